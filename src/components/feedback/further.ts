import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Question } from '../../contract/index.js';
import { Late } from '../../controllers/late.js';
import type { Delivery, Whereabouts } from '../../controllers/sending-controller.js';
import { WordsController } from '../../controllers/words-controller.js';
import { isBlank } from '../../core/prompt.js';
import { receiptNumber } from '../../core/receipt-number.js';
import { announce, prepareAnnouncements } from '../../elements/announce.js';
import { type AnsweringWords, answeringTable } from '../../i18n/answering/index.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';
import { textIn } from '../../i18n/format.js';
import type { Answering } from './answering.js';
import type { Asking } from './asking.js';
import { moveFromRightToLeft } from './arrows.js';
import { copyFrom } from './copy.js';
import { renderFurther } from './further-questions.js';
import type { Prompter } from './presence.js';
import type { Reach } from './reach.js';
import { renderNumber, renderSentence } from './sentence.js';
import { renderTrap } from './signals.js';
import { outcomeEvent, renderStatus, renderWhere } from './whereabouts.js';
import { type Personal, Privacy, typedIn } from './typed.js';

export { controls } from '../../styles/controls.js';
export { furtherStyles } from './further.styles.js';

/** An answering on screen: where the customer is in it, and where what they said is. */
export interface Screen {
  answering: Answering;
  words: FeedbackWords;
  /** Where the newest of what was said is. */
  where: Whereabouts;
  /** Whether anything was said yet. */
  isSaid: boolean;
}

/** What the widget does when a customer acts. */
export interface Acts {
  /** The reference of what the answers are about. */
  subject: () => string | undefined;
  /** Sends what is new, and goes on. */
  forward: () => void;
  back: () => void;
  /** Sends what is new, and tells whether the page let it happen. */
  save: () => boolean;
  /** Tries again with an answer that could not be kept. */
  retry: () => void;
}

const isAtRisk = (where: Whereabouts): boolean => where === 'notKept' || where === 'refused';
const isOpen = ({ type }: Question): boolean => type === 'text' || type === 'choices';

/**
 * Everything of the widget that its first chunk leaves out: open questions, choices, stars and faces, going on and back, what is
 * personal in a text, a text that could be lost, and the end.
 */
export class Further implements ReactiveController {
  readonly privacy: Privacy;
  readonly #host: Prompter;
  readonly #acts: Acts;
  readonly #words: WordsController<AnsweringWords>;
  readonly #reach: Late<Reach>;
  #isCopied = false;
  #isPressing = false;
  #announced = '';

  constructor(host: Prompter, acts: Acts) {
    this.#host = host;
    this.#acts = acts;
    this.#words = new WordsController(host, answeringTable);
    this.privacy = new Privacy(acts.subject);
    this.#reach = new Late(host, async () => new (await import('./reach.js')).Reach(host, acts.save));
    host.addController(this);
    prepareAnnouncements();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHidden);
  }

  /** Whether the words are there in the page's language. */
  get isReady(): boolean {
    return this.#words.isReady;
  }

  /** Asks again for what could not be had. */
  retry(): void {
    this.#reach.retry();
  }

  /** Says aloud, once, where an answer is. */
  announce({ answering, words, where, isSaid }: Screen): void {
    if (!isSaid || where === 'saving' || !this.#host.isConnected) return;
    const { end, copyIt } = this.#words.words;
    const thanks = where === 'received' && answering.isDone && `${end.received}.`;
    const rescue = isAtRisk(where) && typedIn(answering) && copyIt;
    const said = [thanks, words.where[where], rescue].filter(Boolean).join(' ');
    if (said !== this.#announced) announce(said, this.#words.lang);
    this.#announced = said;
  }

  /** Tells the page what became of a response. */
  tell(delivery: Delivery): void {
    this.#isCopied = false;
    this.#host.dispatchEvent(outcomeEvent(delivery));
  }

  /** Arrow keys follow the eye where a scale is read from right to left. */
  onArrow(event: KeyboardEvent): void {
    if (getComputedStyle(event.target as Element).direction === 'rtl') moveFromRightToLeft(event);
  }

  readonly onPointerDown = ({ target }: Event): void => {
    this.#isPressing = target instanceof Element && !!target.closest('button');
  };

  /** What was put in is kept when the customer turns to something else; a button of ours says itself what is to be done. */
  readonly onFocusOut = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!isInside && !this.#isPressing) this.#acts.save();
    this.#isPressing = false;
  };

  readonly #onHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#acts.save();
  };

  readonly #onSkip = (answering: Answering): void => {
    answering.pass();
    this.#acts.forward();
  };

  readonly #onDecide = (question: Question, isAsTyped: boolean): void => {
    this.privacy.decide(question, isAsTyped);
    this.#acts.save();
  };

  readonly #onCopy = async ({ target }: Event): Promise<void> => {
    const field = (target as Element).closest('.rescue')?.querySelector('textarea');
    this.#isCopied = !!field && (await copyFrom(field));
    this.#host.requestUpdate();
  };

  renderQuestion(asking: Asking): TemplateResult {
    return renderFurther(asking, this.#words.words);
  }

  /** What stands below a question: what was left out, the buttons, where the answers so far are. */
  renderBelow(screen: Screen): unknown {
    const { answering, words, where, isSaid } = screen;
    const { question, path, isUnsaid } = answering;
    const isFresh = question === path[0] && !isOpen(question) && !answering.draftOf(question);
    if (isFresh && !isSaid) return nothing;
    // On the last screen it would push away what is read there.
    if (this.#isReachOffered) this.#reach.want();
    const personal = this.privacy.personalIn(answering).filter((one) => one.question === question);
    // While something else is being put in, the line would be read as being about that.
    return html`${personal.map((one) => this.#renderPersonal(one))}
      <slot name="challenge"></slot> ${this.#renderButtons(answering)}
      ${renderStatus(where, words, !isSaid || isUnsaid)} ${this.#renderRescue(screen)} ${renderTrap()}`;
  }

  /** A score goes on by itself; a button is only needed by those who chose with the arrow keys, or came back. */
  #renderButtons(answering: Answering): unknown {
    const { question, path } = answering;
    const isFirst = question === path[0];
    const draft = answering.draftOf(question);
    const goesOn = isOpen(question) || (draft && !isBlank(draft));
    if (isFirst && !goesOn) return nothing;
    const { next, send, skip, back } = this.#words.words;
    return html`<div class="buttons">
      ${goesOn ? renderButton('button', question === path.at(-1) ? send : next) : nothing}
      ${isFirst ? nothing : renderButton('button quiet', skip, () => this.#onSkip(answering))}
      ${isFirst ? nothing : renderButton('plain back', back, this.#acts.back)}
    </div>`;
  }

  /** The text that could be lost, in a field of its own with a button that copies it. Nothing while an answer is safe. */
  #renderRescue({ answering, words, where }: Screen): unknown {
    if (!isAtRisk(where)) return nothing;
    const typed = typedIn(answering);
    const { copy, copied } = this.#words.words;
    return html`<div class="rescue" part="rescue">
      ${typed ? renderTyped(typed, this.#words.words) : nothing}
      <div class="buttons">
        ${typed ? renderButton('button quiet', this.#isCopied ? copied : copy, this.#onCopy) : nothing}
        ${where === 'notKept' ? renderButton('button quiet', words.retry, this.#acts.retry) : nothing}
      </div>
    </div>`;
  }

  /** What was taken out of a text before it left the page, and the way to have it sent after all. */
  #renderPersonal({ question, found, isAsTyped }: Personal): TemplateResult {
    const { leftOut, wasAsTyped, asTyped, leaveOut, personal } = this.#words.words;
    return html`<div class="personal" part="personal">
      <p .textContent=${isAsTyped ? wasAsTyped : leftOut}></p>
      <ul>
        ${found.map(({ kind, text }) => renderFinding(text, personal[kind]))}
      </ul>
      ${renderButton('plain', isAsTyped ? leaveOut : asTyped, () => this.#onDecide(question, !isAsTyped))}
    </div>`;
  }

  /** Whether the page offers to take an address for an answer. */
  get #isReachOffered(): boolean {
    return this.#host.hasAttribute('contact');
  }

  /** An address may be left for what has a place, and taken back wherever it is. */
  #renderReach({ answering, where }: Screen): unknown {
    const isWanted = answering.contact || (this.#isReachOffered && answering.response && !isAtRisk(where));
    return (isWanted && this.#reach.want()?.render(answering, this.#words.words)) || nothing;
  }

  /** The end. It says thank you only when the answer has arrived. */
  renderEnd(screen: Screen): TemplateResult {
    const { answering, words, where } = screen;
    const { end, change, number } = this.#words.words;
    const { response } = answering;
    const { thanks } = answering.prompt;
    const title = where === 'received' && thanks ? textIn(thanks, this.#words.lang) : end[where];
    return html`<div class="frame end" part="end" data-where=${where} role="group" aria-labelledby="end" tabindex="-1">
      <div class="seal">${renderWhere(where)}</div>
      <div class="said">
        <p class="title" part="title" id="end" .textContent=${title}></p>
        <p class="hint" part="status" .textContent=${words.where[where]}></p>
        ${where === 'received' && response ? renderReceipt(number, response.id) : nothing}
      </div>
      ${this.#renderRescue(screen)}
      ${this.privacy.personalIn(answering).map((personal) => this.#renderPersonal(personal))}
      ${this.#renderReach(screen)} ${renderButton('plain', change, this.#acts.back)}
    </div>`;
  }
}

/** A button that does something, or without anything to do the one that sends the form. */
const renderButton = (looks: string, label: string, onClick?: (event: Event) => void): TemplateResult =>
  html`<button class=${looks} part="button" type=${onClick ? 'button' : 'submit'} @click=${onClick}>
    <span .textContent=${label}></span>
  </button>`;

/** The number under which customer and team can talk about it. */
const renderReceipt = (sentence: string, id: string): TemplateResult =>
  html`<p class="receipt" part="receipt">${renderSentence(sentence, { number: renderNumber(receiptNumber(id)) })}</p>`;

const renderFinding = (text: string, kind: string): TemplateResult =>
  html`<li><bdi class="finding" .textContent=${text}></bdi> <span class="hint" .textContent=${kind}></span></li>`;

const renderTyped = (typed: string, { copyIt, yourText }: AnsweringWords): TemplateResult =>
  html`<p class="hint" .textContent=${copyIt}></p>
    <textarea
      class="field"
      part="field"
      readonly
      dir="auto"
      rows="3"
      aria-label=${yourText}
      .value=${typed}
    ></textarea>`;
