import { type AskWhen, type Condition, parseAskWhen } from '../core/ask-when.js';
import { drawOf, type Situation } from '../core/manners.js';
import { conditionsOf, isMet, type MomentFacts, occasionOf, stateOf, stillStands } from '../core/moment-met.js';
import type { PromptRecord } from '../outbox/manners-record.js';

/** How a moment stands. `state` is the journey's, as a hash; `begins` when its delay begins now, `ends` when the delay came to nothing. */
export interface Standing {
  moment: Situation['moment'];
  state?: string | undefined;
  occasion?: string | undefined;
  begins?: boolean;
  ends?: boolean;
}

/** Who comes back after this long is not asked about what was. */
const STALE_MS = 30 * 86_400_000;

const hashOf = (seed: string, text: string): string => Math.round(drawOf(seed, text) * 2 ** 32).toString(36);

/** A journey and its state, so that a delay can tell whether the page still shows what it is about. Neither can be read out of it. */
function stateKey(moment: AskWhen, facts: MomentFacts, seed: string): string | undefined {
  const state = stateOf(moment, facts);
  return state && `${hashOf(seed, facts.journey!.reference)}.${hashOf(seed, state)}`;
}

/** What of the page's journey counts when a delay is over: none of it, where it is another journey. */
function ofSameJourney(facts: MomentFacts, begunFor: string, seed: string): MomentFacts {
  const { journey } = facts;
  const isSame = journey && begunFor.startsWith(`${hashOf(seed, journey.reference)}.`);
  return isSame ? facts : { ...facts, journey: undefined };
}

/** An expression as one prompt has it: read once, with its mistake told once. */
export class AskedMoment {
  #text: string | undefined;
  #parsed: AskWhen | undefined;
  #isWrong = false;

  /** Takes another expression, and tells whether it is another. */
  read(text: string | undefined): boolean {
    if (text === this.#text) return false;
    this.#text = text;
    this.#parsed = undefined;
    this.#isWrong = false;
    if (!text?.trim()) return true;
    const parsed = parseAskWhen(text);
    if (parsed.ok) this.#parsed = parsed.value;
    else {
      this.#isWrong = true;
      console.warn(`<waymark-feedback>: ${parsed.problem.message}`);
    }
    return true;
  }

  /** What is to be listened for. */
  get conditions(): Condition[] {
    return this.#parsed ? conditionsOf(this.#parsed) : [];
  }

  /** How it stands now, by what is remembered of the prompt. */
  standing(facts: MomentFacts, { spent, waits }: PromptRecord, seed: string): Standing {
    const parsed = this.#parsed;
    if (!parsed) return { moment: this.#isWrong ? 'wrong' : 'come' };
    if (waits) return delayed(parsed, facts, waits, seed);
    if (!isMet(parsed, facts)) return { moment: 'not_come' };
    const state = stateKey(parsed, facts, seed);
    if (state && spent?.includes(state)) return { moment: 'spent', state };
    if (parsed.delayMs) return { moment: { until: facts.now + parsed.delayMs }, state, begins: true };
    return { moment: 'come', state, occasion: occasionOf(parsed, facts) };
  }
}

function delayed(
  parsed: AskWhen,
  facts: MomentFacts,
  waits: NonNullable<PromptRecord['waits']>,
  seed: string,
): Standing {
  const until = waits.since + parsed.delayMs;
  if (facts.now < until) return { moment: { until } };
  const isStale = facts.now > until + STALE_MS;
  if (isStale || !stillStands(parsed, ofSameJourney(facts, waits.for, seed))) return { moment: 'not_come', ends: true };
  return { moment: 'come', state: waits.for || undefined, occasion: occasionOf(parsed, facts) ?? 'delay' };
}
