import { SearchController } from '../../../src/controllers/search-controller.js';
import { type Searchable } from '../../../src/search/index.js';
import { engines } from './engines.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a page that is being measured can be asked to do. */
const page = {
  names: Object.keys(engines),

  /** Milliseconds to make an index at a stretch, and then for each letter that is typed. */
  run(name: string, articles: Searchable[], sentences: string[]) {
    const began = performance.now();
    const search = engines[name]!(articles, 'en');
    const index = performance.now() - began;
    const keys: number[] = [];
    for (const sentence of sentences) {
      // Every third letter: enough to know, and some engines take long.
      for (let end = 2; end <= sentence.length; end += 3) {
        const at = performance.now();
        search(sentence.slice(0, end));
        keys.push(performance.now() - at);
      }
    }
    return { index, keys };
  },

  /** The longest task, in milliseconds, while the product itself makes its index; those under 50 are not told and count as none. */
  async longestTask(articles: Searchable[]) {
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const host = document.createElement('div') as unknown as ConstructorParameters<typeof SearchController>[0];
    host.addController = host.removeController = host.requestUpdate = () => undefined;
    const search = new SearchController(
      host,
      () => ({ articles, lang: 'en', isReady: true }),
      () => undefined,
    );
    await wait(200);
    longest = 0;
    const began = performance.now();
    search.query = 'delete my account';
    document.body.append(host);
    await search.run();
    const ready = performance.now() - began;
    await wait(200);
    observer.disconnect();
    return { longest, ready, state: search.state.is };
  },
};

export type MeasuredPage = typeof page;
(globalThis as unknown as { measured: MeasuredPage }).measured = page;
