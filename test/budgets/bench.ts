/**
 * What Waymark costs a page, side by side in one run with an element written by hand for the same answer. `npm run bench`,
 * `-- --json` for machines. Medians of alternating rounds; read the ratio, since the times are this machine's.
 */
import type { Page } from 'playwright-core';
import { discard, hostPage, openBrowser, startEndpoint } from '../support/site.js';

const rounds = 7;
const trackers = 300;

interface Row {
  name: string;
  unit: string;
  ours: number;
  against: Record<string, number>;
  ratio: number;
}

/** The least that shows the same headline and steps: no library, no checks, no languages, nothing kept current. */
const byHand = `customElements.define('by-hand', class extends HTMLElement {
  async connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const answer = await fetch(this.getAttribute('endpoint') + '/status', { method: 'POST', body: JSON.stringify({ reference: this.getAttribute('reference') }) });
    const { journey } = await answer.json();
    const title = document.createElement('h2');
    title.textContent = 'Your order is being prepared. Expected ' + journey.promise.until + '.';
    const list = document.createElement('ol');
    for (const step of journey.steps) {
      const item = document.createElement('li');
      if (step.id === journey.currentStep) item.setAttribute('aria-current', 'step');
      const label = document.createElement('p');
      label.textContent = step.label;
      const state = document.createElement('p');
      state.textContent = step.state;
      item.append(label, state);
      list.append(item);
    }
    root.append(title, list);
  }
});`;

const endpoint = await startEndpoint();
const browser = await openBrowser();
const site = await hostPage(
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script>${byHand}</script>
<script src="${endpoint.origin}/waymark/waymark.js" data-endpoint="${endpoint.origin}/v1"></script><main></main></html>`,
);

for (let index = 0; index < trackers; index++) {
  await endpoint.owner('PUT', `/journeys/BENCH-${index}`, {
    kind: 'order',
    stage: 'preparing',
    condition: 'on_track',
    waitingOn: 'provider',
    currentStep: 'packed',
    steps: ['received', 'packed', 'underway', 'final', 'delivered'].map((id, at) => ({
      id,
      label: id,
      state: at < 1 ? 'done' : at === 1 ? 'current' : 'upcoming',
    })),
    promise: { until: '2031-03-04', precision: 'day', source: 'provider' },
    lookup: { public: true },
  });
}

/** Milliseconds from the tags standing in the page until every one of them shows its steps and a frame was painted. */
const mount = (page: Page, tag: string) =>
  page.evaluate(
    async ([name, count, address]) => {
      const main = document.querySelector('main')!;
      const started = performance.now();
      main.replaceChildren(
        ...Array.from({ length: count }, (_, index) => {
          const element = document.createElement(name);
          element.setAttribute('endpoint', address);
          element.setAttribute('reference', `BENCH-${index}`);
          return element;
        }),
      );
      const isDone = () => [...main.children].every((element) => element.shadowRoot?.querySelector('ol'));
      while (!isDone()) await new Promise(requestAnimationFrame);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      const took = performance.now() - started;
      main.replaceChildren();
      return took;
    },
    [tag, trackers, `${endpoint.origin}/v1`] as const,
  );

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const times: Record<string, number[]> = { 'waymark-progress': [], 'by-hand': [] };
for (let round = 0; round <= rounds; round++) {
  for (const [tag, list] of Object.entries(times)) {
    const page = await browser.newPage();
    await page.goto(site.url);
    const took = await mount(page, tag);
    // The first round warms the endpoint and the disk up.
    if (round) list.push(took);
    await page.close();
  }
}
await browser.close();
site.close();
await endpoint.stop();
discard(endpoint.data);

const ours = median(times['waymark-progress']!);
const other = median(times['by-hand']!);
const round = (value: number) => Math.round(value * 100) / 100;
const rows: Row[] = [
  {
    name: `${trackers} statuses asked for, shown and painted`,
    unit: 'ms',
    ours: round(ours),
    against: { 'written by hand': round(other) },
    ratio: round(ours / other),
  },
];
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else {
  for (const row of rows) {
    const others = Object.entries(row.against).map(([name, value]) => `${name} ${value} ${row.unit}`);
    console.log(`${row.name}: ${row.ours} ${row.unit}; ${others.join(', ')}; ratio ${row.ratio}`);
  }
}
