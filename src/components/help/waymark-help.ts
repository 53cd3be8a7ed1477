import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { whenIdle } from '../../controllers/ahead.js';
import { pageJourney } from '../../controllers/journey-feed.js';
import { Late } from '../../controllers/late.js';
import { WordsController } from '../../controllers/words-controller.js';
import { addressLink } from '../../elements/address-link.js';
import { WaymarkElement } from '../../elements/waymark-element.js';
import { helpTable } from '../../i18n/help/index.js';
import { matchLanguage } from '../../i18n/languages.js';
import { controls } from '../../styles/controls.js';
import type { WaymarkFaqAskEvent } from '../faq/waymark-faq.events.js';
import { Contents } from './contents.js';
import { hasTopLayer, PanelController } from './panel-controller.js';
import { renderIcon, type Topic, topicAt, topics } from './topics.js';
import { WaymarkHelpToggleEvent } from './waymark-help.events.js';
import { styles } from './waymark-help.styles.js';

/**
 * One button, and behind it whatever helps: where it stands, answers, a place to say something, and always the way to a person.
 *
 * @tag waymark-help
 * @summary The launcher that holds the other three, and the way to a person.
 * @slot - The owner's own ways to a person. Shown in place until the element is there, and then beside the form.
 * @slot answers - A `<waymark-faq>` of the owner's own, instead of the endpoint's articles.
 * @attr {string} keep-clear - Selectors of what the button in the corner must not cover, besides what it finds there by itself.
 * @fires {WaymarkHelpToggleEvent} waymark-help-toggle
 * @fires {WaymarkHelpSubmitEvent} waymark-help-submit
 * @fires {WaymarkHelpSentEvent} waymark-help-sent
 * @fires {WaymarkHelpQueuedEvent} waymark-help-queued
 * @fires {WaymarkHelpFailedEvent} waymark-help-failed
 * @csspart button - The button that opens the panel, and the one that sends.
 * @csspart panel - The panel.
 * @csspart tab - What leads to one of its topics.
 * @csspart contact - The form to a person.
 * @csspart along - What goes along with a message.
 * @csspart outcome - What has become of a message.
 * @cssprop --waymark-help-inset-inline - How far the corner button stands from the side of the window.
 * @cssprop --waymark-help-inset-block - How far it stands from the bottom: more where a chat or a cookie bar is there already.
 * @cssprop --waymark-help-layer - The z-index of the corner button; the open panel needs none.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export class WaymarkHelp extends WaymarkElement {
  static readonly tag = 'waymark-help';
  static override styles = [...WaymarkElement.styles, controls, styles];
  static override properties = {
    label: {},
    reference: {},
    token: {},
    prompt: {},
    lookup: { type: Boolean },
    placement: {},
  };

  /** What stands on the button, and over the panel. */
  label?: string;

  /** The owner's number of the order or application that this page is about. */
  reference?: string;

  /** The token of a signed link to it. */
  token?: string;

  /** The id of a prompt: with it, there is a place to say something. */
  prompt?: string;

  /** Without a reference, offers a form to look one up. */
  lookup = false;

  /** `corner` keeps the button in the corner of the window; otherwise it stands where the tag does. */
  placement?: string;

  readonly #words = new WordsController(this, helpTable);
  readonly #contents = new Contents(this, this.#words);
  readonly #panel = new PanelController(this);
  readonly #ahead = new Late(this, async () => {
    const { FetchAhead } = await import('./fetch-ahead.js');
    return new FetchAhead(this, this.#panel, this.#contents);
  });
  #topic: Topic | undefined;
  readonly #visited = new Set<Topic | undefined>();

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey, { capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('waymark-faq-ask', this.#onAsk);
    void whenIdle(() => this.isConnected && this.#ahead.want());
  }

  override willUpdate(): void {
    if (this.#hasKeyboard)
      void this.updateComplete.then(() => {
        // What had it may have gone with its topic, and outside the panel Escape would not close it.
        if (this.#panel.isOpen && !this.#hasKeyboard) this.#focusTab(this.#topic!);
      });
    const available = this.#topics;
    // Answers that turn out not to be there take their tab with them.
    if (!this.#topic || available.includes(this.#topic)) return;
    this.#topic = available[0];
    this.#visited.add(this.#topic);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('waymark-faq-ask', this.#onAsk);
  }

  /** Opens the panel, at a topic if one is named and there. */
  open(topic?: Topic): void {
    this.#open(topic);
  }

  /** Closes the panel; the keyboard goes back to where it was opened from. */
  close(): void {
    if (!this.#panel.isOpen) return;
    this.#panel.close();
    this.dispatchEvent(new WaymarkHelpToggleEvent(false));
  }

  #open(topic?: Topic, returnTo?: HTMLElement): void {
    const available = this.#topics;
    if (!available.length) return;
    const wasOpen = this.#panel.isOpen;
    this.#topic = topic && available.includes(topic) ? topic : (this.#topic ?? this.#first(available));
    this.#visited.add(this.#topic);
    // Read already now, also if nobody looks at it: it picks the answers, and tells a person where it stands.
    if (this.#reference) this.#visited.add('status');
    // There when somebody turns to them, also if the network is gone by then.
    this.#visited.add('answers');
    this.#contents.lookForAnswers();
    this.#ahead.want();
    this.#panel.open(returnTo);
    if (!wasOpen) this.dispatchEvent(new WaymarkHelpToggleEvent(true));
  }

  /** The order in question: the owner's word, or the link by which somebody came. */
  get #reference(): string | undefined {
    return this.reference ?? addressLink()?.reference;
  }

  /** What there is something to show for. The way to a person is among them whenever there is one. */
  get #topics(): Topic[] {
    const { connection } = this;
    const { ownAnswers, hasNoArticles } = this.#contents;
    const has: Record<Topic, boolean> = {
      status: !!connection && (!!this.#reference || this.lookup),
      answers: !!ownAnswers || (!!connection && !hasNoArticles),
      feedback: !!connection && !!this.prompt,
      person: !!connection || (!!ownAnswers && !!this.textContent?.trim()),
    };
    return topics.filter((topic) => has[topic]);
  }

  /** A status that the page shows already is not what somebody opens the help for. */
  #first(available: readonly Topic[]): Topic {
    const isShown = pageJourney()?.reference === this.#reference;
    return available.find((topic) => topic !== 'status' || !isShown) ?? available[0]!;
  }

  readonly #onToggle = (): void => (this.#panel.isOpen ? this.close() : this.open());

  readonly #onClose = (): void => this.close();

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.#panel.isOpen) return;
    // Before a search field inside takes the key to empty itself: what was typed is there when the panel opens again.
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  readonly #onAsk = (event: Event): void => {
    if (event.defaultPrevented || !this.#topics.includes('person')) return;
    event.preventDefault();
    this.#contents.noteSearch((event as WaymarkFaqAskEvent).query);
    // Asked for among a page's own answers, where the keyboard goes back to.
    const asked = event.target instanceof HTMLElement ? event.target.shadowRoot?.activeElement : undefined;
    const wasInside = this.#hasKeyboard;
    this.#open('person', asked instanceof HTMLElement ? asked : undefined);
    // The button that was pressed is behind another tab now.
    if (wasInside) void this.updateComplete.then(() => this.#focusTab('person'));
  };

  get #hasKeyboard(): boolean {
    return !!this.renderRoot.querySelector('#panel:focus-within');
  }

  /** The tab, or what a single topic has instead of one. */
  #focusTab(topic: Topic): void {
    this.renderRoot.querySelector<HTMLElement>(`#tab-${topic},#topic-${topic}`)?.focus();
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const available = this.#topics;
    const from = available.indexOf(this.#topic!);
    const to = topicAt(event.key, from, available.length, this.#words.dir === 'rtl');
    const topic = to === undefined ? undefined : available[to];
    if (!topic) return;
    event.preventDefault();
    this.open(topic);
    this.#focusTab(topic);
  };

  override render(): TemplateResult {
    const { words, dir, isReady, lang } = this.#words;
    // Nothing for the moment until the words are there: what stands in the tag would be seen to turn into the button.
    if (!isReady) return html``;
    if (!this.#topics.length) return html`<slot></slot>`;
    const label = this.label ?? words.help;
    return html`
      <div class="root" lang=${this.strings ? lang : matchLanguage(lang)} dir=${dir}>
        <button
          id="launch"
          class="button"
          part="button"
          type="button"
          aria-haspopup="dialog"
          aria-expanded=${this.#panel.isOpen ? 'true' : 'false'}
          @click=${this.#onToggle}
        >
          ${renderIcon('help')}<span .textContent=${label}></span>
        </button>
        ${this.#topic ? this.#renderPanel(label) : nothing}
      </div>
    `;
  }

  #renderPanel(label: string): TemplateResult {
    const { words } = this.#words;
    const available = this.#topics;
    return html`
      <div
        id="panel"
        class="panel ${hasTopLayer ? '' : 'over'}"
        part="panel"
        popover=${hasTopLayer ? 'manual' : nothing}
        ?hidden=${!hasTopLayer && !this.#panel.isOpen}
        role="dialog"
        aria-labelledby="title"
        tabindex="-1"
      >
        <div class="head">
          <h2 id="title" .textContent=${label}></h2>
          <button class="close" type="button" aria-label=${words.close} @click=${this.#onClose}>
            ${renderIcon('close')}
          </button>
        </div>
        ${
          available.length > 1
            ? html`<div class="tabs" role="tablist" aria-label=${words.topics} @keydown=${this.#onTabKey}>
                ${topics.map((topic) => (available.includes(topic) ? this.#renderTab(topic) : nothing))}
              </div>`
            : nothing
        }
        ${topics.map((topic) => (available.includes(topic) && this.#visited.has(topic) ? this.#renderTopic(topic) : nothing))}
      </div>
    `;
  }

  #renderTab(topic: Topic): TemplateResult {
    const isChosen = topic === this.#topic;
    return html`
      <button
        id="tab-${topic}"
        part="tab"
        role="tab"
        type="button"
        aria-selected=${isChosen ? 'true' : 'false'}
        aria-controls=${ifDefined(this.#visited.has(topic) ? `topic-${topic}` : undefined)}
        tabindex=${isChosen ? 0 : -1}
        @click=${() => this.open(topic)}
      >
        ${renderIcon(topic)}<span .textContent=${this.#words.words[topic]}></span>
      </button>
    `;
  }

  #renderTopic(topic: Topic): TemplateResult {
    const isOnly = this.#topics.length < 2;
    return html`
      <section
        id="topic-${topic}"
        class="topic"
        role=${isOnly ? 'group' : 'tabpanel'}
        aria-labelledby=${isOnly ? 'title' : `tab-${topic}`}
        tabindex="0"
        ?hidden=${topic !== this.#topic}
      >
        ${this.#contents.renderTopic(topic)}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waymark-help': WaymarkHelp;
  }
}
