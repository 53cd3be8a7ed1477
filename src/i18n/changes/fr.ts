import type { ChangesWords } from './words.js';

export default {
  changes: 'Ce que les clients ont dit, et ce qui a été fait',
  theySaid: 'Les clients ont dit',
  wasDone: 'Fait',
  more: { other: 'En voir {n} de plus' },
  listFailed: 'La liste n’a pas pu être chargée.',
  listStale: 'La liste n’a pas pu être actualisée. Elle s’est peut-être allongée.',
  listLoading: 'La liste arrive.',
} satisfies ChangesWords;
