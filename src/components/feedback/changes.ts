import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Text } from '../../contract/index.js';
import { ChangesController } from '../../controllers/changes-controller.js';
import { WordsController } from '../../controllers/words-controller.js';
import type { WaymarkElement } from '../../elements/waymark-element.js';
import { type ChangesWords, changesTable } from '../../i18n/changes/index.js';
import { plural } from '../../i18n/fill.js';
import { formatWhen, textIn } from '../../i18n/format.js';
import { controls } from '../../styles/controls.js';
import { changesStyles } from './changes.styles.js';

/** The element, as far as its list of changes knows it. */
type Lister = WaymarkElement & { readonly prompt?: string | undefined };

/** What of the element around it is shown with the list. */
export interface Around {
  /** Whether the page's author put something inside the tag, which stands where there is no list. */
  hasOwn: boolean;
  /** What the button is called that tries again. */
  retry: string;
}

/** So many are shown unless the page says otherwise; the others when somebody asks for them. */
const USUAL_LIMIT = 5;

const numberIn = (text: string | null): number => Number.parseInt(text ?? '', 10) || 0;

/** In which of its languages a text is read, so that it is spoken and broken into lines as such; nothing where it does not say. */
const langOf = (text: Text, read: string): unknown =>
  typeof text === 'string' ? nothing : (Object.keys(text).find((lang) => text[lang] === read) ?? nothing);

/** What customers said and what was done about it, as the endpoint tells it: the newest first. */
export class Changes {
  readonly #host: Lister;
  readonly #words: WordsController<ChangesWords>;
  readonly #changes: ChangesController;
  #showsAll = false;

  constructor(host: Lister) {
    this.#host = host;
    this.#words = new WordsController(host, changesTable);
    this.#changes = new ChangesController(host, () => {
      const { connection } = host;
      return connection && this.#words.isReady ? { connection, lang: this.#words.lang } : undefined;
    });
    host.wear([controls, changesStyles]);
  }

  render(around: Around): unknown {
    const { state } = this.#changes;
    switch (state.is) {
      case 'empty':
        return html`<slot></slot>`;
      case 'idle':
      case 'loading':
        return this.#renderLoading(around);
      case 'failed':
        return html`<div class="frame failed"><slot></slot>${this.#renderTrouble('listFailed', around)}</div>`;
      case 'ready':
      case 'stale':
        return this.#renderList(state.changes, state.is === 'stale' ? around : undefined);
    }
  }

  #renderLoading({ hasOwn }: Around): TemplateResult {
    return html`<div class="frame changes awaited" aria-busy="true">
      <span class="hush" .textContent=${this.#words.words.listLoading}></span>
      <slot></slot>
      ${
        hasOwn
          ? nothing
          : html`<div class="bone"></div>
              <div class="bone"></div>`
      }
    </div>`;
  }

  #renderTrouble(what: 'listFailed' | 'listStale', { retry }: Around): TemplateResult {
    return html`<p class="hint" .textContent=${this.#words.words[what]}></p>
      <button class="plain" part="button" type="button" @click=${this.#changes.retry}>
        <span .textContent=${retry}></span>
      </button>`;
  }

  /** With `old`, the list is that of an earlier read. */
  #renderList(all: readonly Change[], old: Around | undefined): unknown {
    const { prompt } = this.#host;
    const changes = prompt ? all.filter((change) => change.prompt === prompt) : all;
    if (!changes.length) return html`<slot></slot>`;
    const { words, lang } = this.#words;
    const limit = Math.max(0, numberIn(this.#host.getAttribute('limit'))) || USUAL_LIMIT;
    const shown = this.#showsAll ? changes : changes.slice(0, limit);
    const left = changes.length - shown.length;
    const level = Math.min(6, Math.max(1, numberIn(this.#host.getAttribute('heading-level')) || 3));
    return html`<div class="frame changes awaited" part="changes">
      <div class="title" part="title" role="heading" aria-level=${level} .textContent=${words.changes}></div>
      ${old ? html`<div class="old" part="status">${this.#renderTrouble('listStale', old)}</div>` : nothing}
      <ul class="list" role="list">
        ${shown.map((change) => this.#renderChange(change))}
      </ul>
      ${
        left
          ? html`<button class="plain" part="button" type="button" @click=${() => this.#onMore(shown.length)}>
              <span .textContent=${plural(words.more, left, lang)}></span>
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderChange({ said, did, at }: Change): TemplateResult {
    const { words, lang } = this.#words;
    const date = formatWhen(at, lang, { precision: 'day', now: Date.now() });
    return html`<li class="change" part="change" tabindex="-1">
      <dl>${this.#renderText('said', words.theySaid, said)} ${this.#renderText('did', words.wasDone, did)}</dl>
      <time datetime=${at} .textContent=${date}></time>
    </li>`;
  }

  #renderText(part: 'said' | 'did', label: string, text: Text): TemplateResult {
    const read = textIn(text, this.#words.lang);
    return html`<div class=${part} part=${part}>
      <dt .textContent=${label}></dt>
      <dd dir="auto" lang=${langOf(text, read)} .textContent=${read}></dd>
    </div>`;
  }

  /** The button that is gone had the focus: whoever pressed it goes on at the first that has come. */
  async #onMore(from: number): Promise<void> {
    this.#showsAll = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.change')[from]?.focus({ preventScroll: true });
  }
}
