import type { LanguageRules } from './languages.js';
import { partsOf, piecesOf } from './terms.js';
import { stem, type Word } from './words.js';

/** A word as it is looked up. */
export interface Entry {
  /** A word such as `the`, which is in nearly every text. */
  isSmall: boolean;
  stem: string;
  /** The words that it is made of. */
  parts: readonly string[];
  pieces: readonly string[];
}

/** The words of the articles, each taken apart once, and the words of questions by the same measure. */
export class Lexicon {
  readonly rules: LanguageRules;
  readonly #stems = new Set<string>();
  readonly #entries = new Map<string, Entry>();

  constructor(rules: LanguageRules, texts: Iterable<readonly Word[]>) {
    this.rules = rules;
    for (const words of texts) {
      for (const { text } of words) if (!rules.smallWords.has(text)) this.#stems.add(stem(text, rules));
    }
  }

  /** The stems of all words that say something. */
  get stems(): ReadonlySet<string> {
    return this.#stems;
  }

  /** A word of the articles. It is remembered, since most words occur again. */
  look(text: string): Entry {
    let entry = this.#entries.get(text);
    if (!entry) this.#entries.set(text, (entry = this.read(text)));
    return entry;
  }

  /** A word that somebody typed. */
  read(text: string): Entry {
    const { rules } = this;
    const isSmall = rules.smallWords.has(text);
    const root = stem(text, rules);
    if (isSmall) return { isSmall, stem: root, parts: [], pieces: [] };
    const isOther = (part: string) => part !== root && part.length > 2 && this.#stems.has(part);
    return { isSmall, stem: root, parts: partsOf(text, rules, isOther), pieces: piecesOf(text) };
  }
}
