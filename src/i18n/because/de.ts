import type { BecauseWords } from './words.js';

export default {
  it: {
    order: 'Ihre Bestellung',
    application: 'Ihr Antrag',
    claim: 'Ihre Schadensmeldung',
    case: 'Ihr Anliegen',
    return: 'Ihre Rücksendung',
    other: 'Ihre Anfrage',
  },
  stage: {
    draft: 'Weil {it} noch nicht abgeschickt ist',
    received: 'Weil {it} eingegangen ist',
    preparing: 'Weil {it} vorbereitet wird',
    underway: 'Weil {it} bearbeitet wird',
    final: 'Weil {it} im letzten Schritt ist',
    ready: 'Weil {it} für Sie bereit ist',
  },
  goods: { underway: 'Weil {it} unterwegs ist', final: 'Weil {it} fast da ist' },
  condition: {
    on_track: 'Weil {it} im Zeitplan liegt',
    at_risk: 'Weil {it} sich verspäten könnte',
    delayed: 'Weil {it} sich verspätet',
    paused: 'Weil {it} ruht',
    action_needed: 'Weil {it} etwas von Ihnen braucht',
    problem: 'Weil {it} auf ein Problem gestoßen ist',
    unknown: 'Weil unklar ist, wo {it} steht',
  },
  outcome: {
    success: 'Weil {it} abgeschlossen ist',
    partial: 'Weil {it} teilweise abgeschlossen ist',
    declined: 'Weil {it} abgelehnt wurde',
    cancelled: 'Weil {it} storniert wurde',
    withdrawn: 'Weil {it} zurückgezogen wurde',
    returned: 'Weil {it} zurückgeschickt wurde',
    expired: 'Weil {it} abgelaufen ist',
    failed: 'Weil {it} nicht gelungen ist',
  },
  step: 'Weil {it} bei diesem Schritt ist: {step}',
  reason: 'Aus diesem Grund: {reason}',
  kind: 'Thema: {it}',
} satisfies BecauseWords;
