import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Database from 'libsql';
import { openDatabase, pragma } from '../../src/endpoint/store/database.js';
import { migrate, migrations } from '../../src/endpoint/store/migrations.js';
import { databaseName, SqliteStore } from '../../src/endpoint/store/sqlite.js';
import { StoreBusy } from '../../src/endpoint/store/store.js';
import { serverStoreSuite } from '../suites/server-store.suite.js';
import { journey, message, NOW, said, temporaryFolder, uuid } from './support.js';

serverStoreSuite('SQLite', async (t) => {
  const folder = temporaryFolder(t);
  const stores: SqliteStore[] = [];
  t.after(async () => {
    for (const store of stores) await store.close();
  });
  return {
    async open() {
      const store = new SqliteStore(folder);
      stores.push(store);
      return store;
    },
  };
});

describe('the SQLite file', () => {
  it('is synced at each commit and kept in a write-ahead log', (t) => {
    const db = openDatabase(join(temporaryFolder(t), databaseName));
    assert.equal(pragma(db, 'journal_mode'), 'wal');
    assert.equal(pragma(db, 'synchronous'), 2);
    assert.equal(pragma(db, 'foreign_keys'), 1);
    assert.equal(pragma(db, 'secure_delete'), 1);
    assert.ok(Number(pragma(db, 'busy_timeout')) >= 1000);
    db.close();
  });

  it('is readable by its owner only', (t) => {
    const folder = join(temporaryFolder(t), 'data');
    openDatabase(join(folder, databaseName)).close();
    assert.equal(statSync(folder).mode & 0o077, 0);
    assert.equal(statSync(join(folder, databaseName)).mode & 0o077, 0);
  });

  it('of a newer version is not touched', (t) => {
    const file = join(temporaryFolder(t), databaseName);
    const db = openDatabase(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    assert.throws(() => openDatabase(file), /newer version/);
  });

  it('of an older version keeps what it has, links and factors included', async (t) => {
    const folder = temporaryFolder(t);
    const old = new Database(join(folder, databaseName));
    migrate(old, migrations.slice(0, 1));
    old.exec(`INSERT INTO journeys VALUES ('A-1', 1, 0, 0, '{"reference":"A-1"}');
      INSERT INTO links VALUES ('d1', 'A-1', 5);
      INSERT INTO lookup_keys VALUES ('A-1', 'k1'), ('A-1', 'public');`);
    old.close();
    const store = new SqliteStore(folder);
    assert.deepEqual(await store.links.find('d1'), { digest: 'd1', reference: 'A-1', expiresAt: 5 });
    assert.deepEqual(await store.journeys.lookupKeys('A-1'), { isPublic: true, factors: [{ digest: 'k1' }] });
    await store.close();
  });

  it('of an older version keeps its responses, with the reply and without a time that nobody noted', async (t) => {
    const folder = temporaryFolder(t);
    const old = new Database(join(folder, databaseName));
    migrate(old, migrations.slice(0, 2));
    old
      .prepare(
        'INSERT INTO responses (id, revision, prompt, received_at, state, reply, body) VALUES (?, 1, ?, ?, ?, ?, ?)',
      )
      .run(uuid(1), 'delivery', NOW, 'answered', 'Sorry', JSON.stringify(said()));
    old.close();
    const store = new SqliteStore(folder);
    const [kept] = await store.responses.find([uuid(1)]);
    const receivedAt = new Date(NOW).toISOString();
    assert.deepEqual(kept, { response: said(), receivedAt, state: 'answered', reply: 'Sorry' });
    assert.equal((await store.responses.list({ limit: 9, isFlagged: false })).entries.length, 1);
    await store.close();
  });

  it('holds no trace of a person who was erased', async (t) => {
    const folder = temporaryFolder(t);
    const store = new SqliteStore(folder);
    const secret = 'zyx-secret@example.org';
    const { reference, ...rest } = journey({ lookup: { factors: [secret] }, title: `For ${secret}` });
    const document = { ...rest, reference, schema: 1 as const, updatedAt: new Date(NOW).toISOString() };
    for (let revision = 1; revision < 5; revision++) {
      await store.journeys.change(reference, () => ({ ...document, revision, title: secret.repeat(revision * 40) }));
    }
    for (let at = 0; at < 50; at++) {
      await store.responses.put(said({ id: uuid(at), contact: { email: secret, consent: true } }), NOW);
      await store.contacts.put(message({ id: uuid(at), message: `I am ${secret}` }), NOW);
    }
    const found = () => readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(secret));
    assert.ok(found().length > 0);
    await store.erase(secret);
    assert.deepEqual(found(), []);
    await store.close();
  });

  it('refuses a write with the word that it is busy when another process holds it for too long', async (t) => {
    const folder = temporaryFolder(t);
    const store = new SqliteStore(folder, { busyMs: 20 });
    const other = new Database(join(folder, databaseName));
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(store.responses.put(said(), NOW), StoreBusy);
    other.exec('COMMIT');
    other.close();
    assert.deepEqual(await store.responses.put(said(), NOW), {
      id: uuid(1),
      revision: 1,
      receivedAt: new Date(NOW).toISOString(),
    });
    await store.close();
  });

  it('shares one commit between writes that arrive together', async (t) => {
    const folder = temporaryFolder(t);
    const store = new SqliteStore(folder);
    const log = join(folder, `${databaseName}-wal`);
    await store.responses.put(said({ id: uuid(0) }), NOW);
    const before = statSync(log).size;
    await Promise.all(Array.from({ length: 200 }, (_, at) => store.responses.put(said({ id: uuid(at + 1) }), NOW)));
    // One commit writes each changed page once; two hundred commits would write at least two hundred of them.
    assert.ok(statSync(log).size - before < 150 * 4096);
    await store.close();
  });
});
