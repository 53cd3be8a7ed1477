import type { CSSResult } from 'lit';
import type { WaymarkElement } from '../../elements/waymark-element.js';

/** Gives an element the styles of a part that was fetched late, once. */
export const adopt = (element: Pick<WaymarkElement, 'wear'>, styles: CSSResult): void => element.wear([styles]);
