import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { columnsOf, type Mapping, type Row } from '../../formats/index.js';

/** A row and the line it begins on, or what is wrong with a line that is no row. For a JSON list the line is the place in it. */
export type Line<R = Row> = { line: number; row: R } | { line: number; must: string };

/** A file that cannot be read by a mapping at all, said in words for whoever imports it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** A record longer than this is a quote that was never closed. */
const LONGEST_RECORD = 1_000_000;

/** The rows of an export: CSV, a JSON list, or JSON with one object a line. A row that cannot be read does not stop the next. */
export function readRows(file: string, mapping: Mapping): AsyncGenerator<Line> {
  if (!existsSync(file)) throw new UnreadableFile(`There is no file ${file}.`);
  const kind = extname(file).toLowerCase();
  if (kind === '.json') return listRows(file, mapping);
  return kind === '.ndjson' || kind === '.jsonl' ? jsonLines(file, mapping) : csvRows(file, mapping);
}

/** What another system sent, kept in a file: one payload, a list of them, or one a line. */
export function readPayloads(file: string): AsyncGenerator<Line<object>> {
  if (!existsSync(file)) throw new UnreadableFile(`There is no file ${file}.`);
  const kind = extname(file).toLowerCase();
  if (kind === '.json' || kind === '.jsonld') return payloads(file);
  if (kind === '.ndjson' || kind === '.jsonl') return objectLines(file, 'utf-8');
  throw new UnreadableFile('The file must end in .json, .ndjson or .jsonl.');
}

async function* payloads(file: string): AsyncGenerator<Line<object>> {
  const json = await readJson(file, {});
  for (const [index, entry] of (Array.isArray(json) ? json : [json]).entries()) yield asObject(index + 1, entry);
}

async function* csvRows(file: string, mapping: Mapping): AsyncGenerator<Line> {
  const broken: Line[] = [];
  let last = 1;
  const parser = parse({
    bom: true,
    columns: (header: string[]) => withColumns(header, mapping),
    delimiter: mapping.delimiter ?? ',',
    info: true,
    max_record_size: LONGEST_RECORD,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) broken.push(brokenLine(error, last, mapping));
      return undefined;
    },
  });
  // What goes wrong with the file ends the parser too, which throws it below.
  pipeline(createReadStream(file, mapping.encoding ?? 'utf-8'), parser, () => undefined);
  for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: Info }>) {
    last = info.lines;
    yield* broken.splice(0);
    yield { line: last - linesWithin(record), row: record };
  }
  yield* broken;
}

/** A field may hold line breaks, and a record is counted by its last line. */
const linesWithin = (record: Row): number =>
  Object.values(record).reduce((lines, value) => lines + value.split('\n').length - 1, 0);

function brokenLine(error: CsvError, last: number, { delimiter = ',' }: Mapping): Line {
  const line = typeof error['lines'] === 'number' ? error['lines'] : last;
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return { line, must: `have as many fields as the first line, with ${JSON.stringify(delimiter)} between them` };
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return { line: last + 1, must: 'close the quote that opens here or below; nothing after it could be read' };
    default:
      return { line, must: 'be a line of CSV' };
  }
}

/** A column that the mapping names and the file lacks would read as empty in every row, so it is told at once. */
function withColumns(header: string[], mapping: Mapping): string[] {
  const names = header.map((name) => name.trim());
  const missing = columnsOf(mapping).filter((column) => !names.includes(column));
  if (!missing.length) return names;
  throw new UnreadableFile(`The file has no column ${missing.join(', ')}. It has: ${names.join(', ')}.`);
}

async function* listRows(file: string, mapping: Mapping): AsyncGenerator<Line> {
  const list = await readJson(file, mapping);
  if (!Array.isArray(list)) throw new UnreadableFile(`${file} must hold a list of objects.`);
  for (const [index, entry] of list.entries()) yield asRow(asObject(index + 1, entry));
}

async function* jsonLines(file: string, mapping: Mapping): AsyncGenerator<Line> {
  for await (const line of objectLines(file, mapping.encoding ?? 'utf-8')) yield asRow(line);
}

async function* objectLines(file: string, encoding: BufferEncoding): AsyncGenerator<Line<object>> {
  const input = createReadStream(file, encoding);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++;
    if (!text.trim()) continue;
    try {
      yield asObject(line, JSON.parse(text));
    } catch {
      yield { line, must: 'be a JSON object' };
    }
  }
}

async function readJson(file: string, { encoding = 'utf-8' }: Pick<Mapping, 'encoding'>): Promise<unknown> {
  const text = (await readFile(file, encoding)).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile(`${file} is not JSON. A file with one object a line must end in .ndjson or .jsonl.`);
  }
}

const asObject = (line: number, entry: unknown): Line<object> =>
  typeof entry === 'object' && entry && !Array.isArray(entry)
    ? { line, row: entry }
    : { line, must: 'be a JSON object' };

const asRow = (line: Line<object>): Line =>
  'row' in line ? { line: line.line, row: Object.fromEntries(flat(line.row)) } : line;

/** The fields of an object as texts, inner ones under their path: `customer.postcode`. A list is told by its places. */
function* flat(value: object, path = ''): Generator<[string, string]> {
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner) yield* flat(inner as object, `${path}${name}.`);
    else yield [path + name, inner === null || inner === undefined ? '' : String(inner)];
  }
}
