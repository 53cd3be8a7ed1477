import type { ChangesWords } from './words.js';

export default {
  changes: 'Lo que dijeron los clientes y lo que se hizo',
  theySaid: 'Los clientes dijeron',
  wasDone: 'Hecho',
  more: { other: 'Ver {n} más' },
  listFailed: 'No se ha podido cargar la lista.',
  listStale: 'No se ha podido actualizar la lista. Puede haber algo nuevo.',
  listLoading: 'La lista está en camino.',
} satisfies ChangesWords;
