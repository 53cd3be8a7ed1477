/**
 * A UUID of version 7 (RFC 9562): ids made later sort later. It takes the time and 16 random bytes, because a page on plain http
 * has no `crypto.randomUUID` but has `crypto.getRandomValues`.
 */
export function uuid7(now: number, random: Uint8Array): string {
  const bytes = random.slice(0, 16);
  // A clock that stands before 1970 or beyond the 48 bits would make an id that no endpoint takes.
  let time = Math.min(Math.max(Math.trunc(now) || 0, 0), 2 ** 48 - 1);
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
