import { expect } from '@open-wc/testing';
import type { Delivery } from '../../src/outbox/deliveries.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { Device } from './device.js';

interface Told {
  tab: string;
  isReady?: true;
  delivery?: Delivery;
  thrown?: string;
}

let count = 0;
const newId = () => `0195f0a0-0000-7000-8000-${String(++count).padStart(12, '0')}`;

describe('several tabs of one site', () => {
  let endpoint: TestEndpoint;
  let device: Device;
  let told: Told[];
  let frames: HTMLIFrameElement[];
  const listen = ({ data }: MessageEvent<Told>) => data?.tab && told.push(data);

  /** Opens a tab, and waits until it has sent what an earlier one left. */
  const openTab = async ({ withoutLocks = false, sandbox = '' } = {}) => {
    const tab = `tab-${++count}`;
    const search = new URLSearchParams({ tab, device: device.name, endpoint: endpoint.origin });
    if (withoutLocks) search.set('without-locks', '');
    const frame = document.createElement('iframe');
    if (sandbox) frame.setAttribute('sandbox', sandbox);
    frame.src = `${new URL('./tab.html', import.meta.url).pathname}?${search}`;
    document.body.append(frame);
    frames.push(frame);
    await isReady(tab);
    return { tab, frame };
  };
  const isReady = (tab: string) => until(() => told.some((one) => one.tab === tab && one.isReady), `${tab} ready`);
  const say = (frame: HTMLIFrameElement, id = newId()) => {
    frame.contentWindow!.postMessage(id, '*');
    return id;
  };
  const becomes = (id: string, state: Delivery['state']) =>
    until(() => told.some(({ delivery }) => delivery?.id === id && delivery.state === state), `${id} ${state}`);
  /** In neither store. */
  const nothingWaits = () =>
    until(async () => {
      const rows = await Promise.all([device.database().all(), device.local().all()]);
      return rows.flat().length === 0;
    }, 'an empty device');
  const asked = async () => (await endpoint.requests('/responses')).length;
  const rowsOf = async (ids: string[]) => {
    const stored = await endpoint.stored();
    return ids.map((id) => stored[id]?.length ?? 0);
  };
  const ones = (ids: string[]) => ids.map(() => 1);

  beforeEach(async () => {
    endpoint = await TestEndpoint.open();
    device = new Device();
    told = [];
    frames = [];
    addEventListener('message', listen);
  });
  afterEach(async () => {
    for (const frame of frames) frame.remove();
    removeEventListener('message', listen);
    expect(told.flatMap(({ thrown }) => thrown ?? []).join()).to.equal('');
    await endpoint.stop().catch(() => undefined);
  });

  for (const withoutLocks of [false, true]) {
    const where = withoutLocks ? 'without locks' : 'with locks';

    it(`lose and double nothing that was said while the endpoint was away, after all but one are closed, ${where}`, async () => {
      await endpoint.stop();
      const tabs = [await openTab({ withoutLocks }), await openTab({ withoutLocks }), await openTab({ withoutLocks })];
      const ids = tabs.flatMap(({ frame }) => Array.from({ length: 8 }, () => say(frame)));
      for (const id of ids) await becomes(id, 'kept');
      for (const { frame } of tabs) frame.remove();
      await endpoint.start();
      await openTab({ withoutLocks });
      await nothingWaits();
      expect(await rowsOf(ids)).to.deep.equal(ones(ids));
    });

    it(`store everything once when they all send at the same time, ${where}`, async () => {
      const tabs = [await openTab({ withoutLocks }), await openTab({ withoutLocks }), await openTab({ withoutLocks })];
      const ids = tabs.flatMap(({ frame }) => Array.from({ length: 5 }, () => say(frame)));
      for (const id of ids) await becomes(id, 'received');
      expect(await rowsOf(ids)).to.deep.equal(ones(ids));
    });
  }

  it('send one at a time', async () => {
    await endpoint.fail({ do: 'hold' });
    const [one, two] = [await openTab(), await openTab()];
    const first = say(one.frame);
    await until(async () => (await asked()) === 1);
    const second = say(two.frame);
    await becomes(second, 'kept');
    expect(await asked()).to.equal(1);
    await endpoint.release();
    await becomes(first, 'received');
    await becomes(second, 'received');
    expect(await asked()).to.equal(2);
  });

  it('tell each other what was received', async () => {
    // This tab is told to wait: its own next try would else come in between, half a second later at the soonest.
    await endpoint.fail({ do: 'answer', status: 500, headers: { 'retry-after': '60' } });
    const { frame, tab } = await openTab();
    const id = say(frame);
    await until(async () => (await asked()) === 1);
    await until(async () => (await device.database().all())[0]?.tries.count === 1);
    // As if it were much later, so that another tab finds it due.
    const [waiting] = await device.database().all();
    await device.database().keep({ ...waiting!, tries: { ...waiting!.tries, count: 9, notBefore: 0 } });
    await openTab();
    await until(() => told.some((one) => one.tab === tab && one.delivery?.state === 'received'));
    expect(await rowsOf([id])).to.deep.equal([1]);
  });

  it('have what was said before a reload sent after it', async () => {
    await endpoint.stop();
    const { frame, tab } = await openTab();
    const id = say(frame);
    await becomes(id, 'kept');
    told = [];
    await endpoint.start();
    frame.contentWindow!.location.reload();
    await isReady(tab);
    await nothingWaits();
    expect(await rowsOf([id])).to.deep.equal([1]);
  });

  it('get what is on its way through although they are closed in the middle of it', async () => {
    await endpoint.fail({ do: 'hold' });
    const { frame } = await openTab();
    const id = say(frame);
    await until(async () => (await asked()) === 1);
    frame.remove();
    await until(async () => (await asked()) === 2);
    expect(await rowsOf([id])).to.deep.equal([1]);
    // Nobody was there to read the receipt, so the next visit sends it again, and the endpoint knows it.
    await openTab();
    await nothingWaits();
    expect(await rowsOf([id])).to.deep.equal([1]);
  });

  it('may be sandboxed: then the page holds what was said, says so, and throws nothing', async () => {
    await endpoint.fail({ do: 'drop' });
    const { frame } = await openTab({ sandbox: 'allow-scripts' });
    const id = say(frame);
    await becomes(id, 'memory');
    await becomes(id, 'received');
    expect(await rowsOf([id])).to.deep.equal([1]);
    expect(told.some(({ delivery }) => delivery?.state === 'kept')).to.be.false;
  });
});
