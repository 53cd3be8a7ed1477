import type { EndingWords } from './words.js';

export default {
  then: {
    success: 'Behalten Sie diese Seite, wenn Sie einen Nachweis möchten.',
    partial: 'Ist nicht klar, was mit dem Rest geschieht? Fragen Sie nach.',
    declined:
      'Lesen Sie zuerst die Begründung. Wenn Sie nicht einverstanden sind, fragen Sie, wie Sie widersprechen können.',
    cancelled: 'Damit geschieht nichts mehr. Wenn Sie das nicht gewünscht haben, melden Sie sich.',
    withdrawn: 'Daran wird nicht mehr gearbeitet. Wenn Sie das nicht gewünscht haben, melden Sie sich.',
    returned:
      'Es ist wieder dort, woher es kam. Wenn Sie es noch möchten, fragen Sie, ob es noch einmal verschickt werden kann.',
    expired: 'Die Zeit dafür ist abgelaufen. Wenn Sie es noch möchten, fragen Sie, ob Sie neu beginnen können.',
    failed: 'Es wird nicht von selbst noch einmal versucht. Fragen Sie, was jetzt möglich ist.',
  },
  thenOf: {
    order: { success: 'Fehlt etwas oder ist etwas kaputt? Melden Sie es am besten bald.' },
    return: {
      success: 'Behalten Sie den Einlieferungsbeleg, bis alles erledigt ist.',
      returned: 'Behalten Sie den Einlieferungsbeleg, bis alles erledigt ist.',
    },
    application: { success: 'Behalten Sie die Entscheidung: Vielleicht brauchen Sie sie später.' },
    claim: { success: 'Behalten Sie die Entscheidung: Vielleicht brauchen Sie sie später.' },
    case: { success: 'Behalten Sie die Antwort: Vielleicht brauchen Sie sie später.' },
  },
  print: 'Diese Seite drucken oder speichern',
} satisfies EndingWords;
