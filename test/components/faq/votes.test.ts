import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { WaymarkFaq } from '../../../src/components/faq/waymark-faq.js';
import type { WaymarkFaqHelpfulEvent } from '../../../src/components/faq/waymark-faq.events.js';
import { articleVersion } from '../../../src/core/article-version.js';
import { button, heading, make, open, press, put, ready, said, spoken, until, written } from './page.js';

afterEach(async () => {
  document.querySelectorAll('waymark-faq, waymark-help, script[data-moments]').forEach((one) => one.remove());
  await setViewport({ width: 800, height: 600 });
});

let made = 0;
/** A question that nobody on this page has voted on, opened. */
async function opened(attributes = 'helpful ask', answer = 'It is on its way.'): Promise<WaymarkFaq> {
  made += 1;
  const faq = await open(
    `<h3 id="late" lang="en">Where is order ${made}?</h3><p>${answer}</p>`,
    `lang="en" ${attributes}`,
  );
  button(faq, `Where is order ${made}?`).click();
  await until(() => said(faq).includes('Did this solve it?'));
  return faq;
}

type Told = Pick<WaymarkFaqHelpfulEvent, 'article' | 'helped' | 'lang' | 'reason' | 'comment'>;
/** What the page hears, all the way up. */
function listen(): Told[] {
  const heard: Told[] = [];
  const note = (event: Event): void => {
    const { article, helped, lang, reason, comment } = event as WaymarkFaqHelpfulEvent;
    heard.push({ article, helped, lang, reason, comment });
  };
  document.addEventListener('waymark-faq-helpful', note);
  after(() => document.removeEventListener('waymark-faq-helpful', note));
  return heard;
}

const pressed = (faq: WaymarkFaq): string[] =>
  [...faq.shadowRoot!.querySelectorAll('[aria-pressed="true"]')].map((one) => one.textContent!.trim());
const comment = (faq: WaymarkFaq): HTMLTextAreaElement => faq.shadowRoot!.querySelector('textarea')!;
function write(faq: WaymarkFaq, text: string): void {
  comment(faq).value = text;
  comment(faq).dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('whether an answer solved it', () => {
  it('is asked only where somebody keeps what is said', async () => {
    const faq = await open(written);
    button(faq, 'Why is my order late?').click();
    await ready(faq);
    expect(said(faq)).to.not.contain('Did this solve it?');
  });

  it('is asked where the site collects moments', async () => {
    put('<script type="text/plain" data-endpoint="https://waymark.example" data-moments></script>');
    const faq = await open('<h3>How so?</h3><p>Like this.</p>', 'lang="en"');
    button(faq, 'How so?').click();
    await until(() => said(faq).includes('Did this solve it?'));
  });

  it('is told to the page, said aloud once, and the keyboard stays where it is', async () => {
    const heard = listen();
    const faq = await opened();
    button(faq, `Where is order ${made}?`).focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([{ article: 'late', helped: true, lang: 'en', reason: undefined, comment: undefined }]);
    await until(() => said(faq).includes('Thank you.'));
    await until(() => spoken() === 'Thank you.');
    expect(faq.shadowRoot!.activeElement!.textContent).to.equal('That solved it');
    expect(pressed(faq)).to.deep.equal(['That solved it']);
    await sendKeys({ press: 'Enter' });
    expect(heard, 'the same again is no news').to.have.length(1);
  });

  it('may be thought over: the later word takes the place of the former', async () => {
    const heard = listen();
    const faq = await opened();
    press(faq, 'That solved it');
    await ready(faq);
    press(faq, 'Not really');
    await ready(faq);
    expect(pressed(faq)).to.deep.equal(['Not really']);
    press(faq, 'It is out of date');
    await ready(faq);
    press(faq, 'That solved it');
    await ready(faq);
    expect(heard.map(({ helped, reason }) => [helped, reason])).to.deep.equal([
      [true, undefined],
      [false, undefined],
      [false, 'outdated'],
      [true, undefined],
    ]);
    expect(said(faq)).to.not.contain('What is wrong');
  });

  it('may be told why not, with one of four reasons, each of which can be taken back', async () => {
    const heard = listen();
    const faq = await opened();
    press(faq, 'Not really');
    await until(() => said(faq).includes('What is wrong with this answer?'));
    await until(() => spoken() === 'Sorry that it did not help. What is wrong with this answer?');
    for (const reason of ['It is not right', 'It is hard to understand', 'It is out of date', 'It is not about my']) {
      press(faq, reason);
      await ready(faq);
      expect(pressed(faq)).to.have.length(2);
    }
    press(faq, 'It is not about my');
    await ready(faq);
    expect(heard.map(({ reason }) => reason)).to.deep.equal([
      undefined,
      'wrong',
      'unclear',
      'outdated',
      'not_my_case',
      undefined,
    ]);
  });

  it('may be told in the customer’s own words, of which nothing personal leaves the field', async () => {
    const heard = listen();
    const faq = await opened();
    press(faq, 'Not really');
    await until(() => comment(faq) !== null);
    expect(said(faq)).to.contain('Leave out names and numbers.');
    press(faq, 'Add this');
    expect(heard, 'nothing to add').to.have.length(1);
    write(faq, 'Mail noor@example.com, order 1042 never came');
    await ready(faq);
    press(faq, 'It is not right');
    await ready(faq);
    expect(comment(faq).value, 'is not lost to a reason').to.contain('noor@example.com');
    press(faq, 'Add this');
    await ready(faq);
    const text = 'Mail [e-mail], order 1042 never came';
    expect(heard.at(-1)).to.deep.equal({ article: 'late', helped: false, lang: 'en', reason: 'wrong', comment: text });
    expect(comment(faq).value, 'what was taken out is seen').to.equal(text);
    await until(() => said(faq).includes('Thank you for this.'));
    await until(() => spoken() === 'Thank you for this.');
    expect(JSON.stringify(heard)).to.not.contain('noor');
  });

  it('leads to a person at once, in front of whom there is no form', async () => {
    let asked = 0;
    const faq = await opened();
    faq.addEventListener('waymark-faq-ask', () => (asked += 1));
    press(faq, 'Not really');
    await until(() => said(faq).includes('Ask a person'));
    press(faq, 'Ask a person');
    expect(asked).to.equal(1);
  });

  it('belongs to the words that were read: with other words it is asked anew', async () => {
    const faq = await make();
    faq.helpful = true;
    const article = { id: 'a', question: 'When does it come?', answer: 'On Monday.', lang: 'en' };
    const versions: string[] = [];
    faq.addEventListener('waymark-faq-helpful', ({ version }) => versions.push(version));
    faq.articles = [article];
    await until(() => heading(faq, article.question)?.shadowRoot?.querySelector('button') != null);
    button(faq, article.question).click();
    await until(() => said(faq).includes('That solved it'));
    press(faq, 'That solved it');
    await ready(faq);
    expect(pressed(faq)).to.have.length(1);
    const changed = { ...article, answer: 'On Tuesday.' };
    faq.articles = [changed];
    await until(() => pressed(faq).length === 0);
    press(faq, 'Not really');
    expect(versions).to.deep.equal([articleVersion(article), articleVersion(changed)]);
    faq.articles = [article];
    await until(() => pressed(faq)[0] === 'That solved it');
    faq.articles = [{ ...article, lang: 'en-GB' }];
    await until(() => pressed(faq).length === 0);
  });

  it('is known wherever on the page the same words stand', async () => {
    const one = await opened();
    press(one, 'That solved it');
    const content = one.innerHTML;
    one.remove();
    const two = await open(content, 'lang="en" helpful');
    button(two, `Where is order ${made}?`).click();
    await until(() => pressed(two)[0] === 'That solved it');
  });

  it('keeps its room while it is fetched, and is in the language of its words', async () => {
    const faq = await open('<h3>Waar is het?</h3><p>Onderweg.</p>', 'lang="nl" helpful');
    button(faq, 'Waar is het?').click();
    await faq.updateComplete;
    const room = faq.shadowRoot!.querySelector('.room')!;
    const { height } = room.getBoundingClientRect();
    await until(() => said(faq).includes('Is het hiermee opgelost?'));
    expect(room.getBoundingClientRect().height).to.equal(height);
    expect(room.getAttribute('lang')).to.equal('nl');
  });

  it('can be used by everybody, also from right to left where it is narrow', async () => {
    await setViewport({ width: 334, height: 700 });
    document.body.style.cssText = 'margin:0;padding:7px';
    const faq = await opened();
    press(faq, 'Not really');
    await until(() => comment(faq) !== null);
    press(faq, 'It is not right');
    await expect(faq).to.be.accessible();
    faq.lang = 'ar';
    faq.dir = 'rtl';
    await until(() => said(faq).includes('غير صحيحة'));
    await expect(faq).to.be.accessible();
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    for (const target of faq.shadowRoot!.querySelectorAll<HTMLElement>('.vote button, textarea')) {
      expect(target.getBoundingClientRect().height, target.className).to.be.at.least(24);
    }
    document.body.style.cssText = '';
  });
});
