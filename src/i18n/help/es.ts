import type { HelpWords } from './words.js';

export default {
  help: 'Ayuda',
  close: 'Cerrar la ayuda',
  topics: '¿Qué necesita?',
  status: 'Estado',
  answers: 'Respuestas',
  feedback: 'Opinión',
  person: 'Contacto',
  retry: 'Probar otra vez',
  partFailed: 'No se ha podido cargar esta parte.',
} satisfies HelpWords;
