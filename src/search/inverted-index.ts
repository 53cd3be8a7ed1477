/** How fast more of the same word stops counting, and how much a long text is held against it. The usual values of BM25. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** Texts by the terms that are in them, ranked by BM25. Texts of one kind are compared with texts of that kind. */
export class InvertedIndex {
  /** For each term the texts that have it, in their order, each followed by how often. */
  readonly #postings = new Map<string, number[]>();
  readonly #lengths: number[] = [];
  #total = 0;

  /** How many texts there are. */
  get size(): number {
    return this.#lengths.length;
  }

  /** Begins the next text, of so many words, and gives its number. */
  begin(length: number): number {
    this.#total += length;
    return this.#lengths.push(length) - 1;
  }

  /** Adds a term to the text that was begun last. */
  add(term: string, count: number): void {
    const text = this.size - 1;
    const posting = this.#postings.get(term);
    if (!posting) this.#postings.set(term, [text, count]);
    else if (posting.at(-2) === text) posting[posting.length - 1]! += count;
    else posting.push(text, count);
  }

  /** What a term is worth: a rare one tells more. A term that is nowhere is worth as much as the rarest. */
  worth(term: string): number {
    const found = (this.#postings.get(term)?.length ?? 0) / 2;
    return Math.log(1 + (this.size - found + 0.5) / (found + 0.5));
  }

  /** Calls back with the score that a term gives to each text that has it. */
  score(term: string, take: (text: number, score: number) => void): void {
    const posting = this.#postings.get(term) ?? [];
    const worth = this.worth(term) * (SATURATION + 1);
    const average = this.#total / this.size || 1;
    for (let at = 0; at < posting.length; at += 2) {
      const text = posting[at]!;
      const count = posting[at + 1]!;
      const length = 1 - LENGTH + (LENGTH * this.#lengths[text]!) / average;
      take(text, (worth * count) / (count + SATURATION * length));
    }
  }
}
