import { css } from 'lit';

/** The looks of a journey's end, of a wide page below a row of steps, and of paper. None of it is needed for the first status. */
export const endingStyles = css`
  .end {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    justify-items: start;
  }
  .end ::slotted(*) {
    justify-self: stretch;
  }
  .frame {
    position: relative;
  }
  .cheer {
    display: none;
  }

  /* What has happened stands beside the rest, and stays there when it is unfolded. */
  @container (min-width: 1000px) and (min-width: 1em) {
    .more:has(> [part='history'] ~ *, > * ~ [part='history']) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 56px;
    }
    .more > * {
      grid-column: 1;
    }
    .more:has(> [part='history']) > :not([part='history']):not(:last-child) {
      margin-block-end: calc(var(--_space) * 3.5);
    }
    .more > [part='history'] {
      grid-column: 2;
      grid-row: 1 / span 20;
    }
  }

  /* Dots that fly apart behind the sign of a good end, once. They take no room and catch no pointer. */
  @media (prefers-reduced-motion: no-preference) {
    .cheer {
      position: absolute;
      inset-block-start: 1.35em;
      inset-inline-start: 1.35em;
      display: block;
      pointer-events: none;
    }
    .cheer::before,
    .cheer::after {
      content: '';
      position: absolute;
      inset: -3px;
      border-radius: 50%;
      color: var(--_success);
      box-shadow:
        46px 0,
        33px 33px,
        0 46px,
        -33px 33px,
        -46px 0,
        -33px -33px,
        0 -46px,
        33px -33px;
      opacity: 0;
      animation: fly 0.9s 0.15s cubic-bezier(0.1, 0.7, 0.3, 1);
    }
    .cheer::after {
      color: var(--_accent);
      rotate: 22.5deg;
      scale: 0.8;
      animation-delay: 0.25s;
    }
    .frame:has(.cheer) .head .mark {
      animation: beat 0.7s ease-out;
    }
  }
  @keyframes fly {
    from {
      transform: scale(0.3);
      opacity: 1;
    }
    60% {
      opacity: 1;
    }
    to {
      transform: scale(1.15);
      opacity: 0;
    }
  }
  @keyframes beat {
    40% {
      transform: scale(1.14);
      box-shadow: 0 0 0 8px var(--_success-soft);
    }
  }

  @media print {
    :host {
      color-scheme: light;
    }
    /* On paper the steps stand below each other, with all their names. */
    .root {
      font-size: 625em !important;
    }
    [data-state] > .mark,
    .head .mark {
      background: none;
      color: inherit;
    }
    .step,
    .row,
    .head {
      break-inside: avoid;
    }
    .foot [data-time]::after {
      content: ' (' attr(data-time) ')';
    }
    slot[name='end'] {
      display: none;
    }
  }
`;
