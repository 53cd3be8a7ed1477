import { css } from 'lit';

/** The look of what customers said and what was done about it. */
export const changesStyles = css`
  .changes {
    gap: calc(var(--_space) * 2);
  }
  .changes .title {
    font-size: 1.25em;
  }
  .list {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .change {
    display: grid;
    gap: 10px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .change dl {
    display: grid;
    gap: 10px;
  }
  .change dt {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .change dd {
    white-space: pre-line;
  }
  .change .did dt {
    color: var(--_success);
  }
  .change .did dd {
    font-weight: 600;
  }
  .change time {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .change:focus {
    outline: none;
  }
  .changes .plain {
    justify-self: start;
    min-block-size: 44px;
  }
  .old {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
  }
  @container (min-width: 520px) {
    .change dl {
      grid-template-columns: 1fr 1fr;
      gap: 24px;
    }
  }
  @media (forced-colors: active) {
    .change .did dt {
      color: inherit;
    }
  }
`;
