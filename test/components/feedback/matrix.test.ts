/** Every form in which a prompt is shown, with every kind of question, answered by somebody who has only a keyboard. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { Answer, Prompt, Question, QuestionType } from '../../../src/contract/index.js';
import { keys, open, type Page, said, until } from './page.js';

const forms = ['inline', 'anchored', 'corner', 'sheet', 'side'];
const options = ['late', 'broken', 'other'].map((value) => ({
  value,
  label: { en: `It was ${value}`, ar: `كان ${value}` },
}));

/** How a keyboard answers a kind of question once the first control of it has the focus, and what is said by that. */
const answers: Record<QuestionType, { press: string[]; says: number | string | string[]; text?: string }> = {
  nps: { press: ['ArrowRight', 'ArrowRight', 'Enter'], says: 2 },
  csat: { press: ['ArrowRight', 'ArrowRight', 'Enter'], says: 3 },
  ces: { press: ['ArrowRight', 'Enter'], says: 2 },
  stars: { press: ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'], says: 4 },
  smileys: { press: ['ArrowRight', 'Enter'], says: 2 },
  thumbs: { press: ['ArrowRight', 'Enter'], says: 0 },
  choice: { press: ['ArrowDown', 'Enter'], says: 'broken' },
  choices: { press: ['Space', 'Tab', 'Tab', 'Space', 'Tab'], says: ['late', 'other'], text: 'gone' },
  text: { press: [], says: 'fine', text: 'fine' },
};
const types = Object.keys(answers) as QuestionType[];

const promptOf = (type: QuestionType): Prompt => {
  const question: Question = { id: 'asked', type, title: { en: 'How is it?', ar: 'كيف الحال؟' } };
  if (type === 'choice' || type === 'choices') question.options = options;
  return { id: 'matrix', version: 1, questions: [question] };
};

const isWebKit = !/Chrom|Firefox/.test(navigator.userAgent);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// A fixture is a piece of a page: what is asked of whole pages does not apply to it.
const ignoredRules = ['page-has-heading-one', 'landmark-one-main'];

/** Reads the page as it would stand in a language, by day or by night. */
async function look(page: Page, lang: 'en' | 'ar', scheme: 'light' | 'dark'): Promise<void> {
  const around = page.element.parentElement!;
  around.lang = lang;
  around.dir = lang === 'ar' ? 'rtl' : 'ltr';
  const ground = scheme === 'dark' ? '#171b24' : '#fff';
  around.setAttribute('style', `background: ${ground}; --waymark-color-scheme: ${scheme}`);
  await until(() => page.root.querySelector('.root')!.getAttribute('lang') === lang);
  await page.element.updateComplete;
}

/** What assistive technology would be wrong about. */
const isAccessible = (page: Page): Promise<void> =>
  expect(page.element).to.be.accessible({ runOnly: tags, ignoredRules }) as unknown as Promise<void>;

const focusedInside = (page: Page): Element | null => page.root.activeElement;

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    if (focusedInside(page)?.matches(selector)) return;
    await keys('Tab');
  }
  throw new Error(`the keyboard does not get to ${selector}`);
}

async function answer(page: Page, type: QuestionType): Promise<void> {
  const { press, text } = answers[type];
  await tabTo(page, type === 'text' ? 'textarea' : '[part~=option] input');
  await keys(...press);
  if (text) {
    await until(() => !!focusedInside(page)?.matches('.field'), 'a field with the focus');
    await keys(...text);
  }
  if (text) {
    await tabTo(page, '[type=submit]');
    await keys('Enter');
  }
  await until(() => !!page.root.querySelector('.end'), 'the end');
}

const smallest = (page: Page): number => {
  const targets = page.root.querySelectorAll<HTMLElement>('button, [part~=option], .field');
  const sizes = [...targets].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect());
  return Math.min(...sizes.flatMap(({ width, height }) => [width, height]));
};

const isScore = (type: QuestionType): boolean => !['choice', 'choices', 'text'].includes(type);

const isIn = (text: string, { value, text: beside }: Answer): boolean => value === text || beside === text;

describe('a keyboard and 320 px', () => {
  const anchor = document.createElement('button');
  anchor.id = 'anchor';
  anchor.textContent = 'Before it';

  before(async () => {
    document.body.prepend(anchor);
    await setViewport({ width: isWebKit ? 334 : 320, height: 720 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  after(async () => {
    anchor.remove();
    await setViewport({ width: 800, height: 600 });
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  for (const display of forms) {
    for (const [at, type] of types.entries()) {
      it(`are enough for ${type}, ${display}`, async () => {
        const attributes = { display, anchor: '#anchor', 'ask-when': '' };
        const page = await open({ attributes, config: promptOf(type) });
        anchor.focus();
        if (display === 'side') {
          // A key that is pressed before there is somewhere to go leaves the page.
          await until(() => !!page.root.querySelector('#tab')?.checkVisibility(), 'the tab');
          await tabTo(page, '#tab');
          await keys('Enter');
        }
        await until(() => !!page.root.querySelector('.title')?.checkVisibility({ visibilityProperty: true }));
        await until(() => page.root.querySelector('[aria-busy]') === null);
        expect(page.element.scrollWidth).to.be.at.most(innerWidth);
        expect(smallest(page)).to.be.at.least(24);
        const night = at % 2 ? 'light' : 'dark';
        await look(page, 'ar', night);
        if (isScore(type)) {
          // Every number, and at its ends at least what it means, in the page's language.
          const names = page.names;
          for (const name of names) expect(name).to.match(type === 'thumbs' ? /\p{Script=Arabic}/u : /\p{Nd}/u);
          for (const end of [names[0], names.at(-1)]) expect(end).to.match(/\p{Script=Arabic}{2}/u);
        }
        await isAccessible(page);
        await look(page, 'en', night === 'dark' ? 'light' : 'dark');
        await isAccessible(page);
        await answer(page, type);
        const { says, text } = answers[type];
        const told = async () =>
          (await page.received()).some((one) => one.complete && (!text || isIn(text, one.answers[0]!)));
        await until(told, 'what was put in');
        expect(said((await page.received()).at(-1)!)['asked']).to.deep.equal(says);
        await isAccessible(page);
      });
    }
  }
});
