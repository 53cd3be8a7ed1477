import type { Change, Text } from '../contract/index.js';
import { textIn } from '../i18n/format.js';

/** The text that readers of a language get, still under its own language, so that a page can say which one it is. */
function inLanguage(text: Text, lang: string): Text {
  if (typeof text === 'string') return text;
  const chosen = textIn(text, lang);
  const [tag] = Object.entries(text).find(([, own]) => own === chosen)!;
  return { [tag]: chosen };
}

/** Changes as a page shows them: the newest first, in one language where one is asked for. Those of one day stay in the owner's order. */
export function changesFor(changes: readonly Change[], lang: string | undefined): Change[] {
  const told = lang
    ? changes.map((change) => ({ ...change, said: inLanguage(change.said, lang), did: inLanguage(change.did, lang) }))
    : changes;
  return [...told].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
