import type { BecauseWords } from './words.js';

// The impersonal form (“se ha cancelado”) fits nouns of either gender.
export default {
  it: {
    order: 'su pedido',
    application: 'su solicitud',
    claim: 'su reclamación',
    case: 'su caso',
    return: 'su devolución',
    other: 'su petición',
  },
  stage: {
    draft: 'Porque aún no se ha enviado {it}',
    received: 'Porque se ha recibido {it}',
    preparing: 'Porque se está preparando {it}',
    underway: 'Porque se está tramitando {it}',
    final: 'Porque {it} está en el último paso',
    ready: 'Porque {it} le está esperando',
  },
  goods: { underway: 'Porque {it} está en camino', final: 'Porque {it} está a punto de llegar' },
  condition: {
    on_track: 'Porque {it} va según lo previsto',
    at_risk: 'Porque {it} puede llegar tarde',
    delayed: 'Porque {it} va con retraso',
    paused: 'Porque {it} está en pausa',
    action_needed: 'Porque {it} necesita algo de usted',
    problem: 'Porque hay un problema con {it}',
    unknown: 'Porque no está claro cómo va {it}',
  },
  outcome: {
    success: 'Porque se ha completado {it}',
    partial: 'Porque se ha completado en parte {it}',
    declined: 'Porque se ha rechazado {it}',
    cancelled: 'Porque se ha cancelado {it}',
    withdrawn: 'Porque se ha retirado {it}',
    returned: 'Porque se ha devuelto {it}',
    expired: 'Porque ha vencido {it}',
    failed: 'Porque no se ha podido completar {it}',
  },
  waits: 'Porque {it} espera esto de usted: {tasks}',
  step: 'Porque {it} está en este paso: {step}',
  reason: 'Por este motivo: {reason}',
  kind: 'Sobre {it}',
  product: 'Sobre este producto',
  page: 'Sobre esta página',
} satisfies BecauseWords;
