import { Email, type FieldProblem, parse, type Parsed, Response } from '../../contract/index.js';
import { occasionFrom } from '../../core/response.js';
import { at, referenceFrom, textOf } from '../payload.js';
import { idFor, ownId } from '../source-id.js';
import { idFrom, type Known, readAnswers, type ReadAnswers, type ToldAnswer } from './answers.js';
import { type AsideRead, readAside } from './aside.js';
import type { LeftOut, ResponseReading } from './response-format.js';
import type { ResponseSettings } from './settings.js';
import { timeOf } from './times.js';

/** What a payload says of one response, in the words of its source. Whatever is not there is undefined. */
export interface Told {
  /** Where it stands in the payload: nothing for the whole, `/3` for one of a list. */
  field: string;
  /** The record itself, in which the owner's settings may name fields. */
  record: unknown;
  /** The source's own id, by which the same response is known again. */
  id?: unknown;
  survey?: unknown;
  answers: ToldAnswer[];
  /** When it was answered, with the field that says so. */
  answeredAt?: readonly [field: string, value: unknown] | undefined;
  /** When it was begun. It never changes, so that the id can be made of it. */
  startedAt?: unknown;
  /** When the source changed it last: what was changed later is the higher revision. */
  updatedAt?: unknown;
  isComplete?: boolean;
  isTest?: boolean;
  page?: unknown;
  lang?: unknown;
  moment?: unknown;
  email?: readonly [field: string, value: unknown] | undefined;
  left?: LeftOut[];
  signals?: Response['signals'] | undefined;
  /** What our own export wrote beside the answers. */
  aside?: unknown;
  /** The source writes 1 for a thumb that is up and 2 for one that is down. */
  isUpOne?: boolean;
}

/** One response as it was read, or what is wrong with it. */
export type ToldRead =
  | { is: 'response'; response: Response; left: LeftOut[]; isUndated: boolean }
  | { is: 'nothing' }
  | { is: 'wrong'; errors: FieldProblem[] };

const yes = new Set(['true', '1', 'yes', 'accepted', 'granted', 'opt-in']);

/** What stands in the field that the owner names, by its path. */
const named = (record: unknown, path: string | undefined): unknown =>
  path === undefined ? undefined : at(record, ...path.split('.'));

/** A response in the reading: what is said of it, what our own export wrote beside it, and what the owner says of its source. */
interface Context {
  source: string;
  told: Told;
  aside: AsideRead;
  settings: ResponseSettings;
}

type Contact = NonNullable<Response['contact']>;

/** An e-mail address with a recorded consent. Without it the address is left out, and it is told that it was. */
function contactOf({ told: { email, record }, settings: { fields } }: Context): { contact?: Contact; left: LeftOut[] } {
  const [field, value] = email ?? [];
  const address = textOf(value);
  if (field === undefined || !address) return { left: [] };
  const consent = named(record, fields?.consent);
  const isGiven = consent === true || yes.has(String(textOf(consent)).toLowerCase());
  if (!isGiven) return { left: [{ field, because: 'There is no recorded consent to be contacted.' }] };
  if (!Email.safeParse(address).success) return { left: [{ field, because: 'It is not an e-mail address.' }] };
  return { contact: { email: address, consent: true }, left: [] };
}

/** How a question was asked: as the owner says, else as our own export wrote it, else as the format knows. */
function knownBy({ told, aside, settings }: Context) {
  return ({ question, asked: itsOwn }: ToldAnswer): Known | undefined => {
    const set = Object.hasOwn(settings.questions ?? {}, question) ? settings.questions![question] : undefined;
    const beside = set ? undefined : aside.asked(question);
    const asked = set ?? beside ?? itsOwn;
    if (!asked) return undefined;
    const isThumb = asked.type === 'thumbs' && told.isUpOne && !asked.values;
    const values = isThumb && { values: { 1: asked.scale?.max ?? 1, 2: asked.scale?.min ?? 0 } };
    return { asked: { ...asked, ...values }, ...(beside && { isMirrored: beside.isMirrored }) };
  };
}

/** The id of a response: one of ours that the source carried along, else made of the source's own, else of what was said. */
function idOf({ source, told, settings }: Context, { answers }: ReadAnswers, times: Times): string {
  const own = named(told.record, settings.fields?.id) ?? told.id;
  const ours = ownId(own);
  if (ours) return ours;
  const begun = Date.parse(timeOf(told.startedAt, settings.timeZone) ?? '') || 0;
  const text = textOf(own);
  if (text !== undefined) return idFor(begun, [source, text]);
  const said = answers.map(({ question, value, text: words }) => [question, value, words]);
  const where = [textOf(told.survey) ?? '', textOf(told.page) ?? ''];
  const when = times.isUndated ? '' : times.answeredAt;
  return idFor(begun || Date.parse(when) || 0, [source, ...where, when, JSON.stringify(said)]);
}

interface Times {
  answeredAt: string;
  startedAt: string;
  isUndated: boolean;
}

function timesOf({ told, aside, settings }: Context, now: number): Parsed<Times> {
  const { fields, timeZone } = settings;
  const path = fields?.at;
  const [field, value] = path
    ? [`${told.field}/${path.replaceAll('.', '/')}`, named(told.record, path)]
    : (told.answeredAt ?? ['']);
  const answered = timeOf(value, timeZone);
  const isThere = value !== undefined && value !== null && value !== '';
  if (!answered && isThere) {
    const must = 'be a time with an offset, or one in the time zone that the settings name';
    return { ok: false, errors: [{ field, must }] };
  }
  const answeredAt = answered ?? new Date(now).toISOString();
  const startedAt = timeOf(aside.startedAt ?? told.startedAt, timeZone) ?? answeredAt;
  return { ok: true, value: { answeredAt, startedAt, isUndated: !answered } };
}

const revisionOf = ({ told, aside, settings }: Context): number => {
  // Only the order of changes counts here, so that any zone will do.
  const changed = Date.parse(timeOf(told.updatedAt, settings.timeZone ?? 'UTC') ?? '');
  return aside.revision ?? (changed > 0 ? changed : 1);
};

function promptOf({ source, told: { survey }, settings: { prompt, prompts = {} } }: Context): string {
  const name = textOf(survey);
  if (name !== undefined && Object.hasOwn(prompts, name)) return prompts[name]!;
  return prompt ?? (name === undefined ? source : idFrom(name));
}

/** Where and when a response was given, in so far as the contract can hold it. */
function occasionOf({ source, told, aside, settings }: Context) {
  const { fields, page, lang, moment } = settings;
  const textIn = (path: string | undefined) => textOf(named(told.record, path));
  return occasionFrom({
    moment: moment ?? aside.moment ?? fitting(textOf(told.moment)) ?? source,
    page: addressIn(named(told.record, fields?.page)) ?? addressIn(told.page) ?? page,
    lang: textIn(fields?.lang) ?? languageOf(told.lang) ?? lang,
    subject: referenceFrom(named(told.record, fields?.subject)) ?? aside.subject,
    step: aside.step,
    test: told.isTest || aside.test === 'true' || undefined,
  });
}

const fitting = (moment: string | undefined) =>
  moment && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(moment) ? moment : undefined;

const addressIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined;

/** Sources say `default` or nothing where they do not know the language; such a word is no language tag. */
const languageOf = (lang: unknown): string | undefined => {
  const tag = textOf(lang)?.replaceAll('_', '-');
  return tag && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(tag) ? tag : undefined;
};

/** Reads one response. It never throws; what is wrong is told by the field that it stands in. */
export function readTold(source: string, told: Told, settings: ResponseSettings, { now }: ResponseReading): ToldRead {
  const aside = readAside(told.aside);
  const context: Context = { source, told, aside, settings };
  const ignored = new Set(settings.ignore);
  const asked = told.answers.filter(({ question }) => !ignored.has(question));
  const withTexts = asked
    .map((answer) => ({ ...answer, text: answer.text ?? aside.text(answer.question) }))
    .sort((a, b) => aside.place(a.question) - aside.place(b.question));
  const answers = readAnswers(withTexts, knownBy(context));
  const times = timesOf(context, now);
  const errors = [...answers.errors, ...(times.ok ? [] : times.errors)];
  if (errors.length || !times.ok) return { is: 'wrong', errors };
  if (!answers.answers.length) return { is: 'nothing' };

  const { contact, left } = contactOf(context);
  const { isUndated, ...dates } = times.value;
  const signals = { ...told.signals, ...(aside.elapsedMs !== undefined && { elapsedMs: aside.elapsedMs }) };
  const response = parse(Response, {
    id: idOf(context, answers, times.value),
    revision: revisionOf(context),
    prompt: promptOf(context),
    promptVersion: settings.promptVersion ?? aside.promptVersion ?? 1,
    answers: answers.answers,
    complete: told.isComplete ?? true,
    ...occasionOf(context),
    ...dates,
    ...(contact && { contact }),
    ...(Object.keys(signals).length && { signals }),
  });
  if (!response.ok)
    return { is: 'wrong', errors: response.errors.map((error) => fieldOf(error, told, answers.fields)) };
  return { is: 'response', response: response.value, left: [...(told.left ?? []), ...left], isUndated };
}

/** The field of the payload behind a field of the response. */
function fieldOf({ field, must }: FieldProblem, told: Told, fields: string[]): FieldProblem {
  const answer = /^\/answers\/(\d+)/.exec(field)?.[1];
  return { field: answer === undefined ? told.field + field : fields[Number(answer)]!, must };
}
