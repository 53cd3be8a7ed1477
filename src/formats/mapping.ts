import { z } from 'zod';
import {
  Answer,
  Code,
  Condition,
  Direction,
  Id,
  Kind,
  LanguageTag,
  Outcome,
  PageAddress,
  type Parsed,
  parse,
  Promised,
  Reason,
  Stage,
  Step,
  Task,
  Text,
  Turn,
} from '../contract/index.js';
import { isDateFormat, isTimeZone } from './dates.js';

/** The name of a column of a table, or the path of a field in JSON, `customer.postcode`. */
const Column = z.string().min(1).max(200).describe('the name of a column, of 1 to 200 characters');

/** How the file itself is written. */
const source = {
  delimiter: z.string().length(1).optional().describe('one character, a comma unless given'),
  encoding: z.enum(['utf-8', 'latin1']).optional(),
  dates: z
    .array(
      z.string().max(40).refine(isDateFormat, { message: 'be ISO, or name year, month and day as in M/D/YYYY H:mm' }),
    )
    .min(1)
    .max(10)
    .describe('a list of date formats, such as ISO or M/D/YYYY H:mm, of which the first that fits is taken'),
  timeZone: z.string().max(64).refine(isTimeZone, { message: 'be a time zone that exists, such as Europe/Amsterdam' }),
};

/** A step, and the column that says when it was done. The step whose turn it is, is the first that was not. */
const MappedStep = Step.pick({ id: true, label: true, description: true, usual: true }).extend({
  stage: Stage.exclude(['done']).describe('the stage of a journey while this step is the current one'),
  doneAt: Column.optional(),
  event: Text.optional().describe('a text for the history when the step was done'),
  optional: z.boolean().optional().describe('true when the step is skipped where it has no date'),
});

/** What one status of the source says. What is left out follows from the steps that were done. */
const MappedStatus = z
  .object({
    stage: Stage.optional(),
    step: Id.optional().describe('the id of the step that this status means'),
    condition: Condition.exclude(['unknown']).optional(),
    waitingOn: Turn.optional(),
    outcome: Outcome.optional(),
    direction: Direction.optional(),
    reason: Reason.omit({ since: true }).optional(),
    tasks: z
      .array(Task.pick({ id: true, title: true, type: true, url: true }))
      .max(20)
      .optional(),
  })
  .refine(({ stage, outcome }) => (stage === 'done') === (outcome !== undefined), {
    path: ['outcome'],
    message: 'be given together with stage done, and only then',
  });

/** How a row becomes a journey. */
export const JourneyMapping = z
  .object({
    target: z.literal('journeys'),
    ...source,
    reference: Column,
    kind: Kind,
    title: Text.optional().describe('a text, in which {column} stands for what the row holds'),
    steps: z.array(MappedStep).min(1).max(40),
    status: z.object({ column: Column, values: z.record(z.string().max(200), MappedStatus) }).optional(),
    promise: Promised.pick({ precision: true, source: true })
      .extend({
        from: Column.optional(),
        until: Column.optional(),
        late: Text.optional().describe('a text for the history when the last step was done later than promised'),
      })
      .optional(),
    lookup: z.object({ factors: z.array(Column).max(10).optional(), public: z.boolean().optional() }).optional(),
  })
  .superRefine(({ steps, status }, context) => {
    const ids = new Set(steps.map(({ id }) => id));
    if (ids.size < steps.length)
      context.addIssue({ code: 'custom', path: ['steps'], message: 'have ids of their own' });
    for (const [name, { step }] of Object.entries(status?.values ?? {})) {
      if (step === undefined || ids.has(step)) continue;
      context.addIssue({ code: 'custom', path: ['status', 'values', name, 'step'], message: 'be the id of a step' });
    }
  });

/** A column with the answer to one question. A row without it has not answered that question. */
const MappedAnswer = Answer.pick({ question: true, type: true, scale: true, presentation: true }).extend({
  column: Column,
  separator: z.string().min(1).max(5).optional().describe('what stands between several choices, a comma unless given'),
});

/** How a row becomes a response. */
export const ResponseMapping = z.object({
  target: z.literal('responses'),
  ...source,
  id: z.array(Column).min(1).max(5).describe('a list of the columns that tell one response from every other'),
  prompt: Id,
  promptVersion: z.int().min(1).max(1_000_000),
  subject: Column.optional(),
  answers: z.array(MappedAnswer).min(1).max(30),
  startedAt: Column.optional(),
  answeredAt: Column,
  moment: Code,
  page: PageAddress,
  lang: LanguageTag,
});

/** What a mapping file holds: in which columns and formats an export says what the contract calls by its own names. */
export const Mapping = z.discriminatedUnion('target', [JourneyMapping, ResponseMapping]);

export type JourneyMapping = z.infer<typeof JourneyMapping>;
export type ResponseMapping = z.infer<typeof ResponseMapping>;
export type Mapping = z.infer<typeof Mapping>;
/** One row of an export, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads a mapping file's JSON. What is wrong with it is told by field. */
export const readMapping = (json: unknown): Parsed<Mapping> => parse(Mapping, json);

/** A column in the words of a title, as in `Order {number}`. */
export const placeholder = /\{([^{}]+)\}/g;

const columnsIn = (text: Text = {}): string[] =>
  (typeof text === 'string' ? [text] : Object.values(text)).flatMap((words) =>
    [...words.matchAll(placeholder)].map(([, column]) => column!),
  );

/** Every column that a mapping reads, so that a file without one of them can be refused before its first row. */
export function columnsOf(mapping: Mapping): string[] {
  const columns =
    mapping.target === 'journeys'
      ? [
          mapping.reference,
          ...columnsIn(mapping.title),
          mapping.status?.column,
          ...mapping.steps.map(({ doneAt }) => doneAt),
          mapping.promise?.from,
          mapping.promise?.until,
          ...(mapping.lookup?.factors ?? []),
        ]
      : [
          ...mapping.id,
          mapping.subject,
          mapping.startedAt,
          mapping.answeredAt,
          ...mapping.answers.map((a) => a.column),
        ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}
