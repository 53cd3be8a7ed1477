import { at, firstText, textOf } from '../payload.js';
import type { ToldAnswer } from './answers.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { LeftOut } from './response-format.js';
import type { Told } from './told.js';

/** A field of a post: by its own name in the API, with `post_` before it in a webhook. */
const named = (record: unknown, name: string): unknown => at(record, name) ?? at(record, `post_${name}`);

const text = (field: string, question: string, value: unknown): ToldAnswer => ({
  field: `${field}/${question}`,
  question,
  value,
  asked: { type: 'text' },
});

/** What others did with a post is not what its author said. */
function leftOf({ field, record }: Entry): LeftOut[] {
  const left: LeftOut[] = [];
  if (at(record, 'response')) left.push({ field: `${field}/response`, because: 'It is the team’s answer.' });
  if (at(record, 'votesCount')) left.push({ field: `${field}/votesCount`, because: 'It is what others voted.' });
  const name = firstText(at(record, 'user', 'name'), at(record, 'author_name'));
  if (name) left.push({ field: `${field}/user/name`, because: 'It says who the customer is.' });
  return left;
}

function told(entry: Entry): Told {
  const { field, record } = entry;
  const isComment = at(record, 'content') !== undefined;
  const created = firstText(named(record, 'createdAt'), named(record, 'created_at'));
  const id = textOf(named(record, 'id'));
  return {
    field,
    record,
    id: id === undefined ? undefined : `${isComment ? 'comment' : 'post'}/${id}`,
    answers: isComment
      ? [text(field, 'content', at(record, 'content'))]
      : [text(field, 'title', named(record, 'title')), text(field, 'description', named(record, 'description'))],
    answeredAt: [`${field}/createdAt`, created],
    startedAt: created,
    updatedAt: firstText(at(record, 'editedAt')),
    page: at(record, 'url') ?? at(record, 'post_url'),
    lang: at(record, 'language'),
    email: [`${field}/user/email`, firstText(at(record, 'user', 'email'), at(record, 'author_email'))],
    left: leftOf(entry),
  };
}

/**
 * Fider: posts and comments as its API and its webhooks give them, each a response with the texts as its answers. There is no export:
 * a post there is public, and nobody said that what they told a team may be.
 */
export const fider = responseFormat({
  name: 'fider',
  tell: (payload) => tellEach(recordsIn(payload, 'posts', 'comments', 'data'), told),
});
