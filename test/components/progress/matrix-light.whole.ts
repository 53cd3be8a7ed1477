import { hasNoBarrierIn } from './matrix.suite.js';

describe('a progress on a light page, in every state and every way to look at it', () => hasNoBarrierIn('light'));
