import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyState } from '../../controllers/journey-state.js';
import { fill } from '../../i18n/fill.js';
import { formatRelative } from '../../i18n/relative.js';
import type { DetailedReading } from './details.js';

/** The two things that a customer without a link must know. */
export interface Wanted {
  reference: string;
  factor: string;
}
type Field = keyof Wanted;

/** What the page has told already. */
interface Known {
  reference?: string | undefined;
  factorLabel?: string | undefined;
}

/** What a host of the form does when the customer asks. `isAgain`: for the same as before. */
type Ask = (isAgain: boolean) => void;

/**
 * A form for those who come without a link: the number, and something that only they know. What was typed stays here, in the
 * memory of this page, and goes to the endpoint only.
 */
export class Lookup {
  /** What was asked for last, once both fields were filled in. */
  wanted: Wanted | undefined;
  #typed: Wanted = { reference: '', factor: '' };
  #missing: Field | undefined;
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const read = (field: Field) => String(data.get(field) ?? '').trim();
    this.#typed = { reference: read('reference'), factor: read('factor') };
    this.#missing = (['reference', 'factor'] as const).find((field) => !this.#typed[field]);
    const before = this.wanted;
    if (!this.#missing) this.wanted = { ...this.#typed };
    this.#ask(!this.#missing && JSON.stringify(before) === JSON.stringify(this.wanted));
    if (this.#missing) form.querySelector<HTMLElement>(`[name=${this.#missing}]`)?.focus();
  };

  /** Why the last try showed nothing, in words. */
  #message(state: JourneyState, { words, details, lang, now }: DetailedReading): string {
    if (this.#missing) return '';
    if (state.is === 'empty') return details.lookup.notFound;
    if (state.is !== 'failed') return '';
    if (state.problem.status !== 429) return words.failed;
    // Told in whole minutes: nobody counts seconds before they try again.
    const wait = Math.max(state.problem.retryAfterMs ?? 0, 60_000);
    return fill(details.lookup.limited, { when: formatRelative(now + wait, now, lang) });
  }

  /** Forgets what was asked for, because the page shows another journey now. */
  forget(): void {
    this.wanted = undefined;
  }

  /** The form, with what came of the last try. `factorLabel` is the page's own name for the second field. */
  render(state: JourneyState, page: Known, reading: DetailedReading): TemplateResult {
    const { lookup } = reading.details;
    const message = this.#message(state, reading);
    this.#typed.reference ||= page.reference ?? '';
    return html`<form class="form" part="lookup" novalidate @submit=${this.#onSubmit} aria-labelledby="lookup-title">
      <p class="headline" id="lookup-title" .textContent=${lookup.title}></p>
      ${this.#renderField('reference', lookup.number, lookup.missing)}
      ${this.#renderField('factor', page.factorLabel ?? lookup.factor, lookup.missing)}
      <p class="note" role="alert" part="message" data-tone="warning" ?hidden=${!message} .textContent=${message}></p>
      <button class="button" part="button" aria-disabled=${state.is === 'loading' ? 'true' : nothing}>
        <span .textContent=${lookup.show}></span>
      </button>
    </form>`;
  }

  #renderField(name: Field, label: string, missing: string): TemplateResult {
    const isMissing = this.#missing === name;
    return html`<label>
      <span .textContent=${label}></span>
      <input
        class="field"
        name=${name}
        .value=${this.#typed[name]}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-required="true"
        aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? `${name}-missing` : nothing}
      />
      ${
        isMissing
          ? html`<span class="fact tone" data-tone="danger" id="${name}-missing" .textContent=${missing}></span>`
          : nothing
      }
    </label>`;
  }
}
