import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import type { JourneyState } from '../../controllers/journey-state.js';
import { LateWords } from '../../controllers/late-words.js';
import { NowController } from '../../controllers/now-controller.js';
import { WordsController } from '../../controllers/words-controller.js';
import { isBefore } from '../../core/when.js';
import { type DetailsWords, detailsTable } from '../../i18n/details/index.js';
import type { Sentences } from '../../i18n/headline.js';
import { type ReasonsAtHand, type ReasonWords, reasonsTable } from '../../i18n/reasons/index.js';
import { controls } from '../../styles/controls.js';
import { Answer, type AnswerPlace } from './answer.js';
import { downloadCalendar } from './calendar-file.js';
import { renderClocks } from './clocks.js';
import { belowStyles } from './details.styles.js';
import { type DetailedReading, type DetailsHost, settingsOf } from './detailed-reading.js';
import { Ending } from './ending.js';
import { endingStyles } from './ending.styles.js';
import { renderNews, renderPickup, renderProof, renderQuiet } from './facts.js';
import { FocusKeeper } from './focus-keeper.js';
import { renderHeld } from './held-back.js';
import { renderHistory } from './history.js';
import { Lookup } from './lookup.js';
import { lookupStyles } from './lookup.styles.js';
import { renderNext } from './next.js';
import { renderParts } from './parts.js';
import { renderPeople } from './people.js';
import type { Reading } from './reading.js';
import { StepUp } from './step-up.js';
import { Tasks } from './tasks.js';
import { Telling } from './telling.js';
import { WaymarkProgressProblemEvent } from './waymark-progress-problem.event.js';
import { renderWhy } from './why.js';

/**
 * Everything of the progress that is not in its first chunk: what to do, why it is not moving, the clocks, the parts, the people, what
 * has happened, the form, and what assistive technology is told.
 */
export class Details implements ReactiveController {
  /** The looks of all of it, which are fetched together with it. */
  static readonly styles = [controls, belowStyles, lookupStyles, endingStyles];

  readonly lookup: Lookup;
  readonly #host: DetailsHost;
  readonly #words: WordsController<DetailsWords>;
  readonly #reasons: LateWords<ReasonWords>;
  readonly #time: NowController;
  readonly #answer: Answer;
  readonly #ending: Ending;
  readonly #tasks: Tasks;
  readonly #stepUp: StepUp;
  readonly #telling = new Telling();
  #shown: { journey: Journey; reading: DetailedReading } | undefined;
  #complaint: string | undefined;
  #unknownCode: string | undefined;
  #isHistoryOpen = false;
  #hasCalendarFailed = false;

  /** @param ask what to do when the customer uses the form */
  constructor(host: DetailsHost, ask: (isAgain: boolean) => void) {
    this.#host = host;
    this.#words = new WordsController(host, detailsTable);
    this.#reasons = new LateWords(host, reasonsTable, 'reasons');
    this.#time = new NowController(host);
    this.lookup = new Lookup(ask);
    this.#answer = new Answer(host);
    this.#ending = new Ending(host);
    this.#tasks = new Tasks(host);
    this.#stepUp = new StepUp(
      host,
      () => {
        const { connection } = host;
        return connection && { connection, lang: this.#words.lang };
      },
      (wanted) => {
        this.lookup.wanted = wanted;
        ask(false);
      },
    );
    host.addController(new FocusKeeper(host));
    host.addController(this);
  }

  /** Whether the words are there in the page's language. */
  get isReady(): boolean {
    return this.#words.isReady;
  }

  /** Milliseconds since 1970; the host is rendered again as time goes by. */
  get now(): number {
    return this.#time.now;
  }

  hostUpdated(): void {
    if (this.#shown) this.#telling.hear(this.#shown.journey, this.#shown.reading);
    this.#stepUp.settle();
  }

  readonly #onToggleHistory = (): void => {
    this.#isHistoryOpen = !this.#isHistoryOpen;
    this.#host.requestUpdate();
  };

  readonly #onCalendar = (): void => {
    if (!this.#shown) return;
    const { journey, reading } = this.#shown;
    const tell = (hasFailed: boolean) => {
      this.#hasCalendarFailed = hasFailed;
      this.#host.requestUpdate();
    };
    downloadCalendar(journey, reading).then(
      () => tell(false),
      () => tell(true),
    );
  };

  /** A reading with this part's words, and the page's settings, added. */
  read(reading: Reading, journey?: Journey): DetailedReading {
    const reasons = journey && this.reasonsFor(journey, reading.lang);
    const lastVisit = journey?.access.lastVisit;
    return {
      ...reading,
      ...settingsOf(this.#host),
      details: this.#words.words,
      reasons,
      isNew: (when) => Boolean(when && lastVisit && isBefore(lastVisit, when)),
    };
  }

  /** Plain lines for the codes of reasons; fetched when a journey has a reason for the first time. */
  reasonsFor({ reason, parts }: Journey, lang: string): ReasonsAtHand | undefined {
    const isNeeded = reason ?? parts?.some((part) => part.reason);
    return isNeeded ? this.#reasons.in(lang) : undefined;
  }

  /** What is asked of the customer first, then why and until when, then what there is to know beside it. */
  render(journey: Journey, plain: Reading): TemplateResult {
    const reading = this.read(plain, journey);
    this.#shown = { journey, reading };
    const calendar = { hasFailed: this.#hasCalendarFailed, onClick: this.#onCalendar };
    // A page that only has files to read has nothing to confirm anything with.
    const stepUp = this.#host.connection?.read === 'get' ? undefined : () => this.#stepUp.render(journey, reading);
    const renderAnswer = (place: AnswerPlace) => this.#answer.render(place, journey, reading);
    return html`
      ${renderAnswer('steps')} ${renderQuiet(journey, reading)} ${renderNews(journey, reading)}
      ${this.#tasks.render(journey, reading)} ${renderAnswer('tasks')} ${renderWhy(journey, reading)}
      ${renderAnswer('why')} ${renderPickup(journey, reading)} ${renderClocks(journey, calendar, reading)}
      ${renderNext(journey, reading)} ${renderProof(journey, reading)} ${this.#ending.render(journey)}
      ${renderParts(journey, reading)} ${renderPeople(journey, reading)}
      ${renderHistory(journey, this.#isHistoryOpen, this.#onToggleHistory, reading)}
      ${renderHeld(journey, stepUp, reading)}
    `;
  }

  /** The site's developers are told what is wrong, once for each thing. */
  complain(state: JourneyState): void {
    const { connection } = this.#host;
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
    const { lang, words } = this.#words;
    this.#telling.tellChange(before, after, headline, { lang, details: words });
  }
}
