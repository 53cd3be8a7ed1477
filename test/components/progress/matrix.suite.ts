import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type axeCore from 'axe-core';
import { detailsTable } from '../../../src/i18n/details/index.js';
import { endingTable } from '../../../src/i18n/ending/index.js';
import { type ProgressWords, progressTable } from '../../../src/i18n/progress/index.js';
import { reasonsTable } from '../../../src/i18n/reasons/index.js';
import {
  wrongWithControls,
  wrongWithHeadings,
  wrongWithNames,
  wrongWithRoom,
  wrongWithSteps,
  wrongWithStops,
} from './barriers.js';
import type { Page } from './page.js';
import { type Situation, situations } from './situations.js';

interface View {
  name: string;
  width: number;
  letters: string;
  viewport: { width: number; height: number };
}
const desk = { width: 1300, height: 800 };
const views: View[] = [
  { name: '320 px', width: 320, letters: '16px', viewport: desk },
  { name: '1,280 px', width: 1280, letters: '16px', viewport: desk },
  { name: '320 px, letters of 200 %', width: 320, letters: '32px', viewport: desk },
  { name: '1,280 px, letters of 200 %', width: 1280, letters: '32px', viewport: desk },
  // What is left of a window of 1,280 by 1,024 px; the narrowest that one of the engines has is a little wider than the box.
  { name: 'zoomed to 400 %', width: 320, letters: '16px', viewport: { width: 334, height: 256 } },
];
const layouts = ['auto', 'horizontal', 'vertical', 'compact'];
const leftToRight = ['en', 'nl', 'de', 'fr', 'es'];
/** In which language that is read from the left a state is shown. */
export const languageOf = (state: number): string => leftToRight[state % leftToRight.length]!;
type Theme = 'light' | 'dark' | 'forced';
const all: Theme[] = ['light', 'dark', 'forced'];
const engine = ['Firefox', 'Chrome'].findIndex((name) => navigator.userAgent.includes(name)) + 1;
/** The themes that there are here: WebKit has no colours of the visitor's own. */
export const themes: Theme[] = engine ? all : all.slice(0, 2);

/** Whether this engine looks at a state in this theme when it looks at it in one only. The engines take different ones. */
export const isTurnOf = (theme: Theme, state: number): boolean => themes[(state + engine) % themes.length] === theme;

/**
 * How a state is looked at in a theme and a direction. Each state is met in every theme and both directions, in every view and every
 * layout; all states together in every combination of them.
 */
function wayOf(state: number, theme: number, direction: number): { view: View; layout: string } {
  const turn = theme * 2 + direction;
  return {
    view: views[(state + turn) % views.length]!,
    layout: layouts[(Math.floor(state / views.length) + turn) % layouts.length]!,
  };
}

const rules: axeCore.RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: {
    // Not asked for by its tag alone.
    'target-size': { enabled: true },
    // A fixture is a piece of a page: what is asked of whole pages does not apply to it.
    ...Object.fromEntries(
      ['region', 'page-has-heading-one', 'landmark-one-main', 'document-title', 'html-has-lang'].map((id) => [
        id,
        { enabled: false },
      ]),
    ),
  },
};

async function violationsIn({ element }: Page, theme: Theme): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  // Colours of the visitor's own are the visitor's to choose; what axe reads beside them are the page's.
  const contrast = { 'color-contrast': { enabled: theme !== 'forced' } };
  const { violations } = await axe.run(element, { ...rules, rules: { ...rules.rules, ...contrast } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function arrange(page: Page, view: View, layout: string): Promise<void> {
  await setViewport(view.viewport);
  document.documentElement.style.setProperty('--waymark-font-size', view.letters);
  page.element.parentElement!.style.width = `${view.width}px`;
  page.element.setAttribute('layout', layout);
  await page.element.updateComplete;
}

/** The words of the first screen in one language. */
export async function wordsIn(lang: string): Promise<ProgressWords> {
  return lang === 'en' ? progressTable.en : (await progressTable.load[lang as 'nl']()).default;
}

/** All that stands in somebody's way, in one state, one language and one theme. */
async function barriersIn(state: Situation, index: number, lang: string, theme: Theme): Promise<string[]> {
  const level = (index % 6) + 1;
  const page = await state.reach({ lang, attributes: { 'heading-level': String(level), 'login-href': '/login' } });
  const { view, layout } = wayOf(index, all.indexOf(theme), Number(lang === 'ar'));
  await arrange(page, view, layout);
  const found = [
    ...(state.journey ? wrongWithSteps(page, state.journey, await wordsIn(lang)) : []),
    ...(state.journey ? wrongWithHeadings(page, level) : []),
    ...wrongWithStops(page),
    ...wrongWithNames(page),
    ...wrongWithRoom(page),
    ...(await violationsIn(page, theme)),
    // The same in every theme, and the last of all since it changes what is shown.
    ...(theme === 'light' ? await wrongWithControls(page) : []),
  ];
  page.element.remove();
  return found.map((what) => `${lang}, ${view.name}, ${layout}: ${what}`);
}

/** Fetches what would else arrive in the middle of a measurement, and dresses the page. */
async function prepare(theme: Theme): Promise<void> {
  // A colour that is on its way to another one is neither.
  await emulateMedia({ reducedMotion: 'reduce', ...(theme === 'forced' && { forcedColors: 'active' }) });
  await import('axe-core/axe.min.js' as string);
  const tables = [progressTable, detailsTable, endingTable, reasonsTable];
  await Promise.all(tables.flatMap(({ load }) => Object.values(load).map((fetchWords) => fetchWords())));
  document.documentElement.style.colorScheme = theme === 'dark' ? 'dark' : 'light';
  document.body.style.margin = '0';
  document.body.style.background = 'light-dark(#fff, #171b24)';
}

async function restore(theme: Theme): Promise<void> {
  await emulateMedia({ reducedMotion: 'no-preference', ...(theme === 'forced' && { forcedColors: 'none' }) });
  await setViewport({ width: 800, height: 600 });
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
}

/** Every state in one theme, or those that are wanted, from either side. */
export function hasNoBarrierIn(theme: Theme, isWanted = (_state: number): boolean => true): void {
  before(() => prepare(theme));
  after(() => restore(theme));

  for (const [index, state] of situations.entries()) {
    if (!isWanted(index)) continue;
    it(`has no barrier ${state.name}`, async () => {
      for (const lang of [languageOf(index), 'ar']) {
        expect(await barriersIn(state, index, lang, theme)).to.deep.equal([]);
      }
    }).timeout(30_000);
  }
}
