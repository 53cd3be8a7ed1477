import { expect } from '@open-wc/testing';
import { judge } from '../../src/core/manners.js';
import { recordIn, textOf } from '../../src/outbox/manners-record.js';
import { MannersStore, type StorageMode, storageMode } from '../../src/outbox/manners-store.js';
import { until } from '../support/endpoint.js';

const now = Date.parse('2026-03-04T12:00:00Z');
const YEAR = 365 * 86_400_000;

describe('what is remembered of what a visitor was asked', () => {
  let name: string;
  let opened: HTMLIFrameElement[];
  const store = (seed = 'seed-1') => new MannersStore(name, () => seed);
  const kept = () => ({ local: localStorage.getItem(name), session: sessionStorage.getItem(name) });
  const shown = (one: MannersStore, mode: StorageMode, id = 'a', at = now) =>
    one.note(mode, id, ({ count = 0, ...before }) => ({ ...before, count: count + 1, shownAt: at }), at);
  const dismissed = (one: MannersStore, mode: StorageMode, at = now) =>
    one.act(mode, 'a', (before) => ({ ...before, dismissedAt: at }), at);
  const of = (one: MannersStore, mode: StorageMode, id = 'a', at = now) => one.read(mode, at).prompts.get(id);

  /** A page of its own of this site, as another tab is. */
  const tab = async (): Promise<Window & typeof globalThis> => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    opened.push(frame);
    return frame.contentWindow as Window & typeof globalThis;
  };

  beforeEach(() => {
    name = `waymark-test-${crypto.randomUUID()}`;
    opened = [];
  });
  afterEach(() => {
    opened.forEach((frame) => frame.remove());
    localStorage.removeItem(name);
    sessionStorage.removeItem(name);
  });

  it('is nowhere on the device before the visitor acts, unless the site chose so', () => {
    const one = store();
    shown(one, 'none');
    expect(of(one, 'none')).to.deep.equal({ count: 1, shownAt: now });
    expect(kept()).to.deep.equal({ local: null, session: null });
    expect(of(store(), 'none')).to.equal(undefined);
  });

  it('is, without such a choice, only what they did once they did something', () => {
    const one = store();
    shown(one, 'none');
    one.note('none', 'a', (before) => ({ ...before, spent: ['x'], waits: { for: '', since: now } }), now);
    dismissed(one, 'none');
    expect(JSON.parse(kept().local!)).to.deep.equal({ v: 1, prompts: { a: { dismissed: now } } });
    expect(kept().session).to.equal(null);
    expect(of(store(), 'none')).to.deep.equal({ dismissedAt: now });
  });

  it('is in the tab alone where the site chose the session, but for what they did', () => {
    const one = store();
    shown(one, 'session');
    expect(kept().local).to.equal(null);
    dismissed(one, 'session');
    expect(JSON.parse(kept().session!)).to.deep.equal({
      v: 1,
      seed: 'seed-1',
      prompts: { a: { shown: now, count: 1, dismissed: now } },
    });
    expect(JSON.parse(kept().local!)).to.deep.equal({ v: 1, prompts: { a: { dismissed: now } } });
    expect(of(store(), 'session')?.count).to.equal(1);
  });

  it('is all on the device where the site chose that, the seed from the first look', () => {
    expect(store('seed-1').read('local', now).seed).to.equal('seed-1');
    expect(store('seed-2').read('local', now).seed).to.equal('seed-1');
    shown(store(), 'local');
    expect(of(store(), 'local')).to.deep.equal({ count: 1, shownAt: now });
    expect(kept().session).to.equal(null);
  });

  it('lets go of what it had in memory once the site is allowed to keep it', () => {
    const one = store();
    shown(one, 'none');
    shown(one, 'local');
    expect(of(store(), 'local')?.count).to.equal(2);
  });

  it('reads nothing but acts from an earlier visit when the visitor has since refused to be remembered', () => {
    shown(store(), 'local');
    dismissed(store(), 'local');
    expect(of(store(), 'none')).to.deep.equal({ dismissedAt: now });
    dismissed(store(), 'none', now + 1);
    expect(kept().local).to.not.contain('seed');
    expect(kept().local).to.not.contain('shown');
  });

  it('remembers "do not ask me anything again" in each mode', () => {
    for (const mode of ['none', 'session', 'local'] as const) {
      localStorage.removeItem(name);
      store().act(mode, 'a', (before) => before, now, true);
      expect(store().read('none', now).isNever, mode).to.equal(true);
    }
  });

  it('follows Global Privacy Control and Do Not Track, whatever the site chose', () => {
    expect(storageMode('local', {})).to.equal('local');
    expect(storageMode('session', { doNotTrack: null })).to.equal('session');
    expect(storageMode('local', { globalPrivacyControl: true })).to.equal('none');
    expect(storageMode('local', { doNotTrack: '1' })).to.equal('none');
    expect(storageMode('local', { globalPrivacyControl: false, doNotTrack: '0' })).to.equal('local');
    for (const odd of [undefined, '', 'cookie', 'LOCAL']) expect(storageMode(odd, {})).to.equal('none');
  });

  it('goes on in memory where storage is full or forbidden', () => {
    const set = Storage.prototype.setItem;
    const get = Storage.prototype.getItem;
    Storage.prototype.setItem = Storage.prototype.getItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    try {
      const one = store();
      shown(one, 'local');
      dismissed(one, 'local');
      expect(of(one, 'local')).to.deep.equal({ count: 1, shownAt: now, dismissedAt: now });
    } finally {
      Storage.prototype.setItem = set;
      Storage.prototype.getItem = get;
    }
  });

  it('passes over whatever else stands under its name', () => {
    const hostile = [
      'null', '[]', '7', '"x"', '{', '', '{"v":2,"seed":"x"}', '{"v":1}', '{"v":1,"prompts":[]}', '{"v":1,"prompts":{"a":7}}',
      '{"v":1,"prompts":{"a":{"shown":"1","count":-1,"dismissed":null,"answered":1e99,"never":1,"spent":7,"waits":7}}}',
      '{"v":1,"prompts":{"a":{"spent":[1,null,{}],"waits":{"since":"x"},"count":1.5}}}',
      `{"v":1,"seed":"${'x'.repeat(60_000)}"}`, `{"v":1,"seed":{},"never":"yes","prompts":{"${'a'.repeat(99)}":{}}}`,
    ]; // prettier-ignore
    for (const text of hostile) {
      localStorage.setItem(name, text);
      const { seed, isNever, prompts } = store('mine').read('local', now);
      expect(seed, text).to.equal('mine');
      expect(isNever, text).to.equal(undefined);
      const { spent = [], ...rest } = prompts.get('a') ?? {};
      expect(rest, text).to.deep.equal({});
      expect(spent, text).to.deep.equal([]);
    }
  });

  it('knows no id that could reach into the language', () => {
    const text = textOf({
      seed: 's',
      prompts: new Map([
        ['__proto__', { count: 3 }],
        ['constructor', { count: 4 }],
      ]),
    });
    expect(recordIn(text).prompts.get('__proto__')).to.deep.equal({ count: 3 });
    expect(recordIn(text).prompts.get('constructor')).to.deep.equal({ count: 4 });
    expect(({} as { count?: number }).count).to.equal(undefined);
  });

  it('never grows beyond a hundred prompts and twenty states of each, and lets the oldest go', () => {
    const one = store();
    for (let at = 0; at < 150; at++) shown(one, 'local', `p${at}`);
    for (let at = 0; at < 30; at++) {
      one.note('local', 'p149', (before) => ({ ...before, spent: [...(before.spent ?? []), `s${at}`] }), now);
    }
    const { prompts } = store().read('local', now);
    expect([...prompts.keys()]).to.have.length(100);
    expect(prompts.has('p49')).to.equal(false);
    expect(prompts.get('p149')!.spent).to.have.length(20);
    expect(prompts.get('p149')!.spent!.at(-1)).to.equal('s29');
  });

  for (const mode of ['session', 'local', 'none'] as const) {
    it(`waits as long as ever after a clock that stood ten years ahead is put right (${mode})`, () => {
      const prompt = { id: 'a', version: 1, questions: [{ id: 'q', type: 'stars' as const, title: 'How was it?' }] };
      const ahead = now + 10 * YEAR;
      dismissed(store(), mode, ahead);
      shown(store(), mode, 'a', ahead);
      const may = (at: number) => judge(prompt, store().read(mode, at), { moment: 'come' }, at).mayShow;
      expect(may(now)).to.equal(false);
      expect(may(now + 29 * 86_400_000)).to.equal(false);
      expect(may(now + 30 * 86_400_000)).to.equal(true);
    });
  }

  it('is told to the other open tabs, without the seed and without the delays', async () => {
    const there = await tab();
    const heard: string[] = [];
    const channel = new there.BroadcastChannel(name);
    channel.onmessage = ({ data }) => heard.push(String(data));
    const one = store();
    one.note('none', 'a', (before) => ({ ...before, shownAt: now, waits: { for: '', since: now } }), now);
    await until(() => heard.length > 0);
    expect(JSON.parse(heard[0]!)).to.deep.equal({ v: 1, prompts: { a: { shown: now } } });
    expect(kept()).to.deep.equal({ local: null, session: null });

    channel.postMessage(
      textOf({
        seed: 'theirs',
        prompts: new Map([
          ['a', { answeredAt: now }],
          ['b', { count: 2 }],
        ]),
      }),
    );
    channel.postMessage({ rubbish: true });
    await until(() => of(one, 'none', 'b') !== undefined);
    expect(one.read('none', now).seed).to.equal('seed-1');
    expect(of(one, 'none')).to.deep.include({ shownAt: now, answeredAt: now });
    channel.close();
  });

  it('begins a new count of showings with an answer, also with one that was given in another tab', async () => {
    const [one, other] = [store('1'), store('2')];
    shown(one, 'none');
    shown(one, 'none');
    other.read('none', now);
    other.act('none', 'a', (before) => ({ ...before, answeredAt: now, count: 0 }), now);
    await until(() => of(one, 'none')?.answeredAt === now && !of(one, 'none')?.count);
  });
});
