import type { FieldProblem, Response, StoredResponse } from '../../contract/index.js';
import type { FormatSettings } from '../format.js';
import { at, fieldsOf } from '../payload.js';
import type { LeftOut, ResponseFormat, ResponseReading, ResponsesRead } from './response-format.js';
import { readResponseSettings, type ResponseSettings, settingsOf } from './settings.js';
import { readTold, type Told } from './told.js';

/** A record of a payload and where it stands. */
export interface Entry {
  field: string;
  record: unknown;
}

type Refused = Exclude<ResponsesRead, { is: 'responses' }>;

/** What a format does by itself; everything that formats have in common is done around it. */
interface Reader {
  name: string;
  /** The responses that a payload tells of, in the source's own words; or that it is nothing, or what is wrong with it. */
  tell(payload: unknown, settings: ResponseSettings): Told[] | Refused;
  write?(responses: readonly StoredResponse[], settings: ResponseSettings): string | object[];
}

/**
 * The records of a payload: the payload itself, the entries of a list, or what stands under one of the names that the source wraps
 * them in, once or twice.
 */
export function recordsIn(payload: unknown, ...wrappers: string[]): Entry[] {
  const unwrapped = (entry: Entry, depth: number): Entry[] => {
    if (Array.isArray(entry.record)) {
      return Array.from(entry.record, (record: unknown, index) => ({
        field: `${entry.field}/${index}`,
        record,
      })).flatMap((one) => (depth ? unwrapped(one, depth - 1) : [one]));
    }
    const name = wrappers.find((wrapper) => typeof at(entry.record, wrapper) === 'object' && at(entry.record, wrapper));
    if (name === undefined || !depth) return [entry];
    return unwrapped({ field: `${entry.field}/${name}`, record: at(entry.record, name) }, depth - 1);
  };
  return unwrapped({ field: '', record: payload }, 3);
}

/** Whether a value is an object with at least one field. */
export const hasFields = (value: unknown): boolean => Object.keys(fieldsOf(value)).length > 0;

/** Tells of each record by itself, or what is wrong with those that are no objects. */
export function tellEach(entries: readonly Entry[], tell: (entry: Entry) => Told | undefined): Told[] | Refused {
  const broken = entries.filter(({ record }) => !hasFields(record));
  if (broken.length) return { is: 'wrong', errors: broken.map(({ field }) => ({ field, must: 'be an object' })) };
  return entries.flatMap((entry) => tell(entry) ?? []);
}

/** A list may tell of a response several times: what was said last stays, and once is enough. */
function withoutCopies(responses: readonly Response[]): Response[] {
  const latest = new Map<string, number>();
  for (const { id, revision } of responses) latest.set(id, Math.max(revision, latest.get(id) ?? 0));
  const seen = new Set<string>();
  return responses.filter((response) => {
    const text = JSON.stringify(response);
    const isCopy = response.revision < latest.get(response.id)! || seen.has(text);
    seen.add(text);
    return !isCopy;
  });
}

function combined(
  source: string,
  all: readonly Told[],
  settings: ResponseSettings,
  reading: ResponseReading,
): ResponsesRead {
  const responses: Response[] = [];
  const left: LeftOut[] = [];
  const errors: FieldProblem[] = [];
  let isUndated = false;
  for (const told of all) {
    const read = readTold(source, told, settings, reading);
    if (read.is === 'wrong') errors.push(...read.errors);
    if (read.is !== 'response') continue;
    responses.push(read.response);
    left.push(...read.left);
    isUndated ||= read.isUndated;
  }
  if (errors.length) return { is: 'wrong', errors };
  if (!responses.length) return { is: 'nothing', because: 'It holds no answer.' };
  return {
    is: 'responses',
    responses: withoutCopies(responses),
    ...(left.length && { left }),
    ...(isUndated && { isUndated }),
  };
}

/** A format from what is its own: settings are read and refused alike for all, and so is what it came to. */
export function responseFormat({ name, tell, write }: Reader): ResponseFormat {
  return {
    name,
    read(payload, reading) {
      const settings = readResponseSettings(reading.settings);
      if (!settings.ok) return { is: 'wrong', errors: settings.errors };
      const told = tell(payload, settings.value);
      return Array.isArray(told) ? combined(name, told, settings.value, reading) : told;
    },
    ...(write && {
      write: (responses: readonly StoredResponse[], settings?: FormatSettings) =>
        write(responses, settingsOf(settings)),
    }),
  };
}
