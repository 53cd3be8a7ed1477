/** Runs in frames of the tests, each of which is another tab of the same site with a prompt of its own. */
import { type AskingHost, starsPrompt, Visit } from './asking-host.js';

const search = new URLSearchParams(location.search);
const host = document.createElement('asking-host') as AskingHost;
const manners = { overall: Number(search.get('overall')), maxShown: 1000 };
const storage = search.get('storage') ?? undefined;
host.give({ prompt: starsPrompt({ id: search.get('id')!, manners }), storage }, new Visit(search.get('device')!));
document.body.append(host);

/** What the test asks of it. */
export interface Tab {
  host: AskingHost;
}
Object.assign(globalThis, { tab: { host } satisfies Tab });
