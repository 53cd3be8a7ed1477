import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContactWords } from '../../i18n/contact/index.js';
import type { Along } from './along.js';
import type { Draft, FieldName, Mistakes } from './request.js';

/** What the form shows, and whom it tells. */
export interface Form {
  readonly words: ContactWords;
  readonly draft: Draft;
  readonly mistakes: Mistakes;
  readonly along: readonly Along[];
  /** The key of the line that is a field for the moment. */
  readonly changing: string | undefined;
  readonly isSending: boolean;
  /** What became of an attempt that failed; empty where there was none. */
  readonly trouble: string;
  readonly onType: (field: FieldName, text: string) => void;
  readonly onLeaveOut: (key: string, isLeftOut: boolean) => void;
  readonly onChange: (key: string) => void;
  /** `isDone` when the field is left. */
  readonly onRewrite: (key: string, text: string, isDone: boolean) => void;
  readonly onSubmit: (event: Event) => void;
}

/** The message, where the answer may go, and what goes along: all of it seen before it is sent. */
export function renderForm(form: Form): TemplateResult {
  const { words, isSending, trouble, onSubmit } = form;
  return html`
    <form class="contact" part="contact" novalidate @submit=${onSubmit}>
      ${renderMessage(form)}
      <fieldset>
        <legend .textContent=${words.reply}></legend>
        <div class="ways">${renderWay(form, 'email', 'email')}${renderWay(form, 'phone', 'tel')}</div>
        <p class="hint" .textContent=${words.oneIsEnough}></p>
      </fieldset>
      ${form.along.length ? renderAlong(form) : nothing}
      ${
        trouble
          ? html`<div class="trouble" part="trouble">
              <strong .textContent=${trouble}></strong><span .textContent=${words.copyHint}></span>
            </div>`
          : nothing
      }
      <button class="button" part="button" type="submit" aria-disabled=${isSending ? 'true' : 'false'}>
        <span .textContent=${isSending ? words.sending : words.send}></span>
      </button>
    </form>
  `;
}

function renderMessage(form: Form): TemplateResult {
  const { words, draft, mistakes, onType } = form;
  return html`
    <div>
      <label for="message" .textContent=${words.message}></label>
      <textarea
        id="message"
        class="field"
        dir="auto"
        rows="4"
        aria-required="true"
        aria-invalid=${mistakes.message ? 'true' : 'false'}
        aria-describedby="message-wrong message-hint"
        .value=${draft.message}
        @input=${(event: Event) => onType('message', (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${renderMistake(form, 'message')}
      <p id="message-hint" class="hint" .textContent=${words.messageHint}></p>
    </div>
  `;
}

function renderWay(form: Form, field: 'email' | 'phone', type: 'email' | 'tel'): TemplateResult {
  const { words, draft, mistakes, onType } = form;
  return html`
    <div>
      <label for=${field} .textContent=${words[field]}></label>
      <input
        id=${field}
        class="field"
        type=${type}
        dir="ltr"
        autocomplete=${type}
        aria-invalid=${mistakes[field] ? 'true' : 'false'}
        aria-describedby="${field}-wrong"
        .value=${draft[field]}
        @input=${(event: Event) => onType(field, (event.target as HTMLInputElement).value)}
      />
      ${renderMistake(form, field)}
    </div>
  `;
}

const renderMistake = ({ mistakes }: Form, field: keyof Mistakes): TemplateResult =>
  html`<p id="${field}-wrong" class="mistake" ?hidden=${!mistakes[field]} .textContent=${mistakes[field] ?? ''}></p>`;

function renderAlong(form: Form): TemplateResult {
  const { words, along } = form;
  return html`
    <fieldset class="along" part="along" aria-describedby="along-hint">
      <legend .textContent=${words.along}></legend>
      <p id="along-hint" class="hint" .textContent=${words.alongHint}></p>
      ${repeat(
        along,
        ({ key }) => key,
        (item, at) => renderItem(form, item, at),
      )}
    </fieldset>
  `;
}

/** One thing that goes along: what it is, whether it may, and a way to put it differently. */
function renderItem(form: Form, { key, kind, text }: Along, at: number): TemplateResult {
  const { words, draft, changing, onLeaveOut, onChange } = form;
  const leaveOut = (event: Event) => onLeaveOut(key, !(event.target as HTMLInputElement).checked);
  return html`
    <div class="item">
      <label>
        <input type="checkbox" .checked=${!draft.leftOut.has(key)} @change=${leaveOut} />
        <span id="along-${at}">
          <b .textContent=${kind}></b> ${
            key === changing ? nothing : html`<span dir="auto" .textContent=${text}></span>`
          }
        </span>
      </label>
      ${
        key === changing
          ? renderRewriting(form, key, text, at)
          : html`<button
              id="change-${at}"
              class="plain"
              type="button"
              aria-labelledby="change-${at} along-${at}"
              @click=${() => onChange(key)}
              .textContent=${words.change}
            ></button>`
      }
    </div>
  `;
}

function renderRewriting(form: Form, key: string, text: string, at: number): TemplateResult {
  const { mistakes, onRewrite } = form;
  const isWrong = key === 'subject' && mistakes.subject;
  const rewrite = (event: Event) =>
    onRewrite(key, (event.target as HTMLTextAreaElement).value, event.type === 'change');
  return html`
    <textarea
      class="field"
      dir="auto"
      rows="2"
      maxlength="500"
      aria-labelledby="along-${at}"
      aria-invalid=${isWrong ? 'true' : 'false'}
      aria-describedby=${key === 'subject' ? 'subject-wrong' : nothing}
      .value=${text}
      @input=${rewrite}
      @change=${rewrite}
    ></textarea>
    ${key === 'subject' ? renderMistake(form, 'subject') : nothing}
  `;
}
