/**
 * What stands in the frames of `sentences.ts`. A notation is a pattern: `#` is a digit, `%` one from 1 to 9, `?` a letter; `ar:` writes it in
 * Arabic digits. Numbers that have a check digit get a right one. Lists take turns between the halves as sentences do.
 */
import type { PersonalKind } from '../../../src/core/scrub.js';

/** A die that falls the same way each time: numbers from 0 up to a bound. */
export type Die = (below: number) => number;

/** Mulberry32, which is short, and even enough for this. */
export function dieOf(seed: number): Die {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const inArabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));

const written = (pattern: string, die: Die): string =>
  pattern.startsWith('ar:')
    ? inArabicDigits(written(pattern.slice(3), die))
    : pattern.replace(/[#%?]/g, (sign) =>
        sign === '#' ? String(die(10)) : sign === '%' ? String(1 + die(9)) : letters[die(26)]!,
      );

/** Lays the digits of a number into a pattern, one for each `#`. */
const laid = (pattern: string, digits: string): string => {
  let at = 0;
  return pattern.replace(/#/g, () => digits[at++]!);
};

const mod = (digits: string, by: number): number => [...digits].reduce((rest, d) => (rest * 10 + Number(d)) % by, 0);
const withLuhn = (digits: string): string => {
  const total = [...digits]
    .reverse()
    .reduce((sum, d, at) => sum + (at % 2 ? Number(d) : Number(d) > 4 ? Number(d) * 2 - 9 : Number(d) * 2), 0);
  return digits + ((10 - (total % 10)) % 10);
};
const withEan = (digits: string): string => {
  const total = [...digits].reverse().reduce((sum, d, at) => sum + Number(d) * (at % 2 ? 1 : 3), 0);
  return digits + ((10 - (total % 10)) % 10);
};

type Maker = (die: Die) => string;
/** A line of one pattern, or what makes one. */
const plain = (...patterns: string[]): Maker[] => patterns.map((pattern) => (die) => written(pattern, die));

const card =
  (prefix: string, length: number, pattern: string): Maker =>
  (die) => {
    const digits = withLuhn(prefix + written('#'.repeat(length - prefix.length - 1), die));
    return laid(pattern, digits);
  };
const iban =
  (country: string, bban: string, write = (text: string) => text.replace(/.{4}(?=.)/g, '$& ')): Maker =>
  (die) => {
    const account = written(bban, die);
    const asDigits = (account + country + '00').replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    return write(country + String(98 - mod(asDigits, 97)).padStart(2, '0') + account);
  };
const compact = (text: string): string => text;
const small = (text: string): string => text.toLowerCase();
const dashed = (text: string): string => text.replace(/.{4}(?=.)/g, '$&-');
const smallApart = (text: string): string => text.toLowerCase().replace(/.{4}(?=.)/g, '$& ');
const hardApart = (text: string): string => text.replace(/.{4}(?=.)/g, '$&\u00a0');

const bsn =
  (pattern: string): Maker =>
  (die) => {
    for (;;) {
      const digits = written('%########', die);
      const total = [...digits].reduce((sum, d, at) => sum + Number(d) * (at < 8 ? 9 - at : -1), 0);
      if (total % 11 === 0) return laid(pattern, digits);
    }
  };
const two = (number: number): string => String(number).padStart(2, '0');
const birthday = (die: Die): string => two(40 + die(60)) + two(1 + die(12)) + two(1 + die(28));
const niss =
  (pattern: string): Maker =>
  (die) => {
    const digits = birthday(die) + written('%##', die);
    return laid(pattern, digits + two(97 - mod(digits, 97)));
  };
const nir =
  (pattern: string): Maker =>
  (die) => {
    const digits = `${1 + die(2)}${two(40 + die(60))}${two(1 + die(12))}${two(1 + die(95))}${written('######', die)}`;
    return laid(pattern, digits + two(97 - mod(digits, 97)));
  };
const dni =
  (pattern: string): Maker =>
  (die) => {
    const digits = written('%#######', die);
    return laid(pattern, digits).replace('?', 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23]!);
  };
const nie =
  (pattern: string): Maker =>
  (die) => {
    const digits = written('#######', die);
    return laid(pattern, digits).replace('?', 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`1${digits}`) % 23]!);
  };
const steuerId =
  (pattern: string): Maker =>
  (die) => {
    const digits = written('%#########', die);
    let product = 10;
    for (const d of digits) product = (((Number(d) + product) % 10 || 10) * 2) % 11;
    return laid(pattern, digits + ((11 - product) % 10));
  };
const ahv =
  (pattern: string): Maker =>
  (die) =>
    laid(pattern, withEan(`756${written('#########', die)}`));
const emirates =
  (pattern: string): Maker =>
  (die) =>
    laid(pattern, withLuhn(`784${1950 + die(55)}${written('#######', die)}`));
const saudi: Maker = (die) => withLuhn(written('1########', die));
const egyptian: Maker = (die) => `2${birthday(die)}01${written('#####', die)}`;
const sin =
  (pattern: string): Maker =>
  (die) =>
    laid(pattern, withLuhn(written('4#######', die)));

const ean =
  (prefix: string): Maker =>
  (die) =>
    withEan(prefix + written('#'.repeat(12 - prefix.length), die));
const sscc: Maker = (die) => `00${withEan(`34${written('###############', die)}`)}`;
const imei =
  (pattern: string): Maker =>
  (die) =>
    laid(pattern, withLuhn(`35${written('############', die)}`));

const date =
  (pattern: string): Maker =>
  (die) =>
    pattern
      .replace('DD', two(1 + die(28)))
      .replace('D', String(1 + die(28)))
      .replace('MM', two(1 + die(12)))
      .replace('M', String(1 + die(12)))
      .replace('YYYY', String(2024 + die(3)))
      .replace('YY', String(24 + die(3)));
const dates = (...patterns: string[]): Maker[] => patterns.map(date);

export type Language = 'en' | 'nl' | 'de' | 'fr' | 'es' | 'ar';
export type Slot = Exclude<PersonalKind, 'citizen'> | 'citizen' | HarmlessSlot;
type HarmlessSlot =
  | 'order'
  | 'parcel'
  | 'price'
  | 'date'
  | 'time'
  | 'hours'
  | 'size'
  | 'article'
  | 'ean'
  | 'percent'
  | 'version'
  | 'postcode'
  | 'house'
  | 'score'
  | 'quantity'
  | 'file'
  | 'imei'
  | 'company'
  | 'expiry';
/** What a citizen number is called before it, and how it is written. */
type Citizen = [word: string, make: Maker];

const cards = [
  card('4', 16, '#### #### #### ####'),
  card('4', 16, '################'),
  card('51', 16, '#### #### #### ####'),
  card('52', 16, '####-####-####-####'),
  card('37', 15, '#### ###### #####'),
  card('34', 15, '###############'),
  card('4', 16, '####-####-####-####'),
  card('2221', 16, '#### #### #### ####'),
  card('55', 16, '################'),
  card('6011', 16, '####\u00a0####\u00a0####\u00a0####'),
  card('36', 14, '#### ###### ####'),
  card('4', 16, '####.####.####.####'),
];

/** Shared by all languages, beside each language's own. */
const everywhere: Record<HarmlessSlot, Maker[]> = {
  order: plain(
    'WM-#####',
    '%#########',
    '402-#######-#######',
    '%########',
    '20%#-######',
    '0#########',
    'A%##-%####',
    '%### ####',
    '#1%##',
    '%###########',
    '0%########',
    'SO%#####-%',
  ),
  parcel: [
    ...plain('3S????#########', 'JVGL################', '1Z%##A############', 'RR#########GB'),
    sscc,
    ...plain(
      '%###########',
      '0%############',
      '6A###########',
      '9400 1### #### #### #### ##',
      '3232 #### #### #### #### ####',
      'CJ#########NL',
      '%##########',
      '4### #### ####',
      '%############',
      'XY%#######FR',
      '0%##########',
    ),
  ],
  price: plain(
    '€ 1.%##,##',
    '%#,## €',
    '£1,%##.##',
    '$%#,###.00',
    '%## ###,## €',
    'EUR %#.###,##',
    '1.%##.###',
    '%##.##',
    '€%#.–',
    '%.###,-',
  ),
  date: dates(
    'DD-MM-YYYY',
    'YYYY-MM-DD',
    'D/M/YYYY',
    'D.M.YYYY',
    'DD.MM.YY',
    'D-M-YY',
    'DD/MM/YYYY',
    'YYYY/MM/DD',
    'DD MM YYYY',
    'YYYYMMDD',
  ),
  time: plain('1%:3#', '09.%0', '1%:00', '8:15', '17.45', '1%:0%:2#'),
  hours: plain('09:00-17:30', '9.00 – 18.00', '10-18', '08:30 - 12:00 / 13:30 - 17:00', '9:00–21:00', '08.00-09.30'),
  size: plain('120 x 80 x 60', '200×160', '%#/32', '42', '1%0-1%0-60', '38-40', '60.5 x 199.5', '180/200'),
  article: plain(
    '%##.###.##',
    'B0%X?8##?5',
    '%##-%####',
    '%######',
    '%#.%###.##',
    'ART%#####',
    '0%##-####',
    '%## %## ##',
  ),
  ean: [
    ean('40'),
    ean('87'),
    ean('50'),
    ean('84'),
    ean('0'),
    ean('978'),
    (die) => ean('3')(die).replace(/^(.)(.{6})/, '$1 $2 '),
    (die) => ean('978')(die).replace(/^(...)(.)(....)(....)/, '$1-$2-$3-$4-'),
  ],
  percent: plain('%# %', '%#,#%', '100%', '%.## %', '0.%%', '%#.#%'),
  version: plain('17.%.1', '2.1%.0.33%1', '0.1%.##', '%.0.0-rc.%', '10.0.19045.%###', 'v%.%%.%'),
  postcode: plain('%### AB', '%####', '28%##', '%####-%###'),
  house: plain('%#-%#', '22%B', '%##', '4 bis', '%#/%', '1%# A'),
  score: plain('9/10', '%/10', '4 out of 5', '10', '7,5', '3-5'),
  quantity: plain('2 x 500', '1.500', '12', '3 000', '%##', '10 000 000'),
  file: plain(
    'HYP-2026-00%###',
    '2026/%#####',
    '%###.###.###',
    '%#.###.###',
    'CL-%######-%#',
    '%## ### ###',
    '0%##.###.###',
    '%########-0%',
    '26%#######',
    '%####.%####/%',
  ),
  imei: [imei('###############'), imei('## ###### ###### #'), imei('##-######-######-#'), imei('###############')],
  company: plain(
    'NL#########B01',
    'DE%########',
    '0%##.###.###',
    'BE 0%##.###.###',
    'KvK %#######',
    'SIRET %## ### ### 000##',
    'HRB %#####',
    'FR%# %########',
    'GB %## #### ##',
    'B%#######',
    'CHE-%##.###.###',
    'ATU%#######',
  ),
  expiry: plain('0%/2%', '0%/202%', '1%-2%'),
};

interface Local {
  phone: Maker[];
  email: Maker[];
  iban: Maker[];
  citizen: Citizen[];
  own?: Partial<Record<HarmlessSlot, Maker[]>>;
}

export const local: Record<Language, Local> = {
  en: {
    phone: plain(
      '07%## ######',
      '+44 7%## ######',
      '020 7### ####',
      '(555) %##-####',
      '%55-2##-####',
      '+1 %12-%55-01##',
      '07%##%#####',
      '01%## 4#####',
      '+353 8% ### ####',
      '08% ### ####',
      '+61 4%# ### ###',
      '04%# ### ###',
      '+1 (%12) 555 01##',
      '(0161) 4## ####',
      '%12.555.01##',
      '0044 7%########',
      '+91 9%### #####',
      '+44 (0)20 7### ####',
      '+27 8% ### ####',
      '1-%12-%55-####',
      '+1%12555####',
      '%12 555 01##',
      '(02) 9### ####',
      '+64 2% ### ####',
    ),
    email: plain(
      'm.harper@mail.example',
      'Margaret.Harper+shop@example.co.uk',
      "sean.o'neil@post.example",
      'MHARPER%#@EXAMPLE.COM',
      'mh_%#@sub.mail.example',
      'harper.%#@example.com',
      'maggie%#@gmail,com',
      'm-harper@example.travel',
    ),
    iban: [
      iban('GB', '????##############'),
      iban('IE', '????##############', compact),
      iban('GB', '????##############', compact),
      iban('GB', '????##############', smallApart),
    ],
    citizen: [
      ['National Insurance number', (die) => written('AB %# ## ## C', die)],
      ['NI number', (die) => written('JG%#####A', die)],
      ['SSN', (die) => written('%##-%#-####', die)],
      ['social security number', (die) => written('%##%#####%', die)],
      ['SIN', sin('### ### ###')],
      ['NI', (die) => written('ce%#####d', die)],
      ['social security', (die) => written('%##-4#-%###', die)],
      ['social insurance number', sin('###-###-###')],
      ['PPS number', (die) => written('%######TA', die)],
      ['NHS number', (die) => written('4## ### ####', die)],
    ],
    own: {
      postcode: plain('SW1A 1AA', 'M%% 4BT', 'D0% X2Y6', '902%0'),
      date: dates('D March YYYY', 'MM/DD/YY', 'May D, YYYY', 'the Dth of June'),
      time: plain('%pm', '1%.30 pm', 'half past %'),
      hours: plain('9am-5pm', '8–1% o’clock', '9-5'),
    },
  },
  nl: {
    phone: plain(
      '06-%#######',
      '06 %# ## ## ##',
      '06%#######',
      '+31 6 %#######',
      '020-6######',
      '(020) 6## ## ##',
      '+31(0)6%#######',
      '06 %### ####',
      '0031 6 %### ####',
      '0%8-3## ## ##',
      '0470 ## ## ##',
      '+32 4%# ## ## ##',
      '04%#/##.##.##',
      '06.%#.##.##.##',
      '06-%# ## ## ##',
      '0294-4#####',
      '+31-6-%#######',
      '03 2## ## ##',
      '02/5##.##.##',
      '06 - %#######',
      '+316%#######',
      '(0294) 4#####',
      '0570-4#####',
      '088 %## ####',
    ),
    email: plain(
      'm.dejong@voorbeeld.nl',
      'marijke_de_jong@mail.voorbeeld.nl',
      'MdeJong%#@Voorbeeld.NL',
      'info+klacht@winkel.example',
      'jan-piet.v.d.berg@post.example',
      'm.dejong@voorbeeld,nl',
      'm.dejong @voorbeeld.nl',
      'naam%#@provincie.example',
    ),
    iban: [
      iban('NL', '????##########'),
      iban('NL', '????##########', compact),
      iban('BE', '############'),
      iban('NL', '????##########', small),
      iban('NL', '????##########', hardApart),
      iban('BE', '############', dashed),
    ],
    citizen: [
      ['BSN', bsn('#########')],
      ['burgerservicenummer', bsn('### ### ###')],
      ['bsn', bsn('####.##.###')],
      ['bsn-nummer', bsn('###.###.###')],
      ['rijksregisternummer', niss('##.##.##-###.##')],
      ['INSZ', niss('######-###-##')],
      ['rijksregisternummer', niss('###########')],
      ['rijksregister', niss('## ## ## ### ##')],
      ['sofinummer', bsn('#########')],
      ['burgerservicenummer', bsn('####-##-###')],
    ],
    own: {
      time: plain('9u30', '1% uur', '14u%0', 'kwart over %'),
      date: dates('D maart YYYY', 'D mei', 'DD-MM', "D juni 'YY"),
      score: plain('een 8', '7½', '8-', '9 van de 10'),
      company: plain('KvK-nummer %#######', 'RSIN %########', 'KBO 0%##.###.###'),
    },
  },
  de: {
    phone: plain(
      '0151 %#######',
      '0171/%######',
      '+49 151 %#######',
      '030 %#######',
      '089/%#######',
      '(030) %## ## ##',
      '+49 (0) 172 %######',
      '0049 30 %######',
      '0160-%#######',
      '040 - %## ## ##',
      '0151%#######',
      '+43 664 %######',
      '0664 / %######',
      '+41 79 %## ## ##',
      '079 %## ## ##',
      '044 %## ## ##',
      '0511-%#####',
      '+4915%########',
      '0170 %## ## ##',
      '(0221) %##-##',
      '06131/%##-%##',
      '0176.%#.##.##.##',
      '+49-89-%######',
      '0234 %## ## ##',
    ),
    email: plain(
      'j.bauer@beispiel.de',
      'jutta-bauer%#@mail.beispiel.at',
      'j.müller@straße.example',
      'JUTTA.BAUER@BEISPIEL.DE',
      'bestellung+jb@post.example',
      'j.bauer(at)beispiel.de',
      'j_b%#@uni.beispiel.ch',
      'jbauer@beispiel. de',
    ),
    iban: [
      iban('DE', '##################'),
      iban('DE', '##################', compact),
      iban('AT', '################'),
      iban('CH', '#################'),
      iban('DE', '##################', small),
      iban('CH', '#################', compact),
    ],
    citizen: [
      ['Steuer-ID', steuerId('## ### ### ###')],
      ['Steueridentifikationsnummer', steuerId('###########')],
      ['Sozialversicherungsnummer', (die) => written('15 070%49 C 1#3', die)],
      ['Rentenversicherungsnummer', (die) => written('65%71265M0#%', die)],
      ['AHV-Nummer', ahv('###.####.####.##')],
      ['AHV', ahv('### #### #### ##')],
      ['SV-Nummer', (die) => written('1237 0101%0', die)],
      ['Steuernummer', steuerId('##/###/#####')],
      ['IdNr.', steuerId('###########')],
      ['Steuer-Identifikationsnummer', steuerId('## ### ### ###')],
    ],
    own: {
      time: plain('1% Uhr', '8:%0 Uhr', 'halb %', '17h'),
      date: dates('D. März YYYY', 'D.M.', 'DD.MM.YYYY', 'D. Mai'),
      hours: plain('8 bis 18 Uhr', '9–12 und 14–18 Uhr'),
      file: plain('Az. %# O %##/26', '%##/%####/2026'),
      company: plain('HRB %#####', 'DE%########', 'Steuernr. %##/%###/%####'),
    },
  },
  fr: {
    phone: plain(
      '06 %# ## ## ##',
      '06.%#.##.##.##',
      '07%#######',
      '01 4# ## ## ##',
      '+33 6 %# ## ## ##',
      '0033 6 %# ## ## ##',
      '+33 (0)1 4# ## ## ##',
      '+336%#######',
      '06-%#-##-##-##',
      '04 72 ## ## ##',
      '0%70/##.##.##',
      '+32 470 ## ## ##',
      '02 %## ## ##',
      '+41 22 %## ## ##',
      '022 %## ## ##',
      '06/%#/##/##/##',
      '06%# ## ## ##',
      '+33.6.%#.##.##.##',
      '(0)6 %# ## ## ##',
      '+352 621 ### ###',
      '09 %# ## ## ##',
      '+1 514 555-01##',
      '514 555-01##',
      '03 %# ## ## ##',
    ),
    email: plain(
      's.moreau@exemple.fr',
      'sylvie-moreau%#@courriel.exemple.fr',
      'Sylvie.Moreau@EXEMPLE.FR',
      'sm+colis@poste.example',
      'hélène%#@exemple.example',
      's.moreau@exemple',
      's_moreau@orange. exemple',
      'sylvie%#@free.example',
    ),
    iban: [
      iban('FR', '#######################'),
      iban('FR', '##########???#######%##', compact),
      iban('BE', '############'),
      iban('LU', '################'),
      iban('FR', '#######################', small),
      iban('MC', '#######################'),
    ],
    citizen: [
      ['numéro de sécurité sociale', nir('# ## ## ## ### ### ##')],
      ['NIR', nir('###############')],
      ['numéro de sécu', nir('###############')],
      ['numéro de sécurité sociale', nir('#.##.##.##.###.###.##')],
      ['numéro national', niss('##.##.##-###.##')],
      ['NISS', niss('###########')],
      ['registre national', niss('######-###-##')],
      ['numéro AVS', ahv('###.####.####.##')],
      ['numéro fiscal', (die) => written('1%#########%#', die)],
      ['numéro de sécu', nir('### ## ## ### ### ##')],
    ],
    own: {
      time: plain('1%h30', '9 h 15', '8h', '1%h'),
      date: dates('D mars YYYY', 'D mai', 'DD/MM', 'D juin YYYY'),
      hours: plain('9h-12h / 14h-18h', 'de 8h à 12h'),
      company: plain('SIRET %## ### ### 000##', 'SIREN %## ### ###', 'FR%# %## ### ###', 'RCS Lyon %## ### ###'),
      price: plain('1 %## €', '12 %##,90 €', '1 250 000 €', '%##€50'),
    },
  },
  es: {
    phone: plain(
      '6%# ## ## ##',
      '6%# ### ###',
      '+34 6%# ### ###',
      '91 4## ## ##',
      '0034 6%# ## ## ##',
      '6%#######',
      '7%# ### ###',
      '9%# ## ## ##',
      '+34 9% ### ## ##',
      '(+34) 6%#######',
      '6%#-###-###',
      '+52 55 %### ####',
      '55 1%## ####',
      '+54 9 11 %###-####',
      '011 4%##-####',
      '6%#.##.##.##',
      '+57 3%# ### ####',
      '93-4##-##-##',
      '+346%#######',
      '+56 9 %### ####',
      '6## %# ## ##',
      '34 6%# ### ###',
      '95% ## ## ##',
      '+51 9%# ### ###',
    ),
    email: plain(
      'p.romero@ejemplo.es',
      'pilar_romero%#@correo.ejemplo.es',
      'PILAR@EJEMPLO.ES',
      'pilar+pedido@buzon.example',
      'josé.romero%#@ejemplo.example',
      'pilar@hotmail,com',
      'pilar arroba ejemplo.es',
      'pr%#@ejemplo.com.mx',
    ),
    iban: [
      iban('ES', '####################'),
      iban('ES', '####################', compact),
      iban('ES', '####################', dashed),
      iban('PT', '#####################'),
      iban('ES', '####################', small),
      iban('AD', '############????????'),
    ],
    citizen: [
      ['DNI', dni('########?')],
      ['DNI', dni('########-?')],
      ['DNI', dni('##.###.###-?')],
      ['NIE', nie('Y#######?')],
      ['NIE', nie('Y-#######-?')],
      ['documento', dni('######## ?')],
      ['NIF', dni('########?')],
      ['CURP', (die) => written('ROMP%#0101HDFRRL09', die)],
      ['número de la seguridad social', (die) => written('28/%#######/##', die)],
      ['dni', (die) => dni('########?')(die).toLowerCase()],
    ],
    own: {
      time: plain('1%.30 h', '9 de la noche', '1%h', '8 y media'),
      date: dates('D de marzo de YYYY', 'D de mayo', 'D/M/YY', 'D-MM-YYYY'),
      company: plain('CIF B%#######', 'A-%#######', 'NIF B%#######'),
      file: plain('exp. %###/2026', '2026-%####-H'),
    },
  },
  ar: {
    phone: plain(
      '05%#######',
      'ar:05%#######',
      '+966 5% ### ####',
      '٠٠٩٦٦ 5%#######',
      '010 %### ####',
      'ar:010%#######',
      '+20 10 %### ####',
      '+971 5% ### ####',
      '05% ### ####',
      '06 %# ## ## ##',
      '+212 6 %# ## ## ##',
      '00971 5% ### ####',
      '+9665%#######',
      'ar:05% ### ####',
      '02 %### ####',
      '+962 7 9### ####',
      '07 9### ####',
      '+974 %### ####',
      '012-%###-####',
      '+965 %### ####',
      '009665%#######',
      '+213 5%# ## ## ##',
      'ar:01% %### ####',
      '+961 3 ### ###',
    ),
    email: plain(
      'jamil.haddad@mithal.example',
      'j_haddad%#@barid.mithal.example',
      'Jamil@MITHAL.EXAMPLE',
      'jh+talab@barid.example',
      'جميل@مثال.موقع',
      'jamil@gmail,com',
      'jamil%#@mithal.com.sa',
      'j.haddad@ mithal.example',
    ),
    iban: [
      iban('SA', '####################'),
      iban('AE', '###################'),
      iban('SA', '####################', compact),
      iban('JO', '????######################'),
      iban('AE', '###################', compact),
      iban('EG', '#########################'),
    ],
    citizen: [
      ['رقم الهوية', saudi],
      ['الرقم القومي', egyptian],
      ['رقم الهوية الإماراتية', emirates('###-####-#######-#')],
      ['رقم الإقامة', (die) => withLuhn(written('2########', die))],
      ['رقم الهوية الوطنية', (die) => inArabicDigits(saudi(die))],
      ['الهوية', emirates('###############')],
      ['رقم الهوية', egyptian],
      ['رقم الضمان الاجتماعي', (die) => written('%##-%#-####', die)],
      ['رقم بطاقة الهوية', (die) => written('AB%#####', die)],
      ['الرقم المدني', (die) => written('2%#0101#####', die)],
    ],
    own: {
      time: plain('1%:30', 'ar:8:%0', '%', 'ar:1%'),
      date: dates('YYYY/MM/DD', 'D مارس YYYY', 'D/M/YYYY', 'D مايو').concat((die) =>
        inArabicDigits(date('D/M/YYYY')(die)),
      ),
      price: plain('%## ريال', 'ar:1٬%##', '1,%##.00 درهم', 'ar:%##٫50', '%#,### جنيه'),
      percent: plain('%#٪', 'ar:%#٪'),
      order: plain('ar:%########', 'ar:0#########', '%#########', 'WM-%####'),
    },
  },
};

/** The ways of writing something in a language. */
export const waysOf = (slot: Exclude<Slot, 'citizen'>, language: Language): Maker[] => {
  if (slot === 'card') return cards;
  if (slot === 'phone' || slot === 'email' || slot === 'iban') return local[language][slot];
  return [...everywhere[slot], ...(local[language].own?.[slot] ?? [])];
};
