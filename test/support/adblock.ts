/** A real blocking engine with the lists of the shared data, which are for tests only and are not part of the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FiltersEngine } from '@ghostery/adblocker';

const lists = fileURLToPath(new URL('../../../shared/data/adblock/', import.meta.url));

/** The engine, or undefined on a machine that does not have the lists. */
export function blockingEngine(): FiltersEngine | undefined {
  if (!existsSync(lists)) return undefined;
  return FiltersEngine.parse(
    readdirSync(lists)
      .map((file) => readFileSync(lists + file, 'utf8'))
      .join('\n'),
  );
}
