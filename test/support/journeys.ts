import type { Journey } from '../../src/contract/index.js';

/** An order on its way, with whatever a test wants different. */
export const journey = (other: Partial<Journey> = {}): Journey => ({
  schema: 1,
  reference: 'A-1042',
  kind: 'order',
  revision: 1,
  stage: 'underway',
  condition: 'on_track',
  waitingOn: 'carrier',
  currentStep: 'shipped',
  steps: [
    { id: 'packed', label: 'Packed', state: 'done' },
    { id: 'shipped', label: 'On its way', state: 'current' },
    { id: 'delivered', label: 'Delivered', state: 'upcoming' },
  ],
  access: { level: 'verified' },
  updatedAt: '2026-03-04T10:15:00+01:00',
  ...other,
});
