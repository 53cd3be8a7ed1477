import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** Below this a body fits in one packet anyhow. */
const WORTH_IT = 1024;
/** Most of what the highest quality gives, in a fraction of its time. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compressible = /^(text\/(?!event-stream)|application\/(json|problem\+json|javascript)|image\/svg)/;
const encoders = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, QUALITY),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
};

/** Compresses what is made on request. A journey in words is a fifth of its size then; files come compressed already. */
export const compression = (): MiddlewareHandler => async (c, next) => {
  await next();
  const type = c.res.headers.get('content-type') ?? '';
  if (!c.res.body || c.res.headers.has('content-encoding') || !compressible.test(type)) return;
  c.header('Vary', 'Accept-Encoding', { append: true });
  const encoding = (['br', 'gzip'] as const).find((name) => accepts(c.req.header('accept-encoding'), name));
  if (!encoding) return;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  const isWorthIt = bytes.byteLength >= WORTH_IT;
  const body = isWorthIt ? await encoders[encoding](bytes) : bytes;
  // The content length goes with the old response: the server sets the new one.
  const { status, headers } = c.res;
  const answer = new Response(new Uint8Array(body), { status, headers });
  answer.headers.delete('content-length');
  if (isWorthIt) answer.headers.set('content-encoding', encoding);
  c.res = undefined;
  c.res = answer;
};

/** Whether an encoding is named and not forbidden with q=0. */
export function accepts(header: string | undefined, name: string): boolean {
  return (header ?? '').split(',').some((entry) => {
    const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
