/** For a test of what is said on the way of an answer: on a slow machine it would be called kept before it has arrived. */
import { PATIENCE_MS } from '../../src/controllers/sending-controller.js';

/** Nobody loses patience until the function returned is called. */
export function keepPatience(): () => void {
  const { setTimeout: set } = globalThis;
  globalThis.setTimeout = ((...given: Parameters<typeof set>) =>
    given[1] === PATIENCE_MS ? 0 : set(...given)) as typeof set;
  return () => void (globalThis.setTimeout = set);
}
