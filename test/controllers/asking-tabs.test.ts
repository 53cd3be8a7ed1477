import { expect } from '@open-wc/testing';
import { until } from '../support/endpoint.js';
import type { Tab } from './asking-tab.js';

describe('prompts in several tabs of one browser', () => {
  let device: string;
  let frames: HTMLIFrameElement[];

  beforeEach(() => {
    device = `waymark-test-${crypto.randomUUID()}`;
    frames = [];
  });
  afterEach(() => {
    frames.forEach((frame) => frame.remove());
    localStorage.removeItem(device);
  });

  /** Opens some tabs at once, each with a prompt that may be shown. */
  const open = async (count: number, given: Record<string, string> = {}): Promise<Tab[]> => {
    const opened = Array.from({ length: count }, (_, at) => {
      const frame = document.createElement('iframe');
      const id = `p${frames.length + at}`;
      frame.src = `${new URL('./asking-tab.html', import.meta.url).pathname}?${new URLSearchParams({ device, id, overall: '0', ...given })}`;
      document.body.append(frame);
      return frame;
    });
    frames.push(...opened);
    const tabOf = (frame: HTMLIFrameElement) => (frame.contentWindow as unknown as { tab?: Tab }).tab;
    await until(() => opened.every((frame) => tabOf(frame)?.host.hasUpdated), 'tabs');
    return opened.map((frame) => tabOf(frame)!);
  };
  const asking = (tabs: Tab[]) => tabs.filter(({ host }) => host.asking.mayShow);
  const codes = ({ host }: Tab) => host.asking.explain().map(({ code }) => code);

  it('are one, however many open at the same time', async function () {
    if (!navigator.locks) this.skip();
    const tabs = await open(5);
    await until(() => asking(tabs).length > 0 && tabs.every((tab) => codes(tab)[0] !== 'no_prompt'));
    await until(() => tabs.filter((tab) => codes(tab).includes('open_elsewhere')).length === 4, 'four held back');
    expect(asking(tabs)).to.have.length(1);
  });

  it('take turns: the next is shown once the first is closed', async function () {
    if (!navigator.locks) this.skip();
    const tabs = await open(2);
    await until(() => asking(tabs).length === 1);
    const [first] = asking(tabs);
    first!.host.asking.shown();
    first!.host.asking.dismissed();
    const other = tabs.find((tab) => tab !== first)!;
    await until(() => {
      other.host.requestUpdate();
      return other.host.asking.mayShow;
    });
    expect(first!.host.asking.mayShow).to.equal(false);
  });

  for (const storage of ['none', 'local']) {
    it(`know what another has shown (storage ${storage})`, async () => {
      const [first, second] = await open(2, { storage, overall: '7' });
      await until(() => asking([first!, second!]).length > 0);
      const [shown] = asking([first!, second!]);
      const other = shown === first ? second! : first!;
      shown!.host.asking.shown();
      await until(() => codes(other).includes('asked_lately'));
      expect(Object.keys(localStorage).includes(device)).to.equal(storage === 'local');
    });

    it(`know that the visitor wants no more of them (storage ${storage})`, async () => {
      const [first, second] = await open(2, { storage });
      first!.host.asking.dismissed('all');
      second!.host.asking.dismissed();
      await until(() => [first!, second!].every((tab) => codes(tab).includes('never_any')));
      const [third] = await open(1, { storage });
      await until(() => codes(third!).includes('never_any'));
    });
  }
});
