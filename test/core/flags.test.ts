import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Response, Signals } from '../../src/contract/index.js';
import { flagsOf, wordsOf } from '../../src/core/flags.js';

const usual = { alike: 0, isOneOfTooMany: false, hasFailedChallenge: false };
const tap: Answer = { question: 'score', type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers', value: 9 };
const text = (value: string): Answer => ({ question: 'why', type: 'text', presentation: 'text', value });

const response = (answers: Answer[], signals?: Signals): Response => ({
  id: '01930000-0000-7000-8000-000000000001',
  revision: 1,
  prompt: 'p',
  promptVersion: 1,
  answers,
  complete: true,
  moment: 'inline',
  page: '/',
  lang: 'en',
  startedAt: '2026-03-04T10:00:00Z',
  answeredAt: '2026-03-04T10:00:00Z',
  ...(signals && { signals }),
});

describe('A response is flagged', () => {
  const cases: [what: string, given: Response, more: Partial<typeof usual>, flags: string[]][] = [
    ['for nothing: a tap after a second', response([tap], { elapsedMs: 1000 }), {}, []],
    ['for nothing: a page that says nothing of how it came about', response([tap, text('It was late')]), {}, []],
    ['for a field that nobody sees', response([tap], { trap: 'x', elapsedMs: 4000 }), {}, ['trap']],
    ['for a tap before anybody could read', response([tap], { elapsedMs: 249 }), {}, ['too_fast']],
    ['for nothing: the quickest of thumbs', response([tap], { elapsedMs: 250 }), {}, []],
    ['for a text in a second', response([text('It was late')], { elapsedMs: 1499 }), {}, ['too_fast']],
    ['for nothing: a text that was pasted', response([text('It was late')], { elapsedMs: 1500 }), {}, []],
    ['for nothing: an empty text beside a tap', response([tap, text('')], { elapsedMs: 300 }), {}, []],
    ['for three addresses', response([text('http://a.b https://c.d www.e.f')]), {}, ['links']],
    ['for nothing: two addresses', response([text('From https://shop.example/a to https://shop.example/b?')]), {}, []],
    ['for links as markup', response([text('see [url=x]here[/url]')]), {}, ['links']],
    ['for links beside a choice', response([{ ...tap, text: '<a href=x>here</a>' }]), {}, ['links']],
    ['for a text that three others sent', response([text('Buy watches')]), { alike: 3 }, ['repeated']],
    ['for nothing: a text that two others sent', response([text('Buy watches')]), { alike: 2 }, []],
    ['for the address', response([tap]), { isOneOfTooMany: true }, ['too_many']],
    ['for the challenge', response([tap]), { hasFailedChallenge: true }, ['challenge']],
  ];
  for (const [what, given, more, flags] of cases) {
    it(what, () => assert.deepEqual(flagsOf(given, { ...usual, ...more }), flags));
  }
});

describe('The words of a response', () => {
  it('are the same with other spaces, capitals and widths', () => {
    const words = wordsOf(response([text('Buy cheap watches here')]));
    assert.equal(wordsOf(response([tap, text('  BUY\n cheap\twatches ｈere ')])), words);
    assert.notEqual(wordsOf(response([text('Buy cheap watches there')])), words);
  });

  it('are none where many say the same: a score, a choice, a short text', () => {
    assert.equal(wordsOf(response([tap])), undefined);
    assert.equal(wordsOf(response([{ ...tap, type: 'choice', value: 'a-rather-long-name-of-a-choice' }])), undefined);
    assert.equal(wordsOf(response([text('Very good, thanks!')])), undefined);
  });
});
