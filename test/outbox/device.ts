import { DatabaseStore } from '../../src/outbox/database-store.js';
import { LocalStore } from '../../src/outbox/local-store.js';

let count = 0;
const made = new Set<string>();

// A browser that is asked which databases there are may look into each of them, and some have one profile for all files of tests.
afterEach(() => {
  for (const name of made) indexedDB.deleteDatabase(name);
  made.clear();
});

/** Names on the device that nobody has used: pages of one browser share their storage, and tests run beside each other. */
export class Device {
  readonly name = `waymark-test-${crypto.randomUUID()}-${++count}`;

  database = (): DatabaseStore => {
    made.add(this.name);
    return new DatabaseStore(this.name);
  };
  local = (): LocalStore => new LocalStore(`${this.name}:`);

  /** What there is on the device under these names, whether or not there is anything in it. */
  async traces(): Promise<string[]> {
    const databases = (await indexedDB.databases()).flatMap(({ name = '' }) => (name === this.name ? [name] : []));
    return [...databases, ...Object.keys(localStorage).filter((key) => key.startsWith(this.name))];
  }
}
