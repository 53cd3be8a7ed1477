import type { FormWords } from './words.js';

export default {
  received: 'Su respuesta ha llegado.',
  number: 'Número de recibo: {number}',
  noEmail: 'Su correo electrónico no se ha guardado, porque no aceptó recibir ahí una respuesta.',
  notReceived: 'Su respuesta no se ha recibido.',
  because: {
    nothing: 'Elija una respuesta o escriba algo.',
    answer: 'Esta respuesta no encaja con la pregunta: {question}',
    email: 'No parece un correo electrónico.',
    prompt: 'Esta pregunta ya no se hace.',
    tooLarge: 'Su texto es demasiado largo.',
    tooMany: 'Han llegado demasiadas respuestas desde su conexión. Espere un minuto.',
    site: 'Este sitio no puede enviar respuestas aquí.',
    trouble: 'Algo ha fallado. Inténtelo de nuevo en un minuto.',
  },
  yourText: 'Su texto',
  again: 'Vuelva a la página anterior y envíela otra vez desde allí.',
  back: 'Volver a la página',
} satisfies FormWords;
