import { z } from 'zod';
import { type JourneyInput, Outcome, type Promised, Text } from '../contract/index.js';
import type { Axes } from '../core/axes.js';
import { applicationTexts as words } from '../i18n/sources/applications/index.js';
import { journeyOf, statusOf, type Told } from './application.js';
import { commonSettings, linked, meaningOf, readSettings, StatusSetting } from './application-settings.js';
import { because, type Meaning, type Moment, nameKey } from './application-status.js';
import type { PlannedStep } from './application-steps.js';
import type { Format, FormatResult, Reading } from './format.js';
import { at, fieldsOf, instantOf, referenceFrom, textOf, whenOf, wrong } from './payload.js';
import {
  caseIn,
  isNotification,
  listIn,
  partIn,
  partiesOf,
  type Status,
  statusesOf,
  type StatusType,
  substepsOf,
  typesOf,
} from './zgw-case.js';

const Settings = z.strictObject({
  ...commonSettings,
  statuses: z
    .record(z.string().max(200), StatusSetting.safeExtend({ step: z.undefined().optional() }))
    .optional()
    .describe('an object of status types, by number or name, each with what it means'),
  results: z
    .record(z.string().max(200), z.union([Outcome, z.strictObject({ outcome: Outcome, label: Text.optional() })]))
    .optional()
    .describe('an object of results, by name, each with an outcome'),
});
type Settings = z.infer<typeof Settings>;

/** What an owner says of something, by one of its names. */
function settingFor<T>(table: Record<string, T> | undefined, ...names: (string | undefined)[]): T | undefined {
  const keys = names.flatMap((name) => (name ? [nameKey(name)] : []));
  return Object.entries(table ?? {}).find(([key]) => keys.includes(nameKey(key)))?.[1];
}

/** What the results of Dutch cases are usually called. The first that fits: what was refused is never told as a success. */
const results: readonly [RegExp, Outcome][] = [
  [/ingetrokken|intrekking/, 'withdrawn'],
  [/gedeeltelijk|deels/, 'partial'],
  [/geweigerd|weigering|afgewezen|afwijz|ongegrond|nietontvankelijk/, 'declined'],
  [
    /niet(toegekend|verleend|verkregen|vastgesteld|verstrekt|gegrond|akkoord|geaccepteerd|goedgekeurd|toegestaan)/,
    'declined',
  ],
  [/afgebroken|geannuleerd|nietdoorgegaan|buitenbehandeling|vervallen|nietuitgevoerd|beeindigd|beëindigd/, 'cancelled'],
  [/verlopen/, 'expired'],
  [/^niet(nodig|vantoepassing)/, 'cancelled'],
  [/^niet/, 'declined'],
];

/** How a case ended: as the owner says of its result, or else as the result's name says. */
function endOf(payload: unknown, settings: Settings): Pick<Meaning, 'outcome' | 'reason'> {
  const result = [at(payload, 'resultaat'), partIn(caseIn(payload), 'resultaat')].find(
    (value) => textOf(at(value, 'url')) || partIn(value, 'resultaattype'),
  );
  const type = partIn(result, 'resultaattype');
  const name = textOf(at(type, 'omschrijving'));
  const generic = textOf(at(type, 'omschrijvingGeneriek'));
  const said = settingFor(settings.results, name, generic);
  const own = typeof said === 'string' ? { outcome: said, label: undefined } : said;
  const key = nameKey(`${name ?? ''} ${generic ?? ''}`);
  const outcome = own?.outcome ?? results.find(([words]) => words.test(key))?.[1] ?? 'success';
  const text = own?.label ?? name;
  return { outcome, ...(text && { reason: { code: 'result', text } }) };
}

/** A case as far as it has been read. */
interface Case {
  payload: unknown;
  settings: Settings;
  types: StatusType[];
  statuses: Status[];
}

function meaningFor({ payload, settings, types }: Case, type: StatusType): Meaning {
  const own = settingFor(settings.statuses, String(type.number), type.name, type.generic);
  const isFirst = types.length > 1 ? type === types[0] || type.id === types[0]?.id : type.number <= 1;
  const stage = own?.stage ?? (type.isEnd ? 'done' : isFirst ? 'received' : 'underway');
  const end = stage === 'done' ? endOf(payload, settings) : {};
  const meaning = own ? meaningOf(own, type.name) : { event: type.name };
  return linked({ ...end, ...meaning, stage, step: type.id }, settings.links);
}

/** The steps: those of the catalogue, and where it was not asked for those that are stored with the one that is new. */
function planOf(read: Case, stored: Reading['stored'], timeZone: string): PlannedStep[] {
  const { payload, settings, types, statuses } = read;
  const substeps = substepsOf(payload, statuses, timeZone);
  const plan = types.map((type): PlannedStep & { number: number } => {
    const own = settingFor(settings.statuses, String(type.number), type.name, type.generic);
    return {
      id: type.id,
      number: type.number,
      stage: meaningFor(read, type).stage!,
      label: own?.label ?? type.name,
      description: type.text,
      usual: type.usual,
      substeps: substeps.get(type.id),
      audience: own?.audience,
    };
  });
  const known = (types.length > 1 ? [] : (stored?.steps ?? [])).flatMap((step) => {
    const number = Number(/^status-(\d+)$/.exec(step.id)?.[1]);
    const isNew = Number.isNaN(number) || plan.some(({ id }) => id === step.id);
    const { id, label, description, usual, audience } = step;
    return isNew
      ? []
      : [{ id, number, label, description, usual, audience, stage: number > 1 ? 'underway' : 'received' } as const];
  });
  const all = [...plan, ...known].sort((a, b) => a.number - b.number).map(({ number: _, ...step }) => step);
  return all.length ? all.slice(0, 40) : [{ id: 'received', stage: 'received', label: words.step.received }];
}

function momentsOf(read: Case, timeZone: string): Moment[] {
  const zaak = caseIn(read.payload);
  const moments = read.statuses.map(({ type, at, said }): Moment => {
    const meaning = meaningFor(read, type);
    // What was written to the citizen comes before what the catalogue says of every such case.
    const text =
      said ??
      (settingFor(read.settings.statuses, String(type.number), type.name, type.generic)?.label ? undefined : type.text);
    return { code: type.name, at, meaning, text };
  });
  const startedAt = whenOf(at(zaak, 'startdatum'), timeZone) ?? whenOf(at(zaak, 'registratiedatum'), timeZone);
  if (!moments.length)
    moments.push({ code: 'startdatum', at: startedAt, meaning: { stage: 'received', event: words.event.received } });
  const endedAt = whenOf(at(zaak, 'einddatum'), timeZone);
  if (endedAt && moments.at(-1)?.meaning?.stage !== 'done') {
    moments.push({
      code: 'einddatum',
      at: endedAt,
      meaning: { stage: 'done', event: words.event.completed, ...endOf(read.payload, read.settings) },
    });
  }
  return moments;
}

/** A case that is on hold keeps its place; one that was extended says why it takes longer. */
function over(zaak: unknown): (axes: Axes) => Axes {
  const isPaused = at(zaak, 'opschorting', 'indicatie') === true;
  const extension = extensionOf(zaak);
  const text = isPaused ? textOf(at(zaak, 'opschorting', 'reden')) : extension;
  const reason = { ...because(isPaused ? 'suspension' : 'legal_extension'), ...(text && { text }) };
  return (axes) => {
    if (isPaused) return { ...axes, condition: 'paused', reason };
    return extension === undefined || axes.reason ? axes : { ...axes, reason };
  };
}

/** Why a case was given more time; an empty text where no reason is given, and undefined where it was not. */
function extensionOf(zaak: unknown): string | undefined {
  const reason = textOf(at(zaak, 'verlenging', 'reden'));
  return reason ?? (textOf(at(zaak, 'verlenging', 'duur')) ? '' : undefined);
}

const dayOf = (value: unknown, timeZone: string): string | undefined => whenOf(value, timeZone)?.slice(0, 10);

/** When the organisation means to be ready. More time is a revision of that, noted when it was first heard of. */
function promiseOf(zaak: unknown, timeZone: string, { stored, now }: Reading): Promised | undefined {
  const until = dayOf(at(zaak, 'einddatumGepland'), timeZone);
  if (!until) return undefined;
  const extension = extensionOf(zaak);
  const known = stored?.promise?.revisions?.find((revision) => revision.until === until);
  const revision = { at: known?.at ?? new Date(now).toISOString(), until, reason: extension || words.event.extended };
  return {
    until,
    precision: 'day',
    source: 'provider',
    timeZone,
    ...(extension !== undefined && { revisions: [revision] }),
  };
}

/** The cases within a case. One of which only the address is given cannot be read. */
function partsOf(payload: unknown, settings: Settings, reading: Reading): NonNullable<JourneyInput['parts']> {
  return (listIn(payload, 'deelzaken') ?? []).slice(0, 100).flatMap((inner) => {
    const told = toldOf(inner, settings, { ...reading, stored: undefined });
    if ('is' in told || told.reference === referenceFrom(at(caseIn(payload), 'identificatie'))) return [];
    const title = told.title ?? textOf(at(inner, 'omschrijving')) ?? told.reference;
    const { promise } = told;
    return [{ id: told.reference, title, ...statusOf(told), ...(promise && { promise }) }];
  });
}

function toldOf(payload: unknown, settings: Settings, reading: Reading): Told | Extract<FormatResult, { is: 'wrong' }> {
  const zaak = caseIn(payload);
  const { timeZone = 'Europe/Amsterdam', kind = 'case' } = settings;
  const reference = referenceFrom(at(zaak, 'identificatie'));
  if (!reference) return wrong('/identificatie', 'be the number of the case, of at most 64 characters');
  const statuses = statusesOf(payload, timeZone);
  if (!statuses)
    return wrong('/status', 'be the status with its type, as expand=status.statustype gives it, and not its address');
  const read: Case = { payload, settings, types: typesOf(payload, statuses), statuses };
  const legal = dayOf(at(zaak, 'uiterlijkeEinddatumAfdoening'), timeZone);
  return {
    format: 'zgw',
    reference,
    kind,
    // What a case is about may name a person; what kind of case it is does not.
    title: settings.title ?? textOf(at(partIn(zaak, 'zaaktype'), 'omschrijving')),
    plan: planOf(read, reading.stored, timeZone),
    moments: momentsOf(read, timeZone),
    isWhole: listIn(payload, 'statussen') !== undefined,
    keepsRest: false,
    over: over(zaak),
    promise: promiseOf(zaak, timeZone, reading),
    deadlines: legal ? [{ kind: 'legal', at: legal }] : [],
    parties: partiesOf(payload),
    updatedAt: instantOf(at(zaak, 'laatstGemuteerd')),
  };
}

function read(payload: unknown, reading: Reading): FormatResult {
  if (isNotification(payload))
    return { is: 'nothing', because: 'It is a notification: fetch the case, and send that.' };
  const settings = readSettings(Settings, reading.settings);
  if (!settings.ok) return { is: 'wrong', errors: settings.errors };
  const told = toldOf(payload, settings.value, reading);
  if ('is' in told) return told;
  const parts = unique(partsOf(payload, settings.value, reading));
  return journeyOf({ ...told, parts }, reading);
}

const unique = <T extends { id: string }>(list: T[]): T[] =>
  list.filter(({ id }, index) => list.findIndex((other) => other.id === id) === index);

/**
 * ZGW (OpenZaak and other sources of the Dutch case API): a `Zaak` with its status and status type expanded, inline or under `_expand`; or
 * `{zaak, statussen?, statustypen?, substatussen?, rollen?, deelzaken?, resultaat?}` as they were asked for apart. The settings say which status
 * type is which stage (`statuses`, by number or name) and which result is which outcome (`results`); where they do not, the first is
 * received, the last is done, and what lies between is underway.
 */
export const zgw: Format = {
  name: 'zgw',
  referenceOf: (payload) => referenceFrom(fieldsOf(caseIn(payload))['identificatie']),
  read,
};
