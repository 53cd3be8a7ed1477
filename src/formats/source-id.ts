import { Uuid7 } from '../contract/index.js';
import { uuid7 } from '../core/uuid7.js';

/** Sixteen bytes that depend on a text alone: four FNV-1a hashes, each from a beginning of its own. Not a secret, only a spread. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(16);
  for (let part = 0; part < 4; part++) {
    let hash = 0x811c9dc5 ^ Math.imul(part, 0x9e3779b1);
    for (const character of `${part}${text}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    // The last characters have moved the low bits only; this carries them to the high ones.
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    new DataView(bytes.buffer).setUint32(part * 4, (hash ^ (hash >>> 16)) >>> 0);
  }
  return bytes;
}

/** An id of ours for something that has its identity elsewhere: of the same identity and time it is the same, each time it is made. */
export const idFor = (at: number, identity: readonly (string | number)[]): string =>
  uuid7(at, bytesOf(JSON.stringify(identity)));

/** An id that is one of ours already, with dashes or without, as other systems carry it along; undefined for any other. */
export function ownId(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  const dashed = /^[0-9a-f]{32}$/.test(text) ? text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : text;
  return Uuid7.safeParse(dashed).success ? dashed : undefined;
}
