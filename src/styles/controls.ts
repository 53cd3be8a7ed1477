import { css } from 'lit';

/** Buttons and fields, for the elements that have some. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: 44px;
    padding: 8px 18px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .button.quiet {
    background: transparent;
    border-color: var(--_edge);
    color: var(--_text);
  }
  .button.quiet:hover {
    background: var(--_raised);
  }
  .plain {
    min-block-size: 32px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .field {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button,
    .plain {
      transition:
        background-color 0.15s,
        color 0.15s;
    }
  }
  @media print {
    .button,
    .plain {
      display: none;
    }
  }
`;
