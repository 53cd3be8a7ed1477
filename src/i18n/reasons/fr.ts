import type { ReasonWords } from './words.js';

export default {
  carrier_damaged_parcel: {
    why: 'Le colis a été abîmé en route.',
    doing: 'Le transporteur regarde s’il peut être livré ou s’il doit repartir.',
    advice: 'Si vous le recevez, prenez des photos et gardez l’emballage.',
  },
  carrier_sorting_error: {
    why: 'Le colis est parti au mauvais endroit.',
    doing: 'De là, il est renvoyé vers le bon endroit.',
    advice: 'Vous n’avez rien à faire, mais cela peut prendre plus de temps.',
  },
  carrier_address_not_found: {
    why: 'Le livreur n’a pas trouvé l’adresse.',
    doing: 'L’adresse doit être claire avant un nouvel essai.',
    advice: 'Vérifiez le numéro et le code postal, et signalez toute erreur.',
  },
  carrier_parcel_lost: {
    why: 'Le transporteur ne retrouve pas le colis.',
    doing: 'Après une recherche, la perte est réglée avec l’expéditeur.',
    advice: 'Demandez un nouvel article ou un remboursement.',
  },
  carrier_not_enough_time: {
    why: 'Le livreur a manqué de temps.',
    doing: 'En général, le colis part avec une autre tournée.',
    advice: 'En général, vous n’avez pas à demander une nouvelle livraison.',
  },
  carrier_vehicle_issue: {
    why: 'Le véhicule de livraison est tombé en panne.',
    doing: 'Les colis attendent un autre véhicule ou une autre tournée.',
    advice: 'Vous n’avez rien à faire, mais cela peut prendre plus de temps.',
  },
  carrier_capacity_exceeded: {
    why: 'Le transporteur a plus de colis qu’il ne peut en livrer.',
    doing: 'Les colis en attente partent dès qu’il y a de la place.',
    advice: 'Vous n’avez rien à faire, mais prévoyez un peu plus de temps.',
  },
  carrier_mechanical_delay: {
    why: 'Une machine du transporteur est en panne.',
    doing: 'Les colis attendent la réparation ou prennent un autre chemin.',
    advice: 'Vous n’avez rien à faire, mais cela peut prendre plus de temps.',
  },
  retailer_cancelled: {
    why: 'Le vendeur a annulé cette livraison.',
    doing: 'Ce qui est déjà en route repart chez le vendeur.',
    advice: 'Demandez au vendeur la raison et la date du remboursement.',
  },
  retailer_incorrect_data: {
    why: 'Le vendeur a donné de mauvaises informations.',
    doing: 'Les informations doivent d’abord être corrigées.',
    advice: 'Vérifiez avec le vendeur que votre adresse est juste.',
  },
  retailer_not_ready: {
    why: 'Le colis n’était pas prêt au passage du transporteur.',
    doing: 'Il part plus tard, quand le vendeur l’a préparé.',
    advice: 'Vous n’avez rien à faire. Si c’est urgent, demandez au vendeur.',
  },
  retailer_incorrect_parcel: {
    why: 'Le transporteur a reçu le mauvais colis.',
    doing: 'Le vendeur doit encore remettre le bon colis.',
    advice: 'Si autre chose arrive, ne l’utilisez pas et prévenez le vendeur.',
  },
  retailer_incorrect_dimensions: {
    why: 'La taille ou le poids du colis a été mal indiqué.',
    doing: 'Le transporteur doit d’abord régler cela avec l’expéditeur.',
    advice: 'Vous n’avez rien à faire, sauf si vous avez envoyé le colis.',
  },
  retailer_packaging_issue: {
    why: 'L’emballage doit d’abord être refait.',
    doing: 'Le colis doit être emballé à nouveau avant de repartir.',
    advice: 'À l’arrivée, vérifiez que tout est là et en bon état.',
  },
  consignee_refused: {
    why: 'Le colis a été refusé à la porte.',
    doing: 'En général, un colis refusé retourne à l’expéditeur.',
    advice: 'Si c’était une erreur, prévenez vite l’expéditeur.',
  },
  consignee_business_closed: {
    why: 'L’entreprise était fermée au passage du livreur.',
    doing: 'En général, il y a un nouvel essai ou un point de retrait.',
    advice: 'Indiquez vos heures d’ouverture, ou choisissez un autre lieu si possible.',
  },
  consignee_not_available: {
    why: 'Personne n’a pu recevoir le colis.',
    doing: 'En général, il y a un nouvel essai ou un point de retrait.',
    advice: 'Cherchez un avis ou un message qui explique la suite.',
  },
  consignee_not_home: {
    why: 'Il n’y avait personne à la maison.',
    doing: 'En général, il y a un nouvel essai ou un point de retrait.',
    advice: 'Cherchez un avis ou un message. Un voisin a peut-être le colis.',
  },
  consignee_cancelled: {
    why: 'La livraison a été annulée par la personne qui devait la recevoir.',
    doing: 'Ce qui est déjà en route repart chez l’expéditeur.',
    advice: 'Si ce n’était pas vous, prévenez tout de suite l’expéditeur.',
  },
  consignee_verification_failed: {
    why: 'L’identité n’a pas pu être vérifiée à la porte.',
    doing: 'Le colis est remis seulement quand l’identité est vérifiée.',
    advice: 'Préparez une pièce d’identité valable, au nom écrit sur le colis.',
  },
  consignee_incorrect_address: {
    why: 'L’adresse est fausse ou incomplète.',
    doing: 'Le colis attend la bonne adresse, ou repart.',
    advice: 'Donnez l’adresse complète, avec le numéro et le code postal.',
  },
  consignee_access_restricted: {
    why: 'Le livreur n’a pas pu accéder à la porte.',
    doing: 'En général, il y a un nouvel essai ou un point de retrait.',
    advice: 'Expliquez comment arriver à la porte, ou choisissez un autre lieu.',
  },
  consignee_safe_place_unavailable: {
    why: 'Il n’y avait pas d’endroit sûr pour déposer le colis.',
    doing: 'En général, il y a un nouvel essai ou un point de retrait.',
    advice: 'Choisissez un voisin ou un autre lieu, ou prévoyez une présence.',
  },
  customs_delay: {
    why: 'La douane a besoin de plus de temps.',
    doing: 'Le colis repart quand la douane le libère.',
    advice: 'Vous n’avez rien à faire, sauf si la douane ou le transporteur vous contacte.',
  },
  customs_documentation: {
    why: 'Il manque des papiers à la douane.',
    doing: 'Le colis attend à la douane jusqu’à l’arrivée des papiers.',
    advice: 'Si on vous demande des papiers, comme la facture, envoyez-les vite.',
  },
  customs_duties_unpaid: {
    why: 'Des frais d’importation doivent d’abord être payés.',
    doing: 'Le colis attend à la douane jusqu’au paiement.',
    advice: 'Si vous devez payer, utilisez seulement un site de confiance.',
  },
  customs_prohibited: {
    why: 'Le contenu ne peut pas être importé.',
    doing: 'La douane décide si le colis repart ou s’il est détruit.',
    advice: 'Demandez à l’expéditeur si un remboursement est possible.',
  },
  customs_inspection: {
    why: 'La douane contrôle le colis.',
    doing: 'Après le contrôle, la douane le libère ou demande autre chose.',
    advice: 'Vous n’avez rien à faire, sauf si la douane ou le transporteur vous contacte.',
  },
  weather_delay: {
    why: 'Le mauvais temps cause du retard.',
    doing: 'Tout reprend dès que c’est sans danger.',
    advice: 'Vous n’avez rien à faire, mais prévoyez un peu plus de temps.',
  },
  natural_disaster: {
    why: 'Une catastrophe naturelle cause du retard.',
    doing: 'Tout reprend quand la zone est à nouveau sûre.',
    advice: 'Pensez d’abord à votre sécurité. Vous n’avez rien d’autre à faire.',
  },
  force_majeure: {
    why: 'Un événement que personne ne pouvait éviter cause du retard.',
    doing: 'Tout reprend dès que c’est possible.',
    advice: 'Vous n’avez rien à faire. Une nouvelle date éventuelle s’affiche ici.',
  },
  parcel_being_researched: {
    why: 'Le transporteur recherche le colis.',
    doing: 'L’expéditeur est informé du résultat de la recherche.',
    advice: 'Demandez à vos voisins, et regardez où il a pu être déposé.',
  },
  security_issue: {
    why: 'Un contrôle de sécurité doit d’abord avoir lieu.',
    doing: 'Tout attend la fin du contrôle.',
    advice: 'Vous n’avez rien à faire, sauf si on vous demande des informations.',
  },
  regulatory_hold: {
    why: 'Une autorité l’a mis en attente.',
    doing: 'La suite dépend de l’accord de cette autorité.',
    advice: 'Si cette autorité vous pose une question, répondez vite.',
  },
  documents_missing: {
    why: 'Il manque encore des documents.',
    doing: 'Le travail reprend quand tous les documents sont là.',
    advice: 'Regardez quels documents vous devez envoyer, et envoyez-les ensemble.',
  },
  documents_rejected: {
    why: 'Un document n’a pas été accepté.',
    doing: 'Le travail reprend quand un nouveau document est là.',
    advice: 'Lisez la raison avant d’envoyer un nouveau document.',
  },
  documents_expired: {
    why: 'Un document n’est plus valable.',
    doing: 'Le travail reprend quand un document valable est là.',
    advice: 'Si ce document est à vous, envoyez-en un plus récent.',
  },
  information_missing: {
    why: 'Il manque encore des informations.',
    doing: 'Le travail reprend quand tout est complet.',
    advice: 'Regardez quelles questions sont encore ouvertes, et répondez à toutes.',
  },
  signature_missing: {
    why: 'Il manque encore une signature.',
    doing: 'Tout reprend quand tout le monde a signé.',
    advice: 'S’il s’agit de la vôtre, lisez bien le document avant de signer.',
  },
  payment_due: {
    why: 'Un paiement est encore attendu.',
    doing: 'Tout reprend quand le paiement est arrivé.',
    advice: 'Payez ce qui est dû. Si c’est déjà fait, gardez la preuve.',
  },
  payment_failed: {
    why: 'Le paiement n’a pas abouti.',
    doing: 'Tout reprend après un paiement réussi.',
    advice: 'Vérifiez votre carte ou votre compte. Puis réessayez ou payez autrement.',
  },
  verification: {
    why: 'Vos informations doivent encore être vérifiées.',
    doing: 'L’étape suivante vient après la vérification.',
    advice: 'Regardez vos messages de temps en temps, au cas où une question arrive.',
  },
  appointment_needed: {
    why: 'Un rendez-vous doit d’abord être pris.',
    doing: 'L’étape suivante vient après le rendez-vous.',
    advice: 'Si c’est à vous de le prendre, choisissez vite un moment.',
  },
  new_evidence: {
    why: 'De nouvelles informations sont arrivées et sont à l’étude.',
    doing: 'Certaines étapes devront peut-être être refaites.',
    advice: 'Vous n’avez rien à faire, sauf si on vous pose une question.',
  },
  backlog: {
    why: 'Il y a plus de demandes que d’habitude, donc tout prend plus de temps.',
    doing: 'En général, tout est traité dans l’ordre d’arrivée.',
    advice: 'Vous n’avez rien à envoyer une nouvelle fois.',
  },
  third_party: {
    why: 'Un autre organisme doit d’abord répondre.',
    doing: 'Tout reprend quand la réponse est là.',
    advice: 'Si vous connaissez cet organisme, vous pouvez lui demander des nouvelles.',
  },
  valuation: {
    why: 'L’estimation n’est pas encore prête.',
    doing: 'Tout reprend quand le rapport d’estimation est là.',
    advice: 'Si une visite est prévue, permettez à l’expert d’entrer.',
  },
  legal_extension: {
    why: 'Le délai légal a été prolongé.',
    doing: 'Il y a ainsi plus de temps pour décider.',
    advice: 'Lisez la lettre ou le message à ce sujet, et gardez-le.',
  },
  suspension: {
    why: 'Le délai est suspendu.',
    doing: 'Le temps compte à nouveau quand la pause est finie.',
    advice: 'Regardez si quelque chose est encore attendu de vous.',
  },
  customer_request: {
    why: 'Vous l’avez demandé.',
    doing: 'Tout se passe comme vous l’avez demandé.',
    advice: 'Si ce n’est pas ce que vous voulez, demandez de l’aide.',
  },
  out_of_stock: {
    why: 'Un article n’est pas en stock.',
    doing: 'Il peut partir quand il est de nouveau là.',
    advice: 'Vous pouvez attendre, ou demander autre chose ou un remboursement.',
  },
  technical_issue: {
    why: 'Un problème technique cause du retard.',
    doing: 'Tout reprend quand le problème est résolu.',
    advice: 'Si quelque chose n’a pas marché, réessayez plus tard.',
  },
  holiday: {
    why: 'Un jour férié cause du retard.',
    doing: 'Le travail reprend après le jour férié.',
    advice: 'Vous n’avez rien à faire, mais prévoyez un peu plus de temps.',
  },
  strike: {
    why: 'Une grève cause du retard.',
    doing: 'Une partie continue peut-être. Le reste attend la fin de la grève.',
    advice: 'Vous n’avez rien à faire. Une nouvelle date éventuelle s’affiche ici.',
  },
  no_news: {
    why: 'Il n’y a pas de nouvelles depuis un moment.',
    doing: 'Dès qu’il y a du nouveau, cela s’affiche ici.',
    advice: 'Si rien ne vient, demandez de l’aide. Gardez votre numéro sous la main.',
  },
} satisfies ReasonWords;
