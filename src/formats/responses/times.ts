import { Instant } from '../../contract/index.js';
import { readDate, toInstant } from '../dates.js';

/** The names of zones that exports write in the place of an offset. */
const offsets: Readonly<Record<string, string>> = {
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
};

const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|EST|EDT|[+-]\d\d(?::?\d\d)?)?$/;

/** Seconds above this are a date in the sixth millennium, so such a number counts milliseconds. */
const MOST_SECONDS = 1e11;

function fromNumber(value: number): string | undefined {
  const at = value < MOST_SECONDS ? value * 1000 : value;
  // Before 1980 it is no time of an answer, but a count or a score.
  return at > 315_532_800_000 && at < 4e12 ? new Date(Math.round(at)).toISOString() : undefined;
}

function offsetOf(text: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(text) ?? [];
  return hours ? `${hours}:${minutes}` : offsets[text]!;
}

/**
 * A time as systems write it, as an instant: seconds or milliseconds since 1970, or a date and a time with an offset or the name of
 * its zone. A time without either is one in `zone`; where that is not known there is no instant, and none is made up.
 */
export function timeOf(value: unknown, zone?: string): string | undefined {
  if (typeof value === 'number') return fromNumber(value);
  if (typeof value !== 'string' || value.length > 50) return undefined;
  const text = value.trim();
  if (/^\d{9,13}(\.\d+)?$/.test(text)) return fromNumber(Number(text));
  const [, day, clock, offset] = written.exec(text) ?? [];
  if (!day) return undefined;
  if (offset) return instant(`${day}T${clock}${offsetOf(offset)}`);
  const stamp = zone && readDate(text.replace(/\.\d+$/, ''), ['ISO']);
  return stamp ? instant(toInstant(stamp, zone)) : undefined;
}

const instant = (text: string | undefined): string | undefined => (Instant.safeParse(text).success ? text : undefined);
