import { localeOf } from './languages.js';
import { kept } from '../core/kept.js';

/** One sentence in the forms that a language counts in. Arabic has six of them, English and Dutch have two. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

const rulesOf = /* @__PURE__ */ kept((lang: string) => new Intl.PluralRules(localeOf(lang)));
const numbersOf = /* @__PURE__ */ kept((lang: string) => new Intl.NumberFormat(localeOf(lang)));

/** A whole number as the language writes it. */
export const formatNumber = (n: number, lang: string): string => numbersOf(lang).format(n);

/** Puts values where a text has `{name}`. A name without a value stands for nothing. */
export const fill = (text: string, values: Record<string, unknown>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** The form of a text that a number calls for, with the number as `{n}` and any other values filled in. */
export const plural = (forms: Plural, n: number, lang: string, values?: Record<string, unknown>): string =>
  fill(forms[rulesOf(lang).select(n)] ?? forms.other, { n: formatNumber(n, lang), ...values });
