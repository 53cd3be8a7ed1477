import { pageTiming } from '../client/timing.js';
import { comingUp, type GiveBack, turn } from '../outbox/turn.js';
import { AskingGuards } from './asking-guards.js';
import { type Candidate, considerSoon, giveTurn, join, takeTurn } from './asking-page.js';

/** The places that want to show a reply, and the one of them that may: on a page one reply stands at a time. */
const wanting = new Set<ReplyPlace>();
let holder: ReplyPlace | undefined;
let isComing = false;

function decideSoon(): void {
  if (isComing) return;
  isComing = true;
  queueMicrotask(() => {
    isComing = false;
    const first = holder ?? [...wanting].filter(({ isVisible }) => isVisible).sort(inOrder)[0];
    if (!holder && first) (holder = first).begin();
    for (const place of wanting) place.decided();
  });
}

/** What stands in the page anyway comes before what would cover some of it. */
const inOrder = (a: ReplyPlace, b: ReplyPlace): number =>
  Number(a.isFloating) - Number(b.isFloating) ||
  (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/**
 * Where a reply may stand: in the place of a prompt. One that comes up by itself waits as a prompt would: until nobody types and no
 * dialog of the page is open, behind a prompt that is open, and one at a time over all tabs.
 */
export class ReplyPlace {
  readonly element: HTMLElement;
  readonly #floats: () => boolean;
  readonly #onChange: () => void;
  readonly #guards = new AskingGuards(pageTiming, considerSoon);
  #leave: (() => void) | undefined;
  #showing: { giveBack?: GiveBack | undefined } | undefined;
  #isUndecided = false;

  /** Whether the reply may be seen here now. */
  isHeld = false;

  constructor(element: HTMLElement, floats: () => boolean, onChange: () => void) {
    this.element = element;
    this.#floats = floats;
    this.#onChange = onChange;
  }

  get isFloating(): boolean {
    return this.#floats();
  }

  /** Somewhere on the page that somebody could look at. What floats has no room of its own there. */
  get isVisible(): boolean {
    return this.isFloating || (this.element.checkVisibility?.() ?? true);
  }

  /** Whether it wants to show a reply and does not know yet if it may. */
  get isWaiting(): boolean {
    return wanting.has(this) && !this.isHeld && (this.#isUndecided || holder === this);
  }

  /** Wants to show a reply. */
  want(): void {
    if (wanting.has(this)) return;
    wanting.add(this);
    this.#isUndecided = true;
    decideSoon();
  }

  /** The customer wants to read a reply here. */
  open(): void {
    wanting.add(this);
    this.isHeld = true;
  }

  release(): void {
    wanting.delete(this);
    if (holder === this) holder = undefined;
    const { giveBack } = this.#showing ?? {};
    this.#showing = undefined;
    this.isHeld = this.#isUndecided = false;
    this.#guards.stop();
    removeEventListener('pagehide', this.#onPageHide);
    this.#leave?.();
    this.#leave = undefined;
    giveTurn(giveBack);
  }

  /** It is the first of those that want to. */
  begin(): void {
    if (!this.isFloating) {
      this.isHeld = true;
      return;
    }
    this.#guards.start();
    addEventListener('pagehide', this.#onPageHide);
    this.#leave = join(this.#asCandidate());
  }

  decided(): void {
    if (!this.#isUndecided) return;
    this.#isUndecided = false;
    this.#onChange();
  }

  #asCandidate(): Candidate {
    return {
      element: this.element,
      id: () => '',
      priority: () => Infinity,
      isOpen: () => !!this.#showing,
      look: () => !!this.#showing || !(this.#guards.isHidden || this.#guards.isTyping || this.#guards.isModalOpen),
      take: () => void this.#take(),
    };
  }

  async #take(): Promise<void> {
    const showing = (this.#showing = {} as { giveBack?: GiveBack });
    const giveBack = await takeTurn(() => turn(comingUp));
    if (giveBack && this.#showing === showing) {
      showing.giveBack = giveBack;
      this.isHeld = true;
      this.#onChange();
      return;
    }
    if (this.#showing === showing) this.#showing = undefined;
    // Refused by another tab: to ask again at once would be to ask without end. Who comes back to this one is looked at then.
    if (giveBack) giveTurn(giveBack);
  }

  /** A page that waits in the browser's cache must not keep other tabs from anything. */
  readonly #onPageHide = (): void => giveTurn(this.#showing?.giveBack);
}
