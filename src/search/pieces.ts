/** Pieces of this length tie `adreswijziging` to `wijzigen`, and a typo to what was meant, in any language. */
const PIECE = 3;
/** Pieces go by number, in so many places. Two that share a place do little harm. */
const PLACES = 1 << 15;
const BASE = 41;
/** Of a longer word the first pieces do: they are kept as the bits of a number. */
const MOST_PIECES = 30;

/** The places of the pieces of a word, its boundaries among them. */
export function piecesOf(word: string): number[] {
  const marked = `<${word}>`;
  const pieces: number[] = [];
  for (let at = 0; at + PIECE <= marked.length && pieces.length < MOST_PIECES; at++) {
    let place = 0;
    for (let next = at; next < at + PIECE; next++) place = (place * BASE + marked.charCodeAt(next)) % PLACES;
    if (!pieces.includes(place)) pieces.push(place);
  }
  return pieces;
}

/**
 * Which words have a piece in common with another. The pieces of all words stand in one row: to go through it for each new word of a
 * question takes less than to keep, for each piece, the words that have it.
 */
export class Pieces {
  readonly #row: number[] = [];
  /** Where the pieces of each word end. */
  readonly #ends: number[] = [];
  /** For each place the bit of the piece that is looked for there. */
  readonly #bits = new Int32Array(PLACES);

  /** Adds the next word, in the forms in which it is written. */
  add(forms: readonly string[]): void {
    for (const form of forms) this.#row.push(...piecesOf(form));
    this.#ends.push(this.#row.length);
  }

  /** The words that have any of these pieces, by number, each with the bits of those it has. */
  find(pieces: readonly number[]): Map<number, number> {
    const found = new Map<number, number>();
    // A small word has none, and every question has small words.
    if (!pieces.length) return found;
    const [row, bits] = [this.#row, this.#bits];
    pieces.forEach((place, at) => (bits[place] = 1 << at));
    this.#ends.forEach((end, word) => {
      let some = 0;
      for (let at = this.#ends[word - 1] ?? 0; at < end; at++) some |= bits[row[at]!]!;
      if (some) found.set(word, some);
    });
    for (const place of pieces) bits[place] = 0;
    return found;
  }
}
