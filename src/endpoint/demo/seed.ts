import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Article, Change, JourneyInput, parse, Prompt, Response as ResponseSchema } from '../../contract/index.js';
import type { Store } from '../store/store.js';
import { writeJourney } from '../write-journey.js';
import { resolveRelativeDates } from './relative-dates.js';

/** Fills an empty store with the demo's made-up journeys, prompts, articles and responses. Leaves any other store as it is. */
export async function seed(store: Store, folder: string, now: number): Promise<void> {
  if (!(await store.isEmpty())) return;
  const read = <S extends z.ZodType>(name: string, entry: S) =>
    readSeed(join(folder, `${name}.json`), name, entry, now);
  const journeys = read('journeys', JourneyInput);
  const prompts = read('prompts', Prompt);
  const responses = read('responses', ResponseSchema);
  await Promise.all([
    ...journeys.map((input) => writeJourney(store, input, input.reference!, now)),
    ...prompts.map((prompt) => store.content.putPrompt(prompt)),
    store.content.putArticles(read('articles', Article)),
    store.content.putChanges(read('changes', Change)),
    // In the order in which they were given, and as if they had arrived then.
    ...responses
      .sort((a, b) => Date.parse(a.answeredAt) - Date.parse(b.answeredAt))
      .map((response) => store.responses.put(response, Date.parse(response.answeredAt))),
  ]);
}

/** A seed file is a list, or an object that holds one under the file's name. A mistake in it stops the demo with its place. */
function readSeed<S extends z.ZodType>(file: string, name: string, entry: S, now: number): z.infer<S>[] {
  if (!existsSync(file)) return [];
  const content = resolveRelativeDates(JSON.parse(readFileSync(file, 'utf8')) as unknown, now);
  const list = Array.isArray(content) ? content : (content as Record<string, unknown>)[name];
  const parsed = parse(z.array(entry), list);
  if (parsed.ok) return parsed.value;
  const [first] = parsed.errors;
  throw new Error(`${file}: ${first?.field} must ${first?.must}`);
}
