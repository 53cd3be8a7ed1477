import type { ChangesWords } from './words.js';

export default {
  changes: 'Wat klanten zeiden, en wat ermee is gedaan',
  theySaid: 'Klanten zeiden',
  wasDone: 'Gedaan',
  more: { other: 'Nog {n} tonen' },
  listFailed: 'De lijst kon niet worden geladen.',
  listStale: 'De lijst kon net niet worden ververst. Er kan iets bij zijn gekomen.',
  listLoading: 'De lijst komt eraan.',
} satisfies ChangesWords;
