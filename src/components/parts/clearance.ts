/** Room between a card and what it keeps clear of. */
const GAP_PX = 8;
/** How far up the window it is looked for what stands there already, and how closely. */
const REACH = 0.6;
const STRIDE_PX = 24;
const STRIDE_ACROSS_PX = 40;
/** What is taller than this share of the window is a page, or a curtain before it, and nothing to stand above. */
const TALLEST = 0.5;

/** What of the page stays in its place over the others: chat bubbles, cookie bars, buttons of its own. */
function pinned(hit: Element, own: Element): Element | undefined {
  for (let node: Element | null = hit; node && node !== document.body; node = node.parentElement) {
    if (node === own || node.contains(own)) return undefined;
    const { position } = getComputedStyle(node);
    if (position === 'fixed') return node;
    const isAtFoot = Math.abs(node.getBoundingClientRect().bottom - innerHeight) < STRIDE_PX;
    if (position === 'sticky' && isAtFoot) return node;
  }
  return undefined;
}

function matching(selectors: string): Element[] {
  try {
    return [...document.querySelectorAll(selectors)];
  } catch {
    console.warn(`keep-clear is not a list of selectors: ${selectors}`);
    return [];
  }
}

/** Everything that stands between two edges of the lower part of the window. */
function obstacles(own: Element, left: number, right: number, keepClear: string | null): DOMRect[] {
  const found = new Set(keepClear ? matching(keepClear) : []);
  for (let y = innerHeight - 4; y > innerHeight * (1 - REACH); y -= STRIDE_PX) {
    for (let x = left + 4; x < right; x += STRIDE_ACROSS_PX) {
      for (const hit of document.elementsFromPoint(x, y)) {
        const one = pinned(hit, own);
        if (one) found.add(one);
      }
    }
  }
  return [...found]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0 && height < innerHeight * TALLEST);
}

/**
 * How many pixels a card at the foot of the window must stand higher, so that it covers nothing of the page's own that stands there.
 * Nothing at all where there is no room above.
 */
export function clearance(own: Element, card: HTMLElement, inset: number, keepClear: string | null): number {
  const { left, right } = card.getBoundingClientRect();
  const height = card.offsetHeight;
  const all = obstacles(own, left, right, keepClear).filter((one) => one.left < right && one.right > left);
  let lift = 0;
  // The lowest first: what is cleared may bring the next one into the way.
  for (const { top, bottom } of all.sort((a, b) => b.bottom - a.bottom)) {
    const foot = innerHeight - inset - lift;
    if (bottom <= foot - height || top >= foot) continue;
    lift = innerHeight - inset - top + GAP_PX;
  }
  return lift + inset + height > innerHeight - GAP_PX ? 0 : lift;
}
