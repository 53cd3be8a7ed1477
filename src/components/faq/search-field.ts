import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SearchController, SearchState } from '../../controllers/search-controller.js';
import type { FaqWords } from '../../i18n/faq/index.js';
import { fill, formatNumber } from '../../i18n/fill.js';

/** What a search came to, in a line. What is no good answer is said more fully, in a notice. */
export function summaryOf(state: SearchState, words: FaqWords, lang: string): string {
  switch (state.is) {
    case 'idle':
    case 'none':
      return '';
    case 'loading':
      return words.searching;
    case 'failed':
      return words.searchFailed;
    case 'found':
      return fill(state.confidence === 'best' ? words.found : words.perhaps, {
        n: formatNumber(state.results.length, lang),
      });
  }
}

/** The same, said aloud once: with the first question, so that one need not go and look. */
export function spokenOf(state: SearchState, words: FaqWords, lang: string, first: string | undefined): string {
  const said = state.is === 'none' ? [words.nothing, ...(first ? [words.closest] : [])] : [summaryOf(state, words, lang)];
  return [...said, ...(first && state.is === 'found' ? [fill(words.first, { question: first })] : [])].join(' ');
}

/** The field, and beneath it the line that says what was found. Its room is there from the start. */
export function renderSearch(search: SearchController, words: FaqWords, summary: string): TemplateResult {
  const clear = (event: Event): void => {
    search.type('');
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void search.run();
  };
  return html`
    <form class="search" role="search" part="search" @submit=${submit}>
      <label for="search" .textContent=${words.search}></label>
      <div class="box">
        <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="6"></circle><path d="m16 16 4 4"></path></svg>
        <input
          id="search"
          class="field"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength="500"
          .value=${live(search.query)}
          @focus=${() => search.prepare()}
          @pointerenter=${() => search.prepare()}
          @input=${(event: Event) => search.type((event.target as HTMLInputElement).value)}
        />
        ${search.query ? html`<button class="clear" type="button" aria-label=${words.clear} @click=${clear}></button>` : nothing}
      </div>
      <p class="note summary" .textContent=${summary}></p>
    </form>
  `;
}
