import type { Answer, StoredResponse } from '../../contract/index.js';
import { at, fieldsOf, listOf, textOf } from '../payload.js';
import { idFor } from '../source-id.js';
import type { ToldAnswer } from './answers.js';
import { asideOf, outward } from './aside.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import { placeName, type PosthogQuestions, posthogQuestions } from './posthog-survey.js';
import { questionFor, type ResponseSettings, surveyFor } from './settings.js';
import type { Told } from './told.js';
import { timeOf } from './times.js';

/** The events that carry answers. Those that a survey was shown, or was dismissed before a word, carry none. */
const carriers = new Set(['survey sent', 'survey abandoned', 'survey dismissed']);

/** The property that carries what PostHog has no property for. */
const ASIDE = 'waymark';

/** A destination's webhook wraps an event in a field of the same name. */
const eventOf = ({ field, record }: Entry): Entry =>
  typeof at(record, 'event') === 'object'
    ? { field: `${field}/event`, record: at(record, 'event') }
    : { field, record };

const property = ({ record }: Entry, name: string): unknown => at(record, 'properties', name);

/** The key of an answer by its question's place, as all were sent before questions had ids. */
const placeKey = (place: number): string => (place ? `$survey_response_${place}` : '$survey_response');

interface Asking {
  id: string | undefined;
  places: number[];
  listed?: unknown;
}

/** The questions of an event: those that it lists, else those of its survey, with the places that they may have had. */
function questionsOf(event: Entry, survey: readonly { id: string }[]): Asking[] {
  const listed = listOf(property(event, '$survey_questions'));
  if (!listed.length) return survey.map(({ id }, place) => ({ id, places: [place] }));
  return listed.map((question, index) => {
    const id = textOf(at(question, 'id')) ?? survey[index]?.id;
    const place = survey.findIndex((one) => one.id === id);
    return { id, places: place < 0 ? [index] : [index, place], listed: question };
  });
}

/** The answers of an event, in the order of its questions; then those whose questions it does not list, by their keys. */
function answersOf(event: Entry, surveys: PosthogQuestions): ToldAnswer[] {
  const survey = surveys.get(textOf(property(event, '$survey_id')) ?? '') ?? [];
  const properties = fieldsOf(at(event.record, 'properties'));
  const has = (key: string) => Object.hasOwn(properties, key);
  const answer = (key: string, question: string): ToldAnswer => ({
    field: `${event.field}/properties/${key}`,
    question,
    value: properties[key],
    asked: survey.find(({ id }) => id === question)?.asked,
  });
  const questions = questionsOf(event, survey);
  const byId = questions.filter(({ id }) => has(`$survey_response_${id}`));
  const answers = questions.map(({ id, places, listed }, index): ToldAnswer => {
    const question = id ?? placeName(places.at(-1)!);
    const key = [`$survey_response_${id}`, ...(byId.length ? [] : places.map(placeKey))].find(has);
    if (key !== undefined) return answer(key, question);
    const field = `$survey_questions/${index}/response`;
    return { ...answer(field, question), value: at(listed, 'response') };
  });
  const read = new Set([...answers.map(({ field }) => field), ...answers.map(({ question }) => question)]);
  const others = Object.keys(properties).flatMap((key): ToldAnswer[] => {
    const [isAnswer, name] = /^\$survey_response(?:_(.+))?$/s.exec(key) ?? [];
    if (isAnswer === undefined) return [];
    const place = name === undefined ? 0 : /^\d{1,2}$/.test(name) ? Number(name) : undefined;
    // What stands under a place stands under an id as well, where there are ids.
    if (place !== undefined && byId.length) return [];
    const other = answer(key, place === undefined ? name! : (survey[place]?.id ?? placeName(place)));
    return read.has(other.field) || read.has(other.question) ? [] : [other];
  });
  return [...answers, ...others];
}

const submissionOf = (event: Entry): string | undefined => textOf(property(event, '$survey_submission_id'));
const msOf = ({ record }: Entry): number => Date.parse(timeOf(at(record, 'timestamp')) ?? '') || 0;

/** Every answer sends the whole set again: of one submission the latest event holds all of it. */
function latest(events: readonly Entry[]): Entry[] {
  const kept = new Map<unknown, Entry>();
  for (const event of events) {
    const submission = submissionOf(event) ?? event;
    const before = kept.get(submission);
    if (!before || msOf(event) >= msOf(before)) kept.set(submission, event);
  }
  return [...kept.values()];
}

function told(event: Entry, questions: PosthogQuestions): Told {
  const { field, record } = event;
  const submission = submissionOf(event);
  const isWhole = property(event, '$survey_completed') ?? at(record, 'event') === 'survey sent';
  const email = property(event, 'email') ?? at(record, 'properties', '$set', 'email');
  return {
    field,
    record,
    id: submission ?? at(record, 'uuid'),
    survey: property(event, '$survey_id'),
    answers: answersOf(event, questions),
    answeredAt: [`${field}/timestamp`, at(record, 'timestamp')],
    // A submission's events have times of their own, and its id must be the same in each.
    ...(submission === undefined && { startedAt: at(record, 'timestamp') }),
    updatedAt: at(record, 'timestamp'),
    isComplete: isWhole === true || isWhole === 'true',
    page: property(event, '$current_url'),
    lang: property(event, '$survey_language'),
    email: [`${field}/properties/email`, email],
    aside: property(event, ASIDE),
    isUpOne: true,
  };
}

/** A thumb that is up is 1 there, and one that is down 2. */
function valueOf(answer: Answer): Answer['value'] {
  const value = outward(answer);
  if (answer.type !== 'thumbs' || typeof value !== 'number') return value;
  return value === answer.scale?.max ? 1 : 2;
}

function written({ response }: StoredResponse, settings: ResponseSettings): object {
  const { id, revision, answeredAt, answers, complete, lang, page, prompt } = response;
  const nameOf = (question: string) => questionFor(question, settings);
  return {
    event: 'survey sent',
    // PostHog drops an event whose uuid it has.
    uuid: idFor(Date.parse(answeredAt), [id, revision]),
    distinct_id: id,
    timestamp: answeredAt,
    properties: {
      $process_person_profile: false,
      $survey_id: surveyFor(prompt, settings),
      $survey_submission_id: id,
      $survey_completed: complete,
      ...(lang !== 'und' && { $survey_language: lang }),
      $current_url: page,
      $survey_questions: answers.map((answer) => ({ id: nameOf(answer.question), response: valueOf(answer) })),
      ...Object.fromEntries(answers.map((answer) => [`$survey_response_${nameOf(answer.question)}`, valueOf(answer)])),
      [ASIDE]: asideOf(response, nameOf),
    },
  };
}

/**
 * PostHog: events of its capture endpoint, of its events API or of a destination's webhook. Of one submission the latest event counts.
 * Its surveys, given in the settings as the API gives them, say how each question was asked. An export is a list of events, to be
 * sent as the `batch` of `POST /batch` with `historical_migration`; no person is made of it. Not carried: the e-mail address,
 * and the signals but the time taken.
 */
export const posthog = responseFormat({
  name: 'posthog',
  tell(payload, settings) {
    const events = recordsIn(payload, 'batch', 'results', 'data').map(eventOf);
    const answers = events.filter(({ record }) => carriers.has(textOf(at(record, 'event')) ?? ''));
    const known = events.every(({ record }) => textOf(at(record, 'event')) !== undefined);
    if (known && !answers.length) return { is: 'nothing', because: 'It is not an answer to a survey.' };
    if (!known) return tellEvents(events);
    const questions = posthogQuestions(settings.surveys);
    return tellEach(latest(answers), (event) => told(event, questions));
  },
  write: (responses, settings) => responses.map((stored) => written(stored, settings)),
});

/** Says of each event that it must have a name, where one has none. */
const tellEvents = (events: readonly Entry[]) => ({
  is: 'wrong' as const,
  errors: events
    .filter(({ record }) => textOf(at(record, 'event')) === undefined)
    .map(({ field }) => ({ field: `${field}/event`, must: 'be the name of an event' })),
});
