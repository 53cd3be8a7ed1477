import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Article } from '../../contract/index.js';
import type { ArticlesQuery, ArticlesState } from '../../controllers/articles-controller.js';
import { whenIdle } from '../../controllers/ahead.js';
import { Late } from '../../controllers/late.js';
import { WordsController } from '../../controllers/words-controller.js';
import { announce } from '../../elements/announce.js';
import { siteSetting } from '../../elements/site-setting.js';
import { WaymarkElement } from '../../elements/waymark-element.js';
import { faqTable } from '../../i18n/faq/index.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import { matchLanguage } from '../../i18n/languages.js';
import { controls } from '../../styles/controls.js';
import { arrange, type Row } from './arrangement.js';
import { ContentController } from './content-controller.js';
import { type Entry, isEntry, type Item, mark } from './entries.js';
import { FitController } from './fit-controller.js';
import { dress, focusTarget, type Fold } from './fold.js';
import { foldStyles } from './fold.styles.js';
import { type Part, renderGhosts, renderTrouble } from './notices.js';
import { OpeningController } from './opening-controller.js';
import { renderRow, type RowFrame } from './rows.js';
import { renderSearch } from './search-field.js';
import { faqStyles } from './waymark-faq.styles.js';

/** What is shown: the owner's own questions and answers, or those of the endpoint in whatever state they are. */
type View = 'own' | ArticlesState['is'];

/** As many questions as are seen at a glance; with more than these, searching is worth a field. */
const FEW = 3;

/**
 * Questions and answers that stay in the page's own light DOM, where they have an address and can be found; searched by people who
 * type as they speak, and with those first that fit the journey on the page.
 *
 * A heading, or the section around it, may say when its answer applies (`data-when-condition="delayed at_risk"`; likewise `-kind`,
 * `-stage`, `-outcome`, `-step`, `-reason`, `-page` and `-product`) and how people ask it (`data-phrasings="where is it | not here yet"`).
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
  static override styles = [...WaymarkElement.styles, controls, foldStyles, faqStyles];
  static override properties = {
    articles: { attribute: false },
    limit: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    product: {},
    jsonLd: { attribute: 'json-ld', type: Boolean },
    helpful: { type: Boolean },
    ask: { type: Boolean },
  };

  /** Articles of the page's own, instead of the endpoint's. */
  articles?: readonly Article[];

  /** How many questions are shown before somebody asks for all; `all` shows them at once. */
  limit = '3';

  /** The level of the headings that are made for articles, 2 to 6. */
  headingLevel = 3;

  /** The codes of the products that this page is about, separated by spaces, for answers that say which they are for. */
  product?: string;

  /** Tells search engines the questions and answers as well, as data in the head of the page, in the words that visitors read. */
  jsonLd = false;

  /**
   * Asks under each open answer whether it helped, for a page that keeps what `waymark-faq-helpful` says. Asked as well where the site
   * collects moments.
   */
  helpful = false;

  /** Shows a way to a person also where there is no `<waymark-help>`: for a page that listens to `waymark-faq-ask`. */
  ask = false;

  readonly #words = new WordsController(this, faqTable);
  readonly #content = new ContentController(this);
  readonly #fit = new FitController(this, ({ id }) => this.show(id));
  readonly #opening = new OpeningController(
    this,
    () => this.#content.entries,
    (entry) => this.#bringOut(entry),
  );

  /** Takes in articles that are not the owner's own text. */
  readonly #served = new Late(this, async () => {
    const { Served } = await import('./served.js');
    return new Served(this, mark, () => this.#query());
  });
  readonly #finding = new Late(this, async () => {
    const { Finding } = await import('./finding.js');
    const finding = new Finding(this, this.#content, this.#words, () => ({
      isReady: !/loading|failed/.test(this.#view),
      beyond: this.#isPart ? this.connection : undefined,
    }));
    finding.type(this.#typed);
    return finding;
  });
  readonly #votes = new Late(this, async () => {
    const { Votes } = await import('./votes.js');
    return new Votes(this);
  });
  readonly #structured = new Late(this, () => import('./structured.js'));
  #typed = '';
  #isAll = false;
  #rows: readonly Row[] = [];
  #announced = '';
  #isAhead = false;

  override willUpdate(): void {
    const { words, lang } = this.#words;
    const isForeign = this.articles ?? (this.connection && !this.#content.isOwn);
    const served = isForeign ? this.#served.want() : this.#served.part;
    const articles = served && isForeign ? (this.articles ?? served.with(this.#finding.part?.articles)) : undefined;
    served?.show(articles, this.#level, lang);
    this.#content.read(articles && served);
    const { part: finding } = this.#finding;
    const limit = this.#isAll || this.#cannotSearch ? Infinity : Number(this.limit);
    this.#rows = arrange({
      items: this.#content.items,
      fits: this.#fit.find(this.#content.entries, this.#view !== 'loading', { lang, strings: this.strings }),
      found: finding?.entries,
      limit: limit >= 1 ? limit : Infinity,
      others: words.others,
    });
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const row of this.#rows) if (row.is === 'entry') dress(this.#fold(row.entry));
    const note = this.#languageNote();
    if (note && note !== this.#announced) announce(note, this.#wordsLang);
    this.#announced = note;
    this.#tellStructured();
    if (this.#isAhead || !this.#content.entries.length) return;
    this.#isAhead = true;
    void whenIdle(() => this.#fetchAhead());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tellStructured();
  }

  /**
   * Opens an answer by its id, scrolls to it and gives it the keyboard, as its address does. Says whether there is such an answer.
   */
  show(id: string): boolean {
    const entry = this.#content.entries.find(({ article }) => article.id === id);
    if (entry) void this.#opening.show(entry);
    return entry !== undefined;
  }

  async #fetchAhead(): Promise<void> {
    // What does not arrive is asked for again when somebody wants it.
    const ahead = await import('./fetch-ahead.js').catch(() => undefined);
    await ahead?.fetchAhead(this.#content.entries.length > FEW, this.#asksWhetherItHelped, this.#words.lang);
  }

  get #asksWhetherItHelped(): boolean {
    return this.helpful || siteSetting('moments') !== undefined;
  }

  get #level(): number {
    return Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 3));
  }

  /** The language of our own words, which is another than the page's where there are none for that. */
  get #wordsLang(): string {
    return this.strings ? this.#words.lang : matchLanguage(this.#words.lang);
  }

  get #view(): View {
    const { part, hasFailed } = this.#served;
    if (!this.articles && this.#content.isOwn) return 'own';
    if (!this.articles && !this.connection) return 'idle';
    if (!part) return hasFailed ? 'failed' : 'loading';
    if (this.articles) return 'ready';
    return part.state.is === 'idle' ? 'loading' : part.state.is;
  }

  /** Whether the endpoint has more answers than stand in the page. */
  get #isPart(): boolean {
    return !this.articles && !this.#content.isOwn && !!this.#served.part?.isPart;
  }

  /** Whether somebody wants to search and cannot: then nothing is held back. */
  get #cannotSearch(): boolean {
    const { part, hasFailed } = this.#finding;
    return !!this.#typed && (hasFailed || !!part?.hasFailed);
  }

  #query(): ArticlesQuery | undefined {
    const { connection } = this;
    // Which language to ask for is known once the words are there.
    const isWanted = connection && this.#words.isReady && !this.articles && !this.#content.isOwn;
    return isWanted ? { connection, lang: this.#words.lang } : undefined;
  }

  readonly #onRetry = (): void => {
    this.#served.part?.retry();
    this.#served.retry();
    this.requestUpdate();
  };

  #tellStructured(): void {
    const isTold = this.jsonLd && this.isConnected;
    const structured = isTold ? this.#structured.want() : this.#structured.part;
    structured?.tellStructured(this, isTold ? this.#content.entries : undefined);
  }

  #fold(entry: Entry): Fold {
    return {
      entry,
      isOpen: this.#opening.isOpen(entry),
      renderLanguage: () => this.#renderLanguage(entry),
      toggle: () => this.#opening.toggle(entry),
      reveal: () => this.#opening.open(entry),
    };
  }

  /** What is folded away, in order. */
  get #away(): Item[] {
    return this.#rows.flatMap((row) => (row.is === 'away' ? [row.item] : []));
  }

  /** Makes sure that an entry is in the list, whatever was searched for and however few are shown. */
  #bringOut({ heading }: Entry): void {
    if (this.#away.some((item) => isEntry(item) && item.heading === heading)) this.#showAll();
  }

  /** The browser's find met something that was folded away: there is no telling whether in the question or in its answer. */
  #onFound(item: Item): void {
    this.#showAll();
    if (isEntry(item)) this.#opening.open(item);
  }

  #showAll(): void {
    this.#isAll = true;
    this.#onType('');
  }

  #onType(text: string): void {
    this.#typed = text;
    this.#finding.retry();
    (text ? this.#finding.want() : this.#finding.part)?.type(text);
    this.requestUpdate();
  }

  readonly #onShowAll = async (): Promise<void> => {
    const first = this.#away.find(isEntry);
    this.#showAll();
    await this.updateComplete;
    // The button is gone, and the customer goes on where its answers begin.
    if (first) focusTarget(first)?.focus();
  };

  override render(): TemplateResult {
    const view = this.#view;
    const { dir, isReady } = this.#words;
    const frame = `root ${isReady ? '' : 'unsaid'}`;
    const rows: RowFrame = {
      level: this.#level,
      lang: this.#wordsLang,
      dir,
      fold: (entry) => this.#fold(entry),
      renderUnder: (entry) => this.#renderVote(entry),
      onFound: (item) => this.#onFound(item),
    };
    return html`
      <div class=${frame} lang=${this.#wordsLang} dir=${dir} aria-busy=${view === 'loading' ? 'true' : 'false'}>
        ${this.#renderHead(view)}
      </div>
      <div class="list">${this.#rows.map((row) => renderRow(row, rows))}</div>
      <div class=${frame} lang=${this.#wordsLang} dir=${dir}>${this.#renderFoot()}</div>
    `;
  }

  /** One template for every view, so that the field stays the one in which somebody types when the answers come. */
  #renderHead(view: View): Part {
    const { words } = this.#words;
    const isBare = !this.#rows.length;
    return html`${view === 'stale' || view === 'failed' ? renderTrouble(words[view], words, this.#onRetry) : nothing}
    ${view === 'idle' || view === 'empty' || view === 'failed' ? nothing : this.#renderSearch()}
    ${
      view === 'ready'
        ? this.#renderLanguageNote()
        : view === 'loading' && isBare
          ? renderGhosts(FEW, words.loading)
          : view === 'empty' && isBare
            ? html`<p class="note" .textContent=${words.empty}></p>`
            : nothing
    }`;
  }

  #renderSearch(): Part {
    const { words } = this.#words;
    const { part: finding } = this.#finding;
    if (this.#view !== 'loading' && this.#content.entries.length <= FEW && !this.#typed) return nothing;
    const summary = this.#cannotSearch ? words.searchFailed : (finding?.summary ?? '');
    return html`
      ${renderSearch(words, this.#typed, summary, {
        onReach: () => this.#finding.want(),
        onType: (text) => this.#onType(text),
        onSubmit: () => this.#finding.want()?.run(),
      })}
      ${finding ? finding.renderNoAnswer() : nothing}
    `;
  }

  #renderLanguageNote(): Part {
    const note = this.#languageNote();
    return note ? html`<p class="note language" .textContent=${note}></p>` : nothing;
  }

  /** Beside a question in another language than the reader's: which it is. */
  #renderLanguage({ article }: Entry): Part {
    const name = this.#served.part?.languageOf(article, this.#words.lang, this.#wordsLang);
    return name ? html`<small lang=${this.#wordsLang} .textContent=${name}></small>` : nothing;
  }

  #renderVote(entry: Entry): Part {
    if (!this.#opening.isOpen(entry) || this.#votes.hasFailed || !this.#asksWhetherItHelped) return nothing;
    const { words, lang, dir } = this.#words;
    const wordsLang = this.#wordsLang;
    const vote = this.#votes.want()?.render(entry, { words, lang, wordsLang });
    // Its room is there from the start, so that nothing moves under somebody who has begun to read.
    return html`<div class="room" lang=${wordsLang} dir=${dir}>${vote ?? nothing}</div>`;
  }

  #renderFoot(): Part {
    const { words, lang } = this.#words;
    const { entries } = this.#content;
    const isMore = this.#away.some(isEntry) && !this.#finding.part?.entries;
    if (!isMore) return entries.length ? html`<div class="end"></div>` : nothing;
    const text = this.#isPart ? words.showMore : fill(words.showAll, { n: formatNumber(entries.length, lang) });
    return html`<div class="end">
      <button class="plain" type="button" @click=${this.#onShowAll} .textContent=${text}></button>
    </div>`;
  }

  #languageNote(): string {
    return this.#served.part?.languageNote(this.#words.words, this.#words.lang, this.#wordsLang) ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waymark-faq': WaymarkFaq;
  }
}
