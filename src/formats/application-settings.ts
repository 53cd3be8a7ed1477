import { z } from 'zod';
import {
  Code,
  Condition,
  type FieldProblem,
  Kind,
  Link,
  Outcome,
  type Parsed,
  parse,
  Stage,
  Task,
  Text,
  Turn,
} from '../contract/index.js';
import { applicationTexts } from '../i18n/sources/applications/index.js';
import { type Ask, type Asked, askedFor, type Meaning } from './application-status.js';
import { isTimeZone } from './dates.js';
import type { FormatSettings } from './format.js';

const asks = Object.keys(applicationTexts.task) as [Ask, ...Ask[]];

/** What an owner can say of any source of applications. */
export const commonSettings = {
  kind: Kind.optional(),
  title: Text.optional(),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, { message: 'be a time zone that exists, such as Europe/Amsterdam' })
    .optional(),
  /** Where the customer does what is asked, by what is asked. */
  links: z.partialRecord(z.enum(asks), Link).optional(),
};

/** What an owner says that one of the source's statuses means. */
export const StatusSetting = z
  .strictObject({
    stage: Stage.optional(),
    step: z.string().max(64).optional().describe('the id of one of the steps of this format'),
    label: Text.optional().describe('a text for the customer in place of the source’s own name'),
    condition: Condition.exclude(['unknown']).optional(),
    waitingOn: Turn.optional(),
    outcome: Outcome.optional(),
    reason: Code.optional(),
    audience: z.literal('staff').optional().describe('staff, for a step that customers are not shown'),
    task: z.strictObject({ title: Text, type: Task.shape.type, url: Link.optional() }).optional(),
  })
  .refine(({ stage, outcome }) => outcome === undefined || stage === 'done', {
    path: ['outcome'],
    message: 'be absent unless stage is done',
  });

export type StatusSetting = z.infer<typeof StatusSetting>;

/** What a status of the owner's own means, in our terms. */
export function meaningOf(setting: StatusSetting, name: Text): Meaning {
  const { stage, step, label, condition, waitingOn, outcome, reason, audience, task } = setting;
  const tasks: Asked[] | undefined = task && [{ key: 'asked', ...withoutUndefined(task) }];
  return {
    event: label ?? name,
    ...(stage && { stage }),
    ...(step && { step }),
    ...(condition && { condition }),
    ...(waitingOn && { waitingOn }),
    ...(outcome && { outcome }),
    ...(reason && { reason: { code: reason } }),
    ...(audience && { isStaffs: true }),
    ...(tasks && { tasks }),
  };
}

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

/** A meaning whose tasks lead to where the owner says that they are done. */
export function linked(meaning: Meaning, links: Partial<Record<Ask, string>> | undefined): Meaning {
  const ask = meaning.asks ?? (meaning.condition === 'action_needed' ? 'asked' : undefined);
  const url = ask && links?.[ask];
  return url && !meaning.tasks ? { ...meaning, tasks: [{ ...askedFor(ask), url }] } : meaning;
}

/** Reads an owner's settings. What is wrong with them is told by field, as if they stood beside the payload under `settings`. */
export function readSettings<S extends z.ZodType>(schema: S, settings: FormatSettings | undefined): Parsed<z.infer<S>> {
  const result = parse(schema, settings ?? {});
  if (result.ok) return result;
  const errors: FieldProblem[] = result.errors.map(({ field, must }) => ({ field: `/settings${field}`, must }));
  return { ok: false, errors };
}
