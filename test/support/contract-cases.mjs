// The contract's cases for tests in browsers, which cannot list a folder: all of them as one file.
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../contract/cases/', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

function readCases() {
  return ['valid', 'invalid'].flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, root)).flatMap((schema) =>
      readdirSync(new URL(`${kind}/${schema}/`, root)).map((file) => ({
        schema,
        rule: file.replace('.json', ''),
        ...json(`${kind}/${schema}/${file}`),
      })),
    ),
  );
}

export const contractCasesPlugin = () => ({
  name: 'contract-cases',
  serve: ({ path }) =>
    path === '/test/contract/all-cases' ? { body: JSON.stringify(readCases()), type: 'json' } : undefined,
});
