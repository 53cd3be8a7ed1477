import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { stemmer as ar } from '@orama/stemmers/arabic';
import { stemmer as nl } from '@orama/stemmers/dutch';
import { stemmer as en } from '@orama/stemmers/english';
import { stemmer as fr } from '@orama/stemmers/french';
import { stemmer as de } from '@orama/stemmers/german';
import { stemmer as es } from '@orama/stemmers/spanish';
import { stopwords as smallEn } from '@orama/stopwords/english';
import { stopwords as smallDe } from '@orama/stopwords/german';
import { stopwords as smallNl } from '@orama/stopwords/dutch';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { createSearch, type Searchable } from '../../../src/search/index.js';

/** What an engine found: ids, best first, and how sure it is of the first, if it says. */
export interface Hits {
  ids: string[];
  sure?: number | undefined;
}
/** Makes articles searchable with one engine. */
export type Engine = (articles: readonly Searchable[], lang: string) => (query: string) => Hits;

const stemmers: Record<string, (word: string) => string> = { en, nl, de, fr, es, ar };
const smallWords: Record<string, string[]> = { en: smallEn, nl: smallNl, de: smallDe };
const MOST = 10;

/** The same care for all: words folded, without the small ones, stemmed. */
function reader(lang: string) {
  const stem = stemmers[lang] ?? ((word: string) => word);
  const fold = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss');
  const small = new Set((smallWords[lang] ?? []).map(fold));
  const term = (word: string): string | undefined => {
    const folded = fold(word);
    return folded && !small.has(folded) ? stem(folded) : undefined;
  };
  const read = (text: string): string[] =>
    (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => term(word) ?? []);
  return { fold, term, read };
}

const fields = ({ id, question, answer, phrasings = [] }: Searchable) => ({
  id,
  question: [question, ...phrasings].join('\n'),
  answer,
});

const waymark: Engine = (articles, lang) => {
  const { search } = createSearch(articles, { lang });
  const surely = { none: 0, perhaps: 1, best: 2 };
  return (query) => {
    const results = search(query, { limit: MOST });
    return { ids: results.map(({ id }) => id), sure: results[0] && surely[results[0].confidence] };
  };
};

/** With the pieces of words as further terms, by its hook, for `grams`: what its documentation does not say and its author allows. */
const miniSearch =
  (grams: number): Engine =>
  (articles, lang) => {
    const { fold, term } = reader(lang);
    const isGram = (one: string) => one.startsWith('<');
    const processTerm = (word: string): string[] | undefined => {
      const whole = term(word);
      if (!whole || !grams) return whole ? [whole] : undefined;
      const marked = `^${fold(word)}$`;
      const pieces = Array.from(
        { length: Math.max(0, marked.length - grams + 1) },
        (_, at) => `<${marked.slice(at, at + grams)}`,
      );
      return [whole, ...pieces];
    };
    const index = new MiniSearch({ fields: ['question', 'answer'], processTerm });
    index.addAll(articles.map(fields));
    return (query) => {
      const results = index.search(query, {
        boost: { question: 3 },
        boostTerm: (one: string) => (isGram(one) ? 0.1 : 1),
        fuzzy: (one: string) => (!isGram(one) && one.length > 4 ? 0.2 : false),
        prefix: (one: string, at: number, all: string[]) =>
          !isGram(one) && !all.slice(at + 1).some((after) => !isGram(after)),
      });
      return { ids: results.slice(0, MOST).map(({ id }) => String(id)), sure: results[0]?.score };
    };
  };

const fuse: Engine = (articles) => {
  const index = new Fuse(articles.map(fields), {
    keys: [
      { name: 'question', weight: 3 },
      { name: 'answer', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    useTokenSearch: true,
  });
  return (query) => {
    const results = index.search(query, { limit: MOST });
    return { ids: results.map(({ item }) => item.id), sure: results[0] && 1 - (results[0].score ?? 1) };
  };
};

const lunrEngine: Engine = (articles, lang) => {
  const { read } = reader(lang);
  const index = lunr(function (this: lunr.Builder) {
    this.pipeline.reset();
    this.searchPipeline.reset();
    this.tokenizer = ((text: unknown) =>
      read(typeof text === 'string' ? text : '').map((word) => new lunr.Token(word, {}))) as typeof lunr.tokenizer;
    this.field('question', { boost: 3 });
    this.field('answer');
    for (const article of articles) this.add(fields(article));
  });
  return (query) => {
    const results = index.query((asked) => {
      const words = read(query);
      for (const [at, word] of words.entries()) {
        asked.term(word, {});
        if (word.length > 4) asked.term(word, { editDistance: 1, boost: 0.5 });
        if (at === words.length - 1) asked.term(word, { wildcard: lunr.Query.wildcard.TRAILING, boost: 0.5 });
      }
    });
    return { ids: results.slice(0, MOST).map(({ ref }) => ref), sure: results[0]?.score };
  };
};

/** It gives places and no scores: those of questions and of answers are joined by their rank. */
const flexSearch: Engine = (articles, lang) => {
  const { read } = reader(lang);
  const make = () => new Index({ tokenize: 'forward', encode: read });
  const sides = [
    { index: make(), weight: 3 },
    { index: make(), weight: 1 },
  ];
  for (const [at, article] of articles.entries()) {
    const { question, answer } = fields(article);
    sides[0]!.index.add(at, question);
    sides[1]!.index.add(at, answer);
  }
  return (query) => {
    const scores = new Map<number, number>();
    for (const { index, weight } of sides) {
      for (const [rank, at] of (index.search(query, { limit: 50, suggest: true }) as number[]).entries())
        scores.set(at, (scores.get(at) ?? 0) + weight / (rank + 1));
    }
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, MOST);
    return { ids: best.map(([at]) => articles[at]!.id) };
  };
};

const orama: Engine = (articles, lang) => {
  const { read } = reader(lang);
  const index = create({
    schema: { question: 'string', answer: 'string' },
    components: { tokenizer: { language: 'custom', normalizationCache: new Map(), tokenize: read } },
  });
  void insertMultiple(index, articles.map(fields), 5000);
  return (query) => {
    const found = searchOrama(index, { term: query, limit: MOST, boost: { question: 3 } });
    const { hits } = found as Awaited<typeof found>;
    return { ids: hits.map(({ id }) => id), sure: hits[0]?.score };
  };
};

/** Ours first, and each of the others at the best settings it has. */
export const engines: Record<string, Engine> = {
  waymark,
  MiniSearch: miniSearch(0),
  'MiniSearch 4-grams': miniSearch(4),
  Fuse: fuse,
  Lunr: lunrEngine,
  FlexSearch: flexSearch,
  Orama: orama,
};
