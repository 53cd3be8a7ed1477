import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Moment } from '../../src/contract/index.js';
import type { JourneyDocument } from '../../src/core/index.js';
import { tagOf } from '../../src/endpoint/store/digests.js';
import type { Store } from '../../src/endpoint/store/store.js';
import { journey, message, NOW, prompt, said, uuid } from '../endpoint/support.js';

/** How a suite gets at a store. `open` again gives another one on the same data, as a second process would have it. */
export interface StoreUnderTest {
  open(): Promise<Store>;
}

const document = (more: Partial<JourneyDocument> = {}): JourneyDocument => ({
  ...journey(more),
  schema: 1,
  revision: more.revision ?? 1,
  updatedAt: more.updatedAt ?? new Date(NOW).toISOString(),
});

const moment = (more: Partial<Moment> = {}): Moment => ({
  id: uuid(3),
  type: 'status_read',
  at: '2026-03-04T10:14:02Z',
  page: 'https://shop.example/orders',
  lang: 'nl',
  ...more,
});

const everything = (store: Store) => store.responses.list({ limit: 500 });

/** What every store promises, whatever it is built on. */
export function serverStoreSuite(name: string, prepare: (t: TestContext) => Promise<StoreUnderTest>): void {
  const open = async (t: TestContext): Promise<Store> => (await prepare(t)).open();

  describe(`${name}: journeys`, () => {
    it('gives back the document as it was written, and nothing for a reference it does not know', async (t) => {
      const store = await open(t);
      const written = document({ title: 'Ünïcode 𝄞 \u0000 "quoted" \ud800', revision: Number.MAX_SAFE_INTEGER });
      await store.journeys.change('A-1042', () => written);
      assert.deepEqual(await store.journeys.read('A-1042'), written);
      assert.equal(await store.journeys.revision('A-1042'), Number.MAX_SAFE_INTEGER);
      assert.equal(await store.journeys.read('a-1042'), undefined);
      assert.equal(await store.journeys.revision('A-1'), undefined);
    });

    it('lets nobody write between what was read and what is decided from it', async (t) => {
      const store = await open(t);
      await store.journeys.change('A-1042', () => document({ revision: 1 }));
      const grow = () => store.journeys.change('A-1042', (stored) => ({ ...stored!, revision: stored!.revision + 1 }));
      await Promise.all(Array.from({ length: 300 }, grow));
      assert.equal(await store.journeys.revision('A-1042'), 301);
    });

    it('leaves everything as it was when the decision throws, and writes what came with it', async (t) => {
      const store = await open(t);
      const refused = store.journeys.change('A-1', () => {
        throw new Error('no');
      });
      const other = store.journeys.change('A-2', () => document({ reference: 'A-2' }));
      await assert.rejects(refused, /no/);
      await other;
      assert.equal(await store.journeys.read('A-1'), undefined);
      assert.ok(await store.journeys.read('A-2'));
    });

    it('keeps nothing of a write that fails half-way, and all of what was written beside it', async (t) => {
      const store = await open(t);
      const lookup = { factors: [1 as unknown as string] };
      const broken = store.journeys.change('A-1', () => document({ reference: 'A-1', lookup }));
      const others = ['A-0', 'A-2'].map((reference) => store.journeys.change(reference, () => document({ reference })));
      await assert.rejects(broken, TypeError);
      await Promise.all(others);
      assert.equal(await store.journeys.read('A-1'), undefined);
      assert.ok((await store.journeys.read('A-0')) && (await store.journeys.read('A-2')));
    });

    it('keeps look-up factors as digests that do not depend on how they are typed', async (t) => {
      const store = await open(t);
      await store.journeys.change('A-1042', () => document({ lookup: { factors: ['1234 AB'], public: true } }));
      const keys = await store.journeys.lookupKeys('A-1042');
      assert.deepEqual(keys, { isPublic: true, factors: [{ digest: store.digest(' 1234ab ') }] });
      assert.deepEqual(await store.journeys.lookupKeys('B-1'), { isPublic: false, factors: [] });
      await store.journeys.change('A-1042', (stored) => ({ ...stored!, lookup: { factors: ['x'] } }));
      assert.deepEqual(await store.journeys.lookupKeys('A-1042'), {
        isPublic: false,
        factors: [{ digest: store.digest('x') }],
      });
    });

    it('keeps whose a factor is, where it is one party’s alone', async (t) => {
      const store = await open(t);
      const factors = ['1234 AB', { factor: '12-03-1980', party: 'an:1' }, { factor: '1-1-1981', party: 'bo' }];
      await store.journeys.change('A-1042', () => document({ lookup: { factors } }));
      const { factors: kept } = await store.journeys.lookupKeys('A-1042');
      const party = (factor: string) => kept.find(({ digest }) => digest === store.digest(factor))?.party;
      assert.deepEqual([party('1234AB'), party('12-03-1980'), party('1-1-1981')], [undefined, 'an:1', 'bo']);
    });

    it('tells who watches after the change can be read, and not after they stopped watching', async (t) => {
      const store = await open(t);
      const seen: (number | undefined)[] = [];
      const unwatch = store.journeys.watch('A-1042', () => {
        void store.journeys.revision('A-1042').then((revision) => seen.push(revision));
      });
      await store.journeys.change('A-1042', () => document({ revision: 1 }));
      await store.journeys.change('B-1', () => document({ reference: 'B-1' }));
      await store.journeys.change('A-1042', (stored) => stored!);
      unwatch();
      await store.journeys.change('A-1042', () => document({ revision: 2 }));
      assert.deepEqual(seen, [1]);
    });
  });

  describe(`${name}: submissions`, () => {
    for (const [kind, put, count] of [
      [
        'response',
        (store: Store, revision: number, text: string, now = NOW) =>
          store.responses.put(said({ revision, step: text }), now),
        async (store: Store) => (await everything(store)).entries.length,
      ],
      [
        'message',
        (store: Store, revision: number, text: string, now = NOW) =>
          store.contacts.put(message({ revision, message: text }), now),
        async (store: Store) => (await store.contacts.list({ limit: 500 })).entries.length,
      ],
    ] as const) {
      it(`stores 500 copies of one ${kind} that arrive at once as one`, async (t) => {
        const store = await open(t);
        const receipts = await Promise.all(Array.from({ length: 500 }, (_, at) => put(store, 1, 'a', NOW + at)));
        assert.equal(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size, 1);
        assert.equal(await count(store), 1);
      });

      it(`replaces a ${kind} by a higher revision, and answers a lower one with the higher one's receipt`, async (t) => {
        const store = await open(t);
        await put(store, 1, 'a', NOW);
        const second = await put(store, 2, 'b', NOW + 1000);
        assert.deepEqual(await put(store, 1, 'a', NOW + 2000), second);
        assert.deepEqual(await put(store, 1, 'other', NOW + 2000), second);
        assert.notEqual(second, 'different_body');
        if (second === 'different_body') return;
        assert.deepEqual([second.revision, second.receivedAt], [2, new Date(NOW + 1000).toISOString()]);
        assert.equal(await count(store), 1);
      });

      it(`refuses another ${kind} under the same id and revision, and keeps the first`, async (t) => {
        const store = await open(t);
        const first = await put(store, 1, 'a');
        assert.equal(await put(store, 1, 'b'), 'different_body');
        assert.deepEqual(await put(store, 1, 'a', NOW + 5), first);
      });
    }

    it('takes the same content in another order of its fields for the same', async (t) => {
      const store = await open(t);
      const first = await store.responses.put(said(), NOW);
      const turned = Object.fromEntries(Object.entries(said()).reverse()) as ReturnType<typeof said>;
      assert.deepEqual(await store.responses.put(turned, NOW + 1), first);
    });

    it('lists responses newest first, page by page, by prompt and by time', async (t) => {
      const store = await open(t);
      for (let at = 0; at < 7; at++) {
        await store.responses.put(said({ id: uuid(at), prompt: at % 2 ? 'odd' : 'even' }), NOW + at);
      }
      const ids = async (query: Parameters<Store['responses']['list']>[0]) => {
        const { entries, next } = await store.responses.list(query);
        return { ids: entries.map(({ response }) => Number.parseInt(response.id.slice(-4), 16)), next };
      };
      const first = await ids({ limit: 3 });
      assert.deepEqual(first.ids, [6, 5, 4]);
      const second = await ids({ limit: 3, before: first.next });
      assert.deepEqual(second.ids, [3, 2, 1]);
      assert.deepEqual(await ids({ limit: 3, before: second.next }), { ids: [0], next: undefined });
      assert.deepEqual((await ids({ limit: 10, prompt: 'odd' })).ids, [5, 3, 1]);
      assert.deepEqual((await ids({ limit: 10, since: NOW + 5 })).ids, [6, 5]);
      assert.deepEqual((await ids({ limit: 7 })).next, undefined);
    });

    it('gives a response back as it was said, and lets the product team mark and answer it', async (t) => {
      const store = await open(t);
      const response = said({ subject: 'A-1', contact: { email: 'j@example.org', consent: true }, test: true });
      await store.responses.put(response, NOW);
      const [stored] = (await everything(store)).entries;
      assert.deepEqual(stored, { response, receivedAt: new Date(NOW).toISOString(), state: 'new' });
      const answered = { state: 'answered', reply: 'Sorry' } as const;
      assert.equal((await store.responses.patch(response.id, answered, NOW))?.reply, 'Sorry');
      assert.equal((await store.responses.patch(response.id, { state: 'read' }, NOW))?.reply, 'Sorry');
      assert.equal(await store.responses.patch(uuid(99), { state: 'read' }, NOW), undefined);
    });

    it('keeps when a reply was given: the first time that it said this', async (t) => {
      const store = await open(t);
      await store.responses.put(said(), NOW);
      const reply = async (text: string, now: number) => {
        const { state, repliedAt } = (await store.responses.patch(uuid(1), { reply: text }, now))!;
        return [state, repliedAt && Date.parse(repliedAt) - NOW];
      };
      assert.deepEqual(await reply('Sorry', NOW + 1000), ['answered', 1000]);
      assert.deepEqual(await reply('Sorry', NOW + 2000), ['answered', 1000]);
      assert.deepEqual(await reply('So sorry', NOW + 3000), ['answered', 3000]);
      await store.responses.put(said({ revision: 2 }), NOW + 4000);
      const [added] = await store.responses.find([uuid(1)]);
      assert.deepEqual([added?.state, added?.reply], ['new', 'So sorry']);
    });

    it('finds those of some ids that there are, each once', async (t) => {
      const store = await open(t);
      for (const id of [1, 2, 3]) await store.responses.put(said({ id: uuid(id) }), NOW);
      const found = await store.responses.find([uuid(3), uuid(9), uuid(1), uuid(3)]);
      assert.deepEqual(found.map(({ response }) => response.id).sort(), [uuid(1), uuid(3)]);
      assert.deepEqual(await store.responses.find([]), []);
    });

    it('stores a response that comes back after 400 days as the one it is', async (t) => {
      const store = await open(t);
      const first = await store.responses.put(said(), NOW);
      const later = NOW + 400 * 24 * 3600 * 1000;
      assert.deepEqual(await store.responses.put(said(), later), first);
      assert.equal((await everything(store)).entries.length, 1);
      await store.responses.put(said({ revision: 2, complete: true }), later);
      assert.deepEqual(
        (await everything(store)).entries.map(({ response }) => response.revision),
        [2],
      );
    });

    it('flags what is written, tells how many said the same within the day, and lists the flagged apart', async (t) => {
      const store = await open(t);
      const words = (id: number, value: string, more = {}) =>
        said({ id: uuid(id), answers: [{ question: 'q', type: 'text', presentation: 'text', value }], ...more });
      const alike: number[] = [];
      const put = (response: ReturnType<typeof words>, now = NOW) =>
        store.responses.put(response, now, (count) => {
          alike.push(count);
          return count > 1 ? ['repeated'] : [];
        });
      const text = 'Buy cheap watches from this shop';
      await put(words(1, text));
      await put(words(2, `  ${text.toUpperCase()}\n`));
      await put(words(3, text));
      await put(words(3, text), NOW + 5);
      await put(words(3, `${text}!`, { revision: 2 }), NOW + 6);
      await put(words(4, 'Good'));
      await put(words(5, 'Good'));
      await put(words(6, text), NOW + 25 * 3600 * 1000);
      assert.deepEqual(alike, [0, 1, 2, 0, 0, 0, 0]);
      await store.responses.put(words(7, text), NOW, (count) => (count > 1 ? ['repeated', 'links'] : []));
      assert.deepEqual((await store.responses.find([uuid(7)]))[0]?.flags, ['repeated', 'links']);
      const listed = async (isFlagged: boolean) =>
        (await store.responses.list({ limit: 9, isFlagged })).entries.map(({ response }) => response.id);
      assert.deepEqual(await listed(true), [uuid(7)]);
      assert.equal((await listed(false)).length, 6);
      const cleared = await store.responses.patch(uuid(7), { flags: [] }, NOW);
      assert.deepEqual([cleared?.flags, (await listed(true)).length], [undefined, 0]);
    });

    it('takes in what was stored elsewhere with its time and with what the team made of it, once', async (t) => {
      const store = await open(t);
      const stored = {
        response: said(),
        receivedAt: '2025-01-02T03:04:05.000Z',
        state: 'answered' as const,
        reply: 'Thank you',
        repliedAt: '2025-01-03T03:04:05.000Z',
        flags: ['links' as const],
      };
      for (let copy = 0; copy < 2; copy++) await store.responses.restore(stored);
      assert.deepEqual((await everything(store)).entries, [stored]);
    });

    it('shows a response as new again when the customer adds to it', async (t) => {
      const store = await open(t);
      await store.responses.put(said(), NOW);
      await store.responses.patch(uuid(1), { state: 'read' }, NOW);
      await store.responses.put(said({ revision: 2, complete: true }), NOW);
      assert.equal((await everything(store)).entries[0]?.state, 'new');
    });
  });

  describe(`${name}: links, content, secrets`, () => {
    it('finds a link until it is revoked, and makes none to a journey that is not there', async (t) => {
      const store = await open(t);
      const link = { digest: 'd1', reference: 'A-1042', expiresAt: NOW + 1000 };
      assert.equal(await store.links.add(link), false);
      await store.journeys.change('A-1042', () => document());
      assert.equal(await store.links.add(link), true);
      assert.deepEqual(await store.links.find('d1'), link);
      const partys = { ...link, digest: 'd2', party: 'an' };
      await store.links.add(partys);
      assert.deepEqual(await store.links.find('d2'), partys);
      await store.links.revoke('A-1042');
      assert.equal(await store.links.find('d1'), undefined);
    });

    it('tells who watches a journey that its links were revoked', async (t) => {
      const store = await open(t);
      let told = 0;
      store.journeys.watch('A-1042', () => told++);
      await store.links.revoke('A-1042');
      assert.equal(told, 1);
    });

    it('drops links whose time is over and keeps the others', async (t) => {
      const store = await open(t);
      await store.journeys.change('A-1042', () => document());
      await store.links.add({ digest: 'old', reference: 'A-1042', expiresAt: NOW });
      await store.links.add({ digest: 'good', reference: 'A-1042', expiresAt: NOW + 1 });
      await store.dropExpiredLinks(NOW);
      assert.equal(await store.links.find('old'), undefined);
      assert.ok(await store.links.find('good'));
    });

    it('gives articles back in their order, the same id in two languages included', async (t) => {
      const store = await open(t);
      assert.deepEqual(await store.content.articles(), []);
      const articles = ['en', 'nl', 'en'].map((lang, at) => ({
        id: at < 2 ? 'a' : 'b',
        question: 'Q',
        answer: 'A',
        lang,
      }));
      await store.content.putArticles(articles);
      assert.deepEqual(await store.content.articles(), articles);
      await store.content.putArticles(articles.slice(1));
      assert.deepEqual(await store.content.articles(), articles.slice(1));
    });

    it('gives changes back in their order, and only the newest list', async (t) => {
      const store = await open(t);
      assert.deepEqual(await store.content.changes(), []);
      const changes = ['b', 'a', 'c'].map((id) => ({ id, said: 'S', did: { en: 'D', nl: 'E' }, at: '2026-03-04' }));
      await store.content.putChanges(changes);
      assert.deepEqual(await store.content.changes(), changes);
      await store.content.putChanges(changes.slice(2));
      assert.deepEqual(await store.content.changes(), changes.slice(2));
      assert.deepEqual(await store.content.articles(), []);
    });

    it('gives a prompt back in its newest form', async (t) => {
      const store = await open(t);
      await store.content.putPrompt(prompt());
      await store.content.putPrompt(prompt({ version: 2 }));
      assert.deepEqual(await store.content.prompt('delivery'), prompt({ version: 2 }));
      assert.equal(await store.content.prompt('other'), undefined);
    });

    it('makes a secret once, also for a store opened beside it', async (t) => {
      const under = await prepare(t);
      const [one, other] = [await under.open(), await under.open()];
      const secret = await one.secret('api-key');
      assert.equal(await other.secret('api-key'), secret);
      assert.notEqual(await one.secret('another'), secret);
      assert.ok(Buffer.from(secret, 'base64url').length >= 32);
      assert.equal(one.digest('1234AB'), other.digest('1234AB'));
    });
  });

  describe(`${name}: visits`, () => {
    const link = { digest: 'link', reference: 'A-1042', expiresAt: NOW + 1000 };
    /** A journey that was read with a link and with a factor. */
    const visited = async (t: TestContext) => {
      const store = await open(t);
      await store.journeys.change('A-1042', () => document({ lookup: { factors: ['1234AB'] } }));
      await store.links.add(link);
      const readers = ['link', store.digest('1234AB')];
      for (const reader of readers) await store.visits.put('A-1042', reader, { lastAt: NOW });
      const left = async () =>
        (await Promise.all(readers.map((reader) => store.visits.find('A-1042', reader)))).map(Boolean);
      return { store, left };
    };

    it('are kept by reader, and the newest is the one that is told', async (t) => {
      const { store } = await visited(t);
      assert.deepEqual(await store.visits.find('A-1042', 'link'), { lastAt: NOW });
      await store.visits.put('A-1042', 'link', { lastAt: NOW + 5, beforeAt: NOW });
      assert.deepEqual(await store.visits.find('A-1042', 'link'), { lastAt: NOW + 5, beforeAt: NOW });
      assert.equal(await store.visits.find('A-1042', 'nobody'), undefined);
      assert.equal(await store.visits.find('B-7', 'link'), undefined);
    });

    it('of a journey that is not there are not kept', async (t) => {
      const { store } = await visited(t);
      await store.visits.put('B-7', 'link', { lastAt: NOW });
      assert.equal(await store.visits.find('B-7', 'link'), undefined);
    });

    it('are forgotten with their journey', async (t) => {
      const { store, left } = await visited(t);
      await store.erase('A-1042');
      assert.deepEqual(await left(), [false, false]);
    });

    it('with a link are forgotten when it is revoked, and when its time is over', async (t) => {
      const revoked = await visited(t);
      await revoked.store.links.revoke('A-1042');
      assert.deepEqual(await revoked.left(), [false, true]);
      const over = await visited(t);
      await over.store.dropExpiredLinks(NOW + 1000);
      assert.deepEqual(await over.left(), [false, true]);
    });

    it('with a factor are forgotten when the owner takes it away, and stay when anything else changes', async (t) => {
      const { store, left } = await visited(t);
      await store.journeys.change('A-1042', (stored) => ({ ...stored!, revision: 2, condition: 'delayed' }));
      assert.deepEqual(await left(), [true, true]);
      await store.journeys.change('A-1042', (stored) => ({ ...stored!, revision: 3, lookup: { factors: ['other'] } }));
      assert.deepEqual(await left(), [true, false]);
    });

    it('that are old expire, also of a journey that has not ended', async (t) => {
      const { store, left } = await visited(t);
      await store.visits.put('A-1042', 'link', { lastAt: NOW + 5 });
      await store.expire(NOW + 1);
      assert.deepEqual(await left(), [true, false]);
    });
  });

  describe(`${name}: a second opening of the same data`, () => {
    it('reads what was acknowledged to the first', async (t) => {
      const under = await prepare(t);
      const first = await under.open();
      await first.journeys.change('A-1042', () => document());
      await first.responses.put(said(), NOW);
      await first.contacts.put(message(), NOW);
      await first.close();
      const second = await under.open();
      assert.deepEqual(await second.journeys.read('A-1042'), document());
      assert.equal((await everything(second)).entries.length, 1);
      assert.equal((await second.contacts.list({ limit: 9 })).entries.length, 1);
      assert.equal(await second.isEmpty(), false);
    });

    it('finishes the writes under way before it closes', async (t) => {
      const under = await prepare(t);
      const first = await under.open();
      const puts = Array.from({ length: 600 }, (_, at) => first.responses.put(said({ id: uuid(at) }), NOW));
      await first.close();
      await Promise.all(puts);
      const second = await under.open();
      assert.equal((await everything(second)).entries.length, 500);
      assert.ok((await everything(second)).next);
    });

    it('tells a watcher of the one what was written through the other', async (t) => {
      const under = await prepare(t);
      const [watching, writing] = [await under.open(), await under.open()];
      const told = new Promise<void>((tell) => {
        watching.journeys.watch('A-1042', tell);
      });
      await writing.journeys.change('A-1042', () => document({ revision: 5 }));
      await told;
      assert.equal(await watching.journeys.revision('A-1042'), 5);
    });

    it('writes through both at once without losing anything', async (t) => {
      const under = await prepare(t);
      const stores = [await under.open(), await under.open()];
      const ids = Array.from({ length: 400 }, (_, at) => uuid(at));
      await Promise.all(ids.map((id, at) => stores[at % 2]!.responses.put(said({ id }), NOW)));
      assert.equal((await everything(stores[0]!)).entries.length, 400);
    });
  });

  describe(`${name}: what happened in pages`, () => {
    it('keeps each moment once, and gives those of a span in the order in which they came', async (t) => {
      const store = await open(t);
      const later = moment({ id: uuid(1), type: 'search_empty', query: 'waar is het' });
      await store.moments.add([later], NOW + 5);
      await store.moments.add([moment({ id: uuid(2) }), { ...later, query: 'changed' }], NOW);
      await store.moments.add([later], NOW + 9);
      assert.deepEqual(await store.moments.between(NOW, NOW + 6), [
        { receivedAt: NOW, moment: moment({ id: uuid(2) }) },
        { receivedAt: NOW + 5, moment: later },
      ]);
      assert.deepEqual(await store.moments.between(NOW + 6, NOW + 100), []);
    });

    it('gives the messages of a span, oldest first', async (t) => {
      const store = await open(t);
      for (const n of [3, 1, 2]) await store.contacts.put(message({ id: uuid(n), visit: uuid(70 + n) }), NOW + n);
      const found = await store.contacts.between(NOW + 1, NOW + 3);
      assert.deepEqual(
        found.map(({ contact }) => contact.visit),
        [uuid(71), uuid(72)],
      );
    });

    it('remembers which texts were set aside until they are taken up again', async (t) => {
      const store = await open(t);
      await store.moments.setAside('b', true, NOW);
      await store.moments.setAside('a', true, NOW);
      await store.moments.setAside('b', true, NOW);
      assert.deepEqual(await store.moments.aside(), ['a', 'b']);
      await store.moments.setAside('b', false, NOW);
      assert.deepEqual(await store.moments.aside(), ['a']);
    });

    it('replaces the articles only where they are still those that were read', async (t) => {
      const store = await open(t);
      const [a, b] = ['a', 'b'].map((id) => ({ id, question: 'Q', answer: 'A' }));
      assert.equal(await store.content.putArticles([a!]), true);
      const tag = tagOf(await store.content.articles());
      assert.equal(await store.content.putArticles([a!, b!], tag), true);
      assert.equal(await store.content.putArticles([b!], tag), false);
      assert.deepEqual(await store.content.articles(), [a, b]);
      const both = tagOf([a, b]);
      const written = await Promise.all([a!, b!].map((one) => store.content.putArticles([one], both)));
      assert.deepEqual(written, [true, false], 'of two that write at once one is told');
    });

    it('replaces what customers said and what was done only where it is still what was read', async (t) => {
      const store = await open(t);
      const [a, b] = ['a', 'b'].map((id) => ({ id, said: 'S', did: 'D', at: '2026-01-01' }));
      assert.equal(await store.content.putChanges([a!]), true);
      const tag = tagOf(await store.content.changes());
      assert.equal(await store.content.putChanges([a!, b!], tag), true);
      assert.equal(await store.content.putChanges([b!], tag), false);
      assert.deepEqual(await store.content.changes(), [a, b]);
    });
  });

  describe(`${name}: forgetting`, () => {
    const fill = async (store: Store) => {
      for (const reference of ['A-1042', 'B-7']) {
        const lookup = { factors: [`${reference}@example.org`] };
        await store.journeys.change(reference, () => document({ reference, lookup }));
        await store.links.add({ digest: `link-${reference}`, reference, expiresAt: NOW + 1000 });
      }
      await store.responses.put(said({ id: uuid(1), subject: 'A-1042' }), NOW);
      await store.responses.put(said({ id: uuid(2), subject: 'B-7' }), NOW);
      await store.responses.put(said({ id: uuid(3), contact: { email: 'an@example.org', consent: true } }), NOW);
      await store.responses.put(said({ id: uuid(4), contact: { email: 'jan@example.org', consent: true } }), NOW);
      await store.contacts.put(message({ id: uuid(5), subject: 'A-1042' }), NOW);
      await store.contacts.put(
        message({ id: uuid(6), message: 'Mail AN@example.org.', reply: { phone: '1' }, visit: uuid(71) }),
        NOW,
      );
      await store.moments.add(
        [
          moment({ id: uuid(7), subject: 'A-1042', visit: uuid(70) }),
          moment({ id: uuid(8) }),
          moment({ id: uuid(9), visit: uuid(70) }),
          moment({ id: uuid(10), visit: uuid(71) }),
        ],
        NOW,
      );
    };
    const left = async (store: Store) => ({
      responses: (await everything(store)).entries.map(({ response }) => response.id).sort(),
      contacts: (await store.contacts.list({ limit: 9 })).entries.map(({ contact }) => contact.id).sort(),
    });

    it('erases a journey by its reference, with its links and all that was said about it', async (t) => {
      const store = await open(t);
      await fill(store);
      await store.erase('A-1042');
      assert.equal(await store.journeys.read('A-1042'), undefined);
      assert.deepEqual(await store.journeys.lookupKeys('A-1042'), { isPublic: false, factors: [] });
      assert.equal(await store.links.find('link-A-1042'), undefined);
      assert.ok(await store.journeys.read('B-7'));
      assert.ok(await store.links.find('link-B-7'));
      assert.deepEqual(await left(store), { responses: [uuid(2), uuid(3), uuid(4)], contacts: [uuid(6)] });
    });

    const momentsLeft = async (store: Store) =>
      (await store.moments.between(0, NOW + 1)).map(({ moment }) => moment.id).sort();

    it('erases with a person what their visits did on pages that did not know who it was', async (t) => {
      const store = await open(t);
      await fill(store);
      await store.erase('A-1042');
      assert.deepEqual(await momentsLeft(store), [uuid(8), uuid(10)]);
      await store.erase('an@example.org');
      assert.deepEqual(await momentsLeft(store), [uuid(8)], 'the visit of a message that names the address');
    });

    it('erases by an e-mail address wherever it stands, and leaves addresses that only end alike', async (t) => {
      const store = await open(t);
      await fill(store);
      await store.erase('An@Example.org');
      assert.deepEqual(await left(store), { responses: [uuid(1), uuid(2), uuid(4)], contacts: [uuid(5)] });
    });

    it('erases the journeys that an e-mail address opens, and those whose customer has it', async (t) => {
      const store = await open(t);
      await fill(store);
      const parties = [
        { id: 'p', name: 'Bo', role: 'applicant' as const, contact: { email: 'b-7@example.org' } },
        { id: 'h', name: 'Di', role: 'handler' as const, contact: { email: 'a-1042@example.org' } },
      ];
      await store.journeys.change('C-3', () => document({ reference: 'C-3', lookup: undefined, parties }));
      await store.erase('a-1042@example.org');
      assert.equal(await store.journeys.read('A-1042'), undefined);
      assert.ok(await store.journeys.read('C-3'), 'a handler is not its customer');
      await store.erase('B-7@example.org');
      assert.equal(await store.journeys.read('B-7'), undefined);
      assert.equal(await store.journeys.read('C-3'), undefined);
    });

    it('acknowledges what was erased when it is sent again, and does not keep it', async (t) => {
      const store = await open(t);
      await fill(store);
      await store.erase('A-1042');
      const again = await store.responses.put(said({ id: uuid(1), revision: 3, subject: 'A-1042' }), NOW);
      assert.deepEqual(again, { id: uuid(1), revision: 3, receivedAt: new Date(NOW).toISOString() });
      assert.ok(!(await left(store)).responses.includes(uuid(1)));
    });

    it('tells who watches a journey that it is gone', async (t) => {
      const store = await open(t);
      await fill(store);
      let told = 0;
      store.journeys.watch('A-1042', () => told++);
      await store.erase('A-1042');
      assert.equal(told, 1);
    });

    it('expires what is old, but no journey that has not ended', async (t) => {
      const store = await open(t);
      const old = new Date(NOW - 1000).toISOString();
      const ended = { stage: 'done' as const, outcome: 'success' as const };
      await store.journeys.change('open', () => document({ updatedAt: old }));
      await store.journeys.change('ended', () => document({ updatedAt: old, ...ended }));
      await store.journeys.change('just-ended', () => document(ended));
      await store.responses.put(said({ id: uuid(1) }), NOW - 1000);
      await store.responses.put(said({ id: uuid(2) }), NOW);
      await store.contacts.put(message({ id: uuid(3) }), NOW - 1000);
      await store.moments.add([moment({ id: uuid(4), visit: uuid(70) })], NOW - 1000);
      await store.moments.add([moment({ id: uuid(5) })], NOW);
      await store.moments.setAside('old', true, NOW - 1000);
      await store.moments.setAside('new', true, NOW);
      await store.expire(NOW);
      assert.deepEqual(await momentsLeft(store), [uuid(5)]);
      assert.deepEqual(await store.moments.aside(), ['new']);
      assert.ok(await store.journeys.read('open'));
      assert.equal(await store.journeys.read('ended'), undefined);
      assert.ok(await store.journeys.read('just-ended'));
      assert.deepEqual(await left(store), { responses: [uuid(2)], contacts: [] });
      await store.responses.put(said({ id: uuid(1) }), NOW);
      assert.deepEqual((await left(store)).responses, [uuid(2)], 'an id is never stored a second time');
    });
  });
}
