import type { LanguageRules } from './languages.js';

/** A word of a text, folded, and where it stands in the text. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Letters that are more than a letter with a mark on it, as they are typed on keyboards that lack them. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ة: 'ه',
  ى: 'ي',
  ـ: '',
};

/** A word as it is compared: lower case, without marks; what is sent as `email` is `mail`, since `e-mail` is two words. */
export function fold(text: string, { dropsUmlauts }: LanguageRules): string {
  const plain = (/^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : withoutMarks(text)).replace(/^e(?=mail)/, '');
  return dropsUmlauts ? plain.replace(/([aou])e/g, '$1') : plain;
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđıةىـ]/g, (letter) => letters[letter]!);

/** A word as it is written. */
export const token = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, in their order. */
export function wordsIn(text: string, rules: LanguageRules): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(token)) {
    const folded = fold(found, rules);
    if (folded) words.push({ text: folded, start: index, end: index + found.length });
  }
  return words;
}

/** Shorter than this, what is left of a word means something else. */
const SHORTEST_STEM = 3;

/** A word with double vowels as one. */
export const squeeze = (word: string): string => word.replace(/([aeou])\1/g, '$1');

/** A word without what its language puts before and behind it, and with double vowels as one: `vraag` and `vragen` are `vrag`. */
export function stem(word: string, { affixes }: LanguageRules): string {
  let left = word;
  for (const affix of affixes) {
    const shorter = left.replace(affix, '');
    if (shorter.length >= SHORTEST_STEM) left = shorter;
  }
  return squeeze(left);
}
