import type { FeedbackWords } from './words.js';

export default {
  ask: {
    nps: '¿Qué probabilidad hay de que recomiende esto a un amigo?',
    csat: '¿Cómo lo valora?',
    ces: 'Ha sido fácil hacer este trámite.',
    stars: '¿Cuántas estrellas le da?',
    smileys: '¿Qué le parece?',
    thumbs: '¿Le ha ayudado?',
    text: '¿Qué le gustaría decir?',
  },
  why: { low: '¿Qué debería mejorar?', middle: '¿Qué lo habría hecho mejor?', high: '¿Qué le ha gustado más?' },
  likely: ['nada probable', 'muy probable'],
  satisfied: ['muy mal', 'mal', 'regular', 'bien', 'muy bien'],
  agree: [
    'muy en desacuerdo',
    'en desacuerdo',
    'algo en desacuerdo',
    'neutral',
    'algo de acuerdo',
    'de acuerdo',
    'muy de acuerdo',
  ],
  thumbs: ['No', 'Sí'],
  named: '{value}, {meaning}',
  of: '{value} de {max}',
  loading: 'La pregunta está en camino.',
  failed: 'No se ha podido cargar la pregunta.',
  retry: 'Intentar de nuevo',
  where: {
    saving: 'Guardando su respuesta…',
    received: 'Su respuesta ha llegado.',
    kept: 'Su respuesta está guardada en este dispositivo y se enviará sola, también si cierra esta página y vuelve más tarde.',
    memory: 'Su respuesta está solo en esta página. Se enviará sola mientras la página siga abierta.',
    notKept: 'Su respuesta no se ha podido enviar ni guardar.',
    refused: 'Su respuesta ha llegado, pero no ha sido aceptada.',
  },
} satisfies FeedbackWords;
