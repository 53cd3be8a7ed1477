/** Remembers what a function made for a text. Making an `Intl` formatter takes longer than all else on the way to a status. */
export function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as T;
  };
}
