import type { Answer, FollowUp, Presentation, Prompt, Question, QuestionType, Scale } from '../contract/index.js';

/** What a score is given on where the prompt names no scale of its own. A higher value is always the better one. */
const usualScales: Partial<Record<QuestionType, Scale>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  stars: { min: 1, max: 5 },
  smileys: { min: 1, max: 5 },
  thumbs: { min: 0, max: 1 },
};

const usualPresentations: Record<QuestionType, Presentation> = {
  nps: 'numbers',
  csat: 'numbers',
  ces: 'numbers',
  stars: 'stars',
  smileys: 'smileys',
  thumbs: 'thumbs',
  choice: 'list',
  choices: 'list',
  text: 'text',
};

/** The scale of a question with a score; undefined for a choice and for open text. */
export const scaleOf = ({ type, scale }: Question): Scale | undefined =>
  usualScales[type] && (scale && scale.max > scale.min ? scale : usualScales[type]);

/** How a question is shown. It goes along with every answer, since answers to different presentations are not pooled. */
export const presentationOf = ({ type, presentation }: Question): Presentation =>
  presentation ?? usualPresentations[type];

/** Every value of a scale, lowest first. */
export const valuesOf = ({ min, max }: Scale): number[] => Array.from({ length: max - min + 1 }, (_, at) => min + at);

/** An answer that says nothing: an emptied text, or a list from which every choice was taken back. */
export const isBlank = ({ value }: Pick<Answer, 'value'>): boolean => typeof value !== 'number' && value.length === 0;

const fits = (when: FollowUp, { value }: Answer): boolean => {
  const { in: values, min, max } = when;
  const hasBounds = min !== undefined || max !== undefined;
  if (!values && !hasBounds) return true;
  if ([value].flat().some((one) => values?.includes(one))) return true;
  return hasBounds && typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
};

/** The questions that these answers call for, in the prompt's order. A follow-up to an answer that is gone is not among them. */
export function asked(prompt: Prompt, answers: readonly Answer[]): Question[] {
  const live = new Map<string, Answer>();
  return prompt.questions.filter(({ id, when }) => {
    const cause = when && live.get(when.question);
    if (when && !(cause && fits(when, cause))) return false;
    const answer = answers.find(({ question }) => question === id);
    if (answer && !isBlank(answer)) live.set(id, answer);
    return true;
  });
}

/** The first question that these answers call for and that has no answer yet; undefined when there is none left. */
export const nextQuestion = (prompt: Prompt, answers: readonly Answer[]): Question | undefined =>
  asked(prompt, answers).find(({ id }) => !answers.some(({ question }) => question === id));

/**
 * The answers without ghosts, in the prompt's order: whoever goes back and answers differently does not leave behind what was said
 * on a branch that no longer applies.
 */
export const withoutGhosts = (prompt: Prompt, answers: readonly Answer[]): Answer[] =>
  asked(prompt, answers).flatMap(({ id }) => answers.find(({ question }) => question === id) ?? []);
