/** What is known of a failed request beside its kind. */
export interface ClientErrorDetails {
  /** The HTTP status, where there was an answer. */
  status?: number | undefined;
  /** The problem's code, such as `not_found`; see `contract/problem.ts`. */
  code?: string | undefined;
  /** A JSON pointer to the field that is wrong: of the question for a problem, of the answer for `invalid`. */
  field?: string | undefined;
  /** How long the endpoint asks to be left alone, between a second and an hour. */
  retryAfterMs?: number | undefined;
}

/**
 * Why a request brought nothing. `offline`: no answer came. `timeout`: none came in time. `problem`: the endpoint said no.
 * `invalid`: something answered, but not as the contract has it, such as the sign-in page of a hotel's wireless network.
 * A request that its caller aborted is none of these: it rejects with the DOM's AbortError.
 */
export class ClientError extends Error {
  declare readonly status?: number | undefined;
  declare readonly code?: string | undefined;
  declare readonly field?: string | undefined;
  declare readonly retryAfterMs?: number | undefined;

  constructor(
    readonly kind: 'offline' | 'timeout' | 'problem' | 'invalid',
    details?: ClientErrorDetails,
  ) {
    super(kind);
    Object.assign(this, details);
  }

  /** Whether the endpoint has said no for good: the same question again would get the same answer. */
  get isFinal(): boolean {
    const { status = 0 } = this;
    return status >= 400 && status < 500 && !mayPass.includes(status);
  }
}

/** Refusals of the moment: too slow, wrong connection, too early, too often. */
const mayPass = [408, 421, 425, 429];
