/**
 * Takes what only one tab of this site may have at a time, and gives the function that gives it back; undefined while another tab has
 * it. Plain http pages have no locks and sandboxed frames may not use them: there every tab gets it.
 */
export function turn(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const freely = () => resolve(() => undefined);
    try {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (lock) return new Promise<void>((giveBack) => resolve(giveBack));
          resolve(undefined);
          return undefined;
        })
        .catch(freely);
    } catch {
      freely();
    }
  });
}
