import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Article } from '../../contract/index.js';
import { ArticlesController, type ArticlesState } from '../../controllers/articles-controller.js';
import { pageJourney, watchPageJourney } from '../../controllers/journey-feed.js';
import { NowController } from '../../controllers/now-controller.js';
import { SearchController, type SearchState } from '../../controllers/search-controller.js';
import { WordsController } from '../../controllers/words-controller.js';
import { fitting } from '../../core/articles.js';
import { announce } from '../../elements/announce.js';
import { WaymarkElement } from '../../elements/waymark-element.js';
import { becauseText, faqTable } from '../../i18n/faq/index.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import { matchLanguage } from '../../i18n/languages.js';
import { arrange, type Fit, type Row } from './arrangement.js';
import { base } from './article-nodes.js';
import { ContentController } from './content-controller.js';
import type { Entry } from './entries.js';
import { dress, focusTarget, type Fold, outOfSight, renderFold } from './fold.js';
import { foldStyles } from './fold.styles.js';
import { markFound } from './marks.js';
import { languageNames, type Part, renderAsk, renderGhosts, renderNoAnswer, renderTrouble, renderVote } from './notices.js';
import { OpeningController } from './opening-controller.js';
import { renderSearch, spokenOf, summaryOf } from './search-field.js';
import { slotNodes } from './slot-directive.js';
import { WaymarkFaqAskEvent, WaymarkFaqHelpfulEvent, WaymarkFaqSearchEvent } from './waymark-faq.events.js';
import { faqStyles } from './waymark-faq.styles.js';

/** What is shown: the owner's own questions and answers, or those of the endpoint in whatever state they are. */
type View = { is: 'own' } | ArticlesState;

/** As many questions as are seen at a glance; with more than these, searching is worth a field. */
const FEW = 3;

/**
 * Questions and answers that stay in the page's own light DOM, where they have an address and can be found; searched by people who
 * type as they speak, and with those first that fit the journey on the page.
 *
 * @tag waymark-faq
 * @summary Answers that fit, in the page's own text.
 * @slot - Headings (h2 to h6) each followed by its answer, or `<details>`. Without them the endpoint's articles are shown.
 * @slot ask - The way to a person, shown where there is no good answer.
 * @fires {WaymarkFaqOpenEvent} waymark-faq-open
 * @fires {WaymarkFaqSearchEvent} waymark-faq-search
 * @fires {WaymarkFaqAskEvent} waymark-faq-ask
 * @fires {WaymarkFaqHelpfulEvent} waymark-faq-helpful
 * @csspart search - The search field with its label.
 * @csspart entry - A question with its answer.
 * @csspart answer - The frame of an answer.
 * @csspart caption - Why the answers beneath it come first.
 * @csspart notice - What could not be answered or loaded.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/
 */
export class WaymarkFaq extends WaymarkElement {
  static readonly tag = 'waymark-faq';
  // Slots are filled by hand, so that the owner's nodes are ordered and folded without being moved or marked.
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };
  static override styles = [...[WaymarkElement.styles].flat(), foldStyles, faqStyles];

  /** Articles of the page's own, instead of the endpoint's. */
  @property({ attribute: false }) articles?: readonly Article[];

  /** How many questions are shown before somebody asks for all; `all` shows them at once. */
  @property() limit = '3';

  /** The level of the headings that are made for articles, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Asks under each open answer whether it helped. For a page that keeps what `waymark-faq-helpful` says. */
  @property({ type: Boolean }) helpful = false;

  /** Shows a way to a person also where there is no `<waymark-help>`: for a page that listens to `waymark-faq-ask`. */
  @property({ type: Boolean }) ask = false;

  readonly #words = new WordsController(this, faqTable);
  readonly #now = new NowController(this);
  readonly #content = new ContentController(this);
  readonly #source = new ArticlesController(this, () => this.#query());
  readonly #search = new SearchController(
    this,
    () => ({ articles: this.#content.articles, lang: this.#words.lang }),
    (state) => this.#onSettled(state),
  );
  readonly #opening = new OpeningController(
    this,
    () => this.#content.entries,
    (entry) => this.#bringOut(entry),
  );

  #isAll = false;
  #rows: readonly Row[] = [];
  #votes = new Map<string, boolean>();
  #unwatch: (() => void) | undefined;
  #announced = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchPageJourney(() => this.requestUpdate());
  }

  override willUpdate(): void {
    const view = this.#view();
    const articles = 'articles' in view ? view.articles : undefined;
    this.#content.sync(articles, this.#level, this.#words.lang);
    const found = this.#found();
    const limit = Number(this.limit);
    this.#rows = arrange({
      items: this.#content.items,
      fits: this.#fits(),
      found,
      limit: this.#isAll || !(limit >= 1) ? Infinity : limit,
      others: this.#words.words.others,
    });
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const entry of this.#content.entries) dress(this.#fold(entry));
    const { state } = this.#search;
    markFound(this, this.#content.entries, 'results' in state ? state.results : []);
    const note = this.#languageNote();
    if (note !== this.#announced && this.#words.isReady) {
      if (note) announce(note, this.#wordsLang);
      this.#announced = note;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    markFound(this, [], []);
  }

  #query() {
    const { connection } = this;
    const isWanted = connection && this.#words.isReady && !this.articles && !this.#content.isOwn;
    return isWanted ? { connection, lang: this.#words.lang } : undefined;
  }

  #view(): View {
    if (this.articles) return { is: 'ready', articles: this.articles };
    if (this.#content.isOwn) return { is: 'own' };
    // Which language to ask for is known once the words are there.
    if (this.connection && !this.#words.isReady) return { is: 'loading' };
    return this.#source.state;
  }

  get #level(): number {
    return Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 3));
  }

  /** The language of our own words, which is another than the page's where there are none for that. */
  get #wordsLang(): string {
    return this.strings ? this.#words.lang : matchLanguage(this.#words.lang);
  }

  #fits(): Fit[] {
    const journey = pageJourney();
    if (!journey) return [];
    const { words, lang } = this.#words;
    const { now } = this.#now;
    const entries = new Map(this.#content.entries.map((entry) => [entry.article, entry]));
    return fitting(this.#content.articles, journey, now).map((article) => ({
      entry: entries.get(article)!,
      because: becauseText(words.because, article.when!, journey, lang, now),
    }));
  }

  #found(): Entry[] | undefined {
    const { state } = this.#search;
    if (!('results' in state) || !state.results.length) return undefined;
    const entries = new Map(this.#content.entries.map((entry) => [entry.article.id, entry]));
    return state.results.flatMap(({ id }) => entries.get(id) ?? []);
  }

  #fold(entry: Entry): Fold {
    return {
      entry,
      isOpen: this.#opening.isOpen(entry),
      toggle: () => this.#opening.toggle(entry),
      reveal: () => this.#opening.open(entry),
    };
  }

  /** Makes sure that an entry is in the list, whatever was searched for and however few are shown. */
  #bringOut(entry: Entry): void {
    const row = this.#rows.find((row) => row.is === 'entry' && row.entry.article.id === entry.article.id);
    if (row?.is === 'entry' && row.away) this.#showAll();
  }

  #showAll(): void {
    this.#search.type('');
    this.#isAll = true;
    this.requestUpdate();
  }

  readonly #onShowAll = async (): Promise<void> => {
    const first = this.#rows.find((row) => row.is === 'entry' && row.away);
    this.#showAll();
    await this.updateComplete;
    // The button is gone, and the customer goes on where its answers begin.
    if (first?.is === 'entry') focusTarget(first.entry)?.focus();
  };

  #onSettled(state: SearchState): void {
    const { words, lang } = this.#words;
    announce(spokenOf(state, words, lang, this.#found()?.[0]?.article.question), this.#wordsLang);
    if (!('results' in state)) return;
    const confidence = state.is === 'found' ? state.confidence : 'none';
    this.dispatchEvent(new WaymarkFaqSearchEvent(state.query, state.results.length, confidence));
  }

  readonly #onAsk = (): void => {
    this.dispatchEvent(new WaymarkFaqAskEvent(this.#search.query.trim()));
  };

  #onVote({ article }: Entry, helped: boolean): void {
    this.#votes.set(article.id, helped);
    this.dispatchEvent(new WaymarkFaqHelpfulEvent(article.id, helped, article.lang ?? this.#words.lang));
    const { thanks, sorry } = this.#words.words;
    announce(helped ? thanks : sorry, this.#wordsLang);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const view = this.#view();
    const { dir, isReady } = this.#words;
    const frame = `root ${isReady ? '' : 'unsaid'}`;
    return html`
      <div class=${frame} lang=${this.#wordsLang} dir=${dir} aria-busy=${view.is === 'loading' ? 'true' : 'false'}>
        ${this.#renderHead(view)}
      </div>
      <div class="list">${repeat(this.#rows, ({ key }) => key, (row) => this.#renderRow(row))}</div>
      <div class=${frame} lang=${this.#wordsLang} dir=${dir}>${this.#renderFoot()}</div>
    `;
  }

  #renderHead(view: View): Part {
    const { words } = this.#words;
    switch (view.is) {
      case 'idle':
        return nothing;
      case 'own':
      case 'ready':
        return html`${this.#renderSearch()}${this.#renderLanguageNote()}`;
      case 'loading':
        return html`${this.#renderSearch()}${this.#rows.length ? nothing : renderGhosts(FEW, words.loading)}`;
      case 'stale':
        return html`${renderTrouble(words.stale, words, this.#source.retry)}${this.#renderSearch()}`;
      case 'empty':
        return this.#rows.length ? nothing : html`<p class="note" .textContent=${words.empty}></p>`;
      case 'failed':
        return renderTrouble(words.failed, words, this.#source.retry);
    }
  }

  #renderSearch(): Part {
    const { words, lang } = this.#words;
    const { state, query } = this.#search;
    if (this.#view().is !== 'loading' && this.#content.entries.length <= FEW && !query) return nothing;
    const hasClosest = state.is === 'none' && state.results.length > 0;
    return html`
      ${renderSearch(this.#search, words, summaryOf(state, words, lang))}
      ${state.is === 'none' ? renderNoAnswer(words, hasClosest, () => this.#renderWay()) : nothing}
    `;
  }

  #renderLanguageNote(): Part {
    const note = this.#languageNote();
    return note ? html`<p class="note language" .textContent=${note}></p>` : nothing;
  }

  #renderRow(row: Row): TemplateResult {
    switch (row.is) {
      case 'caption': {
        const { dir } = this.#words;
        const level = Math.max(2, this.#level - 1);
        return html`<div class="root caption ${row.key === 'caption' ? 'others' : ''}" lang=${this.#wordsLang} dir=${dir}>
          <div role="heading" aria-level=${level} part="caption" .textContent=${row.text}></div>
        </div>`;
      }
      case 'loose':
        return html`<div class="row loose" hidden=${row.away ? outOfSight : nothing} @beforematch=${this.#onFound}>
          <slot ${slotNodes(row.nodes)}></slot>
        </div>`;
      case 'entry':
        return html`<div class="row" part="entry" hidden=${row.away ? outOfSight : nothing} @beforematch=${this.#onFound}>
          ${renderFold(this.#fold(row.entry))}${this.#renderVote(row.entry)}
        </div>`;
    }
  }

  /** The browser's find met a row that was folded away; a match inside an answer comes by here as well, and is not meant. */
  readonly #onFound = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) this.#showAll();
  };

  #renderVote(entry: Entry): Part {
    if (!this.helpful || !this.#opening.isOpen(entry)) return nothing;
    const vote = this.#votes.get(entry.article.id);
    return renderVote(this.#words.words, vote, (helped) => this.#onVote(entry, helped), () => this.#renderWay());
  }

  #renderWay(): Part {
    const own = [...this.querySelectorAll(':scope > [slot="ask"]')];
    const host = (this.getRootNode() as Partial<ShadowRoot>).host;
    const isHeard = this.ask || host?.localName === 'waymark-help' || document.querySelector('waymark-help') !== null;
    return renderAsk(this.#words.words, own, isHeard ? this.#onAsk : undefined);
  }

  #renderFoot(): Part {
    const { words, lang } = this.#words;
    const isMore = this.#rows.some((row) => row.is === 'entry' && row.away) && !this.#found();
    if (!isMore) return this.#rows.length ? html`<div class="end"></div>` : nothing;
    const text = fill(words.showAll, { n: formatNumber(this.#content.entries.length, lang) });
    return html`<div class="end">
      <button class="plain" type="button" @click=${this.#onShowAll} .textContent=${text}></button>
    </div>`;
  }

  /** Which answers had to be given in another language than the reader's, said in a line. */
  #languageNote(): string {
    const { words, lang } = this.#words;
    const others = this.#content.articles.flatMap(({ lang: own }) => (own && base(own) !== base(lang) ? [own] : []));
    return others.length ? fill(words.otherLanguage, { languages: languageNames(others, this.#wordsLang) }) : '';
  }
}
