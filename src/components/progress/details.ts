import { html, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import { renderClocks, renderNext, renderParts, renderPickup, renderProof, renderQuiet } from './facts.js';
import { renderHistory } from './history.js';
import type { Reading } from './reading.js';
import { renderTasks } from './tasks.js';

export { detailsStyles } from './details.styles.js';
export { renderLookup } from './lookup.js';

/** Everything below the steps: what to do, where to go, the parts, the clocks, what has happened. */
export const renderDetails = (
  journey: Journey,
  isHistoryOpen: boolean,
  onToggleHistory: () => void,
  reading: Reading,
): TemplateResult => html`
  ${renderQuiet(journey, reading)} ${renderTasks(journey, reading)} ${renderPickup(journey, reading)}
  ${renderNext(journey, reading)} ${renderProof(journey, reading)} ${renderParts(journey, reading)}
  ${renderClocks(journey, reading)} ${renderHistory(journey, isHistoryOpen, onToggleHistory, reading)}
`;
