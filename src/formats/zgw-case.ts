import type { JourneyInput, Party, UsualDuration } from '../contract/index.js';
import { at, fieldsOf, listOf, referenceFrom, textOf, whenOf } from './payload.js';

/** A status type as the catalogue describes it: a step that every case of the kind has. */
export interface StatusType {
  id: string;
  number: number;
  name: string;
  generic: string | undefined;
  /** What the citizen is told when it is reached. */
  text: string | undefined;
  isEnd: boolean;
  usual: UsualDuration | undefined;
  url: string | undefined;
}

/** A status that a case was given, with its type. */
export interface Status {
  url: string | undefined;
  type: StatusType;
  at: string | undefined;
  /** What its staff wrote to the citizen about it. */
  said: string | undefined;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The case of a payload: the case itself, or beside it in one object what was asked for apart. */
export const caseIn = (payload: unknown): unknown => {
  const inner = at(payload, 'zaak');
  return isObject(inner) ? inner : payload;
};

/** A part of something as an object, where the source gave it so: inline, or under `_expand`. An address alone is none. */
export const partIn = (value: unknown, name: string): unknown =>
  [at(value, '_expand', name), at(value, name)].find(isObject);

/** A list of the payload, of its case, or of what the case was expanded by; undefined where there is none but addresses. */
export function listIn(payload: unknown, name: string): readonly unknown[] | undefined {
  const zaak = caseIn(payload);
  const lists = [at(payload, name), at(zaak, '_expand', name), at(zaak, name)];
  const found = lists.find((list) => Array.isArray(list) && (list.length === 0 || list.some(isObject)));
  return found === undefined ? undefined : listOf(found).filter(isObject).slice(0, 200);
}

/** How long a step usually takes, from an ISO 8601 duration in one unit, or in weeks and days. */
export function usualOf(duration: unknown): UsualDuration | undefined {
  const found =
    /^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:0+M)?(?:0+S)?)?$/.exec(
      textOf(duration) ?? '',
    );
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0] = (found ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const inUnits = [
    { unit: 'month' as const, to: years * 12 + months },
    { unit: 'week' as const, to: days ? 0 : weeks },
    { unit: 'day' as const, to: days ? weeks * 7 + days : 0 },
    { unit: 'hour' as const, to: hours },
  ].filter(({ to }) => to > 0);
  // A month and a day are no number of days: nothing is said rather than something inexact.
  return inUnits.length === 1 ? inUnits[0] : undefined;
}

/** A status type; undefined for an address, or for one without a name. */
export function typeOf(value: unknown): StatusType | undefined {
  const name = textOf(at(value, 'omschrijving'));
  if (!name) return undefined;
  const number = at(value, 'volgnummer');
  const place = typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 1e6 ? number : 0;
  return {
    id: place ? `status-${place}` : `status-${(referenceFrom(name.toLowerCase()) ?? 'x').slice(0, 40)}`,
    number: place,
    name,
    generic: textOf(at(value, 'omschrijvingGeneriek')),
    text: textOf(at(value, 'statustekst')),
    isEnd: at(value, 'isEindstatus') === true,
    usual: usualOf(at(value, 'doorlooptijd')),
    url: textOf(at(value, 'url')),
  };
}

/** The steps that the catalogue has for this kind of case, and those that the statuses of the case brought with them. */
export function typesOf(payload: unknown, statuses: readonly Status[]): StatusType[] {
  const kind = partIn(caseIn(payload), 'zaaktype');
  const list = listIn(payload, 'statustypen') ?? listOf(at(kind, '_expand', 'statustypen') ?? at(kind, 'statustypen'));
  const all = new Map<string, StatusType>();
  for (const type of [...list.map(typeOf), ...statuses.map(({ type }) => type)]) {
    if (type && !all.has(type.id)) all.set(type.id, type);
  }
  return [...all.values()].sort((a, b) => a.number - b.number).slice(0, 40);
}

/** The statuses of a case, oldest first; undefined where one of them is an address, or has an address for a type. */
export function statusesOf(payload: unknown, timeZone: string): Status[] | undefined {
  const catalogue = (listIn(payload, 'statustypen') ?? []).map(typeOf);
  const list = listIn(payload, 'statussen');
  const current = at(caseIn(payload), 'status');
  const last =
    partIn(caseIn(payload), 'status') ?? (isObject(at(payload, 'status')) ? at(payload, 'status') : undefined);
  if (!list && !last) return textOf(current) ? undefined : [];
  const all = [...(list ?? [])];
  const isListed = all.some((status) => textOf(at(status, 'url')) === textOf(at(last, 'url')));
  if (last && !(list && isListed)) all.push(last);
  const statuses: Status[] = [];
  for (const status of all) {
    const type =
      typeOf(partIn(status, 'statustype')) ??
      catalogue.find((known) => known?.url && known.url === at(status, 'statustype'));
    if (!type) return undefined;
    statuses.push({
      url: textOf(at(status, 'url')),
      type,
      at: whenOf(at(status, 'datumStatusGezet'), timeZone),
      said: textOf(at(status, 'statustoelichting')),
    });
  }
  return statuses.sort((a, b) => (a.at && b.at ? Date.parse(a.at) - Date.parse(b.at) : 0));
}

type Substeps = NonNullable<JourneyInput['steps'][number]['substeps']>;

/** What happened within a status, by the id of its step. What is meant for the organisation itself is kept for staff. */
export function substepsOf(payload: unknown, statuses: readonly Status[], timeZone: string): Map<string, Substeps> {
  const all = new Map<string, Substeps>();
  (listIn(payload, 'substatussen') ?? []).forEach((item, index) => {
    const label = textOf(at(item, 'omschrijving'));
    const of = statuses.find(({ url }) => url && url === at(item, 'status')) ?? statuses.at(-1);
    if (!label || !of) return;
    const doneAt = whenOf(at(item, 'tijdstip'), timeZone);
    // Whom it is for has two values; with any other it is not known to be for the citizen.
    const audience = at(item, 'doelgroep') === 'betrokkenen' ? {} : { audience: 'staff' as const };
    const substep = {
      id: `substatus-${index + 1}`,
      label,
      state: 'done' as const,
      ...(doneAt && { doneAt }),
      ...audience,
    };
    all.set(of.type.id, [...(all.get(of.type.id) ?? []), substep].slice(-30));
  });
  return all;
}

const roles: Readonly<Record<string, Party['role']>> = {
  initiator: 'applicant',
  mede_initiator: 'co_applicant',
  behandelaar: 'handler',
  klantcontacter: 'handler',
  zaakcoordinator: 'handler',
  adviseur: 'third_party',
  belanghebbende: 'third_party',
  beslisser: 'third_party',
};

/** The name of somebody in a role. A citizen's number stands beside it and is never taken along. */
function nameOf(role: unknown): string | undefined {
  const who = at(role, 'betrokkeneIdentificatie');
  const field = (name: string) => textOf(at(who, name));
  const ofPerson = [
    field('voornamen') ?? field('voorletters'),
    field('voorvoegselGeslachtsnaam'),
    field('geslachtsnaam'),
  ];
  const ofWorker = [field('voorletters'), field('voorvoegselAchternaam'), field('achternaam')];
  const joined = (names: (string | undefined)[]) => (names.at(-1) ? names.filter(Boolean).join(' ') : undefined);
  const names = [
    textOf(at(role, 'afwijkendeNaamBetrokkene')),
    joined(ofPerson),
    joined(ofWorker),
    field('statutaireNaam'),
    textOf(at(who, 'handelsnaam', 0)) ?? field('handelsnaam'),
    field('naam'),
  ];
  return names.find(Boolean)?.slice(0, 200);
}

/** Who is concerned with a case. */
export function partiesOf(payload: unknown): Party[] {
  return (listIn(payload, 'rollen') ?? []).slice(0, 30).flatMap((role, index) => {
    const generic =
      textOf(at(role, 'omschrijvingGeneriek')) ?? textOf(at(partIn(role, 'roltype'), 'omschrijvingGeneriek'));
    const name = nameOf(role);
    const known = generic && Object.hasOwn(roles, generic) ? roles[generic] : undefined;
    if (!name || !known) return [];
    const contact = known === 'handler' ? contactOf(at(role, 'contactpersoonRol')) : undefined;
    return [{ id: `rol-${index + 1}`, name, role: known, ...(contact && { contact }) }];
  });
}

function contactOf(person: unknown): Party['contact'] {
  const email = textOf(at(person, 'emailadres'));
  const phone = textOf(at(person, 'telefoonnummer'))?.slice(0, 40);
  const isEmail = email && email.length <= 254 && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email);
  return isEmail || phone ? { ...(phone && { phone }), ...(isEmail && { email }) } : undefined;
}

/** Whether something is a notification of a change, which holds no case. */
export const isNotification = (payload: unknown): boolean =>
  textOf(fieldsOf(payload)['kanaal']) !== undefined && textOf(fieldsOf(payload)['hoofdObject']) !== undefined;
