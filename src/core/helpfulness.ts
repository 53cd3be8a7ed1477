import type { Article, Helpfulness, Moment } from '../contract/index.js';
import { baseOf } from './article-languages.js';
import { articleVersion } from './article-version.js';
import type { NotedMoment } from './deflection.js';
import { proportionOf } from './proportion.js';

/** With fewer votes than this a share says more about chance than about the answer. */
export const ENOUGH_VOTES = 10;
/** As many remarks as somebody reads, the newest first. */
const MOST_COMMENTS = 20;

/** A vote, and where it belongs. */
interface Vote extends NotedMoment {
  article: string;
  lang: string;
}

const isHelped = ({ moment }: NotedMoment): boolean => moment.type === 'answer_helped';

/**
 * Whether each answer helps, for each of its languages. Only votes on the words as they stand today count; those on former wordings
 * are told apart, since they say nothing about these. One visit has one vote on one wording, the last one that it gave. Those that
 * help least often for sure come first: they are worth somebody's time.
 */
export function helpfulnessOf(moments: readonly NotedMoment[], articles: readonly Article[]): Helpfulness[] {
  const byText = new Map<string, Vote[]>();
  for (const vote of votesIn(moments)) {
    const key = `${vote.article}\n${vote.lang}`;
    byText.set(key, [...(byText.get(key) ?? []), vote]);
  }
  return [...byText.values()]
    .map((votes) => ofText(votes, articles))
    .sort(
      (a, b) =>
        (a.share?.high ?? 1) - (b.share?.high ?? 1) ||
        b.notHelped - a.notHelped ||
        (a.article < b.article ? -1 : a.article > b.article ? 1 : a.lang < b.lang ? -1 : 1),
    );
}

function votesIn(moments: readonly NotedMoment[]): Vote[] {
  const votes = new Map<string, Vote>();
  const inOrder = [...moments].sort((a, b) => Date.parse(a.moment.at) - Date.parse(b.moment.at));
  for (const { moment, receivedAt } of inOrder) {
    const { type, article, version, visit, id } = moment;
    if (!article || (type !== 'answer_helped' && type !== 'answer_not_helped')) continue;
    const lang = baseOf(moment.articleLang ?? moment.lang);
    const key = [visit ?? id, article, lang, version].join('\n');
    // Reasons and remarks come after the vote, as a vote that says more.
    const before = votes.get(key)?.moment;
    votes.set(key, { moment: before?.type === type ? merged(before, moment) : moment, receivedAt, article, lang });
  }
  return [...votes.values()];
}

const merged = (before: Moment, after: Moment): Moment => ({
  ...after,
  reason: after.reason ?? before.reason,
  comment: after.comment ?? before.comment,
});

function ofText(votes: readonly Vote[], articles: readonly Article[]): Helpfulness {
  const { article: id, lang } = votes[0]!;
  const article =
    articles.find((one) => one.id === id && one.lang !== undefined && baseOf(one.lang) === lang) ??
    articles.find((one) => one.id === id && one.lang === undefined);
  // Of the page's own text only the pages know how it reads today: it is as they said last.
  const newest = votes.reduce((a, b) => (b.receivedAt >= a.receivedAt ? b : a)).moment.version;
  const version = article ? articleVersion(article) : newest;
  const current = votes.filter(({ moment }) => moment.version === version);
  const earlier = votes.filter(({ moment }) => moment.version !== version);
  const helped = current.filter(isHelped).length;
  const share = current.length >= ENOUGH_VOTES ? proportionOf(helped, current.length) : undefined;
  const because = (reason: Moment['reason']) => current.filter(({ moment }) => moment.reason === reason).length;
  return {
    article: id,
    lang,
    ...(article && { question: article.question }),
    ...(version && { version }),
    helped,
    notHelped: current.length - helped,
    ...(share && { share }),
    reasons: {
      wrong: because('wrong'),
      unclear: because('unclear'),
      outdated: because('outdated'),
      not_my_case: because('not_my_case'),
    },
    comments: current
      .toReversed()
      .flatMap(({ moment }) => moment.comment?.trim() || [])
      .slice(0, MOST_COMMENTS),
    earlier: { helped: earlier.filter(isHelped).length, notHelped: earlier.length - earlier.filter(isHelped).length },
  };
}
