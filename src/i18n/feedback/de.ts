import type { FeedbackWords } from './words.js';

export default {
  ask: {
    nps: 'Wie wahrscheinlich ist es, dass Sie dies weiterempfehlen?',
    csat: 'Wie zufrieden sind Sie?',
    ces: 'Es war leicht, das zu erledigen.',
    stars: 'Wie viele Sterne geben Sie?',
    smileys: 'Wie finden Sie das?',
    thumbs: 'Hat Ihnen das geholfen?',
    text: 'Was möchten Sie sagen?',
  },
  why: {
    low: 'Was sollte besser sein?',
    middle: 'Was hätte es besser gemacht?',
    high: 'Was hat Ihnen am besten gefallen?',
  },
  likely: ['sehr unwahrscheinlich', 'sehr wahrscheinlich'],
  satisfied: ['sehr unzufrieden', 'unzufrieden', 'neutral', 'zufrieden', 'sehr zufrieden'],
  agree: [
    'stimme gar nicht zu',
    'stimme nicht zu',
    'stimme eher nicht zu',
    'neutral',
    'stimme eher zu',
    'stimme zu',
    'stimme voll zu',
  ],
  thumbs: ['Nein', 'Ja'],
  named: '{value}, {meaning}',
  of: '{value} von {max}',
  loading: 'Die Frage kommt gleich.',
  failed: 'Die Frage konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
  where: {
    saving: 'Ihre Antwort wird gespeichert…',
    received: 'Ihre Antwort ist angekommen.',
    kept: 'Ihre Antwort ist auf diesem Gerät gespeichert und wird von selbst gesendet, auch wenn Sie die Seite schließen und später wiederkommen.',
    memory: 'Ihre Antwort steht nur in dieser Seite. Sie wird von selbst gesendet, solange die Seite offen bleibt.',
    notKept: 'Ihre Antwort konnte weder gesendet noch gespeichert werden.',
    refused: 'Ihre Antwort kam an, wurde aber nicht angenommen.',
  },
} satisfies FeedbackWords;
