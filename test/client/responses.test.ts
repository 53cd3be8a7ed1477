import { expect } from '@open-wc/testing';
import { sendContact, sendResponse } from '../../src/client/responses.js';
import { sendMoments } from '../../src/client/moments.js';
import { readArticles } from '../../src/client/articles.js';
import { readPrompt } from '../../src/client/prompts.js';
import type { ContactRequest, Response } from '../../src/contract/index.js';
import { rejection, TestEndpoint } from '../support/endpoint.js';

const id = '0195f0a0-0000-7000-8000-000000000001';
const at = '2026-03-04T10:15:00Z';
const response: Response = {
  id,
  revision: 2,
  prompt: 'nps',
  promptVersion: 1,
  answers: [{ question: 'score', type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers', value: 9 }],
  complete: true,
  moment: 'inline',
  page: 'https://shop.example/order',
  lang: 'en',
  startedAt: at,
  answeredAt: at,
};
const contact: ContactRequest = {
  id,
  revision: 1,
  message: 'Please ring me',
  reply: { phone: '020 1234567' },
  page: 'https://shop.example/help',
  lang: 'en',
  at,
};

describe('sending', () => {
  let endpoint: TestEndpoint;
  beforeEach(async () => (endpoint = await TestEndpoint.open()));
  afterEach(() => endpoint.stop());

  it('takes the receipt that repeats the id', async () => {
    expect(await sendResponse(endpoint.connection, response)).to.deep.equal({ id, revision: 2, receivedAt: at });
    expect(await sendContact(endpoint.connection, contact)).to.deep.equal({ id, revision: 2, receivedAt: at });
    expect((await endpoint.stored())[id]).to.have.length(2);
  });

  const noReceipts: [string, unknown, string][] = [
    ['another id', { id: id.replace(/1$/, '2'), revision: 2, receivedAt: at }, '/id'],
    ['an older revision', { id, revision: 1, receivedAt: at }, '/revision'],
    ['no time', { id, revision: 2 }, '/receivedAt'],
  ];
  for (const [what, receipt, field] of noReceipts) {
    it(`takes an answer with ${what} for no receipt`, async () => {
      await endpoint.answer('/responses', receipt);
      expect(await rejection(sendResponse(endpoint.connection, response))).to.include({ kind: 'invalid', field });
    });
  }

  it('tells moments in a batch', async () => {
    const moment = { id, type: 'answer_opened', at, page: 'https://shop.example/', lang: 'en' } as const;
    expect(await sendMoments(endpoint.connection, { moments: [moment] })).to.deep.equal({ ids: [id] });
  });

  it('reads a prompt and the articles', async () => {
    const prompt = { id: 'nps', version: 1, questions: [{ id: 'score', type: 'nps', title: 'How likely?' }] };
    const articles = { articles: [{ id: 'a', question: 'Where is it?', answer: 'On its way.' }] };
    await endpoint.answer('/prompts/nps', prompt);
    await endpoint.answer('/articles', articles);
    expect(await readPrompt(endpoint.connection, 'nps')).to.deep.equal(prompt);
    expect(await readArticles(endpoint.connection, 'nl-BE')).to.deep.equal(articles);
    expect((await endpoint.requests('/articles'))[0]!.url).to.equal('/articles?lang=nl-BE');
  });
});
