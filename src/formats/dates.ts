/** A date as an export wrote it: a day, with a time where one was given, and an offset where that was given too. */
export interface Stamp {
  day: string;
  time?: string;
  offset?: string;
}

const tokens: Record<string, string> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<date>\\d{2})',
  D: '(?<date>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  A: '(?<half>[AaPp][Mm])',
};
const token = /YYYY|MM?|DD?|HH?|h|mm|ss|A/g;

/** What `ISO` stands for: a date, or a date and a time, with an offset or without. */
const iso = new RegExp(
  '^(?<year>\\d{4})-(?<month>\\d{2})-(?<date>\\d{2})' +
    '([T ](?<hour>\\d{2}):(?<minute>\\d{2})(:(?<second>\\d{2})(\\.\\d+)?)?(?<offset>Z|[+-]\\d{2}:\\d{2})?)?$',
);

const patterns = new Map<string, RegExp>([['ISO', iso]]);

function patternOf(format: string): RegExp {
  let pattern = patterns.get(format);
  if (!pattern) {
    const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    pattern = new RegExp(`^${escaped.replace(token, (name) => tokens[name]!)}$`);
    patterns.set(format, pattern);
  }
  return pattern;
}

/** Whether a format names a year, a month and a day once each, so that a date can be read by it. */
export const isDateFormat = (format: string): boolean => {
  const found = (format.match(token) ?? []).map((name) => name[0]!);
  const isWhole = ['Y', 'M', 'D'].every((letter) => found.includes(letter)) && new Set(found).size === found.length;
  const hours = found.includes('h') ? found.includes('A') && !found.includes('H') : !found.includes('A');
  return format === 'ISO' || (isWhole && hours);
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The hour of a clock of twelve: 12 AM is midnight. Undefined when there is no such hour. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (!half) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** Reads a date by the first of the formats that fits. A day or a time that does not exist is no date: nothing is rolled over. */
export function readDate(value: string, formats: readonly string[]): Stamp | undefined {
  for (const format of formats) {
    const parts = patternOf(format).exec(value)?.groups;
    const stamp = parts && stampOf(parts);
    if (stamp) return stamp;
  }
  return undefined;
}

function stampOf(parts: Record<string, string | undefined>): Stamp | undefined {
  const [year, month, date] = [Number(parts['year']), Number(parts['month']), Number(parts['date'])];
  const day = `${parts['year']}-${two(month)}-${two(date)}`;
  const exists = new Date(Date.UTC(year, month - 1, date));
  if (exists.getUTCMonth() !== month - 1 || exists.getUTCDate() !== date) return undefined;
  if (parts['hour'] === undefined) return { day };
  const hour = hourOf(Number(parts['hour']), parts['half']);
  const [minute, second] = [Number(parts['minute'] ?? 0), Number(parts['second'] ?? 0)];
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  return { day, time, ...(parts['offset'] && { offset: parts['offset'] }) };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const two = '2-digit';
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** Whether the runtime knows a time zone by this name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    clockOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows, as milliseconds that count as if it hung in Greenwich. */
export function wallClock(at: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) shown[type] = Number(value);
  const { year, month, day, hour, minute, second } = shown as Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
    number
  >;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const DAY_MS = 86_400_000;

/**
 * The moment at which a clock on the wall shows a time, in milliseconds. Where the clock is set back and shows it twice, the first
 * of the two; undefined where it is set forward and never shows it.
 */
function momentOf(shown: number, timeZone: string): number | undefined {
  // A zone's offset of the day before and of the day after are the only two that it can have in between.
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((at) => wallClock(at, timeZone) - at);
  if (offsets[0] === offsets[1]) return shown - offsets[0]!;
  return offsets
    .map((offset) => shown - offset)
    .sort((a, b) => a - b)
    .find((at) => wallClock(at, timeZone) === shown);
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A stamp with a time as an instant of the contract; undefined without a time, or for one that the zone's clocks skipped. */
export function toInstant({ day, time, offset }: Stamp, timeZone: string): string | undefined {
  if (!time) return undefined;
  if (offset) return `${day}T${time}${offset}`;
  const shown = Date.parse(`${day}T${time}Z`);
  const at = momentOf(shown, timeZone);
  return at === undefined ? undefined : `${day}T${time}${offsetText(Math.round((shown - at) / 60_000))}`;
}

/** The calendar date of a stamp in a time zone. A stamp without an offset is already told in that zone. */
export function toDay(stamp: Stamp, timeZone: string): string {
  if (!stamp.time || !stamp.offset) return stamp.day;
  const at = Date.parse(`${stamp.day}T${stamp.time}${stamp.offset}`);
  return new Date(wallClock(at, timeZone)).toISOString().slice(0, 10);
}
