import { check } from '../contract/checks/status.generated.js';
import type { StatusAnswer, StatusRequest } from '../contract/index.js';
import { firstBreach, journeyRules } from '../contract/rules.js';
import { ask } from './ask.js';
import { ClientError } from './client-error.js';
import type { Connection } from './connection.js';
import { encode } from './encode.js';
import type { Timing } from './timing.js';

/** Where a journey stands, or that the revision the page knows is still the newest. */
export async function readStatus(
  connection: Connection,
  question: StatusRequest,
  signal?: AbortSignal,
  timing?: Timing,
): Promise<StatusAnswer> {
  const address = `${connection.endpoint}/status`;
  return sound(
    await (connection.read === 'get'
      ? ask(`${address}/${encodeURIComponent(question.reference)}.json`, check, { signal, timing })
      : ask(address, check, { body: encode(question), signal, timing })),
  );
}

/** A status answer from anywhere, checked whole. */
export function readAnswer(answer: unknown): StatusAnswer {
  const field = check(answer, '');
  if (field !== undefined) throw new ClientError('invalid', { field });
  return sound(answer as StatusAnswer);
}

/**
 * Refuses a journey that contradicts itself. That a customer must act and is not told what to do is no such contradiction:
 * the status is still true, so `taskForAction` is left to whoever shows it, and to the endpoint that took it in.
 */
function sound(answer: StatusAnswer): StatusAnswer {
  const breach = 'journey' in answer && firstBreach(journeyRules, answer.journey);
  if (breach) throw new ClientError('invalid', { field: `/journey/${breach.path.join('/')}` });
  return answer;
}
