import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { ContactRequest, JourneyInput, Prompt, Response as CustomerResponse } from '../../src/contract/index.js';
import { type AppOptions, createApp } from '../../src/endpoint/app.js';
import { SqliteStore } from '../../src/endpoint/store/sqlite.js';
import type { Format } from '../../src/formats/format.js';

export const KEY = 'a-key-that-only-the-owner-has';
export const ORIGIN = 'https://shop.example';
/** When it is, in tests whose clock stands still. */
export const NOW = Date.parse('2026-03-04T10:15:00Z');

/** A folder that goes when the test ends. */
export function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-endpoint-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real store in a file of its own. */
export function temporaryStore(t: TestContext, folder = temporaryFolder(t)): SqliteStore {
  const store = new SqliteStore(folder);
  t.after(() => store.close());
  return store;
}

export interface Asked {
  body?: unknown;
  /** Sent instead of `body` as JSON. */
  raw?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  type?: string;
  /** Whether the owner's key goes along. */
  owner?: boolean;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** An endpoint on a real store, asked without a socket. */
export function endpoint(t: TestContext, options: Partial<AppOptions> & { store?: SqliteStore } = {}) {
  const store = options.store ?? temporaryStore(t);
  const log: string[] = [];
  const app = createApp({
    store,
    apiKey: KEY,
    clock: () => NOW,
    origins: [ORIGIN],
    log: (line) => log.push(line),
    sources: { formats: toyFormats },
    ...options,
  });
  const ask = async (method: string, path: string, asked: Asked = {}): Promise<Response> => {
    const { body, raw, type = 'application/json', owner, headers, signal } = asked;
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    return app.request(`/v1${path}`, {
      method,
      headers: {
        ...(content !== undefined && { 'content-type': type }),
        ...(owner && { authorization: `Bearer ${KEY}` }),
        ...headers,
      },
      ...(content !== undefined && { body: content, duplex: 'half' }),
      ...(signal && { signal }),
    } as RequestInit);
  };
  const put = (input: JourneyInput & { reference: string }) =>
    ask('PUT', `/journeys/${input.reference}`, { owner: true, body: input });
  return { app, store, log, ask, put };
}

/** The problem that an answer is, with its status. */
export async function problemOf(answer: Response) {
  return { status: answer.status, ...((await answer.json()) as { code: string; errors?: { field: string }[] }) };
}

/** A journey as an owner sends it. */
export const journey = ({ reference = 'A-1042', ...more }: Partial<JourneyInput> = {}) => ({
  reference,
  kind: 'order',
  stage: 'preparing' as const,
  condition: 'on_track' as const,
  waitingOn: 'provider' as const,
  currentStep: 'packed',
  steps: [
    { id: 'placed', label: 'Ordered', state: 'done' as const },
    { id: 'packed', label: 'Being packed', state: 'current' as const },
    { id: 'sent', label: 'On its way', state: 'upcoming' as const },
    { id: 'delivered', label: 'Delivered', state: 'upcoming' as const },
  ],
  lookup: { factors: ['1234 AB', 'jan@example.org'] },
  ...more,
});

type Axes = Pick<JourneyInput, 'stage' | 'condition' | 'waitingOn' | 'outcome' | 'tasks'>;

/** What a made-up carrier's codes come to. */
const codes: Record<string, Axes> = {
  LABEL: { stage: 'preparing', condition: 'on_track', waitingOn: 'carrier' },
  MOVING: { stage: 'underway', condition: 'on_track', waitingOn: 'carrier' },
  DUTIES: {
    stage: 'underway',
    condition: 'action_needed',
    waitingOn: 'customer',
    tasks: [{ id: 'duties', title: 'Pay the duties', type: 'pay', state: 'open', blocking: true }],
  },
  THERE: { stage: 'done', condition: 'on_track', waitingOn: 'none', outcome: 'success' },
};

/** A format whose payloads are as small as a payload can be: `{order, code, at?}`, or `{test: true}`. */
export const toyFormat = (name: string): Format => ({
  name,
  referenceOf: (payload) => {
    const { order } = payload as { order?: unknown };
    return typeof order === 'string' ? order : undefined;
  },
  read(payload, { settings }) {
    const { order = '', code = '', at, test } = payload as { order?: string; code?: string; at?: string; test?: true };
    if (test) return { is: 'nothing', because: 'It is a test message.' };
    if (!Object.hasOwn(codes, code)) return { is: 'wrong', errors: [{ field: '/code', must: 'be a code' }] };
    const steps = [{ id: 'way', label: String(settings?.['label'] ?? 'On its way'), state: 'current' as const }];
    const journey = { reference: order, kind: 'order', steps, currentStep: 'way', ...codes[code]! };
    return { is: 'journey', journey: { ...journey, ...(at && { updatedAt: at }) } };
  },
});

/** The names under which systems sign what they send, and one that does not. */
export const toyFormats = ['aftership', 'shopify', 'easypost', '17track', 'karrio', 'encompass', 'toy'].map(toyFormat);

/** An id as a page makes one, the same for the same number. */
export const uuid = (number: number): string => `01958f3a-7c00-7abc-8def-${number.toString(16).padStart(12, '0')}`;

/** What a customer said. */
export const said = (more: Partial<CustomerResponse> = {}): CustomerResponse => ({
  id: uuid(1),
  revision: 1,
  prompt: 'delivery',
  promptVersion: 1,
  answers: [{ question: 'score', type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers', value: 9 }],
  complete: false,
  moment: 'outcome:success',
  page: 'https://shop.example/orders',
  lang: 'nl',
  startedAt: '2026-03-04T10:14:00Z',
  answeredAt: '2026-03-04T10:14:02Z',
  ...more,
});

/** A customer who wants a person. */
export const message = (more: Partial<ContactRequest> = {}): ContactRequest => ({
  id: uuid(2),
  revision: 1,
  message: 'Where is it?',
  reply: { email: 'jan@example.org' },
  page: 'https://shop.example/orders',
  lang: 'nl',
  at: '2026-03-04T10:14:02Z',
  ...more,
});

export const prompt = (more: Partial<Prompt> = {}): Prompt => ({
  id: 'delivery',
  version: 1,
  questions: [{ id: 'score', type: 'nps', title: 'How likely are you to recommend us?' }],
  ...more,
});
