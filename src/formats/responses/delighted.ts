import { at, fieldsOf, firstText, listOf, textOf } from '../payload.js';
import type { ToldAnswer } from './answers.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { LeftOut } from './response-format.js';
import type { Asked } from './settings.js';
import type { Told } from './told.js';

/**
 * What each kind of survey counts on. CES has five points or seven, and PMF and thumbs are told by numbers that nothing explains:
 * of these the owner says what `score` is.
 */
const kinds: Readonly<Record<string, Asked>> = {
  nps: { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' },
  enps: { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' },
  csat: { type: 'csat', scale: { min: 1, max: 5 }, presentation: 'numbers' },
  stars: { type: 'stars', scale: { min: 1, max: 5 }, presentation: 'stars' },
  stars_five: { type: 'stars', scale: { min: 1, max: 5 }, presentation: 'stars' },
  smileys: { type: 'smileys', scale: { min: 1, max: 5 }, presentation: 'smileys' },
  smileys_five: { type: 'smileys', scale: { min: 1, max: 5 }, presentation: 'smileys' },
};

const kindOf = (type: unknown): Asked | undefined => {
  const name = textOf(type) ?? 'nps';
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
};

/** Further answers, whose value stands under the kind of question it is. */
const furtherAnswers = ({ field, record }: Entry): ToldAnswer[] =>
  listOf(at(record, 'additional_answers')).map((answer, index) => {
    const value = at(answer, 'value');
    const [kind] = Object.keys(fieldsOf(value));
    const inner = kind === undefined ? value : at(value, kind);
    const options = Array.isArray(inner) ? inner : [inner];
    return {
      field: `${field}/additional_answers/${index}/value`,
      question: firstText(at(answer, 'question', 'id'), at(answer, 'id')) ?? `question-${index + 1}`,
      value: Array.isArray(inner) ? options.map(textIn) : textIn(inner),
    };
  });

/** An option by its text, where there is one beside its id. */
const textIn = (value: unknown): unknown => firstText(at(value, 'text'), at(value, 'id')) ?? value;

const leftOf = ({ field, record }: Entry): LeftOut[] => [
  ...(textOf(at(record, 'person', 'name'))
    ? [{ field: `${field}/person/name`, because: 'It says who the customer is.' }]
    : []),
  ...(listOf(at(record, 'notes')).length ? [{ field: `${field}/notes`, because: 'They are the team’s.' }] : []),
  ...(listOf(at(record, 'tags')).length ? [{ field: `${field}/tags`, because: 'They are the team’s.' }] : []),
];

function told(entry: Entry): Told {
  const { field, record } = entry;
  const properties = at(record, 'person_properties');
  return {
    field,
    record,
    id: at(record, 'id'),
    survey: at(record, 'survey_type'),
    answers: [
      {
        field: `${field}/score`,
        question: 'score',
        value: at(record, 'score'),
        asked: kindOf(at(record, 'survey_type')),
      },
      { field: `${field}/comment`, question: 'comment', value: at(record, 'comment'), asked: { type: 'text' } },
      ...furtherAnswers(entry),
    ],
    answeredAt: [`${field}/created_at`, at(record, 'created_at')],
    startedAt: at(record, 'created_at'),
    updatedAt: at(record, 'updated_at'),
    page: at(properties, 'Delighted Page URL'),
    lang: firstText(at(properties, 'locale'), at(properties, 'Locale')),
    email: [`${field}/person/email`, firstText(at(record, 'person', 'email'), at(record, 'email'))],
    left: leftOf(entry),
  };
}

/**
 * Delighted: the responses of its API and of its webhooks, which send a score first and again with its comment: what was changed last
 * is the higher revision. There is no export: it takes a response only of a person that it knows by an id of its own.
 */
export const delighted = responseFormat({
  name: 'delighted',
  tell(payload) {
    const event = textOf(at(payload, 'event_type'));
    if (event !== undefined && !event.startsWith('survey_response.')) {
      return { is: 'nothing', because: 'It is not about a response.' };
    }
    return tellEach(recordsIn(payload, 'event_data', 'data'), told);
  },
});
