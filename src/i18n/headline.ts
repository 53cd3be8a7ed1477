import type { Headline, Position, Time, TurnNow } from '../core/headline.js';
import { fill, formatNumber, plural } from './fill.js';
import { formatSpan, formatWhen, textIn } from './format.js';
import type { ProgressWords, WordedKind } from './progress/words.js';
import type { ReasonsAtHand } from './reasons/words.js';

/** The three sentences of a headline. */
export interface Sentences {
  position: string;
  time: string;
  turn: string;
}

/** What makes the sentences better, where it is at hand. */
export interface MoreWords {
  /** Plain lines for reason codes, which are loaded after the first status is on screen. */
  reasons?: ReasonsAtHand | undefined;
  /** With it, a date of another year than this one names its year. */
  now?: number | undefined;
}

interface Speech extends MoreWords {
  words: ProgressWords;
  lang: string;
}
type Some<T extends { says: string }, Says extends T['says']> = Extract<T, { says: Says }>;

/** The headline in words: where it stands, when it ends, and whose turn it is. */
export function sentences(headline: Headline, words: ProgressWords, lang: string, more?: MoreWords): Sentences {
  const speech = { words, lang, ...more };
  return {
    position: sayPosition(headline.position, speech),
    time: sayTime(headline.time, speech),
    turn: asSentence(turnText(headline.turn, speech), lang),
  };
}

/** The headline as one text: `Your order is on its way. Expected Tuesday 4 to Thursday 6 March. You don't need to do anything.` */
export function sentence(headline: Headline, words: ProgressWords, lang: string, more?: MoreWords): string {
  const { position, time, turn } = sentences(headline, words, lang, more);
  return `${position} ${time} ${turn}`;
}

/** What was said in pieces as a sentence: with a capital at its beginning, and an end. */
export function asSentence(text: string, lang: string): string {
  const said = text.trim();
  const [first = ''] = said;
  const whole = first.toLocaleUpperCase(lang) + said.slice(first.length);
  return /[.!?…؟]["”»]?$/.test(whole) ? whole : `${whole}.`;
}

type ByKind = Partial<Record<string, Partial<Record<string, string>>>>;

function sayPosition(position: Position, speech: Speech): string {
  const { words, lang } = speech;
  const kind = (Object.hasOwn(words.thing, position.kind) ? position.kind : 'other') as WordedKind;
  const values = { thing: words.thing[kind] };
  if (position.says === 'outcome') {
    // Of goods that turned round, the good end is that they are back.
    const outcome = position.isReturn && position.outcome === 'success' ? 'returned' : position.outcome;
    const end = fill((words.outcomeOf as ByKind)[kind]?.[outcome] ?? words.outcome[outcome], values);
    return sayAll([end + troubleText(position, words), why(position, speech)], lang);
  }
  const { stage, isReturn, condition } = position;
  const ofStage = isReturn ? words.reverse : ((words.stageOf as ByKind)[kind]?.[stage] ?? words.stage[stage]);
  const where =
    position.says === 'parts' ? countParts(position, kind, speech, fill(ofStage, values)) : fill(ofStage, values);
  const trouble = troubleText(position, words);
  // Counting the late ones has said it already.
  const isSaid = position.says === 'parts' && position.late > 0 && condition === 'delayed';
  return sayAll([where + (isSaid ? '' : trouble), why(position, speech)], lang);
}

const troubleText = ({ condition = 'on_track' }: Position, { trouble }: ProgressWords): string =>
  condition === 'on_track' || condition === 'action_needed' ? '' : trouble[condition];

function countParts(
  parts: Some<Position, 'parts'>,
  kind: WordedKind,
  { words, lang }: Speech,
  ofStage: string,
): string {
  const { total, done, late } = parts;
  const goods = kind === 'order' || kind === 'return' ? kind : 'other';
  const count = done
    ? plural(words.parts[goods], done, lang, { total: formatNumber(total, lang) })
    : ofStage + plural(words.inParts[goods], total, lang);
  return late ? count + plural(words.lateParts, late, lang) : count;
}

const sayAll = (texts: string[], lang: string): string =>
  texts
    .filter(Boolean)
    .map((text) => asSentence(text, lang))
    .join(' ');

/**
 * Why. What the owner wrote for several languages was written for customers and knows the case best. A single text may be a
 * carrier's jargon: our plain line goes before it where the code is known.
 */
function why({ reason, ...position }: Position, { words, lang, reasons = {} }: Speech): string {
  if (!reason) return '';
  const { code, text } = reason;
  const own = text ? textIn(text, lang) : '';
  const line = (Object.hasOwn(reasons, code) && reasons[code]?.why) || '';
  if (typeof text !== 'string' && own) return own;
  const isUnclear = 'condition' in position && position.condition === 'unknown';
  return line || (own && isUnclear ? fill(words.message, { text: own }) : own);
}

function sayTime(time: Time, speech: Speech): string {
  return asSentence(timeText(time, speech), speech.lang);
}

function timeText(time: Time, { words: { time: words }, lang, now }: Speech): string {
  switch (time.says) {
    case 'expected': {
      const when = spanText(time, time.span, words, lang, now);
      const first = time.first ? spanText(time, time.first, words, lang, now) : undefined;
      return fill((time.isEstimate ? words.estimate : words.expected) + (first ? words.first : ''), { when, first });
    }
    case 'late':
      return fill(words.late, { when: formatSpan({ until: time.promised }, lang, { ...time, now }, words) });
    case 'no_date':
      return words.noDate[time.because];
    case 'ready': {
      const { ready, readyUntil, readyOverdue } = words;
      const { until } = time;
      return until
        ? fill(time.isOverdue ? readyOverdue : readyUntil, { when: formatWhen(until, lang, { now }) })
        : ready;
    }
    case 'ended': {
      const { at, promised } = time;
      const first = promised && formatSpan(promised.span, lang, { ...promised, now }, words);
      const when = at && formatWhen(at, lang, { now });
      return when ? fill(words.endedAt + (first ? words.endedLate : ''), { when, first }) : words.ended;
    }
  }
}

/** A span with its prepositions: from, by, from … to, between … and. */
function spanText(
  { precision, timeZone }: Some<Time, 'expected'>,
  span: Some<Time, 'expected'>['span'],
  words: ProgressWords['time'],
  lang: string,
  now: number | undefined,
): string {
  const when = formatSpan(span, lang, { precision, timeZone, now }, words);
  if (span.from && span.until) return when;
  // A week is written as its days, which have a beginning and an end already.
  return precision === 'week' ? when : fill(span.until ? words.by : words.from, { when });
}

function turnText(turn: TurnNow, { words: { turn: words }, lang, now }: Speech): string {
  switch (turn.says) {
    case 'tasks': {
      const { count, due, isOverdue } = turn;
      const by = due && fill(isOverdue ? words.overdue : words.due, { when: formatWhen(due, lang, { now }) });
      return plural(words.tasks, count, lang) + (by ?? '');
    }
    case 'collect':
      return words.collect;
    case 'hidden':
      return words.hidden;
    case 'nothing':
      return words.nothing[turn.waitingOn];
  }
}
