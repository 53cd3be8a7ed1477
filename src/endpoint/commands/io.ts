/** What a command of `waymark` may touch of the process that runs it, so that a test can run it without one. */
export interface Io {
  /** Settings, by the names of environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Says one line of the command's result. */
  out(line: string): void;
  /** Says one line about what went wrong. */
  err(line: string): void;
}
