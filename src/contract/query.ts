import { z } from 'zod';
import { Id, Instant, LanguageTag } from './primitives.js';

/** Which page of a list is asked for. Everything in a query is a text; a number is one that is written in digits. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('a whole number from 1 to 500'),
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional()
    .describe('what the page before gave as `next`'),
});

/** Which responses the product team asks for, and as what. */
export const ResponseQuery = PageQuery.extend({
  prompt: Id.optional(),
  since: Instant.optional(),
  flagged: z
    .enum(['yes', 'no'])
    .optional()
    .describe('yes for those that may not come from a customer, no for the others'),
  format: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,31}$/)
    .optional()
    .describe('json, csv, or the name of another system’s format'),
});

/** In which language a journey is told. */
export const TellingQuery = z.object({
  lang: LanguageTag.optional().describe('a language tag such as en or nl-BE; English unless given'),
});

/**
 * For readers of which language articles are asked for. Whatever a page calls its language is taken: articles in another one
 * are better than a refusal.
 */
export const ArticleQuery = z.object({
  lang: z
    .string()
    .optional()
    .describe('a language tag; an article that is not there in it is given in English, else in the language it has'),
});

/** The language in which changes are read; each text is given in one. */
export const ChangeQuery = z.object({
  lang: z.string().max(100).optional().describe('a language tag; unless given, every language that there is'),
});

/** Of which span, and for readers of which language, it is told what visitors did. */
export const InsightsQuery = z.object({
  since: Instant.optional().describe('an instant with an offset; thirty days before until unless given'),
  until: Instant.optional().describe('an instant with an offset; now unless given'),
  lang: LanguageTag.optional().describe('a language tag; every language unless given'),
});
