import { css } from 'lit';

/** What stands under an open answer, in the colour of the page's own text. */
export const votesStyles = css`
  .vote {
    padding-block-end: 16px;
  }
  .vote > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .vote .button.quiet {
    border-color: currentColor;
    color: inherit;
  }
  .vote .button.quiet:hover {
    background: var(--_rule);
  }
  .vote .button {
    min-block-size: 36px;
    padding: 4px 16px;
  }
  @media print {
    .vote {
      display: none;
    }
  }
`;
