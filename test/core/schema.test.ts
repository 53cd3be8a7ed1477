import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstBreach, Journey, JourneyChange, JourneyInput, taskForAction } from '../../src/contract/index.js';
import { forCustomer } from '../../src/core/index.js';
import { change, input, journey } from './arbitraries.js';
import { history, play } from './histories.js';

const problems = (schema: { safeParse(value: unknown): { error?: { issues: unknown } | undefined } }, value: unknown) =>
  JSON.stringify(schema.safeParse(value).error?.issues);

test('the generated journeys, inputs and changes are ones that the contract takes', () => {
  fc.assert(fc.property(journey, (value) => assert.equal(problems(Journey, value), undefined)));
  fc.assert(fc.property(input, (value) => assert.equal(problems(JourneyInput, value), undefined)));
  fc.assert(fc.property(change, (value) => assert.equal(problems(JourneyChange, value), undefined)));
});

test('whatever happens to a journey, what is stored holds to the contract, and its revision grows', () => {
  fc.assert(
    fc.property(history, (played) => {
      for (const { before, happening, after } of play(played)) {
        // An action without a task is the one thing that a change can ask for and that is then to be reported.
        const hasTask = firstBreach([taskForAction], after) === undefined;
        assert.equal(problems(JourneyInput, hasTask ? after : { ...after, condition: 'on_track' }), undefined);
        const given = 'put' in happening ? happening.put.revision : happening.post.revision;
        assert.equal(after.revision, given ?? before.revision + 1);
      }
    }),
  );
});

test('whatever is stored, each level of access reads a journey that holds to the contract', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('public', 'verified', 'full' as const), (played, level) => {
      for (const { after } of play(played)) assert.equal(problems(Journey, forCustomer(after, level)), undefined);
    }),
  );
});

test('merging the same input again changes nothing but the revision and the time', () => {
  fc.assert(
    fc.property(input, (input) => {
      const [{ before, after }] = play([
        { ...input, revision: undefined },
        [{ put: { ...input, revision: undefined } }],
      ]) as [ReturnType<typeof play>[number]];
      assert.deepEqual({ ...after, revision: 0, updatedAt: '' }, { ...before, revision: 0, updatedAt: '' });
    }),
  );
});
