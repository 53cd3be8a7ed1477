import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withFootprint } from '../../.config/footprint-section.js';
import { footprint } from '../../src/contract/footprint.js';
import { routes } from '../../src/contract/openapi.js';

describe('the list of what is kept and sent', () => {
  it('stands in the README as it is now: npm run generate', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    assert.equal(await withFootprint(readme), readme);
  });

  it('names no route that the contract does not have, but for the script and the file of a static host', () => {
    const known = new Set(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
    const others = footprint().sent.map(({ method, route }) => `${method} ${route}`);
    assert.deepEqual(
      others.filter((one) => !known.has(one)),
      ['GET waymark.js', 'GET chunks/{file}', 'GET /status/{reference}.json'],
    );
  });

  it('has each field of a body from the schema, at all depths', () => {
    const { fields } = footprint().sent.find(({ route }) => route === '/responses')!;
    for (const field of ['id', 'answers[].scale.better', 'signals.trap', 'page'])
      assert.ok(fields!.includes(field), field);
    assert.ok(!fields!.includes('answers'));
  });

  it('says each thing once, and names no mode and no occasion that it does not explain', () => {
    const { kept, sent, modes, occasions } = footprint();
    const all = [
      ...kept.flatMap(({ where, key, modes }) => modes.map((mode) => `${where} ${key} ${mode}`)),
      ...sent.map(({ method, route }) => `${method} ${route}`),
    ];
    assert.equal(new Set(all).size, all.length);
    for (const one of kept) for (const mode of one.modes) assert.ok(mode in modes);
    for (const one of [...kept, ...sent]) for (const occasion of one.when) assert.ok(occasion in occasions);
  });
});
