import { scrub } from '../../core/scrub.js';
import type { ContactWords } from '../../i18n/contact/index.js';
import type { Draft } from './request.js';
import { shorten, type Step } from './trail-controller.js';

/** Something that goes along unless it is left out, as it is shown before: in the customer's own words where they changed it. */
export interface Along {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly step?: Step;
}

/** What there is to send along. */
export interface Known {
  /** The number of the order in question. */
  readonly subject: string | undefined;
  /** Where it stands, in a sentence. */
  readonly standing: string | undefined;
  readonly steps: readonly Step[];
}

/**
 * A text without what is personal in it, as long as it can be sent. The number of the order may look like a telephone's, and is no
 * secret to its shop.
 */
export const clean = (text: string, subject: string | undefined): string =>
  shorten(scrub(text, subject ? [subject] : []).text);

/** All that goes along with a draft, in the order in which it is read. */
export function alongWith(draft: Draft, { subject, standing, steps }: Known, words: ContactWords): Along[] {
  const { trail } = words;
  const kindOf = ({ type, helped }: Step): string =>
    helped === undefined ? trail[type] : helped ? trail.helped : trail.notHelped;
  const all: Step[] = [
    ...(standing ? [{ at: new Date().toISOString(), type: 'status' as const, text: standing }] : []),
    ...steps,
  ];
  const along: Along[] = all.map((step) => ({
    // A status that moves on is still the status that the customer has changed or left out.
    key: step.type === 'status' ? 'status' : `${step.type}:${step.text}`,
    kind: kindOf(step),
    text: clean(step.text, subject),
    step,
  }));
  if (subject) along.unshift({ key: 'subject', kind: words.subject, text: subject });
  return along.map((item) => ({ ...item, text: draft.changed.get(item.key) ?? item.text }));
}
