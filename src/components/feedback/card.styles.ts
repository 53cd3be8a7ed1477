import { css } from 'lit';

/** The look of a prompt that comes by itself: the card, the sheet that it is on a phone, the tab, the ways to send it away. */
export const cardStyles = css`
  .card {
    --_inset: 16px;
    display: none;
    position: fixed;
    inset: auto;
    inset-block-end: calc(var(--_inset) + var(--_lift, 0px));
    inset-inline-end: var(--_inset);
    inline-size: min(var(--waymark-feedback-width, 400px), calc(100vw - 2 * var(--_inset)));
    block-size: auto;
    max-block-size: calc(100vh - 2 * var(--_inset) - var(--_lift, 0px));
    max-block-size: calc(100dvh - 2 * var(--_inset) - var(--_lift, 0px));
    margin: 0;
    padding: 20px;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    background: var(--_surface);
    color: var(--_text);
    box-shadow:
      0 2px 6px rgb(0 0 0 / 0.1),
      0 12px 36px rgb(0 0 0 / 0.18);
  }
  .card[data-open] {
    display: block;
  }
  .unplaced {
    visibility: hidden;
  }
  .inside {
    container-type: inline-size;
  }
  .card .title {
    padding-inline-end: 32px;
  }
  .card .frame {
    min-block-size: 0;
  }
  .close {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .close .icon {
    inline-size: 20px;
    block-size: 20px;
  }
  .close:hover {
    background: var(--_raised);
    color: var(--_text);
  }
  .close:focus-visible {
    outline-offset: -4px;
    border-radius: 50%;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    margin-block: 12px -10px;
  }
  .way {
    min-block-size: 40px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 4px;
    cursor: pointer;
  }
  .way:hover {
    color: var(--_text);
    text-decoration-color: currentColor;
  }
  .root > .ways {
    justify-content: start;
    margin-block-end: 0;
  }

  .card.sheet {
    --_inset: 0px;
    inset-inline: 0;
    inline-size: 100%;
    max-inline-size: 640px;
    max-block-size: calc(88vh - var(--_lift, 0px));
    max-block-size: calc(88dvh - var(--_lift, 0px));
    margin-inline: auto;
    padding-block-end: calc(20px + env(safe-area-inset-bottom, 0px));
    border-block-end-width: 0;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    box-shadow:
      0 -2px 6px rgb(0 0 0 / 0.08),
      0 -12px 36px rgb(0 0 0 / 0.16);
  }
  .card.side {
    inset-block: 0;
    margin-block: auto;
    block-size: fit-content;
  }

  .tab {
    display: none;
    position: fixed;
    inset: 0;
    inset-inline-start: auto;
    inline-size: 44px;
    block-size: fit-content;
    margin: auto 0;
    padding: 14px 10px;
    border: 1px solid var(--_line);
    border-inline-end-width: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.18);
    cursor: pointer;
  }
  .tab[data-open] {
    display: grid;
    justify-items: center;
    gap: 8px;
  }
  .tab span {
    writing-mode: vertical-rl;
  }
  .tab:focus-visible {
    outline-offset: -5px;
    outline-color: currentColor;
  }
  .tab:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  @media (forced-colors: active) {
    .close {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .card[data-open] {
      animation: rise 0.24s ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 12px;
      }
    }
  }
  @media print {
    .card[data-open],
    .tab[data-open],
    .ways {
      display: none;
    }
  }
`;
