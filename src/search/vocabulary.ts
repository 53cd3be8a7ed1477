import { partsOf, SHORTEST_COMPOUND } from './compounds.js';
import { type LanguageRules, rulesOf } from './languages.js';
import { synonymsIn } from './synonyms.js';
import { fold, squeeze, stem, token } from './words.js';

/** All words of the articles. Forms of one word have one stem, and stems have numbers, since numbers are quick to count with. */
export class Vocabulary {
  readonly rules: LanguageRules;
  /** For the stem of a word the stems of those that people say for it. */
  readonly synonyms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stems: string[] = [];
  /** For each stem the forms in which it is written; none where it is a small word only, such as `the`. */
  readonly forms: string[][] = [];
  readonly #numbers = new Map<string, number>();
  /** What was read before, as it was written: most words occur again. */
  readonly #read = new Map<string, number>();
  #compounds: { stem: number; form: string; squeezed: string; parts?: string[] }[] | undefined;

  constructor(lang: string) {
    this.rules = rulesOf(lang);
    this.synonyms = synonymsIn(lang, this.rules);
  }

  /** The words of a text by the numbers of their stems; of a small word it is the complement, which is below zero. */
  read(text: string): number[] {
    const numbers: number[] = [];
    for (const word of text.match(token) ?? []) {
      const number = this.numberIn(word);
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
  }

  /** The same for one word as it is written. */
  numberIn(word: string): number | undefined {
    return this.#read.get(word) ?? this.#learn(word);
  }

  #learn(word: string): number | undefined {
    const form = fold(word, this.rules);
    if (!form) return undefined;
    const root = stem(form, this.rules);
    let number = this.#numbers.get(root);
    if (number === undefined) {
      number = this.stems.push(root) - 1;
      this.#numbers.set(root, number);
      this.forms.push([]);
    }
    const isSmall = this.rules.smallWords.has(form);
    if (!isSmall && !this.forms[number]!.includes(form)) this.forms[number]!.push(form);
    const read = isSmall ? ~number : number;
    this.#read.set(word, read);
    return read;
  }

  /** The number of a stem, where any text has it. */
  numberOf(stem: string): number | undefined {
    return this.#numbers.get(stem);
  }

  /** Whether a stem is that of a word that says something. */
  has(stem: string): boolean {
    return !!this.forms[this.#numbers.get(stem) ?? -1]?.length;
  }

  /** The stems of the words that a word is made of, where all of them are words of the articles. */
  partsOf(form: string): string[] {
    const root = stem(form, this.rules);
    return partsOf(form, this.rules, (part) => part !== root && part.length > 2 && this.has(part));
  }

  /** The numbers of the joined words of which a word is a part. */
  compoundsOf(part: string): number[] {
    if (!this.rules.joinsWords) return [];
    this.#compounds ??= this.forms.flatMap((forms, number) =>
      forms
        .filter((form) => form.length >= SHORTEST_COMPOUND)
        .map((form) => ({ stem: number, form, squeezed: squeeze(form) })),
    );
    return this.#compounds
      .filter((one) => one.squeezed.includes(part) && (one.parts ??= this.partsOf(one.form)).includes(part))
      .map((one) => one.stem);
  }
}
