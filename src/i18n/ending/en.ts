import type { EndingWords } from './words.js';

export default {
  then: {
    success: 'Keep this page if you want a record of it.',
    partial: 'Is it not clear what happens with the rest? Ask.',
    declined: 'Read the reason first. If you do not agree, ask how you can object.',
    cancelled: 'Nothing more will happen with it. If you did not ask for this, get in touch.',
    withdrawn: 'Nobody is working on it any more. If you did not ask for this, get in touch.',
    returned: 'It is back where it came from. If you still want it, ask if it can be sent again.',
    expired: 'The time for it has run out. If you still want it, ask if you can start again.',
    failed: 'It will not be tried again by itself. Ask what can be done now.',
  },
  thenOf: {
    order: { success: 'Is something missing or broken? It is best to say so soon.' },
    return: {
      success: 'Keep your proof of sending until everything has been settled.',
      returned: 'Keep your proof of sending until everything has been settled.',
    },
    application: { success: 'Keep the decision: you may need it later.' },
    claim: { success: 'Keep the decision: you may need it later.' },
    case: { success: 'Keep the answer: you may need it later.' },
  },
  print: 'Print or save this page',
} satisfies EndingWords;
