import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const under = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => read(join(folder, file)));
const all = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name!));
const sorted = (names: Iterable<string>) => [...names].sort();

const tokens = all(read('src/styles/tokens.ts'), /var\((--waymark-[a-z-]+)/g);
const privateNames = all(read('src/styles/tokens.ts'), /(--_[a-z-]+):/g);
const sources = [...under('src/components', '.ts'), ...under('src/styles', '.ts')].join('\n');
const bridge = read('src/styles/themes/nl-design-system.css');

describe('A theme', () => {
  it('can set each property that a widget reads, since it is a token or is documented by its element', () => {
    const documented = all(sources, /@cssprop (--waymark-[a-z-]+)/g);
    const used = all(sources, /var\((--waymark-[a-z-]+)/g);
    assert.deepEqual(
      sorted(used).filter((name) => !tokens.has(name) && !documented.has(name)),
      [],
    );
    assert.deepEqual(
      sorted(documented).filter((name) => !used.has(name)),
      [],
    );
  });

  it('sets nothing in vain: every token is read by a widget', () => {
    const readSomewhere = all(sources, /var\((--_[a-z-]+)/g);
    assert.deepEqual(
      sorted(privateNames).filter((name) => !readSomewhere.has(name)),
      [],
    );
  });

  it('finds every token in the table of the theme page', () => {
    const told = all(read('demo/themes.html'), /<th scope="row"><code>(--waymark-[a-z-]+)/g);
    assert.deepEqual(
      sorted(tokens).filter((name) => !told.has(name)),
      [],
    );
  });

  it('of the NL Design System reaches every colour, the font and the rounding', () => {
    const bridged = all(bridge, /(--waymark-[a-z-]+): var\(--basis-/g);
    const wanted = sorted(tokens).filter((name) => /color-(?!scheme)|font$|radius/.test(name));
    assert.deepEqual(sorted(bridged), wanted);
  });
});
