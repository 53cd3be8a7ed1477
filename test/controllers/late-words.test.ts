import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LateWords } from '../../src/controllers/late-words.js';
import type { LateTable } from '../../src/i18n/table.js';
import { until } from '../support/endpoint.js';

interface Weather {
  rain: { why: string; advice: string };
}
/** A table of which each language arrives when the test says so. */
const arrivals = new Map<string, { arrive: () => void; fail: () => void; asked: number }>();
const late = (language: string, why: string) => () =>
  new Promise<{ default: Weather }>((resolve, reject) =>
    arrivals.set(language, {
      arrive: () => resolve({ default: { rain: { why, advice: 'umbrella' } } }),
      fail: () => reject(new Error('no chunk')),
      asked: (arrivals.get(language)?.asked ?? 0) + 1,
    }),
  );
const table: LateTable<Weather> = {
  load: {
    en: late('en', 'It rains'),
    nl: late('nl', 'Het regent'),
    de: late('de', 'Es regnet'),
    fr: late('fr', 'Il pleut'),
    es: late('es', 'Llueve'),
    ar: late('ar', 'إنها تمطر'),
  },
};

class WeatherHost extends LitElement {
  static override properties = { strings: { attribute: false }, isAsking: { type: Boolean }, tongue: {} };
  declare strings?: object;
  declare isAsking: boolean;
  declare tongue: string;
  readonly #weather = new LateWords<Weather>(this, table, 'weather');

  override render() {
    const words = this.isAsking ? this.#weather.in(this.tongue) : undefined;
    return html`<p .textContent=${`${words?.rain?.why ?? '…'} ${words?.rain?.advice ?? '…'}`}></p>`;
  }
}
customElements.define('weather-host', WeatherHost);

describe('words that are fetched when they are first asked for', () => {
  afterEach(() => arrivals.clear());

  const host = async (fields: Partial<WeatherHost> = {}) => {
    const element = await fixture<WeatherHost>(html`<weather-host></weather-host>`);
    Object.assign(element, { isAsking: true, tongue: 'en', ...fields });
    await element.updateComplete;
    return element;
  };
  const text = (element: WeatherHost) => element.shadowRoot!.querySelector('p')!.textContent;
  const says = (element: WeatherHost, words: string) => until(() => text(element) === words, words);

  it('are not fetched before, English no more than the others', async () => {
    await host({ isAsking: false });
    expect(arrivals.size).to.equal(0);
  });

  it('are read as soon as they arrive, and asked for once', async () => {
    const element = await host({ tongue: 'nl-BE' });
    expect(text(element)).to.equal('… …');
    element.requestUpdate();
    await element.updateComplete;
    arrivals.get('nl')!.arrive();
    await says(element, 'Het regent umbrella');
    expect(arrivals.get('nl')!.asked).to.equal(1);
    expect([...arrivals.keys()]).to.deep.equal(['nl']);
  });

  it('are never those of another language: not the earlier ones, nor those that arrive late', async () => {
    const element = await host({ tongue: 'nl' });
    arrivals.get('nl')!.arrive();
    await says(element, 'Het regent umbrella');
    element.tongue = 'de';
    await element.updateComplete;
    expect(text(element)).to.equal('… …');
    element.tongue = 'fr';
    await element.updateComplete;
    arrivals.get('fr')!.arrive();
    await says(element, 'Il pleut umbrella');
    arrivals.get('de')!.arrive();
    await element.updateComplete;
    expect(text(element)).to.equal('Il pleut umbrella');
  });

  it('are done without where they do not arrive, until another language is asked for', async () => {
    const element = await host();
    arrivals.get('en')!.fail();
    element.requestUpdate();
    await element.updateComplete;
    expect(text(element)).to.equal('… …');
    element.tongue = 'es';
    await element.updateComplete;
    arrivals.get('es')!.arrive();
    await says(element, 'Llueve umbrella');
  });

  it('may be the host’s own down to one line, which is there before ours are', async () => {
    const element = await host({ strings: { weather: { rain: { why: 'Bring a coat' } } } });
    expect(text(element)).to.equal('Bring a coat …');
    arrivals.get('en')!.arrive();
    await says(element, 'Bring a coat umbrella');
    element.strings = { weather: { rain: { advice: 'hat' } } };
    await says(element, 'It rains hat');
    element.strings = {};
    await says(element, 'It rains umbrella');
  });
});
