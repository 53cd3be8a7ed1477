import type { ParcelWords } from './words.js';

export default {
  parcel: 'Paket {n}',
  step: {
    received: 'Bestellung eingegangen',
    preparing: 'In Vorbereitung',
    underway: 'Unterwegs',
    final: 'In Zustellung',
    done: 'Zugestellt',
  },
  collect: { final: 'Zur Abholung bereit', done: 'Abgeholt' },
  back: { underway: 'Auf dem Rückweg', done: 'Zurück beim Absender' },
  return: {
    received: 'Rücksendung angemeldet',
    preparing: 'Rücksendung vorbereitet',
    underway: 'Auf dem Rückweg',
    final: 'Wird geprüft',
    done: 'Rücksendung abgeschlossen',
  },
  ended: { cancelled: 'Storniert', failed: 'Nicht zugestellt' },
  event: {
    attempted: 'Die Zustellung wurde versucht',
    delayed: 'Verspätet',
    held: 'Angehalten',
    problem: 'Es gibt ein Problem',
    asked: 'Von Ihnen wird etwas benötigt',
  },
  task: {
    collect: 'Holen Sie Ihr Paket ab',
    duties: 'Bezahlen Sie die Einfuhrabgaben',
    pay: 'Bezahlen Sie den offenen Betrag',
    address: 'Prüfen und ergänzen Sie Ihre Lieferadresse',
    documents: 'Schicken Sie die fehlenden Papiere',
    information: 'Geben Sie die fehlenden Angaben an',
    delivery: 'Wählen Sie, wann oder wohin Ihr Paket kommt',
    contact: 'Melden Sie sich wegen Ihres Pakets',
    answer: 'Beantworten Sie die Frage zu Ihrem Paket',
  },
  pickupPlace: 'Die Abholstelle aus der Nachricht des Zustellers',
  how: {
    collected: 'An einer Abholstelle abgeholt',
    signed: 'Gegen Unterschrift übergeben',
    cash: 'An der Tür bezahlt',
    neighbour: 'In der Nachbarschaft abgegeben',
  },
} satisfies ParcelWords;
