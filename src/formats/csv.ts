/** What makes a spreadsheet take a text for a formula, also behind the mark that says that it is none. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell, as RFC 4180 has it. A text that a spreadsheet would take for a formula has a mark before it, so that it is shown as the
 * text it is: customers can write one. `textOfCell` takes the mark away again.
 */
export function cellOf(value: unknown): string {
  if (value === undefined) return '';
  const text = String(value);
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What was written into a cell by `cellOf`. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** One line of a file, with its end. */
export const lineOf = (values: readonly unknown[]): string => `${values.map(cellOf).join(',')}\r\n`;

/** A record of a CSV file: its cells, and the line that it begins on. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A whole file or what is wrong with it, by its line. */
export type CsvRead = { ok: true; records: CsvRecord[] } | { ok: false; line: number };

/** Between two cells stands what is met first in the header: spreadsheets in half of Europe write a semicolon. */
const separatorOf = (text: string): string => /[,;\t]/.exec(text.split(/[\r\n]/, 1)[0] ?? '')?.[0] ?? ',';

/**
 * Reads a whole file. A quote that is never closed is the only thing that makes one unreadable. It is for files that are in memory
 * already; a large file is read line by line in `endpoint/commands`.
 */
export function parseCsv(file: string): CsvRead {
  const text = file.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"\\r\\n${separator}][^\\r\\n${separator}]*)|)(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let begin = 1;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) return { ok: false, line };
    const [whole, quoted, bare, end] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === separator && cell.lastIndex < text.length) continue;
    if (end === separator) cells.push('');
    if (cells.length > 1 || cells[0] !== '') records.push({ line: begin, cells });
    [cells, begin] = [[], line];
  }
  return { ok: true, records };
}
