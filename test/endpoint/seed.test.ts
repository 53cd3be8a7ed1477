import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import {
  ArticleList,
  ChangeList,
  Condition,
  type JourneyInput as Input,
  JourneyInput,
  Outcome,
  parse,
  Prompt,
  Response,
  Stage,
} from '../../src/contract/index.js';
import { forCustomer, merge } from '../../src/core/index.js';
import { resolveRelativeDates } from '../../src/endpoint/demo/relative-dates.js';

const folder = new URL('../../demo/', import.meta.url);
const page = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const read = <T>(name: string, now: number): T => resolveRelativeDates(JSON.parse(page(`seed/${name}.json`)) as T, now);

/** Every text in a value that is meant for a person, by the language it stands under. */
function* texts(value: unknown, lang = 'en'): Generator<[lang: string, text: string]> {
  if (typeof value === 'string') yield [lang, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'phrasings' || name === 'lang') continue;
      yield* texts(inner, /^[a-z]{2}$/.test(name) && name !== 'at' && name !== 'id' ? name : lang);
    }
  }
}

// The days on which clocks change, the end of a year and a leap day: on each of them the demo must start.
const days = ['2026-03-29T01:30:00Z', '2026-10-25T01:30:00Z', '2026-12-31T23:30:00Z', '2028-02-29T12:00:00Z'];

describe('The seeds of the demo', () => {
  let journeys: Input[];
  before(() => (journeys = read('journeys', Date.parse('2026-11-22T09:00:00Z'))));

  for (const day of days) {
    it(`are what the contract asks for when the demo starts at ${day}`, () => {
      const now = Date.parse(day);
      const problems = [
        ...read<unknown[]>('journeys', now).map((seed) => parse(JourneyInput, seed)),
        ...read<unknown[]>('prompts', now).map((seed) => parse(Prompt, seed)),
        ...read<unknown[]>('responses', now).map((seed) => parse(Response, seed)),
        parse(ArticleList, read('articles', now)),
        parse(ChangeList, { changes: read('changes', now) }),
      ].filter(({ ok }) => !ok);
      assert.deepEqual(problems, []);
    });
  }

  it('leave no relative date behind', () => {
    for (const name of ['journeys', 'prompts', 'articles', 'responses', 'changes']) {
      assert.doesNotMatch(JSON.stringify(read(name, Date.now())), /"@[+-]?\d+d/);
    }
  });

  it('show every stage, condition and outcome', () => {
    const seen = (of: (journey: Input) => string | undefined) => new Set(journeys.map(of));
    assert.deepEqual(
      Stage.options.filter((value) => !seen(({ stage }) => stage).has(value)),
      [],
    );
    assert.deepEqual(
      Condition.options.filter((value) => !seen(({ condition }) => condition).has(value)),
      [],
    );
    assert.deepEqual(
      Outcome.options.filter((value) => !seen(({ outcome }) => outcome).has(value)),
      [],
    );
  });

  it('show what is rare: each kind, deadline, state of a step and state of a task', () => {
    const kinds = new Set(journeys.map(({ kind }) => kind));
    for (const kind of ['order', 'application', 'claim', 'case', 'return']) assert.ok(kinds.has(kind), kind);
    assert.ok(kinds.size > 5, 'a kind of the owner’s own');
    const deadlines = new Set(journeys.flatMap((journey) => journey.deadlines?.map(({ kind }) => kind) ?? []));
    assert.deepEqual([...deadlines].sort(), ['customer', 'legal', 'pickup']);
    const steps = new Set(journeys.flatMap((journey) => journey.steps.map(({ state }) => state)));
    assert.deepEqual([...steps].sort(), ['current', 'done', 'revisited', 'skipped', 'upcoming']);
    const tasks = new Set(journeys.flatMap((journey) => journey.tasks?.map(({ state }) => state) ?? []));
    assert.deepEqual([...tasks].sort(), ['accepted', 'in_review', 'open', 'rejected', 'submitted', 'waived']);
  });

  it('hold events, tasks and steps that are for staff alone', () => {
    const holds = (list: (journey: Input) => { audience?: string | undefined }[] | undefined) =>
      journeys.some((journey) => list(journey)?.some(({ audience }) => audience === 'staff'));
    assert.ok(holds(({ events }) => events));
    assert.ok(holds(({ tasks }) => tasks));
    assert.ok(holds(({ steps }) => steps.flatMap(({ substeps }) => substeps ?? [])));
  });

  it('show a customer nothing of what is for staff', () => {
    for (const journey of journeys) {
      const hidden = [
        ...(journey.events ?? []),
        ...(journey.tasks ?? []),
        ...journey.steps.flatMap((step) => step.substeps ?? []),
      ]
        .filter(({ audience }) => audience === 'staff')
        .map((entry) => JSON.stringify('text' in entry ? entry.text : 'title' in entry ? entry.title : entry.label));
      const document = merge(undefined, journey, journey.reference!, Date.now());
      const shown = JSON.stringify(forCustomer(document, 'full'));
      for (const text of hidden) assert.ok(!shown.includes(text), text);
      for (const entry of journey.lookup?.factors ?? []) {
        const factor = typeof entry === 'string' ? entry : entry.factor;
        assert.ok(!shown.includes(factor), factor);
      }
    }
  });

  it('have a reference each, all of them different', () => {
    const references = journeys.map(({ reference }) => reference);
    assert.ok(references.every(Boolean));
    assert.equal(new Set(references).size, references.length);
  });

  it('can each be seen in the gallery, in which nothing else stands', () => {
    const linked = [...page('states.html').matchAll(/\{\{link:([^}]+)\}\}/g)].map(([, asked]) => asked!.split(' as '));
    const whole = linked.filter(([, party]) => !party).map(([reference]) => reference);
    assert.deepEqual(whole.sort(), journeys.map(({ reference }) => reference).sort());
    for (const [reference, party] of linked.filter(([, party]) => party)) {
      const { parties = [] } = journeys.find((journey) => journey.reference === reference) as JourneyInput;
      assert.ok(
        parties.some(({ id }) => id === party),
        `${reference} as ${party}`,
      );
    }
  });

  it('hold every journey and every prompt that a story names', () => {
    const prompts = new Set(read<{ id: string }[]>('prompts', 0).map(({ id }) => id));
    for (const story of ['index.html', 'shop/order.html', 'mortgage/application.html', 'help/index.html']) {
      const html = page(story);
      for (const [, reference] of html.matchAll(/(?:\sreference="|\{\{link:)([^"}]+)/g)) {
        assert.ok(
          journeys.some((journey) => journey.reference === reference),
          `${story}: ${reference}`,
        );
      }
      for (const [, prompt] of html.matchAll(/\sprompt="([^"]+)"/g)) assert.ok(prompts.has(prompt!), prompt);
    }
  });

  it('speak to the customer and never begin a sentence with “we”', () => {
    const we = { en: 'we', nl: 'wij|we', de: 'wir', fr: 'nous', es: 'nosotros', ar: 'نحن' };
    for (const name of ['journeys', 'prompts', 'articles', 'changes']) {
      for (const [lang, text] of texts(read(name, Date.now()))) {
        const word = we[lang as keyof typeof we] ?? 'we';
        assert.doesNotMatch(text, new RegExp(`(^|[.!?:\\n]\\s*)(${word})\\s`, 'iu'), `${name}: ${text}`);
      }
    }
  });
});
