import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Journey } from '../../src/contract/index.js';
import { headline } from '../../src/core/index.js';
import { languages, type Language, sentences } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { reasonCodes, type ReasonLines, reasonsTable } from '../../src/i18n/reasons/index.js';
import { everyLanguage } from './every-string.js';
import { hardIn, longWords, readingLevel, sentencesOf } from './reading-level.js';

const all = await everyLanguage(reasonsTable);
const names = ['why', 'doing', 'advice'] as const;

/** Every line there is, with where it stands. */
const lines = [...all].flatMap(([lang, words]) =>
  reasonCodes.flatMap((code) => names.map((name) => ({ lang, code, name, text: words[code][name] }))),
);
const where = ({ lang, code, name, text }: (typeof lines)[number]) => `${lang} ${code}.${name}: ${text}`;
const offending = (isWrong: (line: (typeof lines)[number]) => boolean) => lines.filter(isWrong).map(where);

describe('the three lines of a reason', () => {
  test('are there for every code in every language, and for no other code', () => {
    assert.ok(reasonCodes.length >= 40);
    for (const lang of languages) {
      assert.deepEqual(Object.keys(all.get(lang)!), [...reasonCodes], lang);
      for (const code of reasonCodes) assert.deepEqual(Object.keys(all.get(lang)![code]), [...names], code);
    }
    assert.deepEqual(
      offending(({ text }) => text.trim() === '' || text !== text.trim()),
      [],
    );
  });

  test('say three things, and not one thing twice', () => {
    for (const [lang, words] of all) {
      for (const code of reasonCodes) {
        const { why, doing, advice }: ReasonLines = words[code];
        assert.equal(new Set([why, doing, advice]).size, 3, `${lang} ${code}`);
      }
    }
  });

  test('tell why in one sentence that no other code has, since the headline says nothing but that', () => {
    for (const [lang, words] of all) {
      const whys = reasonCodes.map((code) => words[code].why);
      assert.deepEqual(
        whys.filter((why) => sentencesOf(why).length !== 1 || !why.endsWith('.')),
        [],
        lang,
      );
      assert.deepEqual(
        whys.filter((why, at) => whys.indexOf(why) !== at),
        [],
        lang,
      );
    }
  });

  test('are one or two whole sentences, with a capital at the beginning and an end', () => {
    assert.deepEqual(
      offending(({ text }) => sentencesOf(text).length > 2 || !/^[\p{Lu}\p{Lo}].*[.?؟]$/u.test(text)),
      [],
    );
    assert.deepEqual(
      offending(({ text }) => sentencesOf(text).some((one) => !/^[\p{Lu}\p{Lo}]/u.test(one))),
      [],
    );
  });

  test('promise no day: no number, no month, no tomorrow', () => {
    const days =
      /(?<!\p{L})(today|tomorrow|tonight|vandaag|morgen|heute|demain|aujourd’hui|hoy|mañana|اليوم|غدًا|غدا)(?!\p{L})/iu;
    assert.deepEqual(
      offending(({ text }) => /\p{N}/u.test(text) || days.test(text)),
      [],
    );
    for (const lang of languages) {
      const month = new Intl.DateTimeFormat(lang, { month: 'long' });
      const months = Array.from({ length: 12 }, (_, at) => month.format(new Date(2026, at, 15)));
      const named = new RegExp(`(?<!\\p{L})(${months.join('|')})(?!\\p{L})`, 'u');
      assert.deepEqual(
        offending((line) => line.lang === lang && named.test(line.text)),
        [],
      );
    }
  });

  test('hold for any host: no address, no number to call, no gap, no code', () => {
    assert.deepEqual(
      offending(({ text }) => /[@{}<>_/\\#*]|www|http|\.\p{L}/iu.test(text)),
      [],
    );
  });

  test('speak to the customer in the form that the language has for a stranger', () => {
    const wrong: Record<Language, RegExp> = {
      en: /(?<!\p{L})(I|my|customer|user|consignee|retailer)(?!\p{L})/u,
      nl: /(?<!\p{L})(u|uw|klant|gebruiker)(?!\p{L})/iu,
      de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|Kunde\p{L}*)(?!\p{L})/u,
      fr: /(?<!\p{L})(tu|toi|te|ton|ta|tes|client\p{L}*)(?!\p{L})/iu,
      es: /(?<!\p{L})(tú|tu|tus|te|ti|vosotr\p{L}*|cliente\p{L}*)(?!\p{L})/iu,
      ar: /(?<!\p{L})(العميل|الزبون|المستخدم)(?!\p{L})/u,
    };
    assert.deepEqual(
      offending(({ lang, text }) => wrong[lang].test(text)),
      [],
    );
  });
});

describe('the lines can be read at level B1', () => {
  for (const [lang, words] of all) {
    const own = reasonCodes.flatMap((code) => names.map((name) => words[code][name]));

    test(`in ${lang}: short sentences, of short words or of words on the list`, () => {
      assert.deepEqual(
        own.flatMap((text) => hardIn(text, lang)),
        [],
      );
    });

    test(`in ${lang}: no word is excused that is not there`, () => {
      const used = new Set(own.flatMap((text) => longWords(text, lang)));
      assert.deepEqual(
        readingLevel[lang].known.filter((word) => !used.has(word)),
        [],
      );
    });

    test(`in ${lang}: the sentences are short on the whole, not only each below the limit`, () => {
      const counts = own.flatMap(sentencesOf).map((one) => one.split(' ').length);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      assert.ok(mean <= 9, `${mean}`);
    });
  }

  test('and what is not would be found', () => {
    const official =
      'Owing to unforeseen circumstances beyond the control of the undersigned, it has not yet been sent.';
    assert.deepEqual(hardIn(official, 'en'), ['undersigned', 'circumstances', `16 words: ${official}`].sort());
    assert.deepEqual(hardIn('Die Zollabfertigungsbescheinigung fehlt.', 'de'), ['zollabfertigungsbescheinigung']);
    assert.deepEqual(hardIn('The parcel went to the wrong place.', 'en'), []);
  });
});

describe('what the headline makes of a reason', () => {
  const now = Date.parse('2025-03-03T12:00:00Z');
  const journey: Journey = {
    schema: 1,
    reference: 'A-1',
    kind: 'order',
    revision: 1,
    stage: 'underway',
    condition: 'delayed',
    waitingOn: 'carrier',
    steps: [{ id: 'way', label: 'On its way', state: 'current' }],
    currentStep: 'way',
    access: { level: 'full' },
    updatedAt: '2025-03-03T10:00:00Z',
  };
  const position = (reason: Journey['reason'], reasons: object = all.get('en')!) =>
    sentences(headline({ ...journey, reason }, now), progressTable.en, 'en', { now, reasons }).position;

  test('each code is told in its own line', () => {
    for (const code of reasonCodes) assert.ok(position({ code }).endsWith(` ${all.get('en')![code].why}`), code);
  });

  test('a code that nobody knows is told in the source’s own text, also where it is called like something of every object', () => {
    for (const code of ['carrier_lost_patience', 'constructor', 'to_string', '__proto__', 'toString']) {
      assert.match(position({ code, text: 'Held at hub' }), /but there is a delay\. Held at hub\.$/, code);
      assert.match(position({ code }), /but there is a delay\.$/, code);
    }
  });

  test('a host’s line for a code of its own is told like the others', () => {
    assert.match(
      position({ code: 'moon_phase', text: 'MOON' }, { moon_phase: { why: 'The moon is full.' } }),
      /The moon is full\.$/,
    );
    assert.match(position({ code: 'moon_phase', text: 'Moon' }, { moon_phase: { advice: 'Wait.' } }), /Moon\.$/);
  });
});
