import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import { JourneyController } from '../../controllers/journey-controller.js';
import type { JourneyQuery, JourneyState } from '../../controllers/journey-state.js';
import { WordsController } from '../../controllers/words-controller.js';
import { headline } from '../../core/headline.js';
import { addressLink } from '../../elements/address-link.js';
import { WaymarkElement } from '../../elements/waymark-element.js';
import { fill } from '../../i18n/fill.js';
import { formatRelative, formatWhen, textIn } from '../../i18n/format.js';
import { type Sentences, sentences } from '../../i18n/headline.js';
import { type ProgressWords, progressTable } from '../../i18n/progress/index.js';
import type { Details } from './details.js';
import { endMark, measures, type ProgressLayout, toneOf } from './look.js';
import { renderMark } from './marks.js';
import type { Reading } from './reading.js';
import { renderSteps } from './steps.js';
import { styles } from './waymark-progress.styles.js';
import { WaymarkProgressChangeEvent } from './waymark-progress.events.js';

/** What no page downloads first, once an element of it has. */
let below: typeof import('./details.js') | undefined;

/**
 * Where one order, application, claim, case or return stands: a headline that says position, time and turn, the steps, the
 * promise, what the customer has to do, and what has happened. Without a reference it is a form to look one up.
 *
 * @tag waymark-progress
 * @summary The progress of one journey, kept current.
 * @slot - What the customer reads until the status is there, and if it never comes.
 * @slot end - Shown when the journey has ended, such as a question how it went.
 * @fires {WaymarkProgressChangeEvent} waymark-progress-change - The status is another one than before, or the first one.
 * @fires {WaymarkProgressProblemEvent} waymark-progress-problem - For the site's developers: why there is no status.
 * @fires {WaymarkProgressTaskEvent} waymark-progress-task - The customer is about to do a task. Cancel it to do it in the page.
 * @attr {number} warn-days - From how many days before a deadline it is shown as a warning; 7 unless it is set.
 * @attr {string} login-href - Where the site's own login is, for what only a login shows.
 * @csspart headline - Where it stands.
 * @csspart time - When it ends.
 * @csspart turn - Whose turn it is.
 * @csspart steps - The list of steps.
 * @csspart step - One step.
 * @csspart substep - One of the parts of a step.
 * @csspart tasks - What the customer has to do.
 * @csspart task - One task.
 * @csspart answer - The question that fits where it stands, where a `<waymark-faq>` beside it has the answer.
 * @csspart why - What is being done about a delay or a problem, and what the customer can do.
 * @csspart clock - What was promised, or one deadline.
 * @csspart redacted - What is held back, and how to see it.
 * @csspart end - What there is at the end of a journey only.
 * @csspart history - What has happened.
 * @csspart freshness - How old the status is.
 * @csspart lookup - The form to look a journey up.
 * @cssprop --waymark-progress-reserve - The height that is kept free before there is a status; the widget is never lower.
 */
export class WaymarkProgress extends WaymarkElement {
  static readonly tag = 'waymark-progress';
  static override styles = [...super.styles, styles];
  static override properties = {
    reference: {},
    token: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    factorLabel: { attribute: 'factor-label' },
    layout: {},
  };

  /** The owner's number for the journey. Without it, and without a signed link in the address, the element is a form. */
  reference?: string;

  /** The token of a signed link to this journey. */
  token?: string;

  /** The level of the headline among the page's headings, 1 to 6. */
  headingLevel = 2;

  /** What the form calls the second thing that a customer must know, such as "Date of birth". */
  factorLabel?: string;

  /**
   * How the steps are laid out: `horizontal` where their names fit beside each other, `vertical`, or `compact`, which shows the name of
   * the current step only. Unless it is set, by the room there is.
   */
  layout?: ProgressLayout;

  readonly #words = new WordsController<ProgressWords>(this, progressTable);
  readonly #journey = new JourneyController(this, () => this.#query());

  #details: Details | undefined;
  #isFetching = false;
  #toldOf: Journey | undefined;
  #heard: Journey | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#wantsDetails) this.#wantDetails();
    // Another journey than the one that was looked up, by the page's own will.
    if (changed.has('reference') || changed.has('token')) this.#details?.lookup.forget();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tellChange(this.#journey.state);
    this.#details?.complain(this.#journey.state);
  }

  /** Asks the endpoint again, now. */
  refresh(): void {
    this.#journey.retry();
  }

  #query(): JourneyQuery | undefined {
    const { connection } = this;
    if (!connection) return undefined;
    const lang = this.#words.lang;
    if (this.#details?.lookup.wanted) return { connection, lang, ...this.#details.lookup.wanted };
    const link = this.reference && this.token ? undefined : addressLink();
    const fits = link && (!this.reference || this.reference === link.reference);
    if (fits) return { connection, lang, ...link };
    return this.reference ? { connection, lang, reference: this.reference, token: this.token } : undefined;
  }

  /** Whether it is time for what no page downloads first: what comes below the steps, the form, and what to tell developers. */
  get #wantsDetails(): boolean {
    return !this.#isFetching && this.#words.isReady && this.#journey.state.is !== 'loading';
  }

  /** Where another element has brought them already, they come with the first status and not after it. */
  #wantDetails(): void {
    this.#isFetching = true;
    if (below) return this.#addDetails(below);
    import('./details.js').then(
      (arrived) => {
        below = arrived;
        this.#addDetails(arrived);
        this.requestUpdate();
      },
      // The headline has said what matters; the next render tries again.
      () => (this.#isFetching = false),
    );
  }

  #addDetails({ Details }: typeof import('./details.js')): void {
    this.#details = new Details(this, (isAgain) => (isAgain ? this.#journey.retry() : this.requestUpdate()));
    this.wear(Details.styles);
  }

  /** Assistive technology is told of a change that matters, once; the page's scripts of every new journey. */
  #tellChange(state: JourneyState): void {
    if (state.is !== 'ready') return;
    const { journey } = state;
    if (journey !== this.#toldOf) {
      this.#toldOf = journey;
      this.dispatchEvent(
        new WaymarkProgressChangeEvent(journey.stage, journey.condition, journey.outcome, journey.revision),
      );
    }
    // What changed before there was a way to say it is said once there is.
    const before = (this.#heard ??= journey);
    if (!this.#details || journey === before) return;
    this.#heard = journey;
    this.#details.tellChange(before, journey, () => this.#headline(journey));
  }

  #headline(journey: Journey): Sentences & { isYours: boolean } {
    const { words, lang, now } = this.#reading();
    const reasons = this.#details?.reasonsFor(journey, lang);
    const answers = headline(journey, now);
    return { ...sentences(answers, words, lang, { now, reasons }), isYours: answers.turn.says !== 'nothing' };
  }

  readonly #onRetry = (): void => this.#journey.retry();

  protected override render(): TemplateResult {
    const { dir, lang } = this.#words;
    const { state } = this.#journey;
    const journey = 'journey' in state ? state.journey : undefined;
    return html`<div
      class="root"
      dir=${dir}
      lang=${lang}
      data-tone=${journey ? toneOf(journey) : nothing}
      .style=${journey ? measures(journey, this.layout) : ''}
    >
      <div class="frame" part="frame">${this.#words.isReady ? this.#renderState() : html`<slot></slot>`}</div>
    </div>`;
  }

  #renderState(): TemplateResult {
    const { state } = this.#journey;
    switch (state.is) {
      case 'idle':
        return this.connection && !this.reference ? this.#renderLookup(state) : html`<slot></slot>`;
      case 'empty':
        return this.#renderLookup(state);
      case 'loading':
        return this.#isLookedUp ? this.#renderLookup(state) : this.#renderLoading();
      case 'failed':
        return this.#isLookedUp ? this.#renderLookup(state) : this.#renderFailed();
      case 'ready':
      case 'stale':
        return this.#renderJourney(state.journey, state);
      default:
        return state satisfies never;
    }
  }

  /** Whether the customer asked by the form, which then stays until there is something better. */
  get #isLookedUp(): boolean {
    return this.#details?.lookup.wanted !== undefined;
  }

  #reading(): Reading {
    return { words: this.#words.words, lang: this.#words.lang, now: this.#details?.now ?? Date.now() };
  }

  #renderLookup(state: JourneyState): TemplateResult {
    const details = this.#details;
    return details?.isReady ? details.lookup.render(state, this, details.read(this.#reading())) : this.#renderLoading();
  }

  #renderLoading(): TemplateResult {
    return html`<slot></slot>
      <div class="skeleton" part="loading">
        <span class="hush" .textContent=${this.#words.words.loading}></span>
        ${['wide', '', '', ''].map((width) => html`<div class="bar ${width}" aria-hidden="true"></div>`)}
      </div>`;
  }

  #renderFailed(): TemplateResult {
    const { words } = this.#words;
    return html`<slot></slot>
      <div class="note" part="failed" data-tone="danger">
        <p .textContent=${words.failed}></p>
        <button class="plain" type="button" @click=${this.#onRetry}><span .textContent=${words.retry}></span></button>
      </div>`;
  }

  #renderJourney(journey: Journey, state: JourneyState & { journey: Journey }): TemplateResult {
    const reading = this.#reading();
    const { position, time, turn, isYours } = this.#headline(journey);
    const title = journey.title ? `${textIn(journey.title, reading.lang)} · ${journey.reference}` : journey.reference;
    return html`
      <header class="head">
        ${journey.stage === 'done' ? renderMark(endMark(journey)) : nothing}
        <p class="eyebrow" part="title" dir="auto" .textContent=${title}></p>
        <div
          class="headline"
          part="headline"
          role="heading"
          aria-level=${Math.min(Math.max(this.headingLevel || 2, 1), 6)}
          .textContent=${position}
        ></div>
        <p class="time" part="time" .textContent=${time}></p>
        <p class="turn ${isYours ? 'yours' : ''}" part="turn" .textContent=${turn}></p>
      </header>
      <div class="body">
        ${renderSteps(journey, reading)}
        <div class="more">${this.#details?.isReady ? this.#details.render(journey, reading) : nothing}</div>
      </div>
      ${
        // Not before what stands above it, which would push it down.
        this.#details?.isReady || state.is === 'stale' ? this.#renderFoot(journey, state, reading) : nothing
      }
    `;
  }

  #renderFoot(journey: Journey, state: JourneyState, { words, lang, now }: Reading): TemplateResult {
    const isStale = state.is === 'stale';
    const checkedAt = state.is === 'ready' || isStale ? state.checkedAt : now;
    // The source may have been looked at earlier than the endpoint was asked: the older of the two is the truth.
    const at = Math.min(checkedAt, journey.checkedAt ? Date.parse(journey.checkedAt) : checkedAt);
    const ago = formatRelative(Math.min(at, now), now, lang);
    const time = formatWhen(new Date(at).toISOString(), lang, { now });
    return html`<footer class="foot">
      <p
        part="freshness"
        ?data-stale=${isStale}
        data-time=${time}
        .textContent=${fill(isStale ? words.stale : words.checked, { ago, time })}
      ></p>
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waymark-progress': WaymarkProgress;
  }
}
