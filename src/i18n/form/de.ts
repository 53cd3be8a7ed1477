import type { FormWords } from './words.js';

export default {
  received: 'Ihre Antwort ist angekommen.',
  number: 'Belegnummer: {number}',
  noEmail: 'Ihre E-Mail-Adresse wurde nicht gespeichert, weil Sie dort keine Rückmeldung erlaubt haben.',
  notReceived: 'Ihre Antwort wurde nicht empfangen.',
  because: {
    nothing: 'Wählen Sie eine Antwort oder schreiben Sie etwas.',
    answer: 'Diese Antwort passt nicht zur Frage: {question}',
    email: 'Das sieht nicht wie eine E-Mail-Adresse aus.',
    prompt: 'Diese Frage wird nicht mehr gestellt.',
    tooLarge: 'Ihr Text ist zu lang.',
    tooMany: 'Von Ihrer Verbindung kamen zu viele Antworten. Warten Sie eine Minute.',
    site: 'Diese Seite darf hierher keine Antworten senden.',
    trouble: 'Etwas ist schiefgegangen. Versuchen Sie es in einer Minute noch einmal.',
  },
  yourText: 'Ihr Text',
  again: 'Gehen Sie zur Seite davor zurück und senden Sie es dort noch einmal.',
  back: 'Zurück zur Seite',
} satisfies FormWords;
