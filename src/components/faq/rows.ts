import { html, type TemplateResult } from 'lit';
import type { Row } from './arrangement.js';
import { type Entry, type Item, nodesOf } from './entries.js';
import { type Fold, outOfSight, renderFold } from './fold.js';
import type { Part } from './notices.js';
import { slotNodes } from './slot-directive.js';

/** What rows are drawn in, and whom they tell. */
export interface RowFrame {
  /** The level of the questions among the page's headings. */
  readonly level: number;
  readonly lang: string;
  readonly dir: string;
  readonly fold: (entry: Entry) => Fold;
  readonly renderUnder: (entry: Entry) => Part;
  /** The browser's find has met something that was folded away. */
  readonly onFound: (item: Item) => void;
}

/** One row of the list: a caption, a question with its answer, whatever else the owner put between them, or something that is folded away. */
export function renderRow(row: Row, frame: RowFrame): TemplateResult {
  switch (row.is) {
    case 'caption':
      return html`<div class="root caption ${row.isReason ? '' : 'others'}" lang=${frame.lang} dir=${frame.dir}>
        <div role="heading" aria-level=${Math.max(2, frame.level - 1)} part="caption" .textContent=${row.text}></div>
      </div>`;
    case 'loose':
      return html`<slot ${slotNodes(row.nodes)}></slot>`;
    case 'entry':
      return html`<div class="row" part="entry">
        ${renderFold(frame.fold(row.entry))}${frame.renderUnder(row.entry)}
      </div>`;
    case 'away':
      return html`<div class="away" hidden=${outOfSight} @beforematch=${() => frame.onFound(row.item)}>
        <slot ${slotNodes(nodesOf(row.item))}></slot>
      </div>`;
  }
}
