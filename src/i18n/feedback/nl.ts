import type { FeedbackWords } from './words.js';

export default {
  ask: {
    nps: 'Hoe waarschijnlijk is het dat je dit aan een vriend aanraadt?',
    csat: 'Hoe tevreden ben je?',
    ces: 'Het was makkelijk om dit te regelen.',
    stars: 'Hoeveel sterren geef je?',
    smileys: 'Wat vind je hiervan?',
    thumbs: 'Heeft dit je geholpen?',
    text: 'Wat wil je kwijt?',
  },
  why: { low: 'Wat moet er beter?', middle: 'Wat had het beter gemaakt?', high: 'Wat vond je het fijnst?' },
  likely: ['helemaal niet waarschijnlijk', 'heel waarschijnlijk'],
  satisfied: ['heel ontevreden', 'ontevreden', 'neutraal', 'tevreden', 'heel tevreden'],
  agree: [
    'helemaal mee oneens',
    'mee oneens',
    'een beetje mee oneens',
    'neutraal',
    'een beetje mee eens',
    'mee eens',
    'helemaal mee eens',
  ],
  thumbs: ['Nee', 'Ja'],
  named: '{value}, {meaning}',
  of: '{value} van {max}',
  loading: 'De vraag komt eraan.',
  failed: 'De vraag kon niet worden geladen.',
  retry: 'Probeer het opnieuw',
  where: {
    saving: 'Je antwoord wordt opgeslagen…',
    received: 'Je antwoord is aangekomen.',
    kept: 'Je antwoord is bewaard op dit apparaat en wordt vanzelf verstuurd, ook als je deze pagina sluit en later terugkomt.',
    memory: 'Je antwoord staat alleen in deze pagina. Het wordt vanzelf verstuurd zolang de pagina open blijft.',
    notKept: 'Je antwoord kon niet worden verstuurd en niet worden bewaard.',
    refused: 'Je antwoord kwam aan, maar werd niet aangenomen.',
  },
} satisfies FeedbackWords;
