import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, localeOf, matchLanguage, override, plural } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';

test('a region is answered in its language, and a language without words in English', () => {
  assert.deepEqual(['nl-BE', 'NL', 'pt-BR', 'ar_EG', '', 'english'].map(matchLanguage), [
    'nl',
    'nl',
    'en',
    'ar',
    'en',
    'en',
  ]);
});

test('dates follow the region where there are words, and never stand in another language than they do', () => {
  assert.deepEqual(['en-gb', 'en_US', 'it', 'nl-', 'de'].map(localeOf), ['en-GB', 'en-US', 'en', 'nl', 'de']);
});

test('a host replaces one sentence, and the others stay', () => {
  const { en } = progressTable;
  const words = override(en, { thing: { order: 'your flowers' }, retry: 'Once more' });
  assert.deepEqual(
    [words.thing.order, words.thing.claim, words.retry, words.loading],
    ['your flowers', en.thing.claim, 'Once more', en.loading],
  );
  assert.equal(en.thing.order, 'your order');
  assert.equal(override(en, undefined).retry, en.retry);
});

test('what is not given leaves no gap to be seen, and what looks like a gap in a text from elsewhere stays', () => {
  assert.equal(fill('{a} and {b}', { a: 'A {b}' }), 'A {b} and ');
});

test('a number calls for the form that its language has for it', () => {
  const forms = { one: '{n} dag', other: '{n} dagen' };
  assert.deepEqual([plural(forms, 1, 'nl'), plural(forms, 2, 'nl')], ['1 dag', '2 dagen']);
  assert.equal(plural({ other: '{n} of {total}' }, 1000, 'en', { total: '2,000' }), '1,000 of 2,000');
});
