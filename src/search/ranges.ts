import type { Lexicon } from './lexicon.js';
import type { Asked } from './query.js';
import { wordsIn } from './words.js';

/** A word of an article that was asked for, by its place in the article's own text. */
export interface Range {
  field: 'question' | 'answer';
  start: number;
  end: number;
}

/** Two words that share so many of their pieces are forms of one. */
const ALIKE = 0.5;

/** Finds in one article after the other the words that were asked for. What was found out about a word is kept for the next article. */
export function createMarker(asked: readonly Asked[], lexicon: Lexicon) {
  const content = asked.filter(({ isSmall }) => !isSmall);
  const known = new Map<string, boolean>();
  const isAsked = (text: string): boolean => {
    let is = known.get(text);
    if (is === undefined) known.set(text, (is = content.some((word) => isOne(text, word, lexicon))));
    return is;
  };
  return (article: { question: string; answer: string }): Range[] =>
    (['question', 'answer'] as const).flatMap((field) =>
      wordsIn(article[field], lexicon.rules)
        .filter(({ text }) => isAsked(text))
        .map(({ start, end }) => ({ field, start, end })),
    );
}

function isOne(text: string, { words, pieces }: Asked, lexicon: Lexicon): boolean {
  const entry = lexicon.look(text);
  if (words.has(entry.stem) || entry.parts.some((part) => words.has(part))) return true;
  const shared = pieces.filter((piece) => entry.pieces.includes(piece.text)).length;
  return shared > 0 && (2 * shared) / (pieces.length + entry.pieces.length) >= ALIKE;
}
