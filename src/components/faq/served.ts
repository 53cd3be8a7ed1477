import type { ReactiveControllerHost } from 'lit';
import type { Article } from '../../contract/index.js';
import { ArticlesController, type ArticlesQuery, type ArticlesState } from '../../controllers/articles-controller.js';
import { articlesIn, baseOf } from '../../core/article-languages.js';
import type { FaqWords } from '../../i18n/faq/index.js';
import { fill } from '../../i18n/fill.js';
import { ArticleNodes } from './article-nodes.js';

/** Articles that the owner did not write into the page: those of the endpoint, or those that a script gave the element. */
export class Served {
  readonly #source: ArticlesController;
  readonly #nodes: ArticleNodes;
  #joined: Partial<Record<'found' | 'articles' | 'all', readonly Article[]>> = {};
  #shown: readonly unknown[] = [];
  #articles: readonly Article[] = [];

  /** `mark` tells our nodes from the owner's; `query` says where to read, and nothing while there is no need to. */
  constructor(host: ReactiveControllerHost & HTMLElement, mark: string, query: () => ArticlesQuery | undefined) {
    this.#source = new ArticlesController(host, query);
    this.#nodes = new ArticleNodes(host, mark);
  }

  get state(): ArticlesState {
    return this.#source.state;
  }

  /** What the endpoint has, or last had. */
  get articles(): readonly Article[] | undefined {
    return 'articles' in this.state ? this.state.articles : undefined;
  }

  /** What stands in the page; another list whenever that may be something else. */
  get shown(): readonly Article[] {
    return this.#articles;
  }

  /** Whether the endpoint has more than it gave. */
  get isPart(): boolean {
    return 'articles' in this.state && !!this.state.isPart;
  }

  /** What the endpoint gave, and what was found there beyond it. */
  with(found: readonly Article[] | undefined): readonly Article[] | undefined {
    const { articles } = this;
    if (!found?.length || !articles) return articles;
    if (this.#joined.found !== found || this.#joined.articles !== articles) {
      this.#joined = { found, articles, all: [...articles, ...found] };
    }
    return this.#joined.all;
  }

  retry(): void {
    this.#source.retry();
  }

  articleOf(heading: Element): Article | undefined {
    return this.#nodes.articleOf(heading);
  }

  /** Has these articles stand in the page, each in the language that fits a reader best; with undefined, none of ours. */
  show(articles: readonly Article[] | undefined, level: number, lang: string): void {
    const wanted = [articles, level, lang];
    if (wanted.every((one, index) => one === this.#shown[index])) return;
    this.#shown = wanted;
    this.#articles = articlesIn(articles ?? [], lang);
    this.#nodes.show(this.#articles, level, lang);
  }

  /** Which articles had to be given in another language than the reader's, in a line; empty when none had to. */
  languageNote(words: FaqWords, lang: string, wordsLang: string): string {
    const tags = this.#articles.flatMap(({ lang: own }) => (isOther(own, lang) ? [own!] : []));
    return tags.length ? fill(words.otherLanguage, { languages: languageNames(tags, wordsLang) }) : '';
  }

  /** The name of the language that an article had to be given in; empty where it is the reader's. */
  languageOf({ lang: own }: Article, lang: string, wordsLang: string): string {
    return isOther(own, lang) ? languageNames([own!], wordsLang) : '';
  }
}

const isOther = (own: string | undefined, lang: string): boolean => !!own && baseOf(own) !== baseOf(lang);

/** Languages by name, in the reader's own. */
function languageNames(tags: readonly string[], lang: string): string {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const spoken = [...new Set(tags)].map((tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  });
  return new Intl.ListFormat([lang]).format(spoken);
}
