import type { Journey } from '../../contract/index.js';
import { fitting } from '../../core/articles.js';
import { type BecauseWords, becauseTable, becauseText } from '../../i18n/because/index.js';
import { matchLanguage } from '../../i18n/languages.js';
import { override, type Overrides } from '../../i18n/table.js';
import type { Fit } from './arrangement.js';
import type { Entry } from './entries.js';

/** What the reasons are told in. */
export interface Speech {
  lang: string;
  /** Words of the host's own, under the key `because`. */
  strings: { because?: Overrides<BecauseWords> } | undefined;
}

/** The words for why an answer comes first, in a reader's language; in English where they do not arrive. */
export async function loadBecause(lang: string): Promise<BecauseWords> {
  const load = becauseTable.load[matchLanguage(lang)];
  return (await load().catch(becauseTable.load.en)).default;
}

/** The answers that a journey calls for, the one that fits it most closely first, each with the reason. */
export function fitsFor(
  entries: readonly Entry[],
  journey: Journey,
  now: number,
  words: BecauseWords,
  { lang, strings }: Speech,
): Fit[] {
  const own = override(words, strings?.because);
  const byArticle = new Map(entries.map((entry) => [entry.article, entry]));
  return fitting([...byArticle.keys()], journey, now).map((article) => ({
    entry: byArticle.get(article)!,
    because: becauseText(own, article.when!, journey, lang, now),
  }));
}
