import type { Connection } from '../client/connection.js';

let script: HTMLScriptElement | null = null;

/** The script tag that carries the page's configuration, wherever it stands. Elements ask at each update: it is looked for once. */
const scriptTag = (): HTMLScriptElement | null =>
  script?.isConnected ? script : (script = document.querySelector('script[data-endpoint]'));

/** What the loader noted when it ran, for pages that remove their script tags afterwards. */
const noted = (): DOMStringMap | undefined =>
  (globalThis as { [key: symbol]: DOMStringMap | undefined })[Symbol.for('waymark')];

let knownBy: string | undefined;
let known: Connection | undefined;

/**
 * Where an element's endpoint is: its own `endpoint` attribute, else the script tag's `data-endpoint`.
 * Undefined where neither names one that is an http(s) address.
 */
export function connectionFor(own: string | undefined): Connection | undefined {
  const { endpoint, read } = scriptTag()?.dataset ?? noted() ?? {};
  const written = own ?? endpoint;
  if (!written) return undefined;
  const way = read === 'get' ? 'get' : 'post';
  // Many elements have the same answer, and reading an address takes longer than telling that it is the same.
  const by = `${way} ${document.baseURI} ${written}`;
  if (by !== knownBy) {
    known = connectionAt(written, way);
    knownBy = by;
  }
  return known;
}

function connectionAt(written: string, read: Connection['read']): Connection | undefined {
  try {
    const { protocol, href } = new URL(written, document.baseURI);
    return /^https?:$/.test(protocol) ? { endpoint: href.replace(/\/+$/, ''), read } : undefined;
  } catch {
    return undefined;
  }
}
