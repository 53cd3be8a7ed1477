import { type CSSResult, LitElement, type PropertyDeclarations } from 'lit';
import type { Connection } from '../client/connection.js';
import { base } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { connectionFor } from './configuration.js';
import { dress } from './dress.js';
import { version } from './version.js';

/** What the four elements share: where their endpoint is, words the host may replace, and looks. */
export abstract class WaymarkElement extends LitElement {
  static readonly version = version;
  static override styles = [tokens, base];
  // Not by decorators: their helpers would weigh on every page that shows a status.
  static override properties: PropertyDeclarations = { endpoint: {}, strings: { attribute: false } };

  /** The endpoint's base address; the script tag's `data-endpoint` where it is absent. */
  endpoint?: string;

  /**
   * Words of the host's own, which replace the built-in ones: by the keys of the element's tables in `i18n`, down to a single
   * sentence of a group. Tables that are fetched late stand under their own name, such as `reasons` or `because`.
   */
  strings?: object;

  #late: readonly CSSResult[] = [];

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions } = this.constructor as typeof WaymarkElement;
    return this.#dress(this.shadowRoot ?? this.attachShadow(shadowRootOptions));
  }

  /** Moved into another document, which takes along no style sheets. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  /** Puts on style sheets that came later than the element, over those that it has. */
  wear(late: readonly CSSResult[]): void {
    this.#late = [...new Set([...this.#late, ...late])];
    this.#dress(this.renderRoot as ShadowRoot);
  }

  #dress(root: ShadowRoot): ShadowRoot {
    const { elementStyles } = this.constructor as typeof WaymarkElement;
    dress(root, [...(elementStyles as CSSResult[]), ...this.#late]);
    return root;
  }

  /** Where this element's questions go. */
  get connection(): Connection | undefined {
    return connectionFor(this.endpoint);
  }
}
