/** A text as XML can hold it: escaped, on one line, without what XML forbids and without what turns the order of letters around. */
export const escapeXml = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu, '')
    .trim();

/** How wide letters are in a common sans-serif face, in parts of its size; the first that fits. Rather too wide than too narrow. */
const widths: [RegExp, number][] = [
  [/^\p{M}$|^\p{Cf}$/u, 0],
  [/^[iljtfrI.,:;!|'’()[\] ·-]$/, 0.36],
  [/^[mwMW@%—…]$/, 0.95],
  [/^[\p{Lu}&]$/u, 0.72],
  [/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]$|^\p{Extended_Pictographic}/u, 1.2],
];
const ORDINARY = 0.58;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (widths.find(([pattern]) => pattern.test(letter))?.[1] ?? ORDINARY), 0);

/** What a reader takes for one letter, so that no accent or part of an emoji is left alone on the next line. */
const lettersOf = (word: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)].map(({ segment }) => segment);

/** A word in pieces that fit on a line: a single one, unless it is longer than the line. */
function piecesOf(word: string, most: number): string[] {
  if (widthOf(word) <= most) return [word];
  const pieces = [''];
  for (const letter of lettersOf(word)) {
    if (pieces.at(-1) && widthOf(pieces.at(-1)! + letter) > most) pieces.push('');
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

/** A text in lines no longer than `width` pixels, by an estimate: nobody can measure where there is no screen. What does not fit in `most` lines is cut off with a sign. */
export function wrap(text: string, { width, size, most }: { width: number; size: number; most: number }): string[] {
  const room = width / size;
  const lines: string[] = [];
  let line = '';
  // A line holds as many letters as fit, so a text that is far too long need not be looked at to its end.
  const words = clean(text)
    .slice(0, Math.ceil(room * most * 4))
    .split(' ');
  for (const word of words) {
    const [first = '', ...rest] = piecesOf(word, room);
    if (line && widthOf(`${line} ${first}`) > room) {
      lines.push(line);
      line = first;
    } else line = line ? `${line} ${first}` : first;
    for (const piece of rest) {
      lines.push(line);
      line = piece;
    }
    if (lines.length > most) break;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most - 1),
    `${lettersOf(lines[most - 1]!)
      .slice(0, -2)
      .join('')
      .trimEnd()}…`,
  ];
}
