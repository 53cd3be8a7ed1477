import { z } from 'zod';
import type { Party, Promised, Text, When } from '../contract/index.js';
import { journeyOf, type Told } from './application.js';
import { commonSettings, linked, meaningOf, readSettings, StatusSetting } from './application-settings.js';
import { type Meaning, type Moment, nameKey, rowFor } from './application-status.js';
import type { PlannedStep } from './application-steps.js';
import type { FormatResult, FormatSettings, Reading } from './format.js';
import { at, listOf, referenceFrom, textOf, whenOf, wrong } from './payload.js';

/** What an owner can say of a lender's system: what the names of their own mean, and which field holds the reference. */
export const LenderSettings = z.strictObject({
  ...commonSettings,
  reference: z.string().min(1).max(64).optional().describe('the name of the field that holds the reference'),
  milestones: z
    .record(z.string().max(200), z.union([z.string().max(200), StatusSetting]))
    .optional()
    .describe('an object of milestone names, each with a name that this format knows or with what it means'),
});
export type LenderSettings = z.infer<typeof LenderSettings>;

/** What tells one lender's system from another. */
export interface Lender {
  name: string;
  plan: readonly PlannedStep[];
  /** By `nameKey`. */
  meanings: Readonly<Record<string, Meaning>>;
  /** The fields in which a reference stands, the first that is filled being taken. */
  references: readonly string[];
}

/** A milestone as a payload has it. */
export interface Milestone {
  name: string;
  at?: When | undefined;
}

/** What a payload of a lender's system says. */
export interface Loan {
  milestones: Milestone[];
  isWhole: boolean;
  estimatedEnd?: When | undefined;
  parties?: Party[] | undefined;
  updatedAt?: string | undefined;
}

/** What a milestone means: what the owner says of its name, or else what the format knows. */
function meant({ meanings }: Lender, name: string, { milestones, links }: LenderSettings): Meaning | undefined {
  const own = Object.entries(milestones ?? {}).find(([key]) => nameKey(key) === nameKey(name))?.[1];
  const known = rowFor(meanings, nameKey(typeof own === 'string' ? own : name));
  const meaning = own === undefined || typeof own === 'string' ? known : meaningOf(own, name);
  return meaning && linked(meaning, links);
}

/** The reference that a payload is about. */
export function loanReference(
  { references }: Lender,
  payload: unknown,
  settings: FormatSettings | undefined,
): string | undefined {
  const own = textOf(settings?.['reference']);
  const loan = at(payload, 'loan') ?? payload;
  return (own ? [own] : references).map((field) => referenceFrom(at(loan, field))).find(Boolean);
}

const promiseOf = (until: When | undefined): Promised | undefined =>
  until ? { until: until.slice(0, 10), precision: 'day', source: 'provider' } : undefined;

/** The journey of a loan. */
export function readLoan(
  lender: Lender,
  payload: unknown,
  reading: Reading,
  loanOf: (payload: unknown, settings: LenderSettings) => Loan,
): FormatResult {
  const settings = readSettings(LenderSettings, reading.settings);
  if (!settings.ok) return { is: 'wrong', errors: settings.errors };
  const reference = loanReference(lender, payload, reading.settings);
  const field = settings.value.reference ?? lender.references[0]!;
  if (!reference) return wrong(`/${field}`, 'be the number of the loan, of at most 64 characters');
  const { milestones, isWhole, estimatedEnd, parties, updatedAt } = loanOf(payload, settings.value);
  if (!milestones.length) return { is: 'nothing', because: 'It names no milestone: fetch the loan, and send that.' };
  const moments = milestones.map(({ name, at }): Moment => {
    const text: Text = name;
    const meaning = meant(lender, name, settings.value);
    return { code: name, at, meaning, ...(!meaning && { text }) };
  });
  const { kind = 'application', title } = settings.value;
  const told: Told = {
    format: lender.name,
    reference,
    kind,
    title,
    plan: lender.plan,
    moments,
    isWhole,
    parties,
    updatedAt,
  };
  return journeyOf({ ...told, promise: promiseOf(estimatedEnd) }, reading);
}

/** A person of a loan, where the payload names them. */
export function partyOf(id: string, role: Party['role'], person: unknown): Party[] {
  const whole = textOf(at(person, 'fullName')) ?? textOf(at(person, 'name'));
  const parts = ['firstName', 'middleName', 'lastName'].map(
    (part) => textOf(at(person, part)) ?? textOf(at(person, 'name', part)),
  );
  const name = (whole ?? parts.filter(Boolean).join(' ')).slice(0, 200);
  return name ? [{ id, name, role }] : [];
}

/** A moment whose time says only that nobody noted one: midnight in Greenwich is how a calendar date comes out of such a system. */
export function dayOrTime(value: unknown, zone: string | undefined): When | undefined {
  const when = whenOf(value, zone);
  return when && /T00:00(:00(\.0+)?)?Z$/.test(when) ? when.slice(0, 10) : when;
}

/** Entries of a list that have a name, under the first of some fields. */
export const namesIn = (list: unknown, fields: readonly string[]): { name: string; item: unknown }[] =>
  listOf(list)
    .slice(0, 200)
    .flatMap((item) => {
      const name = fields.map((field) => textOf(at(item, field))).find(Boolean) ?? textOf(item);
      return name ? [{ name, item }] : [];
    });
