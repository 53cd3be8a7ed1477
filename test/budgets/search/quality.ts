import { existsSync, readFileSync } from 'node:fs';
import type { Searchable } from '../../../src/search/index.js';
import type { Row } from '../row.js';
import { type Engine, engines, type Hits } from './engines.js';

const data = new URL('../../../../shared/data/faq/', import.meta.url);
const sets = ['stackfaq-en', 'covid-faq-en', 'vira-dev-en', 'probe-nl', 'probe-de'];

interface Query {
  text: string;
  relevant: string[];
  kind?: string;
}

/** Whether the sets of questions are on this machine. */
export const areHere = existsSync(data);

const read = <T>(file: string): T[] =>
  readFileSync(new URL(file, data), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const articlesOf = (set: string) => read<Searchable & { lang: string }>(`${set}/corpus.jsonl`);

/** Questions at equal distances: some engines take a tenth of a second for each. */
function some<T>(all: T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)]!);
}

/** A thousand articles of the usual length, for measuring time: there are not so many, so they come again. */
export function thousand(): Searchable[] {
  const known = ['stackfaq-en', 'covid-faq-en'].flatMap(articlesOf);
  return Array.from({ length: 1000 }, (_, at) => {
    const { question, answer } = known[at % known.length]!;
    return { id: `a${at}`, question, answer: answer.split(' ').slice(0, 81).join(' ') };
  });
}

/** What is typed into a search of those, a sentence at a time. */
export const typed = (): string[] => some(read<Query>('stackfaq-en/queries.jsonl'), 12).map(({ text }) => text);

/** How probably one of the first is above one of the second. */
function auroc(above: number[], below: number[]): number {
  let won = 0;
  for (const one of above) for (const other of below) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / above.length / below.length;
}

const share = <T>(all: T[], holds: (one: T) => boolean): number => (100 * all.filter(holds).length) / all.length;
const round = (value: number): number => Math.round(value * 100) / 100;

function measure(engine: Engine, set: string, most: number) {
  const articles = articlesOf(set);
  const search = engine(articles, articles[0]!.lang);
  const places = some(read<Query>(`${set}/queries.jsonl`), most).map(({ text, relevant, kind }) => {
    const hits = search(text);
    return { ...hits, kind, place: hits.ids.findIndex((id) => relevant.includes(id)) };
  });
  const among = (first: number) => share(places, ({ place }) => place >= 0 && place < first);
  const joined = places.filter(({ kind, place }) => kind === 'compound-join' && place === 0).length;
  const right = places.filter(({ place }) => place === 0);
  return { search, right, figures: [among(1), among(3), among(5), share(places, ({ ids }) => !ids.length), joined] };
}

/** Questions of another set are about something else: how well its sureness tells them from those that it answered rightly. */
const offTopic: Record<string, string[]> = {
  'stackfaq-en': ['covid-faq-en', 'vira-dev-en'],
  'covid-faq-en': ['stackfaq-en'],
  'vira-dev-en': ['stackfaq-en'],
};

const sureness = ({ sure = -1 }: Hits): number => sure;

/** Every engine on every set: shares in percent, of the same questions. */
export function qualityRows(most: number): Row[] {
  const rows: Row[] = [];
  const add = (name: string, unit: string, figures: Record<string, number | undefined>) => {
    const { waymark: ours = NaN, ...others } = figures;
    const against = Object.fromEntries(
      Object.entries(others).flatMap(([engine, figure]) => (figure === undefined ? [] : [[engine, round(figure)]])),
    );
    const best = Math.max(...Object.values(against));
    rows.push({ name, unit, ours: round(ours), against, ratio: round(ours / best) });
  };
  for (const set of sets) {
    const found = Object.fromEntries(
      Object.entries(engines).map(([name, engine]) => [name, measure(engine, set, most)]),
    );
    const of = (at: number) =>
      Object.fromEntries(Object.entries(found).map(([name, { figures }]) => [name, figures[at]]));
    for (const [at, first] of [1, 3, 5].entries()) add(`${set}, right among the first ${first}`, '%', of(at));
    add(`${set}, nothing found`, '%', of(3));
    if (set.startsWith('probe')) add(`${set}, joined compounds right`, 'found', of(4));
    const others = offTopic[set]?.flatMap((other) => some(read<Query>(`${other}/queries.jsonl`), most / 2));
    if (!others) continue;
    const told: Record<string, number | undefined> = {};
    for (const [name, { search, right }] of Object.entries(found)) {
      if (right.every(({ sure }) => sure === undefined)) continue;
      const strange = others.map(({ text }) => sureness(search(text)));
      told[name] = auroc(right.map(sureness), strange);
      if (name !== 'waymark') continue;
      add(`${set}, off-topic told that there is no good answer`, '%', { waymark: share(strange, (sure) => sure <= 0) });
      add(`${set}, rightly answered and told so too`, '%', { waymark: share(right, (one) => sureness(one) <= 0) });
    }
    add(`${set}, off-topic told from rightly answered`, 'AUROC', told);
  }
  return rows;
}
