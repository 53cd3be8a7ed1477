import { at, listOf, textOf } from '../payload.js';
import { recordsIn } from './payloads.js';
import type { Asked } from './settings.js';

const plain: Readonly<Record<string, Asked>> = {
  text: { type: 'text' },
  comment: { type: 'text' },
  radiogroup: { type: 'choice' },
  dropdown: { type: 'choice' },
  boolean: { type: 'choice' },
  checkbox: { type: 'choices' },
  tagbox: { type: 'choices' },
  ranking: { type: 'choices' },
  imagepicker: { type: 'choices' },
};

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** A rating counts from 1 to 5 unless the model says otherwise; from 0 to 10 it is how likely one is to recommend. */
function rated(element: unknown): Asked | undefined {
  if (at(element, 'rateValues') !== undefined) return undefined;
  const min = number(at(element, 'rateMin'), 1);
  const max = number(at(element, 'rateMax'), min + number(at(element, 'rateCount'), 5) - 1);
  const scale = { min, max };
  const look = textOf(at(element, 'rateType')) ?? textOf(at(element, 'rateDisplayMode'));
  if (look === 'stars') return { type: 'stars', scale, presentation: 'stars' };
  if (look === 'smileys') return { type: 'smileys', scale, presentation: 'smileys' };
  return { type: min === 0 && max === 10 ? 'nps' : 'csat', scale, presentation: 'numbers' };
}

function askedBy(element: unknown): Asked | undefined {
  const type = textOf(at(element, 'type')) ?? '';
  // A number that is typed is not a score; it is kept as the text that it was.
  return type === 'rating' ? rated(element) : Object.hasOwn(plain, type) ? plain[type] : undefined;
}

/** So deep may panels stand within each other; nobody's survey does. */
const DEEPEST = 10;

function* elementsIn(parent: unknown, depth = 0): Generator<unknown> {
  for (const element of [...listOf(at(parent, 'pages')), ...listOf(at(parent, 'elements'))]) {
    yield element;
    if (depth < DEEPEST) yield* elementsIn(element, depth + 1);
  }
}

/** What a survey's model says of its questions, by their names. */
export function surveyjsQuestions(models: unknown): Map<string, Asked> {
  const found = new Map<string, Asked>();
  for (const { record } of recordsIn(models)) {
    for (const element of elementsIn(record)) {
      const name = textOf(at(element, 'name'));
      const asked = askedBy(element);
      if (name !== undefined && asked) found.set(name, asked);
    }
  }
  return found;
}
