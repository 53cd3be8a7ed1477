import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ClientError } from '../../client/client-error.js';
import type { Change, Text } from '../../contract/index.js';
import { uuid7 } from '../../core/uuid7.js';
import { formatWhen } from '../../i18n/format.js';
import { look } from '../look.js';
import { asProblem, editChanges, type OwnerConnection, readAllChanges } from '../owner-api.js';
import { lang, languageName, problemText } from '../wording.js';
import type { InsightsChangeEvent, InsightsChangeForm } from './insights-change-form.js';
import { changesLook } from './insights-changes.styles.js';
import { InsightsShutOutEvent } from './shut-out.js';

type Changes = { is: 'loading' } | { is: 'ready'; changes: Change[] } | { is: 'failed'; problem: ClientError };

/** What is being done to which change: a new one is edited before it is in the list. */
type Doing = { is: 'editing'; change: Change; isNew: boolean } | { is: 'removing'; id: string };

/**
 * "You said, we did": what customers read of what was done about what they said, to be written here.
 * @fires {InsightsShutOutEvent} insights-shut-out - when the endpoint does not accept the key
 */
export class InsightsChanges extends LitElement {
  static readonly tag = 'insights-changes';
  static override styles = [look, changesLook];

  @property({ attribute: false }) connection!: OwnerConnection;

  @state() private list: Changes = { is: 'loading' };
  @state() private doing?: Doing | undefined;
  @state() private isSaving = false;
  @state() private problem = '';
  @state() private said = '';
  @query('.add') private addButton!: HTMLButtonElement;
  @query('insights-change-form') private form?: InsightsChangeForm;
  @query('.sure') private sureButton?: HTMLButtonElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.list = { is: 'loading' };
    this.list = await this.#read();
  }

  async #read(): Promise<Changes> {
    try {
      return { is: 'ready', changes: (await readAllChanges(this.connection)).entries };
    } catch (error) {
      return { is: 'failed', problem: asProblem(error) };
    }
  }

  async #save(edit: (changes: readonly Change[]) => Change[], said: string): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = '';
    this.said = '';
    try {
      await editChanges(this.connection, edit);
      this.list = await this.#read();
      this.doing = undefined;
      this.said = said;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 401) this.dispatchEvent(new InsightsShutOutEvent(problem));
      this.problem = `This was not saved. ${problemText(problem)}`;
    } finally {
      this.isSaving = false;
    }
    // What had the focus is gone with what was written, and a button takes it only once it is enabled again.
    await this.updateComplete;
    if (!this.doing) this.addButton.focus();
  }

  readonly #onAdd = async (): Promise<void> => {
    const now = Date.now();
    const id = uuid7(now, crypto.getRandomValues(new Uint8Array(16)));
    await this.#edit({ id, said: '', did: '', at: dayOf(now) }, true);
  };

  async #edit(change: Change, isNew: boolean): Promise<void> {
    this.doing = { is: 'editing', change, isNew };
    this.problem = '';
    await this.updateComplete;
    await this.form?.updateComplete;
    this.form?.focus();
  }

  async #askToRemove(id: string): Promise<void> {
    this.doing = { is: 'removing', id };
    await this.updateComplete;
    this.sureButton?.focus();
  }

  readonly #onChange = ({ change }: InsightsChangeEvent): void =>
    void this.#save((changes) => {
      const isThere = changes.some(({ id }) => id === change.id);
      return isThere ? changes.map((one) => (one.id === change.id ? change : one)) : [change, ...changes];
    }, 'It is kept, and customers can read it.');

  #remove(id: string): void {
    void this.#save((changes) => changes.filter((one) => one.id !== id), 'It is removed.');
  }

  /** Leaves off, and comes back to the button that it began with. */
  readonly #onCancel = async (): Promise<void> => {
    const { doing } = this;
    const id = doing?.is === 'editing' ? doing.change.id : doing?.id;
    const button = doing?.is === 'removing' ? '.remove' : '.edit';
    this.doing = undefined;
    this.problem = '';
    await this.updateComplete;
    const card = [...this.renderRoot.querySelectorAll<HTMLElement>('article')].find((one) => one.dataset['id'] === id);
    (card?.querySelector<HTMLButtonElement>(button) ?? this.addButton).focus();
  };

  protected override render() {
    const { doing } = this;
    return html`
      <div class="bar">
        <p class="soft">Customers read this list on your site, the newest first.</p>
        <button type="button" class="add" ?disabled=${this.isSaving} @click=${this.#onAdd}>Add what you did</button>
      </div>
      <p class="saved" role="status" .textContent=${this.said}></p>
      <p class="wrong" role="alert" .textContent=${this.problem} ?hidden=${!this.problem}></p>
      ${doing?.is === 'editing' && doing.isNew ? html`<div class="card new">${this.#renderForm(doing.change)}</div>` : nothing}
      ${this.#renderList()}
    `;
  }

  #renderForm(change: Change) {
    return html`<insights-change-form
      .change=${change}
      .saving=${this.isSaving}
      @insights-change=${this.#onChange}
      @insights-cancel=${this.#onCancel}
    ></insights-change-form>`;
  }

  #renderList() {
    switch (this.list.is) {
      case 'loading':
        return html`<p class="soft" role="status">Loading…</p>`;
      case 'failed':
        return html`
          <p class="wrong" role="alert" .textContent=${problemText(this.list.problem)}></p>
          <button type="button" @click=${() => void this.#load()}>Try again</button>
        `;
      case 'ready':
        if (!this.list.changes.length) return html`<p class="empty soft">Nothing is written here yet.</p>`;
        return html`<ol class="list">
          ${repeat(
            this.list.changes,
            ({ id }) => id,
            (change) => html`<li>${this.#renderChange(change)}</li>`,
          )}
        </ol>`;
    }
  }

  #renderChange(change: Change) {
    const { doing } = this;
    const isEditing = doing?.is === 'editing' && doing.change.id === change.id;
    const about = [formatWhen(change.at, lang), change.prompt && `said to ${change.prompt}`];
    return html`
      <article class="card" data-id=${change.id}>
        ${
          isEditing
            ? this.#renderForm(change)
            : html`
                <dl>${renderText('You said', change.said)} ${renderText('We did', change.did)}</dl>
                <p class="soft" .textContent=${about.filter(Boolean).join(' · ')}></p>
                ${this.#renderActions(change)}
              `
        }
      </article>
    `;
  }

  #renderActions(change: Change) {
    const name = html`<span class="hush" .textContent=${`: ${firstOf(change.said)}`}></span>`;
    const { doing } = this;
    if (doing?.is === 'removing' && doing.id === change.id) {
      return html`<div class="actions">
        <p>Remove it for customers too?</p>
        <button type="button" class="sure" ?disabled=${this.isSaving} @click=${() => this.#remove(change.id)}>
          <span>Yes, remove it</span>${name}
        </button>
        <button type="button" @click=${this.#onCancel}>No, keep it</button>
      </div>`;
    }
    return html`<div class="actions">
      <button type="button" class="edit" @click=${() => this.#edit(change, false)}><span>Edit</span>${name}</button>
      <button type="button" class="remove" @click=${() => this.#askToRemove(change.id)}>
        <span>Remove</span>${name}
      </button>
    </div>`;
  }
}

/** The calendar date where the reader is. */
function dayOf(now: number): string {
  const date = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const firstOf = (text: Text): string => (typeof text === 'string' ? text : (Object.values(text)[0] ?? ''));

const renderText = (term: string, text: Text) => html`
  <div>
    <dt .textContent=${term}></dt>
    ${
      typeof text === 'string'
        ? html`<dd class="words" dir="auto" .textContent=${text}></dd>`
        : Object.entries(text).map(
            ([tag, words]) => html`
              <dd>
                <span class="soft" .textContent=${languageName(tag)}></span>
                <span class="words" dir="auto" lang=${tag} .textContent=${words}></span>
              </dd>
            `,
          )
    }
  </div>
`;
