import {
  actsOf,
  type MannersRecord,
  merged,
  nothing,
  type PromptRecord,
  recordIn,
  textOf,
  toldOf,
  withoutFuture,
} from './manners-record.js';
import { comingUp } from './turn.js';
import { type Visitor, wantsNoTraces } from './visitor.js';

/** Where it is kept what a visitor was asked, before they have done anything. */
export type StorageMode = 'none' | 'session' | 'local';

/**
 * The site's choice, which a visitor who wants no tracking lowers to none. It stands only for what is noted before an act: what
 * the visitor said themselves is remembered in each mode, since they would have to say it again.
 */
export function storageMode(choice: string | undefined, visitor: Visitor = navigator): StorageMode {
  return !wantsNoTraces(visitor) && (choice === 'session' || choice === 'local') ? choice : 'none';
}

const newSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const isEmpty = ({ isNever, prompts }: MannersRecord): boolean => !isNever && !prompts.size;

/**
 * Remembers what one visitor was asked and what they did with it, under one name on the device.
 *
 * | mode | before an act | after an act |
 * |---|---|---|
 * | none | nothing; this page's memory has it | localStorage: what was dismissed, refused and answered, and when |
 * | session | sessionStorage: a seed made by chance, what was shown how often and when, delays, hashes of the states asked at | as in none |
 * | local | the same in localStorage | the same |
 *
 * Open tabs tell each other over a channel of the same name, which stores nothing. Where storage is forbidden or full, memory has
 * it all. Nothing is sent, and no reference of a journey is in it.
 */
export class MannersStore {
  /** What it stands under on the device, and what only one tab has while it asks. */
  readonly name: string;
  readonly #seed: () => string;
  #memory: MannersRecord = nothing;
  #channel: BroadcastChannel | undefined;

  constructor(name = comingUp, seed = newSeed) {
    this.name = name;
    this.#seed = seed;
  }

  /** All that is known, with times that are not still to come. Where the site has chosen a mode, the seed is kept from here on. */
  read(mode: StorageMode, now: number): MannersRecord {
    this.#listen();
    const found = this.#found(mode);
    const past = withoutFuture(found, now);
    const known = past.seed ? past : { ...past, seed: this.#seed() };
    // A time that was put right is kept as it is now: it would be put right at each visit otherwise, and never pass.
    const isRight = textOf(found) === textOf(past);
    if (!isRight || known !== past) this.#keep(mode, known, !isRight);
    return known;
  }

  /** Changes what is known of one prompt, before the visitor has done anything. */
  note(mode: StorageMode, id: string, change: (before: PromptRecord) => PromptRecord, now: number): void {
    this.#change(mode, id, change, now, false);
  }

  /** Remembers what the visitor did. `isNever` when they want to be asked nothing any more. */
  act(
    mode: StorageMode,
    id: string,
    change: (before: PromptRecord) => PromptRecord,
    now: number,
    isNever = false,
  ): void {
    this.#change(mode, id, change, now, true, isNever);
  }

  #change(
    mode: StorageMode,
    id: string,
    change: (before: PromptRecord) => PromptRecord,
    now: number,
    isAct: boolean,
    isNever = false,
  ): void {
    const before = this.read(mode, now);
    const prompts = new Map(before.prompts);
    const changed = change(prompts.get(id) ?? {});
    // The one that changed last stands last: where there are too many, the oldest are let go.
    prompts.delete(id);
    prompts.set(id, changed);
    const after = { ...before, prompts, ...(isNever && { isNever }) };
    this.#keep(mode, after, isAct);
    this.#tell(after);
  }

  #found(mode: StorageMode): MannersRecord {
    const local = this.#get('localStorage');
    const stored = mode === 'local' ? local : mode === 'session' ? this.#get('sessionStorage') : nothing;
    return merged(merged(stored, this.#memory), actsOf(local));
  }

  #keep(mode: StorageMode, record: MannersRecord, isAct: boolean): void {
    const isKept = mode !== 'none' && this.#set(mode === 'local' ? 'localStorage' : 'sessionStorage', record);
    this.#memory = isKept ? nothing : record;
    if (mode === 'local' || !isAct) return;
    const acts = actsOf(record);
    if (!isEmpty(acts) && !this.#set('localStorage', acts)) this.#memory = record;
  }

  #get(storage: 'localStorage' | 'sessionStorage'): MannersRecord {
    try {
      return recordIn(globalThis[storage].getItem(this.name));
    } catch {
      return nothing;
    }
  }

  #set(storage: 'localStorage' | 'sessionStorage', record: MannersRecord): boolean {
    try {
      globalThis[storage].setItem(this.name, textOf(record));
      return true;
    } catch {
      return false;
    }
  }

  #tell(record: MannersRecord): void {
    try {
      this.#channel?.postMessage(textOf(toldOf(record)));
    } catch {
      // The other tabs will learn of it from the device, or not at all.
    }
  }

  /** Hears the other tabs for as long as the page is open; a page that waits in the browser's cache must not hold a channel. */
  #listen(): void {
    if (this.#channel) return;
    try {
      this.#channel = new BroadcastChannel(this.name);
    } catch {
      return;
    }
    this.#channel.onmessage = ({ data }) => {
      this.#memory = merged(this.#memory, recordIn(data));
    };
    addEventListener('pagehide', this.#hangUp, { once: true });
  }

  readonly #hangUp = (): void => {
    this.#channel?.close();
    this.#channel = undefined;
  };
}
