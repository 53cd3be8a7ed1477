import { css } from 'lit';

/** The list of what was said and done, and the bar above it. */
export const changesLook = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .saved {
    min-block-size: 24px;
    margin-block: 8px;
    color: var(--high);
  }
  .wrong {
    margin-block-end: 12px;
  }
  .new {
    margin-block-end: 12px;
  }
  .list,
  article {
    display: grid;
    gap: 12px;
  }
  dl {
    display: grid;
    gap: 12px;
  }
  dt {
    color: var(--muted);
    font-size: 14px;
  }
  dd {
    display: grid;
    min-inline-size: 0;
  }
  .words {
    font-size: 17px;
    white-space: pre-wrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .empty {
    padding-block: 40px;
    text-align: center;
  }
`;
