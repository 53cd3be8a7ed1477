import { entries, promisifyRequest, update, type UseStore } from 'idb-keyval';
import { type Row, rowFrom } from './row.js';
import type { OutboxStore } from './store.js';

const RECORDS = 'out';

/** One record a row in a database of our own. Each change is one transaction, so tabs cannot undo each other's. */
export class DatabaseStore implements OutboxStore {
  readonly #name: string;
  #opened: Promise<IDBDatabase> | undefined;

  constructor(name = 'waymark') {
    this.#name = name;
  }

  async keep(row: Row): Promise<void> {
    const newest = (known?: Row): Row => ((rowFrom(known)?.revision ?? 0) > row.revision ? known! : row);
    await this.#use((open) => update(row.id, newest, open), 'strict');
  }

  async all(): Promise<Row[]> {
    if (!(await this.mayHoldRows())) return [];
    return this.#use(async (open) =>
      (await entries<IDBValidKey, unknown>(open)).flatMap(([key, value]) => {
        const row = rowFrom(value);
        // Under another key it could not be forgotten, and would be sent for ever.
        return row && row.id === key ? row : [];
      }),
    );
  }

  async forget(id: string, revision: number): Promise<void> {
    if (!(await this.mayHoldRows())) return;
    await this.#use((open) =>
      open('readwrite', async (records) => {
        const known: unknown = await promisifyRequest(records.get(id));
        if ((rowFrom(known)?.revision ?? 0) > revision) return;
        records.delete(id);
        await promisifyRequest(records.transaction);
      }),
    );
  }

  /** A database that is not there is not opened, since opening makes it, and a visit in which nothing is said leaves nothing. */
  async mayHoldRows(): Promise<boolean> {
    if (this.#opened) return true;
    // In a sandboxed frame Chromium's list throws, and leaves an unhandled rejection for the host page besides.
    const isHere =
      origin === 'null' || typeof indexedDB.databases !== 'function'
        ? await isThere(this.#name)
        : (await indexedDB.databases()).some(({ name }) => name === this.#name);
    // To open it takes longest, and what follows has no time for that.
    if (isHere) await this.#use((open) => open('readonly', async () => undefined)).catch(() => undefined);
    return isHere;
  }

  /**
   * A connection that failed once is not used again: Safari closes some without a word. What is written strictly is on the disk
   * before it is said to be: a phone that runs out of power keeps it.
   */
  async #use<T>(run: (open: UseStore) => Promise<T>, durability: IDBTransactionDurability = 'relaxed'): Promise<T> {
    const opened = (this.#opened ??= openDatabase(this.#name));
    try {
      return await run(async (mode, use) =>
        use((await opened).transaction(RECORDS, mode, { durability }).objectStore(RECORDS)),
      );
    } catch (error) {
      if (this.#opened === opened) this.#opened = undefined;
      throw error;
    }
  }
}

/** Opens the database in whatever version it is, and gives way when a later version of this code wants to change it. */
async function openDatabase(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore(RECORDS);
  const database = await promisifyRequest(opening);
  database.onversionchange = () => database.close();
  return database;
}

/** Where databases cannot be listed: opens it, and calls the opening off where it would have to be made. */
const isThere = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let isNew = false;
    opening.onupgradeneeded = () => {
      isNew = true;
      opening.transaction?.abort();
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve(true);
    };
    opening.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(false);
      else reject(opening.error ?? new Error('not opened'));
    };
  });
