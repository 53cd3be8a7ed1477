/** Writes the checks that pages run, from the schemas. `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { generateCheck } from '../src/contract/checks/generate.js';
import { generated } from '../src/contract/checks/generated.js';

for (const [name, schema] of Object.entries(generated)) {
  writeFileSync(new URL(`../src/contract/checks/${name}.generated.ts`, import.meta.url), generateCheck(schema));
}
