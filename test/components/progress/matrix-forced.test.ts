import { hasNoBarrierIn } from './matrix.suite.js';

// WebKit has no such colours.
const hasForcedColours = /Chrome|Firefox/.test(navigator.userAgent);

(hasForcedColours ? describe : describe.skip)(
  'a progress in the colours that the visitor has chosen, in every state and every way to look at it',
  () => hasNoBarrierIn('forced'),
);
