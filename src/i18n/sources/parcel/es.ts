import type { ParcelWords } from './words.js';

export default {
  parcel: 'Paquete {n}',
  step: {
    received: 'Pedido recibido',
    preparing: 'En preparación',
    underway: 'En camino',
    final: 'En reparto',
    done: 'Entregado',
  },
  collect: { final: 'Listo para recoger', done: 'Recogido' },
  back: { underway: 'En camino de vuelta', done: 'De vuelta con el remitente' },
  return: {
    received: 'Devolución registrada',
    preparing: 'Devolución preparada',
    underway: 'En camino de vuelta',
    final: 'En revisión',
    done: 'Devolución terminada',
  },
  ended: { cancelled: 'Cancelado', failed: 'No entregado' },
  event: {
    attempted: 'Se intentó la entrega',
    delayed: 'Retrasado',
    held: 'Detenido',
    problem: 'Hay un problema',
    asked: 'Se necesita algo de usted',
  },
  task: {
    collect: 'Recoja su paquete',
    duties: 'Pague los gastos de importación',
    pay: 'Pague el importe pendiente',
    address: 'Revise y complete su dirección de entrega',
    documents: 'Envíe los papeles que faltan',
    information: 'Dé la información que falta',
    delivery: 'Elija cuándo o dónde llega su paquete',
    contact: 'Póngase en contacto por su paquete',
    answer: 'Responda a la pregunta sobre su paquete',
  },
  pickupPlace: 'El punto de recogida del mensaje del transportista',
  how: {
    collected: 'Recogido en un punto de recogida',
    signed: 'Entregado con firma',
    cash: 'Pagado en la puerta',
    neighbour: 'Entregado a un vecino',
  },
} satisfies ParcelWords;
