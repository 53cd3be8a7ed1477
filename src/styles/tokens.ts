import { css } from 'lit';

/**
 * The public tokens, each a custom property that a site may set on the element or on any ancestor.
 * A component reads the private twin (`--_name`), which falls back to Waymark's own value: so a token that is not set anywhere
 * costs nothing, and one that is set on `:root` reaches every widget.
 * Light or dark is the page's to say: a visitor who likes it dark, on a page that is only light, would read light on white.
 */
export const tokens = css`
  :host {
    color-scheme: var(--waymark-color-scheme, inherit);
    --_text: var(--waymark-color-text, light-dark(#1b2130, #eceef4));
    --_muted: var(--waymark-color-muted, light-dark(#566074, #a6aec0));
    --_surface: var(--waymark-color-surface, light-dark(#fff, #171b24));
    --_raised: var(--waymark-color-raised, light-dark(#f5f6f9, #212734));
    --_line: var(--waymark-color-line, light-dark(#dde1ea, #353d4e));
    --_edge: var(--waymark-color-edge, light-dark(#7a8499, #8a94a9));
    --_accent: var(--waymark-color-accent, light-dark(#2450c5, #9db8ff));
    --_on-accent: var(--waymark-color-on-accent, light-dark(#fff, #0f1830));
    --_accent-soft: var(--waymark-color-accent-soft, light-dark(#e9effd, #222f52));
    --_success: var(--waymark-color-success, light-dark(#14683f, #7fd6a5));
    --_success-soft: var(--waymark-color-success-soft, light-dark(#e4f4eb, #17382a));
    --_warning: var(--waymark-color-warning, light-dark(#84500a, #f0c077));
    --_warning-soft: var(--waymark-color-warning-soft, light-dark(#fdf1dc, #3d2f17));
    --_danger: var(--waymark-color-danger, light-dark(#a5232f, #ff9d9d));
    --_danger-soft: var(--waymark-color-danger-soft, light-dark(#fdeaea, #452024));
    --_font: var(--waymark-font, system-ui, sans-serif);
    --_size: var(--waymark-font-size, 16px);
    --_radius: var(--waymark-radius, 10px);
    --_space: var(--waymark-space, 8px);
  }
`;
