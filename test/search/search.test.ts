import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSearch, type Searchable, type SearchResult } from '../../src/search/index.js';

const article = (id: string, question: string, answer = '', phrasings: string[] = []): Searchable => ({
  id,
  question,
  answer,
  phrasings,
});
const shop = [
  article('address', 'Hoe wijzig ik mijn adres?', 'U past het aan in uw account, tot het pakket is verzonden.'),
  article('postage', 'Hoeveel bedragen de verzendkosten?', 'Boven 50 euro is verzenden gratis.'),
  article('return', 'Hoe kan ik een artikel terugsturen?', 'Vraag een retourlabel aan en lever het pakket in.'),
  article('invoice', 'Hoe vraag ik een factuur op?', 'De factuur staat bij uw bestellingen.'),
  article('password', 'Ik ben mijn wachtwoord vergeten', 'Wij sturen u een e-mail waarmee u een nieuw kiest.'),
];
const english = [
  article('parcel', 'Where is my parcel?', 'The carrier tells you when it comes.', [
    'track my package',
    'still not here',
  ]),
  article('refund', 'When do I get my money back?', 'Within 14 days after we have the parcel.'),
  article('resume', 'How do I upload my résumé?', 'Under your account.'),
  article('cancel', 'Can I cancel an order?', 'Until it is packed.'),
];

const first = (lang: string, articles: Searchable[], query: string) =>
  createSearch(articles, { lang }).search(query)[0];
/** Which article each question finds, to be compared with which it should. */
const found = (lang: string, articles: Searchable[], queries: Record<string, string>) =>
  Object.fromEntries(Object.keys(queries).map((query) => [query, first(lang, articles, query)?.id]));
const marked = ({ question, answer }: Searchable, { ranges }: SearchResult) =>
  ranges.map(({ field, start, end }) => (field === 'question' ? question : answer).slice(start, end));

describe('a search in Dutch', () => {
  it('finds what was asked in a joined word, and what was asked apart', () => {
    const queries = { adreswijziging: 'address', wachtwoordreset: 'password', 'kosten verzenden': 'postage' };
    assert.deepEqual(found('nl', shop, queries), queries);
  });

  it('finds other forms of a word', () => {
    const queries = { 'adres gewijzigd': 'address', facturen: 'invoice', teruggestuurd: 'return', vergeet: 'password' };
    assert.deepEqual(found('nl', shop, queries), queries);
  });

  it('finds what was meant where the fingers slipped', () => {
    const queries = { verzentkosten: 'postage', factuut: 'invoice', 'wachtwoodr kwijt': 'password', aders: 'address' };
    assert.deepEqual(found('nl', shop, queries), queries);
  });
});

describe('a search in German', () => {
  it('takes ä, ae and a for one, and ß for ss, on both sides', () => {
    const articles = [
      article('size', 'Welche Größe passt mir?'),
      article('cost', 'Was kostet die Rücksendung?'),
      article('change', 'Wie aendere ich meine Adresse?'),
    ];
    const queries = {
      groesse: 'size',
      grosse: 'size',
      Größe: 'size',
      ruecksendung: 'cost',
      rucksendung: 'cost',
      ändern: 'change',
    };
    assert.deepEqual(found('de', articles, queries), queries);
  });
});

describe('a search in other languages', () => {
  it('finds French with and without accents, and behind an apostrophe', () => {
    const articles = [
      article('address', 'Comment changer l’adresse de livraison ?'),
      article('refund', 'Quand serai-je remboursé ?'),
      article('late', 'Ma commande est en retard'),
    ];
    const queries = { 'changer d’adresse': 'address', remboursement: 'refund', rembourse: 'refund', commandes: 'late' };
    assert.deepEqual(found('fr', articles, queries), queries);
  });

  it('finds Spanish in other forms', () => {
    const articles = [
      article('return', '¿Cómo devuelvo un artículo?'),
      article('pay', '¿Qué métodos de pago aceptan?'),
    ];
    const queries = { articulos: 'return', 'metodo de pago': 'pay', pagar: 'pay' };
    assert.deepEqual(found('es', articles, queries), queries);
  });

  it('finds Arabic with and without the article, hamza and vowel signs', () => {
    const articles = [article('order', 'أين طلبي؟'), article('address', 'كيف أغيّر العنوان؟')];
    const queries = { الطلب: 'order', طلب: 'order', عنوان: 'address', العنوان: 'address', اغير: 'address' };
    assert.deepEqual(found('ar', articles, queries), queries);
  });

  it('finds French, Spanish and Arabic in sentences, other forms and with typing mistakes', () => {
    const cases: [string, Searchable[], Record<string, string>][] = [
      [
        'fr',
        [
          article('cancel', 'Comment résilier mon contrat ?'),
          article('parcel', 'Où est mon colis ?'),
          article('refund', 'Quand serai-je remboursé ?'),
        ],
        {
          'je voudrais resilier mes contrats': 'cancel',
          'mon coli n’est toujours pas arrivé': 'parcel',
          'remboursemnt pas recu': 'refund',
        },
      ],
      [
        'es',
        [
          article('address', '¿Cómo cambio mi dirección?'),
          article('parcel', '¿Dónde está mi paquete?'),
          article('invoice', '¿Dónde encuentro la factura?'),
        ],
        {
          'quiero cambiar mis direcciones por favor': 'address',
          'los paquetes todavia no han llegado': 'parcel',
          facturras: 'invoice',
        },
      ],
      [
        'ar',
        [
          article('address', 'كيف أغيّر العنوان؟'),
          article('parcel', 'أين شحنتي؟'),
          article('bill', 'أين أجد الفاتورة؟'),
        ],
        { 'أريد تغيير عنواني من فضلك': 'address', 'الشحنه لم تصل': 'parcel', فاتورتي: 'bill' },
      ],
    ];
    for (const [lang, articles, queries] of cases) assert.deepEqual(found(lang, articles, queries), queries);
  });

  it('finds words that are written without spaces, by their pieces', () => {
    const articles = [article('pay', '支払い方法を変更するには'), article('post', '荷物はどこにありますか')];
    assert.deepEqual(found('ja', articles, { 支払い方法: 'pay', 荷物はどこ: 'post' }), {
      支払い方法: 'pay',
      荷物はどこ: 'post',
    });
  });

  it('takes ten thousand letters for what they are', () => {
    assert.equal(first('nl', shop, `adres ${'wijziging'.repeat(1200)}`)?.id, 'address');
    assert.ok(createSearch([article('a', 'x'.repeat(10_000), 'ab '.repeat(5000))], { lang: 'nl' }).search('ab').length);
  });

  it('finds words of a language that it has no rules for', () => {
    const articles = [article('post', 'Gdzie jest moja paczka?'), article('pay', 'Jak mogę zapłacić?')];
    const queries = { paczki: 'post', zaplacic: 'pay' };
    assert.deepEqual(found('pl', articles, queries), queries);
  });
});

describe('a search', () => {
  it('is not put off by a whole sentence', () => {
    const query = 'hello, I would really like to know where on earth my parcel is because it should have been here';
    assert.equal(first('en', english, query)?.id, 'parcel');
  });

  it('finds an article by how people asked before', () => {
    assert.equal(first('en', english, 'package tracking')?.id, 'parcel');
    assert.equal(first('en', english, 'still not here')?.id, 'parcel');
  });

  it('takes accents or leaves them', () => {
    assert.equal(first('en', english, 'resume')?.id, 'resume');
    assert.equal(first('en', english, 're\u0301sume\u0301')?.id, 'resume');
  });

  it('puts a word in the question above the same word in an answer', () => {
    const having = english.filter(({ question, answer }) => `${question} ${answer}`.includes('parcel'));
    const results = createSearch(having, { lang: 'en' }).search('parcel');
    assert.deepEqual(
      results.map(({ id }) => id),
      ['parcel', 'refund'],
    );
  });

  it('finds the article while its word is being typed, and takes a word with a space behind it for a whole one', () => {
    const { search } = createSearch(shop, { lang: 'nl' });
    for (const typed of ['wac', 'wacht', 'wachtwo', 'wachtwoord'])
      assert.equal(search(typed)[0]?.id, 'password', typed);
    assert.equal(search('verz')[0]?.confidence, 'best');
    assert.notEqual(search('verz ')[0]?.confidence, 'best');
  });

  it('says how sure it is, and gives what comes closest all the same', () => {
    const { search } = createSearch(english, { lang: 'en' });
    assert.equal(search('where is my parcel')[0]?.confidence, 'best');
    const closest = search('parsnip soup for eleven people');
    assert.ok(closest.every(({ confidence }) => confidence === 'none'));
  });

  it('answers a question of small words alone', () => {
    assert.equal(
      first('en', [article('who', 'Who are you?'), article('fee', 'What does it cost?')], 'who are you')?.id,
      'who',
    );
  });

  it('marks the words that were asked for, in the article’s own text', () => {
    const result = first('nl', shop, 'adreswijziging pakket')!;
    assert.deepEqual(marked(shop[0]!, result), ['wijzig', 'adres', 'pakket']);
    const accented = first('en', english, 'upload resume')!;
    assert.deepEqual(marked(english[2]!, accented), ['upload', 'résumé']);
  });

  it('gives as many results as it was asked for, and none for nothing', () => {
    const { search } = createSearch(english, { lang: 'en' });
    assert.equal(search('parcel order money', { limit: 2 }).length, 2);
    for (const nothing of ['', '   ', '?!', '👋']) assert.deepEqual(search(nothing), []);
    assert.deepEqual(createSearch([], { lang: 'en' }).search('parcel'), []);
  });

  it('gains nothing for an article by many ways of asking the same', () => {
    const twice = [
      article(
        'a',
        'Delivery abroad',
        '',
        Array.from({ length: 50 }, () => 'delivery'),
      ),
      article('b', 'Delivery on Sunday', ''),
    ];
    assert.equal(first('en', twice, 'delivery on sunday')?.id, 'b');
  });

  it('takes words that every object has for words', () => {
    const articles = [article('a', 'constructor __proto__ toString'), article('b', 'something else')];
    assert.equal(first('en', articles, '__proto__')?.id, 'a');
    assert.equal(first('en', articles, 'constructor')?.id, 'a');
  });

  it('never throws, says the same twice, and marks only what is there, whatever is written and asked', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.lorem({ maxCount: 8 }),
      fc.string({ unit: 'binary' }),
    );
    const articles = fc.array(
      fc.record({ question: text, answer: text, phrasings: fc.array(text, { maxLength: 2 }) }),
      { maxLength: 6 },
    );
    const lang = fc.constantFrom('en', 'nl', 'de', 'fr', 'es', 'ar', 'ja', 'nl-BE', '');
    fc.assert(
      fc.property(articles, text, lang, (some, query, lang) => {
        const all = some.map((one, at) => ({ ...one, id: `a${at}` }));
        const { search } = createSearch(all, { lang });
        const results = search(query);
        assert.deepEqual(search(query), results);
        for (const [at, { id, score, ranges }] of results.entries()) {
          assert.ok(score > 0 && score <= (results[at - 1]?.score ?? Infinity));
          const { question, answer } = all.find((one) => one.id === id)!;
          for (const { field, start, end } of ranges) {
            assert.ok(start >= 0 && start < end && end <= (field === 'question' ? question : answer).length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
