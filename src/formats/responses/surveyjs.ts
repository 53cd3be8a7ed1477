import type { StoredResponse } from '../../contract/index.js';
import { at, fieldsOf } from '../payload.js';
import { asideOf, outward } from './aside.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import { questionFor, type ResponseSettings, surveyFor } from './settings.js';
import { surveyjsQuestions } from './surveyjs-model.js';
import type { Told } from './told.js';

/** The field that carries what a survey has no question for. */
const ASIDE = 'waymark';

/** What is typed beside a choice stands under the question's name with this behind it. */
const COMMENT = '-Comment';

/** The result as the examples send it, a text of JSON; or as data; or the record itself, when it is the data. */
function dataIn(record: unknown): readonly [path: string, data: unknown] {
  const result = at(record, 'surveyResult');
  if (typeof result === 'string') return ['/surveyResult', parsed(result)];
  if (result !== undefined) return ['/surveyResult', result];
  return at(record, 'data') === undefined ? ['', record] : ['/data', at(record, 'data')];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function told({ field, record }: Entry, questions: ReturnType<typeof surveyjsQuestions>): Told {
  const [path, data] = dataIn(record);
  const isApart = path !== '';
  const fields = Object.entries(fieldsOf(data)).filter(([name]) => name !== ASIDE);
  const isText = (name: string) =>
    name.endsWith(COMMENT) && Object.hasOwn(fieldsOf(data), name.slice(0, -COMMENT.length));
  return {
    field,
    record,
    ...(isApart && {
      id: at(record, 'id'),
      survey: at(record, 'postId') ?? at(record, 'surveyId'),
      answeredAt: [`${field}/happenedAt`, at(record, 'happenedAt')] as const,
      startedAt: at(record, 'happenedAt'),
    }),
    answers: fields
      .filter(([name]) => !isText(name))
      .map(([name, value]) => ({
        field: `${field}${path}/${name}`,
        question: name,
        value,
        text: at(data, name + COMMENT),
        asked: questions.get(name),
      })),
    isComplete: at(data, ASIDE, 'complete') !== 'false',
    page: at(data, ASIDE, 'page'),
    lang: at(data, ASIDE, 'lang') ?? at(data, 'locale'),
    aside: at(data, ASIDE),
  };
}

function written({ response }: StoredResponse, settings: ResponseSettings): object {
  const nameOf = (question: string) => questionFor(question, settings);
  const { answers, page, lang, complete } = response;
  const texts = answers.flatMap(({ question, text }) =>
    text === undefined ? [] : [[nameOf(question) + COMMENT, text]],
  );
  const data = {
    ...Object.fromEntries(answers.map((answer) => [nameOf(answer.question), outward(answer)])),
    ...Object.fromEntries(texts),
    [ASIDE]: { ...asideOf(response, nameOf), page, lang, complete: String(complete) },
  };
  return {
    id: response.id,
    postId: surveyFor(response.prompt, settings),
    surveyResult: JSON.stringify(data),
    happenedAt: response.answeredAt,
  };
}

/**
 * SurveyJS: `survey.data`, alone or as a service stores it, with `postId` and a `surveyResult`. What else a service stores is its
 * own: `fields` in the settings says where its id and its time are. The survey's model, given as `surveys`, says how each
 * question was asked. An export holds what such a service takes. Not carried: the e-mail address, and the signals but the time taken.
 */
export const surveyjs = responseFormat({
  name: 'surveyjs',
  tell(payload, settings) {
    const questions = surveyjsQuestions(settings.surveys);
    return tellEach(recordsIn(payload), (entry) => told(entry, questions));
  },
  write: (responses, settings) => responses.map((stored) => written(stored, settings)),
});
