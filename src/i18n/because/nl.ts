import type { BecauseWords } from './words.js';

export default {
  it: {
    order: 'je bestelling',
    application: 'je aanvraag',
    claim: 'je claim',
    case: 'je zaak',
    return: 'je retour',
    other: 'je verzoek',
  },
  stage: {
    draft: 'Omdat {it} nog niet is verstuurd',
    received: 'Omdat {it} is ontvangen',
    preparing: 'Omdat {it} wordt voorbereid',
    underway: 'Omdat {it} in behandeling is',
    final: 'Omdat {it} in de laatste stap is',
    ready: 'Omdat {it} voor je klaarstaat',
  },
  goods: { underway: 'Omdat {it} onderweg is', final: 'Omdat {it} er bijna is' },
  condition: {
    on_track: 'Omdat {it} op schema ligt',
    at_risk: 'Omdat {it} later kan komen',
    delayed: 'Omdat {it} vertraging heeft',
    paused: 'Omdat {it} stilligt',
    action_needed: 'Omdat {it} op iets van jou wacht',
    problem: 'Omdat er een probleem is met {it}',
    unknown: 'Omdat onduidelijk is hoe het staat met {it}',
  },
  outcome: {
    success: 'Omdat {it} klaar is',
    partial: 'Omdat {it} voor een deel klaar is',
    declined: 'Omdat {it} is afgewezen',
    cancelled: 'Omdat {it} is geannuleerd',
    withdrawn: 'Omdat {it} is ingetrokken',
    returned: 'Omdat {it} is teruggestuurd',
    expired: 'Omdat {it} is verlopen',
    failed: 'Omdat {it} niet is gelukt',
  },
  step: 'Omdat {it} bij deze stap is: {step}',
  reason: 'Hierom: {reason}',
  kind: 'Over {it}',
} satisfies BecauseWords;
