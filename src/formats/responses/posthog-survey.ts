import { at, listOf, textOf } from '../payload.js';
import { recordsIn } from './payloads.js';
import type { Asked } from './settings.js';

/**
 * What a rating of PostHog's means. With emoji a scale of 2 is a pair of thumbs, 1 for up and 2 for down; the numbers of a scale of
 * 10 begin at nought.
 */
export function askedOnScale(display: string, scale: unknown): Asked | undefined {
  if (display === 'emoji' && scale === 2) return { type: 'thumbs', scale: { min: 0, max: 1 }, presentation: 'thumbs' };
  if (typeof scale !== 'number' || scale < 3) return undefined;
  if (display === 'emoji') return { type: 'smileys', scale: { min: 1, max: scale }, presentation: 'smileys' };
  if (scale === 10) return { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' };
  return { type: scale === 7 ? 'ces' : 'csat', scale: { min: 1, max: scale }, presentation: 'numbers' };
}

function askedBy(question: unknown): Asked | undefined {
  switch (textOf(at(question, 'type'))) {
    case 'open':
      return { type: 'text' };
    case 'link':
    case 'single_choice':
      return { type: 'choice' };
    case 'multiple_choice':
      return { type: 'choices' };
    case 'rating':
      return askedOnScale(textOf(at(question, 'display')) ?? '', at(question, 'scale'));
    default:
      return undefined;
  }
}

/** The questions of PostHog's surveys, by the id of the survey, in their order. */
export type PosthogQuestions = Map<string, { id: string; asked: Asked | undefined }[]>;

/** What the surveys of PostHog's API say of their questions. Questions of before they had ids are named by their place. */
export function posthogQuestions(surveys: unknown): PosthogQuestions {
  const found: PosthogQuestions = new Map();
  for (const { record } of recordsIn(surveys, 'results', 'surveys')) {
    const id = textOf(at(record, 'id'));
    if (id === undefined) continue;
    const questions = listOf(at(record, 'questions')).map((question, index) => ({
      id: textOf(at(question, 'id')) ?? placeName(index),
      asked: askedBy(question),
    }));
    found.set(id, questions);
  }
  return found;
}

/** The name of a question that has no id, by its place in the survey. */
export const placeName = (index: number): string => `question-${index + 1}`;
