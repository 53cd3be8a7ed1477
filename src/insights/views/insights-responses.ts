import { html, LitElement } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StoredResponse } from '../../contract/index.js';
import { ListController } from '../list-controller.js';
import { look } from '../look.js';
import { responseMatches } from '../matching.js';
import { asProblem, type Narrowing, type OwnerConnection, readCsv, readJson, readResponses } from '../owner-api.js';
import { PromptBook } from '../prompt-book.js';
import { problemText } from '../wording.js';
import type { InsightsStoredEvent } from './insights-response.js';
import { listLook } from './list.styles.js';
import { renderFrame } from './list-frame.js';
import { InsightsShutOutEvent } from './shut-out.js';
import { renderTally } from './tally-table.js';

/** Firefox reads the file only after the click has been handled, and asks first where to save it. */
const SAVING_MS = 60_000;

/**
 * The responses, narrowed by prompt at the endpoint and by words in the page.
 * @fires {InsightsShutOutEvent} insights-shut-out - when the endpoint does not accept the key
 */
export class InsightsResponses extends LitElement {
  static readonly tag = 'insights-responses';
  static override styles = [look, listLook];

  @property({ attribute: false }) connection!: OwnerConnection;

  readonly #prompts = new PromptBook(this);
  readonly #list = new ListController<StoredResponse>(this, () => {
    const { connection } = this;
    const narrowing = this.#narrowing;
    return {
      idOf: ({ response }) => response.id,
      read: async (request) => {
        const answer = await readResponses(connection, narrowing, request);
        if (answer === 'unchanged') return answer;
        const { responses: entries, next } = answer.page;
        return { ...answer, page: { entries, next } };
      },
    };
  });

  @state() private prompt = '';
  @state() private flagged: '' | 'yes' | 'no' = '';
  @state() private wanted = '';
  @state() private problem = '';

  protected override updated(): void {
    const { state: list } = this.#list;
    if (list.is === 'failed' && list.problem.status === 401) this.dispatchEvent(new InsightsShutOutEvent(list.problem));
  }

  readonly #onPrompt = (event: Event): void => {
    this.prompt = (event.target as HTMLSelectElement).value;
    this.#list.restart();
  };
  readonly #onFlagged = (event: Event): void => {
    this.flagged = (event.target as HTMLSelectElement).value as typeof this.flagged;
    this.#list.restart();
  };
  readonly #onSearch = (event: Event): void => {
    this.wanted = (event.target as HTMLInputElement).value.trim();
  };
  readonly #onStored = ({ stored }: InsightsStoredEvent): void => this.#list.replace(stored);

  get #narrowing(): Narrowing {
    return { prompt: this.prompt || undefined, flagged: this.flagged || undefined };
  }

  async #download(name: string, read: typeof readCsv): Promise<void> {
    this.problem = '';
    try {
      const url = URL.createObjectURL(await read(this.connection, this.#narrowing));
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), SAVING_MS);
    } catch (error) {
      this.problem = problemText(asProblem(error));
    }
  }

  readonly #onCsv = (): void => void this.#download('responses.csv', readCsv);
  readonly #onJson = (): void => void this.#download('responses.json', readJson);

  protected override render() {
    const now = Date.now();
    return html`
      ${this.#renderBar()}
      <p class="wrong" role="alert" .textContent=${this.problem} ?hidden=${!this.problem}></p>
      ${renderFrame<StoredResponse>({
        list: this.#list,
        matching: (entries) => (this.wanted ? entries.filter((entry) => responseMatches(entry, this.wanted)) : entries),
        isNarrowed: this.wanted !== '',
        one: 'response',
        empty: this.#renderEmpty(),
        now,
        render: (shown) => this.#renderList(shown, now),
        loadMore: () => void this.#list.loadMore(),
      })}
    `;
  }

  #renderBar() {
    return html`
      <div class="bar">
        <label>
          <span>Prompt</span>
          <select @change=${this.#onPrompt}>
            <option value="">All prompts</option>
            ${repeat(
              this.#prompts.ids,
              (id) => id,
              (id) => html`<option value=${id} .selected=${id === this.prompt} .textContent=${id}></option>`,
            )}
          </select>
        </label>
        <label>
          <span>From whom</span>
          <select @change=${this.#onFlagged}>
            <option value="">Everybody</option>
            <option value="no">Customers</option>
            <option value="yes">Perhaps scripts</option>
          </select>
        </label>
        <label class="search">
          <span>Search in what is loaded</span>
          <input type="search" @input=${this.#onSearch} />
        </label>
        <button type="button" @click=${this.#onCsv}>Download as CSV</button>
        <button type="button" @click=${this.#onJson}>Download as JSON</button>
      </div>
    `;
  }

  #renderEmpty() {
    // The endpoint narrowed this list: what it holds besides is not known here.
    if (this.prompt || this.flagged) return html`<p class="empty soft">No response fits what is chosen above.</p>`;
    return html`<div class="empty soft">
      <p>Nobody has said anything yet.</p>
      <p>What customers say appears here by itself as soon as it is stored.</p>
    </div>`;
  }

  #renderList(shown: readonly StoredResponse[], now: number) {
    const { endpoint } = this.connection;
    return html`
      ${renderTally(shown)}
      <ol class="list" @insights-stored=${this.#onStored}>
        ${repeat(
          shown,
          ({ response }) => response.id,
          (stored) => html`
            <li>
              <insights-response
                .stored=${stored}
                .connection=${this.connection}
                .prompt=${this.#prompts.find(endpoint, stored.response.prompt)}
                .now=${now}
              ></insights-response>
            </li>
          `,
        )}
      </ol>
    `;
  }
}
