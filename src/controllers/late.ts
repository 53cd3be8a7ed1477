import type { ReactiveControllerHost } from 'lit';

/** A part of an element that is fetched when it is first wanted, so that a page pays only for what its visitors use. */
export class Late<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  #loading: Promise<void> | undefined;

  /** The part, once it is there. */
  part: Part | undefined;
  /** Whether it could not be had. It is not asked for again until `retry`. */
  hasFailed = false;

  /** The host is rendered again when the part has arrived, or when it is known that it will not. */
  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Asks for the part and gives it if it is there already. */
  want(): Part | undefined {
    this.#loading ??= this.#load()
      .then(
        (part) => void (this.part = part),
        () => void (this.hasFailed = true),
      )
      .then(() => this.#host.requestUpdate());
    return this.part;
  }

  /** Asks again after a failure. */
  retry(): void {
    if (!this.hasFailed) return;
    this.hasFailed = false;
    this.#loading = undefined;
    this.want();
  }
}
