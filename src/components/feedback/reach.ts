import { html, type TemplateResult } from 'lit';
import type { AnsweringWords } from '../../i18n/answering/index.js';
import type { Answering } from './answering.js';
import type { Prompter } from './presence.js';
import { reachStyles } from './reach.styles.js';
import { renderSentence } from './sentence.js';

/** The contract's pattern: what it would refuse is told here, beside the field. */
const isEmail = (text: string): boolean => text.length <= 254 && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);

type Field = 'email' | 'agree';

/**
 * The way to leave an address for an answer by e-mail, where the page offers it. It goes along only with consent, as a higher revision of
 * the same response, and so does taking it back. Until both are given, nothing of it is kept or sent.
 */
export class Reach {
  readonly #host: Prompter;
  readonly #save: () => boolean;
  #email = '';
  #agrees = false;
  #wrong: readonly Field[] = [];

  /** `save` sends what is new, and tells whether the page let it happen. */
  constructor(host: Prompter, save: () => boolean) {
    this.#host = host;
    this.#save = save;
    host.wear([reachStyles]);
  }

  render(answering: Answering, { reach: words }: AnsweringWords): TemplateResult {
    const { contact } = answering;
    return contact ? this.#renderGiven(answering, contact.email, words) : this.#renderForm(answering, words);
  }

  #renderGiven(answering: Answering, address: string, words: AnsweringWords['reach']): TemplateResult {
    const email = html`<bdi dir="ltr" .textContent=${address}></bdi>`;
    return html`<div class="reach" part="contact" role="group" aria-labelledby="reach" tabindex="-1">
      <p id="reach">${renderSentence(words.given, { email })}</p>
      <button class="plain" part="button" type="button" @click=${() => this.#give(answering, undefined)}>
        <span .textContent=${words.takeBack}></span>
      </button>
    </div>`;
  }

  #renderForm(answering: Answering, words: AnsweringWords['reach']): TemplateResult {
    const isWrong = (field: Field) => (this.#wrong.includes(field) ? 'true' : 'false');
    return html`<form
      class="reach"
      part="contact"
      novalidate
      aria-labelledby="reach"
      aria-describedby="reach-hint"
      tabindex="-1"
      @submit=${(event: Event) => this.#onSubmit(event, answering)}
    >
      <p class="reach-title" id="reach" .textContent=${words.title}></p>
      <p class="hint" id="reach-hint" .textContent=${words.hint}></p>
      <label for="email" .textContent=${words.email}></label>
      <input
        id="email"
        class="field"
        part="field"
        type="email"
        dir="ltr"
        autocomplete="email"
        aria-invalid=${isWrong('email')}
        aria-describedby="email-wrong"
        .value=${this.#email}
        @input=${this.#onEmail}
      />
      ${this.#renderMistake('email', words.emailWrong)}
      <label class="agree">
        <input
          type="checkbox"
          aria-invalid=${isWrong('agree')}
          aria-describedby="agree-wrong"
          .checked=${this.#agrees}
          @change=${this.#onAgree}
        />
        <span .textContent=${words.agree}></span>
      </label>
      ${this.#renderMistake('agree', words.agreeMissing)}
      <button class="button quiet" part="button" type="submit"><span .textContent=${words.give}></span></button>
    </form>`;
  }

  readonly #renderMistake = (field: Field, text: string): TemplateResult =>
    html`<p
      class="mistake"
      id="${field}-wrong"
      ?hidden=${!this.#wrong.includes(field)}
      .textContent=${this.#wrong.includes(field) ? text : ''}
    ></p>`;

  readonly #onEmail = ({ target }: Event): void => {
    this.#email = (target as HTMLInputElement).value;
    this.#lookAgain();
  };

  readonly #onAgree = ({ target }: Event): void => {
    this.#agrees = (target as HTMLInputElement).checked;
    this.#lookAgain();
  };

  /** What was wrong is looked at again while it is mended; nobody is corrected before they have finished. */
  #lookAgain(): void {
    const wrong = this.#mistakes;
    this.#wrong = this.#wrong.filter((field) => wrong.includes(field));
    this.#host.requestUpdate();
  }

  get #mistakes(): Field[] {
    return [...(isEmail(this.#email.trim()) ? [] : ['email' as const]), ...(this.#agrees ? [] : ['agree' as const])];
  }

  readonly #onSubmit = async (event: Event, answering: Answering): Promise<void> => {
    event.preventDefault();
    this.#wrong = this.#mistakes;
    if (!this.#wrong.length) return this.#give(answering, { email: this.#email.trim(), consent: true });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.reach [aria-invalid=true]')?.focus();
  };

  async #give(answering: Answering, contact: Answering['contact']): Promise<void> {
    const before = answering.contact;
    answering.contact = contact;
    if (!this.#save()) answering.contact = before;
    // What was taken back is not proposed again.
    else if (!contact) [this.#email, this.#agrees] = ['', false];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.reach')?.focus({ preventScroll: true });
  }
}
