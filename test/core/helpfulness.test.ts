import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article, Moment } from '../../src/contract/index.js';
import { articleVersion } from '../../src/core/article-version.js';
import type { NotedMoment } from '../../src/core/deflection.js';
import { helpfulnessOf } from '../../src/core/helpfulness.js';

const NOW = Date.parse('2026-03-04T10:00:00Z');
const article: Article = { id: 'late', question: 'Why is it late?', answer: 'The weather.', lang: 'en' };
const version = articleVersion(article);
let made = 0;

/** A vote on the article as it stands, by a visit of its own unless one is named. */
function vote(helped: boolean, more: Partial<Moment> = {}): NotedMoment {
  const at = NOW + ++made;
  const moment: Moment = {
    id: `01958f3a-7c00-7abc-8def-${String(made).padStart(12, '0')}`,
    type: helped ? 'answer_helped' : 'answer_not_helped',
    at: new Date(at).toISOString(),
    page: 'https://shop.example/',
    lang: 'en',
    article: 'late',
    articleLang: 'en',
    version,
    ...more,
  };
  return { moment, receivedAt: at };
}
const votes = (helped: number, not: number, more?: Partial<Moment>) => [
  ...Array.from({ length: helped }, () => vote(true, more)),
  ...Array.from({ length: not }, () => vote(false, more)),
];

describe('whether an answer helps', () => {
  it('is told with bounds, and not before ten have said so', () => {
    const [nine] = helpfulnessOf(votes(5, 4), [article]);
    assert.deepEqual([nine!.helped, nine!.notHelped, nine!.share], [5, 4, undefined]);
    const [ten] = helpfulnessOf(votes(74, 33), [article]);
    assert.deepEqual([ten!.question, ten!.share!.count, ten!.share!.of], [article.question, 74, 107]);
    assert.equal(ten!.share!.low.toFixed(4), '0.5987');
  });

  it('begins anew when the text changes: votes on former words are told apart', () => {
    const old = votes(2, 18, { version: '00000000000000' });
    const [one] = helpfulnessOf([...old, ...votes(3, 1)], [article]);
    assert.deepEqual([one!.helped, one!.notHelped, one!.version], [3, 1, version]);
    assert.deepEqual(one!.earlier, { helped: 2, notHelped: 18 });
    const changed = { ...article, answer: 'The weather, mostly.' };
    const [anew] = helpfulnessOf([...old, ...votes(3, 1)], [changed]);
    assert.deepEqual([anew!.helped, anew!.notHelped, anew!.earlier], [0, 0, { helped: 5, notHelped: 19 }]);
  });

  it('is told for each language by itself, by the language of the answer and not of the page', () => {
    const dutch: Article = { ...article, lang: 'nl', question: 'Waarom te laat?' };
    const told = helpfulnessOf(
      [...votes(1, 0), ...votes(0, 2, { articleLang: 'nl-BE', version: articleVersion(dutch) })],
      [article, dutch],
    );
    assert.deepEqual(
      told.map(({ lang, question, helped, notHelped }) => [lang, question, helped, notHelped]),
      [
        ['nl', dutch.question, 0, 2],
        ['en', article.question, 1, 0],
      ],
    );
  });

  it('counts one visit once, as it said last, and keeps the reason that came after the vote', () => {
    const visit = '01958f3a-7c00-7abc-8def-aaaaaaaaaaaa';
    const [one] = helpfulnessOf(
      [
        vote(true, { visit }),
        vote(false, { visit }),
        vote(false, { visit, reason: 'not_my_case', comment: ' I live abroad ' }),
        vote(false, { visit }),
        vote(false, { reason: 'wrong' }),
      ],
      [article],
    );
    assert.deepEqual([one!.helped, one!.notHelped], [0, 2]);
    assert.deepEqual(one!.reasons, { wrong: 1, unclear: 0, outdated: 0, not_my_case: 1 });
    assert.deepEqual(one!.comments, ['I live abroad']);
  });

  it('goes by the newest words that pages told of where the article is the page’s own', () => {
    const own = { article: 'own-heading', version: 'aaaaaaaaaaaaaa' };
    const [one] = helpfulnessOf([...votes(0, 1, own), ...votes(2, 0, { ...own, version: 'bbbbbbbbbbbbbb' })], []);
    assert.deepEqual([one!.question, one!.version, one!.helped], [undefined, 'bbbbbbbbbbbbbb', 2]);
    assert.deepEqual(one!.earlier, { helped: 0, notHelped: 1 });
  });

  it('puts first what surely does not help', () => {
    const other: Article = { ...article, id: 'fine' };
    const fine = { article: 'fine', version: articleVersion(other) };
    const told = helpfulnessOf([...votes(40, 2, fine), ...votes(3, 30)], [article, other]);
    assert.deepEqual(
      told.map(({ article: id }) => id),
      ['late', 'fine'],
    );
  });
});
