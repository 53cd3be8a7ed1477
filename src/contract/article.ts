import { z } from 'zod';
import { Condition, Kind, Outcome, Stage } from './journey.js';
import { Code, Id, LanguageTag } from './primitives.js';

const AnyOf = <T extends z.ZodType>(value: T) => z.array(value).min(1).max(50).optional();

/** A path of the site as patterns have it: `*` is anything within a segment, `**` is anything. */
const PathPattern = z
  .string()
  .max(500)
  .regex(/^[/*]\S*$/)
  .describe('a path that begins with / or *, such as /orders/*');

/** When an article applies. Every list that is given must hold the journey's or the page's value; none given means always. */
export const ArticleWhen = z.object({
  kind: AnyOf(Kind),
  stage: AnyOf(Stage),
  condition: AnyOf(Condition),
  outcome: AnyOf(Outcome),
  step: AnyOf(Id),
  reason: AnyOf(Code),
  page: AnyOf(PathPattern),
  product: AnyOf(Code),
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

export const ArticleList = z.object({
  articles: z.array(Article).max(5000),
  isPart: z
    .boolean()
    .optional()
    .describe('a boolean: whether there are more, which are found by POST /articles/search; in answers only'),
});

/** What somebody is looking for, as they typed it. It goes in a body, since nothing a customer types belongs in an address. */
export const ArticleSearch = z.object({
  query: z.string().min(1).max(500),
  lang: z
    .string()
    .max(100)
    .optional()
    .describe('a language tag; an article that is not there in it is searched in English, else in the language it has'),
  limit: z
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('a whole number from 1 to 20: how many results at most, ten unless given'),
});

/** A place in the text of a question or an answer, in UTF-16 units. */
const ArticleRange = z.object({
  field: z.enum(['question', 'answer']),
  start: z.int().min(0),
  end: z.int().min(0),
});

/** The articles that come closest, best first. */
export const ArticleSearchAnswer = z.object({
  results: z
    .array(
      z.object({
        article: Article,
        score: z.number(),
        confidence: z
          .enum(['best', 'perhaps', 'none'])
          .describe('best, perhaps, or none where it is no good answer and only the closest there is'),
        ranges: z.array(ArticleRange).describe('the words that were asked for'),
      }),
    )
    .max(20),
});

export type ArticleWhen = z.infer<typeof ArticleWhen>;
export type Article = z.infer<typeof Article>;
export type ArticleList = z.infer<typeof ArticleList>;
export type ArticleSearch = z.infer<typeof ArticleSearch>;
export type ArticleSearchAnswer = z.infer<typeof ArticleSearchAnswer>;
