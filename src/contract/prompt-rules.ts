import { type Breach, first, type Rule, uniqueIds } from './rules.js';

interface ScaleLike {
  min: number;
  max: number;
}
interface PromptLike {
  questions: {
    id: string;
    type: string;
    scale?: ScaleLike | undefined;
    options?: { value: string }[] | undefined;
    when?: { question: string } | undefined;
  }[];
}

/** A scale whose highest value is not above its lowest offers nothing to choose. */
export const scaleRule = (scale: ScaleLike | undefined, path: (string | number)[]): Breach | undefined =>
  scale && scale.max <= scale.min ? { path: [...path, 'scale', 'max'], must: 'be higher than min' } : undefined;

const uniqueOptions = (options: { value: string }[] | undefined, path: (string | number)[]): Breach | undefined => {
  const values = (options ?? []).map(({ value }) => value);
  const at = values.findIndex((value, index) => values.indexOf(value) < index);
  return at < 0 ? undefined : { path: [...path, 'options', at, 'value'], must: 'be unique in its list' };
};

/**
 * What must hold between the fields of a prompt.
 * In a file of its own, apart from the journey's rules, so that a page that only shows progress does not download it.
 */
export const promptRules: Rule<PromptLike>[] = [
  ({ questions }) => uniqueIds(questions, ['questions']),
  ({ questions }) =>
    first(
      questions.map(({ type, scale, options, when }, at) => {
        const path = ['questions', at];
        if (when && !questions.slice(0, at).some(({ id }) => id === when.question)) {
          return { path: [...path, 'when', 'question'], must: 'be the id of an earlier question' };
        }
        if ((type === 'choice' || type === 'choices') && !options?.length) {
          return { path: [...path, 'options'], must: 'be given for a choice' };
        }
        return scaleRule(scale, path) ?? uniqueOptions(options, path);
      }),
    ),
];
