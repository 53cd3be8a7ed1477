import { html, nothing, type TemplateResult } from 'lit';
import type { FaqWords } from '../../i18n/faq/index.js';

/** What somebody does with the field. */
export interface FieldHandlers {
  readonly onReach: () => void;
  readonly onType: (text: string) => void;
  readonly onSubmit: () => void;
}

/** The field, and beneath it the line that says what was found. The room for that is there from the start. */
export function renderSearch(words: FaqWords, typed: string, summary: string, on: FieldHandlers): TemplateResult {
  const clear = (event: Event): void => {
    on.onType('');
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
  };
  // Escape closes what the answers stand in. What somebody has typed is theirs: some browsers would empty the field.
  const keep = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') event.preventDefault();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    on.onSubmit();
  };
  return html`
    <form class="search" role="search" part="search" @submit=${submit}>
      <label for="search" .textContent=${words.search}></label>
      <div class="box">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="11" cy="11" r="6"></circle>
          <path d="m16 16 4 4"></path>
        </svg>
        <input
          id="search"
          class="field"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength="500"
          .value=${typed}
          @focus=${on.onReach}
          @pointerenter=${on.onReach}
          @keydown=${keep}
          @input=${(event: Event) => on.onType((event.target as HTMLInputElement).value)}
        />
        ${typed ? html`<button class="clear" type="button" aria-label=${words.clear} @click=${clear}></button>` : nothing}
      </div>
      <p class="note summary" .textContent=${summary}></p>
    </form>
  `;
}
