import type { ReasonWords } from './words.js';

export default {
  carrier_damaged_parcel: {
    why: 'Das Paket wurde unterwegs beschädigt.',
    doing: 'Der Zusteller prüft, ob es noch geliefert werden kann oder zurückgeht.',
    advice: 'Wenn Sie es erhalten: Machen Sie Fotos und behalten Sie die Verpackung.',
  },
  carrier_sorting_error: {
    why: 'Das Paket kam an den falschen Ort.',
    doing: 'Von dort wird es an den richtigen Ort geschickt.',
    advice: 'Sie müssen nichts tun, aber es kann länger dauern.',
  },
  carrier_address_not_found: {
    why: 'Der Fahrer konnte die Adresse nicht finden.',
    doing: 'Die Adresse muss klar sein, bevor es einen neuen Versuch gibt.',
    advice: 'Prüfen Sie Hausnummer und Postleitzahl und melden Sie Fehler.',
  },
  carrier_parcel_lost: {
    why: 'Der Zusteller kann das Paket nicht finden.',
    doing: 'Nach einer Suche wird der Verlust mit dem Absender geregelt.',
    advice: 'Fragen Sie nach Ersatz oder nach Ihrem Geld.',
  },
  carrier_not_enough_time: {
    why: 'Die Zeit des Fahrers hat nicht gereicht.',
    doing: 'Das Paket fährt meist bei einer späteren Tour mit.',
    advice: 'Sie müssen die Lieferung meist nicht neu vereinbaren.',
  },
  carrier_vehicle_issue: {
    why: 'Der Lieferwagen hatte eine Panne.',
    doing: 'Die Pakete warten auf einen anderen Wagen oder eine spätere Tour.',
    advice: 'Sie müssen nichts tun, aber es kann länger dauern.',
  },
  carrier_capacity_exceeded: {
    why: 'Der Zusteller hat mehr Pakete, als er ausliefern kann.',
    doing: 'Pakete, die warten, fahren mit, sobald Platz ist.',
    advice: 'Sie müssen nichts tun, aber planen Sie mehr Zeit ein.',
  },
  carrier_mechanical_delay: {
    why: 'Eine Maschine des Zustellers ist ausgefallen.',
    doing: 'Bis sie wieder läuft, warten Pakete oder nehmen einen anderen Weg.',
    advice: 'Sie müssen nichts tun, aber es kann länger dauern.',
  },
  retailer_cancelled: {
    why: 'Der Händler hat diese Lieferung storniert.',
    doing: 'Was schon unterwegs ist, geht zurück an den Händler.',
    advice: 'Fragen Sie den Händler nach dem Grund und nach Ihrem Geld.',
  },
  retailer_incorrect_data: {
    why: 'Der Händler hat falsche Angaben übermittelt.',
    doing: 'Die Angaben müssen zuerst berichtigt werden.',
    advice: 'Fragen Sie den Händler, ob Ihre Adresse dort richtig ist.',
  },
  retailer_not_ready: {
    why: 'Das Paket war nicht fertig, als der Zusteller kam.',
    doing: 'Es geht später mit, wenn der Händler es fertig hat.',
    advice: 'Sie müssen nichts tun. Wenn es eilt, fragen Sie den Händler.',
  },
  retailer_incorrect_parcel: {
    why: 'Der Zusteller bekam das falsche Paket.',
    doing: 'Der Händler muss das richtige noch übergeben.',
    advice: 'Kommt etwas anderes an? Benutzen Sie es nicht und fragen Sie den Händler.',
  },
  retailer_incorrect_dimensions: {
    why: 'Größe oder Gewicht des Pakets wurden falsch angegeben.',
    doing: 'Der Zusteller muss das zuerst mit dem Absender klären.',
    advice: 'Sie müssen nichts tun, außer wenn Sie selbst der Absender sind.',
  },
  retailer_packaging_issue: {
    why: 'Die Verpackung muss erst in Ordnung gebracht werden.',
    doing: 'Das Paket muss neu verpackt werden, bevor es weitergeht.',
    advice: 'Prüfen Sie bei der Ankunft, ob etwas fehlt oder kaputt ist.',
  },
  consignee_refused: {
    why: 'Das Paket wurde an der Tür nicht angenommen.',
    doing: 'Ein abgelehntes Paket geht meist zurück an den Absender.',
    advice: 'War das ein Irrtum? Dann melden Sie es bald dem Absender.',
  },
  consignee_business_closed: {
    why: 'Der Betrieb war geschlossen, als der Fahrer kam.',
    doing: 'Meist gibt es einen neuen Versuch, oder es kommt zu einer Abholstelle.',
    advice: 'Nennen Sie Ihre Öffnungszeiten, oder wählen Sie einen anderen Ort.',
  },
  consignee_not_available: {
    why: 'Niemand konnte das Paket annehmen.',
    doing: 'Meist gibt es einen neuen Versuch, oder es kommt zu einer Abholstelle.',
    advice: 'Suchen Sie eine Karte oder Nachricht, in der steht, wie es weitergeht.',
  },
  consignee_not_home: {
    why: 'Es war niemand zu Hause.',
    doing: 'Meist gibt es einen neuen Versuch, oder es kommt zu einer Abholstelle.',
    advice: 'Suchen Sie eine Karte oder Nachricht. Vielleicht haben es die Nachbarn.',
  },
  consignee_cancelled: {
    why: 'Der Empfänger hat die Lieferung storniert.',
    doing: 'Was schon unterwegs ist, geht zurück an den Absender.',
    advice: 'Waren Sie das nicht? Dann melden Sie es sofort dem Absender.',
  },
  consignee_verification_failed: {
    why: 'Die Prüfung des Ausweises an der Tür ist nicht gelungen.',
    doing: 'Das Paket wird erst übergeben, wenn die Prüfung gelingt.',
    advice: 'Halten Sie einen gültigen Ausweis bereit, mit dem Namen auf dem Paket.',
  },
  consignee_incorrect_address: {
    why: 'Die Adresse stimmt nicht oder ist nicht vollständig.',
    doing: 'Das Paket wartet auf die richtige Adresse oder geht zurück.',
    advice: 'Nennen Sie die ganze Adresse, mit Hausnummer und Postleitzahl.',
  },
  consignee_access_restricted: {
    why: 'Der Fahrer kam nicht bis zur Tür.',
    doing: 'Meist gibt es einen neuen Versuch, oder es kommt zu einer Abholstelle.',
    advice: 'Sagen Sie, wie man zur Tür kommt, oder wählen Sie einen anderen Ort.',
  },
  consignee_safe_place_unavailable: {
    why: 'Es gab keinen sicheren Ort, um das Paket abzulegen.',
    doing: 'Meist gibt es einen neuen Versuch, oder es kommt zu einer Abholstelle.',
    advice: 'Wählen Sie einen anderen Ort, oder sorgen Sie dafür, dass jemand da ist.',
  },
  customs_delay: {
    why: 'Der Zoll braucht mehr Zeit.',
    doing: 'Das Paket geht weiter, wenn der Zoll es freigibt.',
    advice: 'Sie müssen nichts tun, außer wenn der Zoll oder der Zusteller Sie fragt.',
  },
  customs_documentation: {
    why: 'Dem Zoll fehlen noch Papiere.',
    doing: 'Das Paket wartet beim Zoll, bis die Papiere da sind.',
    advice: 'Bittet man Sie um Papiere, etwa die Rechnung? Dann schicken Sie sie bald.',
  },
  customs_duties_unpaid: {
    why: 'Zuerst müssen Abgaben für die Einfuhr bezahlt werden.',
    doing: 'Das Paket wartet beim Zoll, bis das bezahlt ist.',
    advice: 'Müssen Sie zahlen? Dann nur auf einer Seite, der Sie vertrauen.',
  },
  customs_prohibited: {
    why: 'Der Inhalt darf nicht eingeführt werden.',
    doing: 'Der Zoll entscheidet, ob das Paket zurückgeht oder vernichtet wird.',
    advice: 'Fragen Sie den Absender, ob Sie Ihr Geld zurückbekommen.',
  },
  customs_inspection: {
    why: 'Der Zoll prüft das Paket.',
    doing: 'Nach der Prüfung gibt der Zoll es frei oder fragt nach.',
    advice: 'Sie müssen nichts tun, außer wenn der Zoll oder der Zusteller Sie fragt.',
  },
  weather_delay: {
    why: 'Schlechtes Wetter hält alles auf.',
    doing: 'Es geht weiter, sobald es sicher ist.',
    advice: 'Sie müssen nichts tun, aber planen Sie mehr Zeit ein.',
  },
  natural_disaster: {
    why: 'Eine Naturkatastrophe hält alles auf.',
    doing: 'Es geht weiter, wenn das Gebiet wieder sicher ist.',
    advice: 'Denken Sie zuerst an Ihre Sicherheit. Hierfür müssen Sie nichts tun.',
  },
  force_majeure: {
    why: 'Etwas, das niemand verhindern konnte, hält alles auf.',
    doing: 'Es geht weiter, sobald es wieder möglich ist.',
    advice: 'Sie müssen nichts tun. Gibt es ein neues Datum, sehen Sie es hier.',
  },
  parcel_being_researched: {
    why: 'Der Zusteller sucht das Paket.',
    doing: 'Der Absender erfährt, was die Suche ergibt.',
    advice: 'Fragen Sie die Nachbarn, und sehen Sie nach, wo es liegen könnte.',
  },
  security_issue: {
    why: 'Zuerst wird die Sicherheit geprüft.',
    doing: 'Alles wartet, bis die Prüfung fertig ist.',
    advice: 'Sie müssen nichts tun, außer wenn man Sie um Angaben bittet.',
  },
  regulatory_hold: {
    why: 'Eine Behörde hält es zurück.',
    doing: 'Es kann weitergehen, wenn die Behörde zustimmt.',
    advice: 'Fragt die Behörde Sie etwas? Dann antworten Sie bald.',
  },
  documents_missing: {
    why: 'Es fehlen noch Unterlagen.',
    doing: 'Die Arbeit geht weiter, wenn alle Unterlagen da sind.',
    advice: 'Prüfen Sie, was Sie noch schicken müssen. Schicken Sie alles zusammen.',
  },
  documents_rejected: {
    why: 'Ein Dokument wurde nicht angenommen.',
    doing: 'Die Arbeit geht weiter, wenn ein neues Dokument da ist.',
    advice: 'Lesen Sie den Grund, bevor Sie ein neues Dokument schicken.',
  },
  documents_expired: {
    why: 'Ein Dokument ist nicht mehr gültig.',
    doing: 'Die Arbeit geht weiter, wenn ein gültiges Dokument da ist.',
    advice: 'Ist es Ihr Dokument? Dann schicken Sie ein neueres.',
  },
  information_missing: {
    why: 'Es fehlen noch Angaben.',
    doing: 'Die Arbeit geht weiter, wenn alle Angaben da sind.',
    advice: 'Prüfen Sie, welche Fragen offen sind, und beantworten Sie alle.',
  },
  signature_missing: {
    why: 'Es fehlt noch eine Unterschrift.',
    doing: 'Es geht weiter, wenn alle unterschrieben haben.',
    advice: 'Ist es Ihre Unterschrift? Lesen Sie alles gut, bevor Sie unterschreiben.',
  },
  payment_due: {
    why: 'Eine Zahlung ist noch offen.',
    doing: 'Es geht weiter, wenn die Zahlung da ist.',
    advice: 'Bezahlen Sie, was offen ist. Wenn Sie schon bezahlt haben, behalten Sie den Beleg.',
  },
  payment_failed: {
    why: 'Die Zahlung ist nicht gelungen.',
    doing: 'Es geht weiter, wenn eine Zahlung gelingt.',
    advice: 'Prüfen Sie Karte oder Konto. Versuchen Sie es noch einmal oder zahlen Sie anders.',
  },
  verification: {
    why: 'Ihre Angaben müssen noch geprüft werden.',
    doing: 'Der nächste Schritt kommt nach der Prüfung.',
    advice: 'Achten Sie auf Ihre Nachrichten: Vielleicht gibt es eine Frage an Sie.',
  },
  appointment_needed: {
    why: 'Zuerst muss ein Termin vereinbart werden.',
    doing: 'Der nächste Schritt kommt nach dem Termin.',
    advice: 'Ist das Ihre Aufgabe? Dann wählen Sie bald eine Zeit.',
  },
  new_evidence: {
    why: 'Neue Angaben sind eingegangen und werden geprüft.',
    doing: 'Manche Schritte sind vielleicht noch einmal nötig.',
    advice: 'Sie müssen nichts tun, außer wenn man Sie danach fragt.',
  },
  backlog: {
    why: 'Es ist mehr los als sonst, darum dauert alles länger.',
    doing: 'Das meiste wird der Reihe nach bearbeitet.',
    advice: 'Sie müssen nichts noch einmal schicken.',
  },
  third_party: {
    why: 'Zuerst muss eine andere Stelle antworten.',
    doing: 'Es geht weiter, wenn die Antwort da ist.',
    advice: 'Kennen Sie diese Stelle? Dann können Sie dort nachfragen.',
  },
  valuation: {
    why: 'Die Bewertung ist noch nicht fertig.',
    doing: 'Es geht weiter, wenn das Gutachten da ist.',
    advice: 'Ist ein Besuch geplant? Dann lassen Sie den Gutachter bitte hinein.',
  },
  legal_extension: {
    why: 'Die gesetzliche Frist wurde verlängert.',
    doing: 'So ist mehr Zeit für eine Entscheidung.',
    advice: 'Lesen Sie die Nachricht dazu, und heben Sie sie auf.',
  },
  suspension: {
    why: 'Die Frist steht still.',
    doing: 'Die Zeit läuft weiter, wenn die Pause vorbei ist.',
    advice: 'Prüfen Sie, ob von Ihnen noch etwas gebraucht wird.',
  },
  customer_request: {
    why: 'Sie haben darum gebeten.',
    doing: 'Es geschieht so, wie Sie es wollten.',
    advice: 'Ist das nicht, was Sie möchten? Dann bitten Sie um Hilfe.',
  },
  out_of_stock: {
    why: 'Etwas ist nicht auf Lager.',
    doing: 'Es kann verschickt werden, wenn es wieder da ist.',
    advice: 'Sie können warten oder um etwas anderes oder Ihr Geld bitten.',
  },
  technical_issue: {
    why: 'Ein technisches Problem hält alles auf.',
    doing: 'Es geht weiter, wenn das Problem gelöst ist.',
    advice: 'Hat etwas nicht geklappt? Dann versuchen Sie es später noch einmal.',
  },
  holiday: {
    why: 'Ein Feiertag hält alles auf.',
    doing: 'Nach dem Feiertag geht es weiter.',
    advice: 'Sie müssen nichts tun, aber planen Sie mehr Zeit ein.',
  },
  strike: {
    why: 'Ein Streik hält alles auf.',
    doing: 'Manches läuft vielleicht weiter. Der Rest wartet, bis der Streik vorbei ist.',
    advice: 'Sie müssen nichts tun. Gibt es ein neues Datum, sehen Sie es hier.',
  },
  no_news: {
    why: 'Es gibt seit einiger Zeit keine Nachricht.',
    doing: 'Sobald es etwas Neues gibt, sehen Sie es hier.',
    advice: 'Bleibt es still? Dann bitten Sie um Hilfe, mit Ihrer Nummer zur Hand.',
  },
} satisfies ReasonWords;
