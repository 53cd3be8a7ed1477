import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { storedKey } from '../key-store.js';
import { look } from '../look.js';
import type { OwnerConnection } from '../owner-api.js';
import { problemText } from '../wording.js';
import type { InsightsKeyEvent } from './insights-key.js';
import type { InsightsShutOutEvent } from './shut-out.js';

const tabs = {
  responses: 'Responses',
  messages: 'Messages',
  questions: 'Questions',
  changes: 'You said, we did',
} as const;
type Tab = keyof typeof tabs;

/** The product team's page: the key first, then what customers said and what they asked. */
export class InsightsApp extends LitElement {
  static readonly tag = 'insights-app';
  static override styles = [
    look,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin-block-end: 16px;
        border-block-end: 1px solid var(--line);
      }
      nav button {
        padding-inline: 2px;
        border: 0;
        border-block-end: 3px solid transparent;
        border-radius: 0;
        background: none;
      }
      nav button[aria-current='page'] {
        border-block-end-color: var(--accent);
        color: var(--accent);
      }
      nav .leave {
        margin-inline-start: auto;
        color: var(--muted);
        font-weight: 400;
      }
    `,
  ];

  /** The endpoint's base address. */
  @property() endpoint = '/v1';

  @state() private connection?: OwnerConnection | undefined;
  @state() private tab: Tab = 'responses';
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const key = storedKey.read();
    if (key) this.#open(key);
  }

  #open(key: string): void {
    storedKey.write(key);
    this.problem = '';
    this.connection = { endpoint: new URL(this.endpoint, document.baseURI).href.replace(/\/+$/, ''), key };
  }

  #leave(problem: string): void {
    storedKey.clear();
    this.problem = problem;
    this.connection = undefined;
  }

  readonly #onKey = ({ key }: InsightsKeyEvent): void => this.#open(key);
  readonly #onShutOut = ({ problem }: InsightsShutOutEvent): void => this.#leave(problemText(problem));
  readonly #onLeave = (): void => this.#leave('');

  protected override render() {
    const { connection } = this;
    if (!connection) return html`<insights-key .problem=${this.problem} @insights-key=${this.#onKey}></insights-key>`;
    return html`
      <nav aria-label="Lists">
        ${(Object.keys(tabs) as Tab[]).map(
          (tab) => html`
            <button
              type="button"
              aria-current=${this.tab === tab ? 'page' : 'false'}
              @click=${() => (this.tab = tab)}
              .textContent=${tabs[tab]}
            ></button>
          `,
        )}
        <button type="button" class="leave" @click=${this.#onLeave}>Forget the key</button>
      </nav>
      <div @insights-shut-out=${this.#onShutOut}>${this.#renderTab(connection)}</div>
    `;
  }

  #renderTab(connection: OwnerConnection) {
    switch (this.tab) {
      case 'responses':
        return html`<insights-responses .connection=${connection}></insights-responses>`;
      case 'messages':
        return html`<insights-messages .connection=${connection}></insights-messages>`;
      case 'questions':
        return html`<insights-questions .connection=${connection}></insights-questions>`;
      case 'changes':
        return html`<insights-changes .connection=${connection}></insights-changes>`;
    }
  }
}
