/**
 * waymark.js: the one script tag. Finds the tags on the page, wherever and whenever they stand in it, and imports only what they
 * need. A classic script, so that a page can load it `async` from any host; it never throws and it asks for nothing before
 * there is a tag to serve.
 */

/** Which chunk serves which tag: written in by the build. */
declare const WAYMARK_CHUNKS: Record<string, string>;

const key = Symbol.for('waymark');
/** What stands on the script tag, for pages that remove it afterwards. */
const page = globalThis as unknown as { [key]?: DOMStringMap };

function start(): void {
  const script = (document.currentScript ??
    document.querySelector('script[data-endpoint]')) as HTMLScriptElement | null;
  if (!script || page[key]) return;
  page[key] = script.dataset;

  let failures = 0;
  let returns = 0;
  const waiting = new Map(Object.entries(WAYMARK_CHUNKS));
  const load = (tag: string): void => {
    const chunk = waiting.get(tag);
    if (!chunk) return;
    waiting.delete(tag);
    const before = returns;
    const address = new URL(chunk, script.src).href;
    // Browsers remember that a module could not be had: another try needs another address.
    import(/* @vite-ignore */ failures ? `${address}?${failures}` : address).then(
      () => waiting.size || observer.disconnect(),
      (error: unknown) => {
        // What the author put inside the tag goes on standing there. The next tag, or the network coming back, tries again.
        failures++;
        waiting.set(tag, chunk);
        console.warn(`<${tag}> could not be loaded.`, error);
        // It came back while this was still being asked of the one that was gone.
        if (returns > before) load(tag);
      },
    );
  };
  const look = (root: ParentNode): void => {
    const tags = [...waiting.keys()];
    if (tags.length) for (const element of root.querySelectorAll(tags.join())) load(element.localName);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        load((node as Element).localName);
        look(node as Element);
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('online', () => {
    returns++;
    look(document);
  });
  look(document);
}

try {
  start();
} catch (error) {
  console.warn('waymark.js could not start.', error);
}
