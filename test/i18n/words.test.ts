import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../../src/i18n/index.js';
import { type ProgressWords, progressTable } from '../../src/i18n/progress/index.js';
import { aboutOurselves, everyLanguage, everyString, tables } from './every-string.js';

const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g));
/** The path of the form that every language has, for one in which only some languages count. */
const commonForm = (path: string) => path.replace(/\.(zero|one|two|few|many)$/, '.other');

for (const [name, table] of Object.entries(tables)) {
  describe(`the words of ${name}`, async () => {
    const all = await everyLanguage<object>(table);
    const english = new Map(everyString(all.get('en')!));

    test('speak to the customer in every language, and never about ourselves', () => {
      for (const [lang, words] of all) {
        for (const [path, text] of everyString(words)) assert.doesNotMatch(text, aboutOurselves, `${lang} ${path}`);
      }
    });

    test('say in every language what English says, and leave no gap that nobody fills', () => {
      for (const [lang, words] of all) {
        for (const [path, text] of everyString(words)) {
          const wanted = placeholders(english.get(path) ?? english.get(commonForm(path)) ?? '');
          for (const gap of placeholders(text)) assert.ok(wanted.has(gap), `${lang} ${path} has ${gap}`);
          if (path !== commonForm(path)) continue;
          for (const gap of wanted) assert.ok(text.includes(gap), `${lang} ${path} lacks ${gap}`);
        }
      }
    });

    test('are there in each language, and not copied from English', () => {
      for (const lang of languages) {
        if (lang === 'en') continue;
        const own = everyString(all.get(lang)!);
        assert.ok(
          own.every(([path]) => english.has(commonForm(path)) || english.has(path)),
          lang,
        );
        const isSentence = (text: string) => (text.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? []).length > 2;
        const copied = own.filter(([path, text]) => isSentence(text) && text === english.get(path));
        assert.deepEqual(copied, [], lang);
      }
    });
  });
}

test('what is counted has every form that its language counts in', async () => {
  for (const [lang, words] of await everyLanguage(progressTable)) {
    const rules = new Intl.PluralRules(lang);
    const forms = new Set(Array.from({ length: 20 }, (_, n) => rules.select(n + 1)));
    const tasks: Partial<Record<string, string>> = words.turn.tasks;
    // Arabic has one word for many and for others here.
    for (const form of forms) if (form !== 'many') assert.ok(tasks[form], `${lang} ${form}`);
  }
});

test('a table that lacks a word does not build', () => {
  const { retry: _, ...rest } = progressTable.en;
  // @ts-expect-error -- a missing word must fail the type check
  const words: ProgressWords = rest;
  assert.equal(words.retry, undefined);
});

test('the tables of one element have no key in common, so that a page can replace words of each in one object', async () => {
  const together = [
    ['progress', 'details', 'ending', '+reasons'],
    ['feedback', 'answering', 'asking', 'replies', 'changes'],
    ['faq', '+because'],
    ['help', 'contact'],
  ];
  for (const names of together) {
    const keys = await Promise.all(
      names.map(async (name) =>
        name.startsWith('+') ? [name.slice(1)] : Object.keys((await everyLanguage(tables[name]!)).get('en')!),
      ),
    );
    assert.deepEqual(
      keys.flat().filter((key, at, all) => all.indexOf(key) !== at),
      [],
      names.join(),
    );
  }
});
