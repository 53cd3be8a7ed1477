import { saidHere } from './said-here.js';
import { type Visitor, wantsNoTraces } from './visitor.js';

/** A response that was given here and has arrived. Nothing of what it says. */
export interface Said {
  id: string;
  /** The address of the endpoint that has it. */
  endpoint: string;
  /** Which prompt it answers. */
  prompt: string;
  /** When it was remembered, in milliseconds since 1970. */
  at: number;
  /** When the reply was given that its customer has read. */
  seen?: string | undefined;
}

/** As many as one request may ask for. */
const MOST = 20;
const LONGEST_KEPT_MS = 90 * 86_400_000;
/** Over all endpoints of a site. What is longer was not written here. */
const MOST_IN_ALL = 100;
const LONGEST = 50_000;
const VERSION = 1;
/** The contract's: one id that is none would have the endpoint refuse all. */
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const isShort = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

/** Whether something read from a device's storage is what was written: a later version, or anybody else, may have written there. */
function isSaid(value: unknown): value is Said {
  const { id, endpoint, prompt, at, seen } = (value ?? {}) as Partial<Record<keyof Said, unknown>>;
  const isKnown = isShort(id, 36) && uuid7.test(id) && isShort(endpoint, 2000) && isShort(prompt, 64);
  return isKnown && Number.isFinite(at) && (seen === undefined || isShort(seen, 64));
}

function saidIn(text: string | null): Said[] {
  if (!text || text.length > LONGEST) return [];
  try {
    const { v, said } = JSON.parse(text) as { v?: unknown; said?: unknown };
    return v === VERSION && Array.isArray(said) ? said.filter(isSaid) : [];
  } catch {
    return [];
  }
}

/**
 * Remembers which responses were given here, so that who gave them can read what became of them: the id, the endpoint and the prompt
 * of each, when it was remembered, and which reply was read. Only what has arrived, so only after the visitor has acted; at most 20 an
 * endpoint, for 90 days. It stands in localStorage, whatever `data-storage` says: that is about what is noted before an act. Where
 * the visitor sends Global Privacy Control or Do Not Track, or storage is forbidden or full, this page's memory has it, and
 * nothing stays. An id goes only to the endpoint that has the response.
 */
export class SaidStore {
  readonly #visitor: Visitor;
  readonly #here: typeof saidHere;

  constructor(visitor: Visitor = navigator, here = saidHere) {
    this.#visitor = visitor;
    this.#here = here;
  }

  /** What was said to an endpoint, the newest first. */
  at(endpoint: string, now: number): Said[] {
    return this.#all(now).filter((one) => one.endpoint === endpoint);
  }

  remember(one: Pick<Said, 'id' | 'endpoint' | 'prompt'>, now: number): void {
    const all = this.#all(now);
    const { id, endpoint, prompt } = one;
    if (isSaid({ ...one, at: now }) && !all.some((known) => known.id === id)) {
      this.#keep([{ id, endpoint, prompt, at: now }, ...all]);
    }
  }

  /** Lets go of what its endpoint does not have any more. */
  forget(ids: readonly string[], now: number): void {
    if (ids.length) this.#keep(this.#all(now).filter(({ id }) => !ids.includes(id)));
  }

  /** The customer has read a reply, which is known by when it was given. */
  see(id: string, seen: string, now: number): void {
    this.#keep(this.#all(now).map((one) => (one.id === id ? { ...one, seen } : one)));
  }

  /** A time that is still to come was noted by a clock that stood wrong: it counts as now, and passes. */
  #all(now: number): Said[] {
    const counts = new Map<string, number>();
    return saidIn(this.#text)
      .map((one) => ({ ...one, at: Math.min(one.at, now) }))
      .filter(({ at, endpoint }) => {
        const count = (counts.get(endpoint) ?? 0) + 1;
        counts.set(endpoint, count);
        return now - at <= LONGEST_KEPT_MS && count <= MOST;
      })
      .slice(0, MOST_IN_ALL);
  }

  get #text(): string | null {
    // What was kept before the visitor wanted no traces goes as well.
    if (wantsNoTraces(this.#visitor)) this.#write(null);
    try {
      return this.#here.text ?? localStorage.getItem(this.#here.name);
    } catch {
      return null;
    }
  }

  #keep(all: readonly Said[]): void {
    const text = all.length ? JSON.stringify({ v: VERSION, said: all.slice(0, MOST_IN_ALL) }) : null;
    this.#here.text = !wantsNoTraces(this.#visitor) && this.#write(text) ? null : text;
  }

  /** Whether that is what stands on the device now. */
  #write(text: string | null): boolean {
    try {
      if (text) localStorage.setItem(this.#here.name, text);
      else localStorage.removeItem(this.#here.name);
      return true;
    } catch {
      return false;
    }
  }
}

/** The one of this page. */
export const saidStore = new SaidStore();
