import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Prompt } from '../../../src/contract/index.js';
import { delivery, keys, open, type Page, until } from './page.js';
import { replied, saidBefore } from './said.js';

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
  loading: (wrapper) =>
    open({
      attributes: { prompt: 'held' },
      wrapper,
      before: (endpoint) => endpoint.fail({ route: '/prompts/held', do: 'hold' }),
    }),
  failed: async (wrapper) => {
    const page = await open({ attributes: { prompt: 'none' }, wrapper });
    await page.endpoint.fail({ route: '/prompts/broken', do: 'answer', status: 500, times: 9 });
    page.element.prompt = 'broken';
    await until(() => !!page.root.querySelector('.frame > slot + p + button'));
    return page;
  },
} satisfies typeof states);

Object.assign(states, {
  'a receipt, with a way to leave an address': (wrapper) => addressed(wrapper),
  'an address that is none, without consent': async (wrapper) => {
    const page = await addressed(wrapper);
    page.root.querySelector<HTMLElement>('.reach [type=submit]')!.click();
    await until(() => !!page.root.querySelector('.mistake:not([hidden])'));
    return page;
  },
  'an address that was left': async (wrapper) => {
    const page = await addressed(wrapper);
    const field = page.root.querySelector<HTMLInputElement>('.reach [type=email]')!;
    field.value = 'a.rather.long.address.of.somebody@mail.example.com';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    page.root.querySelector<HTMLElement>('.reach [type=checkbox]')!.click();
    page.root.querySelector<HTMLElement>('.reach [type=submit]')!.click();
    await until(() => !!page.root.querySelector('div.reach') && !!page.root.querySelector('[data-where=received]'));
    return page;
  },
  'what became of something said': async (wrapper) => {
    const before = saidBefore([replied(1)], { seen: '2026-03-06T09:00:00Z' });
    const page = await open({ config: delivery, wrapper, before });
    await until(() => !!page.root.querySelector('.mine button'));
    return page;
  },
  'a reply by the team': async (wrapper) => {
    const reply = `The box is stronger now.\n\n${'Averylongwordwithoutanyspaceinit'.repeat(3)}`;
    const page = await open({ config: delivery, wrapper, before: saidBefore([replied(1, reply)]) });
    await until(() => !!page.root.querySelector('.letter'));
    return page;
  },
  'a reply on a card': async (wrapper) => {
    const before = saidBefore([replied(1)]);
    const page = await open({ config: delivery, attributes: { display: 'corner' }, wrapper, before });
    await until(() => !!page.root.querySelector('#card[data-open] .letter'));
    return page;
  },
  'what was said and done': async (wrapper) => {
    const all = Array.from({ length: 7 }, (_, n) => ({
      id: `c${n}`,
      said: 'Too thin',
      did: 'Thicker',
      at: '2026-03-04',
    }));
    const before = (endpoint: Page['endpoint']) => endpoint.answer('/changes', { changes: all });
    const page = await open({ attributes: { show: 'changes' }, wrapper, before });
    await until(() => !!page.root.querySelector('.change'));
    return page;
  },
  'what was said and done, not to be had': async (wrapper) => {
    const page = await open({ attributes: { show: 'changes' }, wrapper });
    await until(() => !!page.root.querySelector('.failed button'));
    return page;
  },
} satisfies typeof states);

async function addressed(wrapper: Record<string, string>): Promise<Page> {
  const page = await open({ attributes: { type: 'thumbs', contact: '' }, wrapper });
  await page.tap(0);
  await until(() => !!page.root.querySelectorAll('.buttons .button.quiet').length, 'the way past the second question');
  page.root.querySelector<HTMLElement>('.buttons .button.quiet')!.click();
  await until(() => !!page.root.querySelector('.reach') && !!page.root.querySelector('.number'), 'the receipt');
  return page;
}

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
  beforeEach(() => localStorage.clear());

  for (const [state, arrive] of Object.entries(states)) {
    for (const [scheme, lang, dir] of [
      ['light', 'en', 'ltr'],
      ['dark', 'ar', 'rtl'],
    ] as const) {
      it(`${state}: ${scheme}, ${dir}, 320 px`, async () => {
        const style = `width: 320px; background: ${colours[scheme]}; --waymark-color-scheme: ${scheme}`;
        const page = await arrive({ lang, dir, style });
        await expect(page.element).to.be.accessible();
        expect(page.element.scrollWidth).to.be.at.most(320);
        for (const button of page.root.querySelectorAll('button')) {
          const { width, height } = button.getBoundingClientRect();
          expect(Math.min(width, height), button.textContent!).to.be.at.least(24);
        }
      });
    }
  }

  it('what comes after an answer can be told apart where colours are forced', async function () {
    if (!/Chrom|Firefox/.test(navigator.userAgent)) this.skip();
    await emulateMedia({ forcedColors: 'active' });
    for (const state of ['a reply by the team', 'an address that is none, without consent', 'what was said and done']) {
      const page = await states[state]!({ lang: 'en', style: 'width: 320px' });
      await expect(page.element).to.be.accessible();
      for (const part of page.root.querySelectorAll('.reply, .reach, .change, .button')) {
        expect(getComputedStyle(part).borderInlineStartStyle, state).to.equal('solid');
      }
      page.element.remove();
    }
    await emulateMedia({ forcedColors: 'none' });
  });

  it('a field is named by its question', async () => {
    const page = await open({ attributes: { type: 'text' } });
    expect(page.field.labels[0]!.textContent).to.equal('What would you like to say?');
  });
});
