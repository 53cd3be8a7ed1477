import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Uuid7 } from '../../src/contract/primitives.js';
import { uuid7 } from '../../src/core/uuid7.js';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('an id is the one that RFC 9562 gives for its example time and bytes', () => {
  const random = Uint8Array.of(0, 0, 0, 0, 0, 0, 0xcc, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  assert.equal(uuid7(Date.parse('2022-02-22T19:22:22Z'), random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('every id is one that the contract takes, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer()), bytes, (now, random) => {
      assert.ok(Uuid7.safeParse(uuid7(now, random)).success);
    }),
  );
});

test('an id made later sorts later, and the bytes it was given are left as they were', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.integer({ min: 1, max: 2 ** 31 }), bytes, bytes, (now, later, a, b) => {
      const before = a.slice();
      assert.ok(uuid7(now, a) < uuid7(now + later, b));
      assert.deepEqual(a, before);
    }),
  );
});
