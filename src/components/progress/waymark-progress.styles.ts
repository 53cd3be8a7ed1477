import { css } from 'lit';

export const styles = css`
  .frame {
    display: grid;
    grid-template-rows: auto 1fr auto;
    min-block-size: var(--waymark-progress-reserve, 480px);
  }
  .head {
    display: grid;
    gap: 4px;
    padding-block-end: calc(var(--_space) * 2.5);
  }
  .eyebrow {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .headline {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .time {
    font-size: 1.0625em;
  }
  .turn {
    color: var(--_muted);
  }
  .turn.yours {
    color: var(--_text);
    font-weight: 600;
  }
  .body {
    display: grid;
    gap: calc(var(--_space) * 3);
    align-content: start;
  }
  .note {
    display: grid;
    align-self: start;
    justify-items: start;
    gap: 2px;
    margin-block-end: calc(var(--_space) * 2.5);
    padding: 10px 14px;
    border-inline-start: 4px solid var(--_tone, var(--_accent));
    border-radius: 4px var(--_radius) var(--_radius) 4px;
    background: var(--_tone-soft, var(--_accent-soft));
  }
  [data-tone='warning'] {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }
  [data-tone='danger'] {
    --_tone: var(--_danger);
    --_tone-soft: var(--_danger-soft);
  }
  [data-tone='success'] {
    --_tone: var(--_success);
    --_tone-soft: var(--_success-soft);
  }
  .title {
    margin-block-end: var(--_space);
    font-size: 1em;
    font-weight: 650;
  }

  /* Steps: a column where there is little room, a row where there is enough. */
  .steps {
    display: grid;
  }
  .step {
    --_mark: var(--_edge);
    position: relative;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    column-gap: 14px;
    padding-block-end: 18px;
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 28px 4px;
    inset-inline-start: 11px;
    inline-size: 0;
    border-inline-start: 2px solid var(--_line);
  }
  .step[data-state='done']:not(:last-child)::after {
    border-color: var(--_success);
  }
  .step[data-state='skipped']:not(:last-child)::after {
    border-inline-start-style: dashed;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--_mark);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_mark);
  }
  .mark svg {
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .step[data-state='done'] .mark {
    border-color: var(--_success);
    background: var(--_success);
    color: var(--_surface);
  }
  .step[aria-current] {
    --_mark: var(--_tone, var(--_accent));
  }
  .step[aria-current] .mark {
    box-shadow: 0 0 0 4px var(--_tone-soft, var(--_accent-soft));
  }
  .step[aria-current] .mark::after {
    content: '';
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: currentColor;
  }
  .step[aria-current] .mark:has(svg)::after {
    content: none;
  }
  .step[data-state='skipped'] .mark {
    border-style: dashed;
  }
  .label {
    font-weight: 500;
  }
  .step[aria-current] .label {
    font-weight: 650;
  }
  .step[data-state='upcoming'] .label,
  .step[data-state='skipped'] .label {
    color: var(--_muted);
  }
  .fact {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .substeps {
    margin-block-start: 6px;
    display: grid;
    gap: 4px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding-block-start: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .bar {
    block-size: 14px;
    border-radius: 7px;
    background: var(--_raised);
  }
  .bar.wide {
    block-size: 26px;
    inline-size: 70%;
  }
  .skeleton {
    display: grid;
    gap: 18px;
    padding-block: 6px;
  }

  @container (min-width: 640px) {
    .frame {
      min-block-size: var(--waymark-progress-reserve, 360px);
    }
    .steps.row-wise {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .steps.row-wise .step {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 8px;
      padding-block-end: 0;
      padding-inline-end: 16px;
    }
    .steps.row-wise .step:not(:last-child)::after {
      inset-block: 11px auto;
      inset-inline: 30px 6px;
      inline-size: auto;
      border-inline-start: 0;
      border-block-start: 2px solid var(--_line);
    }
    .steps.row-wise .step[data-state='done']:not(:last-child)::after {
      border-block-start-color: var(--_success);
    }
    .steps.row-wise .step[data-state='skipped']:not(:last-child)::after {
      border-block-start-style: dashed;
    }
  }
`;
