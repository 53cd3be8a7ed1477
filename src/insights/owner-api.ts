import type { Check } from '../contract/checks/check.js';
import { check as checkArticles } from '../contract/checks/articles.generated.js';
import { check as checkChanges } from '../contract/checks/changes.generated.js';
import { check as checkContactPage } from '../contract/checks/contact-page.generated.js';
import { check as checkInsights } from '../contract/checks/insights.generated.js';
import { check as checkResponsePage } from '../contract/checks/response-page.generated.js';
import { check as checkStoredResponse } from '../contract/checks/stored-response.generated.js';
import type {
  Article,
  ArticleList,
  Change,
  ChangeList,
  ContactPage,
  Insights,
  ResponsePage,
  ResponsePatch,
  StoredResponse,
} from '../contract/index.js';
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
  method?: 'PATCH' | 'POST' | 'PUT';
  body?: unknown;
  /** The tag of what is to be replaced, where it may be that only. */
  ifMatch?: string | undefined;
}

/** Which responses are asked for: the answers to one prompt, those that were flagged or those that were not. */
export interface Narrowing {
  prompt?: string | undefined;
  flagged?: 'yes' | 'no' | undefined;
}

/** What customers said, newest first. */
export const readResponses = (
  connection: OwnerConnection,
  narrowing: Narrowing,
  request: PageRequest,
): Promise<PageAnswer<ResponsePage>> =>
  readPage(connection, `/responses${query({ ...narrowing, before: request.before })}`, checkResponsePage, request);

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
export const readCsv = (connection: OwnerConnection, narrowing: Narrowing): Promise<Blob> =>
  within({}, async (signal) => {
    const answer = await send(connection, `/responses${query({ ...narrowing, format: 'csv' })}`, {}, signal);
    return answer.blob();
  });

/** All responses with everything that is known of them, as the import of another endpoint takes them. */
export async function readJson(connection: OwnerConnection, narrowing: Narrowing): Promise<Blob> {
  const responses: StoredResponse[] = [];
  let before: string | undefined;
  do {
    const path = `/responses${query({ ...narrowing, before, limit: '500' })}`;
    const answer = (await readPage<ResponsePage>(connection, path, checkResponsePage, {})) as { page: ResponsePage };
    responses.push(...answer.page.responses);
    before = answer.page.next;
  } while (before !== undefined);
  return new Blob([JSON.stringify({ responses }, undefined, 2)], { type: 'application/json' });
}

/** A list as it stands at the endpoint, and the tag by which it is known whether it still does. */
interface Standing<T> {
  entries: T[];
  tag: string | undefined;
}

/** What customers said and what was done about it, in every language there is. */
export const readAllChanges = (connection: OwnerConnection): Promise<Standing<Change>> =>
  readAll(connection, '/changes', (body) => checked<ChangeList>(body, checkChanges).changes);

/** All articles, in every language. */
export const readAllArticles = (connection: OwnerConnection): Promise<Standing<Article>> =>
  readAll(connection, '/articles', (body) => checked<ArticleList>(body, checkArticles).articles);

/** Edits the list of changes, as `editAll` does. */
export const editChanges = (
  connection: OwnerConnection,
  edit: (changes: readonly Change[]) => Change[],
): Promise<void> => editAll(connection, '/changes', readAllChanges, (changes) => ({ changes: edit(changes) }));

/** Edits the articles, as `editAll` does. */
export const editArticles = (
  connection: OwnerConnection,
  edit: (articles: readonly Article[]) => Article[],
): Promise<void> => editAll(connection, '/articles', readAllArticles, (articles) => ({ articles: edit(articles) }));

const readAll = <T>(
  connection: OwnerConnection,
  path: string,
  entriesIn: (body: unknown) => T[],
): Promise<Standing<T>> =>
  within({}, async (signal) => {
    const answer = await send(connection, path, {}, signal);
    return { entries: entriesIn(await answer.json()), tag: answer.headers.get('etag') ?? undefined };
  });

/** How often it is tried again, where a colleague writes at the same time. */
const MOST_TRIES = 5;

/** Edits a list as it stands now. Where a colleague was quicker, what they wrote is read and edited in its turn: nothing of it is lost. */
async function editAll<T>(
  connection: OwnerConnection,
  path: string,
  read: (connection: OwnerConnection) => Promise<Standing<T>>,
  edit: (entries: readonly T[]) => object,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const { entries, tag } = await read(connection);
    try {
      return await within({}, async (signal) => {
        await send(connection, path, { method: 'PUT', body: edit(entries), ifMatch: tag }, signal);
      });
    } catch (error) {
      if (!(error instanceof ClientError) || error.status !== 412 || tries >= MOST_TRIES) throw error;
    }
  }
}

/** What visitors who consented did with the answers, since a time. */
export const readInsights = (connection: OwnerConnection, since: string): Promise<Insights> =>
  within({}, async (signal) => {
    const answer = await send(connection, `/insights${query({ since })}`, {}, signal);
    return checked<Insights>(await answer.json(), checkInsights);
  });

/** Sets a group of questions aside by one of its texts, or takes it up again. */
export const setAside = (connection: OwnerConnection, text: string, isAside: boolean): Promise<void> =>
  within({}, async (signal) => {
    await send(connection, '/insights/aside', { method: 'POST', body: { text, isAside } }, signal);
  });

/** Why something failed, whatever was thrown. */
export const asProblem = (error: unknown): ClientError =>
  error instanceof ClientError ? error : new ClientError('invalid');

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
  { method, body, etag, ifMatch }: Sending,
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
      ...(ifMatch && { 'if-match': ifMatch }),
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
