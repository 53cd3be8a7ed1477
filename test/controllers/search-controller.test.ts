import { expect } from '@open-wc/testing';
import type { Article } from '../../src/contract/index.js';
import {
  READING_MS,
  SearchController,
  type SearchSource,
  type SearchState,
} from '../../src/controllers/search-controller.js';
import { TestEndpoint, until } from '../support/endpoint.js';

const article = (id: string, question: string): Article => ({ id, question, answer: 'It is explained here.' });
const here = [article('late', 'Why is my order late?'), article('address', 'Can I change the address?')];
const parcel = article('parcel', 'Where is my parcel?');

let endpoint: TestEndpoint;
beforeEach(async () => (endpoint = await TestEndpoint.open()));
afterEach(() => endpoint.stop());

/** Somebody who searches, on an element that only counts. */
function searcher(other: Partial<SearchSource> = {}, settled: (state: SearchState) => void = () => undefined) {
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  document.body.append(host);
  const search = new SearchController(host, () => ({ articles: here, lang: 'en', isReady: true, ...other }), settled);
  const found = () => ('results' in search.state ? search.state.results.map(({ id }) => id) : []);
  return { search, found };
}
const asked = () => endpoint.requests('/articles/search');

describe('a search', () => {
  it('of the page’s own answers asks nobody', async () => {
    const { search, found } = searcher();
    search.type('my order is late');
    await until(() => search.state.is === 'found');
    expect(found()[0]).to.equal('late');
    expect(await asked()).to.deep.equal([]);
  });

  it('is not told to somebody who types on', async () => {
    const source = { isReady: true };
    const told: string[] = [];
    const { search } = searcher(source, (state) => 'query' in state && told.push(state.query));
    search.type('my order');
    await until(() => search.state.is === 'found');
    // What is typed on is not searched before the answers are there again.
    source.isReady = false;
    search.type('my order is late');
    await new Promise((resolve) => setTimeout(resolve, READING_MS));
    expect(told).to.deep.equal([]);
    source.isReady = true;
    search.hostUpdated();
    await until(() => told.length > 0);
    expect(told).to.deep.equal(['my order is late']);
  });

  it('goes on answering while the index of a thousand answers is made', async () => {
    const articles = Array.from({ length: 1000 }, (_, at) =>
      article(`a${at}`, `How do I return item ${at} of ${at * 7}?`),
    );
    const { search, found } = searcher({ articles });
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      if (search.state.is !== 'found') port2.postMessage(0);
    };
    port2.postMessage(0);
    search.type('return item 77');
    await until(() => search.state.is === 'found');
    expect(found()[0]).to.equal('a77');
    expect(turns).to.be.greaterThan(1);
    port1.close();
  });

  it('of more answers than the page has is made at the endpoint, once for a word typed at a stretch', async () => {
    const results = [{ article: parcel, score: 9, confidence: 'best', ranges: [] }];
    await endpoint.answer('/articles/search', { results });
    const { search, found } = searcher({ beyond: endpoint.connection });
    for (const typed of ['p', 'pa', 'parcel']) search.type(typed);
    await until(() => search.state.is === 'found');
    expect(found()).to.deep.equal(['parcel']);
    const requests = await asked();
    expect(requests.map(({ url }) => url.includes('parcel'))).to.deep.equal([false]);
    expect(requests[0]!.body).to.deep.equal({ query: 'parcel', lang: 'en', limit: 10 });
  });

  it('that cannot be made at the endpoint is said to have failed, and the next one is asked anew', async () => {
    await endpoint.answer('/articles/search', { nonsense: true });
    const { search } = searcher({ beyond: endpoint.connection });
    search.type('parcel');
    await until(() => search.state.is === 'failed');
    await endpoint.answer('/articles/search', { results: [] });
    search.type('parcels');
    await until(() => search.state.is === 'none');
  });
});
