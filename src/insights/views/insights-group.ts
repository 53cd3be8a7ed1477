import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Article, AskedGroup } from '../../contract/index.js';
import { isFor } from '../article-edits.js';
import { look } from '../look.js';
import { count, languageName } from '../wording.js';

/** What is to become of a group of questions. */
export type Decision =
  | { is: 'phrasing'; article: string; lang: string; texts: readonly string[] }
  | { is: 'article'; question: string; answer: string; lang: string; texts: readonly string[] }
  | { is: 'aside'; texts: readonly string[] }
  | { is: 'taken_up'; texts: readonly string[] };

/** Somebody has decided what becomes of a group. Whether it is kept, only the endpoint knows. */
export class InsightsDecisionEvent extends Event {
  constructor(readonly decision: Decision) {
    super('insights-decision', { bubbles: true, composed: true });
  }
}

/**
 * Questions that mean the same and had no answer, and what can be done about them.
 * @fires {InsightsDecisionEvent} insights-decision - with what is to become of them
 */
export class InsightsGroup extends LitElement {
  static readonly tag = 'insights-group';
  static override styles = [
    look,
    css`
      article,
      form {
        display: grid;
        gap: 12px;
      }
      h3 {
        font-size: 17px;
        line-height: 1.35;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: baseline;
        justify-content: space-between;
      }
      .times {
        font-weight: 600;
        white-space: nowrap;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: end;
      }
      .row label {
        flex: 1 1 240px;
        min-inline-size: 0;
      }
      select {
        inline-size: 100%;
        min-inline-size: 0;
      }
      fieldset {
        display: grid;
        gap: 4px;
        min-inline-size: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .tick {
        display: flex;
        gap: 8px;
        align-items: center;
        min-block-size: 32px;
        font-weight: 400;
      }
      .tick input {
        flex: none;
        inline-size: 18px;
        min-block-size: 18px;
      }
      input[type='text'] {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) group!: AskedGroup;
  @property({ attribute: false }) articles: readonly Article[] = [];
  @property({ type: Boolean }) saving = false;

  @state() private doing?: 'phrasing' | 'article' | undefined;
  /** The article that is chosen, which stays so when the group is read anew while somebody chooses. */
  @state() private article?: string | undefined;
  @state() private leftOut: ReadonlySet<string> = new Set();
  @state() private problem = '';
  @query('form select, form input[type="text"]') private first?: HTMLElement;
  @query('button') private firstButton?: HTMLElement;

  /** What was being written is kept. Only who asked the endpoint knows: the group is read anew for other reasons too. */
  close(): void {
    this.doing = undefined;
  }

  async #begin(doing: 'phrasing' | 'article'): Promise<void> {
    this.doing = doing;
    this.article = this.group.nearest?.article;
    this.problem = '';
    this.leftOut = new Set();
    await this.updateComplete;
    this.first?.focus();
  }

  readonly #onCancel = async (): Promise<void> => {
    this.doing = undefined;
    await this.updateComplete;
    this.firstButton?.focus();
  };

  #decide(decision: Decision): void {
    this.dispatchEvent(new InsightsDecisionEvent(decision));
  }

  get #texts(): string[] {
    const { texts } = this.group;
    return texts.map(({ text }) => text).filter((text) => !this.leftOut.has(text));
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const field = (name: string) => String(given.get(name) ?? '').trim();
    const texts = this.#texts;
    const { lang } = this.group;
    if (this.doing === 'phrasing') {
      if (!texts.length) this.problem = 'Choose at least one way of asking.';
      else this.#decide({ is: 'phrasing', article: field('article'), lang, texts });
      return;
    }
    const [question, answer] = [field('question'), field('answer')];
    if (!question || !answer) this.problem = 'An article needs a question and an answer.';
    else this.#decide({ is: 'article', question, answer, lang, texts });
  };

  readonly #onArticle = (event: Event): void => {
    this.article = (event.target as HTMLSelectElement).value;
  };

  #onTick(text: string, isOn: boolean): void {
    const leftOut = new Set(this.leftOut);
    if (isOn) leftOut.delete(text);
    else leftOut.add(text);
    this.leftOut = leftOut;
  }

  protected override render() {
    const { text, lang } = this.group;
    return html`
      <article class="card">
        <div class="head">
          <h3 dir="auto" lang=${lang} .textContent=${text}></h3>
          <p class="times" .textContent=${count(this.group.count, 'time')}></p>
        </div>
        <p class="soft" .textContent=${this.#about()}></p>
        ${this.#renderOthers()} ${this.#renderState()}
        ${this.doing ? this.#renderForm(this.doing) : this.#renderActions()}
      </article>
    `;
  }

  #about(): string {
    const { visits, sources, langs } = this.group;
    const { searches, comments, contacts } = sources;
    return [
      visits ? `${count(visits, 'visit')} that ${visits === 1 ? 'is' : 'are'} known` : '',
      searches ? count(searches, 'search', 'searches') : '',
      comments ? `${count(comments, 'remark')} on an answer` : '',
      contacts ? `${contacts} before asking for a person` : '',
      langs.map(languageName).join(', '),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #renderOthers() {
    const others = this.group.texts.slice(1);
    if (!others.length || this.doing) return nothing;
    return html`<p class="soft">
      <span>Also asked: </span
      ><span dir="auto" lang=${this.group.lang} .textContent=${others.map(({ text }) => `“${text}”`).join(', ')}></span>
    </p>`;
  }

  #renderState() {
    const { answered, count: all, isAnswered, nearest } = this.group;
    const today = isAnswered
      ? `Who asks this now finds a sure answer (${answered} of ${all}).`
      : answered
        ? `${answered} of ${all} would find a sure answer now.`
        : 'Nobody who asks this would find a sure answer now.';
    return html`<p>
      <span .textContent=${today}></span>
      ${nearest ? html`<span class="soft" .textContent=${` Nearest: “${nearest.question}”`}></span>` : nothing}
    </p>`;
  }

  #renderActions() {
    const name = html`<span class="hush" .textContent=${`: ${this.group.text}`}></span>`;
    const { aside, isAnswered, texts } = this.group;
    if (aside.length) {
      return html`<div class="row">
        <button type="button" ?disabled=${this.saving} @click=${() => this.#decide({ is: 'taken_up', texts: aside })}>
          <span>Take it up again</span>${name}
        </button>
      </div>`;
    }
    return html`<div class="row">
      <button type="button" ?hidden=${!this.#choices.length} @click=${() => this.#begin('phrasing')}>
        <span>Lead to an article</span>${name}
      </button>
      <button type="button" @click=${() => this.#begin('article')}><span>Write a new article</span>${name}</button>
      <button
        type="button"
        ?hidden=${isAnswered}
        ?disabled=${this.saving}
        @click=${() => this.#decide({ is: 'aside', texts: [texts[0]!.text] })}
      >
        <span>Set aside</span>${name}
      </button>
    </div>`;
  }

  get #choices(): Article[] {
    return this.articles.filter((article) => isFor(article, this.group.lang));
  }

  #renderForm(doing: 'phrasing' | 'article') {
    const { lang, text } = this.group;
    const language = languageName(lang);
    return html`
      <form @submit=${this.#onSubmit} novalidate>
        ${
          doing === 'phrasing'
            ? html`<div class="row">
                <label>
                  <span>Article that answers it</span>
                  <select name="article" @change=${this.#onArticle}>
                    ${repeat(
                      this.#choices,
                      ({ id }) => id,
                      ({ id, question }) => html`
                        <option value=${id} .selected=${id === this.article} .textContent=${question}></option>
                      `,
                    )}
                  </select>
                </label>
              </div>`
            : html`
                <label>
                  <span .textContent=${`Question, in ${language}`}></span>
                  <input type="text" name="question" dir="auto" maxlength="500" .value=${text} autocomplete="off" />
                </label>
                <label>
                  <span>Answer; an empty line begins a new paragraph</span>
                  <textarea name="answer" dir="auto" maxlength="20000"></textarea>
                </label>
              `
        }
        <fieldset>
          <legend>Found by these ways of asking</legend>
          ${this.group.texts.map(
            (one) => html`
              <label class="tick">
                <input
                  type="checkbox"
                  .checked=${!this.leftOut.has(one.text)}
                  @change=${(event: Event) => this.#onTick(one.text, (event.target as HTMLInputElement).checked)}
                />
                <span dir="auto" lang=${lang} .textContent=${one.text}></span>
              </label>
            `,
          )}
        </fieldset>
        <p role="alert" class="wrong" .textContent=${this.problem} ?hidden=${!this.problem}></p>
        <div class="row">
          <button class="main" ?disabled=${this.saving}>Keep it</button>
          <button type="button" @click=${this.#onCancel}>Cancel</button>
        </div>
      </form>
    `;
  }
}
