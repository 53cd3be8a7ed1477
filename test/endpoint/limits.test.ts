import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callerOf } from '../../src/endpoint/middleware/caller.js';
import { endpoint, KEY, problemOf } from './support.js';

describe('too many requests', () => {
  it('are refused with the time to wait, also to a page of another origin', async (t) => {
    const { ask } = endpoint(t, { limits: { requests: 2 } });
    const read = () => ask('GET', '/articles', { headers: { origin: 'https://shop.example' } });
    assert.deepEqual([(await read()).status, (await read()).status], [200, 200]);
    const refused = await read();
    assert.ok(Number(refused.headers.get('retry-after')) >= 1 && Number(refused.headers.get('retry-after')) <= 60);
    assert.match(refused.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    assert.equal(refused.headers.get('access-control-allow-origin'), 'https://shop.example');
    assert.deepEqual(await problemOf(refused).then(({ status, code }) => [status, code]), [429, 'rate_limited']);
  });

  it('of one address do not count for another', async (t) => {
    const { ask } = endpoint(t, { limits: { requests: 1 }, trustedProxies: 1 });
    const from = async (address: string) =>
      (await ask('GET', '/articles', { headers: { 'x-forwarded-for': address } })).status;
    assert.deepEqual([await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.2')], [200, 429, 200]);
  });

  it('cannot be hidden behind addresses that the sender made up', async (t) => {
    const { ask } = endpoint(t, { limits: { requests: 1 } });
    const from = async (address: string) =>
      (await ask('GET', '/articles', { headers: { 'x-forwarded-for': address } })).status;
    assert.deepEqual([await from('10.0.0.1'), await from('10.0.0.2')], [200, 429]);
  });

  it('with wrong keys end in a refusal of every key from there', async (t) => {
    const { ask } = endpoint(t, { limits: { keys: 3 } });
    const read = async (key: string) =>
      (await ask('GET', '/responses', { headers: { authorization: `Bearer ${key}` } })).status;
    assert.deepEqual([await read('a'), await read('b'), await read(KEY), await read('c')], [401, 401, 200, 401]);
    assert.deepEqual([await read('d'), await read(KEY)], [429, 429]);
  });
});

describe('the address that a request counts for', () => {
  const cases: [string, [string | undefined, string | undefined, number], string][] = [
    ['is that of the socket', ['10.0.0.1', '1.2.3.4', 0], '10.0.0.1'],
    ['is the one that the proxy in front has added', ['10.0.0.1', '6.6.6.6, 1.2.3.4', 1], '1.2.3.4'],
    ['is the one that the outer of two proxies has added', ['10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', 2], '1.2.3.4'],
    ['is that of the socket when the proxy added none', ['10.0.0.1', undefined, 1], '10.0.0.1'],
    ['is that of the socket when there are fewer than there are proxies', ['10.0.0.1', '1.2.3.4', 2], '10.0.0.1'],
    ['is an IPv4 address also where it is written as IPv6', ['::ffff:10.0.0.1', undefined, 0], '10.0.0.1'],
    ['is the network of an IPv6 address', ['2001:db8:1:2:3:4:5:6', undefined, 0], '2001:db8:1:2'],
    ['is the network of a shortened IPv6 address', ['2001:DB8::1', undefined, 0], '2001:db8:0:0'],
    ['is one and the same where there is no socket', [undefined, undefined, 0], 'local'],
  ];
  for (const [what, args, expected] of cases) {
    it(what, () => assert.equal(callerOf(...args), expected));
  }
});
