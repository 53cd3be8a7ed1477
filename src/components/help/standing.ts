import type { Journey } from '../../contract/index.js';
import { headline } from '../../core/headline.js';
import { sentence } from '../../i18n/headline.js';
import { matchLanguage } from '../../i18n/languages.js';
import { progressTable } from '../../i18n/progress/index.js';

/** Where a journey stands, in the one sentence that its customer reads as well. */
export async function standing(journey: Journey, lang: string, now: number): Promise<string> {
  const language = matchLanguage(lang);
  const { en, load } = progressTable;
  const words =
    language === 'en'
      ? en
      : await load[language]().then(
          (arrived) => arrived.default,
          () => en,
        );
  return sentence(headline(journey, now), words, lang, { now });
}
