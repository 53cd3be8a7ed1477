import type { ReasonWords } from './words.js';

export default {
  carrier_damaged_parcel: {
    why: 'Het pakket is onderweg beschadigd.',
    doing: 'De vervoerder bekijkt of het nog bezorgd kan worden of terug moet.',
    advice: 'Maak foto’s als je het krijgt, en bewaar de verpakking.',
  },
  carrier_sorting_error: {
    why: 'Het pakket is op de verkeerde plek beland.',
    doing: 'Vanaf daar gaat het alsnog naar de goede plek.',
    advice: 'Je hoeft niets te doen, maar het kan langer duren.',
  },
  carrier_address_not_found: {
    why: 'De bezorger kon het adres niet vinden.',
    doing: 'Het adres moet duidelijk zijn voor een nieuwe poging.',
    advice: 'Controleer het huisnummer en de postcode, en geef fouten door.',
  },
  carrier_parcel_lost: {
    why: 'De vervoerder kan het pakket niet vinden.',
    doing: 'Na een zoektocht wordt het verlies met de afzender geregeld.',
    advice: 'Vraag om een nieuw exemplaar of om je geld terug.',
  },
  carrier_not_enough_time: {
    why: 'De bezorger had niet genoeg tijd.',
    doing: 'Het pakket gaat meestal mee met een latere ronde.',
    advice: 'Je hoeft de bezorging meestal niet opnieuw af te spreken.',
  },
  carrier_vehicle_issue: {
    why: 'De bestelwagen kreeg pech.',
    doing: 'De pakketten wachten op een andere wagen of een latere ronde.',
    advice: 'Je hoeft niets te doen, maar het kan langer duren.',
  },
  carrier_capacity_exceeded: {
    why: 'De vervoerder heeft meer pakketten dan er bezorgd kunnen worden.',
    doing: 'Pakketten die wachten, gaan mee zodra er plek is.',
    advice: 'Je hoeft niets te doen, maar reken op wat extra tijd.',
  },
  carrier_mechanical_delay: {
    why: 'Een machine van de vervoerder is uitgevallen.',
    doing: 'Pakketten wachten of nemen een andere weg, tot die weer werkt.',
    advice: 'Je hoeft niets te doen, maar het kan langer duren.',
  },
  retailer_cancelled: {
    why: 'De winkel heeft deze bezorging geannuleerd.',
    doing: 'Wat al onderweg is, gaat terug naar de winkel.',
    advice: 'Vraag de winkel waarom, en wanneer je je geld terugkrijgt.',
  },
  retailer_incorrect_data: {
    why: 'De winkel heeft verkeerde gegevens doorgegeven.',
    doing: 'De gegevens moeten eerst worden verbeterd.',
    advice: 'Controleer bij de winkel of je adres klopt.',
  },
  retailer_not_ready: {
    why: 'Het pakket was niet klaar toen de vervoerder kwam.',
    doing: 'Het gaat later mee, als de winkel het klaar heeft.',
    advice: 'Je hoeft niets te doen. Heb je haast, vraag het dan de winkel.',
  },
  retailer_incorrect_parcel: {
    why: 'De vervoerder kreeg het verkeerde pakket mee.',
    doing: 'De winkel moet het goede pakket nog meegeven.',
    advice: 'Krijg je iets anders? Gebruik het niet, en meld het de winkel.',
  },
  retailer_incorrect_dimensions: {
    why: 'De maat of het gewicht van het pakket is verkeerd opgegeven.',
    doing: 'De vervoerder moet dit eerst met de afzender regelen.',
    advice: 'Je hoeft niets te doen, behalve als je het zelf hebt verstuurd.',
  },
  retailer_packaging_issue: {
    why: 'De verpakking moet eerst in orde worden gemaakt.',
    doing: 'Het pakket moet opnieuw worden ingepakt voordat het verder kan.',
    advice: 'Kijk bij ontvangst of alles erin zit en heel is.',
  },
  consignee_refused: {
    why: 'Het pakket is aan de deur geweigerd.',
    doing: 'Een geweigerd pakket gaat meestal terug naar de afzender.',
    advice: 'Was dit een vergissing? Meld het dan snel aan de afzender.',
  },
  consignee_business_closed: {
    why: 'Het bedrijf was gesloten toen de bezorger kwam.',
    doing: 'Meestal volgt er een nieuwe poging, of gaat het naar een afhaalpunt.',
    advice: 'Geef je openingstijden door, of kies een andere plek als dat kan.',
  },
  consignee_not_available: {
    why: 'Niemand kon het pakket aannemen.',
    doing: 'Meestal volgt er een nieuwe poging, of gaat het naar een afhaalpunt.',
    advice: 'Zoek een kaartje of een bericht waarin staat hoe het verdergaat.',
  },
  consignee_not_home: {
    why: 'Er was niemand thuis.',
    doing: 'Meestal volgt er een nieuwe poging, of gaat het naar een afhaalpunt.',
    advice: 'Zoek een kaartje of een bericht. Misschien ligt het bij de buren.',
  },
  consignee_cancelled: {
    why: 'De ontvanger heeft de bezorging geannuleerd.',
    doing: 'Wat al onderweg is, gaat terug naar de afzender.',
    advice: 'Was jij dat niet? Meld het dan meteen aan de afzender.',
  },
  consignee_verification_failed: {
    why: 'De identiteit kon aan de deur niet worden vastgesteld.',
    doing: 'Het pakket wordt pas afgegeven als de controle wel lukt.',
    advice: 'Houd een geldig identiteitsbewijs klaar, met de naam op het pakket.',
  },
  consignee_incorrect_address: {
    why: 'Het adres klopt niet of is niet volledig.',
    doing: 'Het pakket wacht op het goede adres, of gaat terug.',
    advice: 'Geef het hele adres door, met huisnummer en postcode.',
  },
  consignee_access_restricted: {
    why: 'De bezorger kon niet bij de deur komen.',
    doing: 'Meestal volgt er een nieuwe poging, of gaat het naar een afhaalpunt.',
    advice: 'Geef door hoe de deur te bereiken is, of kies een andere plek.',
  },
  consignee_safe_place_unavailable: {
    why: 'Er was geen veilige plek om het pakket achter te laten.',
    doing: 'Meestal volgt er een nieuwe poging, of gaat het naar een afhaalpunt.',
    advice: 'Kies de buren of een andere plek, of zorg dat er iemand is.',
  },
  customs_delay: {
    why: 'De douane heeft meer tijd nodig.',
    doing: 'Het pakket kan verder als de douane het vrijgeeft.',
    advice: 'Je hoeft niets te doen, tenzij de douane of de vervoerder dat vraagt.',
  },
  customs_documentation: {
    why: 'De douane mist nog papieren.',
    doing: 'Het pakket wacht bij de douane tot de papieren er zijn.',
    advice: 'Word je om papieren gevraagd, zoals de factuur? Stuur ze dan snel.',
  },
  customs_duties_unpaid: {
    why: 'Eerst moeten invoerkosten worden betaald.',
    doing: 'Het pakket wacht bij de douane tot dit is betaald.',
    advice: 'Moet je betalen? Doe dat alleen op een site die je vertrouwt.',
  },
  customs_prohibited: {
    why: 'De inhoud mag niet worden ingevoerd.',
    doing: 'De douane beslist of het pakket teruggaat of wordt vernietigd.',
    advice: 'Vraag de afzender of je je geld terugkrijgt.',
  },
  customs_inspection: {
    why: 'De douane controleert het pakket.',
    doing: 'Na de controle geeft de douane het vrij of vraagt ze meer.',
    advice: 'Je hoeft niets te doen, tenzij de douane of de vervoerder dat vraagt.',
  },
  weather_delay: {
    why: 'Slecht weer zorgt voor vertraging.',
    doing: 'Alles gaat verder zodra het veilig kan.',
    advice: 'Je hoeft niets te doen, maar reken op wat extra tijd.',
  },
  natural_disaster: {
    why: 'Een natuurramp zorgt voor vertraging.',
    doing: 'Alles gaat verder als het gebied weer veilig is.',
    advice: 'Denk eerst aan je eigen veiligheid. Hiervoor hoef je niets te doen.',
  },
  force_majeure: {
    why: 'Iets wat niemand kon voorkomen, zorgt voor vertraging.',
    doing: 'Alles gaat verder zodra het weer kan.',
    advice: 'Je hoeft niets te doen. Komt er een nieuwe datum, dan zie je die hier.',
  },
  parcel_being_researched: {
    why: 'De vervoerder zoekt het pakket.',
    doing: 'De afzender hoort wat de zoektocht oplevert.',
    advice: 'Vraag het de buren, en kijk op plekken waar het kan liggen.',
  },
  security_issue: {
    why: 'Eerst wordt gecontroleerd of alles veilig is.',
    doing: 'Alles wacht tot de controle klaar is.',
    advice: 'Je hoeft niets te doen, tenzij je om gegevens wordt gevraagd.',
  },
  regulatory_hold: {
    why: 'Een instantie van de overheid houdt het tegen.',
    doing: 'Het kan verder als de instantie dat goedvindt.',
    advice: 'Vraagt de instantie je iets? Antwoord dan snel.',
  },
  documents_missing: {
    why: 'Er ontbreken nog documenten.',
    doing: 'Het werk gaat verder als alle documenten er zijn.',
    advice: 'Kijk welke documenten je nog moet sturen, en stuur ze samen.',
  },
  documents_rejected: {
    why: 'Een document is niet goedgekeurd.',
    doing: 'Het werk gaat verder als er een nieuw document is.',
    advice: 'Lees waarom het niet goed was, voordat je een nieuw document stuurt.',
  },
  documents_expired: {
    why: 'Een document is niet meer geldig.',
    doing: 'Het werk gaat verder als er een geldig document is.',
    advice: 'Is het jouw document? Stuur dan een nieuwere versie.',
  },
  information_missing: {
    why: 'Er ontbreekt nog informatie.',
    doing: 'Het werk gaat verder als de informatie volledig is.',
    advice: 'Kijk welke vragen nog open zijn, en beantwoord ze allemaal.',
  },
  signature_missing: {
    why: 'Er ontbreekt nog een handtekening.',
    doing: 'Het gaat verder als iedereen heeft getekend.',
    advice: 'Is het jouw handtekening? Lees alles goed voordat je tekent.',
  },
  payment_due: {
    why: 'Er staat nog een betaling open.',
    doing: 'Het gaat verder als de betaling binnen is.',
    advice: 'Betaal wat openstaat. Heb je al betaald, bewaar dan het bewijs.',
  },
  payment_failed: {
    why: 'De betaling is niet gelukt.',
    doing: 'Het gaat verder als een betaling wel lukt.',
    advice: 'Controleer je pas of rekening. Probeer het opnieuw of betaal anders.',
  },
  verification: {
    why: 'Je gegevens moeten nog worden gecontroleerd.',
    doing: 'De volgende stap komt na de controle.',
    advice: 'Let op je berichten: er kan een vraag voor je komen.',
  },
  appointment_needed: {
    why: 'Eerst moet er een afspraak worden gemaakt.',
    doing: 'De volgende stap komt na de afspraak.',
    advice: 'Moet jij de afspraak maken? Kies dan snel een tijd.',
  },
  new_evidence: {
    why: 'Er is nieuwe informatie, en die wordt bekeken.',
    doing: 'Misschien moeten sommige stappen opnieuw.',
    advice: 'Je hoeft niets te doen, tenzij je er iets over wordt gevraagd.',
  },
  backlog: {
    why: 'Het is drukker dan anders, dus alles duurt langer.',
    doing: 'Het meeste wordt behandeld in de volgorde waarin het binnenkomt.',
    advice: 'Je hoeft niets opnieuw te sturen.',
  },
  third_party: {
    why: 'Er moet eerst antwoord komen van een andere partij.',
    doing: 'Het gaat verder als het antwoord er is.',
    advice: 'Ken je die partij? Dan kun je vragen hoe ver het is.',
  },
  valuation: {
    why: 'De taxatie is nog niet klaar.',
    doing: 'Het gaat verder als het rapport van de taxatie er is.',
    advice: 'Is er een bezoek gepland? Zorg dat de taxateur naar binnen kan.',
  },
  legal_extension: {
    why: 'De wettelijke termijn is verlengd.',
    doing: 'Zo is er meer tijd voor een beslissing.',
    advice: 'Lees de brief of het bericht hierover, en bewaar het.',
  },
  suspension: {
    why: 'De termijn staat stil.',
    doing: 'De tijd loopt weer door als de pauze voorbij is.',
    advice: 'Kijk of er nog iets van je nodig is.',
  },
  customer_request: {
    why: 'Je hebt hier zelf om gevraagd.',
    doing: 'Het gaat zoals je hebt gevraagd.',
    advice: 'Is dit niet wat je wilt? Vraag dan om hulp.',
  },
  out_of_stock: {
    why: 'Iets is niet op voorraad.',
    doing: 'Het kan worden verstuurd als het er weer is.',
    advice: 'Je kunt wachten, of vragen om iets anders of om je geld.',
  },
  technical_issue: {
    why: 'Een technisch probleem zorgt voor vertraging.',
    doing: 'Alles gaat verder als het probleem is opgelost.',
    advice: 'Lukte er iets niet? Probeer het dan later opnieuw.',
  },
  holiday: {
    why: 'Een feestdag zorgt voor vertraging.',
    doing: 'Het werk gaat verder na de feestdag.',
    advice: 'Je hoeft niets te doen, maar reken op wat extra tijd.',
  },
  strike: {
    why: 'Een staking zorgt voor vertraging.',
    doing: 'Soms gaat een deel door. De rest wacht tot de staking voorbij is.',
    advice: 'Je hoeft niets te doen. Komt er een nieuwe datum, dan zie je die hier.',
  },
  no_news: {
    why: 'Er is al een tijd geen nieuws.',
    doing: 'Zodra er nieuws is, zie je het hier.',
    advice: 'Blijft het stil? Vraag dan om hulp, en houd je nummer bij de hand.',
  },
} satisfies ReasonWords;
