import { textsOf } from '../texts.js';
import ar from './ar.js';
import de from './de.js';
import en from './en.js';
import es from './es.js';
import fr from './fr.js';
import nl from './nl.js';
import type { ApplicationWords } from './words.js';

export type { ApplicationWords } from './words.js';

/** Every word of an application's journey, as a text in each language. */
export const applicationTexts = /* @__PURE__ */ textsOf<ApplicationWords>({ en, nl, de, fr, es, ar });
