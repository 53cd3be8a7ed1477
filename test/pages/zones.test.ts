import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import type { JourneyInput } from '../../src/contract/index.js';
import { discard, type Endpoint, hostPage, openBrowser, startEndpoint } from '../support/site.js';
import { zones } from '../support/zones.js';

const reference = 'ZONES-1';
const days = {
  done: '2031-03-02',
  first: '2031-03-03',
  promised: '2031-03-05',
  deadline: '2031-03-10',
  due: '2031-03-12',
  event: '2031-03-01',
};
/** Late in the evening of one day in Amsterdam, and another day on most of the earth. */
const instant = '2031-03-08T23:30:00+01:00';

const journey: JourneyInput = {
  kind: 'application',
  stage: 'preparing',
  condition: 'on_track',
  waitingOn: 'provider',
  currentStep: 'review',
  steps: [
    { id: 'sent', label: 'Sent', state: 'done', doneAt: days.done },
    { id: 'review', label: 'Review', state: 'current' },
  ],
  // Given to the day, however it is written: the day in it is meant.
  promise: {
    until: `${days.promised}T23:30:00+01:00`,
    precision: 'day',
    source: 'provider',
    first: { until: days.first },
    revisions: [{ at: '2031-02-27T09:00:00+01:00', until: `${days.promised}T23:30:00+01:00` }],
  },
  deadlines: [
    { kind: 'customer', at: days.deadline },
    { kind: 'legal', at: instant },
  ],
  tasks: [{ id: 'id', title: 'Passport', type: 'upload', state: 'open', blocking: false, due: days.due, url: '/up' }],
  events: [
    { at: days.event, text: 'Called' },
    { at: instant, text: 'Asked' },
  ],
};

let browser: Browser;
let endpoint: Endpoint;
let token: string;
let host: Awaited<ReturnType<typeof hostPage>>;

/** What the calendar and the clock on the wall of a zone show at an instant. */
function wallOf(timeZone: string): { day: string; time: string } {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });
  const [day, time] = wall.format(Date.parse(instant)).split(' at ') as [string, string];
  return { day, time };
}

const datesIn = (text: string): string[] => text.match(/\d{1,2} [A-Z][a-z]+ 2031/g) ?? [];
const clocksIn = (text: string): string[] => (text.match(/\d{1,2}:\d{2}/g) ?? []).map((time) => time.padStart(5, '0'));
const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ');

describe('A page that is read somewhere else on earth', () => {
  before(async () => {
    [browser, endpoint] = await Promise.all([openBrowser(), startEndpoint()]);
    const stored = await endpoint.owner('PUT', `/journeys/${reference}`, journey);
    assert.equal(stored.status, 200, await stored.text());
    const link = await endpoint.owner('POST', '/links', { reference });
    ({ token } = (await link.json()) as { token: string });
    host = await hostPage(
      `<!doctype html><html lang="en-GB"><title>Elsewhere</title>
      <script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1" async></script>
      <waymark-progress reference="${reference}" token="${token}"></waymark-progress>`,
    );
  });
  after(async () => {
    host.close();
    await browser.close();
    await endpoint.stop();
    discard(endpoint.data);
  });

  for (const timezoneId of zones) {
    it(`names every date as it was given, and hours only of an instant, in ${timezoneId}`, async () => {
      const context = await browser.newContext({ timezoneId });
      const page = await context.newPage();
      await page.goto(host.url);
      const widget = page.locator('waymark-progress');
      await widget.locator('[part=freshness]').waitFor();
      const wall = wallOf(timezoneId);

      assert.deepEqual(datesIn(await textOf(widget.locator('[part=steps]'))), ['2 March 2031']);
      const time = await textOf(widget.locator('[part=time]'));
      assert.deepEqual(datesIn(time), ['5 March 2031', '3 March 2031']);
      assert.deepEqual(clocksIn(time), []);
      const [promise, deadline, legal] = await Promise.all(
        (await widget.locator('[part=clock]').all()).map((clock) => textOf(clock)),
      );
      assert.deepEqual(datesIn(promise!), ['5 March 2031', '3 March 2031', '27 February 2031', '5 March 2031']);
      assert.deepEqual(clocksIn(promise!), []);
      assert.deepEqual([datesIn(deadline!), clocksIn(deadline!)], [['10 March 2031'], []]);
      assert.deepEqual([datesIn(legal!), clocksIn(legal!)], [[wall.day], [wall.time]]);
      const task = await textOf(widget.locator('[part=task]'));
      assert.deepEqual([datesIn(task), clocksIn(task)], [['12 March 2031'], []]);
      const history = await textOf(widget.locator('[part=history]'));
      assert.deepEqual([datesIn(history), clocksIn(history)], [[wall.day, '1 March 2031'], [wall.time]]);
      await context.close();
    });
  }
});
