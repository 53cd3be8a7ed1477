import { z } from 'zod';
import { Id, Text } from './primitives.js';
import { promptRules } from './prompt-rules.js';
import { Presentation, QuestionType, Scale } from './response.js';
import { refuse } from './rules.js';

export const Option = z.object({ value: z.string().min(1).max(200), label: Text });

/** Shown only when an earlier answer calls for it: by one of these values, or by a score within bounds. */
export const FollowUp = z.object({
  question: Id,
  in: z
    .array(z.union([z.number(), z.string()]).describe('a number or a text'))
    .max(50)
    .optional(),
  min: z.number().optional(),
  max: z.number().optional(),
});

export const Question = z.object({
  id: Id,
  type: QuestionType,
  title: Text,
  presentation: Presentation.optional(),
  scale: Scale.optional(),
  low: Text.optional().describe('a text that says what the lowest value means'),
  high: Text.optional().describe('a text that says what the highest value means'),
  options: z.array(Option).max(50).optional(),
  placeholder: Text.optional(),
  when: FollowUp.optional(),
});

const days = z.number().min(0).max(3650).describe('a number of days from 0 to 3650');

/** How often one visitor may be asked. What is left out follows the usual manners, which `core` knows. */
export const Manners = z.object({
  sample: z.number().min(0).max(1).optional().describe('the share of visitors who are asked, from 0 to 1'),
  priority: z
    .int()
    .min(-100)
    .max(100)
    .optional()
    .describe('a whole number; where several may be shown, the highest is'),
  afterAnswered: days.optional(),
  afterDismissed: days.optional(),
  afterShown: days.optional(),
  maxShown: z.int().min(1).max(1000).optional().describe('a whole number of times that it is shown without an answer'),
  overall: days.optional(),
});

/** What is asked, one question at a time. A change of wording is a new version, so that answers are compared like with like. */
export const Prompt = z
  .object({
    id: Id,
    version: z.int().min(1).max(1_000_000),
    questions: z.array(Question).min(1).max(10),
    thanks: Text.optional(),
    askWhen: z.string().min(1).max(500).optional().describe('an expression such as outcome:success or step:underway'),
    manners: Manners.optional(),
  })
  .superRefine(refuse(promptRules));

export type Question = z.infer<typeof Question>;
export type FollowUp = z.infer<typeof FollowUp>;
export type Manners = z.infer<typeof Manners>;
export type Prompt = z.infer<typeof Prompt>;
