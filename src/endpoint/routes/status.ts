import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { type StatusRequest, StatusRequest as StatusRequestSchema } from '../../contract/index.js';
import { type Grant, grantFor, isStillParty, statusAnswer } from '../access.js';
import type { JourneyDocument } from '../../core/index.js';
import type { Env, Services } from '../context.js';
import { followJourney } from '../follow-journey.js';
import { failNoSoonerThan } from '../hold.js';
import { readBody } from '../middleware/input.js';
import { Refusal } from '../refusal.js';
import { noteVisit } from '../visits.js';

/** Where a journey stands: once, or for as long as somebody looks. */
export function statusRoutes(services: Services): Hono<Env> {
  const { store, clock, limits, seats, stopping } = services;
  const routes = new Hono<Env>();

  routes.post('/status', async (c) => {
    const request = await readBody(c, StatusRequestSchema, limits.body);
    const { grant, document } = await admit(request, c.var.caller, services);
    const lastVisit = await noteVisit(store, request.reference, grant, clock());
    c.header('Cache-Control', 'no-store');
    return c.json(statusAnswer(document, grant, { knownRevision: request.knownRevision, lastVisit }));
  });

  routes.post('/status/stream', async (c) => {
    const request = await readBody(c, StatusRequestSchema, limits.body);
    await admit(request, c.var.caller, services);
    const leave = stopping.aborted ? undefined : seats.take(c.var.caller);
    if (!leave) throw new Refusal('unavailable', { retryAfter: 30 });
    const answer = streamSSE(c, (stream) =>
      followJourney(stream, request, { store, clock, stopping, heartbeatMs: limits.heartbeatMs }).finally(leave),
    );
    // After streamSSE, which sets its own; a proxy must neither keep the stream nor hold it back.
    c.header('Cache-Control', 'no-store, no-transform');
    c.header('X-Accel-Buffering', 'no');
    return answer;
  });

  return routes;
}

/**
 * What a request may read, or the same refusal for every reason, after the same time. Only guesses are counted: a link is too long
 * to be one.
 */
const admit = (request: StatusRequest, caller: string, { store, clock, limits, limiters }: Services) =>
  failNoSoonerThan(limits.refusalMs, async (): Promise<{ grant: Grant; document: JourneyDocument }> => {
    const grant = await grantFor(request, store, clock());
    if (request.token === undefined) await limiters.guess(caller, request.reference, grant !== undefined);
    const document = grant && (await store.journeys.read(request.reference));
    if (!document || !isStillParty(document, grant)) throw new Refusal('not_found');
    return { grant, document };
  });
