import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countNew, type Held, mergeNewest, mergeOlder } from '../../src/insights/list-merge.js';

const idOf = (entry: string): string => entry;
const held = (letters: string, next?: string): Held<string> => ({ entries: [...letters], next });

describe('A list that is read anew', () => {
  it('shows what came in on top, above what was there', () => {
    assert.deepEqual(mergeNewest(held('cba', '1'), held('edcb', '2'), idOf), held('edcba', '1'));
  });

  it('keeps the older pages that were loaded', () => {
    assert.deepEqual(mergeNewest(held('dcba', '1'), held('edc', '9'), idOf), held('edcba', '1'));
  });

  it('drops what was erased', () => {
    assert.deepEqual(mergeNewest(held('dcba', '1'), held('dba', '2'), idOf), held('dba', '2'));
  });

  it('is the page alone when the page is the whole list', () => {
    assert.deepEqual(mergeNewest(held('dcba'), held('ba'), idOf), held('ba'));
  });

  it('begins anew when more came in than a page holds, since what lies between is not known', () => {
    assert.deepEqual(mergeNewest(held('cba', '1'), held('zyx', '8'), idOf), held('zyx', '8'));
  });

  it('never shows an entry twice, whatever comes in, goes and is loaded', () => {
    const sequence = fc.array(fc.oneof(fc.constant('new'), fc.nat(30), fc.constant('more')), { maxLength: 40 });
    fc.assert(
      fc.property(sequence, (happenings) => {
        let made = 0;
        let stored: number[] = [];
        const page = (before = Infinity): Held<number> => {
          const rows = stored.filter((n) => n < before).slice(0, 6);
          return { entries: rows.slice(0, 5), next: rows.length > 5 ? String(rows[4]) : undefined };
        };
        let list: Held<number> = page();
        for (const happens of happenings) {
          if (happens === 'new') stored = [++made, ...stored];
          else if (happens === 'more') {
            if (list.next) list = mergeOlder(list, page(Number(list.next)), String);
          } else stored = stored.filter((n) => n !== happens);
          list = mergeNewest(list, page(), String);
          assert.deepEqual(
            list.entries,
            [...new Set(list.entries)].sort((a, b) => b - a),
          );
          assert.deepEqual(list.entries.slice(0, 5), stored.slice(0, 5));
        }
      }),
    );
  });
});

describe('How many are new', () => {
  it('counts those on top', () => {
    assert.equal(countNew(['b', 'a'], ['d', 'c', 'b', 'a'], idOf), 2);
  });

  it('does not count an older one that slid in because another was erased', () => {
    assert.equal(countNew(['c', 'b'], ['c', 'a'], idOf), 0);
  });

  it('counts all of them in a list that was empty', () => {
    assert.equal(countNew([], ['b', 'a'], idOf), 2);
  });
});
