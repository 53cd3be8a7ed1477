/** What a signed link carries in the address's fragment: `#waymark=<reference>.<token>`. */
export interface AddressLink {
  reference: string;
  token: string;
}

const prefix = '#waymark=';
let taken: AddressLink | undefined;

/**
 * The signed link with which this page was opened, for every element on it. A fragment is sent to no server and stands in no
 * Referer; it leaves the address bar and the history at once, and is kept nowhere but here.
 */
export function addressLink(): AddressLink | undefined {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(prefix)) return taken;
  // A reference may hold dots and a token may not.
  const [, reference, token] = /^(.+)\.([\w-]+)$/.exec(decodeSafely(hash.slice(prefix.length))) ?? [];
  if (reference && token) taken = { reference, token };
  try {
    history.replaceState(history.state, '', pathname + search);
  } catch {
    // A sandboxed frame may not rewrite its history; the link works all the same.
  }
  return taken;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
