import { expect } from '@open-wc/testing';
import { readArticles } from '../../src/client/articles.js';
import { readChanges } from '../../src/client/changes.js';
import { readMine } from '../../src/client/mine.js';
import { sendMoments } from '../../src/client/moments.js';
import { readPrompt } from '../../src/client/prompts.js';
import { sendResponse } from '../../src/client/responses.js';
import { readStatus } from '../../src/client/status.js';
import type { MineRequest, MomentBatch, Response } from '../../src/contract/index.js';
import { rejection, TestEndpoint } from '../support/endpoint.js';

interface Case {
  schema: string;
  rule: string;
  value: unknown;
  field?: string;
}

const cases = (await (await fetch('/test/contract/all-cases')).json()) as Case[];
const validOf = <T>(schema: string) =>
  cases.find((one) => one.schema === schema && one.field === undefined)!.value as T;

/** The function that reads each kind of answer, and the route on which it asks. */
const readers: Record<string, { route: string; read: (endpoint: TestEndpoint) => Promise<unknown> }> = {
  journey: { route: '/status', read: ({ connection }) => readStatus(connection, { reference: 'A-1042' }) },
  prompt: { route: '/prompts/after-delivery', read: ({ connection }) => readPrompt(connection, 'after-delivery') },
  'article-list': { route: '/articles', read: ({ connection }) => readArticles(connection, 'en') },
  'change-list': { route: '/changes', read: ({ connection }) => readChanges(connection, 'en') },
  mine: {
    route: '/responses/mine',
    read: ({ connection }) => readMine(connection, validOf<MineRequest>('mine-request').ids),
  },
  receipt: {
    route: '/responses',
    read: ({ connection }) => sendResponse(connection, validOf<Response>('response')),
  },
  'moment-receipt': {
    route: '/moments',
    read: ({ connection }) => sendMoments(connection, validOf<MomentBatch>('moment-batch')),
  },
};

describe('what an endpoint answers', () => {
  let endpoint: TestEndpoint;
  before(async () => {
    endpoint = await TestEndpoint.open();
  });
  after(() => endpoint.stop());

  for (const [schema, { route, read }] of Object.entries(readers)) {
    for (const { rule, value, field } of cases.filter((one) => one.schema === schema)) {
      const says = rule.replaceAll('-', ' ');
      if (field === undefined) {
        it(`is taken by the page as it is. ${schema}: ${says}`, async () => {
          await endpoint.answer(route, value);
          expect(await read(endpoint)).to.deep.equal(value);
        });
      } else {
        it(`is refused by the page, with the field. ${schema}: ${says}`, async () => {
          await endpoint.answer(route, value);
          expect(await rejection(read(endpoint))).to.include({ kind: 'invalid', field });
        });
      }
    }
  }

  for (const { rule, value } of cases.filter(({ schema }) => schema === 'problem')) {
    it(`is a refusal whatever its body says. problem: ${rule.replaceAll('-', ' ')}`, async () => {
      await endpoint.fail({ route: '/status', do: 'answer', status: 422, body: JSON.stringify(value) });
      const error = await rejection(readers['journey']!.read(endpoint));
      const { code, errors } = value as { code?: string; errors?: { field?: string }[] };
      expect(error).to.include({ kind: 'problem', status: 422 });
      expect([error.code, error.field]).to.deep.equal([code, errors?.[0]?.field]);
    });
  }
});
