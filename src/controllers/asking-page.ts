import { firstOf } from '../core/manners.js';
import type { GiveBack } from '../outbox/turn.js';

/** One prompt of a page that may want to ask. */
export interface Candidate {
  readonly element: Element;
  id(): string;
  priority(): number;
  /** Whether it is shown, or about to be. */
  isOpen(): boolean;
  /** Looks at how things stand, and tells whether nothing but other prompts speaks against it. */
  look(): boolean;
  /** Goes ahead. */
  take(): void;
}

const candidates = new Set<Candidate>();
/** What this page is asking the browser for just now. Only one asks at a time: another would be refused, and not be told when it is given back. */
let taking: Promise<unknown> | undefined;
/** What this page is giving back to the browser just now: until that is done, it would stand in its own way. */
let givingBack: Promise<unknown> | undefined;
let isComing = false;

const inOrder = (a: Candidate, b: Candidate): number =>
  a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** The prompt that is shown, or else the one that would be. */
function first(): Candidate | undefined {
  const all = [...candidates].sort(inOrder);
  const due = all.filter((one) => one.look());
  return all.find((one) => one.isOpen()) ?? firstOf(due, (one) => one.priority());
}

/** Looks at all prompts of the page together, once what is happening now has happened: the one that comes first is shown. */
export function considerSoon(): void {
  if (isComing) return;
  isComing = true;
  queueMicrotask(() => {
    isComing = false;
    const one = first();
    if (one && !one.isOpen()) one.take();
  });
}

/** Takes part, until the function returned is called. */
export function join(candidate: Candidate): () => void {
  candidates.add(candidate);
  considerSoon();
  return () => {
    candidates.delete(candidate);
    considerSoon();
  };
}

/** Takes the browser's turn to ask, once what this page had of it, or was about to have, is given back. */
export function takeTurn(turn: () => Promise<GiveBack | undefined>): Promise<GiveBack | undefined> {
  const before = taking;
  const taken = (async () => {
    await before;
    await givingBack;
    return turn();
  })();
  taking = taken;
  return taken;
}

/** Gives the turn back, and lets the others of this page have it first. */
export function giveTurn(giveBack: GiveBack | undefined): void {
  if (giveBack) givingBack = giveBack();
  considerSoon();
}

/** The id of the prompt of this page that comes before one. */
export function aheadOf(candidate: Candidate): string | undefined {
  const ahead = first();
  return ahead && ahead !== candidate && (ahead.isOpen() || candidate.look()) ? ahead.id() : undefined;
}
