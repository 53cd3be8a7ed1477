import type { Context } from 'hono';
import { problem, problems } from '../../contract/index.js';
import type { Env } from '../context.js';
import { Refusal } from '../refusal.js';
import { StoreBusy } from '../store/store.js';

/** The answer that a refusal is, with what belongs to its code. */
export function answerProblem(c: Context<Env>, refusal: Refusal): Response {
  const { code, errors, retryAfter } = refusal;
  c.header('Cache-Control', 'no-store');
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  if (code === 'unauthorized') c.header('WWW-Authenticate', 'Bearer');
  return c.body(JSON.stringify(problem(code, errors)), problems[code].status, {
    'Content-Type': 'application/problem+json',
  });
}

/**
 * Turns whatever was thrown into a problem. What was not foreseen is told to the log by its name and place, without its message,
 * in which a customer's words might stand.
 */
export const onError =
  (log: (line: string) => void, answer: (c: Context<Env>, refusal: Refusal) => Response | Promise<Response>) =>
  (error: Error, c: Context<Env>): Response | Promise<Response> => {
    if (error instanceof Refusal) return answer(c, error);
    if (error instanceof StoreBusy) return answer(c, new Refusal('unavailable', { retryAfter: 1 }));
    const code = 'code' in error ? ` ${String(error.code)}` : '';
    const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    log([`unexpected ${error.name}${code}`, ...places].join('\n'));
    return answer(c, new Refusal('internal'));
  };
