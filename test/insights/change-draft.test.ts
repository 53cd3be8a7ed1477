import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Change } from '../../src/contract/index.js';
import { changeFrom, draftOf, everyLanguage, languagesOf, withText } from '../../src/insights/change-draft.js';

const plain: Change = { id: 'box', said: 'Dented boxes', did: 'Stronger boxes', at: '2026-03-04' };
const both: Change = {
  ...plain,
  said: { en: 'Dented boxes', nl: 'Gedeukte dozen' },
  did: { en: 'Stronger boxes', nl: 'Stevigere dozen' },
  at: '2026-03-04T10:00:00+01:00',
  prompt: 'delivery',
};
const kept = (draft: ReturnType<typeof draftOf>, before?: Change): Change => {
  const made = changeFrom(draft, before);
  assert.ok('change' in made, JSON.stringify(made));
  assert.ok(Change.safeParse(made.change).success);
  return made.change;
};
const missing = (draft: ReturnType<typeof draftOf>) => {
  const made = changeFrom(draft);
  return 'missing' in made ? made : undefined;
};

describe('A change that is edited', () => {
  for (const change of [plain, both]) {
    it(`stays what it is when nothing is changed: ${JSON.stringify(change.said)}`, () => {
      assert.deepEqual(kept(draftOf(change), change), change);
    });
  }

  it('gets a language beside the one it had, which becomes the English one', () => {
    let draft = withText(draftOf(plain), 'said', 'nl', 'Gedeukte dozen');
    draft = withText(draft, 'did', 'nl', ' Stevigere dozen\n');
    assert.deepEqual(languagesOf(draft), [everyLanguage, 'nl']);
    assert.deepEqual(kept(draft), { ...plain, said: both.said, did: both.did });
  });

  it('loses a language whose texts are emptied', () => {
    const draft = withText(withText(draftOf(both), 'said', 'nl', ''), 'did', 'nl', '  ');
    assert.deepEqual(kept(draft, both).said, { en: 'Dented boxes' });
  });

  it('keeps its time while the day stays, and is dated by the day when that is changed', () => {
    assert.equal(kept(draftOf(both), both).at, both.at);
    assert.equal(kept({ ...draftOf(both), at: '2026-03-05' }, both).at, '2026-03-05');
  });

  it('is not kept while something is missing, and shows the language where it is', () => {
    const empty = { ...draftOf(plain), said: {}, did: {} };
    assert.match(missing(empty)!.missing, /Write what customers said/);
    const half = missing(withText(draftOf(both), 'said', 'fr', 'Cartons'));
    assert.deepEqual([half?.lang, /in each language/.test(half!.missing)], ['fr', true]);
    const twice = withText(withText(draftOf(plain), 'said', 'en', 'A'), 'did', 'en', 'B');
    assert.match(missing(twice)!.missing, /either for every language or in English/);
    assert.match(missing({ ...draftOf(plain), at: '' })!.missing, /day/);
    assert.match(missing({ ...draftOf(plain), prompt: 'a b' })!.missing, /by its id/);
  });
});
