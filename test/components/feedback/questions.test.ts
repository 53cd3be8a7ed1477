import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { Prompt, Question } from '../../../src/contract/index.js';
import { click, delivery, keys, open, said, until } from './page.js';

const one = (question: Partial<Question> & Pick<Question, 'type'>): Prompt => ({
  id: 'p',
  version: 1,
  questions: [{ id: 'q', title: 'Tell us', ...question }],
});
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

// First in the file: WebKit asks a style sheet's media once, when the first element of the page has it.
describe('when the visitor wants no motion', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('nothing moves', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await until(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    const page = await open({ config: delivery });
    await page.tap(9);
    await page.isAsked('Tell it');
    expect(page.root.getAnimations()).to.deep.equal([]);
  });
});

describe('a question', () => {
  const named: [type: string, title: string, names: string[]][] = [
    [
      'nps',
      'How likely are you to recommend this to a friend?',
      ['0, not at all likely', ...numbers(1, 9).map((n) => `${n} of 10`), '10, extremely likely'],
    ],
    [
      'csat',
      'How satisfied are you?',
      ['1, very dissatisfied', '2, dissatisfied', '3, neutral', '4, satisfied', '5, very satisfied'],
    ],
    [
      'ces',
      'It was easy to get this done.',
      [
        '1, strongly disagree',
        '2, disagree',
        '3, somewhat disagree',
        '4, neutral',
        '5, somewhat agree',
        '6, agree',
        '7, strongly agree',
      ],
    ],
    [
      'stars',
      'How many stars would you give?',
      ['1, very dissatisfied', '2, dissatisfied', '3, neutral', '4, satisfied', '5, very satisfied'],
    ],
    [
      'smileys',
      'How do you feel about this?',
      ['1, very dissatisfied', '2, dissatisfied', '3, neutral', '4, satisfied', '5, very satisfied'],
    ],
    ['thumbs', 'Did this help you?', ['Yes', 'No']],
  ];
  for (const [type, title, names] of named) {
    it(`of type ${type} is a named group of radios, and each says its number and its meaning`, async () => {
      const { root } = await open({ attributes: { type } });
      const group = root.querySelector('fieldset')!;
      expect(group.querySelector('legend')!.textContent).to.equal(title);
      const options = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      expect(options.map(({ labels }) => labels![0]!.querySelector('.hush')!.textContent)).to.deep.equal(names);
      expect(new Set(options.map(({ name }) => name)).size).to.equal(1);
    });
  }

  it('has its options named in the language of the page', async () => {
    const page = await open({ attributes: { type: 'nps' }, wrapper: { lang: 'nl-BE' } });
    await page.isAsked('Hoe waarschijnlijk is het dat je dit aan een vriend aanraadt?');
    expect(page.names[0]).to.equal('0, helemaal niet waarschijnlijk');
    const arabic = await open({ attributes: { type: 'csat' }, wrapper: { lang: 'ar', dir: 'rtl' } });
    await arabic.isAsked('ما مدى رضاك؟');
    expect(arabic.names[4]).to.match(/^.، راضٍ جدًا$/);
  });

  it('whose ends the owner named keeps the words between them to itself', async () => {
    const page = await open({
      config: one({ type: 'csat', presentation: 'smileys', low: 'Very badly', high: 'Very well' }),
    });
    expect(page.names).to.deep.equal(['1, Very badly', '2 of 5', '3 of 5', '4 of 5', '5, Very well']);
    await page.sees('Very badly');
  });

  it('asked by its own words and without a request', async () => {
    const page = await open({ attributes: { type: 'csat', question: 'How was the driver?', prompt: 'driver' } });
    expect(page.title).to.equal('How was the driver?');
    await page.tap(4);
    await page.stored(1);
    expect((await page.endpoint.requests()).map(({ route }) => route)).to.deep.equal(['/responses']);
    expect((await page.received())[0]).to.deep.include({ prompt: 'driver', promptVersion: 1 });
  });

  const answers: [Partial<Question> & Pick<Question, 'type'>, at: number, value: unknown, presentation: string][] = [
    [{ type: 'nps' }, 0, 0, 'numbers'],
    [{ type: 'csat' }, 4, 5, 'numbers'],
    [{ type: 'csat', presentation: 'labels' }, 0, 1, 'labels'],
    [{ type: 'ces' }, 6, 7, 'numbers'],
    [{ type: 'stars' }, 2, 3, 'stars'],
    [{ type: 'smileys' }, 1, 2, 'smileys'],
    [{ type: 'thumbs' }, 0, 1, 'thumbs'],
    [{ type: 'thumbs' }, 1, 0, 'thumbs'],
    [{ type: 'nps', scale: { min: 1, max: 12 } }, 11, 12, 'numbers'],
  ];
  for (const [question, at, value, presentation] of answers) {
    it(`of type ${question.type} shown as ${presentation} takes option ${at + 1} as ${String(value)}, higher being better`, async () => {
      const page = await open({ config: one(question) });
      await page.tap(at);
      const [answer] = (await page.stored(1)).answers;
      expect([answer!.value, answer!.presentation]).to.deep.equal([value, presentation]);
      expect(answer!.scale!.min < answer!.scale!.max).to.equal(true);
    });
  }
});

describe('with the keyboard alone', () => {
  it('arrows move through a score without sending it; Enter sends it and goes on', async () => {
    const page = await open({ config: delivery });
    page.options[0]!.focus();
    await keys('ArrowRight', 'ArrowRight', 'ArrowRight');
    await until(() => page.options[3]!.checked);
    expect(page.title).to.equal('How likely?');
    expect(await page.received()).to.deep.equal([]);
    await keys('Enter');
    await page.isAsked('What went wrong?');
    expect(said(await page.stored(1))).to.deep.equal({ score: 3 });
  });

  it('space takes the first value, which no arrow can reach', async () => {
    const page = await open({ config: delivery });
    page.options[0]!.focus();
    await keys(' ');
    await page.isAsked('What went wrong?');
    expect(said(await page.stored(1))).to.deep.equal({ score: 0 });
  });

  it('a score chosen by arrows is kept when the customer moves on in the page', async () => {
    const page = await open({ config: delivery });
    page.options[0]!.focus();
    await keys('ArrowRight');
    await until(() => page.options[1]!.checked);
    await page.leave();
    expect(said(await page.stored(1))).to.deep.equal({ score: 1 });
    expect(page.title).to.equal('How likely?');
  });

  it('a whole prompt can be answered, and the focus is always in the widget', async () => {
    const page = await open({ config: delivery });
    page.options[0]!.focus();
    await keys('ArrowRight', 'Enter');
    await page.isAsked('What went wrong?');
    await until(() => page.root.activeElement?.localName === 'fieldset');
    await keys('Tab', ' ');
    await page.isAsked('Tell it');
    await until(() => page.root.activeElement?.matches('.question') ?? false);
    await keys('Tab', 'h', 'i', 'Tab', 'Enter');
    await page.sees('Thanks from the shop.');
    await until(() => page.root.activeElement?.matches('.end') ?? false);
    expect(said((await page.received()).at(-1)!)).to.deep.equal({ score: 1, wrong: 'late', why: 'hi' });
  });

  it('checkboxes are chosen with space, and Enter goes on', async () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value }));
    const page = await open({ config: one({ type: 'choices', options }) });
    page.options[0]!.focus();
    await keys(' ', 'Tab', ' ', 'Enter');
    await page.sees('Thank you');
    expect(said((await page.received()).at(-1)!)).to.deep.equal({ q: ['a', 'b'] });
  });

  it('the first letter typed after a tap lands in no field that was not chosen', async () => {
    const page = await open({ config: delivery });
    await click(page.options[10]!);
    await page.isAsked('Tell it');
    await until(() => page.root.activeElement?.matches('.question') ?? false);
    await keys('x');
    expect(page.field.value).to.equal('');
  });
});

describe('on a phone', () => {
  beforeEach(() => setViewport({ width: 360, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const type of ['nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs']) {
    for (const width of [280, 320]) {
      it(`every option of ${type} is a target of at least 24 by 44 px in ${width} px, and nothing sticks out`, async () => {
        const page = await open({ attributes: { type } });
        page.element.parentElement!.setAttribute('style', `width: ${width}px`);
        const { right, left } = page.element.getBoundingClientRect();
        expect(right - left).to.equal(width);
        for (const option of page.options) {
          const box = option.getBoundingClientRect();
          expect(box.width).to.be.at.least(24);
          expect(box.height).to.be.at.least(44);
          expect(box.left >= left - 8 && box.right <= right + 0.5).to.equal(true);
        }
      });
    }
  }

  it('0 to 10 stand in two rows, each target 40 px wide or more', async () => {
    const page = await open({ attributes: { type: 'nps' } });
    page.element.parentElement!.setAttribute('style', 'width: 320px');
    const boxes = page.options.map((option) => option.getBoundingClientRect());
    expect(new Set(boxes.map(({ top }) => top)).size).to.equal(2);
    for (const { width } of boxes) expect(width).to.be.at.least(40);
  });
});

describe('a question that comes late', () => {
  it('takes no focus from where the customer has gone meanwhile', async () => {
    // A language of which nothing has been fetched here: what follows the first answer takes a moment.
    const page = await open({ config: delivery, wrapper: { lang: 'es' } });
    const elsewhere = document.createElement('input');
    page.element.after(elsewhere);
    page.options[9]!.closest('label')!.click();
    elsewhere.focus();
    await until(() => !!page.field, 'the next question');
    await page.element.updateComplete;
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});

describe('read from right to left', () => {
  it('a scale begins at the right, and the left arrow goes up', async () => {
    const page = await open({ attributes: { type: 'nps' }, wrapper: { lang: 'ar', dir: 'rtl' } });
    await page.isAsked('ما احتمال أن توصي أحد أصدقائك بهذا؟');
    const [first, second] = page.options.map((option) => option.getBoundingClientRect().left);
    expect(first! > second!).to.equal(true);
    page.options[0]!.focus();
    // What turns the arrows round is fetched when somebody turns to the question, and is there when its button is.
    await keys('ArrowDown');
    await until(() => page.options[1]!.checked && !!page.root.querySelector('[type=submit]'), 'the way on');
    await keys('ArrowLeft');
    await until(() => page.options[2]!.checked);
    await keys('ArrowRight');
    await until(() => page.options[1]!.checked);
    await keys('ArrowDown');
    await until(() => page.options[2]!.checked);
    expect(await page.received()).to.deep.equal([]);
  });
});
