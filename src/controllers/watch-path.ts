/** What browsers have of the Navigation API, which tells of `pushState` without a patch of it. */
const navigation = (): EventTarget | undefined => (globalThis as { navigation?: EventTarget }).navigation;

/**
 * Calls back when the page may have turned to another path, until it is told to stop. Without the Navigation API a page that is turned
 * by script tells nobody.
 */
export function watchPath(listener: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const moved = navigation();
  moved?.addEventListener('currententrychange', listener, options);
  for (const name of moved ? ['pageshow'] : ['popstate', 'hashchange', 'pageshow']) {
    addEventListener(name, listener, options);
  }
}
