import { css } from 'lit';

export const styles = css`
  .frame {
    display: grid;
    grid-template-rows: auto 1fr auto;
    min-block-size: var(--waymark-progress-reserve, 480px);
    /* The root's own size of type is the room that the steps need beside each other. */
    font-size: var(--_size);
  }
  [data-tone='plain'] {
    --_tone: var(--_muted);
    --_tone-soft: var(--_raised);
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
  .head {
    --_mark: var(--_tone);
    display: grid;
    gap: 4px;
    padding-block-end: calc(var(--_space) * 3);
  }
  .eyebrow,
  .fact,
  .foot {
    color: var(--_muted);
  }
  .eyebrow,
  .substep .label,
  .fact,
  .foot {
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
  .body,
  .more {
    display: grid;
    gap: calc(var(--_space) * 3.5);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
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
  .title {
    margin-block-end: var(--_space);
    font-size: 1em;
    font-weight: 650;
  }

  /* Steps: a column where there is little room. */
  .steps {
    display: grid;
    align-content: start;
  }
  .step {
    position: relative;
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: 8px 14px;
    padding-block-end: 18px;
  }
  .step,
  .substep {
    --_mark: var(--_edge);
    --_line-style: solid;
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: calc(1.5em + 4px) 4px;
    inset-inline-start: calc(0.75em - 1px);
    border: 1px var(--_line-style) var(--_track, var(--_line));
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px var(--_line-style, solid) var(--_mark);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_mark);
  }
  .mark svg {
    inline-size: 0.875em;
    block-size: 0.875em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [data-state='done'] {
    --_mark: var(--_success);
    --_track: var(--_success);
  }
  [data-state='skipped'] {
    --_line-style: dashed;
  }
  [data-state='current'],
  [aria-current] {
    --_mark: var(--_tone, var(--_accent));
  }
  [data-state='current'] > .mark::after {
    content: '';
    border: 0.3125em solid;
    border-radius: 50%;
  }
  [data-state='done'] > .mark,
  .head .mark {
    background: var(--_mark);
    color: var(--_surface);
  }
  [aria-current] > .mark {
    box-shadow: 0 0 0 4px var(--_tone-soft, var(--_accent-soft));
  }
  .head .mark {
    margin-block-end: 4px;
    font-size: 1.8em;
  }
  .label {
    font-weight: 500;
  }
  [aria-current] > div > .label {
    font-weight: 650;
  }
  [data-state='upcoming'] .label,
  [data-state='skipped'] .label {
    color: var(--_muted);
  }
  .substeps {
    margin-block-start: 8px;
  }
  .substep {
    display: grid;
    grid-template-columns: 1em minmax(0, 1fr);
    gap: 8px;
    padding-block: 2px;
  }
  .substep .mark {
    margin-block-start: 0.4em;
    font-size: 0.667em;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding-block-start: calc(var(--_space) * 2);
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
  }
  /* A row where there is enough room for each, and the strip where there is hardly any. */
  @container (min-width: 1em) or (max-width: 239px) {
    /* Chromium measures anew when the size of type changes only what is compared with it already: so the frame is, from the start. */
    .frame {
      --_is-row: 1;
    }
    .steps {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .step {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto 1fr;
      padding-block-end: 0;
      padding-inline-end: 16px;
    }
    .step:not(:last-child)::after {
      inset-block: calc(0.75em - 1px) auto;
      inset-inline: calc(1.5em + 6px) 6px;
    }
  }
  /* The strip: the signs of all steps, and below them what the current one says. The others are still read aloud. */
  @container (min-width: 40em) or (max-width: 239px) {
    .steps {
      gap: 3px;
    }
    .step {
      padding-inline-end: 0;
    }
    .step::after {
      display: none;
    }
    .step > .mark {
      inline-size: auto;
      block-size: 1.125em;
      overflow: hidden;
      box-shadow: none;
    }
    [aria-current] > div {
      inline-size: calc((100% + 3px) * var(--_n) - 3px);
      margin-inline-start: calc((100% + 3px) * var(--_i) * -1);
    }
    .step:not([aria-current]) > div,
    .step .fact ~ * {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* On a wide page a column of steps stands beside what there is to say of them. */
  @container (min-width: 1000px) and (max-width: 1em) {
    .body {
      grid-template-columns: minmax(0, 5fr) minmax(0, 8fr);
      column-gap: 56px;
    }
  }
`;
