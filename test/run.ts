/**
 * Everything a change must pass: lint, types, Node's tests, the elements in every engine here, the build, whole pages, budgets.
 * `node --import tsx test/run.ts [step …]` runs some of it; a second word after `node` narrows it to a folder.
 * Ends with what failed and one line, `N passed, N failed`, and exits with 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const work = mkdtempSync(join(tmpdir(), 'waymark-test-'));

/** Longer than any file of tests takes on a busy machine. */
const LONGEST_MS = 600_000;

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, one line each: said once more at the end, where a long log is read first. */
  failures: string[];
}
const none: Count = { passed: 0, failed: 0, skipped: 0, failures: [] };

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
  return isFine ? { ...none, passed: 1 } : { ...none, failed: 1, failures: [args.at(-1)!] };
};

/** The tests that failed of themselves, not for one within them, in a report of the Test Anything Protocol. */
function failuresIn(tap: string): string[] {
  const failure =
    /^ *not ok \d+ - (.*)\n *---\n(?:(?! *\.\.\.$).*\n)*? *location: '(.*)'\n *failureType: '(?!subtestsFailed)/gm;
  return [...tap.matchAll(failure)].map(([, name, location]) => `${relative(root, location!)} › ${name}`);
}

/** Node's own runner, which leaves its figures in a file beside the report a person reads. */
async function node(files: string[], concurrency: number): Promise<Count> {
  if (!files.length) return none;
  const tap = join(work, `${files[0]!.replaceAll('/', '-')}.tap`);
  const report = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap'];
  const code = await run(process.execPath, [
    // What hangs is a failure, and not the end of everything after it.
    ...['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, `--test-timeout=${LONGEST_MS}`],
    ...[...report, `--test-reporter-destination=${tap}`],
    ...files,
  ]);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const figure = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const failed = figure('fail') + figure('cancelled');
  return {
    passed: figure('pass'),
    failed: code && !failed ? 1 : failed,
    skipped: figure('skipped') + figure('todo'),
    failures: failuresIn(text),
  };
}

/** Web-test-runner, through the reporter in support/count-reporter.mjs. */
async function components(): Promise<Count> {
  const file = join(work, 'components.json');
  const code = await run(bin('wtr'), ['--config', '.config/web-test-runner.mjs'], { WAYMARK_COUNT: file });
  const count = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Count) : none;
  const failures = count.failures.map((failure) => relative(root, failure));
  return { ...count, failures, failed: code && !count.failed ? 1 : count.failed };
}

const script = (name: string, ...args: string[]) => check('npm', 'run', '--silent', name, ...args);
const nodeFolders = ['contract', 'core', 'search', 'formats', 'i18n', 'styles', 'endpoint', 'insights'];

const steps: Record<string, (folders: string[]) => Promise<Count>> = {
  lint: () => script('lint'),
  types: () => script('types'),
  node: (folders) => node(filesIn(...(folders.length ? folders : nodeFolders)), 2),
  components,
  build: () => script('build'),
  pages: () => node(filesIn('pages'), 2),
  size: () => script('size'),
};

const [first, ...folders] = process.argv.slice(2);
const names = first ? [first] : Object.keys(steps);
const total: Count = { ...none, failures: [] };
const table: string[] = [];
for (const name of names) {
  const step = steps[name];
  if (!step) throw new Error(`There is no step ${name}: ${Object.keys(steps).join(', ')}`);
  console.log(`\n— ${name}`);
  const started = Date.now();
  const count = await step(folders);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key];
  total.failures.push(...count.failures.map((failure) => `${name} › ${failure}`));
  const seconds = Math.round((Date.now() - started) / 1000);
  table.push(
    `${name.padEnd(12)}${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`,
  );
}
rmSync(work, { recursive: true, force: true });

console.log(`\n${table.join('\n')}\n`);
for (const failure of total.failures) console.log(`failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
