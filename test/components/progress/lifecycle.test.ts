import { expect } from '@open-wc/testing';
import type { Journey } from '../../../src/contract/index.js';
import { feeds } from '../../../src/controllers/journey-feed.js';
import { until } from '../../support/endpoint.js';
import { full, open, type Page } from './page.js';

/** One parcel, of which the headline says in a word where it is. */
const single = (other: Partial<Journey> = {}) => full({ parts: undefined, ...other });

/** What is open in the page: timers that have not run, and listeners on what outlives every element. */
class Watch {
  readonly timers = new Set<unknown>();
  readonly listeners = new Map<string, number>();
  readonly #restore: (() => void)[] = [];

  constructor() {
    const { setTimeout: set, clearTimeout: clear } = window;
    this.#replace(window, 'setTimeout', (run: () => void, ms?: number) => {
      const timer = set(() => {
        this.timers.delete(timer);
        run();
      }, ms);
      // The test runner's own commands time out, too.
      if (!new Error().stack?.includes('__web-dev-server__')) this.timers.add(timer);
      return timer;
    });
    this.#replace(window, 'clearTimeout', (timer: number) => {
      this.timers.delete(timer);
      clear(timer);
    });
    for (const target of [window, document]) this.#count(target);
  }

  #replace(object: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { value, configurable: true, writable: true });
    this.#restore.push(() =>
      before ? Object.defineProperty(object, name, before) : Reflect.deleteProperty(object, name),
    );
  }

  #count(target: EventTarget): void {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    const note = (type: string, by: number) => this.listeners.set(type, (this.listeners.get(type) ?? 0) + by);
    this.#replace(target, 'addEventListener', (type: string, run: EventListener, options?: AddEventListenerOptions) => {
      note(type, 1);
      options?.signal?.addEventListener('abort', () => note(type, -1));
      add(type, run, options);
    });
    this.#replace(target, 'removeEventListener', (type: string, run: EventListener) => {
      note(type, -1);
      remove(type, run);
    });
  }

  /** The kinds of listeners of which some are left. */
  get heard(): string[] {
    return [...this.listeners].filter(([, count]) => count > 0).map(([type]) => type);
  }

  end(): void {
    for (const restore of this.#restore.reverse()) restore();
  }
}

const isCurrent = (page: Page) => until(async () => (await page.endpoint.streams()) === 1, 'one stream');
const asked = async ({ endpoint }: Page) => (await endpoint.requests('/status')).length;

describe('a progress that comes and goes', function () {
  this.timeout(60_000);
  let watch: Watch;
  beforeEach(() => (watch = new Watch()));
  afterEach(() => watch.end());

  it('leaves no timer, listener, feed or stream after it was put in and taken out a thousand times', async () => {
    const page = await open(single());
    const box = page.element.parentElement!;
    await page.shows('history');
    for (let count = 0; count < 1000; count++) {
      page.element.remove();
      // Some stay away for a while, some until all is rendered, and most are back in the same task.
      if (count % 100 === 0) await until(() => feeds.size === 0, 'the end of the feed');
      else if (count % 10 === 0) await page.element.updateComplete;
      box.append(page.element);
      if (count % 100 === 0) await until(() => feeds.size === 1, 'the feed to begin again');
    }
    await isCurrent(page);
    expect(feeds.size).to.equal(1);
    page.element.remove();
    await until(async () => (await page.endpoint.streams()) === 0, 'the stream to end');
    await until(() => watch.timers.size === 0, 'no timer');
    expect(feeds.size).to.equal(0);
    expect(watch.heard).to.deep.equal([]);
  });

  it('asks nothing when it is gone again by the end of its task, however often', async () => {
    const page = await open(single());
    const box = page.element.parentElement!;
    await page.shows('history');
    await isCurrent(page);
    page.element.remove();
    await until(async () => (await page.endpoint.streams()) === 0, 'the stream to end');
    const before = await asked(page);
    for (let count = 0; count < 200; count++) {
      box.append(page.element);
      page.element.remove();
      await Promise.resolve();
    }
    expect(await asked(page)).to.equal(before);
    expect(feeds.size).to.equal(0);
  });

  it('asks once for two hundred of the same journey that come and go, and once more for those that come back', async () => {
    const page = await open(single());
    const box = page.element.parentElement!;
    await isCurrent(page);
    const copies = Array.from({ length: 200 }, () => page.element.cloneNode(true) as typeof page.element);
    box.append(...copies);
    await until(() => copies.every(({ shadowRoot }) => shadowRoot?.querySelector('[part=headline]')), 'all headlines');
    expect(await asked(page)).to.equal(1);
    box.replaceChildren();
    await until(() => feeds.size === 0, 'the end of the feed');
    box.append(...copies);
    await until(async () => (await asked(page)) === 2, 'the second question');
    await isCurrent(page);
    expect(await asked(page)).to.equal(2);
  });
});

describe('a progress that its page makes anew', function () {
  it('shows at once what the one before it knew, and asks nothing', async () => {
    const page = await open(single());
    await page.shows('history');
    await isCurrent(page);
    const before = await page.endpoint.requests();
    for (let count = 0; count < 50; count++) {
      const next = page.element.cloneNode(true) as typeof page.element;
      document.querySelector('waymark-progress')!.replaceWith(next);
      await next.updateComplete;
      expect(next.shadowRoot!.querySelector('[part=headline]')!.textContent).to.equal('Your order is on its way.');
    }
    expect(await page.endpoint.requests()).to.deep.equal(before);
    expect(await page.endpoint.streams()).to.equal(1);
  });
});

describe('a progress that is moved into a frame and back', function () {
  this.timeout(60_000);

  it('keeps its status, its looks and its one stream, two hundred times', async () => {
    const page = await open(single());
    const box = page.element.parentElement!;
    await page.shows('history');
    await isCurrent(page);
    const frame = document.createElement('iframe');
    box.append(frame);
    const inside = frame.contentDocument!.body;
    const weight = () => {
      const view = page.element.ownerDocument.defaultView!;
      return view.getComputedStyle(page.part('headline')).fontWeight;
    };
    const wanted = weight();
    expect(wanted).to.equal('650');
    const before = await page.endpoint.requests();
    for (let count = 0; count < 200; count++) {
      inside.append(page.element);
      if (count % 50 === 0) expect(weight()).to.equal(wanted);
      box.append(page.element);
    }
    expect(weight()).to.equal(wanted);
    expect((await page.endpoint.requests()).length).to.equal(before.length);

    inside.append(page.element);
    await page.endpoint.setJourney(single({ revision: 2, condition: 'delayed' }));
    await page.shows('headline', 'but there is a delay');
    expect(weight()).to.equal(wanted);
    await isCurrent(page);

    // The frame goes, and the element with it: a browser tells it nothing.
    frame.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    await until(async () => (await page.endpoint.streams()) === 0, 'the stream to end');
    expect(feeds.size).to.equal(0);
    box.append(page.element);
    await page.endpoint.setJourney(single({ revision: 3 }));
    await until(() => page.text('headline') === 'Your order is on its way.', 'what it is now');
    expect(weight()).to.equal(wanted);
  });

  it('is the same when it was never anywhere else', async () => {
    const page = await open(single());
    await page.shows('history');
    const frame = document.createElement('iframe');
    page.element.parentElement!.append(frame);
    const copy = page.element.cloneNode(true) as typeof page.element;
    frame.contentDocument!.body.append(copy);
    await until(() => Boolean(copy.shadowRoot?.querySelector('[part=headline]')), 'the headline in the frame');
    const headline = copy.shadowRoot!.querySelector('[part=headline]')!;
    expect(frame.contentWindow!.getComputedStyle(headline).fontWeight).to.equal('650');
  });
});
