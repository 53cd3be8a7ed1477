import type { AskingWords } from './words.js';

export default {
  name: 'Una pregunta para usted',
  tab: 'Su opinión',
  said: 'Una pregunta para usted: {question}',
  notNow: 'Ahora no',
  never: 'No volver a preguntar',
  close: 'Cerrar',
} satisfies AskingWords;
