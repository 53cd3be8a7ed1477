import { html, type TemplateResult } from 'lit';
import type { Delivery, Whereabouts } from '../../controllers/sending-controller.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';
import { renderIcon } from './icons.js';
import {
  WaymarkFeedbackFailedEvent,
  WaymarkFeedbackQueuedEvent,
  WaymarkFeedbackSentEvent,
} from './waymark-feedback.events.js';

const arrived = 'm5 12.5 4.5 4.5L19 7.5';
const waiting = 'M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z';
const alert = 'M12 8v5m0 3v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z';

/** The picture that goes with where an answer is. */
export const renderWhere = (where: Whereabouts): TemplateResult =>
  renderIcon(where === 'received' ? arrived : where === 'saving' || where === 'kept' ? waiting : alert);

/** Where the answers so far are, in a line that keeps its place while it is silent. */
export const renderStatus = (where: Whereabouts, words: FeedbackWords, isSilent: boolean): TemplateResult =>
  html`<div class="status ${isSilent ? 'silent' : ''}" part="status" data-where=${where}>
    ${renderWhere(where)}
    <p .textContent=${words.where[where]}></p>
  </div>`;

/** The event that tells a page what became of a response. */
export function outcomeEvent({ id, revision, state, receivedAt, problem }: Delivery): Event {
  switch (state) {
    case 'kept':
    case 'memory':
      return new WaymarkFeedbackQueuedEvent(id, revision, state === 'kept' ? 'device' : 'page');
    case 'received':
      return new WaymarkFeedbackSentEvent(id, revision, receivedAt);
    case 'refused':
    case 'not_kept':
      return new WaymarkFeedbackFailedEvent(id, revision, state, problem?.code, problem?.field);
  }
}
