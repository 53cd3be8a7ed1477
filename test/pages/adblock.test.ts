import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Request } from '@ghostery/adblocker';
import { routes } from '../../src/contract/index.js';
import { blockingEngine } from '../support/adblock.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const engine = blockingEngine();
const types = ['script', 'fetch', 'xmlhttprequest', 'other'] as const;
const hosts = ['https://shop.example', 'https://cdn.way-mark.example'];

const isBlocked = (url: string, type: (typeof types)[number]) =>
  engine!.match(Request.fromRawDetails({ url, type, sourceUrl: 'https://shop.example/order' })).match;

test(
  'an ad blocker lets every file of the build and every route through',
  { skip: !engine && 'the lists are not on this machine' },
  () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(waymark[^/]*|chunks\/.*)\.js$/.test(file))
      .map((file) => `/waymark/${file}`);
    const paths = routes.map(({ path }) => `/v1${path.replace(/\{\w+\}/g, 'WM-2041')}`);
    assert.ok(files.length > 5 && paths.length > 10);
    const blocked = hosts.flatMap((host) =>
      [...files, ...paths, '/v1/status/WM-2041.json'].flatMap((path) =>
        types.filter((type) => isBlocked(host + path, type)).map((type) => `${type} ${host}${path}`),
      ),
    );
    assert.deepEqual(blocked, []);
  },
);

test(
  'the engine does block what such lists are made for',
  { skip: !engine && 'the lists are not on this machine' },
  () => {
    assert.ok(isBlocked('https://cdn.way-mark.example/beacon.min.js', 'script'));
  },
);
