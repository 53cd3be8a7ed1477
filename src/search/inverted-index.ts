/** How fast more of the same word stops counting. The usual value of BM25. */
const SATURATION = 1.2;

const none: readonly number[] = [];

/** Texts by the words that are in them, ranked by BM25. Texts of one kind are compared with texts of that kind. */
export class InvertedIndex {
  /** For each word the texts that have it, in their order, each followed by how often. */
  readonly #postings: (number[] | undefined)[] = [];
  readonly #lengths: number[] = [];
  /** How much a long text is held against it, from 0 to 1. */
  readonly #bias: number;
  #total = 0;

  constructor(bias: number) {
    this.#bias = bias;
  }

  /** How many texts there are. */
  get size(): number {
    return this.#lengths.length;
  }

  /** Adds a text by the numbers of its words; a small word is below zero, and makes no text longer. */
  add(words: readonly number[]): void {
    const text = this.size;
    let length = 0;
    for (const word of words) {
      if (word >= 0) length++;
      const number = word < 0 ? ~word : word;
      const posting = (this.#postings[number] ??= []);
      if (posting[posting.length - 2] === text) posting[posting.length - 1]! += 1;
      else posting.push(text, 1);
    }
    this.#lengths.push(length);
    this.#total += length;
  }

  /** In how many texts a word is. */
  count(word: number): number {
    return this.textsOf(word).length / 2;
  }

  /** What a word that is in so many texts is worth: a rare one tells more. */
  worth(count: number): number {
    const found = Math.min(count, this.size);
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  /** How much a word counts that is in a text so often, by how long that text is beside the others. */
  weight(text: number, count: number): number {
    const length = (this.#lengths[text]! * this.size) / this.#total || 1;
    return ((SATURATION + 1) * count) / (count + SATURATION * (1 - this.#bias + this.#bias * length));
  }

  /** The texts that have a word, each followed by how often. */
  textsOf(word: number): readonly number[] {
    return this.#postings[word] ?? none;
  }
}
