import type { Change, Text } from '../contract/index.js';

/** A text by language; under an empty name the one that is shown in every language. */
type Texts = Readonly<Record<string, string>>;

/** A change while it is being written. */
export interface ChangeDraft {
  id: string;
  at: string;
  prompt: string;
  said: Texts;
  did: Texts;
}

/** Stands for every language. */
export const everyLanguage = '';

const textsOf = (text: Text): Texts => (typeof text === 'string' ? { [everyLanguage]: text } : text);

/** A change as it is edited: by its language, with a calendar date. */
export const draftOf = ({ id, at, prompt = '', said, did }: Change): ChangeDraft => ({
  ...{ id, at: at.slice(0, 10), prompt },
  ...{ said: textsOf(said), did: textsOf(did) },
});

/** The languages in which something is written. */
export const languagesOf = ({ said, did }: ChangeDraft): string[] =>
  [...new Set([...Object.keys(said), ...Object.keys(did)])].filter((lang) => said[lang]?.trim() || did[lang]?.trim());

/** A draft with another text in one language. */
export const withText = (draft: ChangeDraft, field: 'said' | 'did', lang: string, text: string): ChangeDraft => ({
  ...draft,
  [field]: { ...draft[field], [lang]: text },
});

/** What is written for every language is the English text where other languages have one of their own. */
function textOf(texts: Texts, langs: readonly string[]): Text {
  if (langs.length === 1 && langs[0] === everyLanguage) return texts[everyLanguage]!.trim();
  return Object.fromEntries(langs.map((lang) => [lang || 'en', texts[lang]!.trim()]));
}

/** The change that a draft has become, or what is still missing. */
export function changeFrom(
  draft: ChangeDraft,
  before?: Change,
): { change: Change } | { missing: string; lang?: string } {
  const langs = languagesOf(draft);
  if (!langs.length) return { missing: 'Write what customers said and what you did.' };
  const half = langs.find((lang) => !draft.said[lang]?.trim() || !draft.did[lang]?.trim());
  if (half !== undefined)
    return { missing: 'Write both in each language: what customers said and what you did.', lang: half };
  if (langs.includes(everyLanguage) && langs.includes('en')) {
    return {
      missing: 'Write either for every language or in English: the one stands for the other.',
      lang: everyLanguage,
    };
  }
  const { id, at, prompt } = draft;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at)) return { missing: 'Choose the day on which it was done.' };
  if (prompt && !/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,63}$/.test(prompt)) {
    return { missing: 'A prompt is named by its id, as it stands in your page.' };
  }
  return {
    change: {
      id,
      said: textOf(draft.said, langs),
      did: textOf(draft.did, langs),
      // A time that the owner's system has set stays as long as the day does.
      at: before?.at.startsWith(at) ? before.at : at,
      ...(prompt && { prompt }),
    },
  };
}
