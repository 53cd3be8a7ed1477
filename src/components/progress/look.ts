import type { Journey } from '../../contract/index.js';
import type { Mark } from './marks.js';

/** How the steps are laid out; `auto` is by the room there is. */
export type ProgressLayout = 'auto' | 'horizontal' | 'vertical' | 'compact';

/** More steps than this are not taken in at a glance when they stand beside each other. */
const mostInRow = 6;

/** The letters' heights of room that a step needs beside others: at ease, and at the least. */
const roomOfStep = 8.5;
const leastRoomOfStep = 5.5;
/** More room than any page has, so never beside each other. */
const never = 625;

/**
 * How much room it takes to lay the steps beside each other, as a size of type: container queries compare the room there is with
 * it (`1em`), and so a longer row or a larger type needs a wider page. No room at all asks for the strip.
 */
function roomFor({ steps }: Journey, layout: string | undefined): number {
  if (layout === 'compact') return 0;
  if (layout === 'horizontal') return steps.length * leastRoomOfStep;
  const isRow = layout !== 'vertical' && steps.length <= mostInRow && !steps.some(({ substeps }) => substeps?.length);
  return isRow ? steps.length * roomOfStep : never;
}

/** What the style sheet has to know of a journey in numbers: the room it needs, how many steps there are, and which is the current one. */
export function measures(journey: Journey, layout?: string): string {
  const { steps, currentStep } = journey;
  const index = steps.findIndex(({ id }) => id === currentStep);
  return `font-size:${roomFor(journey, layout)}em;--_n:${steps.length};--_i:${index}`;
}

/** How worried it looks. Never the only sign: the headline says it in words. */
export function toneOf({ condition, outcome, kind }: Journey): string {
  if (outcome === 'success' || outcome === 'partial' || (outcome === 'returned' && kind === 'return')) return 'success';
  if (outcome) return outcome === 'declined' || outcome === 'failed' ? 'danger' : 'plain';
  if (condition === 'problem') return 'danger';
  return condition === 'on_track' ? '' : 'warning';
}

/** The sign above the headline of what has ended. */
export function endMark(journey: Journey): Mark {
  const tone = toneOf(journey);
  if (tone === 'plain') return journey.outcome === 'returned' ? 'revisited' : 'skipped';
  return tone === 'danger' ? 'failed' : 'done';
}
