import type { Part } from '../../contract/index.js';
import { expectation, type Position } from '../../core/headline.js';
import { sentences } from '../../i18n/headline.js';
import type { ProgressWords } from '../../i18n/progress/index.js';
import type { DetailedReading } from './detailed-reading.js';
import { said } from './reading.js';

/** Where one of several parts stands and when it will be there, by its own title: `Parcel 2 is on its way. Expected Thursday.` */
export function partState(part: Part, kind: string, reading: DetailedReading): string {
  const { words, lang, now, reasons } = reading;
  const { promise, stage } = part;
  const time = promise ? expectation(promise, now) : ({ says: 'ended' } as const);
  const turn = { says: 'nothing', waitingOn: 'none' } as const;
  const answers = { position: positionOf(part, kind), time, turn };
  const told = sentences(answers, named(words, said(part.title, reading)), lang, { now, reasons });
  return promise && stage !== 'done' ? `${told.position} ${told.time}` : told.position;
}

/** The words, with the part's title for what the customer waits for. */
const named = (words: ProgressWords, title: string): ProgressWords => {
  const thing = { ...words.thing };
  for (const kind in thing) thing[kind as keyof typeof thing] = title;
  return { ...words, thing };
};

function positionOf({ stage, condition, reason, outcome = 'success', direction }: Part, kind: string): Position {
  const subject = { kind, isReturn: direction === 'reverse' && kind !== 'return' };
  return stage === 'done'
    ? { says: 'outcome', ...subject, outcome, ...(reason && outcome !== 'success' && { reason }) }
    : { says: 'stage', ...subject, stage, condition, ...(reason && { reason }) };
}
