import { css } from 'lit';

/** The looks of the form, of what is held back until it is filled in, and of what it says. */
export const lookupStyles = css`
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
  .form .note {
    margin: 0;
  }
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }
  .held {
    padding: 14px 16px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .held .title {
    margin-block-end: 4px;
  }
  .held .form .headline {
    font-size: 1em;
  }
  #confirm {
    flex-basis: 100%;
    padding-block-start: 4px;
  }
`;
