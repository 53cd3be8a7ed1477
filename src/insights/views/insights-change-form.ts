import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import type { Change } from '../../contract/index.js';
import { languages } from '../../i18n/languages.js';
import { type ChangeDraft, changeFrom, draftOf, everyLanguage, languagesOf, withText } from '../change-draft.js';
import { look } from '../look.js';
import { languageName } from '../wording.js';

/** Somebody has written or changed a change. Whether it is kept, only the endpoint knows. */
export class InsightsChangeEvent extends Event {
  constructor(readonly change: Change) {
    super('insights-change', { bubbles: true, composed: true });
  }
}

/** Somebody does not want to go on writing. */
export class InsightsCancelEvent extends Event {
  constructor() {
    super('insights-cancel', { bubbles: true, composed: true });
  }
}

const longestText = 4000;

/**
 * Where one change is written: what customers said, what was done about it, when, and in which language.
 * @fires {InsightsChangeEvent} insights-change - with what is to be kept
 * @fires {InsightsCancelEvent} insights-cancel - when nothing is to be kept
 */
export class InsightsChangeForm extends LitElement {
  static readonly tag = 'insights-change-form';
  static override styles = [
    look,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
    `,
  ];

  /** The change that is edited; with another one the form begins anew. */
  @property({ attribute: false }) change!: Change;
  @property({ type: Boolean }) saving = false;

  @state() private draft!: ChangeDraft;
  @state() private language = everyLanguage;
  @state() private problem = '';
  @query('textarea') private first!: HTMLTextAreaElement;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('change')) return;
    this.draft = draftOf(this.change);
    this.language = languagesOf(this.draft)[0] ?? everyLanguage;
    this.problem = '';
  }

  override focus(): void {
    this.first.focus();
  }

  readonly #onLanguage = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value;
  };
  readonly #onDay = (event: Event): void => {
    this.draft = { ...this.draft, at: (event.target as HTMLInputElement).value };
  };
  readonly #onPrompt = (event: Event): void => {
    this.draft = { ...this.draft, prompt: (event.target as HTMLInputElement).value.trim() };
  };
  readonly #onCancel = (): boolean => this.dispatchEvent(new InsightsCancelEvent());

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const made = changeFrom(this.draft, this.change);
    if ('change' in made) {
      this.problem = '';
      this.dispatchEvent(new InsightsChangeEvent(made.change));
      return;
    }
    this.problem = made.missing;
    this.language = made.lang ?? this.language;
    this.focus();
  };

  protected override render() {
    return html`
      <form @submit=${this.#onSubmit} novalidate>
        <div class="row">${this.#renderLanguage()}</div>
        ${this.#renderText('said', 'You said')} ${this.#renderText('did', 'We did')}
        <div class="row">
          <label>
            <span>Done on</span>
            <input type="date" .value=${this.draft.at} @input=${this.#onDay} />
          </label>
          ${this.#renderPrompt()}
        </div>
        <p role="alert" class="wrong" .textContent=${this.problem} ?hidden=${!this.problem}></p>
        <div class="row">
          <button class="main" ?disabled=${this.saving}>Keep it</button>
          <button type="button" @click=${this.#onCancel}>Cancel</button>
        </div>
      </form>
    `;
  }

  #renderLanguage() {
    const written = languagesOf(this.draft);
    const all = [...new Set([everyLanguage, ...languages, ...written])];
    const nameOf = (lang: string) => (lang === everyLanguage ? 'Every language' : languageName(lang));
    return html`
      <label>
        <span>Language</span>
        <select @change=${this.#onLanguage}>
          ${all.map(
            (lang) => html`
              <option
                value=${lang}
                .selected=${lang === this.language}
                .textContent=${written.includes(lang) ? `${nameOf(lang)} (written)` : nameOf(lang)}
              ></option>
            `,
          )}
        </select>
      </label>
    `;
  }

  #renderText(field: 'said' | 'did', label: string) {
    const onInput = (event: Event): void => {
      const text = (event.target as HTMLTextAreaElement).value;
      this.draft = withText(this.draft, field, this.language, text);
    };
    return html`
      <label>
        <span .textContent=${label}></span>
        <textarea
          dir="auto"
          maxlength=${longestText}
          .value=${this.draft[field][this.language] ?? ''}
          @input=${onInput}
        ></textarea>
      </label>
    `;
  }

  #renderPrompt() {
    return html`
      <label>
        <span>Said to the prompt (may be left out)</span>
        <input .value=${this.draft.prompt} @input=${this.#onPrompt} autocomplete="off" spellcheck="false" />
      </label>
    `;
  }
}
