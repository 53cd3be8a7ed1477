import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyState } from '../../controllers/journey-state.js';
import { fill } from '../../i18n/fill.js';
import { formatRelative } from '../../i18n/relative.js';
import type { DetailedReading } from './detailed-reading.js';

const MINUTE = 60_000;

/** What a customer without a link types. */
export type Field = 'reference' | 'factor';

/** One field of the form, with what stands in it. */
export interface FormField {
  name: Field;
  label: string;
  value: string;
}

/** A form as it is shown now. */
export interface Form {
  title: string;
  button: string;
  fields: FormField[];
  /** The field that was left empty. */
  missing?: Field | undefined;
  /** Why the last try showed nothing; empty where there was none. */
  message: string;
  isBusy: boolean;
  onSubmit: (event: SubmitEvent) => void;
}

/** What stands in a field of a form, without the white space around it. */
export const typedIn = (form: HTMLFormElement, field: Field): string =>
  String(new FormData(form).get(field) ?? '').trim();

/** Puts the customer where something is missing. */
export const focusField = (form: HTMLFormElement, field: Field): void =>
  form.querySelector<HTMLElement>(`[name=${field}]`)?.focus();

/** When the page heard of a refusal first: what it says of waiting counts from then, however often it is said. */
const heardAt = new WeakMap<object, number>();

/** What came of a try, in words. `nothing`: the endpoint has nothing for what was typed. */
export function outcomeText(state: JourneyState, nothingFound: string, reading: DetailedReading): string {
  const { words, details, lang, now } = reading;
  if (state.is === 'empty') return nothingFound;
  if (state.is !== 'failed') return '';
  if (state.problem.status !== 429) return words.failed;
  const wait = Math.max(state.problem.retryAfterMs ?? 0, MINUTE);
  const from = heardAt.get(state.problem) ?? now;
  heardAt.set(state.problem, from);
  // Told in whole minutes, since nobody counts seconds; and rather too many, since who comes too early is refused again.
  const left = Math.max(Math.ceil((from + wait - now) / MINUTE), 0) * MINUTE;
  return fill(details.lookup.limited, { when: formatRelative(now + left, now, lang) });
}

/** The form by which a customer shows that a journey is theirs. */
export function renderForm(form: Form, reading: DetailedReading): TemplateResult {
  const { lookup } = reading.details;
  const { title, button, message, isBusy } = form;
  return html`<form class="form" part="lookup" novalidate @submit=${form.onSubmit} aria-labelledby="lookup-title">
    <p class="headline" id="lookup-title" .textContent=${title}></p>
    ${form.fields.map((field) => renderField(field, form, lookup.missing))}
    <p
      class="note"
      role="alert"
      part="message"
      id="lookup-message"
      data-tone="warning"
      ?hidden=${!message}
      .textContent=${message}
    ></p>
    <div class="send">
      <button class="button" part="button" aria-disabled=${isBusy ? 'true' : nothing}>
        <span .textContent=${button}></span>
      </button>
      <p class="fact" role="status" .textContent=${isBusy ? lookup.busy : ''}></p>
    </div>
  </form>`;
}

function renderField({ name, label, value }: FormField, form: Form, missing: string): TemplateResult {
  const isMissing = form.missing === name;
  const describedBy = isMissing ? `${name}-missing` : form.message ? 'lookup-message' : nothing;
  return html`<label>
    <span .textContent=${label}></span>
    <input
      class="field"
      name=${name}
      .value=${value}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-required="true"
      aria-invalid=${isMissing ? 'true' : nothing}
      aria-describedby=${describedBy}
    />
    ${
      isMissing
        ? html`<span class="fact tone" data-tone="danger" id="${name}-missing" .textContent=${missing}></span>`
        : nothing
    }
  </label>`;
}
