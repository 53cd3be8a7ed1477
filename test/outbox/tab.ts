/** Runs in frames of the tests, each of which is another tab of the same site. Told what to do by messages, and tells what came of it. */
import { DatabaseStore } from '../../src/outbox/database-store.js';
import { LocalStore } from '../../src/outbox/local-store.js';
import { Outbox } from '../../src/outbox/outbox.js';
import { pageTiming, type Timing } from '../../src/client/timing.js';
import { Shelf } from '../../src/outbox/shelf.js';

const search = new URLSearchParams(location.search);
const device = search.get('device')!;
if (search.has('without-locks')) Object.defineProperty(navigator, 'locks', { value: undefined });

const tell = (what: object) => parent.postMessage({ tab: search.get('tab'), ...what }, '*');
addEventListener('error', ({ message }) => tell({ thrown: message }));
addEventListener('unhandledrejection', ({ reason }) => tell({ thrown: String(reason) }));

const stores = [new DatabaseStore(device), new LocalStore(`${device}:`)];
const connection = { endpoint: search.get('endpoint')!, read: 'post' } as const;
// What these tests are about is in the database: a busy one is given more time than a customer would give it.
const after: Timing['after'] = (ms, run) => pageTiming.after(ms * 20, run);
const outbox = new Outbox(connection, pageTiming, new Shelf(stores, { ...pageTiming, after }));

addEventListener('message', ({ data: id }: MessageEvent<string>) => {
  outbox.watch(id, (delivery) => tell({ delivery }));
  void outbox.put({ id, revision: 1, route: 'responses', body: { id, revision: 1 } });
});
outbox.start().then(
  () => tell({ isReady: true }),
  (error: unknown) => tell({ thrown: String(error) }),
);
