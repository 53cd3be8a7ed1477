import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Finding, findPersonal, type PersonalKind } from '../../../src/core/scrub.js';
import { corpus, type Sample } from './corpus.js';

interface Count {
  right: number;
  missed: number;
  wrong: number;
}
/** What must at least hold, a little below what was measured: precision and recall. */
type Floors = Record<PersonalKind | 'all', [precision: number, recall: number]>;

const floors: Record<Sample['half'], Floors> = {
  tuning: {
    email: [0.99, 0.9],
    phone: [0.99, 0.97],
    card: [0.99, 0.99],
    iban: [0.99, 0.99],
    citizen: [0.99, 0.99],
    all: [0.99, 0.96],
  },
  'held out': {
    email: [0.99, 0.8],
    phone: [0.9, 0.88],
    card: [0.99, 0.86],
    iban: [0.99, 0.94],
    citizen: [0.94, 0.86],
    all: [0.94, 0.88],
  },
};

const samples = corpus();
const isSame = (a: Finding, b: Finding): boolean => a.kind === b.kind && a.at === b.at && a.text === b.text;

/** A finding is right when it is all of what was marked, no more and no less, and of that kind. */
function count(half: Sample['half']): Map<keyof Floors, Count> {
  const counts = new Map<keyof Floors, Count>();
  const add = (kind: PersonalKind, what: keyof Count): void => {
    for (const key of [kind, 'all'] as const) {
      const one = counts.get(key) ?? { right: 0, missed: 0, wrong: 0 };
      one[what]++;
      counts.set(key, one);
    }
  };
  for (const { text, personal } of samples.filter((sample) => sample.half === half)) {
    const found = findPersonal(text);
    for (const one of personal) add(one.kind, found.some((other) => isSame(one, other)) ? 'right' : 'missed');
    for (const one of found) if (!personal.some((other) => isSame(one, other))) add(one.kind, 'wrong');
  }
  return counts;
}

describe('what customers write in six languages', () => {
  test('is more than 600 texts, with more that is harmless in them than is personal', (t) => {
    const personal = samples.flatMap((sample) => sample.personal).length;
    const harmless = samples.flatMap((sample) => sample.harmless).length;
    assert.ok(samples.length > 600 && harmless >= personal && personal > 300);
    t.diagnostic(`${samples.length} texts, ${personal} times something personal, ${harmless} times something like it`);
  });

  test('is the same at each run, and no frame or notation of one half is in the other', () => {
    assert.deepEqual(corpus(), samples);
    const shapes = (half: Sample['half']) =>
      new Set(samples.filter((sample) => sample.half === half).flatMap(({ text }) => text.replace(/\p{Nd}/gu, '#')));
    const held = shapes('held out');
    assert.deepEqual(
      [...shapes('tuning')].filter((shape) => held.has(shape)),
      [],
    );
  });

  for (const half of ['tuning', 'held out'] as const) {
    test(`is scrubbed as well as it was measured to be, in the half that ${half === 'tuning' ? 'was tuned on' : 'was held out'}`, (t) => {
      const counts = count(half);
      for (const [kind, [precision, recall]] of Object.entries(floors[half]) as [keyof Floors, [number, number]][]) {
        const { right, missed, wrong } = counts.get(kind)!;
        const measured = [right / (right + wrong), right / (right + missed)] as const;
        const told = measured.map((share) => `${(100 * share).toFixed(1)} %`);
        t.diagnostic(
          `${kind}: precision ${told[0]} (${wrong} wrong), recall ${told[1]} (${right} of ${right + missed})`,
        );
        assert.ok(measured[0] >= precision && measured[1] >= recall, `${kind}: ${told.join(', ')}`);
      }
    });
  }

  test('loses next to nothing that is harmless', (t) => {
    const touched = samples.flatMap(({ text, harmless }) => {
      const found = findPersonal(text);
      return harmless.filter(({ at, text: own }) =>
        found.some((one) => one.at < at + own.length && at < one.at + one.text.length),
      );
    });
    const all = samples.flatMap(({ harmless }) => harmless).length;
    t.diagnostic(`${touched.length} of ${all}: ${touched.map(({ slot, text }) => `${slot} ${text}`).join(', ')}`);
    assert.ok(touched.length / all < 0.02);
  });
});
