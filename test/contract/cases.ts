import { readdirSync, readFileSync } from 'node:fs';

/** A value, and where it is wrong; a case without a field is one that must be taken. The file's name is the rule. */
export interface Case {
  /** The folder, which names the schema, and the file, which names the rule. */
  schema: string;
  rule: string;
  value: unknown;
  field?: string;
}

const root = new URL('./cases/', import.meta.url);

/** Every case that lies in files, valid and invalid. */
export const cases: Case[] = ['valid', 'invalid'].flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, root)).flatMap((schema) =>
    readdirSync(new URL(`${kind}/${schema}/`, root)).map((file) => ({
      schema,
      rule: file.replace('.json', ''),
      ...(JSON.parse(readFileSync(new URL(`${kind}/${schema}/${file}`, root), 'utf8')) as {
        value: unknown;
        field?: string;
      }),
    })),
  ),
);
