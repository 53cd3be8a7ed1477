import type { FieldProblem } from '../contract/index.js';
import { readDate, type Stamp, toDay, toInstant } from './dates.js';
import type { Mapping, Row } from './mapping.js';

/** The cells of one row, read by a mapping, with the problems that were met on the way. */
export class Cells {
  readonly problems: FieldProblem[] = [];
  readonly #row: Row;
  readonly #mapping: Pick<Mapping, 'dates' | 'timeZone'>;

  constructor(row: Row, mapping: Pick<Mapping, 'dates' | 'timeZone'>) {
    this.#row = row;
    this.#mapping = mapping;
  }

  /** Notes what is wrong with a column. */
  refuse(column: string, must: string): undefined {
    this.problems.push({ field: column, must });
  }

  /** The text in a column without the space around it; undefined for an empty cell. */
  text(column: string | undefined): string | undefined {
    return (column !== undefined && this.#row[column]?.trim()) || undefined;
  }

  /** A day, or an instant where the cell has a time as well. */
  when(column: string | undefined): string | undefined {
    const stamp = this.#stamp(column);
    return stamp?.time ? this.#instant(column!, stamp) : stamp?.day;
  }

  /** An instant: a day alone is not enough. */
  instant(column: string | undefined): string | undefined {
    const stamp = this.#stamp(column);
    return stamp && this.#instant(column!, stamp);
  }

  /** The calendar date of a cell; a time in it is left out. */
  day(column: string | undefined): string | undefined {
    const stamp = this.#stamp(column);
    return stamp && toDay(stamp, this.#mapping.timeZone);
  }

  #stamp(column: string | undefined): Stamp | undefined {
    const value = this.text(column);
    if (value === undefined) return undefined;
    const { dates } = this.#mapping;
    return readDate(value, dates) ?? this.refuse(column!, `be a date that exists, written as ${dates.join(' or ')}`);
  }

  #instant(column: string, stamp: Stamp): string | undefined {
    const { timeZone } = this.#mapping;
    const must = stamp.time ? `be a time that the clocks of ${timeZone} showed` : 'have a time beside its date';
    return toInstant(stamp, timeZone) ?? this.refuse(column, must);
  }
}
