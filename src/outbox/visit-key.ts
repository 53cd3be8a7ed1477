import { uuid7 } from '../core/uuid7.js';

/** Whoever asks for a person later than this is not taken to ask because of what they read here. */
const KEPT_MS = 48 * 3_600_000;

/** When an id was made: it stands in its first 48 bits. */
const madeAt = (id: string): number => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

const pattern = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/**
 * What ties together what one visitor does within two days, made by chance and only for those who consented. It stands on the device
 * where the site lets things stand there, else in this page's memory; it is never used longer than 48 hours, and says nothing of whose it is.
 */
export class VisitKey {
  readonly #name: string;
  readonly #storage: 'localStorage' | 'sessionStorage' | undefined;
  #memory: string | undefined;

  constructor(name: string, storage: 'localStorage' | 'sessionStorage' | undefined) {
    this.#name = name;
    this.#storage = storage;
  }

  /** The key at a time: the one that there is, or a new one. */
  at(now: number): string {
    const known = this.#memory ?? this.#stored();
    const age = known === undefined ? Infinity : now - madeAt(known);
    if (known !== undefined && age >= 0 && age < KEPT_MS) return (this.#memory = known);
    this.#memory = uuid7(now, crypto.getRandomValues(new Uint8Array(16)));
    try {
      if (this.#storage) globalThis[this.#storage].setItem(this.#name, this.#memory);
    } catch {
      // The next page begins another visit.
    }
    return this.#memory;
  }

  /** Forgets it, here and on the device. */
  forget(): void {
    this.#memory = undefined;
    try {
      if (this.#storage) globalThis[this.#storage].removeItem(this.#name);
    } catch {
      // What cannot be reached was not written.
    }
  }

  #stored(): string | undefined {
    try {
      const text = this.#storage && globalThis[this.#storage].getItem(this.#name);
      return text && pattern.test(text) ? text : undefined;
    } catch {
      return undefined;
    }
  }
}
