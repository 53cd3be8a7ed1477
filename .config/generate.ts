/** Writes the checks that pages run, from the schemas, and the README's list of what is kept and sent. `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generateCheck } from '../src/contract/checks/generate.js';
import { generated } from '../src/contract/checks/generated.js';
import { withFootprint } from './footprint-section.js';

for (const [name, schema] of Object.entries(generated)) {
  writeFileSync(new URL(`../src/contract/checks/${name}.generated.ts`, import.meta.url), generateCheck(schema));
}

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, await withFootprint(readFileSync(readme, 'utf8')));
