import type { StoredResponse } from '../../contract/index.js';
import { at, fieldsOf, firstText } from '../payload.js';
import { asideOf, outward } from './aside.js';
import { type Entry, hasFields, recordsIn, responseFormat, tellEach } from './payloads.js';
import { questionFor, type ResponseSettings } from './settings.js';
import type { Told } from './told.js';

/** As long as a message may be at Sentry. */
const LONGEST = 4096;

/** The question that a message answers. */
const MESSAGE = 'message';

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The lines of an envelope: each item is a header of one line and a payload of one. */
function envelopeItems(text: string): Entry[] {
  const lines = text.split('\n').map(parsed);
  return lines.flatMap((header, line) =>
    at(header, 'type') === 'feedback' && line > 0 ? [{ field: `/${line + 1}`, record: lines[line + 1] }] : [],
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A tag whose name is a question that the owner describes, or that our own export wrote, is an answer. */
function tagged({ field, record }: Entry, settings: ResponseSettings) {
  const aside = fieldsOf(at(record, 'contexts', 'waymark'));
  return Object.entries(fieldsOf(at(record, 'tags'))).flatMap(([question, value]) =>
    Object.hasOwn(settings.questions ?? {}, question) || Object.hasOwn(aside, `question:${question}`)
      ? [{ field: `${field}/tags/${question}`, question, value }]
      : [],
  );
}

/** What our own export put into the message and beside it, each under its question. */
const besides = ({ field, record }: Entry) =>
  Object.entries(fieldsOf(at(record, 'contexts', 'answers'))).map(([question, value]) => ({
    field: `${field}/contexts/answers/${question}`,
    question,
    value,
  }));

function told(entry: Entry, settings: ResponseSettings): Told {
  const { field, record } = entry;
  const feedback = hasFields(at(record, 'contexts', 'feedback')) ? at(record, 'contexts', 'feedback') : record;
  const message = [at(feedback, 'message'), at(feedback, 'comments'), at(feedback, 'comment')].find(isText);
  const ours = besides(entry);
  const time = ['timestamp', 'dateCreated', 'datetime', 'date_created'].find((name) => at(record, name) !== undefined);
  const name = firstText(at(feedback, 'name'));
  const aside = at(record, 'contexts', 'waymark');
  return {
    field,
    record,
    id: firstText(at(record, 'event_id'), at(record, 'eventID'), at(record, 'id')),
    survey: at(aside, 'prompt'),
    answers: hasFields(aside)
      ? [...tagged(entry, settings), ...ours]
      : [
          ...tagged(entry, settings),
          { field: `${field}/message`, question: MESSAGE, value: message, asked: { type: 'text' as const } },
        ],
    answeredAt: [`${field}/${time ?? 'timestamp'}`, time === undefined ? undefined : at(record, time)],
    startedAt: time === undefined ? undefined : at(record, time),
    isComplete: at(aside, 'complete') !== 'false',
    page: [at(feedback, 'url'), at(record, 'request', 'url')].find(isText),
    lang: at(aside, 'lang'),
    email: [`${field}/contact_email`, firstText(at(feedback, 'contact_email'), at(feedback, 'email'))],
    left: name === undefined ? [] : [{ field: `${field}/name`, because: 'It says who the customer is.' }],
    aside,
  };
}

/** A message is asked for always: without a word of the customer's it is their answers, one a line. */
function messageOf({ response: { answers } }: StoredResponse, nameOf: (question: string) => string): string {
  const texts = answers.flatMap(({ type, value, text }) => (type === 'text' ? [value] : (text ?? []))).filter(isText);
  const all = texts.length ? texts : answers.map((answer) => `${nameOf(answer.question)}: ${String(outward(answer))}`);
  return all.join('\n\n').slice(0, LONGEST);
}

function written(stored: StoredResponse, settings: ResponseSettings): object {
  const { response } = stored;
  const nameOf = (question: string) => questionFor(question, settings);
  const scores = response.answers.filter(({ value }) => typeof value === 'number');
  const others = response.answers.filter(({ value }) => typeof value !== 'number');
  return {
    event_id: response.id.replaceAll('-', ''),
    timestamp: response.answeredAt,
    type: 'feedback',
    level: 'info',
    platform: 'javascript',
    contexts: {
      feedback: { message: messageOf(stored, nameOf), url: response.page, source: 'api' },
      waymark: {
        ...asideOf(response, nameOf),
        prompt: response.prompt,
        lang: response.lang,
        complete: String(response.complete),
      },
      answers: Object.fromEntries(others.map(({ question, value }) => [nameOf(question), value])),
    },
    tags: Object.fromEntries(scores.map((answer) => [nameOf(answer.question), String(outward(answer))])),
  };
}

/**
 * Sentry: events with a feedback context, envelopes as text, and the older user reports. Their one text is the answer to `message`;
 * tags that the settings describe as questions are answers too. An export is a list of events, each for an envelope item of
 * the type `feedback`; Sentry takes those of the last thirty days. Not carried: the e-mail address, and the signals but the time taken.
 */
export const sentry = responseFormat({
  name: 'sentry',
  tell(payload, settings) {
    const entries =
      typeof payload === 'string' ? envelopeItems(payload) : recordsIn(payload, 'data', 'event', 'feedback');
    if (!entries.length) return { is: 'nothing', because: 'It holds no feedback.' };
    return tellEach(entries, (entry) => told(entry, settings));
  },
  write: (responses, settings) => responses.map((stored) => written(stored, settings)),
});
