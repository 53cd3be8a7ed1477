import { siteSetting } from '../../elements/site-setting.js';

/** What is told to the rest of a site's tools. `delivered` means that the endpoint has confirmed it. */
export type Happening = 'shown' | 'answered' | 'delivered' | 'failed' | 'dismissed';

/** What goes along: which prompt and on what occasion. Never what was answered, nor by whom. */
export interface LayerDetail {
  prompt: string;
  version: number;
  display: string;
  moment: string;
}

/**
 * Adds an entry to the page's `dataLayer`, or the array that `data-layer="name"` on the script tag names. Without that attribute
 * nothing is told: `{ event: 'waymark-feedback-shown', waymark: { prompt, version, display, moment } }`.
 */
export function tellLayer(happening: Happening, waymark: LayerDetail): void {
  const name = siteSetting('layer');
  if (name === undefined) return;
  try {
    const page = globalThis as unknown as Record<string, unknown[] | undefined>;
    (page[name || 'dataLayer'] ??= []).push({ event: `waymark-feedback-${happening}`, waymark });
  } catch (error) {
    // What listens there is the page's own, and its mistakes must not cost an answer.
    console.warn('The data layer did not take an entry.', error);
  }
}
