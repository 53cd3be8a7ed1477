import { check } from '../contract/checks/prompt.generated.js';
import type { Prompt } from '../contract/index.js';
import { promptRules } from '../contract/prompt-rules.js';
import { firstBreach } from '../contract/rules.js';
import { ask } from './ask.js';
import { ClientError } from './client-error.js';
import type { Connection } from './connection.js';

/** What a prompt asks. It changes rarely, so the browser's cache may answer as far as the endpoint's headers let it. */
export async function readPrompt(connection: Connection, id: string, signal?: AbortSignal): Promise<Prompt> {
  const address = `${connection.endpoint}/prompts/${encodeURIComponent(id)}`;
  const prompt = await ask<Prompt>(address, check, { signal, cache: 'default' });
  const breach = firstBreach(promptRules, prompt);
  if (breach) throw new ClientError('invalid', { field: `/${breach.path.join('/')}` });
  return prompt;
}
