import { css } from 'lit';

/** The look of a reply by the team, and of the line that says what became of something said. */
export const repliesStyles = css`
  .reply {
    justify-items: start;
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_accent);
  }
  .reply:focus,
  .mine:focus {
    outline: none;
  }
  .reply .hint {
    margin-block-start: 2px;
  }
  .letter {
    display: grid;
    gap: 12px;
    max-inline-size: 65ch;
  }
  .letter p {
    white-space: pre-line;
  }
  .card .reply {
    padding-inline-end: 32px;
  }
  .card .reply .title {
    padding-inline-end: 0;
  }
  .number {
    font-weight: 600;
    white-space: nowrap;
    -webkit-user-select: all;
    user-select: all;
  }
  .mine {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.45;
  }
  .mine .plain {
    min-block-size: 24px;
    padding: 0;
  }
  @media print {
    .mine {
      display: none;
    }
  }
`;
