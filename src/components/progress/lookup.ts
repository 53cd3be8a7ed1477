import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from './reading.js';

/** What the customer typed into the form, and how the last try went. */
export interface LookupState {
  reference: string;
  factor: string;
  /** The field that is needed and was left empty. */
  missing?: 'reference' | 'factor' | undefined;
  /** Why the last try showed nothing. */
  message?: string | undefined;
  isBusy: boolean;
}

/** What the host calls the second thing that a customer must know. */
export interface LookupLabels {
  factor?: string | undefined;
}

/** A form for those who come without a link: the number, and something that only they know. */
export function renderLookup(
  state: LookupState,
  labels: LookupLabels,
  onSubmit: (event: SubmitEvent) => void,
  { words }: Reading,
): TemplateResult {
  const { lookup } = words;
  return html`<form class="form" part="lookup" novalidate @submit=${onSubmit} aria-labelledby="lookup-title">
    <p class="headline" id="lookup-title" .textContent=${lookup.title}></p>
    ${renderField('reference', lookup.number, state, lookup.missing)}
    ${renderField('factor', labels.factor ?? lookup.factor, state, lookup.missing)}
    <p class="note" role="alert" part="message" data-tone="warning" ?hidden=${!state.message} .textContent=${state.message ?? ''}></p>
    <button class="button" part="button" aria-disabled=${state.isBusy ? 'true' : nothing}>
      <span .textContent=${lookup.show}></span>
    </button>
  </form>`;
}

const renderField = (
  name: 'reference' | 'factor',
  label: string,
  state: LookupState,
  missing: string,
): TemplateResult =>
  html`<label>
    <span .textContent=${label}></span>
    <input
      class="field"
      name=${name}
      .value=${state[name]}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      required
      aria-invalid=${state.missing === name ? 'true' : nothing}
      aria-describedby=${state.missing === name ? `${name}-missing` : nothing}
    />
    ${state.missing === name
      ? html`<span class="fact tone" data-tone="danger" id="${name}-missing" .textContent=${missing}></span>`
      : nothing}
  </label>`;
