import type { JourneyChange, Stage } from '../../contract/index.js';
import type { JourneyDocument } from '../../core/index.js';

const stages: Stage[] = ['draft', 'received', 'preparing', 'underway', 'final', 'ready'];

/** The change that moves a journey on by one step, for a visitor of the demo to paste. Undefined when it is at its end. */
export function nextMove({ steps, currentStep, stage }: JourneyDocument): JourneyChange | undefined {
  const at = steps.findIndex(({ id }) => id === currentStep);
  const next = steps.slice(at + 1, -1).find(({ state, audience }) => state === 'upcoming' && audience !== 'staff');
  if (!next || stage === 'done') return undefined;
  return { currentStep: next.id, stage: stages[stages.indexOf(stage) + 1] ?? stage, condition: 'on_track' };
}

/** A line for a shell that sends a change to the endpoint. */
export const curlLine = (address: string, reference: string, change: JourneyChange, key: string): string =>
  `curl -X POST ${address}/journeys/${reference}/events -H "Authorization: Bearer ${key}" ` +
  `-H "Content-Type: application/json" -d '${JSON.stringify(change)}'`;
