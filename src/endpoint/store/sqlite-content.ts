import type Database from 'libsql';
import type { Article, Change, Prompt } from '../../contract/index.js';
import type { GroupCommit } from './group-commit.js';
import type { ContentStore } from './store.js';
import { tagOf } from './digests.js';

/** What the owner wrote for customers, in SQLite. */
export class SqliteContent implements ContentStore {
  readonly #db: Database.Database;
  readonly #commits: GroupCommit;

  constructor(db: Database.Database, commits: GroupCommit) {
    this.#db = db;
    this.#commits = commits;
  }

  async articles(): Promise<Article[]> {
    return this.#list('articles');
  }

  putArticles(articles: readonly Article[], expected?: string): Promise<boolean> {
    return this.#replace('articles', articles, expected);
  }

  async changes(): Promise<Change[]> {
    return this.#list('changes');
  }

  putChanges(changes: readonly Change[], expected?: string): Promise<boolean> {
    return this.#replace('changes', changes, expected);
  }

  async prompt(id: string): Promise<Prompt | undefined> {
    const row = this.#db.prepare('SELECT body FROM prompts WHERE id = ?').get(id) as { body: string } | undefined;
    return row && (JSON.parse(row.body) as Prompt);
  }

  async putPrompt(prompt: Prompt): Promise<void> {
    await this.#commits.run(() =>
      this.#db
        .prepare('INSERT INTO prompts (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body')
        .run(prompt.id, JSON.stringify(prompt)),
    );
  }

  #list<T>(table: 'articles' | 'changes'): T[] {
    const rows = this.#db.prepare(`SELECT body FROM ${table} ORDER BY position`).all() as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as T);
  }

  #replace(table: 'articles' | 'changes', entries: readonly object[], expected: string | undefined): Promise<boolean> {
    return this.#commits.run(() => {
      if (expected !== undefined && expected !== tagOf(this.#list(table))) return false;
      this.#db.exec(`DELETE FROM ${table}`);
      const insert = this.#db.prepare(`INSERT INTO ${table} (position, body) VALUES (?, ?)`);
      for (const [position, entry] of entries.entries()) insert.run(position, JSON.stringify(entry));
      return true;
    });
  }
}
