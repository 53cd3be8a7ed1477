import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Prompt, Question, Response } from '../../contract/index.js';
import { hasSaid } from '../../controllers/has-said.js';
import type { Explanation } from '../../controllers/asking-controller.js';
import { pageJourney } from '../../controllers/journey-feed.js';
import { PromptController, type PromptQuery, type PromptState } from '../../controllers/prompt-controller.js';
import { type Delivery, SendingController } from '../../controllers/sending-controller.js';
import { WordsController } from '../../controllers/words-controller.js';
import { isBlank } from '../../core/prompt.js';
import { type Draft, type Occasion, occasionFrom } from '../../core/response.js';
import { WaymarkElement } from '../../elements/waymark-element.js';
import { type FeedbackWords, feedbackTable } from '../../i18n/feedback/index.js';
import { Answering } from './answering.js';
import type { Changes } from './changes.js';
import type { Further, Screen } from './further.js';
import type { Presence, Seam } from './presence.js';
import { isPlain, renderScale } from './scale.js';
import { simplePrompts } from './simple-prompt.js';
import { WaymarkFeedbackSubmitEvent } from './submit.event.js';
import { renderFailed, renderLine, renderLoading } from './views.js';
import { styles } from './waymark-feedback.styles.js';

type View = { is: 'nothing' | 'loading' | 'failed' } | { is: 'asking' | 'done'; answering: Answering };

/**
 * Asks a customer one question at a time, and never loses or doubles what they say.
 *
 * The first tap is an answer already; each later one is a higher revision of the same response. Where an answer is, is only said
 * when it is true.
 *
 * @tag waymark-feedback
 * @summary A prompt in the page: a score, a choice or an open question, and what follows from it.
 * @slot - What is shown until there is a question or a list, and where there is none.
 * @slot challenge - A challenge of the site's own against scripts; the first field in it that has a value goes along with answers.
 * @attr {string} anchor - With `display="anchored"`, a selector of the element beside which the prompt stands.
 * @attr {boolean} contact - At the end an address may be left for an answer by e-mail, which is sent only with consent.
 * @attr {number} heading-level - With `show="changes"`, the level of the heading; 3 unless given.
 * @attr {string} keep-clear - Selectors of what a prompt in the corner must not cover, besides what it finds there by itself.
 * @attr {string} label - With `display="side"`, what stands on the tab.
 * @attr {number} limit - With `show="changes"`, how many are shown before somebody asks for the others; 5 unless given.
 * @attr {number} priority - Where several prompts may be shown, the one with the highest is.
 * @fires {WaymarkFeedbackShownEvent} waymark-feedback-shown - The visitor can see the question.
 * @fires {WaymarkFeedbackDismissedEvent} waymark-feedback-dismissed - They sent it away without an answer.
 * @fires {WaymarkFeedbackSubmitEvent} waymark-feedback-submit - Before a revision is kept and sent; cancelable.
 * @fires {WaymarkFeedbackQueuedEvent} waymark-feedback-queued - It is kept here and will be sent.
 * @fires {WaymarkFeedbackSentEvent} waymark-feedback-sent - The endpoint has confirmed it.
 * @fires {WaymarkFeedbackFailedEvent} waymark-feedback-failed - It will not arrive; the customer keeps their text.
 * @csspart root - The whole widget.
 * @csspart question - One question with its answers.
 * @csspart title - What is asked, or what is said at the end.
 * @csspart options - All that can be chosen.
 * @csspart option - One of them.
 * @csspart field - Where a text is typed.
 * @csspart button - Any button.
 * @csspart status - Where the answer is.
 * @csspart personal - What was taken out of a text.
 * @csspart rescue - A text that could be lost, for copying.
 * @csspart end - The last screen.
 * @csspart receipt - The number under which the customer and the team can talk about what was said.
 * @csspart number - That number itself.
 * @csspart contact - The way to leave an address for an answer.
 * @csspart reply - A reply by the team, in the place of the prompt.
 * @csspart letter - Its text.
 * @csspart mine - What became of the last thing said to the prompt on an earlier visit.
 * @csspart changes - The list of what customers said and what was done about it.
 * @csspart change - One of its entries.
 * @csspart said - What was said.
 * @csspart did - What was done.
 * @csspart card - What a prompt that comes by itself stands on.
 * @csspart close - What closes the card.
 * @csspart tab - What opens the card from the side of the window.
 * @cssprop --waymark-feedback-reserve - The least height, kept free before there is a question or a list.
 * @cssprop --waymark-feedback-width - How wide the card is where the window has room.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 */
export class WaymarkFeedback extends WaymarkElement {
  static readonly tag = 'waymark-feedback';
  static override styles = [...super.styles, styles];
  static override properties: PropertyDeclarations = {
    prompt: {},
    subject: {},
    moment: {},
    type: {},
    question: {},
    test: { type: Boolean },
    askWhen: { attribute: 'ask-when' },
    display: {},
    show: {},
    config: { attribute: false },
  };

  /** The id of the prompt at the endpoint; beside `type`, the name under which answers are stored; beside `show`, whose changes are listed. */
  prompt?: string;

  /** The reference of the order or application in question; that of the status on this page where it is absent. */
  subject?: string;

  /** What led to the question, such as `inline` or `outcome:success`. */
  moment = 'inline';

  /** Asks one question without a request: `nps`, `csat`, `ces`, `stars`, `smileys`, `thumbs` or `text`. */
  type?: string;

  /** The words of the question that `type` names. */
  question?: string;

  /** Marks answers as trials, which count for nothing. */
  test = false;

  /**
   * The moment at which it is asked, such as `outcome:success` or `step:underway and time:20`; that of the prompt where it is absent.
   * Empty: at once, and as often as the page is visited.
   */
  askWhen?: string;

  /** `inline` in its place, `anchored` to an element, in the `corner`, as a `sheet` at the foot, or behind a tab at the `side`. */
  display?: string;

  /** `changes`: instead of asking, lists what customers said and what was done about it. */
  show?: string;

  /** A whole prompt of the page's own, in place of one from the endpoint. */
  config?: Prompt;

  readonly #words = new WordsController<FeedbackWords>(this, feedbackTable);
  readonly #prompts = new PromptController(this, () => this.#query());
  readonly #sender = new SendingController<Response>(
    this,
    () => this.connection,
    'responses',
    (delivery) => this.#news.push(delivery),
  );
  readonly #simple = simplePrompts();

  #answering: Answering | undefined;
  #presence: Presence | undefined;
  #changes: Changes | undefined;
  #isFetching = false;
  /** Whether something was said here before: then nothing is asked until it is known whether there is a reply to it. */
  #hasSaid: boolean | undefined;
  readonly #news: Delivery[] = [];
  /** Whether the browser moves through radios by arrow keys, which it does by clicking them. */
  #isMoving = false;
  #isTurning = false;
  #takesFocus = false;

  protected override update(changed: PropertyValues): void {
    this.#hasSaid ??= !!this.connection && hasSaid(this.connection.endpoint);
    this.#take(this.#prompts.state);
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('show')) this.#isFetching = false;
    if (this.#lists || this.#isHeld || this.#answering || this.#hasSaid) this.#load();
    if (this.#isTurning) {
      this.#isTurning = false;
      this.requestUpdate();
    } else if (this.#takesFocus) {
      this.#takesFocus = !this.#focus('[tabindex="-1"]:not(.mine)');
    }
  }

  /** Why the prompt is shown, or all that speaks against it. Empty as long as that is not known. */
  explain(): Explanation[] {
    return this.#presence?.explain() ?? [];
  }

  get #lists(): boolean {
    return this.show === 'changes';
  }

  get #floats(): boolean {
    return !!this.display && this.display !== 'inline';
  }

  /** Whether something must say first that it may be shown. */
  get #isHeld(): boolean {
    const prompt = this.#answering?.prompt;
    return !!(this.#floats || (this.askWhen ?? (prompt?.askWhen || prompt?.manners)));
  }

  get #view(): View {
    const { is } = this.#prompts.state;
    if (this.#presence ? !this.#presence.mayShow : this.#isHeld) return { is: 'nothing' };
    switch (is) {
      case 'idle':
      case 'empty':
        return { is: 'nothing' };
      case 'loading':
      case 'failed':
        return { is };
      case 'ready': {
        const answering = this.#answering;
        if (!answering || !this.#words.isReady) return { is: 'loading' };
        return { is: answering.isDone ? 'done' : 'asking', answering };
      }
    }
  }

  #query(): PromptQuery | undefined {
    if (this.#lists) return undefined;
    const given = this.config ?? this.#simple(this.prompt, this.type, this.question, this.#words.words);
    if (given) return { given };
    if (this.askWhen && !this.#presence?.wantsPrompt) return undefined;
    const { connection, prompt: id } = this;
    return connection && id ? { connection, id } : undefined;
  }

  /** A prompt that has come becomes an answering. */
  #take(state: PromptState): void {
    const before = this.#answering?.prompt;
    if (state.is !== 'ready') return;
    const prompt = this.#presence?.fit(state.prompt) ?? state.prompt;
    if (prompt === before) return;
    // The same prompt in another language goes on where it was; another prompt begins anew.
    if (before?.id === prompt.id && before.version === prompt.version) this.#answering!.prompt = prompt;
    else {
      this.#answering = new Answering(
        prompt,
        (question, draft) => this.#presence?.further?.privacy.clear(question, draft) ?? draft,
      );
      this.#sender.reset();
    }
  }

  readonly #seam: Omit<Seam, 'open' | 'close'> = {
    prompt: () => (this.#prompts.state.is === 'ready' ? this.#prompts.state.prompt : undefined),
    screen: () => this.#answering && this.#screen(this.#answering),
    news: () => this.#news.splice(0),
    drop: () => (this.#answering = undefined),
    subject: () => this.#occasion.subject,
    forward: () => this.#forward(),
    back: () => this.#go((answering) => answering.back()),
    save: () => this.#save(),
    retry: () => this.#sender.send(this.#answering!.response!),
  };

  /** All that is more than a first question is fetched once that is drawn. */
  readonly #load = (): void => {
    if (this.#isFetching) return;
    this.#isFetching = true;
    const part = this.#lists
      ? import('./changes.js').then(({ Changes }) => (this.#changes ??= new Changes(this)))
      : import('./presence.js').then(({ Presence }) => (this.#presence ??= new Presence(this, this.#seam)));
    part.then(
      () => this.requestUpdate(),
      () => {
        this.#isFetching = false;
        // Nothing is held back for what cannot be had.
        if (this.#hasSaid) this.requestUpdate();
        this.#hasSaid = false;
        addEventListener('online', this.#load, { once: true });
      },
    );
  };

  get #occasion(): Occasion {
    const { test } = this;
    const moment = this.#presence?.moment ?? this.moment;
    const journey = pageJourney();
    const subject = this.subject ?? journey?.reference;
    const step = subject === journey?.reference ? journey?.currentStep : undefined;
    return occasionFrom({ moment, test, subject, step, page: location.href, lang: this.#words.lang });
  }

  /** Keeps and sends what is new, and tells whether the page let it happen. */
  #save(): boolean {
    this.requestUpdate();
    const next = this.#answering?.next(this.#occasion, Date.now());
    if (!next) return true;
    const revision = this.#presence?.mark(next) ?? next;
    if (!this.dispatchEvent(new WaymarkFeedbackSubmitEvent(revision))) return false;
    this.#answering!.response = revision;
    this.#sender.send(revision);
    this.#presence?.answered();
    return true;
  }

  /**
   * Moves within the widget on the customer's own act, and takes the focus along. For one render there is no question at all, so
   * that nothing of the last one stays in a field of the next.
   */
  #go(move: (answering: Answering) => void): void {
    move(this.#answering!);
    this.#isTurning = this.#takesFocus = true;
    this.requestUpdate();
  }

  readonly #forward = (): void => {
    if (this.#save()) this.#go((answering) => answering.forward());
  };

  readonly #onDraft = (question: Question, draft: Draft): void => {
    this.#answering!.put(question, draft);
    this.requestUpdate();
  };

  readonly #onAnswer = (question: Question, draft: Draft, goesOn: boolean): void => {
    this.#onDraft(question, draft);
    if (goesOn) this.#forward();
    else this.#save();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const draft = this.#answering!.draftOf(this.#answering!.question);
    if (draft && !isBlank(draft)) this.#forward();
    else this.#focus('form :is(input, textarea)');
  };

  /** Leads the focus to something in here, if it is there, and not away from where the customer has gone meanwhile. */
  #focus(selector: string): Element | null {
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    if (document.activeElement === document.body || this.matches(':focus-within'))
      found?.focus({ preventScroll: true });
    return found;
  }

  /** Moving by arrow keys is no answer yet. Enter, space and a tap are. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, target } = event;
    const isDown = event.type === 'keydown';
    this.#isMoving = isDown && key.startsWith('Arrow');
    if (this.#isMoving) this.#presence?.further?.onArrow(event);
    // A form without a button, which is what it is at first, is not sent from a radio by every browser.
    if (isDown && key === 'Enter' && (target as HTMLInputElement).type === 'radio') this.#onSubmit(event);
  };

  protected override render(): TemplateResult {
    const { lang, dir } = this.#words;
    const come = () => this.#presence?.turnTo();
    return html`<div class="root" part="root" lang=${lang} dir=${dir} @pointerover=${come} @focusin=${come}>
      ${this.#renderFramed()} ${this.#renderBeside()}
    </div>`;
  }

  #renderFramed(): unknown {
    if (this.#lists) return this.#renderList();
    const content = this.#renderView();
    return this.#presence?.frame(content) ?? content;
  }

  /** Below the prompt: what became of the last thing that was said to it, and until that is known the room for it. */
  #renderBeside(): unknown {
    if (this.#lists) return nothing;
    if (this.#presence) return this.#presence.beside();
    return this.#hasSaid && !this.#floats && hasSaid(this.prompt ?? '') ? renderLine() : nothing;
  }

  #renderList(): unknown {
    const { words } = this.#words;
    return (
      this.#changes?.render({ retry: words.retry, hasOwn: this.#hasOwn }) ??
      html`<div class="awaited"><slot></slot></div>`
    );
  }

  #renderView(): unknown {
    const { words } = this.#words;
    const view = this.#view;
    switch (view.is) {
      case 'nothing':
        return this.#floats ? nothing : html`<slot></slot>`;
      case 'loading':
        return renderLoading({ words, hasOwn: this.#hasOwn });
      case 'failed':
        return renderFailed(words, this.#prompts.retry);
    }
    const screen = this.#screen(view.answering);
    if (view.is === 'asking') return this.#renderAsking(screen);
    return this.#further ? this.#further.renderEnd(screen) : this.#renderWaiting(screen);
  }

  /** What comes next has not arrived; where the answer is can be said all the same. */
  #renderWaiting({ answering, words, where, isSaid }: Screen): TemplateResult {
    const said = isSaid ? words.where[where] : undefined;
    const question = isPlain(answering.question) ? undefined : answering.question;
    return renderLoading({ words, hasOwn: this.#hasOwn, question, said });
  }

  get #further(): Further | undefined {
    const further = this.#presence?.further;
    return further?.isReady ? further : undefined;
  }

  /** Whether the page's author put something inside the tag. */
  get #hasOwn(): boolean {
    return !!(this.childElementCount || this.textContent!.trim());
  }

  #screen(answering: Answering): Screen {
    const { whereabouts: where = 'saving' } = this.#sender;
    return { answering, words: this.#words.words, where, isSaid: !!answering.response };
  }

  #renderAsking(screen: Screen): TemplateResult {
    const { answering, words } = screen;
    const { question, path } = answering;
    const further = this.#further;
    const isWaiting = this.#presence ? this.#presence.isWaiting : this.#hasSaid;
    if (isWaiting || (!further && !isPlain(question))) return this.#renderWaiting(screen);
    const asking = {
      question,
      draft: answering.draftOf(question),
      words,
      lang: this.#words.lang,
      onDraft: this.#onDraft,
      onAnswer: this.#onAnswer,
      isMoving: () => this.#isMoving,
    };
    // Room was kept for a question that had to be fetched: it is not given up when the question is there.
    const looks =
      question !== path[0] ? 'later' : this.#hasSaid || !('given' in (this.#query() ?? {})) ? 'reserved' : '';
    return html`<form
      class="frame ${looks}"
      novalidate
      @submit=${this.#onSubmit}
      @keydown=${this.#onKey}
      @keyup=${this.#onKey}
      @pointerdown=${further?.onPointerDown}
      @focusout=${further?.onFocusOut}
    >
      ${this.#isTurning ? nothing : further && !isPlain(question) ? further.renderQuestion(asking) : renderScale(asking)}
      ${further?.renderBelow(screen)}
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waymark-feedback': WaymarkFeedback;
  }
}
