import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Visit, visitAt } from '../../src/core/index.js';

const MINUTE = 60_000;

describe('a visit', () => {
  test('is the same for as long as nobody stays away for half an hour', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 30 * MINUTE - 1 }), { minLength: 1 });
    fc.assert(
      fc.property(gaps, (away) => {
        let now = 0;
        let visit: Visit | undefined = { lastAt: now, beforeAt: -7 };
        for (const gap of away) visit = visitAt(visit, (now += gap));
        assert.deepEqual(visit, { lastAt: now, beforeAt: -7 });
      }),
    );
  });

  test('is another one after half an hour, and knows when the one before it ended', () => {
    assert.deepEqual(visitAt({ lastAt: 5, beforeAt: 1 }, 5 + 30 * MINUTE), { lastAt: 5 + 30 * MINUTE, beforeAt: 5 });
  });

  test('is the first one where nobody was here before, and does not end before it was', () => {
    assert.deepEqual(visitAt(undefined, 9), { lastAt: 9 });
    assert.deepEqual(visitAt({ lastAt: 9 }, 3), { lastAt: 9 }, 'by a clock that was set back');
  });
});
