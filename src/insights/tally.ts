import type { Answer, StoredResponse } from '../contract/index.js';

/** How often each value was given to one question, asked in one way. */
export interface Tally {
  prompt: string;
  version: number;
  question: string;
  type: Answer['type'];
  presentation: Answer['presentation'];
  scale?: NonNullable<Answer['scale']>;
  /** How many answered it. */
  n: number;
  counts: Map<string, number>;
}

/**
 * Counts answers per question. Another version of a prompt, another scale or another presentation is counted apart, since answers to
 * them do not compare; test responses are left out, and so is what may come from a script. There is no average: a handful of answers has none that means anything.
 */
export function tally(stored: readonly StoredResponse[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { response, flags } of stored) {
    if (response.test || flags?.length) continue;
    for (const answer of response.answers) {
      if (answer.type === 'text') continue;
      const { question, type, presentation, scale } = answer;
      const { prompt, promptVersion: version } = response;
      const key = JSON.stringify([
        prompt,
        version,
        question,
        type,
        presentation,
        scale?.min,
        scale?.max,
        betterEnd(scale),
      ]);
      const one: Tally = tallies.get(key) ?? {
        ...{ prompt, version, question, type, presentation, n: 0, counts: new Map<string, number>() },
        ...(scale && { scale }),
      };
      tallies.set(key, one);
      one.n += 1;
      for (const value of [answer.value].flat()) {
        one.counts.set(String(value), (one.counts.get(String(value)) ?? 0) + 1);
      }
    }
  }
  return [...tallies.values()].sort(byName);
}

const betterEnd = (scale: Answer['scale']) => scale && (scale.better ?? 'high');

const byName = (a: Tally, b: Tally): number =>
  a.prompt.localeCompare(b.prompt) || b.version - a.version || a.question.localeCompare(b.question);

/** The values of a tally in their own order: numbers from high to low, words by how often they were chosen. */
export function valuesOf({ scale, counts }: Tally): [value: string, count: number][] {
  const entries = [...counts];
  return scale ? entries.sort(([a], [b]) => Number(b) - Number(a)) : entries.sort(([, a], [, b]) => b - a);
}
