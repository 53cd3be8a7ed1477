import type { Part } from '../../contract/index.js';
import { isBroken } from '../../core/when.js';
import { fill } from '../../i18n/fill.js';
import { formatSpan } from '../../i18n/format.js';
import { asSentence, partSentence } from '../../i18n/headline.js';
import type { Reading } from './reading.js';

/** Where one of several parts stands and when it will be there, in a line: the headline speaks for all of them. */
export function partState(part: Part, kind: string, { words, lang, now }: Reading): string {
  const position = partSentence(part, kind, words, lang, { now });
  if (part.stage === 'done' || !part.promise) return position;
  const { from, until, precision, timeZone } = part.promise;
  const when = formatSpan({ from, until }, lang, { now, precision, timeZone }, words.time);
  const time = fill(isBroken(part.promise, now) ? words.time.late : words.time.expected, { when });
  return `${position} ${asSentence(time, lang)}`;
}
