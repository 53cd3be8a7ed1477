import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Journey } from '../../src/contract/index.js';
import { textOf } from '../../src/formats/text.js';
import { wordsFor } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { reasonsTable } from '../../src/i18n/reasons/index.js';
import { endpoint, journey, NOW, problemOf } from './support.js';

const promised = () =>
  journey({
    stage: 'underway',
    promise: { until: '2026-03-06', precision: 'day', source: 'carrier' },
    steps: [
      { id: 'packed', label: 'Being packed', state: 'current' },
      { id: 'checked', label: 'Checked for fraud', state: 'upcoming', audience: 'staff' },
    ],
  });

async function telling(t: TestContext) {
  const made = endpoint(t);
  const answer = await made.put(promised());
  const read = async (path: string) => {
    const told = await made.ask('GET', `/journeys/A-1042/${path}`, { owner: true });
    return { status: told.status, headers: told.headers, text: await told.text() };
  };
  return { ...made, read, journey: (await answer.json()) as Journey };
}

describe('a journey outside the page', () => {
  it('is one sentence of plain text, the one that the page says', async (t) => {
    const { read, journey } = await telling(t);
    const { text, headers } = await read('sentence.txt');
    assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8');
    const [words, reasons] = [await wordsFor(progressTable, 'en'), await wordsFor(reasonsTable, 'en')];
    assert.equal(text, textOf(journey, { words, reasons, lang: 'en', now: NOW }));
    assert.match(text, /on its way.*March 6/);
  });

  it('is told in the language that is asked for, and in English where there are no words in it', async (t) => {
    const { read } = await telling(t);
    assert.match((await read('sentence.txt?lang=nl-BE')).text, /onderweg.*6 maart/);
    assert.match((await read('picture.svg?lang=nl')).text, /lang="nl"/);
    assert.match((await read('sentence.txt?lang=fi')).text, /on its way/);
    assert.equal((await read('sentence.txt?lang=a%20name')).status, 400);
  });

  it('is a picture, with what the customer may see and nothing that is meant for staff', async (t) => {
    const { read } = await telling(t);
    const { text, headers } = await read('picture.svg');
    assert.equal(headers.get('content-type'), 'image/svg+xml; charset=utf-8');
    assert.match(text, /^<svg /);
    assert.match(text, /Being packed/);
    assert.doesNotMatch(text, /fraud/);
  });

  it('is a calendar file with what is promised', async (t) => {
    const { read } = await telling(t);
    const { text, headers } = await read('calendar.ics');
    assert.equal(headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /DTSTART;VALUE=DATE:2026030/);
  });

  it('is no calendar file where nothing is promised, and nothing where there is no journey', async (t) => {
    const { ask, put } = await telling(t);
    await put(journey({ reference: 'B-7' }));
    for (const path of ['B-7/calendar.ics', 'C-1/calendar.ics', 'C-1/picture.svg', 'C-1/sentence.txt']) {
      const answer = await ask('GET', `/journeys/${path}`, { owner: true });
      assert.equal((await problemOf(answer)).code, 'not_found', path);
    }
  });

  it('is kept by no cache and taken for nothing else than it is', async (t) => {
    const { read } = await telling(t);
    for (const path of ['calendar.ics', 'picture.svg', 'sentence.txt']) {
      const { headers } = await read(path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    }
  });
});
