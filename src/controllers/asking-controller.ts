import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageTiming, type Timing } from '../client/timing.js';
import type { Journey, Prompt } from '../contract/index.js';
import { type Explanation, judge, promptFor, type Situation, type Verdict } from '../core/manners.js';
import type { PromptRecord } from '../outbox/manners-record.js';
import { type MannersStore, storageMode } from '../outbox/manners-store.js';
import type { GiveBack } from '../outbox/turn.js';
import { AskedMoment, type Standing } from './asked-moment.js';
import { AskingGuards } from './asking-guards.js';
import { AskingMemory } from './asking-memory.js';
import { aheadOf, type Candidate, considerSoon, giveTurn, join, takeTurn } from './asking-page.js';
import { feeds, pageJourney, watchPageJourney } from './journey-feed.js';
import { MomentWatch } from './moment-watch.js';

export type { Explanation, ExplanationCode } from '../core/manners.js';

/** Browsers run a longer timer at once; a delay of weeks is looked at once a day. */
const LONGEST_TIMER_MS = 86_400_000;

/** What an element wants to ask, and when. */
export interface Asking {
  /** The moment, as `ask-when` has it. Absent: the prompt's own `askWhen`, and where that is absent too, at once. */
  expression?: string | undefined;
  /** The prompt's id, where it is known before the prompt is: a delay that began on an earlier page is found by it. */
  id?: string | undefined;
  /** What is to be asked; undefined while the element does not have it. */
  prompt?: Prompt | undefined;
  /** Where several may be shown, the highest is. Absent: as the prompt's manners have it, else 0. */
  priority?: number | undefined;
  /** The reference that it is about; that of the status on this page where it is absent. */
  subject?: string | undefined;
  /** The site's choice, `data-storage` of the script tag: `session` or `local`. Anything else is none before the visitor acts. */
  storage?: string | undefined;
}

/**
 * Knows when its host may ask, and remembers what came of it. Import it late: a page without `ask-when` does not need it.
 *
 * The host is rendered again whenever `mayShow` or `wantsPrompt` changes. It shows its prompt while `mayShow`, and calls `shown` once
 * the visitor can see it, `answered` at each answer and `dismissed` when it is closed.
 */
export class AskingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #asking: () => Asking;
  readonly #timing: Timing;
  readonly #memory: AskingMemory;
  readonly #moment = new AskedMoment();
  readonly #watch: MomentWatch;
  readonly #guards: AskingGuards;
  readonly #candidate: Candidate;
  #leave: (() => void) | undefined;
  #disarm = (): void => undefined;
  #standing: Standing = { moment: 'not_come' };
  #wantsPrompt = false;
  #isElsewhere = false;
  /** There while the prompt is shown, or is about to be. */
  #showing: { giveBack?: GiveBack | undefined; outcome: Journey['outcome']; state: string | undefined } | undefined;
  #mayShow = false;
  /** The state at which it was closed on this page, while the moment lasts. */
  #closedAt: { state: string | undefined } | undefined;
  #wasShown = false;
  #hasAnswered = false;
  #made: { of: Prompt; outcome: Journey['outcome']; prompt: Prompt | undefined } | undefined;

  /** `asking` is asked again before each judgement. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    asking: () => Asking,
    { timing = pageTiming, store }: { timing?: Timing; store?: MannersStore } = {},
  ) {
    this.#host = host;
    this.#asking = asking;
    this.#timing = timing;
    const owner = {
      id: () => this.#id,
      mode: () => storageMode(this.#asking().storage),
      now: () => timing.now(),
    };
    this.#memory = new AskingMemory(owner, store);
    this.#watch = new MomentWatch(timing, considerSoon);
    this.#guards = new AskingGuards(timing, considerSoon);
    this.#candidate = this.#asCandidate();
    host.addController(this);
  }

  /** Whether the prompt is to be seen now. Stays true from the moment it may be shown until `dismissed`, or until the host leaves. */
  get mayShow(): boolean {
    return this.#mayShow;
  }

  /** Whether it is time to fetch the prompt: what `expression` waits for has come, or nothing is waited for. */
  get wantsPrompt(): boolean {
    return this.#wantsPrompt;
  }

  /** What to ask: the prompt, without a recommendation after a bad end. The same object as long as the prompt is. */
  get prompt(): Prompt | undefined {
    const { prompt: of } = this.#asking();
    if (!of) return undefined;
    const journey = this.#journey;
    const outcome = this.#showing ? this.#showing.outcome : journey?.outcome;
    if (this.#made?.of !== of || this.#made.outcome !== outcome) {
      this.#made = { of, outcome, prompt: promptFor(of, outcome) };
    }
    return this.#made.prompt;
  }

  /** What led to it, such as `outcome:success`, for the response's `moment`; undefined where nothing was waited for. */
  get moment(): string | undefined {
    return this.#standing.occasion;
  }

  /** Why it is shown, or everything that speaks against it: see the list at `ExplanationCode`. */
  explain(): Explanation[] {
    if (this.#mayShow) return [{ code: 'may_show' }];
    return this.#judge({ ahead: aheadOf(this.#candidate), isOpenElsewhere: this.#isElsewhere }).explanations;
  }

  /** The visitor can see it. Counted once a showing. */
  shown(): void {
    if (!this.#showing || this.#wasShown) return;
    this.#wasShown = true;
    this.#memory.shown(this.#showing.state);
  }

  /**
   * The visitor closed it. Without an answer that is "not now", or "do not ask again" for this prompt or for all of them. After an
   * answer it is no dismissal, and "do not ask again" still counts.
   */
  dismissed(forEver?: 'this' | 'all'): void {
    if (forEver || !this.#hasAnswered) this.#memory.dismissed(forEver);
    this.#watch.forget();
    this.#close();
  }

  /** The visitor answered. Call it at each revision: the last one counts. */
  answered(): void {
    this.#hasAnswered = true;
    this.#memory.answered();
  }

  hostConnected(): void {
    if (this.#leave) return;
    const ends = [join(this.#candidate), watchPageJourney(considerSoon)];
    this.#leave = () => ends.forEach((end) => end());
    this.#guards.start();
    this.#listen(true);
    addEventListener('pagehide', this.#onPageHide);
    addEventListener('pageshow', this.#onPageShow);
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#listen(false);
    considerSoon();
  }

  hostDisconnected(): void {
    // An element that is moved in the page leaves and comes back within one task, and goes on asking.
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.#leave) return;
      this.#leave();
      this.#leave = undefined;
      this.#guards.stop();
      this.#watch.stop();
      this.#disarm();
      removeEventListener('pagehide', this.#onPageHide);
      removeEventListener('pageshow', this.#onPageShow);
      this.#close();
    });
  }

  get #journey(): Journey | undefined {
    const { subject } = this.#asking();
    const journey = pageJourney();
    return !subject || subject === journey?.reference ? journey : undefined;
  }

  get #id(): string | undefined {
    const { id, prompt } = this.#asking();
    return prompt?.id ?? id;
  }

  /** Listens for what the expression names, when there is another one. */
  #listen(isNew: boolean): void {
    const { expression, prompt } = this.#asking();
    if (this.#moment.read(expression ?? prompt?.askWhen) || isNew) this.#watch.start(this.#moment.conditions);
  }

  #asCandidate(): Candidate {
    return {
      element: this.#host,
      id: () => this.#id ?? '',
      priority: () => {
        const { priority, prompt } = this.#asking();
        return priority ?? prompt?.manners?.priority ?? 0;
      },
      isOpen: () => !!this.#showing,
      look: () => this.#look(),
      take: () => void this.#take(),
    };
  }

  #judge(others: Pick<Situation, 'ahead' | 'isOpenElsewhere'> = {}): Verdict {
    const journey = this.#journey;
    const { record } = this.#memory;
    // Where nothing may be kept, the journey itself makes the draw stick.
    const isKept = storageMode(this.#asking().storage) !== 'none';
    const seed = isKept || !journey ? record.seed : journey.reference;
    const { isHidden, isTyping, isModalOpen } = this.#guards;
    const { moment } = this.#stand(record.prompts.get(this.#id ?? '') ?? {}, record.seed);
    const isLoading = [...feeds.values()].some(({ state }) => state.is === 'loading');
    const situation = { journey, moment, isLoading, isHidden, isTyping, isModalOpen, ...others };
    return judge(this.#asking().prompt, { ...record, seed }, situation, this.#timing.now());
  }

  /** How the moment stands. A delay begins and ends here, and is looked at again when it is over. */
  #stand(known: PromptRecord, seed: string): Standing {
    const facts = this.#watch.facts(this.#journey);
    const standing = this.#moment.standing(facts, known, seed);
    const { begins, ends, state, moment } = standing;
    this.#disarm();
    if (typeof moment === 'object') {
      this.#disarm = this.#timing.after(Math.min(moment.until - facts.now, LONGEST_TIMER_MS), considerSoon);
    }
    if (begins) this.#memory.begins(state);
    if (ends) this.#memory.ends();
    // Closed a moment ago: what was so then must have ended in between, or it would come back at once.
    if (moment !== 'come' || this.#closedAt?.state !== state) this.#closedAt = undefined;
    return (this.#standing = this.#closedAt ? { ...standing, moment: 'spent' } : standing);
  }

  /** Whether nothing but other prompts speaks against it. */
  #look(): boolean {
    if (this.#showing) return true;
    const { mayShow } = this.#judge();
    const { moment, begins } = this.#standing;
    // Without an id it is not known whose delay is running: the prompt brings it.
    const isDelayed = begins || [...this.#memory.record.prompts.values()].some(({ waits }) => waits);
    const wants = this.#asking().expression === undefined || moment === 'come' || (isDelayed && !this.#id);
    if (wants && !this.#wantsPrompt) {
      this.#wantsPrompt = true;
      this.#host.requestUpdate();
    }
    return mayShow;
  }

  async #take(): Promise<void> {
    const showing = (this.#showing = { outcome: this.#journey?.outcome, state: this.#standing.state });
    const giveBack = await takeTurn(() => this.#memory.turn());
    this.#isElsewhere = !giveBack;
    // Things may have changed while the browser was asked.
    const stands = giveBack && this.#showing === showing && this.#host.isConnected && this.#judge().mayShow;
    if (!stands) {
      if (this.#showing === showing) this.#showing = undefined;
      if (giveBack) giveTurn(giveBack);
      return;
    }
    this.#showing = { ...showing, giveBack };
    this.#mayShow = true;
    this.#wasShown = this.#hasAnswered = false;
    this.#host.requestUpdate();
  }

  #close(): void {
    if (this.#mayShow) {
      this.#closedAt = { state: this.#showing?.state };
      this.#host.requestUpdate();
    }
    const { giveBack } = this.#showing ?? {};
    this.#showing = undefined;
    this.#mayShow = false;
    giveTurn(giveBack);
  }

  /** A page that waits in the browser's cache must not keep other tabs from asking. */
  readonly #onPageHide = (): void => {
    giveTurn(this.#showing?.giveBack);
  };

  readonly #onPageShow = async ({ persisted }: PageTransitionEvent): Promise<void> => {
    if (!persisted || !this.#showing) return;
    const showing = this.#showing;
    const giveBack = await takeTurn(() => this.#memory.turn());
    if (this.#showing === showing) this.#showing = { ...showing, giveBack };
    else giveTurn(giveBack);
  };
}
