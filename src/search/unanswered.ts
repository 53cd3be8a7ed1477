import type { Article, AskedGroup } from '../contract/index.js';
import { baseOf } from '../core/article-languages.js';
import type { AskedText } from '../core/askings.js';
import { groupAskings } from './group.js';
import { createSearch, type Search } from './search.js';

/** Of one language no more different texts than this are compared, those first that were asked most often: each with each takes time. */
const MOST_TEXTS = 500;
const MOST_GROUPS = 500;
const MOST_SHOWN = 20;
/** A group is answered when so many of its askings would find a sure answer: somebody always types what nobody can read. */
const MOSTLY = 0.8;

/** The same words, however often and by whomever they were asked. */
interface Asked {
  text: string;
  count: number;
  visits: Set<string>;
  langs: Set<string>;
  sources: AskedGroup['sources'];
}

/** By which a text is known, in whichever case it was typed. */
export const keyOf = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * What was asked in vain, put together by what it means and told with the answer that comes nearest today. Whether a group is answered
 * is searched for anew each time, as a customer would: nobody has to remember what was done about it.
 * @param aside texts of groups that the team leaves as they are
 */
export function unansweredGroups(
  asked: readonly AskedText[],
  articles: readonly Article[],
  aside: readonly string[],
): AskedGroup[] {
  const byLang = new Map<string, Map<string, Asked>>();
  for (const one of asked) {
    const lang = baseOf(one.lang);
    let texts = byLang.get(lang);
    if (!texts) byLang.set(lang, (texts = new Map()));
    count(texts, one);
  }
  return [...byLang]
    .flatMap(([lang, texts]) => groupsIn(lang, [...texts.values()], articles, aside))
    .sort((a, b) => b.count - a.count || b.visits - a.visits || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .slice(0, MOST_GROUPS);
}

function count(texts: Map<string, Asked>, { text, lang, visit, source }: AskedText): void {
  const key = keyOf(text);
  let one = texts.get(key);
  if (!one) {
    const sources = { searches: 0, comments: 0, contacts: 0 };
    texts.set(key, (one = { text, count: 0, visits: new Set(), langs: new Set(), sources }));
  }
  one.count++;
  one.sources[source]++;
  one.langs.add(lang);
  if (visit) one.visits.add(visit);
}

function groupsIn(
  lang: string,
  texts: readonly Asked[],
  articles: readonly Article[],
  aside: readonly string[],
): AskedGroup[] {
  const fitting = articles.filter((article) => !article.lang || baseOf(article.lang) === lang);
  const search = createSearch(fitting, { lang });
  const most = [...texts].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, MOST_TEXTS);
  const isAside = new Set(aside.map(keyOf));
  const asked = new Set(most.map(({ text }) => keyOf(text)));
  // What was set aside and is asked in other words now still belongs to those words.
  const silent = aside
    .filter((text) => !asked.has(keyOf(text)))
    .map((text): Asked => ({
      ...{ text, count: 0, visits: new Set(), langs: new Set() },
      sources: { searches: 0, comments: 0, contacts: 0 },
    }));
  return groupAskings([...most, ...silent], lang).flatMap((members) => {
    const spoken = members.filter((member) => member.count);
    const setAside = members.filter(({ text }) => isAside.has(keyOf(text))).map(({ text }) => text);
    return spoken.length ? groupOf(spoken, setAside, lang, search, fitting) : [];
  });
}

function groupOf(
  members: readonly Asked[],
  aside: readonly string[],
  lang: string,
  search: Search,
  articles: readonly Article[],
): AskedGroup {
  const [first] = members;
  const texts = members.map(({ text, count }) => ({ text, count, isAnswered: isAnswered(text, search) }));
  const sum = (of: (member: Asked) => number) => members.reduce((all, member) => all + of(member), 0);
  const all = sum((member) => member.count);
  const answered = texts.reduce((n, one) => n + (one.isAnswered ? one.count : 0), 0);
  const [closest] = search.search(first!.text, { limit: 1 });
  const nearest = closest && articles.find(({ id }) => id === closest.id);
  return {
    text: first!.text,
    lang,
    count: all,
    visits: new Set(members.flatMap(({ visits }) => [...visits])).size,
    sources: {
      searches: sum(({ sources }) => sources.searches),
      comments: sum(({ sources }) => sources.comments),
      contacts: sum(({ sources }) => sources.contacts),
    },
    langs: [...new Set(members.flatMap(({ langs }) => [...langs]))].sort().slice(0, 50),
    texts: texts.slice(0, MOST_SHOWN),
    aside: aside.slice(0, MOST_SHOWN),
    answered,
    isAnswered: answered >= all * MOSTLY,
    ...(nearest && { nearest: { article: nearest.id, question: nearest.question } }),
  };
}

/** Whether a customer who searches for it today is told that there is an answer. */
const isAnswered = (text: string, { search }: Search): boolean =>
  search(text).some(({ confidence }) => confidence === 'best');
