import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type FieldProblem, JourneyInput, parse } from '../../contract/index.js';
import { type JourneyDocument, merge } from '../../core/index.js';
import {
  journeyFromRow,
  type Mapping,
  readMapping,
  referenceOf,
  responseFromRow,
  type Row,
} from '../../formats/index.js';
import { dataFolder } from '../settings.js';
import { SqliteStore } from '../store/sqlite.js';
import { type Store, StoreBusy } from '../store/store.js';
import type { Io } from './io.js';
import { type Line, readRows, UnreadableFile } from './rows.js';

const help = `Usage: waymark import <file> --mapping <file> [--dry-run]

Reads journeys or responses from an export and stores them. The file is CSV, a JSON list (.json), or JSON with one object a line
(.ndjson, .jsonl). The mapping is JSON and says which column is what. A row that does not fit is told by its line and does not
stop the rest; reading the same file again changes nothing.

  --mapping <file>  which column is which step, which status is which stage, which date is the promise
  --dry-run         tells what would be refused, and stores nothing

Exit code: 0 when every row fits, 1 when rows were refused, 2 when nothing could be read.
WAYMARK_DATA is the folder of the database (.data).`;

/** So many rows are under way at once: enough to share commits, few enough to keep little in memory. */
const BATCH = 512;

/** What became of a row. */
type Fate = 'stored' | 'unchanged' | FieldProblem[];

/** Refuses a row from within the store's own decision, which then leaves everything as it was. */
class RefusedRow extends Error {
  constructor(readonly problems: FieldProblem[]) {
    super();
  }
}

/** `waymark import`: an export into the database of the data folder, row by row through a mapping. */
export async function runImport(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { mapping: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [file, ...others] = positionals;
  if (values.help || !file || !values.mapping || others.length) {
    io[values.help ? 'out' : 'err'](help);
    return values.help ? 0 : 2;
  }
  const isDryRun = values['dry-run'] === true;
  let store: Store | undefined;
  try {
    const mapping = await openMapping(values.mapping);
    store = isDryRun ? undefined : new SqliteStore(dataFolder(io.env));
    return await importRows(readRows(file, mapping), mapping, store, io);
  } catch (error) {
    if (error instanceof StoreBusy) io.err(`${error.message} What was stored so far stays; start the import again.`);
    else if (error instanceof UnreadableFile) io.err(error.message);
    else throw error;
    return error instanceof StoreBusy ? 1 : 2;
  } finally {
    await store?.close();
  }
}

async function openMapping(file: string): Promise<Mapping> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf-8'));
  } catch (error) {
    const isJson = !(error instanceof SyntaxError);
    throw new UnreadableFile(isJson ? `The mapping ${file} cannot be read.` : `The mapping ${file} is not JSON.`);
  }
  const result = readMapping(json);
  if (result.ok) return result.value;
  throw new UnreadableFile([`The mapping ${file} does not fit:`, ...result.errors.map(tell)].join('\n'));
}

const tell = ({ field, must }: FieldProblem): string => `  ${field || 'the whole'} must ${must}`;

async function importRows(
  lines: AsyncIterable<Line>,
  mapping: Mapping,
  store: Store | undefined,
  io: Io,
): Promise<number> {
  const count = { stored: 0, unchanged: 0, refused: 0 };
  for await (const batch of batches(lines)) {
    // The reader finds a broken line before it gives out the good ones above it.
    batch.sort((a, b) => a.line - b.line);
    const fates = await Promise.all(batch.map((line) => fateOf(line, mapping, store)));
    for (const [index, fate] of fates.entries()) {
      if (typeof fate === 'string') {
        count[fate]++;
        continue;
      }
      count.refused++;
      for (const { field, must } of fate) io.err(`line ${batch[index]!.line}: ${field && `${field} `}must ${must}`);
    }
  }
  const { stored, unchanged, refused } = count;
  io.out(store ? `${stored} stored, ${unchanged} unchanged, ${refused} refused` : `${stored} fit, ${refused} refused`);
  return refused ? 1 : 0;
}

async function* batches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  for await (const line of lines) {
    if (batch.push(line) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

async function fateOf(line: Line, mapping: Mapping, store: Store | undefined): Promise<Fate> {
  if ('must' in line) return [{ field: '', must: line.must }];
  try {
    return await (mapping.target === 'journeys'
      ? storeJourney(mapping, line.row, store)
      : storeResponse(mapping, line.row, store));
  } catch (error) {
    if (error instanceof RefusedRow) return error.problems;
    throw error;
  }
}

async function storeJourney(
  mapping: Mapping & { target: 'journeys' },
  row: Row,
  store: Store | undefined,
): Promise<Fate> {
  const decide = (stored: JourneyDocument | undefined) => {
    const input = journeyFromRow(mapping, row, stored);
    if (!input.ok) throw new RefusedRow(input.errors);
    const document = merge(stored, input.value, referenceOf(mapping, row), Date.now());
    if (stored && saysTheSame(stored, document)) return stored;
    const whole = parse(JourneyInput, document);
    if (!whole.ok) throw new RefusedRow(whole.errors);
    return document;
  };
  let isNew = true;
  if (!store) decide(undefined);
  else {
    await store.journeys.change(referenceOf(mapping, row), (stored) => {
      const document = decide(stored);
      isNew = document !== stored;
      return document;
    });
  }
  return isNew ? 'stored' : 'unchanged';
}

/** Whether two documents differ in nothing but when they were written. */
const saysTheSame = (a: JourneyDocument, b: JourneyDocument): boolean => {
  const said = (document: JourneyDocument) =>
    JSON.parse(JSON.stringify({ ...document, revision: 0, updatedAt: '' })) as unknown;
  return isDeepStrictEqual(said(a), said(b));
};

async function storeResponse(
  mapping: Mapping & { target: 'responses' },
  row: Row,
  store: Store | undefined,
): Promise<Fate> {
  const response = responseFromRow(mapping, row);
  if (!response.ok) return response.errors;
  if (!store) return 'stored';
  const before = Date.now();
  const put = await store.responses.put(response.value, before);
  if (put === 'different_body')
    return [{ field: '', must: 'say the same as the row with this identity that is stored' }];
  return put.receivedAt === new Date(before).toISOString() ? 'stored' : 'unchanged';
}
