import type { CSSResult, LitElement } from 'lit';

/** Gives an element the styles of a part that was fetched late, once. */
export function adopt(element: LitElement, { styleSheet }: CSSResult): void {
  const root = element.renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
