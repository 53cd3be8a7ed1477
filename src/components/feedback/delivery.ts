import { html, nothing, type TemplateResult } from 'lit';
import type { Delivery, Whereabouts } from '../../controllers/response-controller.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';
import { renderIcon } from './icons.js';
import {
  WaymarkFeedbackFailedEvent,
  WaymarkFeedbackQueuedEvent,
  WaymarkFeedbackSentEvent,
} from './waymark-feedback.events.js';

/** The truth about where an answer is, in one line: said aloud, and shown beside the next question. */
export function sentence(where: Whereabouts, words: FeedbackWords, hasText: boolean): string {
  const { text } = words[where];
  const isAtRisk = where === 'notKept' || where === 'refused';
  return isAtRisk && hasText ? `${text} ${words.copyIt}` : text;
}

/** The picture that goes with a whereabouts. */
export function renderWhere(where: Whereabouts): TemplateResult {
  switch (where) {
    case 'received':
      return renderIcon('arrived');
    case 'saving':
    case 'kept':
      return renderIcon('waiting');
    case 'memory':
    case 'notKept':
    case 'refused':
      return renderIcon('alert');
  }
}

/** What can be done about an answer that will not arrive: copy the text, and try again where that may help. */
export interface Rescue {
  where: Whereabouts;
  typed: string;
  isCopied: boolean;
  onCopy: () => void;
  onRetry: () => void;
}

/** The text that could be lost, in a field of its own with a button that copies it. Nothing while an answer is safe. */
export function renderRescue({ where, typed, isCopied, onCopy, onRetry }: Rescue, words: FeedbackWords): unknown {
  if (where !== 'notKept' && where !== 'refused') return nothing;
  return html`<div class="rescue" part="rescue">
    ${typed ? renderTyped(typed, words) : nothing}
    <div class="buttons">
      ${typed ? renderButton(isCopied ? words.copied : words.copy, onCopy) : nothing}
      ${where === 'notKept' ? renderButton(words.retry, onRetry) : nothing}
    </div>
  </div>`;
}

const renderTyped = (typed: string, words: FeedbackWords): TemplateResult =>
  html`<textarea
    class="field"
    part="field"
    readonly
    dir="auto"
    rows="3"
    aria-label=${words.yourText}
    .value=${typed}
  ></textarea>`;

const renderButton = (label: string, onClick: () => void): TemplateResult =>
  html`<button class="button quiet" part="button" type="button" @click=${onClick}>
    <span .textContent=${label}></span>
  </button>`;

/** Copies what a field shows. Where a page has no clipboard, or may not use it, the text is selected and copied as of old. */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}

/** The event that tells a page what became of a response. */
export function outcomeEvent({ id, revision, state, receivedAt, problem }: Delivery): Event {
  switch (state) {
    case 'kept':
    case 'memory':
      return new WaymarkFeedbackQueuedEvent(id, revision, state === 'kept' ? 'device' : 'page');
    case 'received':
      return new WaymarkFeedbackSentEvent(id, revision, receivedAt);
    case 'refused':
    case 'not_kept':
      return new WaymarkFeedbackFailedEvent(id, revision, state, problem?.code, problem?.field);
  }
}
