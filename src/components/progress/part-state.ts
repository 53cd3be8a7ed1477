import type { Part } from '../../contract/index.js';
import { expectation } from '../../core/headline.js';
import { partSentence, timeSentence } from '../../i18n/headline.js';
import type { DetailedReading } from './details.js';

/** Where one of several parts stands and when it will be there, in a line: the headline speaks for all of them. */
export function partState(part: Part, kind: string, { words, lang, now, reasons }: DetailedReading): string {
  const more = { now, reasons };
  const position = partSentence(part, kind, words, lang, more);
  return part.stage === 'done' || !part.promise
    ? position
    : `${position} ${timeSentence(expectation(part.promise, now), words, lang, more)}`;
}
