import type { EndingWords } from './words.js';

export default {
  then: {
    success: 'Guarde esta página si quiere tener un comprobante.',
    partial: '¿No está claro qué pasa con el resto? Pregunte.',
    declined: 'Lea primero el motivo. Si no está de acuerdo, pregunte cómo puede reclamar.',
    cancelled: 'No pasará nada más. Si usted no lo pidió, póngase en contacto.',
    withdrawn: 'Ya nadie trabaja en ello. Si usted no lo pidió, póngase en contacto.',
    returned: 'Está de nuevo en su origen. Si todavía lo quiere, pregunte si se puede enviar otra vez.',
    expired: 'El plazo ha terminado. Si todavía lo quiere, pregunte si puede empezar de nuevo.',
    failed: 'No habrá otro intento automático. Pregunte qué se puede hacer ahora.',
  },
  thenOf: {
    order: { success: '¿Falta algo o está roto? Es mejor decirlo pronto.' },
    return: {
      success: 'Guarde el comprobante de envío hasta que todo esté resuelto.',
      returned: 'Guarde el comprobante de envío hasta que todo esté resuelto.',
    },
    application: { success: 'Guarde la decisión: puede necesitarla más adelante.' },
    claim: { success: 'Guarde la decisión: puede necesitarla más adelante.' },
    case: { success: 'Guarde la respuesta: puede necesitarla más adelante.' },
  },
  print: 'Imprimir o guardar esta página',
} satisfies EndingWords;
