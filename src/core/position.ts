import type { Condition, Stage } from '../contract/index.js';
import { type Axes, progressOf } from './axes.js';

/**
 * Rule 1: trouble never moves the stage backwards. Many systems overwrite the position by the trouble; the last stage known is kept
 * then. Going back without trouble, turning round, and reopening what was done are moves of their own.
 */
export function keptStage(
  before: Axes | undefined,
  sent: { stage: Stage; condition?: Condition | undefined; direction?: Axes['direction'] },
): Stage {
  if (!before || before.stage === 'done') return sent.stage;
  const isTrouble = sent.condition !== undefined && sent.condition !== 'on_track';
  const turnsRound = (sent.direction ?? 'forward') !== (before.direction ?? 'forward');
  const goesBack = progressOf(sent.stage) < progressOf(before.stage);
  return isTrouble && goesBack && !turnsRound ? before.stage : sent.stage;
}
