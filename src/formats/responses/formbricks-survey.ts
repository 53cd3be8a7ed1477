import { at, fieldsOf, listOf, textOf } from '../payload.js';
import { recordsIn } from './payloads.js';
import type { Asked } from './settings.js';

/** The kinds of question without a score. What is not among them, a table, is read row by row. */
const plain: Readonly<Record<string, Asked>> = {
  openText: { type: 'text' },
  date: { type: 'text' },
  address: { type: 'text' },
  multipleChoiceSingle: { type: 'choice' },
  multipleChoiceMulti: { type: 'choices' },
  pictureSelection: { type: 'choices' },
  fileUpload: { type: 'choices' },
  ranking: { type: 'choices' },
  cta: { type: 'choice' },
  consent: { type: 'choice' },
  cal: { type: 'choice' },
  nps: { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' },
};

const looks = { number: 'numbers', star: 'stars', smiley: 'smileys' } as const;
const ratings = { number: 'csat', star: 'stars', smiley: 'smileys' } as const;

/** A rating counts from 1 to its range, drawn as numbers, stars or smileys. */
function scored(element: unknown, type: string): Asked | undefined {
  const look = textOf(at(element, 'scale')) as keyof typeof looks;
  const range = at(element, 'range') ?? (type === 'rating' ? undefined : 5);
  if (!Object.hasOwn(looks, look) || typeof range !== 'number') return undefined;
  const presentation = looks[look];
  return {
    type: type === 'rating' ? ratings[look] : (type as 'csat' | 'ces'),
    presentation,
    scale: { min: 1, max: range },
  };
}

function askedBy(element: unknown): Asked | undefined {
  const type = textOf(at(element, 'type')) ?? '';
  if (['rating', 'csat', 'ces'].includes(type)) return scored(element, type);
  return Object.hasOwn(plain, type) ? plain[type] : undefined;
}

/** What the surveys of Formbricks' management API say of their questions, by the id of each. */
export function formbricksQuestions(surveys: unknown): { asked: Map<string, Asked>; contacts: Set<string> } {
  const asked = new Map<string, Asked>();
  const contacts = new Set<string>();
  for (const { record } of recordsIn(surveys, 'data')) {
    const blocks = listOf(at(record, 'blocks')).flatMap((block) => listOf(fieldsOf(block)['elements']));
    for (const element of [...listOf(at(record, 'questions')), ...blocks]) {
      const id = textOf(at(element, 'id'));
      const how = askedBy(element);
      if (id !== undefined && how) asked.set(id, how);
      if (id !== undefined && at(element, 'type') === 'contactInfo') contacts.add(id);
    }
  }
  return { asked, contacts };
}
