import { readFileSync } from 'node:fs';
import type { Format, FormatSettings } from '../formats/format.js';
import { SettingsError } from './settings.js';

/** The other systems that an endpoint understands, with what the owner says about them. */
export interface Sources {
  formats: readonly Format[];
  /** What a system's payloads do not say, by the name of its format. */
  settings: Readonly<Record<string, FormatSettings>>;
  /** The secrets by which systems sign their webhooks, by the names of their formats. */
  secrets: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the file of `WAYMARK_FORMATS`, and says what in it cannot be used. Without a file nothing is set. */
export function readFormatSettings(
  file: string | undefined,
  formats: readonly Format[],
): Readonly<Record<string, FormatSettings>> {
  if (file === undefined) return {};
  const settings = readJson(file);
  const names = formats.map(({ name }) => name);
  if (!isObject(settings)) {
    throw new SettingsError(
      `WAYMARK_FORMATS: ${file} must hold an object, with one of these names for each format: ${names.join(', ')}.`,
    );
  }
  for (const [name, own] of Object.entries(settings)) {
    if (!names.includes(name)) {
      throw new SettingsError(
        `WAYMARK_FORMATS: ${file} names a format that is not there. There are: ${names.join(', ')}.`,
      );
    }
    if (!isObject(own)) throw new SettingsError(`WAYMARK_FORMATS: what ${file} says of ${name} must be an object.`);
  }
  return settings as Record<string, FormatSettings>;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf-8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new SettingsError(`WAYMARK_FORMATS: ${file} ${why}.`);
  }
}
