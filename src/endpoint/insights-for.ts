import type { Insights } from '../contract/index.js';
import { baseOf } from '../core/article-languages.js';
import { askingsIn } from '../core/askings.js';
import { deflectionIn, FOLLOW_UP_MS, type NotedMoment } from '../core/deflection.js';
import { helpfulnessOf } from '../core/helpfulness.js';
import { unansweredGroups } from '../search/unanswered.js';
import type { Store } from './store/store.js';

/** Of which span it is told what visitors did, in milliseconds since 1970, and of pages in which language. */
interface Asked {
  since: number;
  until: number;
  now: number;
  lang?: string | undefined;
}

/** What visitors who consented did with the answers, read from what is stored. */
export async function insightsFor(store: Store, { since, until, now, lang }: Asked): Promise<Insights> {
  const isOf = (tag: string) => lang === undefined || baseOf(tag) === baseOf(lang);
  // A visit may have begun before the span, and who needs a person after all may ask when it is over.
  const [from, to] = [since - FOLLOW_UP_MS, until + FOLLOW_UP_MS];
  const all = await store.moments.between(from, to);
  const around = all.filter(({ moment }) => isOf(moment.lang));
  const contacts = await store.contacts.between(from, to);
  const articles = await store.content.articles();
  const isWithin = (at: number) => at >= since && at < until;
  const moments: NotedMoment[] = around.filter(({ receivedAt }) => isWithin(receivedAt));
  const within = contacts.filter(({ contact, receivedAt }) => isWithin(Date.parse(receivedAt)) && isOf(contact.lang));
  return {
    since: new Date(since).toISOString(),
    until: new Date(until).toISOString(),
    moments: moments.length,
    groups: unansweredGroups(askingsIn(moments, within), articles, await store.moments.aside()),
    helpfulness: helpfulnessOf(moments, articles).slice(0, 5000),
    deflection: deflectionIn(
      // Whatever the language in which somebody asks for a person, they have asked.
      all.filter(({ moment }) => moment.type === 'contact_asked' || isOf(moment.lang)),
      contacts.map(({ contact: { visit, subject }, receivedAt }) => ({
        visit,
        subject,
        receivedAt: Date.parse(receivedAt),
      })),
      { since, until, now },
    ),
  };
}
