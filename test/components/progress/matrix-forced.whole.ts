import { hasNoBarrierIn, themes } from './matrix.suite.js';

(themes.includes('forced') ? describe : describe.skip)(
  'a progress in the colours that the visitor has chosen, in every state and every way to look at it',
  () => hasNoBarrierIn('forced'),
);
