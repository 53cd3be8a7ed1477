import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { version } from '../../src/elements/version.js';
import { discard, startEndpoint } from '../support/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  version: string;
  bin: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>;
};

test('every entry point of the package is there, with its types', () => {
  const paths = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  assert.ok(paths.length > 15);
  assert.deepEqual(
    [...paths, ...Object.values(manifest.bin)].filter((path) => !existsSync(root + path)),
    [],
  );
});

test('the entry points that need no page can be imported', async () => {
  const { Journey } = (await import(`${root}dist/esm/contract.js`)) as typeof import('../../src/contract/index.js');
  assert.equal(Journey.safeParse({}).success, false);
  const { createSearch } = (await import(`${root}dist/esm/search.js`)) as typeof import('../../src/search/index.js');
  const found = createSearch([{ id: 'a', question: 'Where is my parcel?', answer: 'In the van.' }], {
    lang: 'en',
  }).search('parcel');
  assert.equal(found[0]?.id, 'a');
  const { createApp } = (await import(`${root}dist/endpoint/index.js`)) as typeof import('../../src/endpoint/index.js');
  assert.equal(typeof createApp, 'function');
});

test('the package is one that other people’s tools can read', async () => {
  const { messages } = await publint({ pkgDir: root, pack: false, level: 'warning', strict: false });
  assert.deepEqual(messages, []);
});

test('the elements know the version of their package', () => {
  assert.equal(version, manifest.version);
});

test('the manifest of custom elements names the four tags with their attributes', () => {
  const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
    modules: { declarations?: { tagName?: string; members?: unknown[] }[] }[];
  };
  const tags = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  assert.deepEqual(tags.sort(), ['waymark-faq', 'waymark-feedback', 'waymark-help', 'waymark-progress']);
});

test('nothing that a page downloads brings zod, or asks for eval', () => {
  const chunks = readdirSync(`${root}dist/chunks`).filter((file) => file.endsWith('.js'));
  for (const file of ['waymark.js', 'waymark-all.js', ...chunks.map((chunk) => `chunks/${chunk}`)]) {
    const text = read(`dist/${file}`);
    assert.doesNotMatch(text, /ZodError|new Function\(|\beval\(/, file);
  }
});

test('in every file the policy of Lit is guarded and renamed', () => {
  for (const file of ['waymark-all.js', ...readdirSync(`${root}dist/chunks`).map((chunk) => `chunks/${chunk}`)]) {
    if (!file.endsWith('.js')) continue;
    assert.doesNotMatch(read(`dist/${file}`), /createPolicy\(["'`]lit-html/, file);
  }
});

test('every file that has a new name with each content is served to be kept', async () => {
  const endpoint = await startEndpoint();
  try {
    const named = (folder: string) => readdirSync(`${root}dist/${folder}`).filter((file) => /\.(js|css)$/.test(file));
    const paths = [
      ...named('chunks').map((file) => `/waymark/chunks/${file}`),
      ...named('insights/assets').map((file) => `/insights/assets/${file}`),
    ];
    assert.ok(paths.length > 60);
    for (const path of paths) {
      const answer = await fetch(endpoint.origin + path, { method: 'HEAD' });
      assert.match(answer.headers.get('cache-control') ?? '', /immutable/, path);
    }
  } finally {
    await endpoint.stop();
    discard(endpoint.data);
  }
});
