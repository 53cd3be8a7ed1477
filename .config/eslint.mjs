// House rules as lint: which folder may import which, no cycles, and no text that page translation could make untrue.
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { noBareText } from './eslint-no-bare-text.mjs';

/** Folder by folder, what it may import beside itself. Imports point down only. */
const layers = {
  contract: [],
  core: ['contract'],
  search: ['contract', 'core'],
  i18n: ['contract', 'core'],
  formats: ['contract', 'core', 'i18n'],
  styles: [],
  client: ['contract'],
  outbox: ['contract', 'core/uuid7.ts', 'client'],
  controllers: ['contract', 'core', 'i18n', 'client', 'outbox', 'search'],
  elements: ['client/connection.ts', 'styles'],
  components: ['contract', 'core', 'i18n', 'styles', 'controllers', 'elements', 'search', 'formats/calendar.ts'],
  entry: ['contract', 'components', 'elements', 'search', 'formats'],
  endpoint: ['contract', 'core', 'search', 'formats', 'i18n'],
  insights: ['contract', 'core', 'i18n', 'styles', 'client'],
};
const zones = Object.entries(layers).map(([folder, allowed]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [`./${folder}`, ...allowed.map((path) => `./${path}`)],
  message: `${folder}/ may import ${allowed.join(', ') || 'nothing of ours'}: see its README.`,
}));

/** Packages that only one place may import. */
const onlyIn = (files, ...names) => ({
  files: ['src/**/*.ts'],
  ignores: files,
  names,
});
const owned = [
  onlyIn(['src/contract/**', 'src/formats/**', 'src/endpoint/**'], 'zod'),
  onlyIn(['src/controllers/floating-controller.ts'], '@floating-ui/dom'),
  onlyIn(['src/formats/calendar.ts'], 'ical-generator'),
  onlyIn(['src/outbox/**'], 'idb-keyval'),
  onlyIn(['src/client/**'], 'eventsource-parser'),
  onlyIn(['src/endpoint/**'], 'hono', 'libsql', 'rate-limiter-flexible', 'csv-parse', '@hono/node-server'),
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.cache', '**/*.generated.ts', 'test/support/launchers'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: ['tsconfig.json'] })] },
    rules: {
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='sendBeacon']",
          message: 'It reports success for what was refused.',
        },
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Text from elsewhere is never HTML.' },
        { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and leaves no code.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'import-x/no-restricted-paths': ['error', { zones }] } },
  ...owned.map(({ files, ignores, names }, index) => ({
    files,
    ignores,
    plugins: { [`owned-${index}`]: { rules: { only: ownedRule(names) } } },
    rules: { [`owned-${index}/only`]: 'error' },
  })),
  {
    files: ['src/{components,elements,insights}/**/*.ts'],
    ...lit['flat/recommended'],
  },
  { files: ['src/{components,elements,insights}/**/*.ts'], ...wc['flat/recommended'] },
  {
    files: ['src/components/**/*.ts'],
    plugins: { waymark: { rules: { 'no-bare-text': noBareText } } },
    rules: {
      'waymark/no-bare-text': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-template-arrow': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/{contract,core,search,formats,i18n}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'fetch', 'process', 'localStorage', 'navigator'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Time is passed in.' }],
    },
  },
  { files: ['test/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**', 'demo/**', '.config/**', 'src/endpoint/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
  },
);

/** Forbids importing some packages, with their sub-paths. */
function ownedRule(names) {
  return {
    meta: { type: 'problem', schema: [] },
    create(context) {
      const check = (node) => {
        const from = node.source?.value;
        if (names.some((name) => from === name || from?.startsWith?.(`${name}/`))) {
          context.report({ node, message: `${from} is imported in one place only: see .config/eslint.mjs.` });
        }
      };
      return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check };
    },
  };
}
