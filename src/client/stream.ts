import { createParser } from 'eventsource-parser';
import type { Journey, StatusRequest } from '../contract/index.js';
import { request, within } from './ask.js';
import { ClientError } from './client-error.js';
import type { Connection } from './connection.js';
import { encode } from './encode.js';
import { readAnswer } from './status.js';
import type { Timing } from './timing.js';

/** An endpoint writes at least a comment each twenty seconds or so. After this long without a byte nobody is there. */
const SILENCE_MS = 45_000;
/** Far more than the largest journey; a line without an end must not fill the customer's memory. */
const LONGEST_EVENT = 1_000_000;

/** Who is told what while a stream is open. */
export interface StreamListeners {
  signal?: AbortSignal | undefined;
  /** A journey that is newer than the one known. */
  onJourney(journey: Journey): void;
  /** The endpoint has taken the question: from now on it tells of every change. */
  onOpen?(): void;
  /** A sign of life, such as the comments that keep a connection open. */
  onBeat?(): void;
  timing?: Timing | undefined;
}

/**
 * Reads changes of a journey as they happen, until the endpoint ends the stream. It rejects when the stream cannot be had,
 * breaks off, falls silent or says something that is not in the contract. Connecting again is the caller's to decide.
 *
 * By `fetch` and not by EventSource: that one would put the token into an address, and gives up for good at a single 503.
 */
export const streamStatus = (
  connection: Connection,
  question: StatusRequest,
  { onJourney, onOpen, onBeat, ...options }: StreamListeners,
): Promise<void> =>
  within(options, async (signal, arm) => {
    const asked = { ...options, body: encode(question), headers: { accept: 'text/event-stream' } };
    const answer = await request(`${connection.endpoint}/status/stream`, asked, signal);
    if (!answer.body || !/^text\/event-stream/i.test(answer.headers.get('content-type') ?? '')) {
      throw new ClientError('invalid');
    }
    arm(SILENCE_MS);
    onOpen?.();
    const parser = createParser({
      maxBufferSize: LONGEST_EVENT,
      onEvent: ({ data }) => {
        const told = readAnswer(JSON.parse(data));
        if ('journey' in told) onJourney(told.journey);
      },
      onError: ({ type }) => {
        if (type === 'max-buffer-size-exceeded') throw new ClientError('invalid');
      },
    });
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      arm(SILENCE_MS);
      onBeat?.();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  });
