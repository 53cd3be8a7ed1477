/** What is taken by whatever comes up by itself, and what manners are remembered under. */
export const comingUp = 'waymark-manners';

/** Gives back what was taken; resolves once others can have it. */
export type GiveBack = () => Promise<unknown>;

/**
 * Takes what only one tab of this site may have at a time, and gives what gives it back; undefined while another tab has it. Plain
 * http pages have no locks and sandboxed frames may not use them: there every tab gets it.
 */
export function turn(name: string): Promise<GiveBack | undefined> {
  return new Promise((resolve) => {
    const freely = () => resolve(async () => undefined);
    try {
      const request = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((end) =>
          resolve(() => {
            end();
            return request;
          }),
        );
      });
      request.catch(freely);
    } catch {
      freely();
    }
  });
}
