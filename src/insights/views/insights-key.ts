import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { look } from '../look.js';
import { readDemoKey } from '../owner-api.js';

/** The owner entered a key. Whether it is the right one, only the endpoint knows. */
export class InsightsKeyEvent extends Event {
  constructor(readonly key: string) {
    super('insights-key', { bubbles: true, composed: true });
  }
}

/**
 * Asks for the owner's key. On a demo server on the reader's own machine the key is filled in already.
 * @fires {InsightsKeyEvent} insights-key - with the key that was entered
 */
export class InsightsKey extends LitElement {
  static readonly tag = 'insights-key';
  static override styles = [
    look,
    css`
      form {
        display: grid;
        gap: 16px;
        max-inline-size: 480px;
        margin: 24px auto;
      }
      button {
        justify-self: start;
      }
    `,
  ];

  /** Why the last key was not accepted; empty at first. */
  @property() problem = '';

  @state() private isDemo = false;
  @query('input') private input!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fillIn();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem) this.input.focus();
  }

  async #fillIn(): Promise<void> {
    const key = await readDemoKey();
    await this.updateComplete;
    if (!key || !this.isConnected || this.input.value) return;
    this.input.value = key;
    // Who is about to type or paste a key must not find theirs behind this one.
    if (this.input.matches(':focus')) this.input.select();
    this.isDemo = true;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const key = this.input.value.trim();
    if (key) this.dispatchEvent(new InsightsKeyEvent(key));
    else this.input.focus();
  }

  protected override render() {
    return html`
      <form class="card" @submit=${this.#onSubmit}>
        <h2>Your key</h2>
        <p class="soft">
          What customers say is for the owner alone. The key is the endpoint’s <code>WAYMARK_API_KEY</code>; where none
          was set, the endpoint printed one when it started. It is kept in this tab only.
        </p>
        <label>
          <span>Owner’s key</span>
          <input
            type="password"
            name="key"
            autocomplete="off"
            spellcheck="false"
            required
            aria-invalid=${this.problem ? 'true' : 'false'}
            aria-describedby="problem"
          />
        </label>
        <p id="problem" class="wrong" role="alert" .textContent=${this.problem} ?hidden=${!this.problem}></p>
        <button class="main">Open</button>
        ${
          // Last, so that the button stays under the pointer when it is found out that this is a demo.
          this.isDemo ? html`<p class="soft">This is a demo on your own machine: its key is filled in.</p>` : nothing
        }
      </form>
    `;
  }
}
