import { html, nothing, type TemplateResult } from 'lit';
import type { FeedbackWords } from '../../i18n/feedback/index.js';

/** Before there is a question: what the page's author put there, else the shape of what comes. Below it what is true already. */
export const renderLoading = ({ loading }: FeedbackWords, hasOwn: boolean, said = ''): TemplateResult =>
  html`<div class="frame loading ${said ? '' : 'reserved'}" aria-busy="true">
    <slot ?hidden=${!!said}></slot>
    ${
      hasOwn && !said
        ? nothing
        : html`<span class="hush" .textContent=${loading}></span>
            <div class="bone"></div>
            <div class="bone"></div>`
    }
    <p class="hint" .textContent=${said}></p>
  </div>`;

/** There is no question to be had now. It is the page's loss and not the customer's, so it says so quietly. */
export const renderFailed = ({ failed, retry }: FeedbackWords, onRetry: () => void): TemplateResult =>
  html`<div class="frame">
    <slot></slot>
    <p class="hint" .textContent=${failed}></p>
    <button class="plain" part="button" type="button" @click=${onRetry}><span .textContent=${retry}></span></button>
  </div>`;
