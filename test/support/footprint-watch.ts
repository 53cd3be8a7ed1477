/** Sees everything that a page keeps and sends, and compares it with the published list. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { Footprint } from '../../src/contract/footprint.js';

/** The list as the build publishes it. */
export const list = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../dist/footprint.json', import.meta.url)), 'utf8'),
) as Footprint;

export type Mode = keyof Footprint['modes'];
export type Occasion = keyof Footprint['occasions'];

/** Headers that Chromium sends of itself with a request of a script, where nobody says otherwise. */
const ofTheBrowser =
  /^(?::\w+|accept-encoding|accept-language|accept|cache-control|connection|content-length|content-type|dnt|host|if-none-match|origin|pragma|priority|sec-.*|user-agent)$/;

/** What one page did: a thing kept, a request sent, a word to its own page or to other tabs. */
type Deed =
  | { is: 'kept'; where: string; key: string; fields: string[] }
  | { is: 'tab'; by: string; name: string }
  | { is: 'sent'; method: string; route: string; headers: Record<string, string>; query: string[]; fields: string[] }
  | { is: 'told'; event: string; fields: string[] };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** The names in a value at all depths, written as the list writes them. */
export function namesIn(value: unknown, before = ''): string[] {
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.flatMap((one) => namesIn(one, `${before}[]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [before];
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .flatMap(([name, inner]) => {
      const path = before === 'prompts' ? '{prompt}' : name;
      return namesIn(inner, before ? `${before}.${path}` : path);
    });
}

/** Text that is JSON, as the value that it is. */
function valueOf(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}

/** In the page, before any script of it: notes each write and each word, whatever the page goes on to do with it. */
function listen(): void {
  const { note } = globalThis as unknown as { note(entry: string): Promise<void> };
  const tell = (...entry: unknown[]): void => void note(JSON.stringify(entry));
  const wrap = (owner: object | undefined, method: string, told: (self: never, given: never[]) => unknown[]): void => {
    const methods = owner as Record<string, (...given: unknown[]) => unknown> | undefined;
    const original = methods?.[method];
    if (!original) return;
    methods[method] = function (this: unknown, ...given) {
      tell(...told(this as never, given as never[]));
      return original.apply(this, given);
    };
  };
  wrap(Storage.prototype, 'setItem', (self: Storage, [key, value]) => {
    const isLocal = (() => {
      try {
        return self === localStorage;
      } catch {
        return false;
      }
    })();
    return ['kept', isLocal ? 'localStorage' : 'sessionStorage', key, value];
  });
  for (const method of ['put', 'add']) {
    wrap(globalThis.IDBObjectStore?.prototype, method, (self: IDBObjectStore, [value, key]) => {
      return ['kept', 'IndexedDB', `${self.transaction.db.name}/${self.name}/${String(key)}`, value];
    });
  }
  wrap(globalThis.CacheStorage?.prototype, 'open', (_, [name]) => ['kept', 'CacheStorage', name, {}]);
  wrap(globalThis.ServiceWorkerContainer?.prototype, 'register', (_, [name]) => ['kept', 'ServiceWorker', name, {}]);
  wrap((globalThis as never as { CookieStore?: { prototype: object } }).CookieStore?.prototype, 'set', (_, [name]) => [
    'kept',
    'cookie',
    name,
    {},
  ]);
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(text: string) {
      tell('kept', 'cookie', text, {});
      cookie.set!.call(this, text);
    },
  });
  wrap(globalThis.LockManager?.prototype, 'request', (_, [name]) => ['tab', 'lock', name]);
  wrap(BroadcastChannel.prototype, 'postMessage', (self: BroadcastChannel) => ['tab', 'channel', self.name]);
  globalThis.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      tell('tab', 'channel', name);
      super(name);
    }
  };
}

/** What stands on the device now, however it came there. Where something is blocked, nothing can. */
const standing = (page: Page): Promise<[where: string, key: string][]> =>
  page.evaluate(async () => {
    const ways: Record<string, () => string[] | Promise<string[]>> = {
      localStorage: () => Object.keys(localStorage),
      sessionStorage: () => Object.keys(sessionStorage),
      IndexedDB: async () => (await indexedDB.databases()).map(({ name = '' }) => name),
      CacheStorage: () => caches.keys(),
      cookie: () => document.cookie.split('; ').flatMap((text) => text.split('=')[0] || []),
    };
    const found: [string, string][] = [];
    for (const [where, keys] of Object.entries(ways)) {
      try {
        for (const key of await keys()) found.push([where, key]);
      } catch {
        // Blocked.
      }
    }
    return found;
  });

const isLike = (pattern: string, text: string): boolean => {
  const literal = pattern.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[^/]+')}$`).test(text);
};

/** Everything that is in the list and was seen, in the words of `wanted`. */
const seen = new Set<string>();

/** Everything that the list says, one by one. */
const wanted = (): string[] => [
  ...list.kept.flatMap(({ where, key, modes, fields }) => [
    ...modes.map((mode) => `${where} ${key} in ${mode}`),
    ...fields.map((field) => `${where} ${key} of ${modes.join()}: ${field}`),
  ]),
  ...list.sent.flatMap(({ method, route, query = [], headers = {}, fields = [] }) => [
    `${method} ${route}`,
    ...[...query, ...fields].map((name) => `${method} ${route}: ${name}`),
    ...Object.keys(headers).map((name) => `${method} ${route} with ${name}`),
  ]),
  ...list.dataLayer.flatMap(({ event, fields }) => [event, ...fields.map((field) => `${event}: ${field}`)]),
  ...list.tabs.map(({ by, name }) => `${by} ${name}`),
];

/** What the list says and no page has done. */
export const neverSeen = (): string[] => wanted().filter((one) => !seen.has(one));

/** Follows the pages of one visitor. */
export class Watch {
  /** What was not in the list. */
  readonly unlisted: string[] = [];
  /** The bodies that were sent, by route. */
  readonly bodies: { route: string; body: Record<string, unknown> }[] = [];
  readonly #mode: Mode;
  readonly #endpoint: string;
  readonly #occasions = new Set<Occasion>(['opened']);
  readonly #deeds: Promise<Deed>[] = [];
  /** How much of the data layer was looked at. */
  #layered = 0;

  constructor(mode: Mode, endpoint: string) {
    this.#mode = mode;
    this.#endpoint = endpoint;
  }

  async follow(context: BrowserContext, host: string): Promise<void> {
    await context.exposeBinding('note', (_, entry: string) => this.#hear(JSON.parse(entry) as string[]));
    // The tests' compiler names functions by a helper of its own, which a page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await context.addInitScript(listen);
    context.on('request', (request) => {
      // The page itself, and the picture that a browser asks each site for.
      if (!request.url().startsWith(host)) this.#deeds.push(this.#sent(request));
    });
  }

  /** The page is another one now, with a data layer of its own. */
  anew(): void {
    this.#layered = 0;
  }

  /** Judges what has happened since, then goes on to what the visitor does next. */
  async next(page: Page, occasion?: Occasion): Promise<void> {
    // What was begun in this task of the page, and what follows from it at once, is done before an answer comes back.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const layer = await page.evaluate(() => (globalThis as { dataLayer?: { event: string }[] }).dataLayer ?? []);
    for (const { event, ...rest } of layer.slice(this.#layered))
      this.#judge({ is: 'told', event, fields: namesIn(rest) });
    this.#layered = layer.length;
    for (const deed of await Promise.all(this.#deeds.splice(0))) this.#judge(deed);
    for (const [where, key] of await standing(page)) this.#stands(where, key);
    if (occasion) this.#occasions.add(occasion);
  }

  #hear([is, first = '', second = '', value]: string[]): void {
    if (is === 'tab') this.#deeds.push(Promise.resolve({ is, by: first, name: second }));
    else {
      const fields = namesIn(valueOf(value));
      this.#deeds.push(Promise.resolve({ is: 'kept', where: first, key: second.replace(uuid, '{id}'), fields }));
    }
  }

  async #sent(request: Request): Promise<Deed> {
    const url = new URL(request.url());
    const files = `${this.#endpoint}/waymark/`;
    const api = `${this.#endpoint}/v1`;
    const route = url.href.startsWith(files)
      ? url.href.slice(files.length)
      : url.href.startsWith(`${api}/`)
        ? url.pathname.slice('/v1'.length)
        : url.href;
    const body = valueOf(request.postData() ?? undefined);
    if (body) this.bodies.push({ route, body: body as Record<string, unknown> });
    return {
      is: 'sent',
      method: request.method(),
      route,
      headers: route.startsWith('/') ? await request.allHeaders() : {},
      query: [...url.searchParams.keys()],
      fields: body ? namesIn(body) : [],
    };
  }

  #isNow(entry: { modes?: readonly string[]; when: readonly string[] }): boolean {
    return (
      (entry.modes ?? [this.#mode]).includes(this.#mode) &&
      entry.when.some((one) => this.#occasions.has(one as Occasion))
    );
  }

  #complain(text: string): void {
    const complaint = `${text} (mode ${this.#mode}, ${[...this.#occasions].join(', ')})`;
    if (!this.unlisted.includes(complaint)) this.unlisted.push(complaint);
  }

  #names(name: string, had: string[], listed: readonly string[], before: string): void {
    for (const field of had) {
      if (listed.includes(field)) seen.add(`${before}: ${field}`);
      else this.#complain(`${name}: ${field}`);
    }
  }

  #judge(deed: Deed): void {
    switch (deed.is) {
      case 'kept': {
        const { where, key, fields } = deed;
        const entry = list.kept.find((one) => one.where === where && one.key === key && this.#isNow(one));
        if (!entry) return this.#complain(`${where} ${key}`);
        seen.add(`${where} ${key} in ${this.#mode}`);
        // One plain value has no names in it.
        const had = entry.fields.length ? fields : fields.filter(Boolean);
        return this.#names(`${where} ${key}`, had, entry.fields, `${where} ${key} of ${entry.modes.join()}`);
      }
      case 'tab': {
        const entry = list.tabs.find(
          ({ by, name }) => by === deed.by && isLike(name, deed.name.replace(/ \S+$/, ' x')),
        );
        if (!entry) return this.#complain(`${deed.by} ${deed.name}`);
        seen.add(`${entry.by} ${entry.name}`);
        return;
      }
      case 'told': {
        const entry = list.dataLayer.find(({ event }) => event === deed.event);
        if (!entry) return this.#complain(`dataLayer ${deed.event}`);
        seen.add(entry.event);
        return this.#names(entry.event, deed.fields, entry.fields, entry.event);
      }
      case 'sent':
        return this.#judgeSent(deed);
    }
  }

  #judgeSent({ method, route, headers, query, fields }: Deed & { is: 'sent' }): void {
    const entry = list.sent.find((one) => one.method === method && isLike(one.route, route) && this.#isNow(one));
    if (!entry) return this.#complain(`${method} ${route}`);
    const name = `${entry.method} ${entry.route}`;
    seen.add(name);
    this.#names(name, query, entry.query ?? [], name);
    this.#names(name, fields, entry.fields ?? [], name);
    const own = Object.entries(headers).filter(
      ([header, value]) => !ofTheBrowser.test(header) || (header === 'accept' && value !== '*/*'),
    );
    for (const [header, value] of own) {
      if (entry.headers?.[header] === value) seen.add(`${name} with ${header}`);
      else this.#complain(`${name} with ${header}: ${value}`);
    }
    const type = headers['content-type'];
    if (type && type !== 'text/plain;charset=UTF-8') this.#complain(`${name} as ${type}`);
  }

  /** What stands on the device has to be in the list as well; of a database its name. */
  #stands(where: string, key: string): void {
    // The test's own, which no request to the endpoint may carry.
    if (where === 'cookie' && key === 'canary') return;
    const isListed = list.kept.some((one) => {
      const name = where === 'IndexedDB' ? one.key.split('/')[0] : one.key;
      return one.where === where && name === key.replace(uuid, '{id}') && this.#isNow(one);
    });
    if (!isListed) this.#complain(`${where} ${key} stands there`);
  }
}
