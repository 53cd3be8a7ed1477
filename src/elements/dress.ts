import type { CSSResult } from 'lit';

/** The style sheets that were made, by the window they were made for and by their text. */
const made = new WeakMap<Window, Map<string, CSSStyleSheet>>();

/**
 * Gives a shadow tree its style sheets. A document takes none that were made for another one, and an element that is moved into a
 * frame loses those it had: so each window has its own, which all elements in it share.
 */
export function dress(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const { defaultView: view } = root.ownerDocument;
  // Without a window nothing is looked at, and nothing could be made.
  if (!view) return;
  const sheets = made.get(view) ?? new Map<string, CSSStyleSheet>();
  made.set(view, sheets);
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    let sheet = sheets.get(cssText);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(cssText);
      sheets.set(cssText, sheet);
    }
    return sheet;
  });
}
