import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Condition, Outcome, Stage, type Journey } from '../../src/contract/index.js';
import { headline } from '../../src/core/index.js';
import { asSentence, sentence, sentences } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { reasonsTable } from '../../src/i18n/reasons/index.js';
import { journey as anyJourney, noon } from '../core/arbitraries.js';
import { aboutOurselves, everyLanguage } from './every-string.js';

const words = await everyLanguage(progressTable);
const reasons = (await reasonsTable.load.en()).default;
const kinds = ['order', 'application', 'claim', 'case', 'return', 'repair'];

const journey: Journey = {
  schema: 1,
  reference: 'A-1',
  kind: 'order',
  revision: 1,
  stage: 'underway',
  condition: 'on_track',
  waitingOn: 'none',
  steps: [{ id: 'way', label: 'On its way', state: 'current' }],
  currentStep: 'way',
  promise: { from: '2025-03-04', until: '2025-03-06', precision: 'day', source: 'carrier' },
  access: { level: 'full' },
  updatedAt: '2025-03-03T10:00:00Z',
};
const now = Date.parse('2025-03-03T12:00:00Z');
const say = (fields: Partial<Journey>, lang = 'en-GB', more = {}) =>
  sentence(headline({ ...journey, ...fields }, now), words.get(lang.slice(0, 2) as 'en')!, lang, more);

test('one sentence tells where it stands, when it ends and whose turn it is', () => {
  assert.equal(
    say({}),
    "Your order is on its way. Expected Tuesday 4 to Thursday 6 March. You don't need to do anything.",
  );
});

test('the same in each language, in its own order and with its own words between', () => {
  assert.equal(
    say({}, 'nl'),
    'Je bestelling is onderweg. Verwacht: dinsdag 4 tot en met donderdag 6 maart. Je hoeft niets te doen.',
  );
  assert.equal(
    say({}, 'de'),
    'Ihre Bestellung ist unterwegs. Voraussichtlich Dienstag, 4. bis Donnerstag, 6. März. Sie müssen nichts tun.',
  );
  assert.equal(
    say({}, 'fr'),
    'Votre commande est en route. Date prévue : du mardi 4 au jeudi 6 mars. Vous n’avez rien à faire.',
  );
  assert.match(
    say({}, 'es'),
    /^Su pedido está en camino\. Fecha prevista: del martes.* 4 al jueves.* 6 de marzo\. No tiene que hacer nada\.$/,
  );
  assert.match(
    say({}, 'ar'),
    /^طلبك في الطريق إليك\. الموعد المتوقع: من الثلاثاء.* إلى الخميس.* مارس\. لا يلزمك فعل أي شيء\.$/,
  );
  assert.match(say({}, 'en-US'), /Expected Tuesday, March 4 to Thursday, March 6\./);
});

test('what came later than promised is told so when it is there, in every language', () => {
  const late: Partial<Journey> = {
    stage: 'done',
    outcome: 'success',
    steps: [{ id: 'way', label: 'Delivered', state: 'done', doneAt: '2025-03-08' }],
  };
  assert.match(
    say(late),
    /has been delivered\. That was on Saturday 8 March, later than promised \(Tuesday 4 to Thursday 6 March\)\. /,
  );
  assert.match(say(late, 'nl'), /later dan beloofd \(dinsdag 4 tot en met donderdag 6 maart\)\. /);
  const said = [...words.keys()].map((lang) => [say(late, lang), say({ ...late, promise: undefined }, lang)]);
  for (const [lateText, text] of said) assert.ok(lateText!.length > text!.length + 20, lateText);
});

describe('in trouble', () => {
  test('it keeps its place, and says why in the customer’s language once the lines are there', () => {
    const delayed: Partial<Journey> = { condition: 'delayed', reason: { code: 'weather_delay', text: 'WX-EXC' } };
    assert.match(
      say(delayed, 'en-GB', { reasons }),
      /^Your order is on its way, but there is a delay\. Bad weather is holding things up\. /,
    );
    assert.match(say(delayed), /^Your order is on its way, but there is a delay\. WX-EXC\. /);
    assert.match(say({ condition: 'delayed', reason: { code: 'weather_delay' } }), /there is a delay\. Expected/);
  });

  test('an unknown code is told in the source’s own words', () => {
    const unknown: Partial<Journey> = { condition: 'unknown', reason: { code: 'SX99', text: 'Zending geblokkeerd' } };
    assert.match(say(unknown, 'en-GB', { reasons }), /The latest message says: “Zending geblokkeerd”\./);
  });

  test('a promise that has gone by is never told as a date to expect', () => {
    const late = say({ promise: { until: '2025-03-02', precision: 'day', source: 'carrier' } });
    assert.match(late, /This is later than promised \(Sunday 2 March\)/);
    assert.doesNotMatch(late, /Expected/);
  });

  test('without a date it says why there is none', () => {
    assert.match(
      say({ promise: undefined, condition: 'problem' }),
      /There is no date yet, because there is a problem\./,
    );
  });

  test('nothing that went wrong or stands still reads as what is on track', () => {
    for (const [lang, table] of words) {
      for (const kind of kinds) {
        const text = (fields: Partial<Journey>) =>
          sentences(headline({ ...journey, kind, ...fields }, now), table, lang).position;
        const good = new Set([
          text({}),
          text({ stage: 'done', outcome: 'success' }),
          ...Stage.options.filter((stage) => stage !== 'done').map((stage) => text({ stage })),
        ]);
        for (const outcome of Outcome.options) {
          if (outcome === 'success' || (kind === 'return' && outcome === 'returned')) continue;
          assert.ok(!good.has(text({ stage: 'done', outcome })), `${lang} ${kind} ${outcome}`);
        }
        for (const condition of Condition.options) {
          if (condition === 'on_track' || condition === 'action_needed') continue;
          assert.ok(!good.has(text({ condition })), `${lang} ${kind} ${condition}`);
        }
      }
    }
  });
});

test('several parcels are counted, in the forms that a language counts in', () => {
  const part = (id: string, fields = {}) =>
    ({ id, title: id, stage: 'underway', condition: 'on_track', waitingOn: 'carrier', ...fields }) as const;
  const there = { stage: 'done', outcome: 'success' };
  const parts = [part('1', there), part('2', { condition: 'delayed' }), part('3')];
  assert.match(say({ parts }), /^1 of your 3 parcels delivered, 1 late\. /);
  assert.match(say({ parts }, 'nl'), /^1 van je 3 pakketten is bezorgd, 1 te laat\. /);
  assert.match(say({ parts: [part('1'), part('2')] }), /^Your order is on its way, in 2 parcels\. /);
  assert.match(say({ parts: [part('1'), part('2')] }, 'ar'), /في طردين/);
});

test('what has to be done is counted, and dated', () => {
  const task = { id: 'a', title: 'Pay', type: 'pay', state: 'open', blocking: true, due: '2025-03-07' } as const;
  const asked: Partial<Journey> = { condition: 'action_needed', waitingOn: 'customer', tasks: [task] };
  assert.match(say(asked), /You need to do 1 thing by Friday 7 March\.$/);
  assert.match(
    say({ ...asked, tasks: [task, { ...task, id: 'b', due: '2025-03-01' }] }),
    /do 2 things \(was due Saturday 1 March\)\.$/,
  );
});

test('any journey, in any language, gives three whole sentences without a gap, a code, a percentage or a word about ourselves', () => {
  const source = { code: 'SX99', text: 'Vertraging' };
  const named = <T extends { reason?: unknown }>(axes: T): T => (axes.reason ? { ...axes, reason: source } : axes);
  fc.assert(
    fc.property(anyJourney, fc.constantFrom(...words.keys()), (any, lang) => {
      const told = { ...named(any), parts: any.parts?.map(named) };
      const said = sentences(headline(told, noon), words.get(lang)!, lang, { now: noon });
      for (const [which, text] of Object.entries(said)) {
        assert.match(text, /^[\p{Lu}\p{Lo}\p{N}]/u, `${lang} ${which}: ${text}`);
        assert.match(text, /[.!?…؟]["”»]?$/, `${lang} ${which}: ${text}`);
        assert.doesNotMatch(text, /[{}%٪_]|undefined|\[object|SX99|NaN|\.\.|\s\s/, `${lang} ${which}: ${text}`);
        assert.doesNotMatch(text, aboutOurselves);
      }
    }),
    { numRuns: 500 },
  );
});

test('a sentence begins with a capital and ends once', () => {
  assert.equal(asSentence('order held', 'en'), 'Order held.');
  assert.equal(asSentence('ist da!', 'de'), 'Ist da!');
  assert.equal(asSentence('istanbul’da', 'tr'), 'İstanbul’da.');
  assert.equal(asSentence('a las 2 p. m.', 'es'), 'A las 2 p. m.');
});
