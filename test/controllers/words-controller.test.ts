import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { WordsController } from '../../src/controllers/words-controller.js';
import type { Table } from '../../src/i18n/table.js';
import { until } from '../support/endpoint.js';

interface Greeting {
  hello: string;
  bye: string;
}
/** A table of which each language arrives when the test says so. */
const arrivals = new Map<string, { arrive: () => void; fail: () => void }>();
const late = (language: string, words: Greeting) => () =>
  new Promise<{ default: Greeting }>((resolve, reject) =>
    arrivals.set(language, { arrive: () => resolve({ default: words }), fail: () => reject(new Error('no chunk')) }),
  );
const table: Table<Greeting> = {
  en: { hello: 'Hello', bye: 'Goodbye' },
  load: {
    nl: late('nl', { hello: 'Hallo', bye: 'Tot ziens' }),
    de: late('de', { hello: 'Guten Tag', bye: 'Auf Wiedersehen' }),
    fr: late('fr', { hello: 'Bonjour', bye: 'Au revoir' }),
    es: late('es', { hello: 'Hola', bye: 'Adiós' }),
    ar: late('ar', { hello: 'مرحبا', bye: 'وداعا' }),
  },
};

class WordsHost extends LitElement {
  static override properties = { strings: { attribute: false } };
  declare strings?: object;
  readonly words = new WordsController<Greeting>(this, table);

  override render() {
    const { words, dir, isReady } = this.words;
    return html`<p dir=${dir} .textContent=${isReady ? words.hello : '…'}></p>`;
  }
}
customElements.define('words-host', WordsHost);

describe('the words of an element', () => {
  const page = document.documentElement;
  /** Some browsers take it from the system as it stands there: `en-US@posix`, or `C`, which is no language. */
  const browserLang = /^[a-z]{2,3}(-\w+)*/i.exec(navigator.language)?.[0] ?? 'en';
  const before = page.lang;
  afterEach(() => {
    page.lang = before;
    arrivals.clear();
  });

  const host = async (markup = html`<words-host></words-host>`) => {
    const made = await fixture(markup);
    return (made.matches('words-host') ? made : made.querySelector('words-host')) as WordsHost;
  };
  const text = (element: WordsHost) => element.shadowRoot!.querySelector('p')!.textContent;
  const says = (element: WordsHost, words: string) => until(() => text(element) === words, words);

  it('are English at once on an English page', async () => {
    page.lang = 'en-GB';
    const element = await host();
    expect(text(element)).to.equal('Hello');
    expect(element.words.lang).to.equal('en-GB');
  });

  it('are not English for a moment while those of the page’s language are on their way', async () => {
    page.lang = 'nl-BE';
    const element = await host();
    expect(element.words.isReady).to.be.false;
    expect(text(element)).to.equal('…');
    expect(element.words.lang).to.equal('nl-BE');
    arrivals.get('nl')!.arrive();
    await says(element, 'Hallo');
  });

  it('are English when those of the page’s language do not arrive', async () => {
    page.lang = 'fr';
    const element = await host();
    arrivals.get('fr')!.fail();
    await says(element, 'Hello');
  });

  it('are English on a page in a language that there are no words for', async () => {
    page.lang = 'pt';
    const element = await host();
    expect(text(element)).to.equal('Hello');
    expect(element.words.lang).to.equal('pt');
    expect(element.words.dir).to.equal('ltr');
  });

  it('are in the browser’s language where the page does not tell its own', async () => {
    page.lang = '';
    const element = await host();
    expect(element.words.lang).to.equal(browserLang);
  });

  it('are in the language that the page means, also where it does not write it as a language tag', async () => {
    page.lang = ' nl_BE.UTF-8 ';
    const element = await host();
    expect(element.words.lang).to.equal('nl-BE');
    page.lang = '<%= lang %>';
    await until(() => element.words.lang === browserLang);
  });

  it('are in the language of the nearest ancestor that tells one, so that two on a page may differ', async () => {
    page.lang = 'en';
    const dutch = await host(
      html`<div lang="nl">
        <section><words-host></words-host></section>
      </div>`,
    );
    const own = await host(html`<div lang="nl"><words-host lang="de"></words-host></div>`);
    arrivals.get('nl')!.arrive();
    arrivals.get('de')!.arrive();
    await says(dutch, 'Hallo');
    await says(own, 'Guten Tag');
  });

  it('are in the language that surrounds the shadow tree the element stands in', async () => {
    page.lang = 'en';
    const outer = await fixture<HTMLElement>(html`<div lang="es"></div>`);
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const element = inner.appendChild(document.createElement('words-host')) as WordsHost;
    await element.updateComplete;
    arrivals.get('es')!.arrive();
    await says(element, 'Hola');
  });

  it('follow the page when its language changes, and stay as they are until the new ones are there', async () => {
    page.lang = 'en';
    const element = await host();
    page.lang = 'de';
    await until(() => arrivals.has('de'));
    expect(text(element)).to.equal('Hello');
    expect(element.words.lang).to.equal('en');
    arrivals.get('de')!.arrive();
    await says(element, 'Guten Tag');
    expect(element.words.lang).to.equal('de');
  });

  it('are those of the language asked for last, also when an earlier one arrives later', async () => {
    page.lang = 'de';
    const element = await host();
    page.lang = 'nl';
    await until(() => arrivals.has('nl'));
    arrivals.get('nl')!.arrive();
    await says(element, 'Hallo');
    arrivals.get('de')!.arrive();
    await element.updateComplete;
    expect(text(element)).to.equal('Hallo');
  });

  it('are looked for anew where the element is moved to', async () => {
    page.lang = 'en';
    const element = await host();
    const french = await fixture<HTMLElement>(html`<div lang="fr"></div>`);
    french.append(element);
    arrivals.get('fr')!.arrive();
    await says(element, 'Bonjour');
  });

  it('do not follow a page that the element has left', async () => {
    page.lang = 'en';
    const element = await host();
    element.remove();
    page.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve));
    expect(arrivals.has('de')).to.be.false;
  });

  it('may be the host’s own, one by one', async () => {
    page.lang = 'en';
    const element = await host();
    element.strings = { hello: 'Ahoy' };
    await says(element, 'Ahoy');
    expect(element.words.words.bye).to.equal('Goodbye');
    expect(element.words.words).to.equal(element.words.words);
    element.strings = { hello: 'Moin' };
    await says(element, 'Moin');
  });

  it('run from right to left in Arabic, and in the host’s own words on a Hebrew page', async () => {
    page.lang = 'ar';
    const element = await host();
    arrivals.get('ar')!.arrive();
    await says(element, 'مرحبا');
    expect(element.words.dir).to.equal('rtl');
    page.lang = 'he';
    await says(element, 'Hello');
    expect(element.words.dir).to.equal('ltr');
    element.strings = { hello: 'שלום' };
    await says(element, 'שלום');
    expect(element.words.dir).to.equal('rtl');
  });
});
