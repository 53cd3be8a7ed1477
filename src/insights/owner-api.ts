import type { Check } from '../contract/checks/check.js';
import { check as checkContactPage } from '../contract/checks/contact-page.generated.js';
import { check as checkResponsePage } from '../contract/checks/response-page.generated.js';
import { check as checkStoredResponse } from '../contract/checks/stored-response.generated.js';
import type { ContactPage, ResponsePage, ResponsePatch, StoredResponse } from '../contract/index.js';
import { within } from '../client/ask.js';
import { ClientError } from '../client/client-error.js';

/** Where the owner's questions go, and the key that opens the door. */
export interface OwnerConnection {
  /** The endpoint's base address, without a trailing slash. */
  readonly endpoint: string;
  readonly key: string;
}

/** Which page of a list is asked for, and the tag of the one that is held already. */
export interface PageRequest {
  before?: string | undefined;
  etag?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** A page of a list; `unchanged` when it is still the one whose tag was sent. */
export type PageAnswer<P> = 'unchanged' | { page: P; etag?: string | undefined };

interface Sending extends PageRequest {
  method?: 'PATCH';
  body?: unknown;
}

/** What customers said, newest first; with `prompt` the answers to that one alone. */
export const readResponses = (
  connection: OwnerConnection,
  prompt: string | undefined,
  request: PageRequest,
): Promise<PageAnswer<ResponsePage>> =>
  readPage(connection, `/responses${query({ prompt, before: request.before })}`, checkResponsePage, request);

/** Messages of customers who asked for a person, newest first. */
export const readContacts = (connection: OwnerConnection, request: PageRequest): Promise<PageAnswer<ContactPage>> =>
  readPage(connection, `/contact${query({ before: request.before })}`, checkContactPage, request);

/** Marks or answers a response, and gives it back as it is stored now. */
export const patchResponse = (connection: OwnerConnection, id: string, patch: ResponsePatch): Promise<StoredResponse> =>
  within({}, async (signal) => {
    const answer = await send(connection, `/responses/${id}`, { method: 'PATCH', body: patch }, signal);
    return checked<StoredResponse>(await answer.json(), checkStoredResponse);
  });

/** All responses as a file for a spreadsheet. */
export const readCsv = (connection: OwnerConnection, prompt: string | undefined): Promise<Blob> =>
  within({}, async (signal) => {
    const answer = await send(connection, `/responses${query({ prompt, format: 'csv' })}`, {}, signal);
    return answer.blob();
  });

/** The key of a server that runs as a demo on this machine; undefined everywhere else. */
export async function readDemoKey(): Promise<string | undefined> {
  try {
    const answer = await fetch('/demo-key', { credentials: 'omit', cache: 'no-store' });
    return answer.ok ? (await answer.text()).trim() || undefined : undefined;
  } catch {
    return undefined;
  }
}

const query = (parameters: Record<string, string | undefined>): string => {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

const readPage = <P>(
  connection: OwnerConnection,
  path: string,
  check: Check,
  request: PageRequest,
): Promise<PageAnswer<P>> =>
  within(request, async (signal) => {
    const answer = await send(connection, path, request, signal);
    if (answer.status === 304) return 'unchanged';
    return { page: checked<P>(await answer.json(), check), etag: answer.headers.get('etag') ?? undefined };
  });

async function send(
  { endpoint, key }: OwnerConnection,
  path: string,
  { method, body, etag }: Sending,
  signal: AbortSignal,
): Promise<Response> {
  const answer = await fetch(endpoint + path, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
    headers: {
      authorization: `Bearer ${key}`,
      ...(etag && { 'if-none-match': etag }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(method && { method }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.ok || answer.status === 304) return answer;
  const seconds = Number(answer.headers.get('retry-after'));
  throw new ClientError('problem', {
    status: answer.status,
    retryAfterMs: seconds > 0 ? seconds * 1000 : undefined,
  });
}

function checked<T>(value: unknown, check: Check): T {
  const field = check(value, '');
  if (field !== undefined) throw new ClientError('invalid', { field });
  return value as T;
}
