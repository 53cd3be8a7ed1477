import { css } from 'lit';

/** The looks of what comes below the steps. */
export const belowStyles = css`
  /* A text in another script keeps its own order of words, and begins where the page's own lines begin. */
  .root[dir='ltr'] [dir='auto'] {
    text-align: left;
  }
  .root[dir='rtl'] [dir='auto'] {
    text-align: right;
  }
  .body .note {
    margin: 0;
    inline-size: 100%;
  }
  .note .title {
    margin: 0;
  }
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
  .row > .button,
  .row > .contact {
    justify-self: start;
    align-self: center;
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
  /* A reason can be long: its colour is enough. */
  [data-state='rejected'] .tone {
    font-weight: 500;
  }
  .whose {
    margin-block: 12px 4px;
    font-weight: 600;
  }
  .title + .whose {
    margin-block-start: 0;
  }
  .new {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid currentColor;
    border-radius: 99px;
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 600;
    white-space: nowrap;
  }

  /* Facts in a row, each kept whole where there is room for it. */
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .items {
    display: grid;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_line);
  }
  .pairs {
    display: grid;
    gap: 6px;
  }
  .day {
    gap: 6px;
  }
  .day .pairs {
    gap: 10px;
  }
  .contact {
    display: grid;
    gap: 4px;
  }
  .contact a,
  .facts a,
  .paper {
    display: inline-block;
    padding-block: 3px;
    min-block-size: 24px;
  }

  /* The lines of a reason, and the clocks: beside each other as far as there is room. */
  .lines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 8px 24px;
    margin: 0;
    inline-size: 100%;
  }
  .lines + .fact {
    margin-block-start: 4px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 12px;
  }
  .card {
    display: grid;
    align-content: start;
    gap: 2px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-block-start: 3px solid var(--_tone, var(--_line));
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card[data-tone='plain'] {
    border-block-start-color: var(--_edge);
  }
  .card .fact + .fact,
  .changes {
    margin-block-start: 4px;
  }
  .changes {
    display: grid;
    gap: 4px;
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
  /* The question that fits, close to what it is about. Two lines of room where it is narrow. */
  .hint {
    display: flex;
    align-items: center;
    min-block-size: 56px;
    margin-block: calc(var(--_space) * -2);
  }
  .hint a {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 10px;
    padding-block: 10px;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
  }
  .hint a:hover span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .hint a::before {
    content: '?';
    content: '?' / '';
    inline-size: 24px;
    block-size: 24px;
    border: 1px solid currentColor;
    border-radius: 50%;
    font-size: 0.875em;
    line-height: 22px;
    text-align: center;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space) 12px;
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .actions:first-child {
    margin-block-start: 0;
  }
  .actions .fact {
    margin-block-start: 2px;
  }
  @container (min-width: 480px) {
    .hint {
      min-block-size: 44px;
    }
    .row.split {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      column-gap: 16px;
    }
    .split > .contact {
      justify-items: end;
    }
  }
  @media (forced-colors: active) {
    [data-state='done'] > .mark {
      background: CanvasText;
      color: Canvas;
    }
    .step[aria-current] > .mark {
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
    .event[hidden],
    .day[hidden] {
      display: grid !important;
    }
    .toggle,
    .hint,
    .form {
      display: none;
    }
    .row,
    .card,
    .note {
      break-inside: avoid;
    }
  }
`;
