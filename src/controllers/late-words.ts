import { type Language, matchLanguage } from '../i18n/languages.js';
import { type LateTable, override, type Overrides } from '../i18n/table.js';
import type { WordsHost } from './words-controller.js';

/**
 * Words that nothing on the first screen needs: fetched when they are first asked for, after which the host is rendered again. A
 * host's own are among its `strings`, under the table's name, and are there at once: `{ reasons: { strike: { why: '…' } } }`.
 */
export class LateWords<W extends object> {
  readonly #host: WordsHost;
  readonly #table: LateTable<W>;
  readonly #name: string;
  #wanted: Language | undefined;
  #arrived: { language: Language; words: W } | undefined;

  /** @param name the key under which `strings` has a host's own words for this table */
  constructor(host: WordsHost, table: LateTable<W>, name: string) {
    this.#host = host;
    this.#table = table;
    this.#name = name;
  }

  /** What there is in a language by now: nothing, the host's own words, or the whole table with those in it. */
  in(lang: string): Overrides<W> | undefined {
    const language = matchLanguage(lang);
    if (this.#wanted !== language) this.#fetch(language);
    const words = this.#arrived?.language === language ? this.#arrived.words : undefined;
    const own = (this.#host.strings as Record<string, Overrides<W> | undefined> | undefined)?.[this.#name];
    return own ? override((words ?? {}) as W, own) : words;
  }

  #fetch(language: Language): void {
    this.#wanted = language;
    this.#table.load[language]().then(
      ({ default: words }) => {
        if (this.#wanted !== language) return;
        this.#arrived = { language, words };
        this.#host.requestUpdate();
      },
      // Whoever asked has something else to say; the next change of language tries again.
      () => undefined,
    );
  }
}
