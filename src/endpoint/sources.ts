import { readFileSync } from 'node:fs';
import type { Format, FormatSettings } from '../formats/format.js';
import type { ResponseFormat } from '../formats/index.js';
import { SettingsError } from './settings.js';

/** The other systems that an endpoint understands, with what the owner says about them. */
export interface Sources {
  formats: readonly Format[];
  /** Those whose payloads are what customers said elsewhere. */
  responseFormats: readonly ResponseFormat[];
  /** What a system's payloads do not say, by the name of its format. */
  settings: Readonly<Record<string, FormatSettings>>;
  /** The secrets by which systems sign their webhooks, by the names of their formats. */
  secrets: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As much of a format of either kind as its settings are checked by. */
type Named = Pick<Format | ResponseFormat, 'name' | 'read'>;

/** Reads the file of `WAYMARK_FORMATS`, and says what in it cannot be used. Without a file nothing is set. */
export function readFormatSettings(
  file: string | undefined,
  formats: readonly Named[],
): Readonly<Record<string, FormatSettings>> {
  if (file === undefined) return {};
  const settings = readJson(file);
  const names = formats.map(({ name }) => name).join(', ');
  if (!isObject(settings)) {
    throw new SettingsError(`WAYMARK_FORMATS: ${file} must hold an object, by the names of formats: ${names}.`);
  }
  for (const [name, own] of Object.entries(settings)) {
    const format = formats.find((one) => one.name === name);
    if (!format)
      throw new SettingsError(`WAYMARK_FORMATS: ${file} names a format that is not there. There are: ${names}.`);
    if (!isObject(own)) throw new SettingsError(`WAYMARK_FORMATS: what ${file} says of ${name} must be an object.`);
    check(format, own, file);
  }
  return settings as Record<string, FormatSettings>;
}

/** A format tells what is wrong with its settings whatever it is given to read: nothing will do. */
function check(format: Named, settings: FormatSettings, file: string): void {
  const read = format.read({}, { now: 0, settings });
  const wrong = read.is === 'wrong' ? read.errors.filter(({ field }) => field.startsWith('/settings')) : [];
  if (!wrong.length) return;
  const told = wrong.map(({ field, must }) => `${field.replace('/settings', `/${format.name}`)} must ${must}`);
  throw new SettingsError(`WAYMARK_FORMATS: ${file} does not fit: ${told.join('; ')}.`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf-8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new SettingsError(`WAYMARK_FORMATS: ${file} ${why}.`);
  }
}
