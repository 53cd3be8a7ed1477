import type { Answer, Scale } from '../contract/index.js';

/** How an answer with a score is read: in numbers, in a word, and whether it is good news. */
export interface Score {
  /** The number as it stands on its scale, such as `9 of 10`. */
  text: string;
  /** What the method calls it, where it has a name. */
  word?: string;
  tone: 'low' | 'middle' | 'high';
}

const npsWord = { low: 'Detractor', middle: 'Passive', high: 'Promoter' } as const;

/** The bounds of NPS are the method's own: 9 and 10 promote, 0 to 6 detract. Elsewhere it is the middle of the scale that divides. */
function toneOf(type: Answer['type'], value: number, { min, max, better }: Scale): Score['tone'] {
  if (type === 'nps') return value >= 9 ? 'high' : value >= 7 ? 'middle' : 'low';
  const middle = (min + max) / 2;
  if (value === middle) return 'middle';
  return value > middle === (better !== 'low') ? 'high' : 'low';
}

/** Reads an answer as a score; undefined for a choice and for open text. */
export function scoreOf({ type, value, scale }: Answer): Score | undefined {
  if (typeof value !== 'number' || !scale) return undefined;
  const tone = toneOf(type, value, scale);
  if (type === 'thumbs') return { text: value > scale.min ? 'Thumbs up' : 'Thumbs down', tone };
  const text = `${value} of ${scale.max}`;
  return type === 'nps' ? { text, word: npsWord[tone], tone } : { text, tone };
}
