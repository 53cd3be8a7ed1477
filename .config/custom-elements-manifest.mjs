export default {
  globs: ['src/components/*/waymark-*.ts', 'src/elements/waymark-element.ts'],
  exclude: ['**/*.styles.ts', '**/*.events.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
