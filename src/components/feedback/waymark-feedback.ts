import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import type { Prompt, Question } from '../../contract/index.js';
import { pageJourney } from '../../controllers/journey-feed.js';
import { PromptController, type PromptQuery, type PromptState } from '../../controllers/prompt-controller.js';
import { ResponseController } from '../../controllers/response-controller.js';
import { WordsController } from '../../controllers/words-controller.js';
import { type Draft, type Occasion, occasionFrom } from '../../core/response.js';
import { announce } from '../../elements/announce.js';
import { WaymarkElement } from '../../elements/waymark-element.js';
import { feedbackTable } from '../../i18n/feedback/index.js';
import { controls } from '../../styles/controls.js';
import { Answering } from './answering.js';
import { copyFrom, outcomeEvent, type Rescue, sentence } from './delivery.js';
import { moveFromRightToLeft } from './questions.js';
import { simplePrompts } from './simple-prompt.js';
import { renderAsking, renderDone, renderFailed, renderLoading, type Screen } from './views.js';
import { WaymarkFeedbackSubmitEvent } from './waymark-feedback.events.js';
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
 * @slot - What is shown until there is a question, and where there is none.
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
 * @cssprop --waymark-feedback-reserve - The least height, kept free before there is a question.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 */
export class WaymarkFeedback extends WaymarkElement {
  static readonly tag = 'waymark-feedback';
  static override styles = [...WaymarkElement.styles, controls, styles];

  /** The id of the prompt at the endpoint; beside `type`, the name under which answers are stored. */
  @property() prompt?: string;

  /** The reference of the order or application in question; that of the status on this page where it is absent. */
  @property() subject?: string;

  /** What led to the question, such as `inline` or `outcome:success`. */
  @property() moment = 'inline';

  /** Asks one question without a request: `nps`, `csat`, `ces`, `stars`, `smileys`, `thumbs` or `text`. */
  @property() type?: string;

  /** The words of the question that `type` names. */
  @property() question?: string;

  /** Marks answers as trials, which count for nothing. */
  @property({ type: Boolean }) test = false;

  /** A whole prompt of the page's own, in place of one from the endpoint. */
  @property({ attribute: false }) config?: Prompt;

  readonly #words = new WordsController(this, feedbackTable);
  readonly #prompts = new PromptController(this, () => this.#query());
  readonly #sender = new ResponseController(
    this,
    () => this.connection,
    (delivery) => this.dispatchEvent(outcomeEvent(delivery)),
  );
  readonly #simple = simplePrompts();

  #answering: Answering | undefined;
  #isMoving = false;
  #isPressing = false;
  #takesFocus = false;
  #announced = '';

  @state() private isCopied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  override update(changed: PropertyValues<this>): void {
    this.#take(this.#prompts.state);
    super.update(changed);
  }
  override updated(): void {
    this.#announce();
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onHidden);
  }

  /** A prompt that has come becomes an answering. */
  #take(state: PromptState): void {
    if (state.is !== 'ready' || state.prompt === this.#answering?.prompt) return;
    const { prompt } = this.#answering ?? {};
    // The same prompt in another language goes on where it was; another prompt begins anew.
    if (this.#answering && prompt?.id === state.prompt.id && prompt.version === state.prompt.version) {
      this.#answering.prompt = state.prompt;
    } else {
      this.#answering = new Answering(state.prompt);
      this.#sender.reset();
    }
  }

  get #view(): View {
    const { is } = this.#prompts.state;
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

  get #occasion(): Occasion {
    const { moment, test } = this;
    const journey = pageJourney();
    const subject = this.subject ?? journey?.reference;
    const step = subject === journey?.reference ? journey?.currentStep : undefined;
    return occasionFrom({ moment, test, subject, step, page: location.href, lang: this.#words.lang });
  }

  #query(): PromptQuery | undefined {
    const given = this.config ?? this.#simple(this.prompt, this.type, this.question, this.#words.words);
    if (given) return { given };
    const { connection, prompt: id } = this;
    return connection && id ? { connection, id } : undefined;
  }

  /** Keeps and sends what is new, and tells whether the page let it happen. */
  #save(): boolean {
    const revision = this.#answering?.next(this.#occasion, Date.now());
    if (!revision) return true;
    if (!this.dispatchEvent(new WaymarkFeedbackSubmitEvent(revision))) return false;
    this.#answering!.response = revision;
    this.isCopied = false;
    this.#sender.send(revision);
    return true;
  }

  /** Moves within the widget on the customer's own act, and takes the focus along. */
  #go(move: (answering: Answering) => void): void {
    move(this.#answering!);
    this.#takesFocus = true;
    this.requestUpdate();
  }

  readonly #forward = (): void => {
    if (this.#save()) this.#go((answering) => answering.forward());
  };

  /** Says aloud, once, what became of an answer. */
  #announce(): void {
    const where = this.#sender.whereabouts;
    if (!where || where === 'saving' || !this.isConnected) return;
    const { words, lang } = this.#words;
    const { isDone, typed } = this.#answering!;
    const thanks = where === 'received' && isDone ? `${words.received.title}. ` : '';
    const said = thanks + sentence(where, words, !!typed);
    if (said !== this.#announced) announce(said, lang);
    this.#announced = said;
  }

  readonly #onHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#save();
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
    if (!this.#answering!.isBlank) this.#forward();
    else this.renderRoot.querySelector<HTMLElement>('form :is(input, textarea)')?.focus();
  };

  readonly #onSkip = (): void => {
    this.#answering!.pass();
    this.#forward();
  };

  readonly #onBack = (): void => this.#go((answering) => answering.back());

  /** Arrow keys move through radios by clicking them, which is no answer yet. Enter, space and a tap are. */
  readonly #onKey = (event: KeyboardEvent): void => {
    this.#isMoving = event.type === 'keydown' && event.key.startsWith('Arrow');
    if (this.#isMoving && this.#words.dir === 'rtl') moveFromRightToLeft(event);
  };

  readonly #onPointerDown = ({ target }: Event): void => {
    this.#isMoving = false;
    this.#isPressing = target instanceof Element && !!target.closest('button');
  };

  /** What was put in is kept when the customer turns to something else; a button of ours says itself what is to be done. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget);
    if (!isInside && !this.#isPressing) this.#save();
    this.#isPressing = false;
  };

  readonly #onAsTyped = (question: Question, isAsTyped: boolean): void => {
    this.#answering!.sendAsTyped(question, isAsTyped);
    this.#save();
    this.requestUpdate();
  };

  readonly #onCopy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('.rescue textarea');
    this.isCopied = !!field && (await copyFrom(field));
  };

  override render(): unknown {
    const { lang, dir } = this.#words;
    return html`<div class="root" part="root" lang=${lang} dir=${dir}>${this.#renderView()}</div>`;
  }

  #renderView(): unknown {
    const { words } = this.#words;
    const view = this.#view;
    switch (view.is) {
      case 'nothing':
        return html`<slot></slot>`;
      case 'loading':
        return renderLoading(words, this.childElementCount > 0 || !!this.textContent?.trim());
      case 'failed':
        return renderFailed(words, this.#prompts.retry);
      case 'asking':
        return renderAsking({
          ...this.#screen(view.answering),
          onDraft: this.#onDraft,
          onAnswer: this.#onAnswer,
          isMoving: () => this.#isMoving,
          isReserved: view.answering.isFirst && !('given' in (this.#query() ?? {})),
          onSubmit: this.#onSubmit,
          onSkip: this.#onSkip,
          onKey: this.#onKey,
          onPointerDown: this.#onPointerDown,
          onFocusOut: this.#onFocusOut,
        });
      case 'done':
        return renderDone(this.#screen(view.answering));
    }
  }

  #screen(answering: Answering): Screen {
    const { words, lang } = this.#words;
    return {
      answering,
      words,
      lang,
      subject: this.#occasion.subject,
      rescue: this.#rescue(answering),
      onAsTyped: this.#onAsTyped,
      onBack: this.#onBack,
    };
  }

  #rescue({ response, typed }: Answering): Rescue | undefined {
    const where = this.#sender.whereabouts;
    if (!where || !response) return undefined;
    return { where, typed, isCopied: this.isCopied, onCopy: this.#onCopy, onRetry: () => this.#sender.send(response) };
  }
}
