import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ArticlesController } from '../../controllers/articles-controller.js';
import { Late } from '../../controllers/late.js';
import type { WordsController } from '../../controllers/words-controller.js';
import type { WaymarkElement } from '../../elements/waymark-element.js';
import type { HelpWords } from '../../i18n/help/index.js';
import type { Contact } from './contact.js';
import type { Topic } from './topics.js';
import { TrailController } from './trail-controller.js';

/** The help, as far as what is inside it is concerned. */
type Host = WaymarkElement & {
  readonly reference?: string | undefined;
  readonly token?: string | undefined;
  readonly prompt?: string | undefined;
};

/** What stands behind each tab, fetched when somebody first goes there. */
export class Contents {
  readonly #host: Host;
  readonly #words: WordsController<HelpWords>;
  readonly #trail: TrailController;
  readonly #elements: Record<Exclude<Topic, 'person'>, Late<unknown>>;
  readonly #contact: Late<Contact>;
  readonly #articles: Late<ArticlesController>;

  constructor(host: Host, words: WordsController<HelpWords>) {
    this.#host = host;
    this.#words = words;
    this.#trail = new TrailController(host);
    this.#elements = {
      status: new Late(host, () => import('../progress/define.js')),
      answers: new Late(host, () => import('../faq/define.js')),
      feedback: new Late(host, () => import('../feedback/define.js')),
    };
    this.#contact = new Late(host, async () => {
      const { Contact } = await import('./contact.js');
      return new Contact(host, this.#trail);
    });
    this.#articles = new Late(host, async () => {
      const { ArticlesController } = await import('../../controllers/articles-controller.js');
      return new ArticlesController(host, () => {
        const { connection } = host;
        return connection && !this.ownAnswers ? { connection, lang: words.lang } : undefined;
      });
    });
  }

  /** The owner's own answers. */
  get ownAnswers(): Element | null {
    return this.#host.querySelector(':scope > [slot="answers"]');
  }

  /** Whether the endpoint was asked and has no answers. */
  get hasNoArticles(): boolean {
    return this.#articles.part?.state.is === 'empty';
  }

  /** Finds out whether there are any answers, by the same read that the answers themselves share. */
  lookForAnswers(): void {
    this.#articles.want();
    // What could not be fetched ahead is asked for again, now that somebody wants it.
    this.#contact.retry();
  }

  /** Has the way to a person there before it is wanted, so that it is there when the network has gone by then. */
  fetchPerson(): void {
    if (this.#host.connection) this.#contact.want();
  }

  /** Notes what was searched by somebody who now asks for a person. */
  noteSearch(query: string): void {
    if (query) this.#trail.add('search', query);
  }

  renderTopic(topic: Topic): TemplateResult {
    if (topic === 'person') return this.#renderPerson();
    const element = this.#elements[topic];
    element.want();
    return element.hasFailed ? this.#renderFailure(element) : this.#renderElement(topic);
  }

  #renderElement(topic: Exclude<Topic, 'person'>): TemplateResult {
    const endpoint = ifDefined(this.#host.endpoint);
    const reference = ifDefined(this.#host.reference);
    switch (topic) {
      case 'status':
        return html`<waymark-progress
          heading-level="3"
          endpoint=${endpoint}
          reference=${reference}
          token=${ifDefined(this.#host.token)}
        ></waymark-progress>`;
      case 'answers':
        return this.ownAnswers
          ? html`<slot name="answers"></slot>`
          : html`<waymark-faq heading-level="3" helpful endpoint=${endpoint}></waymark-faq>`;
      case 'feedback':
        return html`<waymark-feedback
          prompt=${ifDefined(this.#host.prompt)}
          moment="help"
          ask-when=""
          endpoint=${endpoint}
          subject=${reference}
        ></waymark-feedback>`;
    }
  }

  /** The form, where there is an endpoint to take it, and the owner's own ways. They are there also if the form is not. */
  #renderPerson(): TemplateResult {
    const contact = this.#host.connection && this.#contact.want();
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
