import type { FormWords } from './words.js';

export default {
  received: 'Je antwoord is aangekomen.',
  number: 'Ontvangstnummer: {number}',
  noEmail: 'Je e-mailadres is niet bewaard, omdat je niet hebt gezegd dat je daar een reactie wilt.',
  notReceived: 'Je antwoord is niet ontvangen.',
  because: {
    nothing: 'Kies een antwoord of schrijf iets.',
    answer: 'Dit antwoord past niet bij de vraag: {question}',
    email: 'Dit lijkt niet op een e-mailadres.',
    prompt: 'Deze vraag wordt niet meer gesteld.',
    tooLarge: 'Je tekst is te lang.',
    tooMany: 'Er kwamen te veel antwoorden van jouw verbinding. Wacht een minuut.',
    site: 'Deze site mag hier geen antwoorden naartoe sturen.',
    trouble: 'Er ging iets mis. Probeer het over een minuut nog eens.',
  },
  yourText: 'Je tekst',
  again: 'Ga terug naar de vorige pagina en verstuur het daar opnieuw.',
  back: 'Terug naar de pagina',
} satisfies FormWords;
