import type { ParcelWords } from './words.js';

export default {
  parcel: 'Colis {n}',
  step: {
    received: 'Commande reçue',
    preparing: 'En préparation',
    underway: 'En route',
    final: 'En cours de livraison',
    done: 'Livré',
  },
  collect: { final: 'Prêt à être retiré', done: 'Retiré' },
  back: { underway: 'Sur le chemin du retour', done: 'De retour chez l’expéditeur' },
  return: {
    received: 'Retour enregistré',
    preparing: 'Retour préparé',
    underway: 'Sur le chemin du retour',
    final: 'En cours de contrôle',
    done: 'Retour terminé',
  },
  ended: { cancelled: 'Annulé', failed: 'Non livré' },
  event: {
    attempted: 'Une livraison a été tentée',
    delayed: 'Retardé',
    held: 'En attente',
    problem: 'Il y a un problème',
    asked: 'Quelque chose vous est demandé',
  },
  task: {
    collect: 'Retirez votre colis',
    duties: 'Payez les frais d’importation',
    pay: 'Payez le montant restant',
    address: 'Vérifiez et complétez votre adresse de livraison',
    documents: 'Envoyez les papiers qui manquent',
    information: 'Donnez les informations qui manquent',
    delivery: 'Choisissez quand ou bien où votre colis arrive',
    contact: 'Prenez contact au sujet de votre colis',
    answer: 'Répondez à la question sur votre colis',
  },
  pickupPlace: 'Le point de retrait indiqué par le transporteur',
  how: {
    collected: 'Retiré dans un point de retrait',
    signed: 'Remis contre signature',
    cash: 'Payé à la porte',
    neighbour: 'Déposé chez un voisin',
  },
} satisfies ParcelWords;
