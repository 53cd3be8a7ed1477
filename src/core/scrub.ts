/** What kind of personal data a finding is. */
export type PersonalKind = 'email' | 'phone' | 'card' | 'iban' | 'citizen';

/** Something personal in a text: where it stands, and what stands there. */
export interface Finding {
  kind: PersonalKind;
  at: number;
  text: string;
}

/** A text that may leave the page, and what was taken out of it. */
export interface Scrubbed {
  text: string;
  found: Finding[];
}

/** Also with a comma for the dot, without the end of a name that everybody knows, and as those write it who fear robots. */
const email =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}(?:@| ?[([]at[)\]] ?| arroba )(?:(?:[\p{L}\p{N}-]{1,63}[.,]){1,5}\p{L}{2,24}|(?:gmail|hotmail|outlook|icloud|yahoo)(?![\p{L}\p{N}]))/giu;

/** How long an account number is in each country that has them: without it, the words behind one would be read along. */
const ibanLengths =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LI21LT20LU20LV21LY25MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SE24SI19SK24SM27TN24TR26UA29VA22XK20';
const ibanStart = /(?:^|[^\p{L}\p{N}])([A-Z]{2}\d\d)(?=[ -]?[A-Z\d])/giu;

/** A run of digits with what people put between them. */
const numeric = /\+?\(?\d[\d ().+/-]*\d/g;

/**
 * Citizen numbers that letters stand in: the Spanish DNI and NIE, which have a check letter; the British National Insurance number, the
 * Mexican CURP, the German pension insurance's; and such as a passport's, which must be named.
 */
const lettered =
  /(?:^|[^\p{L}\p{N}-])(((?:\d\d\.?\d{3}\.?\d{3}|[XYZ]-?\d{7})-?[A-Z])|[A-CEGHJ-PR-TW-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d|\d\d ?[0-3]\d[01]\d{3} ?[A-Z] ?\d{3}|([A-Z]{1,3}\d{6,9}[A-Z]?|\d{7}[A-Z]{1,2}))(?![\p{L}\p{N}-])/giu;

/** A number that is called an order, an invoice or the like is the shop's, and not the customer's secret. A company's is public. */
const called =
  /(?:#|\b(?:order|bestell?|factu|invoice|auftrag|rechnung|commande|pedido|zending|pakket|paket|paquet|colis|envío|parcel|shipment|track|r[eé]f|kenmerk|zeichen|aktenz|dossier|ticket|case|zaak|klant|kund|client|article|artikel|ean|imei|s\/n|serial|product|claim|polis|polic|schade|btw|kvk|kbo|rsin|vat|tva|ust|siren|siret)\p{L}*|طلب|شحنة|فاتورة|تتبع|مطالبة|مرجع)(?:[ \t\d:=.-]|number|nummer|numéro|número|num|nr|no|nº|n°|code|id|is|was|رقم|#)*$/iu;

/** What a citizen's own number is called, a few words before it. It need not prove itself by a check digit then. */
const citizen =
  /(?:(?<!\p{L})(?:[bs]sn|burgerservice|sofi-?n|rijksregister|insz|niss|dni|steuer-?id|id-?nr|ahv|avs|sv-nummer|nino|curp|passport|paspoort|passeport|pasaporte|reisepass)|identi|num[eé]ro (?:national|fiscal)|registre national|sécu|versicherungsn|social (?:security|insurance)|national insurance|seguridad social|هوية|قومي|إقامة|مدني|ضمان|جواز)[^\d]{0,24}$/iu;
/** Those that are words as well, where they are written in small letters. */
const acronym = /(?<!\p{L})(?:NI|NIE|NIR|SIN|PPS|NHS)[^\p{L}\d]{1,3}$/u;

/** And a telephone's. */
const telephone =
  /(?<!\p{L})(?:tel|tél|tfno|phone|call|ring (?:me|us)|mobile|cell|whatsapp|sms|bel|gsm|handy|mobil|anruf|ruf|rückruf|appel|joign|portable|llám|llam|móvil)[^\d.,;!?]{0,16}[:.]? ?$|(?:هاتف|جوال|اتصل|اتصال|موبايل|واتساب)[^\d.,;!?]{0,16}$/iu;

/** Other digits, spaces and hyphens in the same places, so that a number is found in whichever way it is typed. */
const withPlainSigns = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');

const sum = (digits: string, weigh: (digit: number, at: number) => number): number =>
  [...digits].reduce((total, digit, at) => total + weigh(Number(digit), at), 0);

/** The remainder of a number too long for arithmetic. */
const modulo = (digits: string, by: number): number =>
  [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % by, 0);

const isLuhn = (digits: string): boolean =>
  sum(digits, (digit, at) => ((digits.length - at) % 2 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2)) % 10 === 0;

const isCard = (digits: string): boolean =>
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|6\d{15})$/.test(digits) &&
  isLuhn(digits);

/** The Dutch eleven-test. One random number of nine digits in eleven passes it, so what the number is called counts too. */
const isDutch = (raw: string, digits: string): boolean =>
  /^(?:\d{9}|\d{3}([ .])\d{3}\1\d{3}|\d{4}([ .])\d\d\2\d{3})$/.test(raw) &&
  !/^(\d)\1*$/.test(digits) &&
  sum(digits, (digit, at) => digit * (at < 8 ? 9 - at : -1)) % 11 === 0;

const isBelgian = (raw: string, digits: string): boolean =>
  /^\d\d\.?\d\d\.?\d\d-\d{3}[.-]\d\d$/.test(raw) &&
  ['', '2'].some((century) => 97 - modulo(century + digits.slice(0, 9), 97) === Number(digits.slice(9)));

const isFrench = (digits: string): boolean =>
  /^[12]\d{2}(?:0[1-9]|1[0-2])\d{10}$/.test(digits) &&
  97 - modulo(digits.slice(0, 13), 97) === Number(digits.slice(13));

const isCitizen = (raw: string, digits: string): boolean =>
  isBelgian(raw, digits) ||
  // American, Swiss, and of the Emirates.
  /^(?:\d{3}-\d\d-\d{4}|756([. ])\d{4}\1\d{4}\1\d\d|784-\d{4}-\d{7}-\d)$/.test(raw) ||
  (/^[\d. ]+$/.test(raw) && isFrench(digits));

/** A date, as it may stand at the beginning of a run or, with the whole year, anywhere in it. */
const date =
  /^\d\d([-/.])\d\d\1\d\d(?: |$)|\b(?:\d{1,2}([-/. ])\d{1,2}\2(?:19|20)\d\d|(?:19|20)\d\d([-/.])\d\d\3\d\d)\b/;

/** Whether digits are written as people write a telephone number. A date, a price and a time are not. */
function isPhone(raw: string, digits: string): boolean {
  // Four, three and three digits with dots are a Belgian company's.
  if (/[.+/-]{2}|^0\d{3}\.\d{3}\.\d{3}$/.test(raw)) return false;
  if (/^\+/.test(raw)) return /^[1-9]\d{7,14}$/.test(digits);
  if (/^\(?00/.test(raw)) return /^00[1-9]\d{8,13}$/.test(digits);
  // A barcode of twelve digits may begin with a nought too: a number that long is German and mobile, or it is none.
  if (/^(?:\(0\)|\(?0)\d/.test(raw)) return /^0(?:[1-9]\d{7,9}|1[5-7]\d{9})$/.test(digits);
  return /^(?:(?:\(\d{3}\) ?|\d{3} )\d{3}-|\d{3}([.-])\d{3}\1)\d{4}$|^[679]\d\d(?:([ -])\d{3}\2\d{3}|( \d\d){3})$/.test(
    raw,
  );
}

/** What stands before a number, as far as it may say what the number is. */
const beforeIn = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at);

const isNamed = (before: string): boolean => !called.test(before) && (citizen.test(before) || acronym.test(before));

function kindOf(raw: string, before: string): PersonalKind | undefined {
  const digits = raw.replace(/\D/g, '');
  if (/^[\d -]+$/.test(raw) && isCard(digits)) return 'card';
  // Four digits that follow four others go on with something longer, such as a parcel's number.
  if (called.test(before) || date.test(raw) || (/\d[.+/-]{2}|^\d{4} \d{4}/.test(raw) && /\d{4} $/.test(before)))
    return undefined;
  const isLong = /^\d{8,15}$/.test(digits);
  if (isCitizen(raw, digits) || (isLong && isNamed(before))) return 'citizen';
  const isSaid = isLong && digits.length < 14 && /^[\d ()-]+$/.test(raw) && telephone.test(before);
  if (isSaid || isPhone(raw, digits)) return 'phone';
  return isDutch(raw, digits) ? 'citizen' : undefined;
}

/** No number that is looked for is written longer than this. */
const LONGEST = 32;

/** The numbers in a run that may hold several, from the left: a word that is one by itself, else the longest there is. */
function* numbersIn(run: string, start: number, text: string): Generator<Finding> {
  const words = [...run.matchAll(/[^ ]+/g)];
  for (let from = 0; from < words.length; from++) {
    const { 0: first, index } = words[from]!;
    const at = start + index;
    const before = beforeIn(text, at);
    const isAlone = first.length > 8 && first.length <= LONGEST && kindOf(first, before);
    for (let to = isAlone ? from : Math.min(words.length, from + 12) - 1; to >= from; to--) {
      const raw = run.slice(index, words[to]!.index + words[to]![0].length);
      const kind = raw.length <= LONGEST && kindOf(raw, before);
      if (!kind) continue;
      yield { kind, at, text: raw };
      from = to;
      break;
    }
  }
}

function* emailsIn(text: string): Generator<Finding> {
  for (const { 0: found, index } of text.matchAll(email)) yield { kind: 'email', at: index, text: found };
}

function* ibansIn(text: string): Generator<Finding> {
  for (const match of text.matchAll(ibanStart)) {
    const at = match.index + match[0].length - 4;
    const length = Number(ibanLengths.split(match[1]!.slice(0, 2).toUpperCase())[1]?.slice(0, 2));
    if (!length) continue;
    const whole = new RegExp(`^[A-Z\\d](?:[ -]?[A-Z\\d]){${length - 1}}(?![\\p{L}\\p{N}])`, 'iu');
    const raw = whole.exec(text.slice(at, at + 2 * length))?.[0];
    if (!raw) continue;
    const plain = raw.replace(/[ -]/g, '').toUpperCase();
    const digits = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
      String(letter.charCodeAt(0) - 55),
    );
    if (modulo(digits, 97) === 1) yield { kind: 'iban', at, text: raw };
  }
}

function* letteredIn(text: string): Generator<Finding> {
  for (const match of text.matchAll(lettered)) {
    const [, raw = '', isSpanish, isPlain] = match;
    const at = match.index + match[0].length - raw.length;
    const before = beforeIn(text, at);
    const digits = raw.replace(/^[XYZ]/i, (letter) => String('XYZ'.indexOf(letter.toUpperCase()))).replace(/\D/g, '');
    const isRight = !isSpanish || 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === raw.at(-1)!.toUpperCase();
    if (isPlain ? isNamed(before) : isRight && !called.test(before)) yield { kind: 'citizen', at, text: raw };
  }
}

function* runsIn(text: string): Generator<Finding> {
  for (const { 0: run, index } of text.matchAll(numeric)) {
    // Glued to a letter it is a part of a code, such as a parcel's number.
    const isGlued =
      /[\p{L}\p{N}_]-?$/u.test(text.slice(Math.max(0, index - 3), index)) ||
      /^[\p{L}_]/u.test(text.slice(index + run.length, index + run.length + 2));
    if (!isGlued) yield* numbersIn(run, index, text);
  }
}

/**
 * Finds what a person should not send by accident: e-mail addresses, telephone, card and account numbers, citizen numbers.
 * It would rather miss one than take an order number, a date or a price for one. `spare` is left alone wherever it stands, such as
 * the reference of the order in question.
 */
export function findPersonal(typed: string, spare: readonly string[] = []): Finding[] {
  const text = withPlainSigns(typed);
  const found: Finding[] = [];
  const taken = new Set<number>();
  for (const finders of [emailsIn, ibansIn, letteredIn, runsIn]) {
    for (const { kind, at, text: match } of finders(text)) {
      const places = Array.from({ length: match.length }, (_, index) => at + index);
      if (spare.includes(match) || places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ kind, at, text: typed.slice(at, at + match.length) });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** What stands in the place of a finding. In English always, so that the product team can count them. */
const marks: Record<PersonalKind, string> = {
  email: '[e-mail]',
  phone: '[phone]',
  card: '[card]',
  iban: '[account]',
  citizen: '[citizen number]',
};

/** A text without what is personal in it, and what was taken out. See `findPersonal`. */
export function scrub(typed: string, spare?: readonly string[]): Scrubbed {
  const found = findPersonal(typed, spare);
  let text = '';
  let from = 0;
  for (const finding of found) {
    text += typed.slice(from, finding.at) + marks[finding.kind];
    from = finding.at + finding.text.length;
  }
  return { text: text + typed.slice(from), found };
}
