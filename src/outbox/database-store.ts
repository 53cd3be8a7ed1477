import { createStore, promisifyRequest, update, type UseStore, values } from 'idb-keyval';
import { isRow, type Row } from './row.js';
import type { OutboxStore } from './store.js';

/** The database's name on the device, which nobody else uses. */
export const databaseName = 'waymark';

/** One record a row in a database of our own. Each change is one transaction, so tabs cannot undo each other's. */
export class DatabaseStore implements OutboxStore {
  #opened: UseStore | undefined;

  async keep(row: Row): Promise<void> {
    await this.#use((open) =>
      update<Row>(row.id, (known) => (isRow(known) && known.revision > row.revision ? known : row), open),
    );
  }

  async all(): Promise<Row[]> {
    if (!(await this.mayHoldRows())) return [];
    return this.#use(async (open) => (await values<unknown>(open)).filter(isRow));
  }

  async forget(id: string, revision: number): Promise<void> {
    if (!(await this.mayHoldRows())) return;
    await this.#use((open) =>
      open('readwrite', async (records) => {
        const known: unknown = await promisifyRequest(records.get(id));
        if (isRow(known) && known.revision > revision) return;
        records.delete(id);
        await promisifyRequest(records.transaction);
      }),
    );
  }

  /** A database that is not there is not opened, since opening makes it, and a visit in which nothing is said leaves nothing. */
  async mayHoldRows(): Promise<boolean> {
    if (this.#opened) return true;
    return typeof indexedDB.databases === 'function'
      ? (await indexedDB.databases()).some(({ name }) => name === databaseName)
      : isThere();
  }

  /** A connection that failed once is not used again: Safari closes some without a word. */
  async #use<T>(run: (open: UseStore) => Promise<T>): Promise<T> {
    const open = (this.#opened ??= createStore(databaseName, 'out'));
    try {
      return await run(open);
    } catch (error) {
      if (this.#opened === open) this.#opened = undefined;
      throw error;
    }
  }
}

/** For browsers that cannot list databases: opens it, and calls the opening off where it would have to be made. */
const isThere = (): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
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
