/** How long a browser may take to start and to open a page: three start at once, and the first reads everything from the disk. */
export const START_MS = 120_000;
