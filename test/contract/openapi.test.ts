import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openapi, routes } from '../../src/contract/openapi.js';

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  security?: Record<string, unknown[]>[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
const document = openapi() as {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, { type: string }> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every value of a key, however deep. */
function all(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...all(key, inner)]);
}

const resolve = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names itself', () => {
    assert.match(document.openapi, /^3\.1\.\d+$/);
    assert.ok(document.info.title && document.info.version);
  });

  it('is the same each time it is made, and is plain JSON', () => {
    assert.equal(JSON.stringify(openapi()), JSON.stringify(openapi()));
    assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
  });

  it('refers to nothing that is not there, and describes nothing that nobody refers to', () => {
    const refs = all('$ref', document).map(String);
    for (const ref of refs) assert.ok(ref.startsWith('#/') && resolve(ref), ref);
    const used = new Set(refs.map((ref) => ref.split('/').at(-1)));
    assert.deepEqual(
      Object.keys(document.components.schemas).filter((name) => !used.has(name)),
      [],
    );
  });

  it('holds each route of the list once, under a name of its own', () => {
    assert.equal(operations.length, routes.length);
    const ids = operations.map(({ operation }) => operation.operationId);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z][A-Za-z]+$/);
  });

  for (const { path, method, operation } of operations) {
    it(`says for ${method.toUpperCase()} ${path} what it takes, what it answers and how it refuses`, () => {
      const { parameters = [], responses, requestBody } = operation;
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      assert.deepEqual(
        inPath.map(({ name }) => `{${name}}`),
        path.match(/\{\w+\}/g) ?? [],
      );
      assert.ok(inPath.every(({ required }) => required));
      assert.equal(requestBody !== undefined, ['post', 'put', 'patch'].includes(method));
      const statuses = Object.keys(responses).map(Number);
      assert.equal(statuses.filter((status) => status < 300).length, 1);
      for (const [status, { description, content }] of Object.entries(responses)) {
        assert.ok(description);
        if (Number(status) >= 400) assert.ok(content?.['application/problem+json'], status);
      }
    });
  }

  it('asks for the key on the owner’s routes and on no other', () => {
    for (const { path, method, operation } of operations) {
      const route = routes.find((one) => one.path === path && one.method === method)!;
      assert.equal(operation.security !== undefined, route.owner === true);
      assert.equal('401' in operation.responses, route.owner === true);
      for (const scheme of operation.security ?? []) {
        assert.ok(Object.keys(scheme).every((name) => name in document.components.securitySchemes));
      }
    }
  });

  it('carries the bounds of the schemas: a map of languages holds at least one', () => {
    const { properties } = document.components.schemas['Prompt'] as unknown as {
      properties: { thanks: { anyOf: object[] } };
    };
    assert.deepEqual(all('minProperties', properties.thanks), [1]);
  });
});
