import { html, nothing, type TemplateResult } from 'lit';

/** What a sign says: the state of a step, or an end that is no good one. */
export type Mark = 'done' | 'current' | 'upcoming' | 'skipped' | 'revisited' | 'failed';

const paths: Partial<Record<Mark, string>> = {
  done: 'm3 8.5 3.2 3.2L13 4.8',
  skipped: 'M4 8h8',
  revisited: 'M5.5 4 2.8 6.7l2.7 2.7M3 6.7h6.2a3.6 3.6 0 0 1 0 7.2H7',
  failed: 'm4 4 8 8m0-8-8 8',
};

/** The sign beside a step, or above an end. Never the only carrier of what it says: the words stand next to it. */
export const renderMark = (mark: Mark): TemplateResult =>
  html`<span class="mark" aria-hidden="true"
    >${paths[mark] ? html`<svg viewBox="0 0 16 16"><path d=${paths[mark]} /></svg>` : nothing}</span
  >`;
