import type { Prompt, Question } from '../../contract/index.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';

/** The kinds of question that a page can put without a prompt at its endpoint. */
type SimpleType = keyof FeedbackWords['ask'];

/** Where a score stops being low, and where it begins to be high. */
const bounds: Partial<Record<SimpleType, [low: number, high: number]>> = {
  nps: [6, 9],
  csat: [2, 4],
  ces: [3, 5],
  stars: [2, 4],
  smileys: [2, 4],
  thumbs: [0, 1],
};

const isSimpleType = (type: string | undefined): type is SimpleType =>
  type === 'text' || (!!type && Object.hasOwn(bounds, type));

/**
 * A prompt of one question that the page names by attributes. After a score comes one open question that fits it, which may be
 * passed: the score is sent already.
 */
function simplePrompt(id: string, type: SimpleType, title: string | undefined, words: FeedbackWords): Prompt {
  const [low, high] = bounds[type] ?? [];
  const why = (name: keyof FeedbackWords['why'], when: { min?: number; max?: number }): Question => ({
    id: `why-${name}`,
    type: 'text',
    title: words.why[name],
    when: { question: type, ...when },
  });
  const first: Question = { id: type, type, title: title || words.ask[type] };
  if (low === undefined || high === undefined) return { id, version: 1, questions: [first] };
  const middle = high > low + 1 ? [why('middle', { min: low + 1, max: high - 1 })] : [];
  return { id, version: 1, questions: [first, why('low', { max: low }), ...middle, why('high', { min: high })] };
}

/**
 * Remembers the prompt it made last, so that the same attributes in the same language give the same prompt.
 * What is no kind of question gives none.
 */
export function simplePrompts(): (
  id: string | undefined,
  type: string | undefined,
  title: string | undefined,
  words: FeedbackWords,
) => Prompt | undefined {
  let made: { of: unknown[]; prompt: Prompt } | undefined;
  return (id, type, title, words) => {
    if (!isSimpleType(type)) return undefined;
    const of = [id, type, title, words];
    if (!made || of.some((part, at) => part !== made?.of[at])) {
      // An id that the contract would not take must not cost the answer.
      const name = id && /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/.test(id) ? id : type;
      made = { of, prompt: simplePrompt(name, type, title, words) };
    }
    return made.prompt;
  };
}
