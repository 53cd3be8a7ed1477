import { expect } from '@open-wc/testing';
import type { Journey } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { inDays } from './days.js';
import { full, open, type Page } from './page.js';

const withClocks = (other: Partial<Journey> = {}) => full({ parts: undefined, tasks: undefined, ...other });
const clocks = (page: Page) => page.all('[part="clock"]');

describe('the two clocks', () => {
  it('stand beside each other: what was promised with its history, and the customer’s own deadline with what follows', async () => {
    const page = await open(withClocks());
    await page.shows('clocks');
    const [promise, deadline] = clocks(page).map(({ textContent }) => textContent!.replace(/\s+/g, ' '));
    expect(promise).to.include('Promised by the carrier').and.include('First promised: March 3, 2031 to March 4, 2031');
    expect(promise).to.match(/Changed on March 2, 2031: March 5, 2031.*because: the road is closed/);
    expect(deadline).to.include('Your deadline').and.include('March 10, 2031');
    expect(deadline).to.include('After that: your discount ends');
    const [left, right] = clocks(page).map((clock) => clock.getBoundingClientRect());
    expect(left!.top).to.equal(right!.top);
  });

  it('stand below each other where there is no room', async () => {
    const page = await open(withClocks());
    page.element.parentElement!.style.width = '320px';
    await page.shows('clocks');
    const [upper, lower] = clocks(page).map((clock) => clock.getBoundingClientRect());
    expect(lower!.top).to.be.greaterThan(upper!.bottom);
  });

  it('say in words and in colour how much time there is', async () => {
    const days = [30, 6, 1, 0, -1];
    const page = await open(
      withClocks({ promise: undefined, deadlines: days.map((day) => ({ kind: 'customer', at: inDays(day) })) }),
    );
    await page.shows('clocks');
    expect(clocks(page).map(({ dataset }) => dataset['tone'])).to.deep.equal([
      'plain',
      'warning',
      'danger',
      'danger',
      'danger',
    ]);
    expect(page.all('[part="left"]').map(({ textContent }) => textContent)).to.deep.equal([
      '30 days left',
      '6 days left',
      'Tomorrow',
      'Today',
      'This was yesterday',
    ]);
  });

  it('say of a promise that went by that it did', async () => {
    const page = await open(withClocks({ promise: { until: inDays(-2), precision: 'day', source: 'provider' } }));
    await page.shows('clocks', 'Was promised');
    expect(page.text('clocks')).to.include('This was 2 days ago');
    expect(page.text('time')).to.include('later than promised');
  });

  it('count down to the end of what a place keeps', async () => {
    const page = await open(
      withClocks({
        stage: 'ready',
        promise: undefined,
        deadlines: undefined,
        pickup: { place: 'Station', code: '77', until: inDays(3) },
      }),
    );
    await page.shows('clocks', 'Collect by');
    expect(page.text('clocks')).to.include('3 days left');
    expect(page.text('pickup')).to.include('Station').and.include('Collection code: 77');
  });

  it('are not there when there is nothing to count to', async () => {
    const page = await open(withClocks({ promise: undefined, deadlines: undefined }));
    await page.shows('history');
    expect(page.part('clocks')).to.equal(null);
    expect(page.part('calendar')).to.equal(null);
  });
});

describe('the customer’s own calendar', () => {
  /** What the page is told to download, without leaving the test to do it. */
  const download = async (page: Page) => {
    let taken: { name: string; file: Promise<string> } | undefined;
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      taken = { name: this.download, file: fetch(this.href).then((answer) => answer.text()) };
    };
    page.part('calendar').click();
    await until(() => taken !== undefined, 'the download').finally(() => (HTMLAnchorElement.prototype.click = click));
    return { name: taken!.name, file: await taken!.file };
  };

  it('takes the promise and the deadline, as a file that is made in the page', async () => {
    const page = await open(withClocks());
    await page.shows('clocks');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const asked = (await page.endpoint.requests()).length;
    const { name, file } = await download(page);
    expect(name).to.equal('A-1042.ics');
    expect(file).to.match(/^BEGIN:VCALENDAR/);
    expect(file).to.include('DTSTART;VALUE=DATE:20310305').and.include('20310310');
    expect((await page.endpoint.requests()).length).to.equal(asked);
  });

  it('is not offered for what has gone by', async () => {
    const page = await open(withClocks({ promise: undefined, deadlines: [{ kind: 'customer', at: inDays(-3) }] }));
    await page.shows('clocks');
    expect(page.part('calendar')).to.equal(null);
  });
});
