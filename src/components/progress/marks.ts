import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../contract/index.js';

const paths: Partial<Record<Step['state'], string>> = {
  done: 'm3 8.5 3.2 3.2L13 4.8',
  skipped: 'M4 8h8',
  revisited: 'M5.5 4 2.8 6.7l2.7 2.7M3 6.7h6.2a3.6 3.6 0 0 1 0 7.2H7',
};

/** The sign beside a step. Never the only carrier of its state: the words stand next to it. */
export const renderMark = (state: Step['state']): TemplateResult =>
  html`<span class="mark" aria-hidden="true"
    >${paths[state] ? html`<svg viewBox="0 0 16 16"><path d=${paths[state]} /></svg>` : nothing}</span
  >`;
