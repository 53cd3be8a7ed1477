import type { VotesWords } from './words.js';

export default {
  helped: '¿Con esto queda resuelto?',
  yes: 'Sí, resuelto',
  no: 'No del todo',
  thanks: 'Gracias.',
  sorry: 'Es una pena que no le haya servido.',
  why: '¿Qué falla en esta respuesta?',
  reason: {
    wrong: 'No es correcta',
    unclear: 'Es difícil de entender',
    outdated: 'Está anticuada',
    not_my_case: 'No trata de mi caso',
  },
  comment: '¿Qué necesitaba saber? (opcional)',
  privacy:
    'No escriba nombres ni números. Se quita lo que parece un correo electrónico o un número de teléfono, de tarjeta o de cuenta.',
  add: 'Añadir',
  added: 'Gracias por esto.',
} satisfies VotesWords;
