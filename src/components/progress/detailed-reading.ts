import type { When } from '../../contract/index.js';
import type { JourneyQuery } from '../../controllers/journey-state.js';
import type { WordsHost } from '../../controllers/words-controller.js';
import type { DetailsWords } from '../../i18n/details/index.js';
import type { ReasonsAtHand } from '../../i18n/reasons/index.js';
import type { Reading } from './reading.js';

/** The element that details belong to, as far as they need to know it. */
export type DetailsHost = WordsHost & {
  headingLevel?: number | undefined;
  factorLabel?: string | undefined;
  readonly connection: JourneyQuery['connection'] | undefined;
};

/** A reading with all that is needed for what lies below the steps. */
export interface DetailedReading extends Reading {
  readonly details: DetailsWords;
  readonly reasons?: ReasonsAtHand | undefined;
  /** The level of a section's heading among those of the page. */
  readonly level: number;
  /** From how many days before a deadline it is a warning. */
  readonly warnDays: number;
  /** Where the site's own login is. */
  readonly loginHref?: string | undefined;
  /** Whether something happened after the visit before this one. */
  readonly isNew: (when: When | undefined) => boolean;
}

const WARN_DAYS = 7;

/** What the page says about how its details are shown, by the element's attributes. */
export function settingsOf(host: DetailsHost): Pick<DetailedReading, 'level' | 'warnDays' | 'loginHref'> {
  const warnDays = Number(host.getAttribute('warn-days') || WARN_DAYS);
  return {
    level: Math.min((host.headingLevel || 2) + 1, 6),
    warnDays: Number.isFinite(warnDays) ? warnDays : WARN_DAYS,
    loginHref: host.getAttribute('login-href') || undefined,
  };
}
