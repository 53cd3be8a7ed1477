import { changeListRules } from '../contract/change-rules.js';
import { check } from '../contract/checks/changes.generated.js';
import type { ChangeList } from '../contract/index.js';
import { firstBreach } from '../contract/rules.js';
import { ask } from './ask.js';
import { ClientError } from './client-error.js';
import type { Connection } from './connection.js';

/** What customers said and what was done about it, newest first, each text in one language. It may come from the browser's cache. */
export async function readChanges(connection: Connection, lang: string, signal?: AbortSignal): Promise<ChangeList> {
  const address = `${connection.endpoint}/changes?lang=${encodeURIComponent(lang)}`;
  const list = await ask<ChangeList>(address, check, { signal, cache: 'default' });
  const breach = firstBreach(changeListRules, list);
  if (breach) throw new ClientError('invalid', { field: `/${breach.path.join('/')}` });
  return list;
}
