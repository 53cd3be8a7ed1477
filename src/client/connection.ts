/** Where a widget's questions go, found for each element by `elements/configuration.ts`. */
export interface Connection {
  /** The endpoint's base address, absolute and without a trailing slash. */
  readonly endpoint: string;
  /** `get` reads the status as a static file, for a site that has only static hosting. */
  readonly read: 'post' | 'get';
}
