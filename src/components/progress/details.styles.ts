import { css } from 'lit';

/** The looks of what comes below the steps, and of the form: fetched together with them. */
export const detailsStyles = css`
  .rows {
    display: grid;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .row {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
  }
  .row + .row {
    border-block-start: 1px solid var(--_line);
  }
  .strong {
    font-weight: 600;
  }
  [data-tone='plain'] {
    --_tone: var(--_muted);
  }
  .tone {
    color: var(--_tone, var(--_muted));
    font-weight: 600;
  }
  .row .button {
    justify-self: start;
  }
  .pairs {
    display: grid;
    gap: 6px;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .toggle::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg) translate(-2px, -2px);
  }
  .toggle[aria-expanded='true']::before {
    transform: rotate(225deg) translate(-2px, -2px);
  }
  @container (min-width: 480px) {
    .row.split {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      column-gap: 16px;
    }
  }
  .form {
    display: grid;
    gap: 14px;
    max-inline-size: 420px;
  }
  .form label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  .form .field {
    font-weight: 400;
  }
  .form .button {
    justify-self: start;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 1.5);
  }
  @media print {
    .event[hidden] {
      display: grid !important;
    }
    .toggle {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .step[data-state='done'] .mark {
      background: CanvasText;
      color: Canvas;
    }
    .step[aria-current] .mark {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
    .note {
      border: 1px solid CanvasText;
      border-inline-start-width: 4px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  @media print {
    .frame {
      min-block-size: 0;
    }
  }
`;
