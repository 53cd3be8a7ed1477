/**
 * The number under which a customer and the team talk about a response, `4F7A-09C2`: the end of its id, which is random. It is not enough
 * to guess the id by, and whoever has the id may read the reply.
 */
export const receiptNumber = (id: string): string =>
  id
    .slice(-8)
    .toUpperCase()
    .replace(/^(.{4})/, '$1-');
