import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findPersonal, scrub } from '../../src/core/scrub.js';

/** What people type that nobody should receive by accident: the text, and what is left of it. */
const personal: [typed: string, sent: string][] = [
  ['Mail me at jan.de-vries+shop@example.co.uk please', 'Mail me at [e-mail] please'],
  ['jan@example.com.', '[e-mail].'],
  ['müller@straße.de', '[e-mail]'],
  ['<a.b@c.nl>', '<[e-mail]>'],
  ['bel 0612345678', 'bel [phone]'],
  ['bel 06-12345678 of 020 123 45 67', 'bel [phone] of [phone]'],
  ['06 12 34 56 78', '[phone]'],
  ['06.12.34.56.78', '[phone]'],
  ['tel.0612345678', 'tel.[phone]'],
  ['(020) 123 45 67 na 18:00', '[phone] na 18:00'],
  ['+31 6 12345678', '[phone]'],
  ['+31 (0)6 12 34 56 78', '[phone]'],
  ['0031612345678', '[phone]'],
  ['+49 151 23456789', '[phone]'],
  ['0151 12345678', '[phone]'],
  ['030/12345678', '[phone]'],
  ['+44 7700 900123', '[phone]'],
  ['07700 900123', '[phone]'],
  ['0470 12 34 56', '[phone]'],
  ['call (555) 123-4567', 'call [phone]'],
  ['555-123-4567', '[phone]'],
  ['llámame al 612 345 678', 'llámame al [phone]'],
  ['llámame al 612 34 56 78', 'llámame al [phone]'],
  ['رقمي ٠٥٠١٢٣٤٥٦٧', 'رقمي [phone]'],
  ['my order 1042 is late, call 0612345678', 'my order 1042 is late, call [phone]'],
  ['0612345678 2 keer gebeld', '[phone] 2 keer gebeld'],
  ['4111 1111 1111 1111', '[card]'],
  ['card 4111-1111-1111-1111 exp 12/27', 'card [card] exp 12/27'],
  ['5555555555554444', '[card]'],
  ['3782 822463 10005', '[card]'],
  ['NL91 ABNA 0417 1643 00 is mine', '[account] is mine'],
  ['nl91abna0417164300', '[account]'],
  ['IBAN: DE89370400440532013000.', 'IBAN: [account].'],
  ['BE68 5390 0754 7034', '[account]'],
  ['FR14 2004 1010 0505 0001 3M02 606', '[account]'],
  ['mijn bsn is 111222333', 'mijn bsn is [citizen number]'],
  ['bsn 1234.56.782', 'bsn [citizen number]'],
  ['rijksregister 85.07.30-033.28', 'rijksregister [citizen number]'],
  ['nir 2 55 08 14 168 025 38', 'nir [citizen number]'],
  ['DNI 12345678Z', 'DNI [citizen number]'],
  ['NIE X1234567L', 'NIE [citizen number]'],
  ['NI AB 12 34 56 C', 'NI [citizen number]'],
  ['ssn 123-45-6789', 'ssn [citizen number]'],
];

/** What looks like it and is not: order and parcel numbers, dates, prices, sizes, times, codes. */
const harmless = [
  'Where is my order 111222333?',
  'order no. 0612345678 never came',
  'bestelnummer: 0612345678',
  'Bestellung 0301234567 fehlt',
  'la commande n° 0612345678',
  'pedido 612 345 678',
  'رقم الطلب 0501234567',
  '#0612345678',
  'WM-1042 and WM-0612345678',
  'It came on 2026-03-04, not 2026-03-01',
  'tussen 01-02-2026 en 03-02-2026',
  '01-02-26 03-04-26',
  '04/03/2026 10:30',
  '4.3.2026 09.30',
  'It cost € 1.234,56 and not 1,234.56',
  '€ 0.123.456',
  '3SABCD123456789',
  '3STEST0612345678',
  '1Z999AA10123456784',
  '00340434161094021501',
  'JVGL0612345678',
  '402-1234567-1234567',
  'EAN 4006381333931',
  '4006381333931',
  '012345678905',
  'IMEI 356938035643809',
  '4111 1111 1111 1112',
  'NL00ABNA0417164300',
  '300 cm123456789 in a country without account numbers',
  'NL123456789B01',
  'The size is 100 x 200 x 300 cm',
  '10 out of 10, 24/7, 99.9 %',
  '1012 AB Amsterdam, 75001 Paris',
  '192.168.001.010',
  'version 0.12.34.5678',
  '123456789',
  '20260304101500',
  'mail@home, @jan, jan@localhost',
  '12345678A',
  'bedrag 123.456',
  'It took 5 days, 3 calls and 2 letters',
  'factuur 2026-0612345678',
  'ticket 4711 0815',
];

describe('what is taken out before a text leaves the page', () => {
  for (const [typed, sent] of personal) {
    test(`“${typed}” leaves as “${sent}”`, () => assert.equal(scrub(typed).text, sent));
  }
});

describe('what is left alone', () => {
  for (const typed of harmless) test(`“${typed}”`, () => assert.deepEqual(scrub(typed), { text: typed, found: [] }));

  test('the reference of the order in question, whatever it looks like', () => {
    assert.equal(scrub('0612345678 is late', ['0612345678']).text, '0612345678 is late');
    assert.equal(scrub('0612345679 is late', ['0612345678']).text, '[phone] is late');
  });
});

test('what was found is told with the place where it stands, in the script it was typed in', () => {
  assert.deepEqual(findPersonal('a@b.nl, ٠٥٠١٢٣٤٥٦٧'), [
    { kind: 'email', at: 0, text: 'a@b.nl' },
    { kind: 'phone', at: 8, text: '٠٥٠١٢٣٤٥٦٧' },
  ]);
});

test('whatever is typed, all but the findings is sent as it was typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...personal.map(([typed]) => typed), ...harmless, '0', '+', '(', '-', '٠'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const typed = pieces.join('');
      const { text, found } = scrub(typed);
      let rest = text;
      let from = 0;
      for (const { at, text: taken } of found) {
        assert.equal(typed.slice(at, at + taken.length), taken);
        const between = typed.slice(from, at);
        assert.ok(rest.startsWith(between));
        rest = rest.slice(between.length).replace(/^\[[a-z- ]+\]/, '');
        from = at + taken.length;
      }
      assert.equal(rest, typed.slice(from));
    }),
    { numRuns: 500 },
  );
});

/** The processor's own time, which other programs do not lengthen; the least of several. */
function workOn(typed: string): number {
  const once = (): number => {
    const before = process.cpuUsage();
    scrub(typed);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  return Math.min(...Array.from({ length: 5 }, once));
}

describe('a text of the greatest length is read at once, however it is made', () => {
  const hard = [
    '0',
    '0 ',
    '1-',
    'a',
    'a@',
    'a.',
    '@a.',
    'a@b.nl ',
    'NL91',
    'NL91 ',
    'order ',
    '06 12 34 56 7 ',
    '0612345678 ',
    '0123 ',
    'ordernumbernumber',
    'bsn ',
    'tel ',
    'AB12345',
    '12.345.67',
    'a[at]',
    '+',
    '(',
    '0(',
  ];
  for (const piece of hard) {
    test(`“${piece}”, eight times as long, is about eight times the work`, () => {
      // Quadratic, it would be sixty-four times.
      const small = Math.max(2000, workOn(piece.repeat(2_500 / piece.length)));
      assert.ok(workOn(piece.repeat(20_000 / piece.length)) < 28 * small);
    });
  }
});
