import { expect } from '@open-wc/testing';
import type { Row } from '../../src/outbox/row.js';
import type { OutboxStore } from '../../src/outbox/store.js';

/** A row as it waits, with whatever a test wants different. */
export const row = (other: Partial<Row> = {}): Row => ({
  id: 'a',
  revision: 1,
  route: 'responses',
  endpoint: 'https://shop.example/v1',
  body: '{"answers":[9]}',
  madeAt: 1000,
  tries: { count: 0, lastAt: 0, notBefore: 0, isTold: false },
  ...other,
});

/** What every store promises. `newDevice` answers with what opens the store of a device on which nothing is kept yet. */
export function outboxStoreSuite(
  name: string,
  newDevice: () => () => OutboxStore,
  { survives }: { survives: boolean },
): void {
  describe(`rows kept ${name}`, () => {
    let open: () => OutboxStore;
    let store: OutboxStore;
    beforeEach(() => {
      open = newDevice();
      store = open();
    });

    const revisions = async (of: OutboxStore = store) =>
      (await of.all()).map(({ id, revision }) => `${id}${revision}`).sort();

    it('are found again as they were', async () => {
      const kept = row({ body: '{"text":"é 😀 \\u2028"}', refused: { code: 'invalid_body', field: '/answers' } });
      await store.keep(kept);
      expect(await store.all()).to.deep.equal([kept]);
    });

    it('are each by themselves', async () => {
      await Promise.all(['a', 'b', 'c'].map((id) => store.keep(row({ id }))));
      await store.forget('b', 1);
      expect(await revisions()).to.deep.equal(['a1', 'c1']);
    });

    it('give way to a higher revision, and to a later word on the same one', async () => {
      await store.keep(row({ revision: 1 }));
      await store.keep(row({ revision: 2 }));
      await store.keep(row({ revision: 2, body: 'later' }));
      expect(await store.all()).to.deep.equal([row({ revision: 2, body: 'later' })]);
    });

    it('do not give way to a lower revision', async () => {
      await store.keep(row({ revision: 2 }));
      await store.keep(row({ revision: 1 }));
      expect(await revisions()).to.deep.equal(['a2']);
    });

    it('are not forgotten for a receipt of an older revision', async () => {
      await store.keep(row({ revision: 2 }));
      await store.forget('a', 1);
      expect(await revisions()).to.deep.equal(['a2']);
      await store.forget('a', 3);
      expect(await revisions()).to.be.empty;
    });

    it('are the newest ones however the writing overlaps', async () => {
      const order = [3, 1, 5, 2, 4];
      await Promise.all(order.map((revision) => store.keep(row({ revision }))));
      expect(await revisions()).to.deep.equal(['a5']);
    });

    it('may be none', async () => {
      expect(await store.all()).to.be.empty;
      await store.forget('nothing', 1);
      expect(await store.mayHoldRows()).to.be.false;
    });

    it('are said to be there when they are', async () => {
      await store.keep(row());
      expect(await store.mayHoldRows()).to.be.true;
    });

    if (!survives) return;

    it('are there after the page is gone', async () => {
      await store.keep(row());
      const next = open();
      expect(await next.mayHoldRows()).to.be.true;
      expect(await revisions(next)).to.deep.equal(['a1']);
      await next.forget('a', 1);
      expect(await revisions()).to.be.empty;
    });

    it('are not written over by another tab', async () => {
      const other = open();
      await Promise.all([
        ...Array.from({ length: 20 }, (_, at) => store.keep(row({ id: `one-${at}` }))),
        ...Array.from({ length: 20 }, (_, at) => other.keep(row({ id: `two-${at}` }))),
      ]);
      expect(await store.all()).to.have.length(40);
    });
  });
}
