import type { Promised, Span, Text } from '../contract/index.js';

/** As many revisions as the contract allows in one promise. */
const MOST_REVISIONS = 50;

const spanOf = ({ from, until }: Span): Span => ({ ...(from && { from }), ...(until && { until }) });
const isSameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.until === b.until;

/**
 * Rule 4: a promise that replaces another keeps the first one, and its history grows by one revision when its span changed.
 * What a source says about the first promise later on does not count.
 */
export function rememberPromise(before: Promised | undefined, after: Promised, at: string, reason?: Text): Promised {
  const first = before ? (before.first ?? spanOf(before)) : (after.first ?? spanOf(after));
  const known = before?.revisions ?? [];
  const isKnown = (at: string, span: Span) =>
    known.some((revision) => revision.at === at && isSameSpan(revision, span));
  const revisions = [...known, ...(after.revisions ?? []).filter((revision) => !isKnown(revision.at, revision))];
  revisions.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

  const latest = revisions.at(-1) ?? before;
  if (before && latest && !isSameSpan(before, after) && !isSameSpan(latest, after)) {
    revisions.push({ at, ...spanOf(after), ...(reason && { reason }) });
  }
  return { ...after, first, ...(revisions.length && { revisions: revisions.slice(-MOST_REVISIONS) }) };
}
