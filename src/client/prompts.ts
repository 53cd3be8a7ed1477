import { check } from '../contract/checks/prompt.generated.js';
import type { Prompt } from '../contract/index.js';
import { ask } from './ask.js';
import type { Connection } from './connection.js';

/** What a prompt asks. It changes rarely, so the browser's cache may answer as far as the endpoint's headers let it. */
export const readPrompt = (connection: Connection, id: string, signal?: AbortSignal): Promise<Prompt> =>
  ask(`${connection.endpoint}/prompts/${encodeURIComponent(id)}`, check, { signal, cache: 'default' });
