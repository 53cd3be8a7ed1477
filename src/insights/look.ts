import { css } from 'lit';

/** What every view of this page begins with. Colours are set for the page in `insights.css`, where the body needs them as well. */
export const look = css`
  :host {
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  button,
  input,
  select,
  textarea {
    min-block-size: 40px;
    padding: 6px 14px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-weight: 400;
  }
  button {
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--raised);
  }
  button.main {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.main:hover {
    background: color-mix(in srgb, var(--accent) 86%, var(--text));
  }
  button[disabled] {
    opacity: 0.6;
    cursor: default;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 96px;
    padding: 10px 14px;
    resize: vertical;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .soft {
    color: var(--muted);
    font-size: 14px;
  }
  .wrong {
    color: var(--danger);
  }
  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .card {
    padding: 20px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
  }
  @media (max-width: 480px) {
    .card {
      padding: 16px;
    }
  }
`;
