import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rulesOf } from '../../src/search/languages.js';
import { partsOf } from '../../src/search/compounds.js';
import { isSlip } from '../../src/search/typos.js';
import { fold, stem, wordsIn } from '../../src/search/words.js';

const stems = (lang: string, ...words: string[]) =>
  new Set(words.map((word) => stem(fold(word, rulesOf(lang)), rulesOf(lang))));

describe('a word', () => {
  it('is the same with and without marks, and in capitals', () => {
    assert.equal(fold('ÉLÈVE', rulesOf('fr')), 'eleve');
    assert.equal(fold('Straße', rulesOf('de')), 'strasse');
    assert.equal(fold('Ærø', rulesOf('en')), 'aero');
    assert.equal(fold('ﬁle', rulesOf('en')), 'file');
    assert.equal(fold('قِصّة', rulesOf('ar')), 'قصه');
  });

  it('keeps its e outside German, where ae is two letters', () => {
    assert.equal(fold('Aerosol', rulesOf('en')), 'aerosol');
    assert.equal(fold('koetsier', rulesOf('nl')), 'koetsier');
  });

  it('stands where it stands in the text, whatever folding does to its length', () => {
    assert.deepEqual(wordsIn('Größe: "XL", aus ﬁlz', rulesOf('de')), [
      { text: 'grosse', start: 0, end: 5 },
      { text: 'xl', start: 8, end: 10 },
      { text: 'aus', start: 13, end: 16 },
      { text: 'filz', start: 17, end: 20 },
    ]);
  });

  it('has one stem in its forms', () => {
    assert.equal(stems('en', 'cancel', 'cancels', 'cancelled', 'cancelling').size, 1);
    assert.equal(stems('nl', 'wijzig', 'wijzigt', 'wijzigen', 'wijziging', 'wijzigingen', 'gewijzigd').size, 1);
    assert.equal(stems('nl', 'vraag', 'vragen', 'vraagt').size, 1);
    assert.equal(stems('de', 'Kündigung', 'kündigen', 'gekündigt', 'Kündigungen').size, 1);
    assert.equal(stems('fr', 'commande', 'commandes', 'commander').size, 1);
    assert.equal(stems('es', 'pago', 'pagos', 'pagar').size, 1);
    assert.equal(stems('ar', 'الطلب', 'طلب', 'طلبي').size, 1);
  });

  it('keeps enough of itself to mean something', () => {
    for (const word of ['es', 'ing', 'en', 'de', 'is']) assert.equal(stem(word, rulesOf('en')).length, word.length);
  });

  it('is taken apart where both parts are known, with what stands between them', () => {
    const known = stems('nl', 'adres', 'wijzigen', 'taxatie', 'kosten');
    const parts = (word: string) => partsOf(word, rulesOf('nl'), (stem) => known.has(stem));
    assert.deepEqual(new Set(parts('adreswijziging')), stems('nl', 'adres', 'wijzigen'));
    assert.deepEqual(new Set(parts('taxatiekosten')), stems('nl', 'taxatie', 'kosten'));
    assert.deepEqual(new Set(parts('adressenwijziging')), stems('nl', 'adres', 'wijzigen'));
    assert.deepEqual(parts('adresboek'), []);
    assert.deepEqual(
      partsOf('adreswijziging', rulesOf('en'), (stem) => known.has(stem)),
      [],
    );
  });

  it('is a slip of another by a letter too many, too few, other or swapped, and by two in a long word', () => {
    for (const typed of ['adrres', 'adrs', 'adras', 'ardes']) assert.ok(isSlip(typed, 'adres'), typed);
    assert.ok(isSlip('verzentkostn', 'verzendkosten'));
    assert.ok(!isSlip('house', 'mouse'));
    assert.ok(!isSlip('cat', 'car'));
    assert.ok(!isSlip('adrss', 'adrestje'));
  });
});
