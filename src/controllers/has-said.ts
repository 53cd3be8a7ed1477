export { hasSaid } from '../outbox/said-here.js';
