/**
 * What customers write, one frame a line: `{phone}` and the like are filled in by `corpus.ts`. Written for this test. Lines take turns: the
 * first of two belongs to the half on which `scrub.ts` was tuned, the second to the half that was held out.
 */
export const sentences = {
  en: `
Please ring me on {phone} when the driver is nearby.
My mobile is {phone}, I am at home after six.
You can reach me at {phone} or by e-mail at {email}.
Nobody called me, even though {phone} is in your records.
Call {phone} before you deliver!
Order {order} is late, text me: {phone}.
tel {phone} – ask for Margaret
I have changed my number to {phone} since the application.
We waited in all day. {phone}
Where is parcel {parcel}? My number is {phone}.
Send the invoice to {email} please.
I never got a mail, my address is {email}.
Write to {email}, not to my husband.
{email} is the right address, the one you have is wrong.
The form would not take {email}
Reply to {email} or phone {phone}
You charged {price} to my card {card} twice.
I paid with {card} and the refund has not come.
My new card number is {card}, expiry {expiry}.
Card {card} was declined on {date}.
Refund it to {iban} please, that is my account.
My IBAN is {iban}.
The deposit of {price} should go to {iban}, not the old account.
{iban} in the name of J. Harper
My National Insurance number is {citizen}.
Your form asked for my {citizenword} {citizen}, why?
For the mortgage I gave you {citizenword} {citizen} already.
Here it is again: {citizenword} {citizen}
Order {order} still has not arrived.
Where is my order? The number is {order}.
Your reference {order} means nothing to me.
I ordered twice: {order} and {order}.
The tracking number {parcel} does not work.
Royal Mail says {parcel} was left with a neighbour.
Parcel {parcel} has been at the depot since {date}.
According to the carrier {parcel} does not exist
I was told it would cost {price}, and paid {price}.
The total was {price} instead of {price}.
It was promised for {date} between {hours}.
I moved on {date} and told you on {date} at {time}.
Your shop is open {hours}, I came at {time} and it was shut.
The slot was {hours} and the van came at {time}.
The wardrobe is {size} and does not fit.
I ordered size {size} and got {size}.
Article {article} is not in the box, {article} is.
The label says {ean}, the box says {article}.
Only {percent} of it was there, I score you {score}.
{score} for the service, {score} for the driver
The app (version {version}) crashes at {percent}.
Since {version} I cannot log in, {quantity} tries.
Delivered to {house} instead of {house}, {postcode}.
We live at {house}, {postcode}.
There were {quantity} screws missing out of {quantity}.
I bought {quantity} of them for {price}.
Claim {file} has been open since {date}.
My mortgage application {file} is stuck at step 3.
The phone has IMEI {imei} and was dead on arrival.
Serial and IMEI: {imei}
You say 24/7 but nobody answered between {hours} on {date}.
The rate is {percent} for {quantity} months, fixed until {date}.
The company is registered under {company}.
Our VAT number is {company}, it is missing on the invoice.`,
  nl: `
Bel me op {phone} als de bezorger er bijna is.
Mijn mobiele nummer is {phone}, na zessen ben ik thuis.
Ik ben bereikbaar op {phone} of via {email}.
Niemand heeft gebeld, terwijl {phone} bij jullie bekend is.
Graag bellen: {phone}
Bestelling {order} is te laat, app me even op {phone}.
tel. {phone} (vraag naar Marijke)
Sinds de aanvraag heb ik een ander nummer: {phone}.
We hebben de hele dag gewacht. {phone}
Waar blijft pakket {parcel}? Mijn nummer is {phone}.
Stuur de factuur naar {email} alsjeblieft.
Ik heb geen mail gekregen, mijn adres is {email}.
Mail {email}, niet mijn man.
{email} klopt wel, het adres dat jullie hebben niet.
Het formulier wilde {email} niet hebben
Antwoord naar {email} of bel {phone}
Er is twee keer {price} van mijn kaart {card} afgeschreven.
Ik betaalde met {card} en het geld is nog niet terug.
Mijn nieuwe creditcard is {card}, geldig tot {expiry}.
Kaart {card} werd geweigerd op {date}.
Maak het over op {iban}, dat is mijn rekening.
Mijn IBAN is {iban}.
De borg van {price} moet naar {iban} en niet naar de oude rekening.
{iban} t.n.v. J. de Boer
Mijn {citizenword} is {citizen}.
Jullie vroegen om mijn {citizenword} {citizen}, waarom?
Voor de hypotheek gaf ik al mijn {citizenword} door: {citizen}
Nog een keer dan: {citizenword} {citizen}
Bestelling {order} is nog steeds niet binnen.
Waar is mijn bestelling? Het ordernummer is {order}.
Jullie kenmerk {order} zegt me niets.
Ik heb dubbel besteld: bestelnummer {order} en {order}.
De track & trace {parcel} doet het niet.
PostNL zegt dat {parcel} bij de buren ligt.
Pakket {parcel} ligt al sinds {date} in het depot.
Volgens de vervoerder bestaat {parcel} niet
Het zou {price} kosten en ik betaalde {price}.
Het totaal was {price} in plaats van {price}.
Beloofd was {date} tussen {hours}.
Op {date} ben ik verhuisd, dat heb ik op {date} om {time} doorgegeven.
De winkel is open van {hours}, ik stond er om {time} voor niets.
Het tijdvak was {hours} en de bus kwam om {time}.
De kast is {size} en past niet.
Ik bestelde maat {size} en kreeg {size}.
Artikel {article} zit niet in de doos, {article} wel.
Op het etiket staat {ean}, op de doos {article}.
Maar {percent} was er, ik geef een {score}.
{score} voor de service, {score} voor de bezorger
De app (versie {version}) loopt vast op {percent}.
Sinds {version} kan ik niet inloggen, {quantity} keer geprobeerd.
Bezorgd op {house} in plaats van {house}, {postcode}.
Wij wonen op {house}, {postcode}.
Er misten {quantity} schroeven van de {quantity}.
Ik kocht er {quantity} voor {price}.
Schade {file} staat al open sinds {date}.
Mijn hypotheekaanvraag {file} hangt op stap 3.
De telefoon met IMEI {imei} was meteen stuk.
Serienummer en IMEI: {imei}
Het bedrijf staat ingeschreven onder {company}.
Ons btw-nummer {company} ontbreekt op de factuur.`,
  de: `
Rufen Sie mich bitte unter {phone} an, wenn der Fahrer da ist.
Meine Handynummer ist {phone}, ab sechs bin ich zu Hause.
Erreichbar bin ich unter {phone} oder per Mail an {email}.
Niemand hat angerufen, obwohl Ihnen {phone} bekannt ist.
Bitte um Rückruf: {phone}
Die Bestellung {order} ist verspätet, schreiben Sie mir an {phone}.
Tel.: {phone} (Frau Krüger verlangen)
Seit dem Antrag habe ich eine neue Nummer: {phone}.
Wir haben den ganzen Tag gewartet. {phone}
Wo bleibt Paket {parcel}? Meine Nummer lautet {phone}.
Schicken Sie die Rechnung bitte an {email}.
Ich habe keine Mail bekommen, meine Adresse ist {email}.
Bitte an {email} schreiben, nicht an meinen Mann.
{email} stimmt, die Adresse bei Ihnen stimmt nicht.
Das Formular nahm {email} nicht an
Antwort an {email} oder anrufen {phone}
Von meiner Karte {card} wurden zweimal {price} abgebucht.
Ich habe mit {card} bezahlt, das Geld ist nicht zurück.
Meine neue Kreditkarte: {card}, gültig bis {expiry}.
Die Karte {card} wurde am {date} abgelehnt.
Überweisen Sie es auf {iban}, das ist mein Konto.
Meine IBAN lautet {iban}.
Die Kaution von {price} soll auf {iban} gehen, nicht auf das alte Konto.
{iban}, Inhaberin J. Bauer
Meine {citizenword} ist {citizen}.
Wozu brauchen Sie meine {citizenword} {citizen}?
Für das Darlehen habe ich meine {citizenword} schon angegeben: {citizen}
Nochmals: {citizenword} {citizen}
Die Bestellung {order} ist immer noch nicht da.
Wo ist meine Lieferung? Die Bestellnummer lautet {order}.
Ihr Zeichen {order} sagt mir nichts.
Ich habe doppelt bestellt: Auftrag {order} und {order}.
Die Sendungsnummer {parcel} funktioniert nicht.
DHL sagt, {parcel} liegt beim Nachbarn.
Das Paket {parcel} liegt seit {date} im Depot.
Laut Zusteller gibt es {parcel} nicht
Es sollte {price} kosten, bezahlt habe ich {price}.
Die Summe war {price} statt {price}.
Versprochen war der {date} zwischen {hours}.
Am {date} bin ich umgezogen, gemeldet habe ich es am {date} um {time}.
Der Laden hat von {hours} offen, um {time} stand ich vor der Tür.
Das Zeitfenster war {hours}, gekommen ist er um {time}.
Der Schrank misst {size} und passt nicht.
Bestellt war Größe {size}, gekommen ist {size}.
Artikel {article} fehlt im Karton, {article} ist da.
Auf dem Etikett steht {ean}, auf dem Karton {article}.
Nur {percent} war da, von mir {score}.
{score} für den Service, {score} für den Fahrer
Die App (Version {version}) bleibt bei {percent} hängen.
Seit {version} geht die Anmeldung nicht, {quantity} Versuche.
Geliefert an {house} statt {house}, {postcode}.
Wir wohnen in der Lindenstraße {house}, {postcode}.
Es fehlten {quantity} Schrauben von {quantity}.
Ich habe {quantity} davon für {price} gekauft.
Der Schaden {file} ist seit {date} offen.
Mein Kreditantrag {file} hängt bei Schritt 3.
Das Handy mit der IMEI {imei} war sofort kaputt.
Seriennummer und IMEI: {imei}
Die Firma ist unter {company} eingetragen.
Unsere USt-IdNr. {company} fehlt auf der Rechnung.`,
  fr: `
Appelez-moi au {phone} quand le livreur arrive.
Mon portable est le {phone}, je suis là après six heures.
Je suis joignable au {phone} ou par mail à {email}.
Personne n’a appelé alors que vous avez le {phone}.
Merci de me rappeler : {phone}
La commande {order} est en retard, un SMS au {phone} suffit.
tél. {phone} (demander Sylvie)
Depuis la demande j’ai un autre numéro : {phone}.
Nous avons attendu toute la journée. {phone}
Où est le colis {parcel} ? Mon numéro est le {phone}.
Envoyez la facture à {email} s’il vous plaît.
Je n’ai rien reçu, mon adresse est {email}.
Écrivez à {email}, pas à mon mari.
{email} est la bonne adresse, celle que vous avez est fausse.
Le formulaire refuse {email}
Répondez à {email} ou appelez le {phone}
Ma carte {card} a été débitée deux fois de {price}.
J’ai payé avec {card} et je n’ai pas été remboursée.
Ma nouvelle carte est {card}, valable jusqu’au {expiry}.
La carte {card} a été refusée le {date}.
Remboursez sur {iban}, c’est mon compte.
Mon IBAN est {iban}.
La caution de {price} doit aller sur {iban} et non sur l’ancien compte.
{iban} au nom de J. Moreau
Mon {citizenword} est {citizen}.
Pourquoi demander mon {citizenword} {citizen} ?
Pour le prêt, j’ai déjà donné mon {citizenword} : {citizen}
Encore une fois : {citizenword} {citizen}
La commande {order} n’est toujours pas là.
Où est ma commande ? Le numéro de commande est {order}.
Votre référence {order} ne me dit rien.
J’ai commandé deux fois : commande {order} et {order}.
Le numéro de suivi {parcel} ne marche pas.
La Poste dit que {parcel} est chez le voisin.
Le colis {parcel} est au dépôt depuis le {date}.
Selon le transporteur, {parcel} n’existe pas
On m’avait dit {price}, j’ai payé {price}.
Le total était de {price} au lieu de {price}.
C’était promis pour le {date} entre {hours}.
J’ai déménagé le {date}, je l’ai signalé le {date} à {time}.
Le magasin ouvre {hours}, à {time} c’était fermé.
Le créneau était {hours} et il est venu à {time}.
L’armoire fait {size} et ne passe pas.
J’ai commandé la taille {size} et reçu {size}.
L’article {article} manque, {article} est là.
L’étiquette dit {ean}, le carton dit {article}.
Seulement {percent} y était, je mets {score}.
{score} pour le service, {score} pour le livreur
L’application (version {version}) se bloque à {percent}.
Depuis la {version} impossible de me connecter, {quantity} essais.
Livré au {house} au lieu du {house}, {postcode}.
Nous habitons au {house}, {postcode}.
Il manquait {quantity} vis sur {quantity}.
J’en ai acheté {quantity} pour {price}.
Le sinistre {file} est ouvert depuis le {date}.
Mon dossier de prêt {file} est bloqué à l’étape 3.
Le téléphone d’IMEI {imei} était en panne.
Numéro de série et IMEI : {imei}
La société est inscrite sous {company}.
Notre numéro de TVA {company} manque sur la facture.`,
  es: `
Llámenme al {phone} cuando llegue el repartidor.
Mi móvil es {phone}, estoy en casa a partir de las seis.
Me pueden localizar en el {phone} o en {email}.
Nadie llamó, aunque tienen el {phone} desde el principio.
Por favor, devuélvanme la llamada: {phone}
El pedido {order} llega tarde, un WhatsApp al {phone} basta.
Tfno. {phone} (preguntar por Pilar)
Desde la solicitud tengo otro número: {phone}.
Esperamos todo el día. {phone}
¿Dónde está el paquete {parcel}? Mi teléfono es {phone}.
Envíen la factura a {email} por favor.
No me llegó nada, mi correo es {email}.
Escriban a {email}, no a mi marido.
{email} es el bueno, el que tienen está mal.
El formulario no acepta {email}
Respondan a {email} o llamen al {phone}
Cobraron dos veces {price} en mi tarjeta {card}.
Pagué con {card} y el dinero no ha vuelto.
Mi nueva tarjeta es {card}, válida hasta {expiry}.
La tarjeta {card} fue rechazada el {date}.
Devuélvanlo a {iban}, que es mi cuenta.
Mi IBAN es {iban}.
La fianza de {price} debe ir a {iban} y no a la cuenta vieja.
{iban} a nombre de J. Romero
Mi {citizenword} es {citizen}.
¿Para qué quieren mi {citizenword} {citizen}?
Para la hipoteca ya di mi {citizenword}: {citizen}
Otra vez: {citizenword} {citizen}
El pedido {order} sigue sin llegar.
¿Dónde está mi pedido? El número de pedido es {order}.
Su referencia {order} no me dice nada.
Compré dos veces: pedido {order} y {order}.
El número de seguimiento {parcel} no funciona.
Correos dice que {parcel} está con el vecino.
El paquete {parcel} está en el almacén desde el {date}.
Según el transportista {parcel} no existe
Iba a costar {price} y pagué {price}.
El total era {price} en vez de {price}.
Lo prometieron para el {date} entre {hours}.
Me mudé el {date} y avisé el {date} a las {time}.
La tienda abre de {hours}, a las {time} estaba cerrada.
La franja era {hours} y vino a las {time}.
El armario mide {size} y no cabe.
Pedí la talla {size} y llegó la {size}.
El artículo {article} no está, el {article} sí.
La etiqueta dice {ean}, la caja dice {article}.
Solo estaba el {percent}, les doy un {score}.
{score} al servicio, {score} al repartidor
La app (versión {version}) se cuelga al {percent}.
Desde la {version} no puedo entrar, {quantity} intentos.
Entregado en el {house} en vez del {house}, {postcode}.
Vivimos en el {house}, {postcode}.
Faltaban {quantity} tornillos de {quantity}.
Compré {quantity} por {price}.
El siniestro {file} sigue abierto desde el {date}.
Mi expediente de hipoteca {file} está parado en el paso 3.
El teléfono con IMEI {imei} llegó roto.
Número de serie e IMEI: {imei}
La empresa está inscrita con {company}.
Nuestro NIF de empresa {company} falta en la factura.`,
  ar: `
اتصلوا بي على {phone} عندما يصل السائق.
رقم جوالي {phone} وأكون في البيت بعد السادسة.
يمكنكم الوصول إلي على {phone} أو على {email}.
لم يتصل أحد مع أن {phone} مسجل عندكم.
أرجو الاتصال: {phone}
الطلب {order} متأخر، راسلوني واتساب على {phone}.
هاتف {phone} واسألوا عن أم خالد
تغير رقمي منذ تقديم الطلب: {phone}.
انتظرنا طوال اليوم. {phone}
أين الشحنة {parcel}؟ رقمي {phone}.
أرسلوا الفاتورة إلى {email} من فضلكم.
لم تصلني أي رسالة، بريدي {email}.
اكتبوا إلى {email} وليس إلى زوجي.
{email} هو الصحيح، والعنوان الذي لديكم خطأ.
النموذج لا يقبل {email}
الرد على {email} أو الهاتف {phone}
خصمتم {price} مرتين من بطاقتي {card}.
دفعت بالبطاقة {card} ولم يرجع المبلغ.
بطاقتي الجديدة {card} صالحة حتى {expiry}.
رفضت البطاقة {card} يوم {date}.
حولوا المبلغ إلى {iban} فهو حسابي.
رقم الآيبان {iban}.
التأمين {price} يذهب إلى {iban} وليس الحساب القديم.
{iban} باسم جميل حداد
{citizenword} هو {citizen}.
لماذا تطلبون {citizenword} {citizen}؟
من أجل القرض أعطيتكم {citizenword}: {citizen}
مرة أخرى: {citizenword} {citizen}
الطلب {order} لم يصل حتى الآن.
أين طلبي؟ رقم الطلب {order}.
رقم المرجع {order} لا يعني لي شيئا.
طلبت مرتين: الطلب رقم {order} والطلب رقم {order}.
رقم التتبع {parcel} لا يعمل.
شركة الشحن تقول إن {parcel} عند الجيران.
الشحنة {parcel} في المستودع منذ {date}.
حسب الناقل {parcel} غير موجود
قيل لي {price} ودفعت {price}.
المجموع كان {price} بدلا من {price}.
الموعد كان {date} بين {hours}.
انتقلت يوم {date} وأخبرتكم يوم {date} الساعة {time}.
المتجر مفتوح {hours} وجئت الساعة {time} فوجدته مغلقا.
الموعد بين {hours} وجاء الساعة {time}.
الخزانة مقاسها {size} ولا تناسب.
طلبت المقاس {size} ووصل {size}.
المنتج {article} غير موجود في الصندوق و{article} موجود.
على الملصق {ean} وعلى الصندوق {article}.
وصل {percent} فقط وتقييمي {score}.
{score} للخدمة و{score} للسائق
التطبيق (الإصدار {version}) يتوقف عند {percent}.
منذ {version} لا أستطيع الدخول بعد {quantity} محاولات.
وصل إلى {house} بدلا من {house}، {postcode}.
نسكن في {house}، {postcode}.
نقص {quantity} برغي من {quantity}.
اشتريت {quantity} بسعر {price}.
المطالبة {file} مفتوحة منذ {date}.
طلب القرض {file} متوقف عند الخطوة 3.
الهاتف ذو IMEI {imei} وصل معطلا.
الرقم التسلسلي و IMEI: {imei}
الشركة مسجلة تحت {company}.
رقمنا الضريبي {company} غير موجود في الفاتورة.`,
};
