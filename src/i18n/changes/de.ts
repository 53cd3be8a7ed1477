import type { ChangesWords } from './words.js';

export default {
  changes: 'Was Kunden sagten und was daraus wurde',
  theySaid: 'Kunden sagten',
  wasDone: 'Getan',
  more: { other: '{n} weitere zeigen' },
  listFailed: 'Die Liste konnte nicht geladen werden.',
  listStale: 'Die Liste konnte gerade nicht erneuert werden. Vielleicht ist etwas dazugekommen.',
  listLoading: 'Die Liste kommt gleich.',
} satisfies ChangesWords;
