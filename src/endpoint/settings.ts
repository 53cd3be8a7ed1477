import { isIP } from 'node:net';
import { LOOPBACK } from './middleware/origins.js';
import type { ChallengeSettings } from './challenge.js';
import { signingFormats } from './signatures.js';

/** What an endpoint is started with. */
export interface Settings {
  host: string;
  port: number;
  /** The folder of the embedded store. */
  dataFolder: string;
  /** The owner's key; where there is none the store makes one and keeps it. */
  apiKey: string | undefined;
  origins: string[];
  retentionDays: number | undefined;
  trustedProxies: number;
  /** Requests a minute from one address, where the usual number does not fit. */
  requestsPerMinute: number | undefined;
  /** The file with what other systems' payloads do not say. */
  formatsFile: string | undefined;
  /** The secrets by which other systems sign their webhooks, by the names of their formats. */
  secrets: Record<string, string>;
  /** Who verifies the challenge that the site gives its customers, where it gives them one. */
  challenge: ChallengeSettings | undefined;
}

/** A setting that cannot be used, said in words for whoever set it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Env = Readonly<Record<string, string | undefined>>;

/** Every setting, as `--help` tells them. */
export const settingsHelp: [name: string, what: string][] = [
  ['PORT', 'port to listen on (4173; 0 takes a free one)'],
  ['HOST', 'address to listen on (127.0.0.1: this machine only)'],
  ['WAYMARK_DATA', 'folder of the embedded database (.data)'],
  ['WAYMARK_API_KEY', "the owner's key (where unset, one is made, kept and printed)"],
  ['WAYMARK_ORIGINS', `origins whose pages may ask, with commas between; ${LOOPBACK} is every page on this machine`],
  ['WAYMARK_RETENTION_DAYS', 'days after which answers, messages and ended journeys are removed (never)'],
  ['WAYMARK_TRUSTED_PROXIES', 'proxies in front that add to X-Forwarded-For (0)'],
  ['WAYMARK_REQUESTS_PER_MINUTE', 'requests a minute from one address (600)'],
  ['WAYMARK_CHALLENGE_URL', 'siteverify address of the challenge that your pages ask of customers (none)'],
  ['WAYMARK_CHALLENGE_SECRET', 'secret that goes with it'],
  ['WAYMARK_FORMATS', "file of JSON: by the names of formats, what those systems' payloads do not say"],
  [
    'WAYMARK_SECRET_<FORMAT>',
    `secret by which a system signs its webhooks: ${signingFormats.map(variableOf).join(', ')}`,
  ],
];

/** Reads the settings, and says which one cannot be used and why. */
export function readSettings(env: Env): Settings {
  if (env['DATABASE_URL']) {
    throw new SettingsError(
      'DATABASE_URL is set, but this version keeps its data in the embedded database only; PostgreSQL is not there yet. ' +
        'Unset DATABASE_URL, and set WAYMARK_DATA to the folder for the data.',
    );
  }
  return {
    host: readHost(env),
    port: number(env, 'PORT', 0, 65_535) ?? 4173,
    dataFolder: dataFolder(env),
    apiKey: env['WAYMARK_API_KEY'] || undefined,
    origins: (env['WAYMARK_ORIGINS'] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(readOrigin),
    retentionDays: number(env, 'WAYMARK_RETENTION_DAYS', 1, 36_500),
    trustedProxies: number(env, 'WAYMARK_TRUSTED_PROXIES', 0, 10) ?? 0,
    requestsPerMinute: number(env, 'WAYMARK_REQUESTS_PER_MINUTE', 1, 10_000_000),
    formatsFile: formatsFile(env),
    secrets: readSecrets(env),
    challenge: readChallenge(env),
  };
}

/** Where it stands what other systems' payloads do not say. */
export const formatsFile = (env: Env): string | undefined => env['WAYMARK_FORMATS'] || undefined;

const SECRET = 'WAYMARK_SECRET_';

/** The name of a format as it stands at the end of a variable's. */
function variableOf(format: string): string {
  return format.toUpperCase().replaceAll('-', '_');
}

/** A secret for a system that does not sign would look like a protection and be none, so it is told. */
function readSecrets(env: Env): Record<string, string> {
  const byVariable = new Map(signingFormats.map((format) => [SECRET + variableOf(format), format]));
  const set = Object.entries(env).filter(([name, value]) => name.startsWith(SECRET) && value);
  const unknown = set.find(([name]) => !byVariable.has(name));
  if (unknown) {
    throw new SettingsError(
      `${unknown[0]} is of no system that signs its webhooks. There are: ${[...byVariable.keys()].join(', ')}.`,
    );
  }
  return Object.fromEntries(set.map(([name, value]) => [byVariable.get(name)!, value!]));
}

/** Where the embedded store lies: all that commands without a server need. */
export const dataFolder = (env: Env): string => env['WAYMARK_DATA'] || '.data';

/** One without the other verifies nothing, and a secret is not sent over a line that others can read. */
function readChallenge(env: Env): ChallengeSettings | undefined {
  const [url, secret] = [env['WAYMARK_CHALLENGE_URL'] || undefined, env['WAYMARK_CHALLENGE_SECRET'] || undefined];
  if (url === undefined && secret === undefined) return undefined;
  if (url === undefined || secret === undefined) {
    throw new SettingsError('WAYMARK_CHALLENGE_URL and WAYMARK_CHALLENGE_SECRET are set together or not at all.');
  }
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return { url, secret };
  throw new SettingsError('WAYMARK_CHALLENGE_URL must be an address that begins with https://.');
}

function number(env: Env, name: string, min: number, max: number): number | undefined {
  const text = env[name];
  if (!text) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new SettingsError(`${name} must be a whole number from ${min} to ${max}.`);
  }
  return value;
}

function readHost(env: Env): string {
  const host = env['HOST'] || '127.0.0.1';
  if (host === 'localhost' || isIP(host)) return host;
  throw new SettingsError('HOST must be an IP address, such as 127.0.0.1 for this machine only or 0.0.0.0 for all.');
}

/** An origin is compared letter by letter with what a browser sends, so it must stand here as a browser writes it. */
function readOrigin(entry: string): string {
  if (entry === LOOPBACK || entry === 'null') return entry;
  const written = URL.canParse(entry) ? new URL(entry).origin : undefined;
  if (written === entry) return entry;
  const hint = written && written !== 'null' ? ` Did you mean ${written}?` : '';
  throw new SettingsError(`WAYMARK_ORIGINS must hold origins such as https://www.example.com, or ${LOOPBACK}.${hint}`);
}

/** Whether an address can be reached from this machine only. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
