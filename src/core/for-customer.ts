import type { Access, Journey } from '../contract/index.js';
import type { JourneyDocument } from './document.js';
import { withoutStaff } from './without-staff.js';

type Level = Access['level'];
type Content = Omit<Journey, 'access'>;
type Field = keyof Content;

/** The fields that a page may read at all: whatever else the endpoint stores stays there. */
const shown: readonly Field[] = [
  ...(['schema', 'reference', 'kind', 'title', 'revision', 'stage', 'condition', 'waitingOn', 'outcome'] as const),
  ...(['direction', 'reason', 'steps', 'currentStep', 'promise', 'deadlines', 'next', 'tasks', 'parties'] as const),
  ...(['parts', 'events', 'actions', 'pickup', 'proof', 'updatedAt', 'checkedAt', 'nextUpdateBy'] as const),
];

/** What each level does not show. Whoever only knows a number that anybody could try learns nothing about a person. */
const heldBack: Record<Level, readonly Field[]> = {
  public: ['deadlines', 'tasks', 'parties', 'parts', 'events', 'actions', 'pickup', 'proof'],
  verified: ['parties', 'proof'],
  full: [],
};

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

/**
 * What a customer may read at a level of access: nothing that is meant for staff, and no more than the level shows.
 * `access.redacted` names the fields that were held back and had something in them, with a dot for a field within a field.
 */
export function forCustomer(document: JourneyDocument, level: Level, expiresAt?: string): Journey {
  const visible = withoutStaff(document);
  const redacted = new Set<string>(heldBack[level].filter((field) => hasValue(visible[field])));
  const fields = shown.filter((field) => hasValue(visible[field]) && !redacted.has(field));
  const content = Object.fromEntries(fields.map((field) => [field, visible[field]])) as Content;
  const told = within[level](content, holdInto(redacted));
  return {
    ...told,
    access: { level, ...(expiresAt && { expiresAt }), ...(redacted.size && { redacted: [...redacted] }) },
  };
}

/** What a level holds back within a field that it shows. */
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
    const { reason, promise } = content;
    const describe = <S extends Journey['steps'][number] | NonNullable<Journey['steps'][number]['substeps']>[number]>(
      step: S,
    ): S => hold(step, 'description', 'steps.description');
    return {
      ...content,
      ...(reason && { reason: hold(reason, 'text', 'reason.text') }),
      ...(promise?.revisions && {
        promise: {
          ...promise,
          revisions: promise.revisions.map((revision) => hold(revision, 'reason', 'promise.revisions.reason')),
        },
      }),
      steps: content.steps.map((step) => ({
        ...describe(step),
        ...(step.substeps && { substeps: step.substeps.map(describe) }),
      })),
    };
  },
};
