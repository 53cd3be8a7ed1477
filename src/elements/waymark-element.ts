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

  /** Words of the host's own, by the keys of the element's word table. They replace the built-in ones. */
  strings?: object;

  /** Where this element's questions go. */
  get connection(): Connection | undefined {
    return connectionFor(this.endpoint);
  }
}
