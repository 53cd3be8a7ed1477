import type { Question } from '../../contract/index.js';
import { presentationOf, scaleOf, valuesOf } from '../../core/prompt.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';
import { textIn } from '../../i18n/format.js';

/** One value that can be chosen: how it is written, what it means, and the two together as its name. */
export interface Step {
  value: number;
  number: string;
  meaning: string | undefined;
  name: string;
}

/** What each value of a usual scale means. Of the longest, only the ends have a meaning: words between would lead the answer. */
function usual({ type }: Question, words: FeedbackWords): readonly (string | undefined)[] {
  switch (type) {
    case 'nps':
      return [words.likely[0], ...Array<undefined>(9), words.likely[1]];
    case 'csat':
    case 'stars':
    case 'smileys':
      return Object.values(words.satisfied);
    case 'ces':
      return Object.values(words.agree);
    case 'thumbs':
      return Object.values(words.thumbs);
    case 'choice':
    case 'choices':
    case 'text':
      return [];
  }
}

/** The values of a question's scale, lowest first, each with its name in the language of the page. */
export function stepsOf(question: Question, words: FeedbackWords, lang: string): Step[] {
  const scale = scaleOf(question);
  if (!scale) return [];
  const values = valuesOf(scale);
  const known = usual(question, words);
  const { low, high } = question;
  const ordered = scale.better === 'low' ? [...known].reverse() : known;
  const meanings = low || high || known.length !== values.length ? [] : ordered;
  return values.map((value, at): Step => {
    const own = at === 0 ? low : at === values.length - 1 ? high : undefined;
    const meaning = own ? textIn(own, lang) : meanings[at];
    const [number, max] = [value, scale.max].map((n) => formatNumber(n, lang)) as [string, string];
    const isWord = presentationOf(question) === 'thumbs';
    const name = meaning ? fill(words.named, { value: number, meaning }) : fill(words.of, { value: number, max });
    return { value, number, meaning, name: isWord && meaning ? meaning : name };
  });
}
