import { hasNoBarrierIn } from './matrix.suite.js';

describe('a progress on a dark page, in every state and every way to look at it', () => hasNoBarrierIn('dark'));
