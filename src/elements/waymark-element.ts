import { LitElement, type PropertyDeclarations } from 'lit';
import type { Connection } from '../client/connection.js';
import { base } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { connectionFor } from './configuration.js';
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

  /** Where this element's questions go. */
  get connection(): Connection | undefined {
    return connectionFor(this.endpoint);
  }
}
