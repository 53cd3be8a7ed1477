import { css } from 'lit';

/** The look of a first question: numbers, thumbs, and where an answer is. */
export const styles = css`
  /* What floats takes no room where its tag stands, also before it is there. */
  :host([display]:not([display='inline'])) {
    position: absolute !important;
    inline-size: 0 !important;
    min-inline-size: 0 !important;
    block-size: 0 !important;
    min-block-size: 0 !important;
  }
  .frame,
  .question {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }
  .frame {
    align-content: start;
    max-inline-size: 720px;
  }
  /* Before a prompt has come nobody knows what it asks: room for a score, and no less when it is there. */
  .reserved,
  .known {
    min-block-size: var(--waymark-feedback-reserve, 124px);
  }
  .tall {
    min-block-size: 262px;
  }
  .awaited {
    min-block-size: var(--waymark-feedback-reserve, 360px);
  }
  .mine {
    min-block-size: 44px;
    margin-block-start: 16px;
  }
  .failed button {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    cursor: pointer;
  }
  .failed {
    justify-items: start;
    gap: 0;
  }
  .question:focus {
    outline: none;
  }
  .title {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  legend.title {
    margin-block-end: calc(var(--_space) * 2);
  }
  .hint {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* One value each. The radio lies over its mark, so that a tap anywhere on it is a tap on a real control. */
  .option {
    position: relative;
    display: block;
    min-inline-size: 24px;
    cursor: pointer;
  }
  .option input {
    position: absolute;
    z-index: 1;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .mark {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: 48px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .option:hover .mark {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  input:checked + .mark {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  input:focus-visible + .mark {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .icon {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .scale {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(24px, 1fr);
    gap: 6px;
  }
  .scale,
  .ends {
    max-inline-size: 560px;
  }
  .long {
    grid-auto-flow: row;
    grid-template-columns: repeat(6, minmax(24px, 1fr));
  }
  .thumbs {
    max-inline-size: 400px;
    gap: var(--_space);
  }
  .down .icon {
    transform: rotate(180deg);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * -1);
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.35;
  }
  .end-label:last-child {
    text-align: end;
  }
  .end-label b {
    margin-inline-end: 2px;
    color: var(--_text);
    font-weight: 600;
  }
  .end-label span {
    display: inline-block;
  }
  .end-label span::first-letter {
    text-transform: uppercase;
  }
  .bone {
    block-size: 24px;
    max-inline-size: 60%;
    border-radius: 6px;
    background: var(--_raised);
  }
  .bone + .bone {
    block-size: 48px;
    max-inline-size: none;
  }
  @container (min-width: 520px) {
    .long {
      grid-auto-flow: column;
      grid-template-columns: none;
    }
    .long,
    .long + .ends {
      max-inline-size: none;
    }
  }
  @container (max-width: 519px) {
    .reserved {
      min-block-size: var(--waymark-feedback-reserve, 200px);
    }
    .mine {
      min-block-size: 64px;
    }
  }
`;
