import type { BecauseWords } from './words.js';

// Every noun of `it` is feminine, so that one form of each participle fits them all.
export default {
  it: {
    order: 'votre commande',
    application: 'votre demande',
    claim: 'votre déclaration',
    case: 'votre demande',
    return: 'votre demande de retour',
    other: 'votre demande',
  },
  stage: {
    draft: 'Parce que {it} n’est pas encore envoyée',
    received: 'Parce que {it} est bien arrivée',
    preparing: 'Parce que {it} est en préparation',
    underway: 'Parce que {it} est en cours de traitement',
    final: 'Parce que {it} en est à la dernière étape',
    ready: 'Parce que {it} est prête pour vous',
  },
  goods: { underway: 'Parce que {it} est en route', final: 'Parce que {it} arrive bientôt' },
  condition: {
    on_track: 'Parce que {it} suit le calendrier prévu',
    at_risk: 'Parce que {it} risque d’avoir du retard',
    delayed: 'Parce que {it} a du retard',
    paused: 'Parce que {it} est en pause',
    action_needed: 'Parce que {it} attend quelque chose de vous',
    problem: 'Parce qu’il y a un problème avec {it}',
    unknown: 'Parce que l’état exact n’est pas connu : {it}',
  },
  outcome: {
    success: 'Parce que {it} est terminée',
    partial: 'Parce que {it} est en partie terminée',
    declined: 'Parce que {it} est refusée',
    cancelled: 'Parce que {it} est annulée',
    withdrawn: 'Parce que {it} est retirée',
    returned: 'Parce que {it} est renvoyée',
    expired: 'Parce que {it} a expiré',
    failed: 'Parce que {it} n’a pas pu aboutir',
  },
  waits: 'Parce que {it} attend ceci de vous : {tasks}',
  step: 'Parce que {it} en est à cette étape : {step}',
  reason: 'Pour cette raison : {reason}',
  kind: 'À propos de {it}',
  product: 'À propos de ce produit',
  page: 'À propos de cette page',
} satisfies BecauseWords;
