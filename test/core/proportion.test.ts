import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proportionOf } from '../../src/core/proportion.js';

const inPoints = (count: number, of: number) => {
  const { share, low, high } = proportionOf(count, of)!;
  return [share, low, high].map((one) => Number((100 * one).toFixed(2)));
};

test('a share comes with the bounds between which the true one lies', () => {
  assert.deepEqual(inPoints(74, 107), [69.16, 59.87, 77.12]);
  assert.deepEqual(inPoints(8, 8), [100, 67.56, 100]);
  assert.deepEqual(inPoints(0, 5), [0, 0, 43.45]);
  assert.deepEqual(proportionOf(0, 5)!.low, 0);
  assert.deepEqual(proportionOf(8, 8)!.high, 1);
});

test('nobody asked is no share at all', () => {
  assert.equal(proportionOf(0, 0), undefined);
});
