import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Prompt } from '../../../src/contract/index.js';
import { delivery, keys, open, type Page, until } from './page.js';

const refusing = { route: '/responses', times: 1000, do: 'answer', status: 400, body: '{"code":"invalid"}' } as const;
const down = { route: '/responses', times: 1000, do: 'answer', status: 503 } as const;
const options = ['late', 'other'].map((value) => ({ value, label: value }));
const choices: Prompt = { id: 'p', version: 1, questions: [{ id: 'q', type: 'choices', title: 'Which?', options }] };

/** Every state, and how a visitor comes to see it. */
const states: Record<string, (wrapper: Record<string, string>) => Promise<Page>> = {};
for (const type of ['nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs', 'text']) {
  states[`asking ${type}`] = (wrapper) => open({ attributes: { type }, wrapper });
}
Object.assign(states, {
  'asking with labels': (wrapper) =>
    open({
      config: { ...choices, questions: [{ id: 'q', type: 'csat', title: 'How?', presentation: 'labels' }] },
      wrapper,
    }),
  'a score chosen by arrows': async (wrapper) => {
    const page = await open({ attributes: { type: 'csat' }, wrapper });
    page.options[0]!.focus();
    await keys('ArrowDown');
    return page;
  },
  'choices with words of one’s own': async (wrapper) => {
    const page = await open({ config: choices, wrapper });
    await page.tap(1);
    await until(() => !!page.root.querySelector('input[type=text]'));
    return page;
  },
  'a follow-up, received': async (wrapper) => {
    const page = await open({ config: delivery, wrapper });
    await page.tap(9);
    await until(() => !!page.root.querySelector('[data-where=received]'));
    return page;
  },
  'a follow-up, kept, with something personal': async (wrapper) => {
    const page = await open({ config: delivery, wrapper });
    await page.endpoint.fail(down);
    await page.tap(9);
    await page.type('jan@example.com');
    await page.leave();
    await until(() => !!page.root.querySelector('[data-where=kept]'));
    return page;
  },
  done: async (wrapper) => {
    const page = await open({ attributes: { type: 'text' }, wrapper });
    await page.type('jan@example.com');
    page.root.querySelector<HTMLElement>('[type=submit]')!.click();
    await until(() => !!page.root.querySelector('.end[data-where=received]'));
    return page;
  },
  'done, kept': async (wrapper) => ended(wrapper, down, 'kept'),
  'done, refused': async (wrapper) => ended(wrapper, refusing, 'refused'),
  'done, not kept': async (wrapper) => {
    const page = await open({ attributes: { type: 'text', endpoint: 'ftp://nowhere' }, wrapper });
    await send(page, 'notKept');
    return page;
  },
  loading: (wrapper) => open({ attributes: { prompt: 'held' }, wrapper }),
  failed: async (wrapper) => {
    const page = await open({ attributes: { prompt: 'none' }, wrapper });
    await page.endpoint.fail({ route: '/prompts/broken', do: 'answer', status: 500, times: 9 });
    page.element.prompt = 'broken';
    await until(() => !!page.root.querySelector('.frame > slot + p + button'));
    return page;
  },
} satisfies typeof states);

async function send(page: Page, where: string): Promise<void> {
  await page.type('It was late');
  page.root.querySelector<HTMLElement>('[type=submit]')!.click();
  await until(() => !!page.root.querySelector(`.end[data-where=${where}]`));
}
async function ended(
  wrapper: Record<string, string>,
  fault: Parameters<Page['endpoint']['fail']>[0],
  where: string,
): Promise<Page> {
  const page = await open({ attributes: { type: 'text' }, wrapper });
  await page.endpoint.fail(fault);
  await send(page, where);
  return page;
}

const colours = { light: '#fff', dark: '#171b24' };

describe('anybody can use it', () => {
  // What is half faded in has half its contrast.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const [state, arrive] of Object.entries(states)) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const [lang, dir] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
      ] as const) {
        it(`${state}: ${scheme}, ${dir}, 320 px`, async () => {
          const style = `width: 320px; background: ${colours[scheme]}; --waymark-color-scheme: ${scheme}`;
          const page = await arrive({ lang, dir, style });
          await expect(page.element).to.be.accessible();
          expect(page.element.scrollWidth).to.be.at.most(320);
        });
      }
    }
  }

  it('every button is at least 24 px high and wide, in every state', async () => {
    for (const arrive of Object.values(states)) {
      const page = await arrive({ lang: 'en', style: 'width: 320px' });
      for (const button of page.root.querySelectorAll('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), button.textContent!).to.be.at.least(24);
      }
      page.element.remove();
    }
  });

  it('a field is named by its question', async () => {
    const page = await open({ attributes: { type: 'text' } });
    expect(page.field.labels[0]!.textContent).to.equal('What would you like to say?');
  });
});
