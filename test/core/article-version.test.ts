import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { articleVersion } from '../../src/core/article-version.js';

describe('the name of an article’s wording', () => {
  const article = { question: 'Where is my order?', answer: 'On its way.\n\nIt comes on Friday.' };

  it('is the same for the same words, however they are laid out', () => {
    assert.match(articleVersion(article), /^[0-9a-f]{14}$/);
    const laidOut = { question: ' Where is  my order?', answer: 'On its way. It comes\n on Friday. ' };
    assert.equal(articleVersion(laidOut), articleVersion(article));
  });

  it('is another one for a letter more, less or moved, in the question or in the answer', () => {
    const { question, answer } = article;
    const others = [
      { question: 'Where is my order', answer },
      { question, answer: answer.replace('Friday', 'Fridya') },
      { question, answer: `${answer} ä` },
      { question: answer, answer: question },
    ];
    const names = new Set([article, ...others].map(articleVersion));
    assert.equal(names.size, others.length + 1);
  });

  it('tells ten thousand texts apart', () => {
    const names = Array.from({ length: 10_000 }, (_, n) =>
      articleVersion({ question: `Is it ${n}?`, answer: `${n * 7}` }),
    );
    assert.equal(new Set(names).size, names.length);
  });
});
