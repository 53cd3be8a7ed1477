import { expect } from '@open-wc/testing';
import type { Journey } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { inWords } from './days.js';
import { announced, full, listen, open } from './page.js';

const after = (lastVisit: string, other: Partial<Journey> = {}) =>
  full({ access: { level: 'verified', lastVisit }, ...other });

describe('what is new since the last visit', () => {
  it('is counted in one line, and marked in words where it stands', async () => {
    const page = await open(after('2026-03-02T08:00:00Z'));
    await page.shows('news');
    // Two events, and the promise that was changed.
    const line = new RegExp(`^Since your last visit on ${inWords('2026-03-02')} at .*: 3 new things\\.$`);
    expect(page.text('news')).to.match(line);
    const marked = page.all('.new').map((mark) => mark.parentElement!.textContent!.replace(/\s+/g, ' ').trim());
    expect(marked.length).to.equal(3);
    expect(marked.filter((text) => /^(Sorted|Picked up) New$/.test(text)).length).to.equal(2);
  });

  it('is said to be nothing where there is nothing', async () => {
    const page = await open(after('2031-03-09T08:00:00Z'));
    await page.shows('news', 'Nothing new since your last visit on March 9, 2031');
    expect(page.all('.new').length).to.equal(0);
  });

  it('is not spoken of at a first visit, and nothing is kept in the page', async () => {
    // Of what other tests kept on this origin, or in this tab.
    localStorage.clear();
    sessionStorage.clear();
    const page = await open(full());
    await page.shows('history');
    expect(page.part('news')).to.equal(null);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});

describe('what is read aloud', () => {
  it('is nothing when the page opens, and one thing for a change', async () => {
    const said = listen();
    const page = await open(full({ parts: undefined }));
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    await page.endpoint.setJourney(full({ parts: undefined, revision: 2, updatedAt: '2026-03-05T11:00:00Z' }));
    await page.endpoint.setJourney(full({ parts: undefined, revision: 3, checkedAt: '2026-03-05T11:01:00Z' }));
    await page.endpoint.setJourney(full({ parts: undefined, revision: 4, condition: 'delayed' }));
    await until(() => said.length > 0, 'the announcement');
    await page.endpoint.setJourney(full({ parts: undefined, revision: 5 }));
    await until(() => said.length > 1, 'the next announcement');
    expect(said).to.have.length(2);
    expect(said[0]).to.match(/^Changed: Your order is on its way, but there is a delay\./);
    expect(said[1]).to.match(/^Changed: Your order is on its way\./);
  });

  it('tells that a source has gone quiet, which is shown as well', async () => {
    const page = await open(full({ nextUpdateBy: '2031-01-01' }));
    await page.shows('history');
    expect(page.part('quiet')).to.equal(null);
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    await page.endpoint.setJourney(full({ revision: 2, nextUpdateBy: '2026-03-01' }));
    await page.shows('quiet', 'There should have been news by now');
    await until(() => announced().includes('There should have been news by now'), 'the announcement');
  });

  it('says nothing of a source that was quiet when the page opened', async () => {
    const said = listen();
    const page = await open(full({ nextUpdateBy: '2026-03-01' }));
    await page.shows('quiet');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    await page.endpoint.setJourney(full({ nextUpdateBy: '2026-03-01', revision: 2, title: 'Three lamps' }));
    await page.shows('title', 'Three lamps');
    await page.endpoint.setJourney(full({ nextUpdateBy: '2026-03-01', revision: 3, condition: 'delayed' }));
    await until(() => said.length > 0, 'the announcement of what comes after it');
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^Changed: /);
  });
});
