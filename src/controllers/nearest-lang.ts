/** What the contract takes for a language tag. Pages have `en_US`, browsers `en-US@posix`: nobody must lose a status for that. */
const usable = (tag: string): string | undefined =>
  /^[a-z]{2,3}(-[a-z\d]{2,8})*(?=$|\W)/i.exec(tag.trim().replaceAll('_', '-'))?.[0];

const browserLang = (): string => usable(navigator.language) ?? 'en';

/**
 * The language an element stands in: its own `lang` or that of the nearest ancestor, through the hosts of shadow trees; then
 * the browser's. An empty `lang` says that the language is not known.
 */
export function nearestLang(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const found: Element | null = node.closest('[lang]');
    if (found) return usable(found.getAttribute('lang')!) ?? browserLang();
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return browserLang();
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` changes anywhere in the page's own tree, until the function returned is called. */
export function watchLang(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const tell of listeners) tell();
    });
    observer.observe(document.documentElement, { subtree: true, attributeFilter: ['lang'] });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    observer?.disconnect();
    observer = undefined;
  };
}
