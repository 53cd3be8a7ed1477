/** A share of the matrix that fits into every run: `npm run test:matrix` runs all of it. */
import { hasNoBarrierIn, isTurnOf, themes } from './matrix.suite.js';

for (const theme of themes) {
  describe(`a progress in its states (${theme})`, () => hasNoBarrierIn(theme, (state) => isTurnOf(theme, state)));
}
