import { css } from 'lit';

/** The look of all that follows a first question. */
export const furtherStyles = css`
  .status {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space);
    align-items: start;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.45;
  }
  /* It keeps its line while it is silent: a line that came when a field is left would move what the customer is about to tap. */
  .status.silent {
    visibility: hidden;
  }
  .status .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  [data-where] {
    --_tone: var(--_muted);
    --_tone-soft: var(--_raised);
  }
  [data-where='received'] {
    --_tone: var(--_success);
    --_tone-soft: var(--_success-soft);
  }
  [data-where='kept'] {
    --_tone: var(--_accent);
    --_tone-soft: var(--_accent-soft);
  }
  .status .icon {
    color: var(--_tone);
  }
  .status:not([data-where='saving'], [data-where='received']) {
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_tone-soft);
    color: var(--_text);
  }

  .endless {
    grid-auto-flow: row;
    grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
  }
  .end:focus {
    outline: none;
  }
  legend + .hint {
    margin-block-start: -12px;
  }
  .eyes {
    stroke-width: 2.5;
  }
  .stars,
  .smileys {
    max-inline-size: 328px;
    gap: 2px;
    margin-inline-start: -6px;
  }
  :is(.stars, .smileys) .mark {
    min-block-size: 56px;
    border-color: transparent;
    background: none;
    color: var(--_edge);
  }
  :is(.stars, .smileys) .icon {
    inline-size: 40px;
    block-size: 40px;
    stroke-width: 1.4;
  }
  circle {
    fill: var(--_raised);
  }
  input:checked + .mark circle {
    fill: none;
  }
  :is(.stars, .smileys) .option:hover .mark {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .smileys input:checked + .mark {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  /* Stars are filled up to the one that is chosen. */
  .stars input:checked + .mark,
  .stars .option:has(~ .option input:checked) .mark {
    background: none;
    color: var(--_accent);
  }
  .stars input:checked + .mark path,
  .stars .option:has(~ .option input:checked) path {
    fill: currentColor;
  }
  :is(.stars, .smileys) + .ends {
    max-inline-size: 316px;
  }

  .rows {
    display: grid;
    gap: 6px;
  }
  .rows .mark {
    justify-content: start;
    gap: calc(var(--_space) * 1.5);
    padding: 10px 14px;
    font-weight: 400;
    line-height: 1.4;
  }
  .rows .label::first-letter {
    text-transform: uppercase;
  }
  .rows .label {
    display: inline-block;
  }
  .rows input:checked + .mark {
    background: var(--_accent-soft);
    color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .dot {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_surface);
  }
  [type='checkbox'] + .mark .dot {
    border-radius: 5px;
  }
  input:checked + .mark .dot {
    border: 6px solid var(--_accent);
  }
  .other {
    display: grid;
    gap: 4px;
  }

  textarea.field {
    display: block;
    min-block-size: 96px;
    max-block-size: 320px;
    padding: 10px 12px;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  label.title ~ .hint {
    margin-block-start: calc(var(--_space) * -1);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 1.5);
  }
  .plain {
    min-block-size: 44px;
  }
  .buttons .back {
    margin-inline-start: auto;
  }
  [data-where='memory'] {
    --_tone: var(--_warning);
    --_tone-soft: var(--_warning-soft);
  }
  :is([data-where='notKept'], [data-where='refused']) {
    --_tone: var(--_danger);
    --_tone-soft: var(--_danger-soft);
  }
  .rescue {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .personal {
    display: grid;
    gap: 6px;
    justify-items: start;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: 0.875em;
  }
  .personal ul {
    display: grid;
    gap: 6px;
  }
  .personal .hint {
    font-size: 1em;
  }
  .finding {
    padding: 1px 6px;
    border-radius: 4px;
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_line);
    font-weight: 600;
  }
  .personal .plain {
    min-block-size: 32px;
    padding: 0;
  }

  .end {
    grid-template-columns: auto 1fr;
    column-gap: calc(var(--_space) * 2);
    align-content: center;
    align-items: center;
  }
  .end > :not(.seal, .said) {
    grid-column: 1 / -1;
  }
  .end > .plain {
    justify-self: start;
    padding: 0;
  }
  .said {
    display: grid;
    gap: 2px;
  }
  .said .hint,
  .receipt {
    font-size: 0.9375em;
  }
  .number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    -webkit-user-select: all;
    user-select: all;
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_tone-soft);
    color: var(--_tone);
  }
  .seal .icon {
    inline-size: 28px;
    block-size: 28px;
    stroke-width: 2;
  }
  @container (max-width: 380px) {
    .short:not(.stars, .smileys),
    .long {
      gap: 4px;
    }
  }
  @media (forced-colors: active) {
    .root input:checked + .mark {
      forced-color-adjust: none;
      border-color: SelectedItem;
      background: SelectedItem;
      color: SelectedItemText;
    }
    input:focus-visible + .mark {
      outline-color: Highlight;
    }
    .bone {
      border: 1px solid GrayText;
    }
    .mark:hover {
      border-color: Highlight;
    }
    .mark,
    .dot,
    .finding,
    .status:not([data-where='saving'], [data-where='received']),
    .seal {
      border: 1px solid;
    }
    :is(.stars, .smileys) .mark {
      border-color: transparent;
    }
    .stars .option:has(~ .option input:checked) .mark,
    .root .stars input:checked + .mark {
      border-color: transparent;
      background: none;
      color: Highlight;
    }
    .rows input:checked + .mark .dot {
      background: SelectedItem;
    }
    input:checked + .mark .dot {
      border-color: SelectedItemText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .mark {
      transition:
        background-color 0.12s,
        border-color 0.12s,
        color 0.12s;
    }
    .later .question,
    .end {
      animation: arrive 0.2s ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(4px);
      }
    }
  }
  @media print {
    .frame {
      display: none;
    }
  }
`;
