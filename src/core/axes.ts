import type { Condition, Journey, Stage } from '../contract/index.js';

/** The four independent axes of a journey or of a part of one, with the way it goes and why. */
export type Axes = Pick<Journey, 'stage' | 'condition' | 'waitingOn' | 'outcome' | 'direction' | 'reason'>;

/** Every stage on the way, and then the end. */
const stages: readonly Stage[] = ['draft', 'received', 'preparing', 'underway', 'final', 'ready', 'done'];

/** From the condition that worries a customer least to the one that worries most. */
const conditions: readonly Condition[] = [
  'on_track',
  'at_risk',
  'unknown',
  'delayed',
  'paused',
  'action_needed',
  'problem',
];

/** How far a stage is, as a number that grows along the way. */
export const progressOf = (stage: Stage): number => stages.indexOf(stage);

/** How bad a condition is, as a number that grows with the trouble; 0 for none. */
export const troubleOf = (condition: Condition): number => conditions.indexOf(condition);
