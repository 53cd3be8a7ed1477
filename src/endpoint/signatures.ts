import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How a system shows that a webhook is its own. */
interface Scheme {
  /** The header that it shows it in. */
  header: string;
  /** What the header holds for a body, byte by byte as it was sent. */
  expected(body: Uint8Array, secret: string): string;
  /** Whether the header holds the secret itself, which a stranger could try to guess. */
  isPlain?: true;
}

const hmac = (secret: string, body: Uint8Array) => createHmac('sha256', secret).update(body);

/**
 * The systems that sign their webhooks, by the names of their formats. Where a system has no way of its own, the owner's key goes
 * along: as the authorization of a subscription, for instance, which the notifications of ZGW have room for.
 */
const schemes: Readonly<Record<string, Scheme>> = {
  // https://www.aftership.com/docs/tracking/webhook/webhook-signature
  aftership: { header: 'aftership-hmac-sha256', expected: (body, secret) => hmac(secret, body).digest('base64') },
  // https://shopify.dev/docs/apps/build/webhooks/subscribe/https
  shopify: { header: 'x-shopify-hmac-sha256', expected: (body, secret) => hmac(secret, body).digest('base64') },
  // https://docs.easypost.com/guides/webhooks-guide; its own libraries write the secret in its decomposed form.
  easypost: {
    header: 'x-hmac-signature',
    expected: (body, secret) => `hmac-sha256-hex=${hmac(secret.normalize('NFKD'), body).digest('hex')}`,
  },
  // https://api.17track.net/en/doc: a plain digest, in which the key stands behind the body.
  '17track': {
    header: 'sign',
    expected: (body, secret) => createHash('sha256').update(body).update(`/${secret}`).digest('hex'),
  },
  // Karrio signs nothing: it sends the secret of the webhook along.
  karrio: { header: 'x-event-id', expected: (_, secret) => secret, isPlain: true },
  // https://developer.icemortgagetechnology.com/developer-connect/reference/signing-keys
  encompass: { header: 'elli-signature', expected: (body, secret) => hmac(secret, body).digest('base64') },
};

/** The formats whose systems show that a webhook is their own. */
export const signingFormats: readonly string[] = Object.keys(schemes);

/** What a request brought to show whose it is, and how to tell whether it is true. */
export interface Signature {
  /** Whether it is the sender's over this body, in a time that does not tell how nearly. */
  holdsFor(body: Uint8Array): boolean;
  /** Whether trying many of them could succeed, so that the tries are to be counted. */
  isGuessable: boolean;
}

/** The signature that a request brought; undefined where it has none, or nothing to compare one with. */
export function signatureOf(
  format: string,
  header: (name: string) => string | undefined,
  secret: string | undefined,
): Signature | undefined {
  const scheme = Object.hasOwn(schemes, format) ? schemes[format] : undefined;
  const given = scheme && header(scheme.header)?.trim();
  if (!scheme || !given || !secret) return undefined;
  return {
    holdsFor: (body) => isEqual(given, scheme.expected(body, secret)),
    isGuessable: scheme.isPlain === true,
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** By digests, which are of one length whatever was sent. */
const isEqual = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));
