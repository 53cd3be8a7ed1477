import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Article, ArticleList, ArticleSearchAnswer } from '../../src/contract/index.js';
import { endpoint, NOW, temporaryStore } from './support.js';

/** So many articles about one thing each that a page is not given all of them. */
const many = (lang?: string): Article[] =>
  Array.from({ length: 1200 }, (_, at) => ({
    id: `a${at}`,
    question: `How do I return item number ${at}?`,
    answer: 'Print the label.',
    ...(lang && { lang }),
    ...(at % 100 === 7 && { when: { condition: ['delayed' as const] } }),
  }));
const parcel: Article = { id: 'parcel', question: 'Where is my parcel?', answer: 'The carrier tells you.' };

function searching(...[t, options]: Parameters<typeof endpoint>) {
  const to = endpoint(t, options);
  return {
    ...to,
    put: (articles: Article[]) => to.ask('PUT', '/articles', { owner: true, body: { articles } }),
    find: async (body: object) => {
      const answer = await to.ask('POST', '/articles/search', { body, type: 'text/plain' });
      assert.equal(answer.status, 200);
      return ArticleSearchAnswer.parse(await answer.json()).results;
    },
  };
}

describe('searching at the endpoint', () => {
  it('finds an article that the page was not given, with the words that were asked for', async (t) => {
    const { put, find, ask } = searching(t);
    await put([...many(), parcel]);
    const list = ArticleList.parse(await (await ask('GET', '/articles?lang=en')).json());
    assert.ok(!list.articles.some(({ id }) => id === 'parcel'));
    const [first] = await find({ query: 'my parcel is not here', lang: 'en' });
    assert.deepEqual(first?.article, parcel);
    assert.equal(first?.confidence, 'best');
    assert.deepEqual(first?.ranges, [{ field: 'question', start: 12, end: 18 }]);
  });

  it('is what a page is told to do that got only a part: those for a status, and the first of the others', async (t) => {
    const { put, ask } = searching(t);
    const read = async () => ArticleList.parse(await (await ask('GET', '/articles?lang=en')).json());
    await put(many().slice(0, 1000));
    assert.deepEqual([(await read()).articles.length, (await read()).isPart], [1000, undefined]);
    await put(many());
    const { articles, isPart } = await read();
    assert.deepEqual([articles.length, isPart], [100, true]);
    assert.equal(articles.filter(({ when }) => when).length, 12);
    assert.equal(articles[0]?.id, 'a0');
  });

  it('gives as many as were asked for, and none where there are no articles', async (t) => {
    const { put, find } = searching(t);
    assert.deepEqual(await find({ query: 'parcel' }), []);
    await put(many());
    assert.equal((await find({ query: 'return item', limit: 3 })).length, 3);
    assert.equal((await find({ query: 'return item' })).length, 10);
  });

  it('is in the reader’s language, and in English where there is nothing in theirs', async (t) => {
    const { put, find } = searching(t);
    await put([
      { id: 'post', question: 'Where is my package?', answer: 'On its way.', lang: 'en' },
      { id: 'post', question: 'Waar is mijn pakket?', answer: 'Onderweg.', lang: 'nl' },
    ]);
    const langOf = async (lang: string) =>
      (await find({ query: 'package pakket', lang })).map(({ article }) => article.lang);
    assert.deepEqual(await langOf('nl-BE'), ['nl']);
    assert.deepEqual(await langOf('fr'), ['en']);
  });

  it('is in the text of the reader’s own region, whoever searched before them', async (t) => {
    const { put, find } = searching(t);
    await put([
      { id: 'post', question: 'Onde está a encomenda?', answer: 'A caminho.', lang: 'pt-BR' },
      { id: 'post', question: 'Onde está a encomenda?', answer: 'Em trânsito.', lang: 'pt-PT' },
    ]);
    const answerIn = async (lang: string) => (await find({ query: 'encomenda', lang }))[0]?.article.answer;
    assert.equal(await answerIn('pt-BR'), 'A caminho.');
    assert.equal(await answerIn('pt-PT'), 'Em trânsito.');
  });

  it('finds new texts at once, and within seconds those that another process wrote', async (t) => {
    const store = temporaryStore(t);
    let now = NOW;
    const { put, find } = searching(t, { store, clock: () => now });
    await put([parcel]);
    assert.equal((await find({ query: 'parcel' }))[0]?.article.answer, 'The carrier tells you.');
    await put([{ ...parcel, answer: 'Look outside.' }]);
    assert.equal((await find({ query: 'parcel' }))[0]?.article.answer, 'Look outside.');
    await store.content.putArticles([{ ...parcel, answer: 'Ask the neighbours.' }]);
    now += 6000;
    assert.equal((await find({ query: 'parcel' }))[0]?.article.answer, 'Ask the neighbours.');
  });

  it('leaves no trace of what was asked in a log, and is kept nowhere', async (t) => {
    const { put, ask, log } = searching(t);
    await put([parcel]);
    const answer = await ask('POST', '/articles/search', { body: { query: 'canary' } });
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.ok(log.some((line) => line.includes('/articles/search')));
    assert.ok(!log.some((line) => line.includes('canary')));
  });
});
