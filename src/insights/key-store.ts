const NAME = 'waymark-insights-key';

/** The key that was entered in this tab. It is kept for the tab alone, and not at all where storage is blocked. */
export const storedKey = {
  read(): string | undefined {
    try {
      return sessionStorage.getItem(NAME) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key: string): void {
    try {
      sessionStorage.setItem(NAME, key);
    } catch {
      // The key is asked for again when the page is loaded anew.
    }
  },
  clear(): void {
    try {
      sessionStorage.removeItem(NAME);
    } catch {
      // Nothing was kept.
    }
  },
};
