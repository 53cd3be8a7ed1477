import type { FieldProblem, ProblemCode } from '../contract/index.js';

/** A request that is answered with a problem. Thrown anywhere under a route; the error handler turns it into the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly errors: FieldProblem[];
  /** Seconds after which it makes sense to ask again. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, { errors = [], retryAfter }: { errors?: FieldProblem[]; retryAfter?: number } = {}) {
    super(code);
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}
