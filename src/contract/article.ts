import { z } from 'zod';
import { Condition, Kind, Outcome, Stage } from './journey.js';
import { Code, Id, LanguageTag } from './primitives.js';

const AnyOf = <T extends z.ZodType>(value: T) => z.array(value).min(1).max(50).optional();

/** When an article applies. Every list that is given must hold the journey's value; none given means always. */
export const ArticleWhen = z.object({
  kind: AnyOf(Kind),
  stage: AnyOf(Stage),
  condition: AnyOf(Condition),
  outcome: AnyOf(Outcome),
  step: AnyOf(Id),
  reason: AnyOf(Code),
});

/** One question people have, and its answer. The answer is plain text; a blank line begins a new paragraph. */
export const Article = z.object({
  id: Id,
  question: z.string().min(1).max(500),
  answer: z.string().min(1).max(20_000),
  phrasings: z
    .array(z.string().min(1).max(500))
    .max(200)
    .optional()
    .describe('a list of at most 200 texts: how people really asked it'),
  when: ArticleWhen.optional(),
  lang: LanguageTag.optional(),
});

export const ArticleList = z.object({ articles: z.array(Article).max(5000) });

export type ArticleWhen = z.infer<typeof ArticleWhen>;
export type Article = z.infer<typeof Article>;
export type ArticleList = z.infer<typeof ArticleList>;
