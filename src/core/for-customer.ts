import type { Access, Journey, Substep } from '../contract/index.js';
import type { JourneyDocument } from './document.js';
import { forParty } from './for-party.js';
import { withoutStaff } from './without-staff.js';

type Level = Access['level'];
type Content = Omit<Journey, 'access'>;
type Field = keyof Content;

const levels: readonly Level[] = ['public', 'verified', 'full'];

/**
 * From which level each field is shown; what does not stand here never leaves the endpoint. Whoever only knows a number that anybody
 * could try learns nothing about a person.
 */
const shownFrom: Record<Field, Level> = {
  schema: 'public',
  reference: 'public',
  kind: 'public',
  title: 'public',
  revision: 'public',
  stage: 'public',
  condition: 'public',
  waitingOn: 'public',
  outcome: 'public',
  direction: 'public',
  reason: 'public',
  steps: 'public',
  currentStep: 'public',
  promise: 'public',
  next: 'public',
  updatedAt: 'public',
  checkedAt: 'public',
  nextUpdateBy: 'public',
  deadlines: 'verified',
  tasks: 'verified',
  parts: 'verified',
  events: 'verified',
  actions: 'verified',
  pickup: 'verified',
  parties: 'full',
  proof: 'full',
};
const fields = /* @__PURE__ */ Object.keys(shownFrom) as Field[];

const hasValue = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Takes a field out of a value, and notes by its name that it was held back, where there was something in it. */
type Hold = <T extends object>(value: T, field: keyof T & string, name: string) => T;

const holdInto =
  (redacted: Set<string>): Hold =>
  (value, field, name) => {
    if (!hasValue(value[field])) return value;
    redacted.add(name);
    const { [field]: _, ...rest } = value;
    return rest as typeof value;
  };

/** Who reads, beside the level: until when, as which party, and when they were last here. */
export type Reader = Pick<Access, 'expiresAt' | 'party' | 'lastVisit'>;

/**
 * What a customer may read at a level of access: nothing that is meant for staff, nothing that is for another party to do, and no
 * more than the level shows. `access.redacted` names the fields that were held back and had something in them, with a dot for a
 * field within a field.
 */
export function forCustomer(document: JourneyDocument, level: Level, reader: Reader = {}): Journey {
  const whole = withoutStaff(document);
  const visible = reader.party === undefined ? whole : forParty(whole, reader.party);
  const isShown = (field: Field) => levels.indexOf(shownFrom[field]) <= levels.indexOf(level);
  const filled = fields.filter((field) => hasValue(visible[field]));
  const redacted = new Set<string>(filled.filter((field) => !isShown(field)));
  const content = Object.fromEntries(filled.filter(isShown).map((field) => [field, visible[field]])) as Content;
  const told = within[level](content, holdInto(redacted));
  return { ...told, access: accessFor(level, reader, redacted) };
}

/** Everybody reads the public part, so it says of nobody who they are or when they were here. */
function accessFor(level: Level, { expiresAt, party, lastVisit }: Reader, redacted: Set<string>): Access {
  return {
    level,
    ...(expiresAt && { expiresAt }),
    ...(level !== 'public' && party && { party }),
    ...(level !== 'public' && lastVisit && { lastVisit }),
    ...(redacted.size && { redacted: [...redacted] }),
  };
}

/** What a level holds back within the fields that it shows. */
const within: Record<Level, (content: Content, hold: Hold) => Content> = {
  full: (content) => content,

  /** The code that hands over a parcel, and what asks for a login. */
  verified(content, hold) {
    const { pickup, tasks, actions = [] } = content;
    const open = actions.filter(({ needs }) => needs !== 'login');
    const rest = open.length < actions.length ? hold(content, 'actions', 'actions') : content;
    return {
      ...rest,
      ...(open.length && { actions: open }),
      ...(pickup && { pickup: hold(pickup, 'code', 'pickup.code') }),
      // Whose task it is names a person, and persons are not shown at this level.
      ...(tasks && { tasks: tasks.map(({ for: _, ...task }) => task) }),
    };
  },

  /** Free text in which a name or a house may stand. */
  public(content, hold) {
    const { reason, promise, steps } = content;
    const describe = <S extends Substep>(step: S): S => hold(step as Substep, 'description', 'steps.description') as S;
    const revisions = promise?.revisions?.map((revision) => hold(revision, 'reason', 'promise.revisions.reason'));
    const said = reason && hold(hold(reason, 'text', 'reason.text'), 'doing', 'reason.doing');
    return {
      ...content,
      ...(said && { reason: hold(said, 'advice', 'reason.advice') }),
      ...(promise && revisions && { promise: { ...promise, revisions } }),
      steps: steps.map(({ substeps, ...step }) => ({
        ...describe(step),
        ...(substeps && { substeps: substeps.map(describe) }),
      })),
    };
  },
};
