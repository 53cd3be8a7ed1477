import { at, firstText, textOf } from '../payload.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { Told } from './told.js';

/** A form's seconds, as the text that a form sends or as a number. */
function elapsedMs(timer: unknown): number | undefined {
  const seconds = Number(textOf(timer) ?? NaN);
  return seconds >= 0 && seconds < 1e9 ? Math.round(seconds * 1000) : undefined;
}

function told({ field, record }: Entry): Told {
  const trap = at(record, 'giraffe');
  const time = elapsedMs(at(record, 'timer'));
  const answers = ['what_doing', 'what_wrong'].map((question) => ({
    field: `${field}/${question}`,
    question,
    value: at(record, question),
    asked: { type: 'text' as const },
  }));
  return {
    field,
    record,
    survey: 'problem_reports',
    answers,
    answeredAt: [`${field}/created_at`, firstText(at(record, 'created_at'), at(record, 'timestamp'))],
    page: at(record, 'url') ?? at(record, 'path'),
    signals: {
      ...(typeof trap === 'string' && trap && { trap: trap.slice(0, 200) }),
      ...(time !== undefined && { elapsedMs: time }),
    },
  };
}

/**
 * GOV.UK: the fields of its problem report, as the form of a page sends them. What stood in the field that nobody can see and the
 * time taken come along as signals. A “yes” to whether a page is useful is never sent there, and so cannot be read. There is no export.
 */
export const govuk = responseFormat({
  name: 'govuk',
  tell: (payload) => tellEach(recordsIn(payload, 'data', 'results'), told),
});
