import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { z } from 'zod';
import { generateCheck } from '../../src/contract/checks/generate.js';
import { generated } from '../../src/contract/checks/generated.js';
import { cases } from './cases.js';
import { type CheckName, refusedByPage } from './page-checks.js';

const names = Object.keys(generated) as CheckName[];
const folders: Record<CheckName, string> = {
  status: 'journey',
  receipt: 'receipt',
  mine: 'mine',
  changes: 'change-list',
  prompt: 'prompt',
  articles: 'article-list',
  'article-search-answer': 'article-search-answer',
  'moment-receipt': 'moment-receipt',
  'response-page': 'response-page',
  'stored-response': 'stored-response',
  'contact-page': 'contact-page',
  insights: 'insights',
};
/** What the owner's page reads was checked by the rules when it came in, so there only the shape is checked again. */
const shapeOnly = new Set<CheckName>(['response-page', 'stored-response', 'contact-page']);

/** Whether a schema takes a value, or takes its shape and refuses it by a rule between fields. */
function takes(name: CheckName, value: unknown): boolean {
  const result = generated[name].safeParse(value);
  return result.success || (shapeOnly.has(name) && result.error.issues.every(isOfRule));
}

/** The one refinement that is part of the shape is that of a map of languages, which must not be empty. */
const isOfRule = ({ code, message }: z.core.$ZodIssue): boolean =>
  code === 'custom' && !message.startsWith('be a text of 1 to');

/** Something that JSON can hold, among it what is almost right: dates, ids, words of the contract, numbers at a bound. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    'done',
    'success',
    'shipped',
    'current',
    'action_needed',
    'customer',
    'en',
    'nl-BE',
  ),
  fc.constantFrom<unknown>('2026-02-28', '2026-02-29', '2028-02-29', '2026-03-04T10:15:00Z', '2026-03-04T10:15:00'),
  fc.constantFrom<unknown>(-1, 0, 1, 1.5, 10, 100, 101, 10_000, 1e21, true, false, null, [], {}),
  fc.constantFrom<unknown>({ en: 'Shoes' }, { en: '' }, { e: 'Shoes' }, { from: '2026-03-06', until: '2026-03-05' }),
  fc.integer({ min: 4000, max: 4001 }).map((length) => 'x'.repeat(length)),
);

interface Mutation {
  where: number;
  how: 'drop' | 'replace' | 'retype' | 'repeat' | 'copy';
  value: unknown;
  from: number;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('drop', 'replace', 'retype', 'repeat', 'copy'),
  value: anything,
  from: fc.nat(),
});

interface Place {
  parent: Record<string, unknown>;
  key: string;
}

/** Every field and entry of a value, from the outside in. */
function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...places(parent[key])]);
}

const retype = (value: unknown): unknown =>
  typeof value === 'string' ? Number(value) || 7 : typeof value === 'number' ? String(value) : [value];

function mutate(root: { value: unknown }, { where, how, value, from }: Mutation) {
  const all = places(root);
  if (!all.length) return;
  const { parent, key } = all[where % all.length]!;
  const source = all[from % all.length]!;
  if (how === 'drop' && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (how === 'drop') delete parent[key];
  else if (how === 'retype') parent[key] = retype(parent[key]);
  else if (how === 'repeat' && Array.isArray(parent[key])) parent[key] = [...parent[key], ...parent[key]];
  else if (how === 'copy') parent[key] = structuredClone(source.parent[source.key]);
  else parent[key] = structuredClone(value);
}

describe('the checks that pages run', () => {
  for (const name of names) {
    it(`are up to date with the schema: ${name}`, () => {
      const file = new URL(`../../src/contract/checks/${name}.generated.ts`, import.meta.url);
      assert.equal(readFileSync(file, 'utf8'), generateCheck(generated[name]), 'run npm run generate');
    });

    it(`take and refuse what the schema takes and refuses, whatever is changed in a valid value: ${name}`, () => {
      const valid = cases.filter(({ schema, field }) => schema === folders[name] && field === undefined);
      const seen = { taken: 0, refused: 0 };
      const property = fc.property(
        fc.constantFrom(...valid),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (one, mutations) => {
          const root = { value: structuredClone(one.value) };
          for (const each of mutations) mutate(root, each);
          const isTaken = takes(name, root.value);
          const byPage = refusedByPage(name, root.value);
          seen[isTaken ? 'taken' : 'refused']++;
          assert.equal(byPage === undefined, isTaken, `the page refuses ${byPage ?? 'nothing'}`);
        },
      );
      fc.assert(property, { numRuns: 4000 });
      assert.ok(seen.taken > 20 && seen.refused > 1000, `the mutations are one-sided: ${JSON.stringify(seen)}`);
    });
  }

  it('cannot be generated from a schema with a part that they do not know', async () => {
    const { z } = await import('zod');
    assert.throws(() => generateCheck(z.object({ at: z.date() })), /type date/);
    assert.throws(() => generateCheck(z.object({ mail: z.email() })), /email/);
  });
});
