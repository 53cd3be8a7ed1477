import type { ReasonWords } from './words.js';

export default {
  carrier_damaged_parcel: {
    why: 'El paquete se ha dañado por el camino.',
    doing: 'El transportista mira si aún se puede entregar o si debe volver.',
    advice: 'Si lo recibe, haga fotos y guarde el embalaje.',
  },
  carrier_sorting_error: {
    why: 'El paquete fue al lugar equivocado.',
    doing: 'Desde allí se envía al lugar correcto.',
    advice: 'No tiene que hacer nada, pero puede tardar más.',
  },
  carrier_address_not_found: {
    why: 'El repartidor no encontró la dirección.',
    doing: 'La dirección tiene que estar clara antes de otro intento.',
    advice: 'Revise el número y el código postal, y avise si hay un error.',
  },
  carrier_parcel_lost: {
    why: 'El transportista no encuentra el paquete.',
    doing: 'Después de buscarlo, la pérdida se resuelve con el remitente.',
    advice: 'Pida otro igual o que le devuelvan el dinero.',
  },
  carrier_not_enough_time: {
    why: 'Al repartidor le faltó tiempo.',
    doing: 'Normalmente, el paquete sale en otro reparto.',
    advice: 'Normalmente no tiene que pedir la entrega otra vez.',
  },
  carrier_vehicle_issue: {
    why: 'La furgoneta de reparto se averió.',
    doing: 'Los paquetes esperan otro vehículo u otro reparto.',
    advice: 'No tiene que hacer nada, pero puede tardar más.',
  },
  carrier_capacity_exceeded: {
    why: 'El transportista tiene más paquetes de los que puede entregar.',
    doing: 'Los paquetes que esperan salen cuando hay sitio.',
    advice: 'No tiene que hacer nada, pero cuente con más tiempo.',
  },
  carrier_mechanical_delay: {
    why: 'Se averió una máquina del transportista.',
    doing: 'Los paquetes esperan o van por otro camino hasta que funcione.',
    advice: 'No tiene que hacer nada, pero puede tardar más.',
  },
  retailer_cancelled: {
    why: 'La tienda canceló esta entrega.',
    doing: 'Lo que ya está en camino vuelve a la tienda.',
    advice: 'Pregunte a la tienda por qué y cuándo le devuelven el dinero.',
  },
  retailer_incorrect_data: {
    why: 'La tienda envió datos incorrectos.',
    doing: 'Primero hay que corregir los datos.',
    advice: 'Compruebe con la tienda que su dirección es correcta.',
  },
  retailer_not_ready: {
    why: 'El paquete no estaba listo cuando llegó el transportista.',
    doing: 'Sale más tarde, cuando la tienda lo tiene listo.',
    advice: 'No tiene que hacer nada. Si es urgente, pregunte a la tienda.',
  },
  retailer_incorrect_parcel: {
    why: 'El transportista recibió el paquete equivocado.',
    doing: 'La tienda todavía tiene que entregar el correcto.',
    advice: 'Si llega otra cosa, no la use y avise a la tienda.',
  },
  retailer_incorrect_dimensions: {
    why: 'El tamaño o el peso del paquete se indicó mal.',
    doing: 'El transportista tiene que aclararlo primero con el remitente.',
    advice: 'No tiene que hacer nada, salvo que usted haya enviado el paquete.',
  },
  retailer_packaging_issue: {
    why: 'Primero hay que arreglar el embalaje.',
    doing: 'Hay que volver a embalar el paquete antes de que siga.',
    advice: 'Cuando llegue, compruebe que no falta nada y que nada está roto.',
  },
  consignee_refused: {
    why: 'El paquete se rechazó en la puerta.',
    doing: 'Un paquete rechazado normalmente vuelve al remitente.',
    advice: 'Si fue un error, avise pronto al remitente.',
  },
  consignee_business_closed: {
    why: 'El negocio estaba cerrado cuando llegó el repartidor.',
    doing: 'Normalmente hay otro intento o pasa a un punto de recogida.',
    advice: 'Indique su horario o, si puede, elija otro lugar.',
  },
  consignee_not_available: {
    why: 'Nadie pudo recibir el paquete.',
    doing: 'Normalmente hay otro intento o pasa a un punto de recogida.',
    advice: 'Busque un aviso o un mensaje que explique cómo sigue.',
  },
  consignee_not_home: {
    why: 'No había nadie en casa.',
    doing: 'Normalmente hay otro intento o pasa a un punto de recogida.',
    advice: 'Busque un aviso o un mensaje. Quizá lo tenga un vecino.',
  },
  consignee_cancelled: {
    why: 'La persona que iba a recibir el paquete canceló la entrega.',
    doing: 'Lo que ya está en camino vuelve al remitente.',
    advice: 'Si no fue usted, avise enseguida al remitente.',
  },
  consignee_verification_failed: {
    why: 'No se pudo comprobar la identidad en la puerta.',
    doing: 'El paquete solo se entrega después de comprobar la identidad.',
    advice: 'Prepare un documento de identidad válido, con el nombre que lleva el paquete.',
  },
  consignee_incorrect_address: {
    why: 'La dirección no es correcta o no está completa.',
    doing: 'El paquete espera la dirección correcta o vuelve al remitente.',
    advice: 'Indique la dirección completa, con el número y el código postal.',
  },
  consignee_access_restricted: {
    why: 'El repartidor no pudo llegar hasta la puerta.',
    doing: 'Normalmente hay otro intento o pasa a un punto de recogida.',
    advice: 'Explique cómo llegar a la puerta o elija otro lugar.',
  },
  consignee_safe_place_unavailable: {
    why: 'No había un lugar seguro para dejar el paquete.',
    doing: 'Normalmente hay otro intento o pasa a un punto de recogida.',
    advice: 'Elija a un vecino u otro lugar, o procure que haya alguien.',
  },
  customs_delay: {
    why: 'La aduana necesita más tiempo.',
    doing: 'El paquete sigue cuando la aduana lo libera.',
    advice: 'No tiene que hacer nada, salvo que se lo pida la aduana o el transportista.',
  },
  customs_documentation: {
    why: 'A la aduana le faltan papeles.',
    doing: 'El paquete espera en la aduana hasta que lleguen los papeles.',
    advice: 'Si le piden papeles, como la factura, envíelos pronto.',
  },
  customs_duties_unpaid: {
    why: 'Primero hay que pagar los gastos de importación.',
    doing: 'El paquete espera en la aduana hasta el pago.',
    advice: 'Si tiene que pagar, use solo una página de confianza.',
  },
  customs_prohibited: {
    why: 'El contenido no se puede importar.',
    doing: 'La aduana decide si el paquete vuelve o se destruye.',
    advice: 'Pregunte al remitente si le devuelven el dinero.',
  },
  customs_inspection: {
    why: 'La aduana está revisando el paquete.',
    doing: 'Después de la revisión, la aduana lo libera o pide algo más.',
    advice: 'No tiene que hacer nada, salvo que se lo pida la aduana o el transportista.',
  },
  weather_delay: {
    why: 'El mal tiempo está causando retrasos.',
    doing: 'Todo sigue en cuanto sea seguro.',
    advice: 'No tiene que hacer nada, pero cuente con más tiempo.',
  },
  natural_disaster: {
    why: 'Un desastre natural está causando retrasos.',
    doing: 'Todo sigue cuando la zona vuelva a ser segura.',
    advice: 'Piense primero en su seguridad. Para esto no tiene que hacer nada.',
  },
  force_majeure: {
    why: 'Algo que nadie podía evitar está causando retrasos.',
    doing: 'Todo sigue en cuanto sea posible.',
    advice: 'No tiene que hacer nada. Si hay una fecha nueva, la verá aquí.',
  },
  parcel_being_researched: {
    why: 'El transportista está buscando el paquete.',
    doing: 'El remitente recibe el resultado de la búsqueda.',
    advice: 'Pregunte a los vecinos y mire dónde lo pueden haber dejado.',
  },
  security_issue: {
    why: 'Primero hay un control de seguridad.',
    doing: 'Todo espera hasta que termine el control.',
    advice: 'No tiene que hacer nada, salvo que le pidan datos.',
  },
  regulatory_hold: {
    why: 'Una autoridad lo ha retenido.',
    doing: 'Puede seguir cuando la autoridad lo permita.',
    advice: 'Si la autoridad le pregunta algo, responda pronto.',
  },
  documents_missing: {
    why: 'Todavía faltan documentos.',
    doing: 'El trabajo sigue cuando estén todos los documentos.',
    advice: 'Mire qué documentos le falta enviar y envíelos juntos.',
  },
  documents_rejected: {
    why: 'Un documento no se ha aceptado.',
    doing: 'El trabajo sigue cuando haya un documento nuevo.',
    advice: 'Lea por qué no se aceptó antes de enviar otro.',
  },
  documents_expired: {
    why: 'Un documento ya no es válido.',
    doing: 'El trabajo sigue cuando haya un documento válido.',
    advice: 'Si el documento es suyo, envíe uno más reciente.',
  },
  information_missing: {
    why: 'Todavía falta información.',
    doing: 'El trabajo sigue cuando la información esté completa.',
    advice: 'Mire qué preguntas siguen abiertas y responda a todas.',
  },
  signature_missing: {
    why: 'Todavía falta una firma.',
    doing: 'Todo sigue cuando todas las personas hayan firmado.',
    advice: 'Si es su firma, lea bien el documento antes de firmar.',
  },
  payment_due: {
    why: 'Todavía hay un pago pendiente.',
    doing: 'Todo sigue cuando llegue el pago.',
    advice: 'Pague lo pendiente. Si ya ha pagado, guarde el recibo.',
  },
  payment_failed: {
    why: 'El pago no se ha realizado.',
    doing: 'Todo sigue cuando el pago se haga bien.',
    advice: 'Revise su tarjeta o su cuenta. Inténtelo otra vez o pague de otra forma.',
  },
  verification: {
    why: 'Todavía hay que comprobar sus datos.',
    doing: 'El paso siguiente viene después de comprobar los datos.',
    advice: 'Mire sus mensajes de vez en cuando, por si hay una pregunta.',
  },
  appointment_needed: {
    why: 'Primero hay que pedir una cita.',
    doing: 'El paso siguiente viene después de la cita.',
    advice: 'Si le toca pedirla, elija pronto una hora.',
  },
  new_evidence: {
    why: 'Ha llegado información nueva y se está revisando.',
    doing: 'Quizá haya que repetir algunos pasos.',
    advice: 'No tiene que hacer nada, salvo que le pregunten por ello.',
  },
  backlog: {
    why: 'Hay más trabajo de lo normal, así que todo tarda más.',
    doing: 'Normalmente, todo se atiende por orden de llegada.',
    advice: 'No tiene que volver a enviar nada.',
  },
  third_party: {
    why: 'Primero tiene que responder otra entidad.',
    doing: 'Todo sigue cuando llegue la respuesta.',
    advice: 'Si conoce esa entidad, puede preguntar cómo va.',
  },
  valuation: {
    why: 'La tasación todavía no está lista.',
    doing: 'Todo sigue cuando llegue el informe de la tasación.',
    advice: 'Si hay una visita prevista, procure que el tasador pueda entrar.',
  },
  legal_extension: {
    why: 'El plazo legal se ha ampliado.',
    doing: 'Así hay más tiempo para decidir.',
    advice: 'Lea la carta o el mensaje sobre esto y guárdelo.',
  },
  suspension: {
    why: 'El plazo está en pausa.',
    doing: 'El tiempo vuelve a contar cuando termine la pausa.',
    advice: 'Mire si todavía hace falta algo de su parte.',
  },
  customer_request: {
    why: 'Usted lo ha pedido.',
    doing: 'Se hace como usted lo pidió.',
    advice: 'Si no es lo que quiere, pida ayuda.',
  },
  out_of_stock: {
    why: 'Hay un artículo agotado.',
    doing: 'Se puede enviar cuando esté disponible otra vez.',
    advice: 'Puede esperar, o pedir otra cosa o que le devuelvan el dinero.',
  },
  technical_issue: {
    why: 'Un problema técnico está causando retrasos.',
    doing: 'Todo sigue cuando el problema esté resuelto.',
    advice: 'Si algo no funcionó, inténtelo más tarde.',
  },
  holiday: {
    why: 'Un día festivo está causando retrasos.',
    doing: 'El trabajo sigue después del día festivo.',
    advice: 'No tiene que hacer nada, pero cuente con más tiempo.',
  },
  strike: {
    why: 'Una huelga está causando retrasos.',
    doing: 'Quizá una parte siga. El resto espera hasta que termine la huelga.',
    advice: 'No tiene que hacer nada. Si hay una fecha nueva, la verá aquí.',
  },
  no_news: {
    why: 'Hace un tiempo que no hay noticias.',
    doing: 'En cuanto haya noticias, las verá aquí.',
    advice: 'Si no llega nada, pida ayuda. Tenga su número a mano.',
  },
} satisfies ReasonWords;
