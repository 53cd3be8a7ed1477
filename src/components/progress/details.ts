import { html, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import type { JourneyState } from '../../controllers/journey-state.js';
import { LateWords } from '../../controllers/late-words.js';
import { NowController } from '../../controllers/now-controller.js';
import { WordsController, type WordsHost } from '../../controllers/words-controller.js';
import { meaningfulChange } from '../../core/change.js';
import { announce, prepareAnnouncements } from '../../elements/announce.js';
import { type DetailsWords, detailsTable } from '../../i18n/details/index.js';
import { fill } from '../../i18n/fill.js';
import type { Sentences } from '../../i18n/headline.js';
import { type ReasonsAtHand, type ReasonWords, reasonsTable } from '../../i18n/reasons/index.js';
import { Ending } from './ending.js';
import {
  renderClocks,
  renderNext,
  renderParts,
  renderPickup,
  renderProof,
  renderQuiet,
  renderRedacted,
} from './facts.js';
import { renderHistory } from './history.js';
import { Lookup } from './lookup.js';
import type { Reading } from './reading.js';
import { renderTasks } from './tasks.js';
import { WaymarkProgressProblemEvent } from './waymark-progress-problem.event.js';

export { controls } from '../../styles/controls.js';
export { detailsStyles } from './details.styles.js';
export { endingStyles } from './ending.styles.js';

/** A reading with the words for what lies below the steps. */
export interface DetailedReading extends Reading {
  readonly details: DetailsWords;
  readonly reasons?: ReasonsAtHand | undefined;
}

/**
 * Everything of the progress that is not in its first chunk: what to do, the parts, the clocks, what has happened, the form, why it
 * is not moving, and what assistive technology is told.
 */
export class Details {
  readonly lookup: Lookup;
  readonly #host: WordsHost;
  readonly #words: WordsController<DetailsWords>;
  readonly #reasons: LateWords<ReasonWords>;
  readonly #time: NowController;
  readonly #ending: Ending;
  #complaint: string | undefined;
  #unknownCode: string | undefined;
  #isHistoryOpen = false;

  /** @param ask what to do when the customer uses the form */
  constructor(host: WordsHost, ask: (isAgain: boolean) => void) {
    this.#host = host;
    this.#words = new WordsController(host, detailsTable);
    this.#reasons = new LateWords(host, reasonsTable, 'reasons');
    this.#time = new NowController(host);
    this.lookup = new Lookup(ask);
    this.#ending = new Ending(host);
    prepareAnnouncements();
  }

  /** Whether the words are there in the page's language. */
  get isReady(): boolean {
    return this.#words.isReady;
  }

  /** Milliseconds since 1970; the host is rendered again as time goes by. */
  get now(): number {
    return this.#time.now;
  }

  readonly #onToggleHistory = (): void => {
    this.#isHistoryOpen = !this.#isHistoryOpen;
    this.#host.requestUpdate();
  };

  /** A reading with this part's words added. */
  read(reading: Reading, journey?: Journey): DetailedReading {
    const reasons = journey && this.reasonsFor(journey, reading.lang);
    return { ...reading, details: this.#words.words, reasons };
  }

  /** Plain lines for the codes of reasons; fetched when a journey has a reason for the first time. */
  reasonsFor({ reason, parts }: Journey, lang: string): ReasonsAtHand | undefined {
    const isNeeded = reason ?? parts?.some((part) => part.reason);
    return isNeeded ? this.#reasons.in(lang) : undefined;
  }

  render(journey: Journey, plain: Reading): TemplateResult {
    const reading = this.read(plain, journey);
    return html`
      ${renderQuiet(journey, reading)} ${renderTasks(journey, reading)} ${renderPickup(journey, reading)}
      ${renderNext(journey, reading)} ${renderProof(journey, reading)} ${this.#ending.render(journey)}
      ${renderParts(journey, reading)} ${renderClocks(journey, reading)}
      ${renderHistory(journey, this.#isHistoryOpen, this.#onToggleHistory, reading)} ${renderRedacted(journey, reading)}
    `;
  }

  /** The site's developers are told what is wrong, once for each thing. */
  complain(state: JourneyState, connection: unknown): void {
    if (state.is === 'ready') this.#complainOfCode(state.journey);
    const problem = state.is === 'failed' || state.is === 'stale' ? state.problem : undefined;
    const code = connection ? (problem?.code ?? problem?.kind) : 'no_endpoint';
    const complaint = code && `${code} ${problem?.field ?? ''}`;
    if (complaint === this.#complaint) return;
    this.#complaint = complaint;
    if (!code) return;
    if (!connection) console.warn('<waymark-progress> has no endpoint: set data-endpoint on the script tag.');
    this.#host.dispatchEvent(new WaymarkProgressProblemEvent(code, problem?.field));
  }

  /** A code that nobody knows is shown as such; the developers can teach their format to know it. */
  #complainOfCode({ condition, reason, parts = [] }: Journey): void {
    const unknown = [{ condition, reason }, ...parts].find((axes) => axes.condition === 'unknown');
    const code = unknown && (unknown.reason?.code ?? '');
    if (code === undefined || code === this.#unknownCode) return;
    this.#unknownCode = code;
    this.#host.dispatchEvent(new WaymarkProgressProblemEvent('unknown_status', code));
  }

  /** Lets assistive technology tell a change of one journey that matters to its customer, and no other. */
  tellChange(before: Journey | undefined, after: Journey, headline: () => Sentences): void {
    if (before?.reference !== after.reference || !meaningfulChange(before, after)) return;
    const { position, time, turn } = headline();
    announce(fill(this.#words.words.changed, { headline: `${position} ${time} ${turn}` }), this.#words.lang);
  }
}
