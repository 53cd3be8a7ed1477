import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDays, formatList, formatTime } from '../../src/i18n/days.js';
import { languages } from '../../src/i18n/languages.js';

test('days are told as people tell them: by a word where there is one', () => {
  assert.equal(formatDays(0, 'en'), 'today');
  assert.equal(formatDays(1, 'en'), 'tomorrow');
  assert.equal(formatDays(3, 'en'), 'in 3 days');
  assert.equal(formatDays(-2, 'nl'), 'eergisteren');
  assert.equal(formatDays(2, 'de'), 'übermorgen');
});

test('a list ends as its language ends one', () => {
  assert.equal(formatList(['tasks'], 'en'), 'tasks');
  assert.equal(formatList(['a', 'b', 'c'], 'en-GB'), 'a, b and c');
  assert.equal(formatList(['a', 'b'], 'nl'), 'a en b');
});

test('every language tells the time of an instant', () => {
  for (const lang of languages)
    assert.match(formatTime('2026-03-04T10:15:00+01:00', lang), /\p{Nd}{1,2}[:.]\p{Nd}{2}/u, lang);
});
