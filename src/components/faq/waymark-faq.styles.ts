import { css } from 'lit';

/**
 * The questions and answers are the page's, so the host hands the page's own type, colour and colour scheme on to its slots. What is
 * ours stands on the page's ground as well, whatever colour that is, and takes the colour of its text; only what has a ground of
 * its own, such as the field, has the tokens' colours.
 */
export const faqStyles = css`
  :host {
    color-scheme: var(--waymark-color-scheme, inherit);
    font-size: inherit !important;
    --_rule: color-mix(in srgb, currentColor 18%, transparent);
    --_quiet: color-mix(in srgb, currentColor 82%, transparent);
    --_pointer: var(--waymark-color-accent, currentColor);
  }
  .root {
    color: var(--waymark-color-text, inherit);
    font-family: var(--waymark-font, inherit);
  }
  .root :focus-visible {
    outline-color: var(--_pointer);
  }
  .search {
    padding-block-end: 12px;
  }
  .search label {
    display: block;
    min-block-size: 1.5em;
    padding-block-end: 6px;
    font-weight: 600;
  }
  .box {
    position: relative;
  }
  .box svg {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 2;
    stroke-linecap: round;
    pointer-events: none;
  }
  .box .field {
    color: var(--_text);
    padding-inline-start: 42px;
    font-size: max(16px, 1em);
    appearance: none;
    outline-offset: 1px;
  }
  .field::-webkit-search-cancel-button {
    appearance: none;
    inline-size: 0;
  }
  .clear {
    all: unset;
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 44px;
    block-size: 44px;
    cursor: pointer;
    color: var(--_muted);
  }
  .clear::before,
  .clear::after {
    content: '';
    position: absolute;
    inset-block-start: 21px;
    inset-inline-start: 14px;
    inline-size: 16px;
    border-block-start: 2px solid currentColor;
    transform: rotate(45deg);
  }
  .clear::after {
    transform: rotate(-45deg);
  }
  .clear:hover {
    color: var(--_text);
  }
  .clear:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -6px;
    border-radius: 12px;
  }
  .note {
    min-block-size: 1.5em;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .summary {
    padding-block-start: 8px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin-block-end: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
  }
  .notice .plain {
    color: var(--_accent);
  }
  .notice p {
    flex: 1 1 220px;
  }
  .notice strong {
    display: block;
    font-weight: 600;
  }
  .caption {
    padding-block: 20px 8px;
    font-size: 0.875em;
    font-weight: 600;
  }
  .caption div {
    display: flex;
    gap: 8px;
  }
  .caption:not(.others) div::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: 0.4em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .caption:first-child {
    padding-block-start: 0;
  }
  .unsaid {
    visibility: hidden;
  }
  .language {
    padding-block-end: 8px;
  }
  .caption.others {
    color: var(--_quiet);
  }
  .row {
    border-block-start: 1px solid var(--_rule);
  }
  .room {
    min-block-size: 60px;
  }
  .away ::slotted(:is(h2, h3, h4, h5, h6)) {
    margin-block: 1em 0.25em !important;
  }
  .end {
    border-block-start: 1px solid var(--_rule);
  }
  .end .plain {
    min-block-size: 44px;
    color: var(--_pointer);
    font-weight: 600;
  }
  ::slotted(details) {
    padding-block: 12px;
  }
  .ghost {
    display: flex;
    align-items: center;
    block-size: 49px;
    border-block-start: 1px solid var(--_rule);
  }
  .ghost::before {
    content: '';
    inline-size: 62%;
    block-size: 14px;
    border-radius: 7px;
    background: var(--_rule);
  }
  .ghost:nth-child(2)::before {
    inline-size: 78%;
  }
  .ghost:nth-child(3)::before {
    inline-size: 48%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .ghost::before {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      from {
        opacity: 0.5;
      }
    }
  }
  @media (forced-colors: active) {
    .field {
      border-color: CanvasText;
    }
    .ghost::before,
    .caption div::before {
      background: CanvasText;
    }
  }
  @media print {
    .search,
    .notice,
    .room,
    .end {
      display: none;
    }
    .away {
      border-block-start: 1px solid var(--_rule);
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;
