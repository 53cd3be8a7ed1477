import { html, LitElement } from 'lit';
import { property } from 'lit/decorators/property.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StoredContact } from '../../contract/index.js';
import { ListController } from '../list-controller.js';
import { look } from '../look.js';
import { contactMatches } from '../matching.js';
import { type OwnerConnection, readContacts } from '../owner-api.js';
import { renderContact } from './contact-card.js';
import { listLook } from './list.styles.js';
import { renderFrame } from './list-frame.js';
import { InsightsShutOutEvent } from './shut-out.js';

/**
 * The messages of customers who asked for a person.
 * @fires {InsightsShutOutEvent} insights-shut-out - when the endpoint does not accept the key
 */
export class InsightsMessages extends LitElement {
  static readonly tag = 'insights-messages';
  static override styles = [look, listLook];

  @property({ attribute: false }) connection!: OwnerConnection;

  readonly #list = new ListController<StoredContact>(this, () => {
    const { connection } = this;
    return {
      idOf: ({ contact }) => contact.id,
      read: async (request) => {
        const answer = await readContacts(connection, request);
        if (answer === 'unchanged') return answer;
        const { contacts: entries, next } = answer.page;
        return { ...answer, page: { entries, next } };
      },
    };
  });

  @state() private wanted = '';

  protected override updated(): void {
    const { state: list } = this.#list;
    if (list.is === 'failed' && list.problem.status === 401) this.dispatchEvent(new InsightsShutOutEvent(list.problem));
  }

  readonly #onSearch = (event: Event): void => {
    this.wanted = (event.target as HTMLInputElement).value.trim();
  };

  protected override render() {
    const now = Date.now();
    return html`
      <div class="bar">
        <label class="search">
          <span>Search in what is loaded</span>
          <input type="search" @input=${this.#onSearch} />
        </label>
      </div>
      ${renderFrame<StoredContact>({
        list: this.#list,
        matching: (entries) =>
          this.wanted ? entries.filter(({ contact }) => contactMatches(contact, this.wanted)) : entries,
        isNarrowed: this.wanted !== '',
        one: 'message',
        empty: html`<p class="empty soft">Nobody has asked for a person yet.</p>`,
        now,
        render: (shown) =>
          html`<ol class="list">
            ${repeat(
              shown,
              ({ contact }) => contact.id,
              (stored) => html`<li>${renderContact(stored, now)}</li>`,
            )}
          </ol>`,
        loadMore: () => void this.#list.loadMore(),
      })}
    `;
  }
}
