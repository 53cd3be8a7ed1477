/**
 * Everything a change must pass: lint, types, Node's tests, the elements in every engine here, the build, whole pages, budgets.
 * `node --import tsx test/run.ts [step …]` runs some of it; a second word after `node` narrows it to a folder.
 * Ends with one line, `N passed, N failed`, and exits with 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const work = mkdtempSync(join(tmpdir(), 'waymark-test-'));

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
const none: Count = { passed: 0, failed: 0, skipped: 0 };

function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
  });
}

const filesIn = (...folders: string[]): string[] =>
  folders
    .map((folder) => join('test', folder))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(folder, file)),
    );

/** A tool that only says yes or no counts as one. */
const check = async (command: string, ...args: string[]): Promise<Count> => {
  const isFine = (await run(command, args)) === 0;
  return { ...none, passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 };
};

/** Node's own runner, which leaves its figures in a file beside the report a person reads. */
async function node(files: string[], concurrency: number): Promise<Count> {
  if (!files.length) return none;
  const tap = join(work, `${files[0]!.replaceAll('/', '-')}.tap`);
  const report = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap'];
  const code = await run(process.execPath, [
    ...['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`],
    ...[...report, `--test-reporter-destination=${tap}`],
    ...files,
  ]);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const figure = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const failed = figure('fail') + figure('cancelled');
  return { passed: figure('pass'), failed: code && !failed ? 1 : failed, skipped: figure('skipped') + figure('todo') };
}

/** Web-test-runner, through the reporter in support/count-reporter.mjs. */
async function components(): Promise<Count> {
  const file = join(work, 'components.json');
  const code = await run(bin('wtr'), ['--config', '.config/web-test-runner.mjs'], { WAYMARK_COUNT: file });
  const count = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Count) : none;
  return { ...count, failed: code && !count.failed ? 1 : count.failed };
}

const script = (name: string, ...args: string[]) => check('npm', 'run', '--silent', name, ...args);
const nodeFolders = ['contract', 'core', 'search', 'formats', 'i18n', 'styles', 'endpoint', 'insights'];

const steps: Record<string, (folders: string[]) => Promise<Count>> = {
  lint: () => script('lint'),
  types: () => script('types'),
  node: (folders) => node(filesIn(...(folders.length ? folders : nodeFolders)), 2),
  components,
  build: () => script('build'),
  pages: () => node(filesIn('pages'), 1),
  size: () => script('size'),
};

const [first, ...folders] = process.argv.slice(2);
const names = first ? [first] : Object.keys(steps);
const total = { ...none };
const table: string[] = [];
for (const name of names) {
  const step = steps[name];
  if (!step) throw new Error(`There is no step ${name}: ${Object.keys(steps).join(', ')}`);
  console.log(`\n— ${name}`);
  const started = Date.now();
  const count = await step(folders);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key];
  const seconds = Math.round((Date.now() - started) / 1000);
  table.push(
    `${name.padEnd(12)}${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`,
  );
}
rmSync(work, { recursive: true, force: true });

console.log(`\n${table.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
