import { html, type TemplateResult } from 'lit';

const paths = {
  star: 'm12 3.2 2.7 5.5 6.1.9-4.4 4.3 1 6-5.4-2.8-5.4 2.8 1-6L3.2 9.6l6.1-.9z',
  thumb:
    'M7 11v9H4.5A1.5 1.5 0 0 1 3 18.5v-6A1.5 1.5 0 0 1 4.5 11zl3.8-7.2a1.9 1.9 0 0 1 3.5 1.2L13.7 9H19a2 2 0 0 1 2 2.3l-1.1 7a2 2 0 0 1-2 1.7H7',
  arrived: 'm5 12.5 4.5 4.5L19 7.5',
  waiting: 'M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  alert: 'M12 8v5m0 3v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z',
};

/** A small picture in the colour of the text around it. None of them says anything that no word says. */
export const renderIcon = (name: keyof typeof paths): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${paths[name]}></path></svg>`;

/** A face between sad (0) and glad (1). Its mouth says it, not a colour, which would push the answer. */
export function renderFace(gladness: number): TemplateResult {
  const corner = 17 - 3.5 * gladness;
  const middle = 12.5 + 7 * gladness;
  const round = (y: number) => y.toFixed(1);
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9.5"></circle>
    <path d="M9 9.5v.1M15 9.5v.1" class="eyes"></path>
    <path d=${`M8 ${round(corner)}Q12 ${round(middle)} 16 ${round(corner)}`}></path>
  </svg>`;
}
