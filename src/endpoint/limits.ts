/** How much one caller may ask of the endpoint. */
export interface Limits {
  /** Requests a minute from one address, those with the owner's key apart. */
  requests: number;
  /** Responses, messages and moments a minute about one reference. */
  writes: number;
  /** Responses an hour from one address before those that follow are flagged. None is refused for it. */
  responsesOfAddress: number;
  /** Wrong look-ups in ten minutes from one address. */
  guesses: number;
  /** Wrong look-ups in a quarter of an hour of one reference, from wherever they come. */
  guessesOfReference: number;
  /** Milliseconds before which a look-up that is refused is not answered. */
  refusalMs: number;
  /** Wrong owner's keys in ten minutes from one address. */
  keys: number;
  /** Streams that are open at once from one address. */
  streamsOfAddress: number;
  /** Streams that are open at once. */
  streams: number;
  /** Milliseconds between two signs of life on a stream. */
  heartbeatMs: number;
  /** Bytes of a body. */
  body: number;
  /** Bytes of what another system sends. */
  importBody: number;
  /** Bytes of the body that replaces the articles, which only the owner sends. */
  articlesBody: number;
}

export const defaultLimits: Limits = {
  // An office of a hundred people behind one address, each with a page that asks now and then.
  requests: 600,
  writes: 60,
  // A mobile network puts thousands of customers behind one address, and a script sends this many in a minute.
  responsesOfAddress: 200,
  // Fewer than twenty, and enough for a customer who mistypes or has two postcodes to try.
  guesses: 15,
  // Shared by everybody who guesses, so that many addresses get no further than one. Who has looked a journey up before is not
  // counted here, and a link never is: a stranger keeps nobody out who was in.
  guessesOfReference: 18,
  // A hundred times what deciding takes, and not enough for a customer to notice.
  refusalMs: 25,
  keys: 20,
  streamsOfAddress: 100,
  streams: 2000,
  // Shorter than the idle timeouts of common proxies, which begin at 30 seconds.
  heartbeatMs: 15_000,
  body: 64 * 1024,
  // An order of many lines, or a parcel with its whole history: far larger than a journey, and mostly left aside.
  importBody: 1024 * 1024,
  articlesBody: 2 * 1024 * 1024,
};
