import type { Journey } from '../../contract/index.js';
import { meaningfulChange } from '../../core/change.js';
import { announce, prepareAnnouncements } from '../../elements/announce.js';
import { fill } from '../../i18n/fill.js';
import type { Sentences } from '../../i18n/headline.js';
import type { DetailedReading } from './detailed-reading.js';
import { quietText } from './facts.js';

/** The words for it, and their language. */
type Said = Pick<DetailedReading, 'lang' | 'details'>;

/** What assistive technology is told: one thing for each change that matters, and nothing about what stood there at first. */
export class Telling {
  /** The reference of the journey that was looked at last, and whether its source had gone quiet. */
  #known: { reference: string; isQuiet: boolean } | undefined;

  constructor() {
    prepareAnnouncements();
  }

  /** Tells that a source has gone quiet while the page was open. Called after each rendering. */
  hear(journey: Journey, reading: DetailedReading): void {
    const text = quietText(journey, reading);
    const { reference } = journey;
    const isNews = text && this.#known?.reference === reference && !this.#known.isQuiet;
    this.#known = { reference, isQuiet: Boolean(text) };
    if (isNews) announce(text, reading.lang);
  }

  /** Tells a change of one journey that matters to its customer; that more is shown than before is no change of it. */
  tellChange(before: Journey | undefined, after: Journey, headline: () => Sentences, reading: Said): void {
    if (before?.reference !== after.reference) return;
    const { details: words, lang } = reading;
    if (before.access.level !== after.access.level) return announce(words.confirmed, lang);
    if (!meaningfulChange(before, after)) return;
    const { position, time, turn } = headline();
    announce(fill(words.changed, { headline: `${position} ${time} ${turn}` }), lang);
  }
}
