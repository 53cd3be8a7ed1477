import type { ReasonWords } from './words.js';

export default {
  carrier_damaged_parcel: {
    why: 'The parcel was damaged on the way.',
    doing: 'The carrier checks if it can still be delivered or must go back.',
    advice: 'If you receive it, take photos and keep all the packaging.',
  },
  carrier_sorting_error: {
    why: 'The parcel went to the wrong place.',
    doing: 'From there it is sent on to the right place.',
    advice: "You don't need to do anything, but it may take longer.",
  },
  carrier_address_not_found: {
    why: 'The driver could not find the address.',
    doing: 'The address has to be clear before another try.',
    advice: 'Check the house number and the postcode, and report any mistake.',
  },
  carrier_parcel_lost: {
    why: 'The carrier cannot find the parcel.',
    doing: 'After a search, the loss is settled with the sender.',
    advice: 'Ask for a new one or for your money back.',
  },
  carrier_not_enough_time: {
    why: 'The driver ran out of time.',
    doing: 'The parcel usually goes along on a later round.',
    advice: "You usually don't need to book the delivery again.",
  },
  carrier_vehicle_issue: {
    why: 'The delivery van broke down.',
    doing: 'The parcels wait for another van or a later round.',
    advice: "You don't need to do anything, but it may take longer.",
  },
  carrier_capacity_exceeded: {
    why: 'The carrier has more parcels than it can deliver.',
    doing: 'Parcels that are waiting go out when there is room.',
    advice: "You don't need to do anything, but allow for extra time.",
  },
  carrier_mechanical_delay: {
    why: 'A machine at the carrier broke down.',
    doing: 'Parcels wait or take another way until it runs again.',
    advice: "You don't need to do anything, but it may take longer.",
  },
  retailer_cancelled: {
    why: 'The shop cancelled this delivery.',
    doing: 'What is already on its way goes back to the shop.',
    advice: 'Ask the shop why, and when you get your money back.',
  },
  retailer_incorrect_data: {
    why: 'The shop passed on wrong details.',
    doing: 'The details have to be corrected first.',
    advice: 'Check with the shop that your address is right.',
  },
  retailer_not_ready: {
    why: 'The parcel was not ready when the carrier came.',
    doing: 'It goes along later, when the shop has it ready.',
    advice: "You don't need to do anything. If it is urgent, ask the shop.",
  },
  retailer_incorrect_parcel: {
    why: 'The carrier was given the wrong parcel.',
    doing: 'The shop still has to hand over the right one.',
    advice: "If something else arrives, don't use it, and tell the shop.",
  },
  retailer_incorrect_dimensions: {
    why: 'The size or weight of the parcel was given wrongly.',
    doing: 'The carrier has to settle this with the sender first.',
    advice: "You don't need to do anything, unless you sent the parcel yourself.",
  },
  retailer_packaging_issue: {
    why: 'The packaging has to be put right first.',
    doing: 'The parcel has to be packed again before it can travel on.',
    advice: 'When it arrives, check that nothing is missing or broken.',
  },
  consignee_refused: {
    why: 'The parcel was refused at the door.',
    doing: 'A refused parcel usually goes back to the sender.',
    advice: 'If this was a mistake, tell the sender soon.',
  },
  consignee_business_closed: {
    why: 'The business was closed when the driver came.',
    doing: 'There is usually another try, or it goes to a collection point.',
    advice: 'Pass on your opening hours, or choose another place if you can.',
  },
  consignee_not_available: {
    why: 'Nobody could take the parcel in.',
    doing: 'There is usually another try, or it goes to a collection point.',
    advice: 'Look for a card or a message that says what comes next.',
  },
  consignee_not_home: {
    why: 'Nobody was at home.',
    doing: 'There is usually another try, or it goes to a collection point.',
    advice: 'Look for a card or a message. Perhaps a neighbour has it.',
  },
  consignee_cancelled: {
    why: 'The delivery was cancelled by the person it is for.',
    doing: 'What is already on its way goes back to the sender.',
    advice: 'If it was not you, tell the sender right away.',
  },
  consignee_verification_failed: {
    why: 'The identity check at the door did not succeed.',
    doing: 'The parcel is only handed over when the check succeeds.',
    advice: 'Have a valid identity document ready, with the name on the parcel.',
  },
  consignee_incorrect_address: {
    why: 'The address is not right or not complete.',
    doing: 'The parcel waits for the right address, or goes back.',
    advice: 'Pass on the full address, with house number and postcode.',
  },
  consignee_access_restricted: {
    why: 'The driver could not get to the door.',
    doing: 'There is usually another try, or it goes to a collection point.',
    advice: 'Say how to reach the door, or choose another place if you can.',
  },
  consignee_safe_place_unavailable: {
    why: 'There was no safe place to leave the parcel.',
    doing: 'There is usually another try, or it goes to a collection point.',
    advice: 'Choose a neighbour or another place, or make sure somebody is in.',
  },
  customs_delay: {
    why: 'Customs needs more time.',
    doing: 'The parcel can go on when customs releases it.',
    advice: "You don't need to do anything, unless customs or the carrier asks you.",
  },
  customs_documentation: {
    why: 'Customs needs papers that are missing.',
    doing: 'The parcel waits at customs until the papers are there.',
    advice: 'If you are asked for papers, such as the invoice, send them soon.',
  },
  customs_duties_unpaid: {
    why: 'Import charges have to be paid first.',
    doing: 'The parcel waits at customs until this is paid.',
    advice: 'If you have to pay, use only a page that you trust.',
  },
  customs_prohibited: {
    why: 'The contents may not be imported.',
    doing: 'Customs decides if the parcel goes back or is destroyed.',
    advice: 'Ask the sender if you get your money back.',
  },
  customs_inspection: {
    why: 'Customs is inspecting the parcel.',
    doing: 'After the check, customs releases it or asks for more.',
    advice: "You don't need to do anything, unless customs or the carrier asks you.",
  },
  weather_delay: {
    why: 'Bad weather is holding things up.',
    doing: 'Everything goes on as soon as it is safe.',
    advice: "You don't need to do anything, but allow for extra time.",
  },
  natural_disaster: {
    why: 'A natural disaster is holding things up.',
    doing: 'Everything goes on when the area is safe again.',
    advice: 'Think of your own safety first. Nothing is needed from you for this.',
  },
  force_majeure: {
    why: 'Something that nobody could prevent is holding things up.',
    doing: 'Everything goes on as soon as that is possible.',
    advice: "You don't need to do anything. If there is a new date, you see it here.",
  },
  parcel_being_researched: {
    why: 'The carrier is looking for the parcel.',
    doing: 'The sender hears the result of the search.',
    advice: 'Ask your neighbours, and look where it may have been left.',
  },
  security_issue: {
    why: 'A security check comes first.',
    doing: 'Everything waits until the check is done.',
    advice: "You don't need to do anything, unless you are asked for details.",
  },
  regulatory_hold: {
    why: 'An authority has put it on hold.',
    doing: 'It can go on when the authority agrees.',
    advice: 'If the authority asks you something, answer soon.',
  },
  documents_missing: {
    why: 'Documents are still missing.',
    doing: 'The work goes on when all documents are there.',
    advice: 'Check which documents you still have to send, and send them together.',
  },
  documents_rejected: {
    why: 'A document was not accepted.',
    doing: 'The work goes on when a new document is there.',
    advice: 'Read why it was not accepted before you send a new one.',
  },
  documents_expired: {
    why: 'A document is no longer valid.',
    doing: 'The work goes on when a valid document is there.',
    advice: 'If the document is yours, send a newer one.',
  },
  information_missing: {
    why: 'Some information is still missing.',
    doing: 'The work goes on when the information is complete.',
    advice: 'Check which questions are still open, and answer all of them.',
  },
  signature_missing: {
    why: 'A signature is still missing.',
    doing: 'It goes on when everyone has signed.',
    advice: 'If it is your signature, read the document well before you sign.',
  },
  payment_due: {
    why: 'A payment is still open.',
    doing: 'It goes on when the payment has come in.',
    advice: 'Pay what is open. If you have already paid, keep the proof.',
  },
  payment_failed: {
    why: 'The payment did not succeed.',
    doing: 'It goes on when a payment succeeds.',
    advice: 'Check your card or account. Then try again or pay another way.',
  },
  verification: {
    why: 'Your details still have to be checked.',
    doing: 'The next step comes after the check.',
    advice: 'Look at your messages now and then: there may be a question for you.',
  },
  appointment_needed: {
    why: 'An appointment has to be made first.',
    doing: 'The next step comes after the appointment.',
    advice: 'If it is yours to make, choose a time soon.',
  },
  new_evidence: {
    why: 'New information came in and is being looked at.',
    doing: 'Some steps may have to be done again.',
    advice: "You don't need to do anything, unless you are asked about it.",
  },
  backlog: {
    why: 'It is busier than usual, so everything takes longer.',
    doing: 'Most things are dealt with in the order they came in.',
    advice: "You don't need to send anything again.",
  },
  third_party: {
    why: 'An answer from another party has to come first.',
    doing: 'It goes on when the answer is there.',
    advice: 'If you know the other party, you can ask how far they are.',
  },
  valuation: {
    why: 'The valuation is not ready yet.',
    doing: 'It goes on when the valuation report is there.',
    advice: 'If a visit is planned, make sure that the valuer can get in.',
  },
  legal_extension: {
    why: 'The legal time limit has been extended.',
    doing: 'This gives more time to come to a decision.',
    advice: 'Read the letter or message about this, and keep it.',
  },
  suspension: {
    why: 'The time limit has been paused.',
    doing: 'The time runs again when the pause is over.',
    advice: 'Check if something is still needed from you.',
  },
  customer_request: {
    why: 'You asked for this.',
    doing: 'It is handled the way you asked.',
    advice: 'If this is not what you want, ask for help.',
  },
  out_of_stock: {
    why: 'Something is out of stock.',
    doing: 'It can be sent when it is there again.',
    advice: 'You can wait, or ask for something else or your money back.',
  },
  technical_issue: {
    why: 'A technical problem is holding things up.',
    doing: 'Everything goes on when the problem has been solved.',
    advice: 'If something did not work, try again later.',
  },
  holiday: {
    why: 'A public holiday is holding things up.',
    doing: 'The work goes on after the holiday.',
    advice: "You don't need to do anything, but allow for extra time.",
  },
  strike: {
    why: 'A strike is holding things up.',
    doing: 'Some work may go on. The rest waits until the strike is over.',
    advice: "You don't need to do anything. If there is a new date, you see it here.",
  },
  no_news: {
    why: 'There has been no news for a while.',
    doing: 'As soon as there is news, you see it here.',
    advice: 'If it stays quiet, ask for help. Keep your reference number at hand.',
  },
} satisfies ReasonWords;
