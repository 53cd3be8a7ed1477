import { type Happening, MomentsOut } from '../../controllers/moments-out.js';
import { nearestLang } from '../../controllers/nearest-lang.js';
import { connectionFor } from '../../elements/configuration.js';
import { siteSetting } from '../../elements/site-setting.js';
import type { WaymarkFaqHelpfulEvent, WaymarkFaqOpenEvent, WaymarkFaqSearchEvent } from '../faq/waymark-faq.events.js';
import type { WaymarkFeedbackShownEvent } from '../feedback/shown.events.js';
import type { WaymarkHelpSentEvent } from '../help/waymark-help.events.js';

/** What is noted, by the events that elements fire. */
const happenings = [
  'waymark-progress-change',
  'waymark-feedback-dismissed',
  'waymark-faq-open',
  'waymark-faq-search',
  'waymark-faq-helpful',
  'waymark-faq-ask',
  'waymark-help-sent',
  'waymark-help-queued',
];

let noting: Noting | undefined;

/** Begins to note what happens, if that is not done yet. Gives what tells the visit. */
export function begin(): () => string | undefined {
  const connection = connectionFor(undefined);
  if (connection && !noting) {
    const kept = siteSetting('storage');
    const storage = kept === 'local' || kept === 'session' ? (`${kept}Storage` as const) : undefined;
    noting = new Noting(new MomentsOut(connection, { name: 'waymark-visit', storage }));
  }
  return () => noting?.visit;
}

/** Notes an event that was fired before it was listened for. */
export const take = (event: Event): void => noting?.take(event);

/** Notes nothing any more, and forgets what there was. */
export function end(): void {
  noting?.end();
  noting = undefined;
}

/** Reads what happened from the events of the elements. */
class Noting {
  readonly #out: MomentsOut;
  /** What is told once for a page, however often it is fired. */
  readonly #told = new Set<string>();

  constructor(out: MomentsOut) {
    this.#out = out;
    for (const type of happenings) document.addEventListener(type, this.take);
  }

  /** What ties this visit together. */
  get visit(): string {
    return this.#out.visit;
  }

  end(): void {
    for (const type of happenings) document.removeEventListener(type, this.take);
    this.#out.end();
  }

  readonly take = (event: Event): void => {
    const element = event.target instanceof Element ? event.target : document.documentElement;
    // Once all who listen have heard it, among them those who take up themselves what it asks for.
    queueMicrotask(() => {
      for (const happening of this.#read(event)) this.#out.add({ ...happening, lang: nearestLang(element) });
    });
  };

  #read(event: Event): Omit<Happening, 'lang'>[] {
    switch (event.type) {
      case 'waymark-progress-change':
        return this.#once('status', { type: 'status_read' });
      case 'waymark-feedback-shown':
      case 'waymark-feedback-dismissed': {
        const { prompt } = event as WaymarkFeedbackShownEvent;
        return [{ type: event.type.endsWith('shown') ? 'prompt_shown' : 'prompt_dismissed', prompt }];
      }
      case 'waymark-faq-open':
        return this.#opened((event as WaymarkFaqOpenEvent).article);
      case 'waymark-faq-search':
        return this.#searched(event as WaymarkFaqSearchEvent);
      case 'waymark-faq-helpful': {
        const { article, helped, lang: articleLang, version, reason, comment } = event as WaymarkFaqHelpfulEvent;
        const type = helped ? 'answer_helped' : 'answer_not_helped';
        const more = { version, ...(!helped && reason && { reason }), ...(comment && { comment }) };
        return [{ type, article, articleLang, ...more }];
      }
      case 'waymark-faq-ask':
        // With a launcher on the page this opens a form, and is a contact once that is sent. Without one the site has taken it up itself.
        return event.defaultPrevented && !document.querySelector('waymark-help') ? [{ type: 'contact_asked' }] : [];
      default:
        return this.#once((event as WaymarkHelpSentEvent).id, { type: 'contact_asked' });
    }
  }

  #once(key: string, happening: Omit<Happening, 'lang'>): Omit<Happening, 'lang'>[] {
    if (this.#told.has(key)) return [];
    this.#told.add(key);
    return [happening];
  }

  /** An owner's heading may have an id that is no name for the contract; then it is told that one was opened, and not which. */
  #opened(article: string): Omit<Happening, 'lang'>[] {
    return [{ type: 'answer_opened', ...(/^[A-Za-z0-9][\w.:~-]{0,63}$/.test(article) && { article }) }];
  }

  /** Somebody who types pauses in the middle, too: of two searches of which one begins with the other, the later one counts. */
  #searched({ query, confidence }: WaymarkFaqSearchEvent): Omit<Happening, 'lang'>[] {
    const isPart = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
    this.#out.takeBack((moment) => moment.type === 'search_empty' && isPart(moment.query ?? '', query));
    return confidence === 'none' ? [{ type: 'search_empty', query }] : [];
  }
}
