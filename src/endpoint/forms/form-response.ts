import {
  type Answer,
  Id,
  parse,
  type Prompt,
  type Question,
  Response,
  type Text,
  trapField,
  Uuid7,
  wordsSuffix,
} from '../../contract/index.js';
import { answerTo, occasionFrom, otherOption, scaleOf } from '../../core/index.js';
import type { FormWords } from '../../i18n/form/index.js';
import type { FormFields } from './form-fields.js';

/** Why a form cannot be taken, and where it is about one question, that question's title. */
export interface FormProblem {
  because: keyof FormWords['because'];
  question?: Text;
}

/** What a form came to. */
export type FormRead =
  { is: 'response'; response: Response; hasUnusedEmail: boolean } | { is: 'wrong'; problems: FormProblem[] };

/** What the endpoint knows that the form does not say. */
export interface FormReading {
  prompt: Prompt;
  now: number;
  newId: () => string;
  lang: string;
  /** The address of the page as the browser tells it. */
  referrer: string | undefined;
}

/** Reads a form by the prompt that it answers. A slip of the page's costs nothing; what the customer has to put right is told. */
export function readForm(fields: FormFields, reading: FormReading): FormRead {
  const { prompt, now, newId } = reading;
  const version = versionOf(fields) ?? prompt.version;
  const read = prompt.questions.map((question) => answerFrom(question, fields, version !== prompt.version));
  const problems = read.flatMap((one) => (one && 'because' in one ? [one] : []));
  const known = read.flatMap((one) => (one && 'type' in one ? [one] : []));
  const answers = version === prompt.version ? known : [...known, ...ofOldQuestions(fields, prompt)];
  if (!answers.length && !problems.length) problems.push({ because: 'nothing' });
  if (problems.length) return { is: 'wrong', problems };
  const [email, hasConsent] = [fields.one('email')?.trim(), fields.one('consent') !== undefined];
  const id = fields.one('id');
  const at = new Date(now).toISOString();
  const parsed = parse(Response, {
    id: Uuid7.safeParse(id).success ? id : newId(),
    revision: 1,
    prompt: prompt.id,
    promptVersion: version,
    answers: answers.slice(0, MOST_ANSWERS),
    complete: true,
    ...occasionOf(fields, reading),
    startedAt: at,
    answeredAt: at,
    ...(email && hasConsent && { contact: { email, consent: true } }),
    ...signalsOf(fields),
  });
  if (parsed.ok) return { is: 'response', response: parsed.value, hasUnusedEmail: Boolean(email) && !hasConsent };
  return { is: 'wrong', problems: parsed.errors.map(({ field }) => problemAt(field, answers, prompt)) };
}

const MOST_ANSWERS = 30;
const LONGEST_TRAP = 200;
const LONGEST_TOKEN = 4000;

/** The version that the page shows; the one of today where it does not say. */
const versionOf = (fields: FormFields): number | undefined => {
  const text = fields.one('promptVersion') ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
};

const textAnswer = (question: string, value: string): Answer => ({
  question,
  type: 'text',
  presentation: 'text',
  value,
});

/** The answer to a question. To one that was asked otherwise in the page's version it is kept in words, rather than refused. */
function answerFrom(question: Question, fields: FormFields, isOther: boolean): Answer | FormProblem | undefined {
  const name = fields.nameOf(question.id);
  const values = name === undefined ? [] : fields.all(name);
  const words = fields.one(`${name ?? question.id}${wordsSuffix}`);
  if (!values.length) return words === undefined ? undefined : inWordsAlone(question, words);
  const value = valueOf(question, values);
  if (value === undefined) {
    return isOther ? textAnswer(question.id, values.join(', ')) : { because: 'answer', question: question.title };
  }
  return { ...answerTo(question, { value }), ...(words && { text: words }) };
}

/** Words beside a choice that was not made are the choice of something else. */
function inWordsAlone(question: Question, words: string): Answer {
  if (!question.options?.some(({ value }) => value === otherOption)) return textAnswer(question.id, words);
  const value = question.type === 'choices' ? [otherOption] : otherOption;
  return { ...answerTo(question, { value }), text: words };
}

function valueOf(question: Question, values: string[]): Answer['value'] | undefined {
  if (question.type === 'choices') return values;
  const [value] = values as [string];
  const scale = scaleOf(question);
  if (!scale) return value;
  const score = /^-?\d{1,3}$/.test(value.trim()) ? Number(value) : NaN;
  return score >= scale.min && score <= scale.max ? score : undefined;
}

/** What an older page asked and the prompt does not ask any more. */
const ofOldQuestions = (fields: FormFields, { questions }: Prompt): Answer[] => {
  const isKnown = (name: string) => questions.some(({ id }) => name === id || name === id + wordsSuffix);
  const byName = new Map<string, string[]>();
  for (const [name, value] of fields.others) {
    if (!isKnown(name) && Id.safeParse(name).success) byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  return [...byName].map(([name, values]) => textAnswer(name, values.join(', ')));
};

const occasionOf = (fields: FormFields, { lang, referrer }: FormReading) =>
  occasionFrom({
    moment: fields.one('moment') ?? 'form',
    page: fields.one('page') ?? referrer,
    lang,
    subject: fields.one('subject'),
    step: fields.one('step'),
  });

function signalsOf(fields: FormFields): Pick<Response, 'signals'> {
  const trap = fields.one(trapField)?.slice(0, LONGEST_TRAP);
  const challenge = fields.one('challenge');
  const isToken = challenge !== undefined && challenge.length <= LONGEST_TOKEN;
  return trap || isToken ? { signals: { ...(trap && { trap }), ...(isToken && { challenge }) } } : {};
}

/** What the customer has to put right, from the field of the response that cannot be taken. */
function problemAt(field: string, answers: readonly Answer[], { questions }: Prompt): FormProblem {
  if (field.startsWith('/contact')) return { because: 'email' };
  const { question: id, type } = answers[Number(/^\/answers\/(\d+)/.exec(field)?.[1])] ?? {};
  const title = questions.find((question) => question.id === id)?.title;
  if (type === 'text' || field.endsWith('/text')) return { because: 'tooLarge' };
  return { because: 'answer', question: title ?? id ?? '' };
}
