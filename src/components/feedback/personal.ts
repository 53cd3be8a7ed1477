import { html, type TemplateResult } from 'lit';
import type { Question } from '../../contract/index.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';
import type { Personal } from './answering.js';

/** The customer decides whether what is personal is sent. */
export type OnAsTyped = (question: Question, isAsTyped: boolean) => void;

/** What was taken out of a text before it left the page, and the way to have it sent after all. */
export const renderPersonal = (
  { question, found, isAsTyped }: Personal,
  words: FeedbackWords,
  onAsTyped: OnAsTyped,
): TemplateResult =>
  html`<div class="personal" part="personal">
    <p .textContent=${isAsTyped ? words.wasAsTyped : words.leftOut}></p>
    <ul>
      ${found.map(
        ({ kind, text }) =>
          html`<li>
            <bdi class="finding" .textContent=${text}></bdi>
            <span class="hint" .textContent=${words.personal[kind]}></span>
          </li>`,
      )}
    </ul>
    <button class="plain" part="button" type="button" @click=${() => onAsTyped(question, !isAsTyped)}>
      <span .textContent=${isAsTyped ? words.leaveOut : words.asTyped}></span>
    </button>
  </div>`;
