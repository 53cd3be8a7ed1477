/** What a language adds to the search. */
export interface LanguageRules {
  /** Words that are in nearly every text, and those with which people begin a question. */
  smallWords: ReadonlySet<string>;
  /** Beginnings and endings that do not change what a word means, cut off one after the other as long as enough is left. */
  affixes: readonly RegExp[];
  /** Whether two words are written as one, as in `adreswijziging`. */
  joinsWords: boolean;
  /** Whether ä, ae and a are one, since people type all three. */
  dropsUmlauts: boolean;
}

const rules = (
  smallWords: string,
  affixes: RegExp[],
  { joinsWords = false, dropsUmlauts = false } = {},
): LanguageRules => ({
  smallWords: new Set(smallWords.split(' ')),
  affixes,
  joinsWords,
  dropsUmlauts,
});

const doubled = /(?<=([bdfgklmnprst]))\1$/;

/** All words as they are after folding. */
const table: Record<string, LanguageRules> = {
  en: rules(
    'a able about all also am an and any anyone anything are as at be been being but by can cannot could d did do does doing don ' +
      'e for from get getting go going got had has have having hello help her him his hi how i if in into is it its just know let ' +
      'like ll m may me might mine must my need no not now of off on or our out please possible re s she he should so some ' +
      'somehow someone something such t than thank thanks that the their them then there these they thing this those to too up ' +
      'us use using ve very want wanted was way we were what when where whether which who whom why will with would you your',
    [/(?<=[^s])s$|(?<=s)es$/, /ly$|ments?$|ings?$|ed$|ation$|er$/, /e$/, doubled],
  ),
  nl: rules(
    'aan al alles als altijd anders bij dan dat de deze die dit doe doen doet door dus e een eens en er erg ga gaan gaat ge geen ' +
      'graag haar had hallo heb hebben heeft heel help het hier hij hoe hun iemand iets ik in is ja je jij jouw jullie kan kon ' +
      'krijg krijgen kun kunnen kunt maar manier me men met mij mijn moet moeten mogelijk na naar niet niks nog nu of om omdat ' +
      'onder ons ook op over s t te toch toen tot u uit uw van veel voor waar waarom wanneer was wat we weet wel welk welke werd ' +
      'weten wie wij wil wilde willen wilt word worden wordt zal ze zich zelf zij zijn zo zonder zou zult',
    [/^ge(?=.{4,}[dt]$)/, /(ing)?en$|ing$|e$|(?<=e[lmnr]|aar|[ij]e)s$/, /(?<=[^aeiou])[dt]e?$/, doubled],
    { joinsWords: true },
  ),
  de: rules(
    'aber alle alles als also am an auch auf aus bei bekomme bekommen bin bis bitte da dann das dass dem den der des die dies ' +
      'diese diesem diesen dieser dieses doch du durch e ein eine einem einen einer eines er es etwas fur geht gern gibt habe haben ' +
      'hallo hat hatte hier hilfe ich ihm ihn ihnen ihr ihre ihrem ihren im immer in ist ja jemand jetzt kann kannst kein keine ' +
      'keinen konnen konnte konnten man mehr mein meine meinem meinen meiner meines mich mir mit mochte moglich muss mussen nach ' +
      'nicht nichts noch nun nur ob oder ohne schon sehr selbst sein seine sich sie sind so soll sollte uber um und uns unser unter vom ' +
      'von vor wann war warum was weiss welche welchen welcher welches wenn wer werde werden wie will wir wird wo wollen zu zum zur',
    [/^ge(?=.{4,}t$)/, /(ung)?en$|ung$|er[ns]?$|e[msn]?$|[ns]$/, /(?<=[^aeiou])t$/, doubled],
    { joinsWords: true, dropsUmlauts: true },
  ),
  fr: rules(
    'a ai aide alors au aussi aux avec avoir bonjour c ca car ce ces cela cet cette comment d dans de des dois doit donc du e elle ' +
      'elles en encore est et etait etre eu faire fait faut il ils j je l la le les leur leurs lui m ma mais me meme merci mes moi ' +
      'mon n ne ni nos notre nous on ont ou par pas peut peux plait plus pour pourquoi pouvez puis qu quand que quel quelle ' +
      'quelles quels qui quoi s sa sans se ses si sont suis sur t ta te tes toi ton tout tres tu un une vais veux voudrais vos ' +
      'votre vous y',
    [/[sx]$/, /(ation|ement|eur|euse|ant|ent|er|ez|ee|ir|if|ive)$/, /e$/, doubled],
  ),
  es: rules(
    'a al algo alguien ante asi aun ayuda como con cual cuales cuando de debo del desde donde e el ella ellos en entre era es esta ' +
      'estan estar este esto estoy favor fue gracias ha hace hacer han hasta hay he hola la las le les lo los mas me mi mis mucho ' +
      'muy nada ni no nos o para pero por porque posible puede puedo que querer quien quiero se sea ser si sin sobre solo son soy ' +
      'su sus tambien te tener tengo tiene tu tus un una uno usted ver y ya yo',
    [/(?<=[aeo])s$|(?<=[^aeiou])es$/, /(acion|miento|mente|idad|ando|iendo|ado|ada|ido|ida|ar|er|ir|[aeo])$/],
  ),
  ar: rules(
    'ان او اي ايضا اذا الى الي التي الذي انا انت انه اريد ب بعد به بين ثم حتي حول ذلك ف في قبل قد كان كل كم كيف ل لا لقد لكن لم لماذا لن ' +
      'له لها لي ما ماذا متي مرحبا مع من منذ هذا هذه هل هم هنا هو هي هناك و يا يمكن يمكنني اين علي عن عند غير',
    [/^(و?ال|[وفبك]ال|لل)(?=.{3})/, /(ها|ات|ون|ين|ان|هم|كم|نا|ه|ي|ك)$/],
  ),
};

const none = rules('', []);

/** The rules of a language; one without rules is searched by its words as they stand, and by their pieces. */
export const rulesOf = (lang: string): LanguageRules => table[lang.toLowerCase().split('-')[0]!] ?? none;
