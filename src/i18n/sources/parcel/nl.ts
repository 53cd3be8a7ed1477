import type { ParcelWords } from './words.js';

export default {
  parcel: 'Pakket {n}',
  step: {
    received: 'Bestelling ontvangen',
    preparing: 'Wordt klaargemaakt',
    underway: 'Onderweg',
    final: 'Bij de bezorger',
    done: 'Bezorgd',
  },
  collect: { final: 'Ligt klaar om op te halen', done: 'Opgehaald' },
  back: { underway: 'Op de terugweg', done: 'Terug bij de afzender' },
  return: {
    received: 'Retour aangemeld',
    preparing: 'Retour klaargemaakt',
    underway: 'Op de terugweg',
    final: 'Wordt nagekeken',
    done: 'Retour afgerond',
  },
  ended: { cancelled: 'Geannuleerd', failed: 'Niet bezorgd' },
  event: {
    attempted: 'Er is geprobeerd te bezorgen',
    delayed: 'Vertraagd',
    held: 'Staat stil',
    problem: 'Er is een probleem',
    asked: 'Er is iets van je nodig',
  },
  task: {
    collect: 'Haal je pakket op',
    duties: 'Betaal de invoerkosten',
    pay: 'Betaal het bedrag dat nog openstaat',
    address: 'Kijk je bezorgadres na en vul het aan',
    documents: 'Stuur de papieren die nog missen',
    information: 'Geef de informatie die nog mist',
    delivery: 'Kies wanneer of waar je pakket komt',
    contact: 'Neem contact op over je pakket',
    answer: 'Beantwoord de vraag over je pakket',
  },
  pickupPlace: 'Het afhaalpunt uit het bericht van de bezorger',
  how: {
    collected: 'Opgehaald bij een afhaalpunt',
    signed: 'Afgegeven, met een handtekening',
    cash: 'Aan de deur betaald',
    neighbour: 'Bij de buren afgegeven',
  },
} satisfies ParcelWords;
