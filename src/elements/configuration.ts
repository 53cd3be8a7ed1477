import type { Connection } from '../client/connection.js';

/** The script tag that carries the page's configuration, wherever it stands. */
const scriptTag = (): HTMLScriptElement | null => document.querySelector('script[data-endpoint]');

/** What the loader noted when it ran, for pages that remove their script tags afterwards. */
const noted = (): Partial<Connection> | undefined =>
  (globalThis as { [key: symbol]: Partial<Connection> | undefined })[Symbol.for('waymark')];

/**
 * Where an element's endpoint is: its own `endpoint` attribute, else the script tag's `data-endpoint`.
 * Undefined where neither names one that is an http(s) address.
 */
export function connectionFor(own: string | undefined): Connection | undefined {
  const script = scriptTag();
  const endpoint = own ?? script?.dataset['endpoint'] ?? noted()?.endpoint;
  if (!endpoint) return undefined;
  try {
    const { protocol, href } = new URL(endpoint, document.baseURI);
    if (!/^https?:$/.test(protocol)) return undefined;
    const read = (script?.dataset['read'] ?? noted()?.read) === 'get' ? 'get' : 'post';
    return { endpoint: href.replace(/\/+$/, ''), read };
  } catch {
    return undefined;
  }
}
