import type { ContactWords } from './words.js';

export default {
  message: 'Ihre Frage',
  messageHint: 'Erzählen Sie mit Ihren Worten, was Sie brauchen. Schreiben Sie keine Passwörter oder Kartennummern.',
  reply: 'Wohin soll die Antwort gehen?',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  oneIsEnough: 'Eines von beiden genügt.',
  along: 'Das geht mit',
  alongHint:
    'So müssen Sie es nicht noch einmal erklären. Ändern Sie es, oder lassen Sie weg, was Sie nicht senden möchten. Die Adresse dieser Seite geht auch mit.',
  trail: {
    status: 'Status:',
    search: 'Sie suchten nach:',
    article: 'Sie lasen:',
    helped: 'Sie lasen, und es half:',
    notHelped: 'Sie lasen, und es half nicht:',
  },
  subject: 'Ihre Nummer:',
  change: 'Ändern',
  send: 'Senden',
  sending: 'Wird gesendet…',
  messageMissing: 'Schreiben Sie zuerst Ihre Frage.',
  messageTooLong: 'Das ist zu lang zum Senden. Kürzen Sie es auf weniger als {n} Zeichen.',
  replyMissing: 'Nennen Sie eine E-Mail-Adresse oder Telefonnummer, damit die Antwort Sie erreicht.',
  emailWrong: 'Das sieht nicht wie eine E-Mail-Adresse aus, zum Beispiel name@beispiel.de.',
  phoneWrong: 'Das sieht nicht wie eine Telefonnummer aus. Nutzen Sie Ziffern und bei Bedarf ein + für das Land.',
  subjectWrong: 'Das kann keine Nummer sein. Nehmen Sie Buchstaben, Ziffern, Punkte und Striche.',
  received: 'Ihre Frage ist angekommen.',
  receivedHint: 'Die Antwort geht an: {reply}',
  kept: 'Noch nicht gesendet. Ihre Frage ist auf diesem Gerät gespeichert.',
  keptHint:
    'Sie wird von selbst gesendet, sobald es eine Verbindung gibt, auch wenn Sie diese Seite schließen und später wiederkommen.',
  memory: 'Noch nicht gesendet. Bitte lassen Sie diese Seite offen.',
  memoryHint:
    'Ihre Frage ist nur in dieser Seite gespeichert. Sie wird von selbst gesendet, sobald es eine Verbindung gibt.',
  refused: 'Ihre Frage konnte nicht angenommen werden.',
  notKept: 'Ihre Frage konnte nicht gesendet und nicht gespeichert werden.',
  copyHint: 'Kopieren Sie Ihren Text, bevor Sie diese Seite verlassen, oder versuchen Sie es noch einmal.',
  yourMessage: 'Was Sie geschrieben haben',
  another: 'Etwas anderes fragen',
} satisfies ContactWords;
