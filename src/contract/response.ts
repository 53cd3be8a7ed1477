import { z } from 'zod';
import {
  Code,
  Email,
  Id,
  Instant,
  LanguageTag,
  PageAddress,
  Reference,
  Revision,
  TypedText,
  Uuid7,
} from './primitives.js';
import { scaleRule } from './prompt-rules.js';
import { type Breach, first, refuse, type Rule } from './rules.js';

export const QuestionType = z.enum(['nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs', 'choice', 'choices', 'text']);

/** How a question was shown. Answers given to different presentations are not pooled. */
export const Presentation = z.enum(['numbers', 'stars', 'smileys', 'thumbs', 'labels', 'list', 'text']);

/** The lowest and highest value that could be chosen, and which end is the better one: the high end, unless it says otherwise. */
export const Scale = z.object({
  min: z.int().min(-100).max(100),
  max: z.int().min(-100).max(100),
  better: z.enum(['high', 'low']).optional(),
});

/** One answer. A score is a number; a choice is an option's value; several choices are a list; open text is a text. */
export const Answer = z.object({
  question: Id,
  type: QuestionType,
  scale: Scale.optional(),
  presentation: Presentation,
  value: z
    .union([z.number(), TypedText, z.array(z.string().max(200)).max(50)])
    .describe('a number, a text of at most 10,000 characters, or a list of at most 50 options'),
  text: TypedText.optional(),
});

interface AnswerLike {
  question: string;
  type: string;
  scale?: { min: number; max: number } | undefined;
  value: unknown;
}

const scored = new Set(['nps', 'csat', 'ces', 'stars', 'smileys', 'thumbs']);

const scoreRule = ({ scale, value }: AnswerLike, path: (string | number)[]): Breach | undefined => {
  if (typeof value !== 'number') return { path: [...path, 'value'], must: 'be a number for a question with a score' };
  if (!scale) return { path: [...path, 'scale'], must: 'be given for a question with a score' };
  if (value < scale.min || value > scale.max) return { path: [...path, 'value'], must: 'lie within the scale' };
  return undefined;
};

const answerRule = (answer: AnswerLike, path: (string | number)[]): Breach | undefined => {
  const { type, scale, value } = answer;
  if (scored.has(type)) return scaleRule(scale, path) ?? scoreRule(answer, path);
  if (type === 'choices') {
    return Array.isArray(value) ? undefined : { path: [...path, 'value'], must: 'be a list of options' };
  }
  return typeof value === 'string' ? undefined : { path: [...path, 'value'], must: 'be a text' };
};

/** What must hold between the fields of a response. Two times are not compared: a device's clock may be set back in between. */
export const responseRules: Rule<{ answers: AnswerLike[] }>[] = [
  ({ answers }) => first(answers.map((answer, at) => answerRule(answer, ['answers', at]))),
  ({ answers }) => {
    const questions = answers.map(({ question }) => question);
    const at = questions.findIndex((question, index) => questions.indexOf(question) < index);
    return at < 0 ? undefined : { path: ['answers', at, 'question'], must: 'be unique in its list' };
  },
];

/** What tells a script from a person. It is looked at when it arrives; nothing is refused for it. */
export const Signals = z.object({
  trap: z.string().max(200).optional().describe('what stood in a field that nobody can see'),
  elapsedMs: z.int().min(0).optional().describe('milliseconds from the question to the answer'),
  challenge: z.string().max(4000).optional().describe('the token of a challenge that the site asked for'),
});

/** Why a response may not come from a customer. It is kept all the same, and counted apart. */
export const Flag = z.enum(['trap', 'too_fast', 'too_many', 'links', 'repeated', 'challenge']);

/**
 * What a customer said. Made on the first tap as revision 1; a higher revision replaces a lower one.
 * The id is made on the customer's device and is the only thing that makes exactly-once possible.
 */
export const Response = z
  .object({
    id: Uuid7,
    revision: Revision,
    prompt: Id,
    promptVersion: z.int().min(1).max(1_000_000),
    answers: z.array(Answer).min(1).max(30),
    complete: z.boolean(),
    subject: Reference.optional(),
    step: Id.optional(),
    moment: Code.describe('a code of what led to the question, such as outcome:success or inline'),
    page: PageAddress,
    lang: LanguageTag,
    startedAt: Instant,
    answeredAt: Instant,
    contact: z.object({ email: Email, consent: z.literal(true) }).optional(),
    test: z.boolean().optional(),
    signals: Signals.optional(),
  })
  .superRefine(refuse(responseRules));

/** The endpoint's word that a response is on disk. The outbox keeps the response until it has read its own id here. */
export const Receipt = z.object({
  id: Uuid7,
  revision: Revision.describe('the highest revision stored, which may be newer than the one sent'),
  receivedAt: Instant,
});

/** How far the product team is with a response. */
export const ResponseState = z.enum(['new', 'read', 'answered']);

/** A response as the product team reads it. */
export const StoredResponse = z.object({
  response: Response,
  receivedAt: Instant,
  state: ResponseState,
  reply: z.string().max(4000).optional(),
  repliedAt: Instant.optional(),
  flags: z.array(Flag).max(10).optional(),
});

/** One page of responses, newest first. */
export const ResponsePage = z.object({
  responses: z.array(StoredResponse),
  next: z.string().optional().describe('pass as `before` to read on'),
});

/** What the product team may change about a response: never what the customer said. */
export const ResponsePatch = z.object({
  state: ResponseState.optional(),
  reply: z.string().min(1).max(4000).optional(),
  flags: z.array(Flag).max(10).optional().describe('a list of flags; an empty one counts the response again'),
});

export type QuestionType = z.infer<typeof QuestionType>;
export type Presentation = z.infer<typeof Presentation>;
export type Flag = z.infer<typeof Flag>;
export type Signals = z.infer<typeof Signals>;
export type Scale = z.infer<typeof Scale>;
export type Answer = z.infer<typeof Answer>;
export type Response = z.infer<typeof Response>;
export type Receipt = z.infer<typeof Receipt>;
export type StoredResponse = z.infer<typeof StoredResponse>;
export type ResponsePage = z.infer<typeof ResponsePage>;
export type ResponsePatch = z.infer<typeof ResponsePatch>;
