import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Article } from '../../src/contract/index.js';
import type { AskedText } from '../../src/core/askings.js';
import { groupAskings } from '../../src/search/group.js';
import { createSearch } from '../../src/search/index.js';
import { unansweredGroups } from '../../src/search/unanswered.js';

const texts = (askings: { text: string; count: number }[], lang: string) =>
  groupAskings(askings, lang).map((group) => group.map(({ text }) => text).sort());
const counted = (list: string[]) => list.map((text, at) => ({ text, count: list.length - at }));

const dutch = [
  'waar is mijn pakket',
  'waar blijft mijn pakketje',
  'waar is mijn paket',
  'pakket retourneren',
  'hoe stuur ik mijn pakket terug',
  'adreswijziging',
  'adres wijzigen',
  'kan ik mijn adres wijzigen',
  'factuur downloaden',
  'hoe download ik mijn faktuur',
];

describe('questions that mean the same', () => {
  it('come together across typos, forms and joined words, and apart from others', () => {
    assert.deepEqual(texts(counted(dutch), 'nl'), [
      ['waar blijft mijn pakketje', 'waar is mijn paket', 'waar is mijn pakket'],
      ['pakket retourneren'],
      ['hoe stuur ik mijn pakket terug'],
      ['adres wijzigen', 'adreswijziging', 'kan ik mijn adres wijzigen'],
      ['factuur downloaden', 'hoe download ik mijn faktuur'],
    ]);
  });

  it('are the same groups in whichever order they come', () => {
    const askings = counted(dutch);
    assert.deepEqual(groupAskings(askings.toReversed(), 'nl'), groupAskings(askings, 'nl'));
  });

  it('are compared in any language, and nothing at all is no group', () => {
    assert.deepEqual(groupAskings([], 'en'), []);
    assert.equal(groupAskings(counted(['?!', '…', 'refund']), 'en').flat().length, 3);
    assert.deepEqual(texts(counted(['أين طلبي', 'اين طلبي']), 'ar'), [['أين طلبي', 'اين طلبي']]);
  });
});

const late: Article = { id: 'late', question: 'Waarom is het later?', answer: 'Het weer.', lang: 'nl' };
const asked = (text: string, more: Partial<AskedText> = {}): AskedText => ({
  text,
  lang: 'nl',
  source: 'searches',
  ...more,
});

describe('what was asked in vain', () => {
  const askings = [
    asked('waar is mijn pakket', { visit: 'a' }),
    asked('Waar is mijn pakket', { visit: 'b', lang: 'nl-BE' }),
    asked('waar blijft mijn pakketje', { visit: 'b', source: 'contacts' }),
    asked('zwemles', { source: 'comments' }),
    asked('where is my parcel', { lang: 'en' }),
  ];

  it('is told by how often, by how many, on pages in which languages, with what comes nearest', () => {
    const [first, ...others] = unansweredGroups(askings, [late], []);
    assert.deepEqual(first, {
      text: 'waar is mijn pakket',
      lang: 'nl',
      count: 3,
      visits: 2,
      sources: { searches: 2, comments: 0, contacts: 1 },
      langs: ['nl', 'nl-BE'],
      texts: [
        { text: 'waar is mijn pakket', count: 2, isAnswered: false },
        { text: 'waar blijft mijn pakketje', count: 1, isAnswered: false },
      ],
      aside: [],
      answered: 0,
      isAnswered: false,
      nearest: { article: 'late', question: late.question },
    });
    assert.deepEqual(
      others.map(({ text, lang }) => [text, lang]),
      [
        ['where is my parcel', 'en'],
        ['zwemles', 'nl'],
      ],
    );
  });

  it('is answered as soon as a customer who asks it finds the answer', () => {
    const phrasings = ['waar is mijn pakket', 'waar blijft mijn pakketje'];
    const [first] = unansweredGroups(askings, [{ ...late, phrasings }], []);
    assert.deepEqual([first!.answered, first!.isAnswered], [3, true]);
  });

  it('stays aside when it is asked in other words', () => {
    const later = [asked('waar blijft mijn pakketje'), asked('zwemles')];
    const [first, second] = unansweredGroups(later, [late], ['waar is mijn pakket']);
    assert.deepEqual([first!.text, first!.aside], ['waar blijft mijn pakketje', ['waar is mijn pakket']]);
    assert.deepEqual(second!.aside, []);
  });
});

const data = new URL('../../../shared/data/faq/', import.meta.url);
const skip = existsSync(data) ? false : 'the questions are not here: they lie in ../shared/data/faq';
interface Query {
  text: string;
  relevant: string[];
}
const read = <T>(file: string): T[] =>
  readFileSync(new URL(file, data), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

describe('the loop on real questions', { skip }, () => {
  for (const [set, gain] of [
    ['stackfaq-en', 12],
    ['vira-dev-en', 0.5],
  ] as const) {
    it(`lifts the share of other people’s questions that find their answer first: ${set}`, (t) => {
      const corpus = read<Article>(`${set}/corpus.jsonl`);
      const heard = new Map<string, string[]>();
      const held: Query[] = [];
      // Of each article’s questions every other one is heard and becomes a phrasing, five at most; the rest is asked afterwards.
      const seen = new Map<string, number>();
      for (const query of read<Query>(`${set}/queries.jsonl`)) {
        const [id] = query.relevant;
        const n = seen.get(id!) ?? 0;
        seen.set(id!, n + 1);
        const phrasings = heard.get(id!) ?? [];
        if (n % 2 === 0 && phrasings.length < 5) heard.set(id!, [...phrasings, query.text]);
        else held.push(query);
      }
      const first = (articles: readonly Article[]) => {
        const { search } = createSearch(articles, { lang: 'en' });
        const right = held.filter(({ text, relevant }) => relevant.includes(search(text, { limit: 1 })[0]?.id ?? ''));
        return (100 * right.length) / held.length;
      };
      const before = first(corpus);
      const after = first(corpus.map((one) => ({ ...one, phrasings: heard.get(one.id) ?? [] })));
      t.diagnostic(`R@1 on ${held.length} held-out questions: ${before.toFixed(1)} before, ${after.toFixed(1)} after`);
      assert.ok(after - before >= gain, `${before.toFixed(1)} to ${after.toFixed(1)}`);
    });
  }
});
