import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Language, matchLanguage } from '../i18n/languages.js';
import { override, type Overrides, type Table } from '../i18n/table.js';
import { nearestLang, watchLang } from './nearest-lang.js';

/** An element with words, some of which its page may have replaced. */
export type WordsHost = ReactiveControllerHost & HTMLElement & { strings?: object | undefined };

const rightToLeft = /^(ar|dv|fa|he|ps|ur|yi)\b/i;

/**
 * Gives a host its words in the language it stands in, and follows when that changes. Words other than English have to be
 * fetched: until `isReady` there is nothing right to say, and a host had better wait. If they do not arrive, it is English.
 */
export class WordsController<W extends object> implements ReactiveController {
  readonly #host: WordsHost;
  readonly #table: Table<W>;
  #wanted: string | undefined;
  #language: Language = 'en';
  #words: W;
  #merged: { words: W; strings: object; result: W } | undefined;
  #unwatch: (() => void) | undefined;

  /** The tag of the language the host stands in, such as `nl-BE`; for dates, and for the texts that an endpoint sends. */
  lang = 'en';
  /** Whether the words are those of `lang`, or the best that could be had. */
  isReady = false;

  constructor(host: WordsHost, table: Table<W>) {
    this.#host = host;
    this.#table = table;
    this.#words = table.en;
    host.addController(this);
  }

  /** The words, with the host's own in place of ours. */
  get words(): W {
    const words = this.#words;
    const { strings } = this.#host;
    if (!strings) return words;
    if (this.#merged?.words !== words || this.#merged.strings !== strings) {
      this.#merged = { words, strings, result: override(words, strings as Overrides<W>) };
    }
    return this.#merged.result;
  }

  /** The direction in which the words run. A host that brings words of its own has them in the page's language. */
  get dir(): 'ltr' | 'rtl' {
    return rightToLeft.test(this.#host.strings ? this.lang : this.#language) ? 'rtl' : 'ltr';
  }

  hostConnected(): void {
    this.#unwatch = watchLang(() => this.#follow());
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#wanted = undefined;
  }

  #follow(): void {
    const lang = nearestLang(this.#host);
    if (lang === this.#wanted) return;
    this.#wanted = lang;
    if (!this.isReady) this.lang = lang;
    const language = matchLanguage(lang);
    if (language === 'en') return this.#speak(lang, language, this.#table.en);
    this.#table.load[language]().then(
      (arrived) => this.#speak(lang, language, arrived.default),
      () => this.#speak(lang, 'en', this.#table.en),
    );
  }

  #speak(lang: string, language: Language, words: W): void {
    if (lang !== this.#wanted) return;
    this.lang = lang;
    this.#language = language;
    this.#words = words;
    this.isReady = true;
    this.#host.requestUpdate();
  }
}
