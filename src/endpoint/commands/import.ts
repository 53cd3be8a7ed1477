import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FieldProblem } from '../../contract/index.js';
import {
  type Format,
  formatNamed,
  formats,
  type FormatSettings,
  journeyFromRow,
  type Mapping,
  readMapping,
  referenceOf,
  responseFormats,
  responseFromRow,
  type Row,
} from '../../formats/index.js';
import { decisionOf, importPayload } from '../import-payload.js';
import { Refusal } from '../refusal.js';
import { dataFolder, formatsFile } from '../settings.js';
import { readFormatSettings } from '../sources.js';
import { SqliteStore } from '../store/sqlite.js';
import { type Store, StoreBusy } from '../store/store.js';
import { decideJourney, type Decision, nextDocument, type Written } from '../write-journey.js';
import type { Io } from './io.js';
import { type Line, readPayloads, readRows, UnreadableFile } from './rows.js';

const help = `Usage: waymark import <file> --mapping <file> [--dry-run]
       waymark import <file> --format <name> [--dry-run]

Reads journeys or responses from an export and stores them. The file is CSV, a JSON list (.json), or JSON with one object a line
(.ndjson, .jsonl). The mapping is JSON and says which column is what. With a format, each object is what that system sends. A row
that does not fit is told by its line and does not stop the rest; reading the same file again changes nothing.

  --mapping <file>  which column is which step, which status is which stage, which date is the promise
  --format <name>   the system whose payloads the file holds: ${formats.map(({ name }) => name).join(', ')}
  --dry-run         tells what would be refused, and stores nothing

Exit code: 0 when every row fits, 1 when rows were refused, 2 when nothing could be read.
WAYMARK_DATA is the folder of the database (.data); WAYMARK_FORMATS is the file with what payloads do not say.`;

/** So many rows are under way at once: enough to share commits, few enough to keep little in memory. */
const BATCH = 512;

/** What became of a row. */
type Fate = 'stored' | 'unchanged' | 'ignored' | FieldProblem[];

/** What the rows of a file are, and how one of them is stored; without a store it is only looked at. */
interface Source {
  lines: AsyncIterable<Line<unknown>>;
  take(row: unknown, store: Store | undefined): Promise<Fate>;
}

/** `waymark import`: an export into the database of the data folder, row by row through a mapping or a format. */
export async function runImport(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      format: { type: 'string' },
      'dry-run': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [file, ...others] = positionals;
  const isOneWay = (values.mapping === undefined) !== (values.format === undefined);
  if (values.help || !file || !isOneWay || others.length) {
    io[values.help ? 'out' : 'err'](help);
    return values.help ? 0 : 2;
  }
  const isDryRun = values['dry-run'] === true;
  let store: Store | undefined;
  try {
    const source = values.mapping
      ? await mappedSource(file, values.mapping)
      : payloadSource(file, formatFor(values.format!), io);
    store = isDryRun ? undefined : new SqliteStore(dataFolder(io.env));
    return await importRows(source, store, io);
  } catch (error) {
    if (error instanceof StoreBusy) io.err(`${error.message} What was stored so far stays; start the import again.`);
    else if (error instanceof UnreadableFile) io.err(error.message);
    else throw error;
    return error instanceof StoreBusy ? 1 : 2;
  } finally {
    await store?.close();
  }
}

async function mappedSource(file: string, mappingFile: string): Promise<Source> {
  const mapping = await openMapping(mappingFile);
  return {
    lines: readRows(file, mapping),
    take: (row, store) =>
      mapping.target === 'journeys'
        ? storeJourney(mapping, row as Row, store)
        : storeResponse(mapping, row as Row, store),
  };
}

function formatFor(name: string): Format {
  const format = formatNamed(name);
  if (format) return format;
  throw new UnreadableFile(`There is no format ${name}. There are: ${formats.map((one) => one.name).join(', ')}.`);
}

function payloadSource(file: string, format: Format, io: Io): Source {
  const settings: FormatSettings | undefined = readFormatSettings(formatsFile(io.env), [
    ...formats,
    ...responseFormats,
  ])[format.name];
  return {
    lines: readPayloads(file),
    take(payload, store) {
      const incoming = { format, payload, text: JSON.stringify(payload), settings };
      const now = Date.now();
      return store
        ? fateOfWriting(importPayload(store, incoming, now))
        : fateOfLooking(() => decisionOf(incoming, undefined, now), format.referenceOf(payload, settings) ?? '');
    },
  };
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

async function importRows({ lines, take }: Source, store: Store | undefined, io: Io): Promise<number> {
  const count = { stored: 0, unchanged: 0, ignored: 0, refused: 0 };
  for await (const batch of batches(lines)) {
    // The reader finds a broken line before it gives out the good ones above it.
    batch.sort((a, b) => a.line - b.line);
    const fates = await Promise.all(
      batch.map((line) => ('must' in line ? [{ field: '', must: line.must }] : take(line.row, store))),
    );
    for (const [index, fate] of fates.entries()) {
      if (typeof fate === 'string') {
        count[fate]++;
        continue;
      }
      count.refused++;
      for (const { field, must } of fate) io.err(`line ${batch[index]!.line}: ${field && `${field} `}must ${must}`);
    }
  }
  const { stored, unchanged, ignored, refused } = count;
  const told = store
    ? `${stored} stored, ${unchanged} unchanged, ${refused} refused`
    : `${stored} fit, ${refused} refused`;
  io.out(ignored ? `${told}, ${ignored} of no interest` : told);
  return refused ? 1 : 0;
}

async function* batches<R>(lines: AsyncIterable<Line<R>>): AsyncGenerator<Line<R>[]> {
  let batch: Line<R>[] = [];
  for await (const line of lines) {
    if (batch.push(line) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

function storeJourney(mapping: Mapping & { target: 'journeys' }, row: Row, store: Store | undefined): Promise<Fate> {
  const reference = referenceOf(mapping, row);
  const decide = (stored: Parameters<typeof journeyFromRow>[2]): Decision => {
    const input = journeyFromRow(mapping, row, stored);
    return input.ok ? { is: 'journey', journey: input.value } : { is: 'wrong', errors: input.errors };
  };
  return store
    ? fateOfWriting(decideJourney(store, reference, Date.now(), decide))
    : fateOfLooking(() => decide(undefined), reference);
}

async function fateOfWriting(writing: Promise<Written>): Promise<Fate> {
  try {
    const written = await writing;
    if (written.is === 'ignored') return 'ignored';
    return written.isChanged ? 'stored' : 'unchanged';
  } catch (error) {
    return problemsOf(error);
  }
}

/** What would become of a row in an empty database. */
async function fateOfLooking(decide: () => Decision, reference: string): Promise<Fate> {
  try {
    const decision = decide();
    if (decision.is === 'nothing') return 'ignored';
    nextDocument(undefined, decision, reference, Date.now());
    return 'stored';
  } catch (error) {
    return problemsOf(error);
  }
}

function problemsOf(error: unknown): FieldProblem[] {
  if (error instanceof Refusal && error.errors.length) return error.errors;
  throw error;
}

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
