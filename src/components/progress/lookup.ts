import type { TemplateResult } from 'lit';
import type { JourneyState } from '../../controllers/journey-state.js';
import type { DetailedReading } from './detailed-reading.js';
import { type Field, focusField, outcomeText, renderForm, typedIn } from './lookup-form.js';

/** The two things that a customer without a link must know. */
export interface Wanted {
  reference: string;
  factor: string;
}

/** What the page has told already. */
interface Known {
  reference?: string | undefined;
  factorLabel?: string | undefined;
}

const nothingTyped: Readonly<Wanted> = { reference: '', factor: '' };

/** What a host of the form does when the customer asks. `isAgain`: for the same as before. */
type Ask = (isAgain: boolean) => void;

/**
 * A form for those who come without a link: the number, and something that only they know. What was typed stays here, in the
 * memory of this page, and goes to the endpoint only.
 */
export class Lookup {
  /** What was asked for last, once both fields were filled in. */
  wanted: Wanted | undefined;
  #typed: Readonly<Wanted> = nothingTyped;
  #missing: Field | undefined;
  #isBusy = false;
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#isBusy) return;
    const form = event.target as HTMLFormElement;
    this.#typed = { reference: typedIn(form, 'reference'), factor: typedIn(form, 'factor') };
    this.#missing = (['reference', 'factor'] as const).find((field) => !this.#typed[field]);
    const before = this.wanted;
    if (!this.#missing) this.wanted = { ...this.#typed };
    this.#ask(!this.#missing && JSON.stringify(before) === JSON.stringify(this.wanted));
    if (this.#missing) focusField(form, this.#missing);
  };

  /** Forgets what was asked for and what was typed, because the page shows another journey now. */
  forget(): void {
    this.wanted = this.#missing = undefined;
    this.#typed = nothingTyped;
  }

  /** The form, with what came of the last try. `factorLabel` is the page's own name for the second field. */
  render(state: JourneyState, page: Known, reading: DetailedReading): TemplateResult {
    const { lookup } = reading.details;
    this.#isBusy = state.is === 'loading';
    const nothingFound = this.wanted ? lookup.notFound : lookup.noLink;
    const form = {
      title: lookup.title,
      button: lookup.show,
      fields: [
        { name: 'reference' as const, label: lookup.number, value: this.#typed.reference || (page.reference ?? '') },
        { name: 'factor' as const, label: page.factorLabel ?? lookup.factor, value: this.#typed.factor },
      ],
      missing: this.#missing,
      message: this.#missing ? '' : outcomeText(state, nothingFound, reading),
      isBusy: this.#isBusy,
      onSubmit: this.#onSubmit,
    };
    return renderForm(form, reading);
  }
}
