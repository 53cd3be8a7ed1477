import { type Context, Hono } from 'hono';
import { ImportPayload } from '../../contract/index.js';
import type { Env, Services } from '../context.js';
import { importAnswer, importPayload } from '../import-payload.js';
import { importResponses } from '../import-responses.js';
import { payloadTypes, readBytes, toJson, toText } from '../middleware/input.js';
import { Refusal } from '../refusal.js';
import { signatureOf } from '../signatures.js';

/** What other systems send, each in its own format: the owner's other systems with the owner's key, or the sender itself. */
export function importRoutes(services: Services): Hono<Env> {
  const { store, clock, sources } = services;
  const routes = new Hono<Env>();

  routes.post('/import/:format', async (c) => {
    const name = c.req.param('format');
    const ofJourneys = sources.formats.find((one) => one.name === name);
    const ofResponses = sources.responseFormats.find((one) => one.name === name);
    if (!ofJourneys && !ofResponses) throw new Refusal('not_found');
    const text = toText(await readSent(c, name, services));
    const isTable = /^text\/csv/i.test(c.req.header('content-type') ?? '');
    const payload = isTable && ofResponses ? text : payloadIn(text);
    const settings = sources.settings[name];
    if (ofJourneys) {
      return c.json(importAnswer(await importPayload(store, { format: ofJourneys, payload, text, settings }, clock())));
    }
    return c.json(await importResponses(store, { format: ofResponses!, payload, settings }, clock()));
  });

  return routes;
}

function payloadIn(text: string): unknown {
  const payload = ImportPayload.safeParse(toJson(text));
  if (payload.success) return payload.data;
  throw new Refusal('invalid_body', { errors: [{ field: '', must: 'be an object, or a list of them' }] });
}

/**
 * The body, once it is known to be the owner's or its sender's. Nobody else's is read further than to compare the signature, and
 * without anything to compare it is not read at all.
 */
async function readSent(c: Context<Env>, name: string, { sources, limiters, limits }: Services): Promise<Uint8Array> {
  const signature = signatureOf(name, (header) => c.req.header(header), sources.secrets[name]);
  if (!c.var.isOwner && !signature) throw new Refusal('unauthorized');
  if (!c.var.isOwner && signature?.isGuessable) await limiters.keys.check(c.var.caller);
  const body = await readBytes(c, limits.importBody, payloadTypes);
  if (c.var.isOwner || signature?.holdsFor(body)) return body;
  if (signature?.isGuessable) await limiters.keys.consume(c.var.caller);
  throw new Refusal('unauthorized');
}
