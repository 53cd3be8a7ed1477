/** What is remembered of one prompt and one visitor. Times are milliseconds since 1970. */
export interface PromptRecord {
  shownAt?: number;
  /** How often it was shown since it was last answered. */
  count?: number;
  dismissedAt?: number;
  answeredAt?: number;
  isNever?: boolean;
  /** The states of journeys at which it was asked already, each as a hash. */
  spent?: readonly string[];
  /** A delay that is running: at which state it began (a hash, or empty), and when. */
  waits?: { for: string; since: number };
}

/** What is remembered of one visitor. */
export interface MannersRecord {
  /** Made by chance: stands for the visitor in this browser when it is drawn who is asked. */
  seed: string;
  isNever?: boolean;
  prompts: ReadonlyMap<string, PromptRecord>;
}

export const nothing: MannersRecord = { seed: '', prompts: new Map() };

const VERSION = 1;
/** More than this nobody is asked; what is longer was not written here. */
const LONGEST = 50_000;
const MOST_PROMPTS = 100;
const MOST_SPENT = 20;
const LATEST = 8.64e15;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const timeIn = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= LATEST ? value : undefined;
const keyIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 64 ? value : undefined;

/** Leaves out what is undefined, so that a record says nothing that it does not know. */
const known = <T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

function promptIn(value: unknown): PromptRecord {
  if (!isObject(value)) return {};
  const { shown, count, dismissed, answered, never, spent, waits } = value;
  const since = isObject(waits) ? timeIn(waits['since']) : undefined;
  return known<PromptRecord>({
    shownAt: timeIn(shown),
    count: Number.isInteger(count) && (count as number) > 0 ? Math.min(count as number, 1000) : undefined,
    dismissedAt: timeIn(dismissed),
    answeredAt: timeIn(answered),
    isNever: never === true ? true : undefined,
    spent: Array.isArray(spent) ? spent.flatMap((one) => keyIn(one) ?? []).slice(-MOST_SPENT) : undefined,
    waits: since === undefined ? undefined : { for: keyIn((waits as { for?: unknown }).for) ?? '', since },
  });
}

/** Reads what was written, by this or by anything else: whatever is not as it should be is passed over. */
export function recordIn(text: unknown): MannersRecord {
  if (typeof text !== 'string' || text.length > LONGEST) return nothing;
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || value['v'] !== VERSION) return nothing;
    const { seed, never, prompts } = value;
    const entries = isObject(prompts) ? Object.entries(prompts).filter(([id]) => id.length <= 64) : [];
    return {
      seed: keyIn(seed) ?? '',
      ...(never === true && { isNever: true }),
      prompts: new Map(entries.slice(-MOST_PROMPTS).map(([id, one]) => [id, promptIn(one)])),
    };
  } catch {
    return nothing;
  }
}

/** The text that `recordIn` reads. */
export const textOf = ({ seed, isNever, prompts }: MannersRecord): string =>
  JSON.stringify({
    v: VERSION,
    ...(seed && { seed }),
    ...(isNever && { never: true }),
    // Without a prototype, an id such as __proto__ is an id like any other.
    prompts: [...prompts].slice(-MOST_PROMPTS).reduce<Record<string, unknown>>((all, [id, one]) => {
      const { shownAt: shown, count, dismissedAt: dismissed, answeredAt: answered, isNever: never, spent, waits } = one;
      all[id] = { shown, count, dismissed, answered, never, spent, waits };
      return all;
    }, Object.create(null)),
  });

const mapped = (record: MannersRecord, change: (one: PromptRecord) => PromptRecord): MannersRecord => ({
  ...record,
  prompts: new Map([...record.prompts].map(([id, one]) => [id, change(one)])),
});

/** What the visitor did, and nothing that was noted before they did anything. */
export function actsOf(record: MannersRecord): MannersRecord {
  const { prompts } = mapped(record, ({ dismissedAt, answeredAt, isNever }) =>
    known<PromptRecord>({ dismissedAt, answeredAt, isNever }),
  );
  const acts = [...prompts].filter(([, one]) => Object.keys(one).length);
  return { seed: '', ...(record.isNever && { isNever: true }), prompts: new Map(acts) };
}

/** What other tabs may know: all but the seed and the delays, which are each tab's own. */
export const toldOf = (record: MannersRecord): MannersRecord => ({
  ...mapped(record, ({ waits: _, ...one }) => one),
  seed: '',
});

/**
 * Times that are still to come were noted by a clock that stood wrong, or this one does now. They become now, so that what waits
 * for them waits as long as it would have, and not for years.
 */
export function withoutFuture(record: MannersRecord, now: number): MannersRecord {
  const past = (at: number | undefined) => (at === undefined ? undefined : Math.min(at, now));
  return mapped(record, ({ shownAt, dismissedAt, answeredAt, waits, ...one }) =>
    known<PromptRecord>({
      ...one,
      shownAt: past(shownAt),
      dismissedAt: past(dismissedAt),
      answeredAt: past(answeredAt),
      waits: waits && { ...waits, since: Math.min(waits.since, now) },
    }),
  );
}

const later = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b);

function mergedPrompt(a: PromptRecord, b: PromptRecord): PromptRecord {
  // An answer begins a new count: the count of whoever knows of the later answer is the one that holds.
  const [answeredA, answeredB] = [a.answeredAt ?? 0, b.answeredAt ?? 0];
  const count = answeredA === answeredB ? later(a.count, b.count) : answeredA > answeredB ? a.count : b.count;
  return known<PromptRecord>({
    shownAt: later(a.shownAt, b.shownAt),
    count,
    dismissedAt: later(a.dismissedAt, b.dismissedAt),
    answeredAt: later(a.answeredAt, b.answeredAt),
    isNever: a.isNever || b.isNever,
    spent: a.spent || b.spent ? [...new Set([...(a.spent ?? []), ...(b.spent ?? [])])].slice(-MOST_SPENT) : undefined,
    waits: a.waits && b.waits ? (a.waits.since > b.waits.since ? a.waits : b.waits) : (a.waits ?? b.waits),
  });
}

/** All that either knows, the newest of each. The first one's seed is kept where it has one. */
export function merged(a: MannersRecord, b: MannersRecord): MannersRecord {
  const prompts = new Map(a.prompts);
  for (const [id, one] of b.prompts) prompts.set(id, mergedPrompt(prompts.get(id) ?? {}, one));
  return { seed: a.seed || b.seed, ...((a.isNever || b.isNever) && { isNever: true }), prompts };
}
