import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { FloatingController } from '../../controllers/floating-controller.js';
import { pageJourney } from '../../controllers/journey-feed.js';
import { Late } from '../../controllers/late.js';
import { WordsController } from '../../controllers/words-controller.js';
import { WaymarkElement } from '../../elements/waymark-element.js';
import { helpTable } from '../../i18n/help/index.js';
import { matchLanguage } from '../../i18n/languages.js';
import { controls } from '../../styles/controls.js';
import type { WaymarkFaqAskEvent } from '../faq/waymark-faq.events.js';
import { renderIcon, type Topic, topicAt, topics } from './topics.js';
import { TrailController } from './trail-controller.js';
import { WaymarkHelpToggleEvent } from './waymark-help.events.js';
import { styles } from './waymark-help.styles.js';

/** Where the browser has a top layer, nothing on the page can lie over the panel. */
const hasTopLayer = 'popover' in HTMLElement.prototype;
/** Where style sheets can anchor a panel to its button, nothing has to be fetched for it. */
const hasAnchors = CSS.supports('anchor-name: --a');

/**
 * One button, and behind it whatever helps: where it stands, answers, a place to say something, and always the way to a person.
 *
 * @tag waymark-help
 * @summary The launcher that holds the other three, and the way to a person.
 * @slot - The owner's own ways to a person. Shown in place until the element is there, and then beside the form.
 * @slot answers - A `<waymark-faq>` of the owner's own, instead of the endpoint's articles.
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
  readonly #trail = new TrailController(this);
  readonly #floating = new FloatingController(this, () => {
    const [anchor, panel] = [this.#find('#launch'), this.#find('#panel')];
    return anchor && panel ? { anchor, panel, placement: 'bottom-end' } : undefined;
  });
  readonly #parts: Record<Exclude<Topic, 'person'>, Late<unknown>> = {
    status: new Late(this, () => import('../progress/define.js')),
    answers: new Late(this, () => import('../faq/define.js')),
    feedback: new Late(this, () => import('../feedback/define.js')),
  };
  readonly #contact = new Late(this, async () => {
    const { Contact } = await import('./contact.js');
    return new Contact(this, this.#trail);
  });
  /** What an earlier visit could not send is sent on, whether or not somebody opens the panel. */
  readonly #leftovers = new Late(this, async () => {
    const { OutboxController } = await import('../../controllers/outbox-controller.js');
    return new OutboxController(this, () => this.connection);
  });
  /** Tells whether there are any answers; the same read as that of the answers themselves. */
  readonly #articles = new Late(this, async () => {
    const { ArticlesController } = await import('../../controllers/articles-controller.js');
    return new ArticlesController(this, () => {
      const { connection } = this;
      return connection && !this.#ownAnswers ? { connection, lang: this.#words.lang } : undefined;
    });
  });

  #isOpen = false;
  #isShown = false;
  #topic: Topic | undefined;
  readonly #visited = new Set<Topic>();
  #returnTo: HTMLElement | null | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('waymark-faq-ask', this.#onAsk);
    const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
    whenIdle(() => this.isConnected && this.connection && this.#leftovers.want());
  }

  override willUpdate(): void {
    const available = this.#topics;
    // Answers that turn out not to be there take their tab with them.
    if (!this.#topic || available.includes(this.#topic)) return;
    this.#topic = available[0];
    if (this.#topic) this.#visited.add(this.#topic);
  }

  override updated(): void {
    if (this.#isOpen !== this.#isShown) this.#show(this.#isOpen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('waymark-faq-ask', this.#onAsk);
    // The browser has taken it out of the top layer. What was typed stays.
    this.#isOpen = this.#isShown = false;
    this.#floating.close();
  }

  /** Opens the panel, at a topic if one is named and there. */
  open(topic?: Topic): void {
    const available = this.#topics;
    if (!available.length) return;
    this.#topic = topic && available.includes(topic) ? topic : (this.#topic ?? this.#first(available));
    this.#visited.add(this.#topic);
    // Read already now, also if nobody looks at it: it picks the answers, and tells a person where it stands.
    if (this.reference && available.includes('status')) this.#visited.add('status');
    this.#articles.want();
    if (!this.#isOpen) this.dispatchEvent(new WaymarkHelpToggleEvent(true));
    this.#isOpen = true;
    this.requestUpdate();
  }

  /** Closes the panel; the keyboard goes back to where it was opened from. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.dispatchEvent(new WaymarkHelpToggleEvent(false));
    this.requestUpdate();
  }

  get #ownAnswers(): Element | null {
    return this.querySelector(':scope > [slot="answers"]');
  }

  /** What there is something to show for. The way to a person is among them whenever there is one. */
  get #topics(): Topic[] {
    const { connection } = this;
    const articles = this.#articles.part?.state.is;
    const has: Record<Topic, boolean> = {
      status: !!connection && (!!this.reference || this.lookup),
      answers: !!this.#ownAnswers || (!!connection && articles !== 'empty'),
      feedback: !!connection && !!this.prompt,
      person: !!connection || (!!this.#ownAnswers && !!this.textContent?.trim()),
    };
    return topics.filter((topic) => has[topic]);
  }

  /** A status that the page shows already is not what somebody opens the help for. */
  #first(available: readonly Topic[]): Topic {
    const isShown = pageJourney()?.reference === this.reference;
    return available.find((topic) => topic !== 'status' || !isShown) ?? available[0]!;
  }

  #show(isOpen: boolean): void {
    const panel = this.#find('#panel');
    if (!panel) return;
    this.#isShown = isOpen;
    if (isOpen) {
      if (hasTopLayer) panel.showPopover();
      if (!hasAnchors) void this.#floating.open();
      panel.focus({ preventScroll: true });
      return;
    }
    const hadFocus = panel.matches(':focus-within');
    this.#floating.close();
    if (hasTopLayer) panel.hidePopover();
    if (hadFocus || this.shadowRoot?.activeElement)
      (this.#returnTo ?? this.#find('#launch'))?.focus({ preventScroll: true });
    this.#returnTo = undefined;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  readonly #onToggle = (): void => (this.#isOpen ? this.close() : this.open());

  readonly #onClose = (): void => this.close();

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.#isOpen) return;
    // Before a search field inside takes the key to empty itself: what was typed is there when the panel opens again.
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  readonly #onAsk = (event: Event): void => {
    if (event.defaultPrevented || !this.#topics.includes('person')) return;
    event.preventDefault();
    const { query } = event as WaymarkFaqAskEvent;
    if (query) this.#trail.add('search', query);
    const from = event.target;
    // A page's own answers asked: there the keyboard goes back to.
    if (!this.#isOpen && from instanceof HTMLElement) this.#returnTo = from.shadowRoot?.activeElement as HTMLElement;
    this.open('person');
  };

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const available = this.#topics;
    const from = available.indexOf(this.#topic!);
    const to = topicAt(event.key, from, available.length, this.#words.dir === 'rtl');
    const topic = to === undefined ? undefined : available[to];
    if (!topic) return;
    event.preventDefault();
    this.open(topic);
    this.#find(`#tab-${topic}`)?.focus();
  };

  override render(): TemplateResult {
    const { words, dir, isReady, lang } = this.#words;
    if (!isReady || !this.#topics.length) return html`<slot></slot>`;
    const label = this.label ?? words.help;
    return html`
      <div
        class="root"
        lang=${this.strings ? lang : matchLanguage(lang)}
        dir=${dir}
        @keydown=${{ handleEvent: this.#onKey, capture: true }}
      >
        <button
          id="launch"
          class="button"
          part="button"
          type="button"
          aria-haspopup="dialog"
          aria-expanded=${this.#isOpen ? 'true' : 'false'}
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
        ?hidden=${!hasTopLayer && !this.#isOpen}
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
                ${available.map((topic) => this.#renderTab(topic))}
              </div>`
            : nothing
        }
        ${topics.map((topic) => (this.#visited.has(topic) ? this.#renderTopic(topic) : nothing))}
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
        ${this.#renderContent(topic)}
      </section>
    `;
  }

  #renderContent(topic: Topic): TemplateResult {
    const endpoint = ifDefined(this.endpoint);
    const reference = ifDefined(this.reference);
    if (topic === 'person') return this.#renderPerson();
    this.#parts[topic].want();
    if (this.#parts[topic].hasFailed) return this.#renderFailure(this.#parts[topic]);
    switch (topic) {
      case 'status':
        return html`<waymark-progress
          heading-level="3"
          endpoint=${endpoint}
          reference=${reference}
          token=${ifDefined(this.token)}
        ></waymark-progress>`;
      case 'answers':
        return this.#ownAnswers
          ? html`<slot name="answers"></slot>`
          : html`<waymark-faq heading-level="3" endpoint=${endpoint}></waymark-faq>`;
      case 'feedback':
        return html`<waymark-feedback
          prompt=${ifDefined(this.prompt)}
          moment="help"
          endpoint=${endpoint}
          subject=${reference}
        ></waymark-feedback>`;
    }
  }

  /** The form, where there is an endpoint to take it, and the owner's own ways. They are there also if the form is not. */
  #renderPerson(): TemplateResult {
    const contact = this.connection && this.#contact.want();
    return html`
      ${contact ? contact.render() : this.#contact.hasFailed ? this.#renderFailure(this.#contact) : nothing}
      <div class="own"><slot></slot></div>
    `;
  }

  #renderFailure(part: Late<unknown>): TemplateResult {
    const { words } = this.#words;
    return html`
      <p class="hint" .textContent=${words.partFailed}></p>
      <button class="plain" type="button" @click=${() => part.retry()} .textContent=${words.retry}></button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waymark-help': WaymarkHelp;
  }
}
