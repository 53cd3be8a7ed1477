/** Starts the product team's page. */
import { InsightsApp } from './views/insights-app.js';
import { InsightsChangeForm } from './views/insights-change-form.js';
import { InsightsChanges } from './views/insights-changes.js';
import { InsightsGroup } from './views/insights-group.js';
import { InsightsKey } from './views/insights-key.js';
import { InsightsMessages } from './views/insights-messages.js';
import { InsightsQuestions } from './views/insights-questions.js';
import { InsightsResponse } from './views/insights-response.js';
import { InsightsResponses } from './views/insights-responses.js';

const views = [
  InsightsKey,
  InsightsResponse,
  InsightsResponses,
  InsightsMessages,
  InsightsChangeForm,
  InsightsChanges,
  InsightsGroup,
  InsightsQuestions,
  InsightsApp,
];
for (const view of views) {
  customElements.define(view.tag, view);
}
