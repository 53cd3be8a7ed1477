/** Starts the product team's page. */
import { InsightsApp } from './views/insights-app.js';
import { InsightsChangeForm } from './views/insights-change-form.js';
import { InsightsChanges } from './views/insights-changes.js';
import { InsightsKey } from './views/insights-key.js';
import { InsightsMessages } from './views/insights-messages.js';
import { InsightsResponse } from './views/insights-response.js';
import { InsightsResponses } from './views/insights-responses.js';

const views = [
  InsightsKey,
  InsightsResponse,
  InsightsResponses,
  InsightsMessages,
  InsightsChangeForm,
  InsightsChanges,
  InsightsApp,
];
for (const view of views) {
  customElements.define(view.tag, view);
}
