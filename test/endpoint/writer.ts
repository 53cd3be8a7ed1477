/** Another process on the same database: changes one journey, and says when it did. */
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';

const [folder, reference] = process.argv.slice(2);
const store = new SqliteStore(folder!);
await store.journeys.change(reference!, (stored) => ({
  ...stored!,
  revision: stored!.revision + 1,
  condition: 'delayed',
}));
process.send!(Date.now());
await store.close();
