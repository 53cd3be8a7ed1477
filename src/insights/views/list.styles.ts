import { css } from 'lit';

/** The bar with which the list is narrowed, the notices above it, and the list. */
export const listLook = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  .bar label {
    font-size: 14px;
  }
  .bar .search {
    flex: 1 1 220px;
  }
  .bar .search input {
    inline-size: 100%;
  }
  .count {
    min-block-size: 24px;
    margin-block: 12px;
  }
  .arrived {
    color: var(--accent);
    font-weight: 600;
  }
  .notice {
    margin-block-end: 12px;
    padding: 12px 16px;
    border: 1px solid var(--middle);
    border-radius: 10px;
    background: var(--middle-soft);
    color: var(--middle);
  }
  .list {
    display: grid;
    gap: 12px;
  }
  .list > li {
    min-inline-size: 0;
  }
  .empty {
    padding-block: 40px;
    text-align: center;
  }
  .more {
    display: block;
    margin: 16px auto;
  }
  .contact {
    display: grid;
    gap: 10px;
  }
  .contact h2 {
    font-size: 16px;
  }
  .words {
    font-size: 17px;
    white-space: pre-wrap;
  }
  .tally {
    margin-block-end: 16px;
  }
  summary {
    min-block-size: 32px;
    cursor: pointer;
    color: var(--accent);
  }
  .table {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    background: var(--surface);
    font-size: 14px;
    overflow-wrap: normal;
  }
  th,
  td {
    padding: 8px 12px;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .ghost {
    block-size: 132px;
    border-radius: 12px;
    background: var(--raised);
  }
`;
