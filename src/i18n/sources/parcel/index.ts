import { textsOf } from '../texts.js';
import ar from './ar.js';
import de from './de.js';
import en from './en.js';
import es from './es.js';
import fr from './fr.js';
import nl from './nl.js';
import type { ParcelWords } from './words.js';

export type { ParcelWords } from './words.js';

/** Every word of a parcel's journey, as a text in each language. */
export const parcelTexts = /* @__PURE__ */ textsOf<ParcelWords>({ en, nl, de, fr, es, ar });
