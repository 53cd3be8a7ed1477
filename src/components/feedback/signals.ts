import { html, type TemplateResult } from 'lit';
import type { Signals } from '../../contract/index.js';

/** The contract's bounds. A token that is longer is left out: it must not cost the answer. */
const LONGEST_TRAP = 200;
const LONGEST_TOKEN = 4000;

/**
 * A field that only scripts meet. It is inert, so no keyboard, no assistive technology and no autofill gets there, and its name is none
 * that a browser knows how to fill in.
 */
export const renderTrap = (): TemplateResult =>
  html`<div class="trap hush" inert aria-hidden="true">
    <input type="text" name="homepage" tabindex="-1" autocomplete="off" data-1p-ignore data-lpignore="true" />
  </div>`;

/** The token of the challenge that the site has put into the slot: the first field in it that has a value. */
function tokenIn(host: Element): string | undefined {
  const fields = host.querySelectorAll<HTMLInputElement>(
    ':scope > [slot=challenge]:is(input, textarea), :scope > [slot=challenge] :is(input, textarea)',
  );
  const token = [...fields].find(({ type, value }) => value && type !== 'checkbox')?.value;
  return token && token.length <= LONGEST_TOKEN ? token : undefined;
}

/** What tells a script from a person, as it stands now. `token` came by an event, where the challenge has no field. */
export function signalsOf(host: Element, elapsedMs: number, token?: string): Signals {
  const trap = host.shadowRoot!.querySelector<HTMLInputElement>('.trap input')?.value.slice(0, LONGEST_TRAP);
  const challenge = token ?? tokenIn(host);
  return { ...(trap && { trap }), elapsedMs, ...(challenge && { challenge }) };
}
