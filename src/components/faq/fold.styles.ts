import { css } from 'lit';

/**
 * The frame around a question and its answer. The nodes inside are the page's own and keep the page's type and colours, so lines
 * are drawn in the colour of the text around them: they fit a dark page that never said it was one.
 * Margins are !important because a page's own rule for its headings would otherwise tear button and frame apart.
 */
export const foldStyles = css`
  ::slotted(:is(h2, h3, h4, h5, h6)) {
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
  }
  .answer:not([hidden]) {
    padding-block-end: 8px;
    max-inline-size: 70ch;
  }
  @media (prefers-reduced-motion: no-preference) {
    .answer:not([hidden]) {
      animation: arrive 0.18s ease-out;
    }
    @keyframes arrive {
      from {
        translate: 0 -6px;
      }
    }
  }
  @media print {
    .answer[hidden] {
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;

/** The button inside a heading. It looks like the heading, and nothing that a page says about buttons reaches it. */
export const headingStyles = css`
  button {
    all: unset;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    inline-size: 100%;
    min-block-size: 48px;
    padding-block: 12px;
    cursor: pointer;
    -webkit-user-select: text;
    user-select: text;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
  }
  /* A question of ours in another language than the page: its words run their own way, and the line stays where it is. */
  :host([data-waymark-article]) span {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  small {
    flex: none;
    margin-inline-start: auto;
    color: color-mix(in srgb, currentColor 82%, transparent);
    font-size: max(12px, 0.75em);
    font-weight: 400;
  }
  .beside {
    display: inline-block;
    inline-size: calc(100% - 60px);
    padding-block: 12px;
  }
  .small {
    display: inline-flex;
    justify-content: center;
    inline-size: 48px;
    padding: 0;
    float: inline-end;
  }
  button:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }
  button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: 4px;
  }
  .sign {
    flex: none;
    position: relative;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
  }
  .sign::before {
    content: '';
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 7px;
    inline-size: 8px;
    block-size: 8px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    opacity: 0.7;
  }
  button:hover .sign::before {
    opacity: 1;
  }
  [aria-expanded='true'] .sign::before {
    transform: translateY(4px) rotate(225deg);
  }
  @media (prefers-reduced-motion: no-preference) {
    .sign::before {
      transition: transform 0.18s ease-out;
    }
  }
  @media print {
    .sign,
    .small {
      display: none;
    }
    button {
      min-block-size: 0;
      padding-block: 8px 4px;
    }
  }
`;
