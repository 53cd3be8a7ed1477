#!/usr/bin/env node
import type { Io } from './commands/io.js';
import { SettingsError } from './settings.js';

/** A command: its arguments, and what it may touch. Gives the exit code. */
type Command = (argv: string[], io: Io) => Promise<number>;

/** Loaded when they are asked for, so that an import does not wait for a web server. */
const commands: Record<string, { what: string; load: () => Promise<Command> }> = {
  serve: {
    what: 'start the endpoint',
    load: async () => (await import('./commands/serve.js')).runServe,
  },
  import: {
    what: 'read journeys from a CSV or JSON export',
    load: async () => (await import('./commands/import.js')).runImport,
  },
  link: {
    what: 'make a link to one journey, for an e-mail or an SMS',
    load: async () => (await import('./commands/link.js')).runLink,
  },
};

const help = [
  'Usage: waymark <command> [options]',
  '',
  ...Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(8)}${what}`),
  '',
  'waymark <command> --help tells more about one of them.',
].join('\n');

async function main([name, ...argv]: string[], io: Io): Promise<number> {
  const command = commands[name ?? ''];
  if (name === '--help' || name === '-h') {
    io.out(help);
    return 0;
  }
  if (!command) {
    io.err(help);
    return 2;
  }
  try {
    return await (
      await command.load()
    )(argv, io);
  } catch (error) {
    const isForOwner =
      error instanceof SettingsError || String((error as { code?: string }).code).startsWith('ERR_PARSE');
    io.err(isForOwner ? (error as Error).message : String((error as Error).stack));
    return isForOwner ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
