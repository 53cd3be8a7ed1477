// Every engine this machine has; ENGINES=chromium,firefox,webkit insists on those named.
// Chromium is always there, since a package carries it. The other two are Debian packages: see .ci/run.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { leanLit } from './lean-lit.mjs';
import { contractCasesPlugin } from '../test/support/contract-cases.mjs';
import { countReporter } from '../test/support/count-reporter.mjs';
import { faultEndpointPlugin } from '../test/support/fault-endpoint.mjs';
import { chromiumLauncher } from '../test/support/launchers/chromium.mjs';
import { firefoxLauncher } from '../test/support/launchers/firefox.mjs';
import { START_MS } from '../test/support/launchers/start.mjs';
import { webkitLauncher } from '../test/support/launchers/webkit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const engines = {
  chromium: { here: true, launcher: () => chromiumLauncher() },
  firefox: { here: existsSync('/usr/bin/firefox-esr'), launcher: () => firefoxLauncher() },
  webkit: {
    here: existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb'),
    launcher: () => webkitLauncher(),
  },
};
const names = process.env.ENGINES?.split(',') ?? Object.keys(engines).filter((name) => engines[name].here);
for (const name of Object.keys(engines)) if (!names.includes(name)) console.warn(`not tested here: ${name}`);

export default {
  rootDir: root,
  files: `${root}test/{client,outbox,controllers,elements,components,entry}/**/*.test.ts`,
  // What is published, and not what it is developed with: the elements are tested on the Lit that is shipped.
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 2,
  // A sandboxed frame is an origin of its own, and may only have what everybody may have.
  middleware: [(context, next) => (context.set('access-control-allow-origin', '*'), next())],
  plugins: [
    { name: 'lean-lit', transform: ({ path, body }) => leanLit(body, path) },
    // Both parts matter: the target lowers `accessor`, and the tsconfig turns on the decorators that Lit uses.
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    a11ySnapshotPlugin(),
    faultEndpointPlugin(),
    contractCasesPlugin(),
  ],
  browsers: await Promise.all(names.map((name) => engines[name].launcher())),
  reporters: [defaultReporter(), ...(process.env.WAYMARK_COUNT ? [countReporter()] : [])],
  browserStartTimeout: 2 * START_MS,
  testsStartTimeout: START_MS,
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 900_000,
};
