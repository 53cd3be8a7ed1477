import type { LanguageRules } from './languages.js';
import { fold, stem } from './words.js';

/**
 * What customers of some languages call the same thing, in groups: everyday words of orders, money, papers, accounts and help. What
 * one site or one trade calls the same has no place here: those are an article's `phrasings`.
 */
const groups: Record<string, string> = {
  en:
    'change edit modify update,delete remove erase,cancel stop end terminate,disable deactivate block,' +
    'show view see display,find search look,mail message,buy purchase order,cost price fee charge,' +
    'money refund reimburse,parcel package shipment delivery order,send ship post,login signin,' +
    'document file paper form,download save export,invoice bill receipt,broken damaged defective faulty,' +
    'late delay overdue,pay payment,return exchange,insurance policy cover,call phone contact reach,' +
    'problem issue error trouble,repair fix solve,create make add,choose select pick,allow permit',
  nl:
    'wijzigen aanpassen veranderen bewerken,verwijderen wissen,' +
    'annuleren opzeggen stoppen beëindigen afzeggen,mail bericht,kopen bestellen aanschaffen,' +
    'kosten prijs tarief bedrag duur,pakket bestelling zending pakje levering order,' +
    'verzenden versturen sturen bezorgen leveren,inloggen aanmelden,wachtwoord pincode,' +
    'document papier stuk bestand formulier,factuur rekening nota bon,kapot defect beschadigd stuk,' +
    'betalen afrekenen,terugsturen retour retourneren ruilen,verzekering polis dekking,' +
    'bellen contact bereiken',
  de:
    'ändern bearbeiten anpassen wechseln,löschen entfernen,stornieren kündigen abbrechen widerrufen,' +
    'mail nachricht,kaufen bestellen,kosten preis gebühr,paket bestellung sendung lieferung,' +
    'versenden schicken senden liefern zustellen,anmelden einloggen,kennwort passwort,' +
    'dokument unterlage papier nachweis,rechnung beleg quittung,kaputt defekt beschädigt,' +
    'zahlen bezahlen überweisen,zurücksenden rücksendung retoure umtauschen,' +
    'darlehen kredit finanzierung hypothek',
};

/** For the stem of a word the stems of those that people say for it. */
export function synonymsIn(lang: string, rules: LanguageRules): Map<string, Set<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const group of (groups[lang.toLowerCase().split('-')[0]!] ?? '').split(',')) {
    const stems = group.split(' ').map((word) => stem(fold(word, rules), rules));
    for (const one of stems) {
      const others = synonyms.get(one) ?? new Set();
      for (const other of stems) others.add(other);
      synonyms.set(one, others);
    }
  }
  return synonyms;
}
