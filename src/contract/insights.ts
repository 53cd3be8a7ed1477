import { z } from 'zod';
import { Id, Instant, LanguageTag } from './primitives.js';

/** How many, from none. */
const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

/** How many of how many, and between which bounds the true share lies in 95 of 100 cases (Wilson). */
export const Proportion = z.object({ count: Count, of: Count, share: Share, low: Share, high: Share });

/** An article that may be the answer to what people asked. */
const Nearest = z.object({ article: Id, question: z.string().max(500) });

/** Askings that mean the same, as far as their words tell. */
export const AskedGroup = z.object({
  text: z.string().max(500).describe('what was asked most often'),
  lang: LanguageTag,
  count: Count.describe('how often it was asked'),
  visits: Count.describe('by how many different visits, of those that are known'),
  sources: z.object({ searches: Count, comments: Count, contacts: Count }),
  langs: z.array(LanguageTag).max(50).describe('the languages of the pages on which it was asked'),
  texts: z.array(z.object({ text: z.string().max(500), count: Count, isAnswered: z.boolean() })).max(20),
  answered: Count.describe('how many of the askings would find a sure answer today'),
  isAnswered: z.boolean(),
  aside: z
    .array(z.string().max(500))
    .max(20)
    .describe('the texts for which the team leaves the group as it is; none where it does not'),
  nearest: Nearest.optional(),
});

/** Whether one wording of an article helps, in one language, and what was said of former wordings. */
export const Helpfulness = z.object({
  article: Id,
  lang: LanguageTag,
  question: z.string().max(500).optional().describe('absent where the article is the page’s own text'),
  version: z.string().optional(),
  helped: Count,
  notHelped: Count,
  share: Proportion.optional().describe('absent where there are too few votes to tell'),
  reasons: z.object({ wrong: Count, unclear: Count, outdated: Count, not_my_case: Count }),
  comments: z.array(z.string().max(500)).max(20),
  earlier: z.object({ helped: Count, notHelped: Count }).describe('votes on wordings that are no more'),
});

/** How many contacts answers may have saved: between what was confirmed and what nobody can rule out. */
export const Deflection = z.object({
  visits: Count.describe('visits in which an answer was opened and whose 48 hours are over'),
  pending: Count.describe('visits whose 48 hours are not over; they are not counted'),
  confirmed: Proportion.optional().describe('said that an answer helped, and did not ask for a person'),
  upper: Proportion.optional().describe('did not ask for a person: an upper bound'),
});

/** What visitors who consented did with the answers, in a span of time. */
export const Insights = z.object({
  since: Instant,
  until: Instant,
  moments: Count.describe('how many moments this was read from'),
  groups: z.array(AskedGroup).max(500),
  helpfulness: z.array(Helpfulness).max(5000),
  deflection: Deflection,
});

/** A group that the team has looked at and leaves as it is, or takes up again. It is known by one of its texts. */
export const AsideRequest = z.object({
  text: z.string().min(1).max(500).describe('a text of 1 to 500 characters: one of the texts of the group'),
  isAside: z.boolean(),
});

export type Proportion = z.infer<typeof Proportion>;
export type AskedGroup = z.infer<typeof AskedGroup>;
export type Helpfulness = z.infer<typeof Helpfulness>;
export type Deflection = z.infer<typeof Deflection>;
export type Insights = z.infer<typeof Insights>;
export type AsideRequest = z.infer<typeof AsideRequest>;
