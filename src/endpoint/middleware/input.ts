import type { Context } from 'hono';
import type { z } from 'zod';
import { parse } from '../../contract/index.js';
import type { Env } from '../context.js';
import { Refusal } from '../refusal.js';

const utf8 = '\\s*(;\\s*charset\\s*=\\s*"?utf-8"?\\s*)?$';
const jsonTypes = new RegExp(`^(application/json|text/plain)${utf8}`, 'i');
/** As what other systems send JSON: linked data has a type of its own. A table goes as it is. */
export const payloadTypes = new RegExp(`^(application/(ld\\+)?json|text/plain|text/csv)${utf8}`, 'i');

/** As a plain form sends its fields. */
export const formTypes = new RegExp(`^application/x-www-form-urlencoded${utf8}`, 'i');

/** Reads the body of a request by a schema. Pages send JSON as plain text, so that a browser asks no permission first. */
export async function readBody<S extends z.ZodType>(c: Context<Env>, schema: S, limit: number): Promise<z.infer<S>> {
  const parsed = parse(schema, toJson(toText(await readBytes(c, limit, jsonTypes))));
  if (!parsed.ok) throw new Refusal('invalid_body', { errors: parsed.errors });
  return parsed.value;
}

/** Reads the query of a request by a schema. */
export function readQuery<S extends z.ZodType>(c: Context<Env>, schema: S): z.infer<S> {
  const parsed = parse(schema, c.req.query());
  if (!parsed.ok) throw new Refusal('invalid_query', { errors: parsed.errors });
  return parsed.value;
}

/** The bytes of a body of some types. Counts what arrives, and not what a header says will arrive. */
export async function readBytes(c: Context<Env>, limit: number, types: RegExp): Promise<Uint8Array> {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (!types.test(c.req.header('content-type') ?? '') || encoding !== 'identity') {
    throw new Refusal('unsupported_media_type');
  }
  if (Number(c.req.header('content-length') ?? 0) > limit) throw new Refusal('too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = c.req.raw.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new Refusal('too_large');
    }
    chunks.push(value);
  }
}

/** Bytes that are not UTF-8 are refused: replaced by question marks they would be stored as something nobody sent. */
export function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('invalid_json');
  }
}

/** What a text of JSON says. */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalid_json');
  }
}
