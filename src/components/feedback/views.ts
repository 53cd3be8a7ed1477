import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../contract/index.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';

/** What is shown while something is on its way. */
export interface Waiting {
  words: FeedbackWords;
  /** Whether the page's author put something inside the tag, which stands until there is something better. */
  hasOwn: boolean;
  /** The question that is waited for, once it is known: it gets the room it will need. */
  question?: Question | undefined;
  /** What is true of the answers so far. */
  said?: string | undefined;
}

/** Before there is a question: what the page's author put there, else the shape of what comes. */
export function renderLoading({ words, hasOwn, question, said = '' }: Waiting): TemplateResult {
  const room = said ? '' : !question ? 'reserved' : question.type === 'text' ? 'tall' : 'known';
  const bones = html`<span class="hush" .textContent=${words.loading}></span>
    <div class="bone"></div>
    <div class="bone"></div>`;
  return html`<div class="frame loading ${room}" aria-busy="true">
    <slot ?hidden=${!!said}></slot>
    ${renderUnless(hasOwn && !said, bones)}
    <p class="hint" .textContent=${said}></p>
  </div>`;
}
const renderUnless = (isUnwanted: boolean, content: TemplateResult): unknown => (isUnwanted ? nothing : content);

/** What became of something said before, with the focus once the reply to it is put away; without a line the room for one. */
export const renderLine = (render: () => unknown = () => nothing): TemplateResult =>
  html`<p class="mine" part="mine" tabindex="-1">${render()}</p>`;

/** There is no question to be had now. It is the page's loss and not the customer's, so it says so quietly. */
export const renderFailed = ({ failed, retry }: FeedbackWords, onRetry: () => void): TemplateResult =>
  html`<div class="frame failed">
    <slot></slot>
    <p class="hint" .textContent=${failed}></p>
    <button class="plain" part="button" type="button" @click=${onRetry}><span .textContent=${retry}></span></button>
  </div>`;
