import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import { JourneyController } from '../../controllers/journey-controller.js';
import type { JourneyQuery } from '../../controllers/journey-state.js';
import type { DetailedReading, DetailsHost } from './detailed-reading.js';
import { type Field, focusField, outcomeText, renderForm, typedIn } from './lookup-form.js';
import type { Wanted } from './lookup.js';

/** Where a host's own questions go, and in which language. */
type Asking = () => Pick<JourneyQuery, 'connection' | 'lang'> | undefined;

/**
 * From what everybody may read to what the customer may read: one more thing that only they know, asked for in place. The journey
 * stays on the page until there is an answer that shows more; a wrong guess changes nothing.
 */
export class StepUp {
  readonly #host: DetailsHost;
  readonly #asking: Asking;
  readonly #onAdmitted: (wanted: Wanted) => void;
  readonly #trial: JourneyController;
  /** Of the journey that is shown. */
  #reference: string | undefined;
  #wanted: Wanted | undefined;
  #isOpen = false;
  #isMissing = false;

  constructor(host: DetailsHost, asking: Asking, onAdmitted: (wanted: Wanted) => void) {
    this.#host = host;
    this.#asking = asking;
    this.#onAdmitted = onAdmitted;
    this.#trial = new JourneyController(host, () => this.#query());
  }

  #query(): JourneyQuery | undefined {
    const asking = this.#wanted && this.#asking();
    return asking && { ...asking, ...this.#wanted! };
  }

  /** Forgets what was typed, and closes. */
  forget(): void {
    this.#wanted = undefined;
    this.#isOpen = this.#isMissing = false;
  }

  /** Lets the customer in once the endpoint has answered. Called after each rendering. */
  settle(): void {
    const wanted = this.#wanted;
    if (this.#trial.state.is !== 'ready' || !wanted) return;
    void this.#host.updateComplete.then(() => {
      if (this.#wanted !== wanted) return;
      this.#onAdmitted(wanted);
      this.forget();
    });
  }

  readonly #onToggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
    if (this.#isOpen) void this.#host.updateComplete.then(() => this.#focus());
  };

  #focus(): void {
    const form = this.#host.shadowRoot?.querySelector('form');
    if (form) focusField(form, 'factor');
  }

  #onSubmit(event: SubmitEvent, { reference }: Journey): void {
    event.preventDefault();
    if (this.#trial.state.is === 'loading') return;
    const factor = typedIn(event.target as HTMLFormElement, 'factor');
    const isAgain = factor !== '' && factor === this.#wanted?.factor;
    this.#isMissing = !factor;
    if (factor) this.#wanted = { reference, factor };
    if (isAgain) this.#trial.retry();
    this.#host.requestUpdate();
    if (!factor) this.#focus();
  }

  /** The button, and the form that it opens. */
  render(journey: Journey, reading: DetailedReading): TemplateResult {
    if (journey.reference !== this.#reference) this.forget();
    this.#reference = journey.reference;
    const { details: words } = reading;
    return html`<button
        class="button quiet"
        type="button"
        part="confirm"
        aria-expanded=${this.#isOpen}
        aria-controls="confirm"
        @click=${this.#onToggle}
      >
        <span .textContent=${words.confirm}></span>
      </button>
      <div id="confirm" ?hidden=${!this.#isOpen}>${this.#isOpen ? this.#renderForm(journey, reading) : nothing}</div>`;
  }

  #renderForm(journey: Journey, reading: DetailedReading): TemplateResult {
    const { state } = this.#trial;
    const { lookup } = reading.details;
    const missing: Field | undefined = this.#isMissing ? 'factor' : undefined;
    const label = this.#host.factorLabel ?? lookup.factor;
    return renderForm(
      {
        title: `${lookup.number}: ${journey.reference}`,
        button: lookup.confirm,
        fields: [{ name: 'factor', label, value: this.#wanted?.factor ?? '' }],
        missing,
        message: missing ? '' : outcomeText(state, lookup.wrong, reading),
        isBusy: this.#wanted !== undefined && state.is === 'loading',
        onSubmit: (event) => this.#onSubmit(event, journey),
      },
      reading,
    );
  }
}
