/** Starts the product team's page. */
import { InsightsApp } from './views/insights-app.js';
import { InsightsKey } from './views/insights-key.js';
import { InsightsMessages } from './views/insights-messages.js';
import { InsightsResponse } from './views/insights-response.js';
import { InsightsResponses } from './views/insights-responses.js';

for (const view of [InsightsKey, InsightsResponse, InsightsResponses, InsightsMessages, InsightsApp]) {
  customElements.define(view.tag, view);
}
