import { expect } from '@open-wc/testing';
import { hasSaid, saidHere } from '../../src/outbox/said-here.js';
import { SaidStore } from '../../src/outbox/said-store.js';

const now = Date.parse('2026-03-04T12:00:00Z');
const DAY = 86_400_000;
const here = 'https://shop.example/v1';
const idOf = (n: number) => `0193b000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const one = (n: number, endpoint = here) => ({ id: idOf(n), endpoint, prompt: 'delivery' });
const nobody = {};

describe('which responses were given here', () => {
  let place: typeof saidHere;
  const store = (visitor: object = nobody) => new SaidStore(visitor, place);
  const kept = () => localStorage.getItem(place.name);
  const ids = (from: SaidStore, at = now) => from.at(here, at).map(({ id }) => id);

  beforeEach(() => (place = { name: `waymark-test-${crypto.randomUUID()}`, text: null }));
  afterEach(() => localStorage.removeItem(place.name));

  it('is kept on the device: the id, the endpoint, the prompt and when, and nothing else', () => {
    store().remember(one(1), now);
    expect(JSON.parse(kept()!)).to.deep.equal({ v: 1, said: [{ ...one(1), at: now }] });
    expect(ids(store())).to.deep.equal([idOf(1)]);
  });

  it('leaves nothing where nothing was said, or all is forgotten', () => {
    expect([ids(store()), kept()]).to.deep.equal([[], null]);
    store().remember(one(1), now);
    store().forget([idOf(1)], now);
    expect(kept()).to.equal(null);
  });

  it('is told once, the newest first, each to its own endpoint', () => {
    const all = store();
    for (const n of [1, 2, 1, 3]) all.remember(one(n), now + n);
    all.remember(one(4, 'https://other.example'), now);
    expect(ids(store(), now + 9)).to.deep.equal([3, 2, 1].map(idOf));
  });

  it('is at most twenty for an endpoint, and at most ninety days old', () => {
    const all = store();
    for (let n = 1; n <= 25; n++) all.remember(one(n), now);
    expect(ids(all)).to.deep.equal(Array.from({ length: 20 }, (_, n) => idOf(25 - n)));
    expect(ids(all, now + 90 * DAY).length).to.equal(20);
    expect(ids(all, now + 90 * DAY + 1)).to.deep.equal([]);
  });

  it('passes by also where the clock stood years ahead when it was noted', () => {
    store().remember(one(1), now + 3650 * DAY);
    expect(ids(store())).to.deep.equal([idOf(1)]);
    store().see(idOf(1), 'then', now);
    expect(ids(store(), now + 91 * DAY)).to.deep.equal([]);
  });

  it('knows which reply was read', () => {
    store().remember(one(1), now);
    store().see(idOf(1), '2026-03-05T10:00:00Z', now);
    expect(store().at(here, now)[0]!.seen).to.equal('2026-03-05T10:00:00Z');
  });

  for (const [wish, visitor] of Object.entries({
    'Global Privacy Control': { globalPrivacyControl: true },
    'Do Not Track': { doNotTrack: '1' },
  })) {
    it(`is in this page’s memory only for a visitor who sends ${wish}, and what stood there goes`, () => {
      store().remember(one(1), now);
      expect(ids(store(visitor))).to.deep.equal([]);
      expect(kept()).to.equal(null);
      store(visitor).remember(one(2), now);
      expect([ids(store(visitor)), kept()]).to.deep.equal([[idOf(2)], null]);
      expect(new SaidStore(visitor, { ...place, text: null }).at(here, now)).to.deep.equal([]);
    });
  }

  it('is in this page’s memory where the device stores nothing', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    store().remember(one(1), now);
    Storage.prototype.setItem = setItem;
    expect([ids(store()), kept()]).to.deep.equal([[idOf(1)], null]);
  });

  for (const text of [
    'null',
    '{',
    '[]',
    '{"v":2,"said":[]}',
    '{"v":1,"said":{}}',
    '{"v":1,"said":[null,7,{"id":"x","endpoint":"https://shop.example/v1","prompt":"p","at":1}]}',
  ]) {
    it(`passes over what somebody else wrote there: ${text}`, () => {
      localStorage.setItem(place.name, text);
      expect(ids(store())).to.deep.equal([]);
      store().remember(one(1), now);
      expect(ids(store())).to.deep.equal([idOf(1)]);
    });
  }

  it('is looked for without opening or making anything', () => {
    const before = saidHere.text;
    expect(hasSaid(here)).to.equal(false);
    saidHere.text = JSON.stringify({ v: 1, said: [{ ...one(1), at: now }] });
    expect([hasSaid(here), hasSaid(here, 'delivery'), hasSaid(here, 'other'), hasSaid(`${here}/x`)]).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
    saidHere.text = before;
  });
});
