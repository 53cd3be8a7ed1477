import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runImport } from '../../../src/endpoint/commands/import.js';
import { SqliteStore } from '../../../src/endpoint/store/sqlite.js';

const orders = {
  target: 'journeys',
  dates: ['ISO'],
  timeZone: 'Europe/Amsterdam',
  reference: 'number',
  kind: 'order',
  steps: [
    { id: 'placed', label: 'Ordered', stage: 'received', doneAt: 'ordered' },
    { id: 'sent', label: 'On its way', stage: 'underway', doneAt: 'delivered' },
  ],
  status: { column: 'status', values: { sent: {}, delivered: { stage: 'done', outcome: 'success' } } },
};
const reviews = {
  target: 'responses',
  dates: ['ISO'],
  timeZone: 'Europe/Amsterdam',
  id: ['nr'],
  prompt: 'review',
  promptVersion: 1,
  subject: 'number',
  answers: [{ question: 'stars', column: 'score', type: 'stars', presentation: 'stars', scale: { min: 1, max: 5 } }],
  answeredAt: 'at',
  moment: 'imported',
  page: '/imported',
  lang: 'en',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-import-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command on a file of this content, as a person at a terminal would. */
async function run(name: string, content: string | Buffer, mapping: object, ...options: string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const [file, map] = [join(folder, name), join(folder, 'mapping.json')];
  await writeFile(file, content);
  await writeFile(map, JSON.stringify(mapping));
  const code = await runImport([file, '--mapping', map, ...options], {
    env: { WAYMARK_DATA: join(folder, 'data') },
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
  });
  return { code, ...said };
}

async function stored<T>(ask: (store: SqliteStore) => Promise<T>): Promise<T> {
  const store = new SqliteStore(join(folder, 'data'));
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
}

const csv = `number,status,ordered,delivered
A-1,delivered,2026-03-01 10:00,2026-03-03 12:00
A-2,sent,2026-03-02 10:00,
`;

describe('waymark import', () => {
  it('stores each row of a CSV file as a journey', async () => {
    assert.deepEqual(await run('orders.csv', csv, orders), {
      code: 0,
      out: ['2 stored, 0 unchanged, 0 refused'],
      err: [],
    });
    const journey = await stored((store) => store.journeys.read('A-1'));
    assert.deepEqual([journey?.stage, journey?.outcome, journey?.revision], ['done', 'success', 1]);
  });

  it('changes nothing when the same file is read again, and one journey when one row changed', async () => {
    await run('orders.csv', csv, orders);
    assert.deepEqual((await run('orders.csv', csv, orders)).out, ['0 stored, 2 unchanged, 0 refused']);
    const later = csv.replace('A-2,sent,2026-03-02 10:00,', 'A-2,delivered,2026-03-02 10:00,2026-03-05 09:00');
    assert.deepEqual((await run('orders.csv', later, orders)).out, ['1 stored, 1 unchanged, 0 refused']);
    assert.equal((await stored((store) => store.journeys.read('A-2')))?.revision, 2);
  });

  it('tells bad rows by line and what is wrong, and stores the others', async () => {
    const rows = [
      'number,status,ordered,delivered',
      'A-1,sent,2026-02-30 10:00,',
      'A-2,sent,2026-03-02 10:00,',
      '',
      'A-3,sent,2026-03-02',
      'A/4,,yesterday,',
      'A-5,lost at sea,2026-03-02 10:00,',
      '"A-6",sent,"2026-03-02',
      '10:00",',
      'A-7,sent,2026-03-02 10:00,tomorrow',
      'A-8,"sent" not quite,2026-03-02 10:00,',
    ];
    assert.deepEqual(await run('orders.csv', rows.join('\n'), orders), {
      code: 1,
      out: ['3 stored, 0 unchanged, 5 refused'],
      err: [
        'line 2: ordered must be a date that exists, written as ISO',
        'line 5: must have as many fields as the first line, with "," between them',
        'line 6: ordered must be a date that exists, written as ISO',
        'line 6: status must not be empty',
        'line 8: ordered must be a date that exists, written as ISO',
        'line 10: delivered must be a date that exists, written as ISO',
      ],
    });
  });

  it('keeps the stage of what is stored when the status is one that the mapping does not know', async () => {
    await run('orders.csv', csv, orders);
    await run('orders.csv', csv.replace('A-2,sent', 'A-2,gone fishing'), orders);
    const journey = await stored((store) => store.journeys.read('A-2'));
    assert.deepEqual(
      [journey?.stage, journey?.condition, journey?.reason?.text],
      ['underway', 'unknown', 'gone fishing'],
    );
  });

  it('says where a quote was never closed, and stores what stands above it', async () => {
    const { code, out, err } = await run(
      'orders.csv',
      `${csv}"A-3,sent,2026-03-02 10:00,\nA-4,sent,2026-03-02,\n`,
      orders,
    );
    assert.deepEqual([code, out], [1, ['2 stored, 0 unchanged, 1 refused']]);
    assert.deepEqual(err, ['line 4: must close the quote that opens here or below; nothing after it could be read']);
  });

  it('reads a spreadsheet’s own CSV: a byte order mark, semicolons, line ends of two characters', async () => {
    const file = '\uFEFFnumber;status;ordered;delivered\r\nA-1;sent;2026-03-01 10:00;\r\n';
    assert.equal((await run('orders.csv', file, { ...orders, delimiter: ';' })).code, 0);
  });

  it('reads a file from before Unicode when the mapping says so', async () => {
    const mapping = { ...orders, encoding: 'latin1', status: { column: 'status', values: { livré: {} } } };
    await run('orders.csv', Buffer.from('number,status,ordered,delivered\nA-1,livré,2026-03-01,\n', 'latin1'), mapping);
    assert.equal((await stored((store) => store.journeys.read('A-1')))?.condition, 'on_track');
  });

  it('reads a JSON list and JSON with one object a line, with inner fields under their path', async () => {
    const mapping = { ...orders, reference: 'order.number' };
    const rows = ['A-1', 'A-2'].map((number) => ({
      order: { number },
      status: 'sent',
      ordered: '2026-03-01',
      delivered: null,
    }));
    assert.deepEqual((await run('orders.json', JSON.stringify([...rows, 7]), mapping)).err, [
      'line 3: must be a JSON object',
    ]);
    const lines = [...rows.map((row) => JSON.stringify(row)), '', '{'].join('\n');
    const again = await run('orders.ndjson', lines, mapping);
    assert.deepEqual(again.err, ['line 4: must be a JSON object']);
    assert.deepEqual(again.out, ['0 stored, 2 unchanged, 1 refused']);
  });

  it('stores each review once, however often its file is read', async () => {
    const file = 'nr,number,score,at\n1,A-1,5,2026-03-04 10:15\n2,A-2,6,2026-03-04 10:15\n3,A-2,1,2026-03-04 10:15\n';
    const first = await run('reviews.csv', file, reviews);
    assert.deepEqual(first, {
      code: 1,
      out: ['2 stored, 0 unchanged, 1 refused'],
      err: ['line 3: score must lie within the scale'],
    });
    assert.deepEqual((await run('reviews.csv', file, reviews)).out, ['0 stored, 2 unchanged, 1 refused']);
    const listed = await stored((store) => store.responses.list({ limit: 10 }));
    assert.deepEqual(listed.entries.map(({ response }) => response.answers[0]?.value).sort(), [1, 5]);
  });

  it('refuses a review that says something else under an identity that is stored', async () => {
    const file = 'nr,number,score,at\n1,A-1,5,2026-03-04 10:15\n';
    await run('reviews.csv', file, reviews);
    const { code, err } = await run('reviews.csv', file.replace(',5,', ',4,'), reviews);
    assert.deepEqual([code, err], [1, ['line 2: must say the same as the row with this identity that is stored']]);
  });

  it('tells in a dry run what would be refused, and makes no database', async () => {
    const dry = await run('orders.csv', `${csv}A-3,,2026-03-02 10:00,\n`, orders, '--dry-run');
    assert.deepEqual(dry, { code: 1, out: ['2 fit, 1 refused'], err: ['line 4: status must not be empty'] });
    assert.equal(SqliteStore.isAt(join(folder, 'data')), false);
  });

  it('stops before the first row when the file or the mapping is not what it should be', async () => {
    const cases: [string, string, object, RegExp][] = [
      [
        'orders.csv',
        'number,ordered\nA-1,2026-03-01\n',
        orders,
        /no column status, delivered.*It has: number, ordered/,
      ],
      ['orders.csv', csv, { ...orders, timeZone: 'Mars/Olympus' }, /\/timeZone must be a time zone that exists/],
      ['orders.json', '{}', orders, /must hold a list/],
      ['orders.json', '[', orders, /is not JSON/],
    ];
    for (const [name, content, mapping, expected] of cases) {
      const { code, err } = await run(name, content, mapping);
      assert.equal(code, 2);
      assert.match(err.join('\n'), expected);
    }
  });

  describe('with a format', () => {
    const event = (code: string, at: string) => ({ kenmerk: 'H-1', status: code, datum: at });
    const messages = [event('SX09', '2026-03-01T10:00:00Z'), event('SX04', '2026-03-02T10:00:00Z')];
    /** Runs the command on a file of payloads. */
    async function runFormat(name: string, content: string, ...options: string[]) {
      const said = { out: [] as string[], err: [] as string[] };
      const file = join(folder, name);
      await writeFile(file, content);
      const code = await runImport([file, ...options], {
        env: { WAYMARK_DATA: join(folder, 'data'), WAYMARK_FORMATS: settings },
        out: (line) => said.out.push(line),
        err: (line) => said.err.push(line),
      });
      return { code, ...said };
    }
    let settings: string | undefined;
    beforeEach(() => (settings = undefined));

    it('stores what a system sent, one a line or in a list, and nothing a second time', async () => {
      const lines = messages.map((message) => JSON.stringify(message)).join('\n');
      const first = await runFormat('hdn.ndjson', lines, '--format', 'hdn');
      assert.deepEqual(first, { code: 0, out: ['2 stored, 0 unchanged, 0 refused'], err: [] });
      assert.equal((await stored((store) => store.journeys.read('H-1')))?.stage, 'underway');
      const again = await runFormat('hdn.json', JSON.stringify(messages.slice(1)), '--format', 'hdn');
      assert.deepEqual(again.out, ['0 stored, 1 unchanged, 0 refused']);
    });

    it('takes a single payload too, and tells what is older than what is stored', async () => {
      await runFormat('one.json', JSON.stringify(messages[1]), '--format', 'hdn');
      const older = await runFormat('one.json', JSON.stringify(messages[0]), '--format', 'hdn');
      assert.deepEqual([older.code, older.out], [0, ['0 stored, 0 unchanged, 0 refused, 1 of no interest']]);
    });

    it('tells what does not fit by its line, in a dry run as well', async () => {
      const content = `${JSON.stringify(messages[0])}\n[]\n${JSON.stringify({ status: 'SX09' })}`;
      const dry = await runFormat('hdn.jsonl', content, '--format', 'hdn', '--dry-run');
      assert.deepEqual([dry.code, dry.out], [1, ['1 fit, 2 refused']]);
      assert.deepEqual(dry.err[0], 'line 2: must be a JSON object');
      assert.match(dry.err[1]!, /^line 3: \/kenmerk must be /);
      assert.equal(SqliteStore.isAt(join(folder, 'data')), false);
    });

    it('reads them by what the file of WAYMARK_FORMATS says', async () => {
      settings = join(folder, 'formats.json');
      await writeFile(settings, JSON.stringify({ hdn: { kind: 'claim' } }));
      await runFormat('hdn.json', JSON.stringify(messages), '--format', 'hdn');
      assert.equal((await stored((store) => store.journeys.read('H-1')))?.kind, 'claim');
    });

    it('is one of those that there are, of a file of JSON, and stands without a mapping', async () => {
      const unknown = await runFormat('a.json', '[]', '--format', 'dhn');
      assert.equal(unknown.code, 2);
      assert.match(unknown.err.join(), /no format dhn\. There are: aftership, .*hdn/);
      assert.match((await runFormat('a.csv', 'a', '--format', 'hdn')).err.join(), /must end in \.json/);
      const both = await runFormat('a.json', '[]', '--format', 'hdn', '--mapping', 'x');
      assert.match(both.err.join(), /Usage: waymark import/);
    });
  });

  it('says how it is used when it is not told what to read, and which file is not there', async () => {
    const err: string[] = [];
    const io = {
      env: { WAYMARK_DATA: join(folder, 'data') },
      out: () => undefined,
      err: (line: string) => void err.push(line),
    };
    assert.equal(await runImport([], io), 2);
    assert.match(err.join(), /Usage: waymark import/);
    const map = join(folder, 'mapping.json');
    assert.equal(await runImport([join(folder, 'none.csv'), '--mapping', map], io), 2);
    assert.match(err.at(-1)!, /mapping .* cannot be read/);
    await writeFile(map, JSON.stringify(orders));
    for (const name of ['none.csv', 'none.json', 'none.ndjson']) {
      assert.equal(await runImport([join(folder, name), '--mapping', map], io), 2);
      assert.match(err.at(-1)!, /There is no file/);
    }
  });
});
