import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/endpoint/main.ts', import.meta.url));

/** The `waymark` command in a process of its own. */
export function waymark(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function run(args: string[], env: Record<string, string> = {}) {
  const child = waymark(args, env);
  const output = { out: '', err: '' };
  child.stdout!.on('data', (chunk) => (output.out += String(chunk)));
  child.stderr!.on('data', (chunk) => (output.err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...output };
}

/** An endpoint on a real port, in a process of its own that does not outlive the test. */
export async function serve(t: TestContext, env: Record<string, string>, args: string[] = []) {
  const child = waymark(['serve', ...args], { PORT: '0', ...env });
  t.after(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  const exit = once(child, 'exit').then(([code, signal]) => ({ code: code as number, signal: signal as string }));
  child.stderr!.on('data', (chunk) => lines.push(String(chunk)));
  // The key's line is the last one that every start has.
  await new Promise<void>((ready, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('Owner key')) ready();
    });
    void exit.then(() => reject(new Error(lines.join('\n'))));
  });
  const [, printed = ''] = /^Endpoint\s+(http:\S+)$/m.exec(lines.join('\n')) ?? [];
  return { address: printed.replace('localhost', '127.0.0.1'), child, exit, lines };
}
