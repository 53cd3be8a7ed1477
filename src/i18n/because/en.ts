import type { BecauseWords } from './words.js';

export default {
  it: {
    order: 'your order',
    application: 'your application',
    claim: 'your claim',
    case: 'your case',
    return: 'your return',
    other: 'your request',
  },
  stage: {
    draft: 'Because {it} has not been sent in yet',
    received: 'Because {it} has come in',
    preparing: 'Because {it} is being prepared',
    underway: 'Because {it} is being worked on',
    final: 'Because {it} is in its last step',
    ready: 'Because {it} is ready for you',
  },
  goods: { underway: 'Because {it} is on its way', final: 'Because {it} is almost there' },
  condition: {
    on_track: 'Because {it} is on schedule',
    at_risk: 'Because {it} may be late',
    delayed: 'Because {it} is delayed',
    paused: 'Because {it} is on hold',
    action_needed: 'Because {it} needs something from you',
    problem: 'Because there is a problem with {it}',
    unknown: 'Because it is unclear where {it} stands',
  },
  outcome: {
    success: 'Because {it} is complete',
    partial: 'Because {it} is partly complete',
    declined: 'Because {it} was declined',
    cancelled: 'Because {it} was cancelled',
    withdrawn: 'Because {it} was withdrawn',
    returned: 'Because {it} was sent back',
    expired: 'Because {it} has expired',
    failed: 'Because {it} could not be completed',
  },
  step: 'Because {it} is at this step: {step}',
  reason: 'Because of this: {reason}',
  kind: 'About {it}',
} satisfies BecauseWords;
