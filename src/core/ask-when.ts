import type { Condition as JourneyCondition, Outcome, Stage } from '../contract/index.js';

/** One thing that can be so, of the journey or of the page. */
export type Condition =
  | { is: 'journey'; field: 'step' | 'stage' | 'outcome' | 'condition'; value: string }
  | { is: 'event'; name: string }
  | { is: 'time'; seconds: number }
  | { is: 'scroll'; percent: number }
  | { is: 'leave' }
  | { is: 'page'; pattern: string };

/** Conditions and how they are combined. */
export type Expression = Condition | { is: 'not'; of: Expression } | { is: 'and' | 'or'; of: Expression[] };

/** A moment at which to ask: what must be so, and how long after that. */
export interface AskWhen {
  when: Expression;
  delayMs: number;
}

/** A mistake in an expression. `at` counts characters from 0; `message` is a sentence for whoever wrote it. */
export interface AskWhenProblem {
  at: number;
  found: string;
  expected: string;
  message: string;
}

export type Parsed = { ok: true; value: AskWhen } | { ok: false; problem: AskWhenProblem };

const stages: readonly Stage[] = ['draft', 'received', 'preparing', 'underway', 'final', 'ready', 'done'];
const conditions: readonly JourneyCondition[] = [
  'on_track',
  'at_risk',
  'delayed',
  'paused',
  'action_needed',
  'problem',
  'unknown',
];
const outcomes: readonly Outcome[] = [
  'success',
  'partial',
  'declined',
  'cancelled',
  'withdrawn',
  'returned',
  'expired',
  'failed',
];

const UNITS_MS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const LONGEST_DELAY_MS = 365 * UNITS_MS['d']!;
/** What the contract takes; a page's own attribute may say no more. It also bounds how deep parentheses can nest. */
const LONGEST = 500;

const CONDITION = 'step:, stage:, outcome:, condition:, event:, time:, scroll:, leave or page:';
const oneOf = (values: readonly string[]) => (value: string) =>
  values.includes(value) ? undefined : `one of ${values.join(', ')}`;
const wholeNumber = (most: number) => (value: string) =>
  /^\d{1,9}$/.test(value) && Number(value) <= most ? undefined : `a whole number from 0 to ${most}`;

/** For each name, what its value must be; undefined when the value will do. */
const expectations: Record<string, (value: string) => string | undefined> = {
  step: (value) => (/^[A-Za-z0-9][A-Za-z0-9._:~-]*$/.test(value) ? undefined : 'the id of a step'),
  stage: oneOf(stages),
  outcome: oneOf(outcomes),
  condition: oneOf(conditions),
  event: (value) => (value ? undefined : 'the name of a DOM event'),
  time: wholeNumber(86_400),
  scroll: wholeNumber(100),
  page: (value) => (/^[/*]/.test(value) ? undefined : 'a path that begins with / or *'),
};

function conditionOf(name: string, value: string): Condition {
  switch (name) {
    case 'event':
      return { is: 'event', name: value };
    case 'time':
      return { is: 'time', seconds: Number(value) };
    case 'scroll':
      return { is: 'scroll', percent: Number(value) };
    case 'page':
      return { is: 'page', pattern: value };
    default:
      return { is: 'journey', field: name as 'step', value };
  }
}

/** Thrown inside the parser only. */
class Mistake extends Error {
  constructor(
    readonly at: number,
    readonly found: string,
    readonly expected: string,
  ) {
    super();
  }
}

/** Goes through an expression word by word, from left to right. */
class Parser {
  readonly #words: { text: string; at: number }[];
  readonly #end: number;
  #next = 0;

  constructor(text: string) {
    this.#words = [...text.matchAll(/[()]|[^\s()]+/g)].map(({ 0: word, index }) => ({ text: word, at: index }));
    this.#end = text.length;
  }

  moment(): AskWhen {
    const when = this.#either();
    const delayMs = this.#takes('after') ? this.#delay() : 0;
    if (this.#word) this.#refuse(delayMs ? 'the end' : 'and, or, after or the end');
    return { when, delayMs };
  }

  get #word(): string | undefined {
    return this.#words[this.#next]?.text;
  }

  #takes(word: string): boolean {
    const isNext = this.#word === word;
    if (isNext) this.#next++;
    return isNext;
  }

  #refuse(expected: string, offset = 0): never {
    const { text = '', at = this.#end } = this.#words[this.#next] ?? {};
    throw new Mistake(at + offset, text.slice(offset), expected);
  }

  #either(): Expression {
    const of = [this.#both()];
    while (this.#takes('or')) of.push(this.#both());
    return of.length > 1 ? { is: 'or', of } : of[0]!;
  }

  #both(): Expression {
    const of = [this.#one()];
    while (this.#takes('and')) of.push(this.#one());
    return of.length > 1 ? { is: 'and', of } : of[0]!;
  }

  #one(): Expression {
    if (this.#takes('not')) return { is: 'not', of: this.#one() };
    if (!this.#takes('(')) return this.#condition();
    const inside = this.#either();
    if (!this.#takes(')')) this.#refuse('and, or or )');
    return inside;
  }

  #condition(): Condition {
    const word = this.#word ?? '';
    if (this.#takes('leave')) return { is: 'leave' };
    const [, name = '', value = ''] = /^([a-z]+):(.*)$/.exec(word) ?? [];
    if (!Object.hasOwn(expectations, name)) this.#refuse(`not, ( or a condition: ${CONDITION}`);
    const expected = expectations[name]!(value);
    if (expected) this.#refuse(expected, name.length + 1);
    this.#next++;
    return conditionOf(name, value);
  }

  #delay(): number {
    const [, count, unit = ''] = /^(\d{1,9})([smhd])$/.exec(this.#word ?? '') ?? [];
    const delayMs = Number(count) * (UNITS_MS[unit] ?? 0);
    if (!(delayMs > 0 && delayMs <= LONGEST_DELAY_MS)) this.#refuse('a delay such as 30s, 10m, 2h or 3d, up to 365d');
    this.#next++;
    return delayMs;
  }
}

/**
 * Reads a moment at which to ask.
 *
 * ```
 * moment    = either [ "after" delay ]          delay: 30s, 10m, 2h, 3d
 * either    = both { "or" both }
 * both      = one { "and" one }                 so "and" binds closer than "or", as it does elsewhere
 * one       = "not" one | "(" either ")" | condition
 * condition = "step:" id                        the journey is at this step; where it has none of this id, at this stage
 *           | "stage:" stage | "outcome:" outcome
 *           | "condition:" condition            also that of a part; a promise that has gone by is "delayed" as well
 *           | "event:" name                     this DOM event was seen on the page, wherever it was dispatched
 *           | "time:" seconds                   the page has been looked at for so long
 *           | "scroll:" percent                 so much of the page was scrolled
 *           | "leave"                           the pointer left at the top; without a pointer: the visitor was away and came back
 *           | "page:" pattern                   the path of the address; * is within a segment, ** is anything
 * ```
 *
 * Words are separated by spaces and written in lower case. A delay begins when all the rest is so, and goes on from page to page.
 */
export function parseAskWhen(text: string): Parsed {
  try {
    if (text.length > LONGEST) throw new Mistake(LONGEST, text.slice(LONGEST), `at most ${LONGEST} characters`);
    return { ok: true, value: new Parser(text).moment() };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { at, expected } = error;
    const found = error.found.slice(0, 40);
    const message = `ask-when: expected ${expected} at character ${at + 1}, found ${found ? `"${found}"` : 'the end'}.`;
    return { ok: false, problem: { at, found, expected, message } };
  }
}
