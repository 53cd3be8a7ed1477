/** Resolves when somebody may be looking: a page that is made ready in advance asks for nothing. Undefined when that is now. */
export const seen = (): Promise<unknown> | undefined =>
  (document as { prerendering?: boolean }).prerendering
    ? new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }))
    : undefined;
