import { html, type TemplateResult } from 'lit';

/** A small picture in the colour of the text around it. None of them says anything that no word says. */
export const renderIcon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

/** A hand with its thumb up; a style sheet turns it. */
export const thumb =
  'M7 11v9H4.5A1.5 1.5 0 0 1 3 18.5v-6A1.5 1.5 0 0 1 4.5 11zl3.8-7.2a1.9 1.9 0 0 1 3.5 1.2L13.7 9H19a2 2 0 0 1 2 2.3l-1.1 7a2 2 0 0 1-2 1.7H7';
