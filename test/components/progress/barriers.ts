import type { Journey } from '../../../src/contract/index.js';
import type { ProgressWords } from '../../../src/i18n/progress/index.js';
import { until } from '../../support/endpoint.js';
import type { Page } from './page.js';

const box = (element: Element) => element.getBoundingClientRect();
const short = (element: Element) => element.outerHTML.replace(/<!--.*?-->|\s+/g, ' ').slice(0, 120);
/** Whether an element is there for the eye. What is not may be read aloud all the same. */
const isSeen = (element: Element): boolean => {
  const { width, height } = box(element);
  return width > 1 && height > 1;
};

const stopsIn = (page: Page): HTMLElement[] =>
  page.all('a, button, input, select, textarea, summary, [tabindex], [contenteditable]').filter(isSeen);

/** What is wrong with the steps: they are one list with a name, one current step while it is open, and each says its state. */
export function wrongWithSteps(page: Page, journey: Journey, words: ProgressWords): string[] {
  const lists = page.all('[part~="steps"]');
  const named = lists.filter((list) => list.getAttribute('role') === 'list' && list.getAttribute('aria-label'));
  const current = page.all('[aria-current]');
  const isGoodEnd = journey.stage === 'done' && journey.outcome === 'success';
  const silent = page.all('[part="step"]').filter((step, index) => {
    const { state } = journey.steps[index]!;
    return !step.textContent!.includes(state === 'revisited' ? words.back : words.step[state]);
  });
  return [
    ...(lists.length === 1 && named.length === 1 ? [] : [`${lists.length} lists, ${named.length} with a name`]),
    ...([...(lists[0]?.children ?? [])].every(({ localName }) => localName === 'li') ? [] : ['more than steps in it']),
    ...(page.all('[part="step"]').length === journey.steps.length ? [] : ['not every step']),
    ...current.filter((step) => step.getAttribute('aria-current') !== 'step').map(short),
    ...(journey.stage !== 'done' && current.length !== 1 ? [`${current.length} current steps`] : []),
    ...(isGoodEnd && current.length ? ['a current step at a good end'] : []),
    ...silent.map((step) => `no state in words: ${short(step)}`),
  ];
}

/** What is wrong with the headings: the headline has the page's level, and what stands below it the next one. */
export function wrongWithHeadings(page: Page, level: number): string[] {
  const levels = page.all('[role="heading"], h1, h2, h3, h4, h5, h6').map((one) => one.getAttribute('aria-level'));
  const below = String(Math.min(level + 1, 6));
  return levels.every((one, index) => one === (index ? below : String(level))) ? [] : [`levels ${levels.join(' ')}`];
}

/** What is wrong with the tab stops: each is a link or a control by itself, can be seen and hit, and says whether it is open. */
export function wrongWithStops(page: Page): string[] {
  const problems = page
    .all('[tabindex], [role="button"], [role="link"], a:not([href]), [contenteditable]')
    .map((element) => `no tab stop by itself: ${short(element)}`);
  for (const stop of stopsIn(page)) {
    const { width, height } = box(stop);
    if (Math.min(width, height) < 24) problems.push(`${width} × ${height}: ${short(stop)}`);
    if (stop.closest('[aria-hidden="true"], [inert]')) problems.push(`hidden from some: ${short(stop)}`);
    stop.scrollIntoView({ block: 'center' });
    const { left, top } = box(stop);
    const hit = page.root.elementFromPoint(left + width / 2, top + height / 2);
    if (!hit || !stop.contains(hit)) problems.push(`covered: ${short(stop)}`);
  }
  return problems;
}

/** Names of elements that stand for another: each leads to one that is there. */
export const wrongWithNames = (page: Page): string[] =>
  ['aria-controls', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
    page
      .all(`[${name}]`)
      .filter((element) => !page.root.getElementById(element.getAttribute(name)!))
      .map((element) => `${name} leads nowhere: ${short(element)}`),
  );

interface Line {
  of: Text;
  at: DOMRect;
}

/** Every line of text that can be seen. */
function linesOf(page: Page): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(page.root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.data.trim() || isOnlyHeard(text.parentElement!)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const at of range.getClientRects()) if (at.width > 1) lines.push({ of: text, at });
  }
  return lines;
}

const isOnlyHeard = (element: Element | null): boolean => {
  if (!element) return false;
  return getComputedStyle(element).clipPath !== 'none' || isOnlyHeard(element.parentElement);
};

/** What is wrong with the room: nothing scrolls sideways, no text is cut off or leaves its box, and none lies over another. */
export function wrongWithRoom(page: Page): string[] {
  const root = page.all('.root')[0]!;
  const problems = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px in ${root.clientWidth} px`] : [];
  const lines = linesOf(page);
  for (const { of, at } of lines) {
    for (let around = of.parentElement; around && around !== root; around = around.parentElement) {
      const { left, right, top, bottom } = box(around);
      const { display, overflow } = getComputedStyle(around);
      // What a strip says of its current step has the whole width, and not that of its sign.
      if (display === 'inline' || around.matches('.step')) continue;
      if (at.left < left - 1 || at.right > right + 1) problems.push(`“${of.data.trim()}” leaves ${short(around)}`);
      const isCut = overflow !== 'visible' && (at.top < top - 1 || at.bottom > bottom + 1);
      if (isCut) problems.push(`“${of.data.trim()}” is cut off by ${short(around)}`);
    }
  }
  return [...problems, ...overlapsAmong(lines)];
}

/** Letters may reach a little into the line above; half a line is too much. */
const isOver = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;

const overlapsAmong = (lines: Line[]): string[] =>
  lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => other.of !== one.of && isOver(one.at, other.at))
      .map((other) => `“${other.of.data.trim()}” lies over “${one.of.data.trim()}”`),
  );

/** What a press can lead to: something else is shown, the focus moves, a file comes, the page is printed. */
async function isAnswered(page: Page, button: HTMLElement): Promise<boolean> {
  button.focus();
  let isAnswer = false;
  const answer = () => (isAnswer = true);
  const changes = new MutationObserver(answer);
  const { print } = globalThis;
  const { createObjectURL } = URL;
  changes.observe(page.root, { subtree: true, childList: true, characterData: true, attributes: true });
  page.root.addEventListener('focusin', answer);
  globalThis.print = answer;
  URL.createObjectURL = () => (answer(), '#file');
  button.click();
  const isDone = await until(() => isAnswer).then(
    () => true,
    () => false,
  );
  Object.assign(globalThis, { print });
  Object.assign(URL, { createObjectURL });
  page.root.removeEventListener('focusin', answer);
  changes.disconnect();
  return isDone;
}

/** What is wrong with what the controls do: a link leads somewhere, a button does something, and one that opens says what and whether. */
export async function wrongWithControls(page: Page): Promise<string[]> {
  const problems = page
    .all('a')
    .filter((link) => !/^(https?|mailto|tel):/.test((link as HTMLAnchorElement).href))
    .map((link) => `leads nowhere: ${short(link)}`);
  for (const button of page.all('button').filter(isSeen)) {
    // Closed by one that was pressed before.
    if (!button.isConnected) continue;
    const controlled = button.getAttribute('aria-controls');
    const before = button.getAttribute('aria-expanded');
    if (!(await isAnswered(page, button))) problems.push(`does nothing: ${short(button)}`);
    if (Boolean(controlled) !== Boolean(before)) problems.push(`does not say whether it is open: ${short(button)}`);
    if (!before) continue;
    await page.element.updateComplete;
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    if (isOpen === (before === 'true')) problems.push(`says the same when pressed: ${short(button)}`);
    if (isOpen && !isSeen(page.root.getElementById(controlled!)!)) problems.push(`opens nothing: ${short(button)}`);
  }
  return problems;
}
