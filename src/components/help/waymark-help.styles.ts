import { css } from 'lit';

/**
 * The button and its panel. The panel is anchored to the button by style where the browser can, by script where it cannot, and
 * is a sheet at the foot of a small screen. In the top layer it needs no z-index.
 */
export const styles = css`
  :host {
    min-inline-size: 0;
  }
  :host([placement='corner']) {
    position: fixed;
    inset-block-end: calc(
      var(--waymark-help-inset-block, 20px) + env(safe-area-inset-bottom, 0px) + var(--_waymark-help-lift, 0px)
    );
    inset-inline-end: var(--waymark-help-inset-inline, 20px);
    z-index: var(--waymark-help-layer, 999);
    inline-size: max-content;
    max-inline-size: calc(100% - 2 * var(--waymark-help-inset-inline, 20px));
  }
  .root {
    container-type: normal;
  }
  .icon {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  #launch {
    anchor-name: --waymark-help;
    min-block-size: 48px;
    padding-inline: 16px 20px;
    border-radius: 24px;
  }
  :host([placement='corner']) #launch {
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.2),
      0 4px 16px rgb(0 0 0 / 0.2);
  }
  .panel {
    display: none;
    position: fixed;
    inset: auto 16px 16px auto;
    position-anchor: --waymark-help;
    inline-size: min(400px, calc(100vw - 32px));
    block-size: 620px;
    max-block-size: calc(100vh - 32px);
    margin: 0;
    padding: 0;
    overflow: hidden;
    flex-direction: column;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 6px);
    outline: none;
    background: var(--_surface);
    color: var(--_text);
    box-shadow:
      0 2px 6px rgb(0 0 0 / 0.12),
      0 12px 40px rgb(0 0 0 / 0.2);
  }
  .panel:popover-open {
    display: flex;
  }
  .panel.over:not([hidden]) {
    display: flex;
    z-index: calc(var(--waymark-help-layer, 999) + 1);
  }
  @supports (position-area: block-end) {
    .panel {
      inset: auto;
      margin: 8px 0;
      position-area: block-end span-inline-start;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      position-try-order: most-block-size;
      position-visibility: always;
      max-block-size: calc(100% - 16px);
    }
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 12px 8px 8px 20px;
  }
  .root[dir='rtl'] .head {
    padding: 12px 20px 8px 8px;
  }
  h2 {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }
  .close {
    all: unset;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: var(--_muted);
    cursor: pointer;
  }
  .close:hover {
    background: var(--_raised);
    color: var(--_text);
  }
  .tabs {
    display: flex;
    flex: none;
    padding-inline: 12px;
    overflow-x: auto;
    border-block-end: 1px solid var(--_line);
  }
  [role='tab'] {
    all: unset;
    position: relative;
    box-sizing: border-box;
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    padding: 8px 4px 10px;
    border-radius: 8px;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  [role='tab']:hover {
    color: var(--_text);
  }
  [role='tab'][aria-selected='true'] {
    color: var(--_accent);
  }
  [role='tab'][aria-selected='true']::after {
    content: '';
    position: absolute;
    inset: auto 4px 0;
    border-block-end: 3px solid currentColor;
    border-radius: 3px 3px 0 0;
  }
  .close:focus-visible,
  [role='tab']:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -3px;
  }
  .topic {
    flex: 1;
    min-block-size: 0;
    padding: 20px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .topic:focus-visible {
    outline-offset: -3px;
  }
  waymark-faq h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  waymark-faq p {
    margin: 0 0 0.75em;
  }
  .own:not(:first-child) {
    padding-block-start: 20px;
  }
  .hint {
    padding-block-start: 4px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  @media (max-width: 480px) {
    .panel {
      position-area: none !important;
      inset: auto 0 0 !important;
      margin: 0 !important;
      inline-size: 100% !important;
      max-inline-size: 100% !important;
      block-size: 88vh !important;
      block-size: 88dvh !important;
      max-block-size: none !important;
      padding-block-end: env(safe-area-inset-bottom, 0px);
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .topic {
      padding: 16px;
    }
  }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      color: Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel:popover-open {
      animation: rise 0.2s ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 8px;
      }
    }
  }
  @media print {
    .root {
      display: none;
    }
  }
`;
