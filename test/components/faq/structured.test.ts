import { expect } from '@open-wc/testing';
import { button, heading, make, open, questions, until } from './page.js';

afterEach(() => document.querySelectorAll('waymark-faq').forEach((faq) => faq.remove()));

interface Entity {
  name: string;
  inLanguage?: string;
  acceptedAnswer: { text: string };
}
const blocks = (): HTMLScriptElement[] => [...document.querySelectorAll<HTMLScriptElement>('script[type$="ld+json"]')];
/** What a search engine is told. */
const told = (): Entity[] =>
  blocks().flatMap((block) => (JSON.parse(block.textContent!) as { mainEntity: Entity[] }).mainEntity);
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(requestAnimationFrame);
};

const rich = `
  <h3 id="back">How do I send
    something <b>back</b>?</h3>
  <p>You have 30 days.</p><ol><li>Register it.</li><li>Print the <em>label</em>.</li></ol>
  <h3>Why?</h3>
  <p>Because &lt;/script&gt;&lt;!-- &amp; "so" ends nothing.</p>`;

describe('what search engines are told', () => {
  it('is nothing unless the owner asks for it', async () => {
    await open(rich);
    await settled();
    expect(blocks()).to.have.length(0);
  });

  it('is what a visitor reads, letter by letter', async () => {
    const faq = await open(rich, 'json-ld lang="en"');
    await until(() => told().length === 2);
    button(faq, questions(faq)[0]!).click();
    button(faq, 'Why?').click();
    const [list, why] = [faq.querySelector('ol')!, faq.querySelectorAll('p')[1]!];
    await until(() => why.checkVisibility() && why.getBoundingClientRect().height > 0);
    expect(told().map(({ name }) => name)).to.deep.equal(
      [...faq.querySelectorAll('h3')].map((one) => one.innerText.trim()),
    );
    const read = [faq.querySelector('p')!.innerText, list.innerText.trim()].join('\n');
    expect(told()[0]!.acceptedAnswer.text).to.equal(read);
    expect(told()[0]!.acceptedAnswer.text).to.equal('You have 30 days.\nRegister it.\nPrint the label.');
    expect(told()[1]!.acceptedAnswer.text).to.equal(why.innerText);
    expect(blocks()[0]!.outerHTML.match(/<\/script>/g)).to.have.length(1);
    expect(blocks()[0]!.outerHTML).to.not.contain('<!--');
  });

  it('follows what the page says, and ends when the element leaves or is told to stop', async () => {
    const faq = await open(rich, 'json-ld lang="en"');
    await until(() => told().length === 2);
    faq.querySelector('p')!.textContent = 'You have 60 days.';
    await until(() => told()[0]!.acceptedAnswer.text.startsWith('You have 60 days.'));
    faq.remove();
    expect(blocks()).to.have.length(0);
    document.body.append(faq);
    await until(() => told().length === 2);
    faq.jsonLd = false;
    await until(() => blocks().length === 0);
  });

  it('stands in one block, however many elements tell it, and nothing is told twice', async () => {
    await open(rich, 'json-ld lang="en"');
    const two = await open(`${rich}<h3>Who?</h3><p>Me.</p>`, 'json-ld lang="en"');
    await until(() => told().length === 3);
    expect(blocks()).to.have.length(1);
    two.remove();
    expect(told()).to.have.length(2);
  });

  it('names the language of an answer, and has the words of articles as they stand in the page', async () => {
    const faq = await make();
    faq.jsonLd = true;
    faq.articles = [{ id: 'a', question: 'Waar?', answer: 'Hier.\n\n Of  daar.', lang: 'nl' }];
    await until(() => told().length === 1);
    expect(told()[0]).to.deep.include({ name: 'Waar?', inLanguage: 'nl' });
    button(faq, 'Waar?').click();
    await until(() => faq.querySelector('p')!.getBoundingClientRect().height > 0);
    expect(told()[0]!.acceptedAnswer.text).to.equal(
      [...faq.querySelectorAll('p')].map((paragraph) => paragraph.innerText).join('\n'),
    );
    expect(heading(faq, 'Waar?').lang).to.equal('nl');
  });
});
