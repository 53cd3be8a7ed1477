import { z } from 'zod';
import { applicationTexts as words } from '../i18n/sources/applications/index.js';
import { filledIn } from '../i18n/sources/texts.js';
import { journeyOf } from './application.js';
import { commonSettings, linked, readSettings } from './application-settings.js';
import { type Asked, because, becauseOf, type Meaning, type Moment, rowFor } from './application-status.js';
import type { PlannedStep } from './application-steps.js';
import type { Format, FormatResult, Reading } from './format.js';
import { at, fieldsOf, listOf, referenceFrom, textOf, whenOf, wrong } from './payload.js';

const { step: labels, event, consequence } = words;

/** A Dutch mortgage application, from the first paper to the money. */
const plan: readonly PlannedStep[] = [
  { id: 'received', stage: 'received', label: labels.received },
  { id: 'checking', stage: 'preparing', label: labels.checking },
  { id: 'rate-offer', stage: 'underway', label: labels.rateOffer, isOptional: true },
  { id: 'assessment', stage: 'underway', label: labels.assessment },
  { id: 'offer', stage: 'ready', label: labels.offer },
  { id: 'approval', stage: 'final', label: labels.approval },
  { id: 'notary', stage: 'final', label: labels.notary },
  { id: 'payment', stage: 'final', label: labels.payment },
  { id: 'completed', stage: 'done', label: labels.completed },
];

/** What each status message means to the customer. What has no stage keeps the place at which the application was. */
const meanings: Readonly<Record<string, Meaning>> = {
  SX09: { stage: 'received', step: 'received', event: event.received },
  SX10: { stage: 'preparing', step: 'checking', event: event.begun },
  SX22: {
    stage: 'underway',
    step: 'rate-offer',
    condition: 'action_needed',
    reason: because('signature_missing'),
    asks: 'rateOffer',
    event: event.rateOffer,
  },
  SX12: { condition: 'action_needed', reason: because('documents_missing'), asks: 'documents', event: event.documents },
  SX04: { stage: 'underway', step: 'assessment', event: event.assessing },
  SX23: {
    stage: 'ready',
    step: 'offer',
    condition: 'action_needed',
    reason: because('signature_missing'),
    asks: 'offer',
    event: event.offer,
  },
  SX05: { stage: 'final', step: 'approval', event: event.finallyApproved },
  SX31: { stage: 'final', step: 'notary', waitingOn: 'third_party', event: event.notary },
  SX26: { stage: 'final', step: 'payment', event: event.paying },
  SX20: { stage: 'done', step: 'completed', outcome: 'success', event: event.inPlace },
  SX14: { condition: 'problem', reason: becauseOf('not_processable', 'notProcessable'), event: event.notProcessable },
  SX25: { condition: 'problem', reason: because('technical_issue'), event: event.technical },
  SX24: { isNote: true, reason: becauseOf('being_changed', 'changing'), event: event.changing },
  SX11: { stage: 'done', outcome: 'declined', event: event.declined },
  SX16: { stage: 'done', outcome: 'cancelled', event: event.ended },
  SX01: {
    condition: 'at_risk',
    reason: becauseOf('offer_ending', 'offerEnding'),
    keepsTasks: true,
    event: event.offerEnding,
  },
};

/** Messages whose date is the one until which the offer is valid. */
const endsOffer = new Set(['SX01', 'SX22', 'SX23']);

const Settings = z.strictObject({
  ...commonSettings,
  notes: z.enum(['customer', 'staff']).optional().describe('customer or staff: for whom toelichting is written'),
});
type Settings = z.infer<typeof Settings>;

/** `SX04`, `SX 4`, `04` and `4` are one status. */
function codeOf(status: unknown): string | undefined {
  const text = textOf(status);
  const number = text && /^(?:sx)?[\s_-]*(\d{1,2})$/i.exec(text)?.[1];
  return number ? `SX${number.padStart(2, '0')}` : text;
}

/** The documents that a message names, each a task of its own. */
function documentsOf(list: unknown, links: Settings['links']): Asked[] {
  const url = links?.documents;
  return listOf(list)
    .slice(0, 30)
    .flatMap((item, index) => {
      const name = textOf(item) ?? textOf(at(item, 'omschrijving'));
      const due = whenOf(at(item, 'uiterlijk'));
      const title = name && filledIn(words.document, { name });
      return title
        ? { key: `documents-${index + 1}`, title, type: 'upload' as const, ...(due && { due }), ...(url && { url }) }
        : [];
    });
}

function momentOf(message: unknown, { notes = 'staff', timeZone = 'Europe/Amsterdam', links }: Settings): Moment[] {
  const code = codeOf(at(message, 'status'));
  if (!code) return [];
  const known = rowFor(meanings, code);
  const note = textOf(at(message, 'toelichting'));
  const text = notes === 'customer' || !known ? note : undefined;
  const until = whenOf(at(message, 'uiterlijk'), timeZone);
  return [
    {
      code,
      at: whenOf(at(message, 'datum'), timeZone),
      meaning: known && linked(known, links),
      text: text ?? (known ? undefined : textOf(at(message, 'omschrijving'))),
      ...(note && !text && { note }),
      ...(until && { until }),
      ...(until && endsOffer.has(code) && { consequence: consequence.offerEnds }),
      asked: documentsOf(at(message, 'stukken'), links),
    },
  ];
}

/** Oldest first; what has no date stays where it stands. */
const inOrder = (moments: Moment[]): Moment[] =>
  moments.every((moment) => moment.at) ? [...moments].sort((a, b) => Date.parse(a.at!) - Date.parse(b.at!)) : moments;

const referenceOf = (payload: unknown): string | undefined => referenceFrom(at(payload, 'kenmerk'));

function read(payload: unknown, reading: Reading): FormatResult {
  const settings = readSettings(Settings, reading.settings);
  if (!settings.ok) return { is: 'wrong', errors: settings.errors };
  const reference = referenceOf(payload);
  if (!reference) return wrong('/kenmerk', 'be the number of the application, of at most 64 characters');
  const isWhole = Array.isArray(fieldsOf(payload)['statussen']);
  const messages = isWhole ? listOf(at(payload, 'statussen')) : [payload];
  const moments = inOrder(messages.flatMap((message) => momentOf(message, settings.value)));
  if (!moments.length)
    return wrong(isWhole ? '/statussen' : '/status', 'be the code of a status message, such as SX12');
  const last = moments.at(-1)!.at;
  const { kind = 'application', title } = settings.value;
  return journeyOf(
    {
      format: 'hdn',
      reference,
      kind,
      title,
      plan,
      moments,
      isWhole,
      ...(last && last.length > 10 && { updatedAt: last }),
    },
    reading,
  );
}

/**
 * HDN status messages (SX) of the Dutch mortgage chain, as JSON: one message `{kenmerk, status: 'SX12', datum, toelichting?, uiterlijk?,
 * stukken?: [naam | {omschrijving, uiterlijk?}]}`, or the whole history `{kenmerk, statussen: [{status, datum, …}]}`. HDN itself sends XML:
 * whatever takes that in hands over these fields. `uiterlijk` is the last day for what is asked, or of the offer. `toelichting` is written
 * by professionals for professionals and kept for staff, unless the setting `notes` is `customer`.
 */
export const hdn: Format = { name: 'hdn', referenceOf, read };
