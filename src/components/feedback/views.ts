import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../contract/index.js';
import { textIn } from '../../i18n/format.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';
import type { Answering } from './answering.js';
import { type Rescue, renderRescue, renderWhere, sentence } from './delivery.js';
import { type OnAsTyped, renderPersonal } from './personal.js';
import { type Asking, renderQuestion } from './questions.js';

/** What the two screens of an answering have in common. */
export interface Screen {
  answering: Answering;
  words: FeedbackWords;
  lang: string;
  subject: string | undefined;
  /** Undefined until something was said. */
  rescue: Rescue | undefined;
  onAsTyped: OnAsTyped;
  onBack: () => void;
}

/** The screen with a question, and what the customer can do there. */
export interface AskingScreen extends Screen, Pick<Asking, 'onDraft' | 'onAnswer' | 'isMoving'> {
  /** Whether room was kept for the question before it came. */
  isReserved: boolean;
  onSubmit: (event: Event) => void;
  onSkip: () => void;
  onKey: (event: KeyboardEvent) => void;
  onPointerDown: (event: Event) => void;
  onFocusOut: (event: FocusEvent) => void;
}

/** Before there is a question: what the page's author put there, else the shape of what comes. */
export const renderLoading = (words: FeedbackWords, hasOwn: boolean): TemplateResult =>
  html`<div class="frame reserved loading" aria-busy="true">
    <slot></slot>
    ${
      hasOwn
        ? nothing
        : html`<span class="hush" .textContent=${words.loading}></span>
            <div class="bone"></div>
            <div class="bones">${[1, 2, 3, 4, 5].map(() => html`<div class="bone"></div>`)}</div>`
    }
  </div>`;

/** There is no question to be had now. It is the page's loss and not the customer's, so it says so quietly. */
export const renderFailed = (words: FeedbackWords, onRetry: () => void): TemplateResult =>
  html`<div class="frame failed">
    <slot></slot>
    <p class="hint" .textContent=${words.failed}></p>
    <button class="plain" part="button" type="button" @click=${onRetry}>
      <span .textContent=${words.retry}></span>
    </button>
  </div>`;

/** One question, its buttons, and where the answers so far are. */
export function renderAsking(screen: AskingScreen): TemplateResult {
  const { answering, words, rescue, isReserved, onSubmit, onKey, onPointerDown, onFocusOut } = screen;
  const { question } = answering;
  return html`<form
    class="frame ${isReserved ? 'reserved' : ''}"
    novalidate
    @submit=${onSubmit}
    @keydown=${onKey}
    @keyup=${onKey}
    @pointerdown=${onPointerDown}
    @focusout=${onFocusOut}
  >
    ${renderQuestion({ ...screen, question, draft: answering.draftOf(question) })} ${renderLeftOut(screen, true)}
    ${renderButtons(screen)} ${renderStatus(screen)} ${rescue ? renderRescue(rescue, words) : nothing}
  </form>`;
}

const renderIf = (isWanted: boolean, content: TemplateResult): unknown => (isWanted ? content : nothing);

/** A question that was only just put has neither buttons nor anything to say of where its answer is. */
const isFresh = ({ question, isFirst, isBlank }: Answering): boolean => isFirst && isBlank && !isOpen(question);
const isOpen = ({ type }: Question): boolean => type === 'text' || type === 'choices';

/** A score goes on by itself; a button is only needed by those who chose with the arrow keys, or came back. */
function renderButtons({ answering, words, onSkip, onBack }: AskingScreen): unknown {
  const { question, isFirst, isLast, isBlank } = answering;
  if (isFresh(answering)) return nothing;
  const next = html`<button class="button" part="button" type="submit">
    <span .textContent=${isLast ? words.send : words.next}></span>
  </button>`;
  const others = html`<button class="button quiet" part="button" type="button" @click=${onSkip}>
      <span .textContent=${words.skip}></span>
    </button>
    <button class="plain back" part="button" type="button" @click=${onBack}>
      <span .textContent=${words.back}></span>
    </button>`;
  return html`<div class="buttons">${renderIf(isOpen(question) || !isBlank, next)} ${renderIf(!isFirst, others)}</div>`;
}

/** Where the answers so far are. While something else is being put in, that would be read as being about it. */
function renderStatus({ answering, rescue, words }: Screen): unknown {
  if (isFresh(answering) && !rescue) return nothing;
  const where = rescue?.where ?? 'saving';
  const isSilent = !rescue || answering.isUnsaid;
  return html`<div class="status ${isSilent ? 'silent' : ''}" part="status" data-where=${where}>
    ${renderWhere(where)}
    <p .textContent=${sentence(where, words, !!rescue?.typed)}></p>
  </div>`;
}

/** What is personal in what was typed: for the question on screen, or for all at the end. */
const renderLeftOut = ({ answering, subject, words, onAsTyped }: Screen, isHere: boolean): unknown =>
  answering
    .personal(subject)
    .filter(({ question }) => !isHere || question === answering.question)
    .map((personal) => renderPersonal(personal, words, onAsTyped));

/** The end. It says thank you only when the answer has arrived. */
export function renderDone(screen: Screen): TemplateResult {
  const { answering, words, lang, rescue, onBack } = screen;
  const where = rescue?.where ?? 'saving';
  const { thanks } = answering.prompt;
  const title = where === 'received' && thanks ? textIn(thanks, lang) : words[where].title;
  return html`<div class="frame end" part="end" data-where=${where} role="group" aria-labelledby="end" tabindex="-1">
    <div class="seal">${renderWhere(where)}</div>
    <div class="said">
      <p class="title" part="title" id="end" .textContent=${title}></p>
      <p class="hint" part="status" .textContent=${sentence(where, words, !!rescue?.typed)}></p>
    </div>
    ${rescue ? renderRescue(rescue, words) : nothing} ${renderLeftOut(screen, false)}
    <button class="plain" part="button" type="button" @click=${onBack}>
      <span .textContent=${words.change}></span>
    </button>
  </div>`;
}
