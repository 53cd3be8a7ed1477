import { version } from './version.js';

/** An element class that knows its own tag. */
export interface ElementClass extends CustomElementConstructor {
  readonly tag: string;
  readonly version?: string;
}

/**
 * Registers an element. The first copy on a page wins: the same version again is silent, another version warns once,
 * and nothing is ever thrown into the page.
 */
export function define(element: ElementClass): void {
  try {
    const known = customElements.get(element.tag) as ElementClass | undefined;
    if (!known) customElements.define(element.tag, element);
    else if (known.version !== version) {
      console.warn(
        `<${element.tag}> ${known.version ?? 'of another kind'} is on this page already; ${version} stands back.`,
      );
    }
  } catch (error) {
    console.warn(`<${element.tag}> could not be registered.`, error);
  }
}
