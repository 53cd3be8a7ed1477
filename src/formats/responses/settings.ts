import { z } from 'zod';
import { Answer, Code, Id, LanguageTag, PageAddress, type Parsed } from '../../contract/index.js';
import { readSettings } from '../application-settings.js';
import { isTimeZone } from '../dates.js';
import type { FormatSettings } from '../format.js';

const Path = z.string().min(1).max(200).describe('the name of a field, or a path such as metadata.order');

/** How a question of the source's was asked, which its answers do not say. */
export const Asked = Answer.pick({ type: true, scale: true }).extend({
  presentation: Answer.shape.presentation.optional(),
  question: Id.optional().describe('the id of the question here, where it is not the source’s own'),
  values: z
    .record(z.string().max(200), z.union([z.number(), z.string().max(200)]))
    .optional()
    .describe('by the source’s own value, what it is here'),
});

/** What an owner says about another system's responses. */
export const ResponseSettings = z.strictObject({
  prompt: Id.optional().describe('the id of the prompt that every response is to'),
  prompts: z.record(z.string().max(200), Id).optional().describe('by the source’s survey, the id of a prompt'),
  promptVersion: z.int().min(1).max(1_000_000).optional(),
  moment: Code.optional(),
  page: PageAddress.optional(),
  lang: LanguageTag.optional(),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, { message: 'be a time zone that exists, such as Europe/Amsterdam' })
    .optional(),
  questions: z.record(z.string().max(500), Asked).optional(),
  ignore: z.array(z.string().max(500)).max(500).optional().describe('a list of fields that are no answers'),
  /** Where in a record stands what the format itself does not find. */
  fields: z
    .strictObject({
      id: Path.optional(),
      at: Path.optional(),
      subject: Path.optional(),
      page: Path.optional(),
      lang: Path.optional(),
      consent: Path.optional(),
    })
    .optional(),
  /** The surveys as the source's own API gives them, which says how each question was asked. */
  surveys: z.unknown().optional(),
  /** The workspace or the project that an export goes to, as the source's import asks for it. */
  workspace: z.string().max(200).optional(),
});

export type Asked = z.infer<typeof Asked>;
export type ResponseSettings = z.infer<typeof ResponseSettings>;

/** Reads an owner's settings. What is wrong with them is told by field under `/settings`. */
export const readResponseSettings = (settings: FormatSettings | undefined): Parsed<ResponseSettings> =>
  readSettings(ResponseSettings, settings);

/** The settings that an export is written with; those that do not fit are taken as not there, since a file is better than none. */
export function settingsOf(settings: FormatSettings | undefined): ResponseSettings {
  const read = readResponseSettings(settings);
  return read.ok ? read.value : {};
}

/** The source's own survey for a prompt of ours, when an owner has said which is which. */
export const surveyFor = (prompt: string, { prompts = {} }: ResponseSettings): string =>
  Object.entries(prompts).find(([, ours]) => ours === prompt)?.[0] ?? prompt;

/** The source's own question for a question of ours. */
export const questionFor = (question: string, { questions = {} }: ResponseSettings): string =>
  Object.entries(questions).find(([, asked]) => asked.question === question)?.[0] ?? question;
