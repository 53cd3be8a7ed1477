/** `npm run build`: everything in dist/, in the order in which one product needs another. `-- chunks loader` builds only those. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { footprint } from '../src/contract/footprint.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const everything = ['chunks', 'loader', 'all', 'insights', 'endpoint', 'modules', 'types', 'manifest'];
const asked = process.argv.slice(2);
const run = (tool: string, ...args: string[]) =>
  execFileSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

/** What a static host would otherwise compress on every request. */
function precompress(): void {
  for (const entry of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/^(waymark[^/]*|chunks\/.*|insights\/.*|themes\/.*)\.(js|css|html)$/.test(entry)) continue;
    const file = join(dist, entry);
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

if (!asked.length) rmSync(dist, { recursive: true, force: true });
for (const product of asked.length ? asked : everything) {
  if (product === 'types') run('tsc', '-p', '.config/tsconfig.types.json');
  else if (product === 'manifest') run('cem', 'analyze', '--config', '.config/custom-elements-manifest.mjs');
  // A root that is given here would win over the one that the configuration gives the page for the product team.
  else
    await build({
      ...(product !== 'insights' && { root }),
      mode: product,
      logLevel: 'warn',
      configFile: join(root, 'vite.config.ts'),
    });
  if (product === 'endpoint') chmodSync(join(dist, 'endpoint/main.js'), 0o755);
}
cpSync(join(root, 'src/styles/themes'), join(dist, 'themes'), { recursive: true });
writeFileSync(join(dist, 'footprint.json'), `${JSON.stringify(footprint(), null, 2)}\n`);
precompress();
