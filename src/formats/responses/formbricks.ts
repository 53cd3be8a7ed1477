import type { Answer, StoredResponse } from '../../contract/index.js';
import { ownId } from '../source-id.js';
import { at, fieldsOf, listOf, textOf } from '../payload.js';
import { asideOf, outward } from './aside.js';
import { formbricksQuestions } from './formbricks-survey.js';
import { type Entry, hasFields, recordsIn, responseFormat, tellEach } from './payloads.js';
import { questionFor, type ResponseSettings, surveyFor } from './settings.js';
import type { Told } from './told.js';

/** The hidden field that carries what Formbricks has no field for. */
const ASIDE = 'waymark';

/** A test of a webhook, and whatever else is not about a response. */
const isOther = (payload: unknown): boolean => {
  const event = textOf(at(payload, 'event'));
  return event !== undefined && !event.startsWith('response');
};

/** A webhook and the management API wrap responses in `data`; in a response itself `data` are the answers. */
const isResponse = (record: unknown): boolean => hasFields(at(record, 'data')) && at(record, 'surveyId') !== undefined;

const unwrapped = (payload: unknown): Entry[] =>
  recordsIn(payload).flatMap(({ field, record }) =>
    isResponse(record) || at(record, 'data') === undefined
      ? [{ field, record }]
      : recordsIn(at(record, 'data')).map((inner) => ({ field: `${field}/data${inner.field}`, record: inner.record })),
  );

/** The option that was chosen where a text of the customer's own stands in its place, as our export wrote it. */
const optionOf = (record: unknown, id: string): unknown => at(record, 'data', ASIDE, `option:${id}`);

function told({ field, record }: Entry, questions: ReturnType<typeof formbricksQuestions>): Told {
  const data = Object.entries(fieldsOf(at(record, 'data'))).filter(([id]) => id !== ASIDE);
  const people = data.filter(([id]) => questions.contacts.has(id));
  const [person] = people;
  const email = person ? listOf(person[1])[2] : undefined;
  const total = at(record, 'ttc', '_total');
  return {
    field,
    record,
    id: ownId(at(record, 'singleUseId')) ?? at(record, 'id') ?? at(record, 'displayId'),
    survey: at(record, 'surveyId'),
    answers: data
      .filter(([id]) => !questions.contacts.has(id))
      .map(([id, value]) => ({
        field: `${field}/data/${id}`,
        question: id,
        value: optionOf(record, id) ?? value,
        asked: questions.asked.get(id),
      })),
    answeredAt: [`${field}/updatedAt`, at(record, 'updatedAt') ?? at(record, 'createdAt')],
    startedAt: at(record, 'createdAt'),
    updatedAt: at(record, 'updatedAt'),
    isComplete: at(record, 'finished') !== false,
    page: at(record, 'meta', 'url'),
    lang: at(record, 'language'),
    moment: at(record, 'meta', 'action'),
    email:
      person && email
        ? [`${field}/data/${person[0]}`, email]
        : [`${field}/contactAttributes/email`, at(record, 'contactAttributes', 'email')],
    left: people.map(([id]) => ({ field: `${field}/data/${id}`, because: 'It says who the customer is.' })),
    signals: typeof total === 'number' && total >= 0 && total < 1e12 ? { elapsedMs: Math.round(total) } : undefined,
    aside: at(record, 'data', ASIDE),
  };
}

/** Formbricks puts what is typed beside “other” in the place of the option, which therefore goes aside. */
const isTyped = ({ type, text }: Answer): boolean => type === 'choice' && text !== undefined;

function dataOf({ response }: StoredResponse, settings: ResponseSettings): object {
  const nameOf = (question: string) => questionFor(question, settings);
  const { answers } = response;
  const options = answers.filter(isTyped).map(({ question, value }) => [`option:${nameOf(question)}`, String(value)]);
  return {
    ...Object.fromEntries(
      answers.map((answer) => [nameOf(answer.question), isTyped(answer) ? answer.text : outward(answer)]),
    ),
    [ASIDE]: { ...asideOf(response, nameOf), ...Object.fromEntries(options) },
  };
}

/** A response as `POST /api/v1/management/responses` takes it, with the time at which it was given. */
function written(stored: StoredResponse, settings: ResponseSettings): object {
  const { id, answeredAt, startedAt, complete, lang, page, moment, signals, prompt } = stored.response;
  return {
    ...(settings.workspace !== undefined && { workspaceId: settings.workspace, environmentId: settings.workspace }),
    surveyId: surveyFor(prompt, settings),
    singleUseId: id,
    createdAt: startedAt,
    updatedAt: answeredAt,
    finished: complete,
    ...(lang !== 'und' && { language: lang }),
    data: dataOf(stored, settings),
    ...(signals?.elapsedMs !== undefined && { ttc: { _total: signals.elapsedMs } }),
    meta: { source: 'waymark', url: page, action: moment },
  };
}

/**
 * Formbricks: its webhooks, and the responses of its management API or of its clients. Its surveys, given in the settings as the
 * API gives them, say how each question was asked. An export goes to its management API; `singleUseId` holds our id, so that
 * it takes the same response once. Not carried: the e-mail address, and the signals but the time taken.
 */
export const formbricks = responseFormat({
  name: 'formbricks',
  tell(payload, settings) {
    if (isOther(payload)) return { is: 'nothing', because: 'It is not about a response.' };
    const questions = formbricksQuestions(settings.surveys);
    return tellEach(unwrapped(payload), (entry) => told(entry, questions));
  },
  write: (responses, settings) => responses.map((stored) => written(stored, settings)),
});
