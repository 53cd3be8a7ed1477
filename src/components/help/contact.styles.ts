import { css } from 'lit';

/** The form to a person and what becomes of a message, inside the panel of help. */
export const contactStyles = css`
  .contact {
    display: grid;
    gap: 20px;
  }
  label,
  legend,
  h4 {
    display: block;
    padding: 0 0 4px;
    font-weight: 600;
  }
  textarea.field {
    display: block;
    min-block-size: 108px;
    resize: vertical;
  }
  .field {
    font-size: max(16px, 1em);
    text-align: start;
  }
  .root[dir='rtl'] .field[dir='ltr'] {
    text-align: right;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 12px;
  }
  .ways label {
    font-weight: 400;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .mistake {
    padding-block-start: 4px;
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 600;
  }
  .along {
    padding: 12px 16px;
    /* Seen only where colours are forced, and a background is not. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .along legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }
  .along legend + * {
    clear: both;
  }
  .item {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    gap: 0 12px;
    padding-block-start: 6px;
    font-size: 0.9375em;
  }
  .item label {
    display: flex;
    gap: 10px;
    padding-block: 4px;
    font-weight: 400;
    cursor: pointer;
  }
  .item b {
    font-weight: 600;
  }
  .item input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }
  .item .field {
    grid-column: 1 / -1;
    min-block-size: 44px;
    margin-block: 6px 2px;
    resize: vertical;
  }
  .item .mistake {
    grid-column: 1 / -1;
  }
  .trouble {
    display: grid;
    gap: 2px;
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  [aria-disabled='true'] {
    cursor: progress;
  }
  .outcome {
    display: grid;
    justify-items: start;
    gap: 8px;
  }
  .outcome svg {
    inline-size: 44px;
    block-size: 44px;
    fill: none;
    stroke: var(--_warning);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .outcome circle {
    fill: var(--_warning-soft);
    stroke: none;
  }
  .outcome.received svg {
    stroke: var(--_success);
  }
  .outcome.received circle {
    fill: var(--_success-soft);
  }
  .outcome h3 {
    font-size: 1.125em;
    font-weight: 650;
    outline: none;
  }
  .outcome h4 {
    padding-block-start: 8px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  blockquote {
    justify-self: stretch;
    max-block-size: 180px;
    margin: 0 0 8px;
    padding: 12px 16px;
    overflow: auto;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_raised);
    white-space: pre-wrap;
  }
  @media (forced-colors: active) {
    .outcome svg {
      stroke: CanvasText;
    }
    .outcome circle {
      fill: Canvas;
    }
  }
`;
