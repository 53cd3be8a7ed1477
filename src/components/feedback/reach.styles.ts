import { css } from 'lit';

/** The look of the way to leave an address for an answer. */
export const reachStyles = css`
  .reach {
    display: grid;
    justify-items: start;
    gap: 8px;
    max-inline-size: 480px;
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .reach:focus {
    outline: none;
  }
  .reach-title {
    font-weight: 600;
  }
  .reach label {
    display: block;
  }
  .reach .field {
    font-size: max(16px, 1em);
  }
  .root[dir='rtl'] .reach .field {
    text-align: right;
  }
  .reach [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .field[aria-invalid='true'] {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .mistake {
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 600;
  }
  .reach .agree {
    display: flex;
    gap: 10px;
    padding-block: 6px;
    font-size: 0.9375em;
    cursor: pointer;
  }
  .agree input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
`;
