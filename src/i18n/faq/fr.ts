import type { FaqWords } from './words.js';

export default {
  search: 'Chercher dans les réponses',
  clear: 'Effacer la recherche',
  searching: 'Recherche en cours…',
  found: 'Réponses trouvées : {n}',
  perhaps: 'Une de ces réponses peut aider : {n}',
  nothing: 'Il n’y a pas encore de bonne réponse à cette question ici.',
  closest: 'Voici les plus proches.',
  first: 'Première : {question}',
  searchFailed: 'La recherche ne fonctionne pas pour le moment. Vous pouvez lire les réponses ci-dessous.',
  ask: 'Demander à une personne',
  showAll: 'Afficher toutes les réponses ({n})',
  showMore: 'Afficher plus de réponses',
  others: 'Autres questions',
  loading: 'Les réponses arrivent.',
  failed: 'Les réponses n’ont pas pu être chargées.',
  stale: 'Ces réponses sont peut-être anciennes : les plus récentes n’ont pas pu être chargées.',
  empty: 'Il n’y a pas encore de réponses ici.',
  retry: 'Réessayer',
  otherLanguage: 'Certaines réponses existent seulement en : {languages}',
} satisfies FaqWords;
