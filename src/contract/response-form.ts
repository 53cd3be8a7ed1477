import { z } from 'zod';
import { Id } from './primitives.js';

/** The field of a form that nobody can see: who fills it in is a script. A page hides it from everybody, assistive technology too. */
export const trapField = 'homepage';

/** What stands before the name of a question whose id is the name of another field. */
export const answerPrefix = 'answer:';

/** What stands behind the name of a question for the words beside a choice. */
export const wordsSuffix = '.text';

const field = (says: string) => z.string().optional().describe(says);

/**
 * A response as a plain form sends it, for pages without JavaScript. Beside these fields each question of the prompt is a field by its
 * id. What is left out, or is not what it should be, the endpoint makes: a slip in a page must not cost a customer's answer.
 */
export const ResponseForm = z.looseObject({
  prompt: Id,
  promptVersion: field('the version of the prompt as the page shows it'),
  id: field('a UUID of version 7 in lower case that the site’s server made: the same id is the same response'),
  subject: field('the reference of the journey'),
  step: field('the step of the journey'),
  moment: field('a code of what led to the question; form unless given'),
  page: field('the address of the page; what the browser says of it unless given'),
  lang: field('the language of the page; what the browser prefers unless given'),
  email: field('where an answer may go, if consent is given'),
  consent: field('anything, such as yes, where the customer agrees to be written to'),
  challenge: field('the token of a challenge that the site asked for'),
  next: field('where the browser goes afterwards: an address of a site that may ask'),
  [trapField]: field('left empty: nobody can see it'),
});

export type ResponseForm = z.infer<typeof ResponseForm>;
