import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { leanLit } from './.config/lean-lit.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { dependencies: Record<string, string> };

/** The tags that the loader knows, each served by a chunk of its own. */
const tags = ['progress', 'feedback', 'faq', 'help'];

/**
 * Lit creates its Trusted Types policy while it is imported, and a page that does not allow it would lose every element to
 * the exception. Renamed, so that it can stand beside another copy of Lit, and guarded.
 */
function trustedTypes(): Plugin {
  return {
    name: 'waymark:trusted-types',
    transform(code, id) {
      if (!/lit-html[\\/](development[\\/])?lit-html\.js$/.test(id)) return undefined;
      const guarded = code.replace(
        /(\w+)\.createPolicy\(\s*["']lit-html["'],\s*(\{[^}]*\})\s*\)/,
        '(()=>{try{return $1.createPolicy("waymark",$2)}catch{}})()',
      );
      if (guarded === code) throw new Error('The policy of lit-html was not found: it must be guarded.');
      return guarded;
    },
  };
}

/** White space and comments in style sheets, and the indentation of templates, which no minifier looks into. */
function smallTemplates(): Plugin {
  const shrink = (css: string) =>
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}');
  return {
    name: 'waymark:small-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/src[\\/].*\.ts$/.test(id) || !/\b(css|html)`/.test(code)) return undefined;
      if (/\bcss`[^`]*\$\{/.test(code))
        throw new Error(`A style sheet of ours is one text: put a list in place of what stands in ${id}.`);
      return code
        .replace(/\bcss`([^`]*)`/g, (_, css: string) => `css\`${shrink(css)}\``)
        .replace(/\n\s+(?=<|[a-zA-Z?.@-]+=[$"]|\/?>|\$\{)/g, ' ');
    },
  };
}

/** A page tells its developers which field breaks a rule; what the field must be, they are told by the endpoint. */
function shortRules(): Plugin {
  return {
    name: 'waymark:short-rules',
    enforce: 'pre',
    transform: (code, id) =>
      /src[\\/]contract[\\/](\w+-)?rules\.ts$/.test(id) ? code.replace(/,\s*must:\s*'[^']*'/g, '') : undefined,
  };
}

/**
 * Browsers remember that a module could not be had, and asking again for the same address gets the same failure until the page is
 * loaded anew. So a part that did not arrive is asked for once more under another address. A language has English to fall back on.
 */
function secondTry(): Plugin {
  return {
    name: 'waymark:second-try',
    renderChunk: (code) =>
      code.replace(
        /\bimport\(([`"'])(\.\/\w{3}[^`"']*)\1\)/g,
        (call, _, path: string) => `${call}.catch(()=>import(\`${path}?\`+Date.now()))`,
      ),
  };
}

const defineOf = (tag: string) => at(`src/components/${tag}/define.ts`);

type ModuleInfos = { getModuleInfo(id: string): { importedIds: string[] } | null };

/** A tag's module and everything it imports statically. */
function reach(tag: string, modules: ModuleInfos): Set<string> {
  const seen = new Set([defineOf(tag)]);
  for (const id of seen) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  return seen;
}

/**
 * Which chunk a module is laid into: all that the first status needs into one, what two other tags share into another, what one of them
 * begins with into its own, since one file packs better than three. The rest is the bundler's to decide.
 */
function chunkOf(id: string, modules: ModuleInfos): string | null {
  // What two tags need of it is less than what they share with others.
  if (/parts[\\/]moments|elements[\\/]site-setting/.test(id)) return null;
  const [first, ...others] = tags.filter((tag) => reach(tag, modules).has(id));
  if (first === tags[0]) return 'first';
  if (others.length || /elements[\\/]announce|styles[\\/]controls/.test(id)) return 'shared';
  return first ?? null;
}

const browser = (build: UserConfig['build']): UserConfig => ({
  plugins: [
    { name: 'waymark:lean-lit', transform: leanLit },
    trustedTypes(),
    smallTemplates(),
    shortRules(),
    secondTry(),
  ],
  build: { target: 'es2022', emptyOutDir: false, modulePreload: false, reportCompressedSize: false, ...build },
});

/** One configuration a product; `.config/build.ts` runs them in turn. */
const products: Record<string, () => UserConfig> = {
  chunks: () =>
    browser({
      outDir: 'dist/chunks',
      manifest: 'manifest.json',
      // A library's entries and not a page's: a page would bring a helper that preloads style sheets.
      lib: { entry: Object.fromEntries(tags.map((tag) => [tag, defineOf(tag)])), formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          minify: true,
          // Nothing compresses worse than the names of other chunks, and every page downloads dozens of them.
          entryFileNames: '[name]-[hash:7].js',
          chunkFileNames: '[name]-[hash:7].js',
          hashCharacters: 'base36',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: chunkOf, debugName: 'chunkOf', test: /./ }],
          },
        },
      },
    }),
  loader: () => {
    const written = JSON.parse(readFileSync(at('dist/chunks/manifest.json'), 'utf8')) as Record<
      string,
      { name: string; file: string }
    >;
    const fileOf = (name: string) => Object.values(written).find((chunk) => chunk.name === name)!.file;
    const chunks = tags.map((tag) => [`waymark-${tag}`, `chunks/${fileOf(tag)}`]);
    return {
      ...browser({
        outDir: 'dist',
        lib: { entry: at('src/entry/loader.ts'), formats: ['iife'], name: 'waymark', fileName: () => 'waymark.js' },
      }),
      define: { WAYMARK_CHUNKS: JSON.stringify(Object.fromEntries(chunks)) },
    };
  },
  all: () =>
    browser({
      outDir: 'dist',
      lib: { entry: at('src/entry/all.ts'), formats: ['iife'], name: 'waymark', fileName: () => 'waymark-all.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    }),
  modules: () => ({
    plugins: [smallTemplates()],
    build: {
      target: 'es2022',
      emptyOutDir: false,
      outDir: 'dist/esm',
      lib: {
        entry: {
          index: at('src/entry/index.ts'),
          define: at('src/entry/all.ts'),
          ...Object.fromEntries(tags.map((tag) => [tag, at(`src/components/${tag}/define.ts`)])),
          search: at('src/search/index.ts'),
          contract: at('src/contract/index.ts'),
          formats: at('src/formats/index.ts'),
        },
        formats: ['es'],
      },
      rolldownOptions: {
        external: [...Object.keys(manifest.dependencies), /^lit\//],
        output: { chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  }),
  endpoint: () => ({
    build: {
      target: 'node20',
      emptyOutDir: false,
      outDir: 'dist/endpoint',
      ssr: true,
      rolldownOptions: {
        input: { main: at('src/endpoint/main.ts'), index: at('src/endpoint/index.ts') },
        external: [...Object.keys(manifest.dependencies), /^hono\//, /^@hono\//, /^csv-parse/],
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  }),
  insights: () => ({
    root: at('src/insights'),
    base: './',
    plugins: [trustedTypes(), smallTemplates()],
    build: { target: 'es2022', outDir: at('dist/insights'), emptyOutDir: true, modulePreload: false },
  }),
};

export default defineConfig(({ mode }) => products[mode]?.() ?? {});
