import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, StoredResponse } from '../../src/contract/index.js';
import { responseMatches } from '../../src/insights/matching.js';
import { scoreOf } from '../../src/insights/score.js';
import { tally, valuesOf } from '../../src/insights/tally.js';
import { ageText, problemText, waitText } from '../../src/insights/wording.js';
import { ClientError } from '../../src/client/client-error.js';

const nps = (value: number): Answer => ({
  question: 'recommend',
  type: 'nps',
  presentation: 'numbers',
  scale: { min: 0, max: 10 },
  value,
});
const words = (value: string): Answer => ({ question: 'why', type: 'text', presentation: 'text', value });

let made = 0;
const stored = (answers: Answer[], more: Partial<StoredResponse['response']> = {}): StoredResponse => ({
  response: {
    id: `01930000-0000-7000-8000-${String(++made).padStart(12, '0')}`,
    revision: 1,
    prompt: 'order-nps',
    promptVersion: 1,
    answers,
    complete: true,
    moment: 'inline',
    page: 'https://shop.example/order',
    lang: 'en',
    startedAt: '2026-03-04T10:00:00Z',
    answeredAt: '2026-03-04T10:00:00Z',
    ...more,
  },
  receivedAt: '2026-03-04T10:00:01Z',
  state: 'new',
});

describe('A score', () => {
  it('of NPS is called what the method calls it', () => {
    const called = [0, 6, 7, 8, 9, 10].map((value) => scoreOf(nps(value))?.word);
    assert.deepEqual(called, ['Detractor', 'Detractor', 'Passive', 'Passive', 'Promoter', 'Promoter']);
  });

  it('of another kind is good or bad on its own scale, and has no name of NPS', () => {
    const csat = (value: number): Answer => ({ ...nps(value), type: 'csat', scale: { min: 1, max: 5 } });
    assert.deepEqual(
      [1, 3, 5].map((value) => scoreOf(csat(value))),
      [
        { text: '1 of 5', tone: 'low' },
        { text: '3 of 5', tone: 'middle' },
        { text: '5 of 5', tone: 'high' },
      ],
    );
  });

  it('of thumbs is a thumb: up for the higher value', () => {
    const thumb = (value: number): Answer => ({ ...nps(value), type: 'thumbs', scale: { min: 0, max: 1 } });
    assert.equal(scoreOf(thumb(1))?.text, 'Thumbs up');
    assert.equal(scoreOf(thumb(0))?.text, 'Thumbs down');
  });

  it('is good news at the low end where that is the better one', () => {
    const scale = { min: 1, max: 5, better: 'low' as const };
    const effort = (value: number): Answer => ({ ...nps(value), type: 'ces', scale });
    assert.deepEqual(
      [1, 3, 5].map((value) => scoreOf(effort(value))?.tone),
      ['high', 'middle', 'low'],
    );
  });

  it('is not made out of words', () => {
    assert.equal(scoreOf(words('10')), undefined);
  });
});

describe('The counts', () => {
  it('say how many answered, value by value from high to low', () => {
    const [one, ...others] = tally([9, 9, 2].map((value) => stored([nps(value), words('because')])));
    assert.equal(others.length, 0);
    assert.equal(one?.n, 3);
    assert.deepEqual(valuesOf(one!), [
      ['9', 2],
      ['2', 1],
    ]);
  });

  it('never pool another scale, another presentation or another version of a prompt', () => {
    const five: Answer = { ...nps(4), scale: { min: 1, max: 5 } };
    const stars: Answer = { ...five, presentation: 'stars' };
    const all = [stored([nps(9)]), stored([five]), stored([stars]), stored([nps(9)], { promptVersion: 2 })];
    assert.deepEqual(
      tally(all).map(({ n }) => n),
      [1, 1, 1, 1],
    );
  });

  it('leave out test responses', () => {
    assert.deepEqual(tally([stored([nps(9)], { test: true })]), []);
  });

  it('leave out what may come from a script, and never pool scales of which another end is the better one', () => {
    const flagged: StoredResponse = { ...stored([nps(9)]), flags: ['too_fast'] };
    const low: Answer = { ...nps(9), scale: { min: 0, max: 10, better: 'low' } };
    const high: Answer = { ...nps(9), scale: { min: 0, max: 10, better: 'high' } };
    const all = [flagged, stored([low]), stored([high]), stored([nps(9)])];
    assert.deepEqual(
      tally(all).map(({ n }) => n),
      [1, 2],
    );
  });

  it('count each of several choices, and each customer once', () => {
    const choices: Answer = { question: 'what', type: 'choices', presentation: 'list', value: ['late', 'damaged'] };
    const [one] = tally([stored([choices]), stored([{ ...choices, value: ['late'] }])]);
    assert.equal(one?.n, 2);
    assert.deepEqual(valuesOf(one!), [
      ['late', 2],
      ['damaged', 1],
    ]);
  });
});

describe('The search in the page', () => {
  const response = stored([nps(3), words('Où est mon colis ? Niño perdido')], { subject: 'MT-2041' });

  it('finds words without their accents and in any order', () => {
    assert.ok(responseMatches(response, 'colis OU'));
    assert.ok(responseMatches(response, 'nino'));
  });

  it('finds the journey it is about', () => {
    assert.ok(responseMatches(response, 'mt-2041'));
  });

  it('finds the number that a customer reads out', () => {
    const { id } = response.response;
    assert.ok(responseMatches(response, `${id.slice(-8, -4)}-${id.slice(-4)}`));
  });

  it('wants each of the words', () => {
    assert.ok(!responseMatches(response, 'colis refund'));
  });
});

describe('What is said about time and trouble', () => {
  const now = Date.parse('2026-03-04T12:00:00Z');

  it('names the wait of an answer that was kept on the customer’s device, and no other', () => {
    assert.equal(waitText('2026-03-04T10:00:00Z', '2026-03-04T10:00:05Z', now), '');
    assert.match(waitText('2026-03-04T08:00:00Z', '2026-03-04T11:30:00Z', now), /waiting on the customer’s device/);
  });

  it('counts the age of a list in seconds, then in minutes', () => {
    assert.equal(ageText(now - 1000, now), '1 second ago');
    assert.equal(ageText(now - 42_000, now), '42 seconds ago');
    assert.equal(ageText(now - 120_000, now), '2 minutes ago');
  });

  it('tells a wrong key from an endpoint that is down', () => {
    assert.match(problemText(new ClientError('problem', { status: 401 })), /key/);
    assert.match(problemText(new ClientError('offline')), /cannot be reached/);
    assert.match(problemText(new ClientError('timeout')), /too long/);
  });
});
