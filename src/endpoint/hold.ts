/**
 * Does something, and lets nobody know that it failed before a time has gone by. The time is counted from before the work begins:
 * how long the work took, and so which way it went, cannot be told from outside. What succeeds is given at once.
 */
export async function failNoSoonerThan<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resume) => {
    timer = setTimeout(resume, ms);
  });
  try {
    return await work();
  } catch (error) {
    await over;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
