/**
 * What the site says on the script tag besides its endpoint: `siteSetting('layer')` is `data-layer`. Undefined where it says nothing.
 * A page may have removed its script tag since; the loader has noted what stood on it.
 */
export function siteSetting(name: 'layer' | 'moments' | 'storage'): string | undefined {
  const noted = (globalThis as { [key: symbol]: DOMStringMap | undefined })[Symbol.for('waymark')];
  return document.querySelector<HTMLScriptElement>('script[data-endpoint]')?.dataset[name] ?? noted?.[name];
}
