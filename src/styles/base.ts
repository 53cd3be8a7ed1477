import { css } from 'lit';

/**
 * What every shadow tree begins with.
 * The guards are !important because there the inner scope wins over the page: they stop what would hide or deform the widget and
 * leave to the site owner what places it. The root cuts inheritance, so a page's type and spacing stay outside.
 */
export const base = css`
  :host {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    transform: none !important;
    filter: none !important;
    clip-path: none !important;
    mask: none !important;
    pointer-events: auto !important;
    content-visibility: visible !important;
    writing-mode: horizontal-tb !important;
    font-size: var(--_size) !important;
    min-inline-size: min(100%, 280px);
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    container-type: inline-size;
    direction: inherit;
    box-sizing: border-box;
    color: var(--_text);
    color-scheme: inherit;
    font: 400 var(--_size) / 1.5 var(--_font);
    overflow-wrap: anywhere;
    text-align: start;
    -webkit-text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  .root[dir='rtl'] {
    direction: rtl;
  }
  .root[dir='ltr'] {
    direction: ltr;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  :where(.root) :where(h2, h3, h4, h5, h6, p, ol, ul, dl, dd, figure, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  :where(.root) :where(ol, ul) {
    list-style: none;
  }
  :where(.root) :where(button, input, textarea, select) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :where(.root) :where([hidden]) {
    display: none !important;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 3px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .root {
      color: #000;
    }
  }
`;
