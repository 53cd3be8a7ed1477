import type { Article } from '../contract/index.js';
import type { Place } from '../core/articles.js';

/** The answers that one element shows, for others on its page to lead to. */
export interface PageAnswers {
  readonly element: Element;
  /** Undefined until it is known what there is. */
  readonly articles: readonly Article[] | undefined;
  readonly place: Place;
  /** Opens an answer and takes the reader to it. */
  lead(to: Article): void;
}

const all = new Set<PageAnswers>();
const listeners = new Set<() => void>();

/** Lets listeners know that there are other answers now. */
export const tellPageAnswers = (): void => {
  for (const tell of listeners) tell();
};

/** Has answers be found by others on the page, until the function returned is called. */
export function offerAnswers(answers: PageAnswers): () => void {
  all.add(answers);
  return () => {
    all.delete(answers);
    tellPageAnswers();
  };
}

/** The answers that stand in the page itself: what stands inside another component, such as a panel, has no address, and may be out of sight. */
export const answersOfPage = (): PageAnswers[] =>
  [...all].filter((answers) => answers.element.getRootNode() === document);

/** Calls back whenever there may be other answers, until the function returned is called. */
export function watchPageAnswers(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
