import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactRequest, Moment } from '../../src/contract/index.js';
import { askingsIn } from '../../src/core/askings.js';

const id = (n: number) => `01958f3a-7c00-7abc-8def-${String(n).padStart(12, '0')}`;
const AT = '2026-03-04T10:00:00Z';
const PAGE = 'https://shop.example/';
const noted = (n: number, more: Partial<Moment>) => ({
  receivedAt: n,
  moment: { ...{ id: id(n), type: 'search_empty' as const, at: AT, page: PAGE, lang: 'nl' }, ...more },
});
const contact = (more: Partial<ContactRequest>) => ({
  receivedAt: AT,
  contact: {
    ...{
      id: id(99),
      revision: 1,
      message: 'Bel mij',
      reply: { phone: '020 123 45 67' },
      page: PAGE,
      lang: 'nl',
      at: AT,
    },
    ...more,
  },
});

test('what was asked in vain: searches, remarks, and what those had searched for who asked for a person', () => {
  const trail = [
    { at: AT, type: 'search' as const, text: 'retour kosten' },
    { at: AT, type: 'article' as const, text: 'Kan ik ruilen?' },
  ];
  const asked = askingsIn(
    [
      noted(1, { query: ' waar  is het ' }),
      noted(2, { type: 'answer_not_helped', article: 'a', comment: 'Niet over België' }),
      noted(3, { type: 'answer_opened', article: 'a' }),
    ],
    [contact({ trail })],
  );
  assert.deepEqual(
    asked.map(({ text, source }) => [text, source]),
    [
      ['waar is het', 'searches'],
      ['Niet over België', 'comments'],
      ['retour kosten', 'contacts'],
    ],
  );
});

test('what one visit asked twice in the same words it asked once, also where it went along with a message', () => {
  const visit = id(7);
  const trail = [{ at: AT, type: 'search' as const, text: 'Retour kosten' }];
  const moments = [noted(1, { visit, query: 'retour kosten' }), noted(2, { visit, query: 'retour kosten' })];
  assert.equal(askingsIn(moments, [contact({ visit, trail })]).length, 1);
  assert.equal(askingsIn(moments, [contact({ trail })]).length, 2, 'of somebody else');
});

test('nothing personal gets into the list, whatever a page has let through', () => {
  const trail = [{ at: AT, type: 'search' as const, text: 'mail naar jan@example.org' }];
  const asked = askingsIn([noted(1, { query: 'bel 06 12345678', subject: 'A-1' })], [contact({ trail })]);
  assert.doesNotMatch(JSON.stringify(asked), /jan@|12345678/);
});
