import type { FaqWords } from './words.js';

export default {
  search: 'Buscar en las respuestas',
  clear: 'Borrar la búsqueda',
  searching: 'Buscando…',
  found: 'Respuestas encontradas: {n}',
  perhaps: 'Puede que una de estas ayude: {n}',
  nothing: 'Aquí aún no hay una buena respuesta a esto.',
  closest: 'Estas son las más parecidas.',
  first: 'Primera: {question}',
  searchFailed: 'La búsqueda no funciona en este momento. Puede leer las respuestas de abajo.',
  ask: 'Preguntar a una persona',
  showAll: 'Mostrar todas las respuestas ({n})',
  showMore: 'Mostrar más respuestas',
  others: 'Otras preguntas',
  loading: 'Las respuestas están en camino.',
  failed: 'No se han podido cargar las respuestas.',
  stale: 'Puede que estas respuestas no estén al día: no se han podido cargar las más recientes.',
  empty: 'Aquí aún no hay respuestas.',
  retry: 'Probar otra vez',
  otherLanguage: 'Algunas respuestas solo están disponibles en: {languages}',
} satisfies FaqWords;
