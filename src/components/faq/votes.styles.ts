import { css } from 'lit';

/** What stands under an open answer, in the colour of the page's own text. */
export const votesStyles = css`
  .vote {
    padding-block: 4px 20px;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .choices,
  .pair {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .choices {
    column-gap: 12px;
  }
  .why {
    display: grid;
    gap: 10px;
    max-inline-size: 70ch;
    margin-block-start: 12px;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_rule);
  }
  .why label > span {
    display: block;
    padding-block-end: 4px;
  }
  .why textarea {
    font-size: max(16px, 1em);
    resize: vertical;
  }
  .why .note {
    font-size: 1em;
  }
  .vote .button.quiet {
    min-block-size: 36px;
    padding: 4px 14px;
    border-color: currentColor;
    border-radius: 99px;
    color: inherit;
    font-weight: 500;
  }
  .vote .button.quiet:hover {
    background: var(--_rule);
  }
  .vote .button[aria-pressed='true'] {
    background: var(--_rule);
    box-shadow: inset 0 0 0 1px currentColor;
  }
  @media (forced-colors: active) {
    .vote .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
