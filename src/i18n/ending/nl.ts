import type { EndingWords } from './words.js';

export default {
  then: {
    success: 'Bewaar deze pagina als je er later iets aan wilt hebben.',
    partial: 'Is niet duidelijk wat er met de rest gebeurt? Vraag het.',
    declined: 'Lees eerst waarom. Ben je het er niet mee eens, vraag dan hoe je bezwaar kunt maken.',
    cancelled: 'Er gebeurt verder niets mee. Heb je hier niet om gevraagd, neem dan contact op.',
    withdrawn: 'Er wordt niet meer aan gewerkt. Heb je hier niet om gevraagd, neem dan contact op.',
    returned: 'Het is terug waar het vandaan kwam. Wil je het nog, vraag dan of het opnieuw kan worden verstuurd.',
    expired: 'De tijd ervoor is voorbij. Wil je het nog, vraag dan of je opnieuw kunt beginnen.',
    failed: 'Het wordt niet vanzelf nog eens geprobeerd. Vraag wat er nu mogelijk is.',
  },
  thenOf: {
    order: { success: 'Ontbreekt er iets of is er iets kapot? Meld het het liefst snel.' },
    return: {
      success: 'Bewaar je verzendbewijs tot alles is afgehandeld.',
      returned: 'Bewaar je verzendbewijs tot alles is afgehandeld.',
    },
    application: { success: 'Bewaar het besluit: je hebt het later misschien nodig.' },
    claim: { success: 'Bewaar het besluit: je hebt het later misschien nodig.' },
    case: { success: 'Bewaar het antwoord: je hebt het later misschien nodig.' },
  },
  print: 'Deze pagina afdrukken of bewaren',
} satisfies EndingWords;
