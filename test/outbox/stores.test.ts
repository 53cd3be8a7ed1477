import { expect } from '@open-wc/testing';
import { MemoryStore } from '../../src/outbox/memory-store.js';
import { outboxStoreSuite, row } from '../suites/outbox-store.suite.js';
import { Device } from './device.js';

outboxStoreSuite('in a database', () => new Device().database, { survives: true });
outboxStoreSuite('in local storage', () => new Device().local, { survives: true });
outboxStoreSuite('in memory', () => () => new MemoryStore(), { survives: false });

describe('looking for what an earlier visit left', () => {
  let device: Device;
  beforeEach(() => (device = new Device()));

  it('makes nothing on the device', async () => {
    const database = device.database();
    expect(await database.mayHoldRows()).to.be.false;
    expect(await database.all()).to.be.empty;
    await database.forget('a', 1);
    const local = device.local();
    expect(await local.mayHoldRows()).to.be.false;
    expect(await device.traces()).to.be.empty;
  });

  it('makes nothing either in a browser that cannot list its databases', async () => {
    Object.defineProperty(indexedDB, 'databases', { value: undefined, configurable: true });
    try {
      expect(await device.database().mayHoldRows()).to.be.false;
      expect(await device.database().mayHoldRows()).to.be.false;
      await device.database().keep(row());
      expect(await device.database().mayHoldRows()).to.be.true;
      expect(await device.database().all()).to.deep.equal([row()]);
    } finally {
      delete (indexedDB as { databases?: unknown }).databases;
    }
  });

  it('passes over what is not a row', async () => {
    const broken: [string, string][] = [
      ['a', '{"id":"a"'],
      ['b', 'null'],
      ['c', '{"id":"c","revision":"1"}'],
      // Under a key that is not its own it could never be forgotten.
      ['d', JSON.stringify(row({ id: 'x' }))],
    ];
    for (const [id, value] of broken) localStorage.setItem(`${device.name}:${id}`, value);
    localStorage.setItem('somebody-elses', JSON.stringify(row({ id: 'e' })));
    await device.local().keep(row({ id: 'f' }));
    expect((await device.local().all()).map(({ id }) => id)).to.deep.equal(['f']);
    const database = device.database();
    await database.keep({ id: 'g' } as never);
    await database.keep(row({ id: 'h' }));
    expect((await database.all()).map(({ id }) => id)).to.deep.equal(['h']);
    // What is broken does not stand in the way of what is not.
    await database.keep(row({ id: 'g' }));
    expect((await database.all()).map(({ id }) => id)).to.deep.equal(['g', 'h']);
  });

  it('has what a customer said, where only the count of its tries is broken', async () => {
    const tries = [null, {}, { count: -1, lastAt: 0, notBefore: 0 }, { count: 1, lastAt: 0, notBefore: NaN }];
    const stores = [device.database(), device.local()];
    for (const store of stores) {
      for (const [at, broken] of tries.entries()) await store.keep(row({ id: `${at}`, tries: broken as never }));
      const found = (await store.all()).sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(found).to.deep.equal(tries.map((_, at) => row({ id: `${at}` })));
    }
  });

  it('lets a later version of this code change the database, and finds what that one left in it', async () => {
    const database = device.database();
    await database.keep(row({ id: 'before' }));
    const later = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(device.name, 99);
      opening.onupgradeneeded = () => opening.result.createObjectStore('of-a-later-version');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    later.close();
    await database.keep(row({ id: 'lost-its-connection' })).catch(() => undefined);
    await database.keep(row({ id: 'after' }));
    expect((await database.all()).map(({ id }) => id)).to.include.members(['after', 'before']);
  });
});
