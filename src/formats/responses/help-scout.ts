import { at, firstText, textOf } from '../payload.js';
import { type Entry, recordsIn, responseFormat, tellEach } from './payloads.js';
import type { LeftOut } from './response-format.js';
import type { Asked } from './settings.js';
import type { Told } from './told.js';

const faces: Asked = {
  type: 'smileys',
  scale: { min: 1, max: 3 },
  presentation: 'smileys',
  values: { '😀': 3, '😐': 2, '🙁': 1 },
};
const thumbs: Asked = {
  type: 'thumbs',
  scale: { min: 0, max: 1 },
  presentation: 'thumbs',
  values: { '👍': 1, '👎': 0 },
};
const nps: Asked = { type: 'nps', scale: { min: 0, max: 10 }, presentation: 'numbers' };

/** A picture without the colour of its skin and without the sign that says that it is one. */
const plain = (value: unknown): string | undefined => textOf(value)?.replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, '');

/** Which kind of survey it was shows in the value alone: its pictures, or the group that only an NPS has. */
function askedBy(response: unknown): Asked {
  const value = plain(at(response, 'value')) ?? '';
  if (Object.hasOwn(faces.values!, value)) return faces;
  if (Object.hasOwn(thumbs.values!, value)) return thumbs;
  return at(response, 'category') ? nps : { type: 'choice' };
}

const leftOf = (field: string, customer: unknown): LeftOut[] =>
  firstText(at(customer, 'firstName'), at(customer, 'lastName'))
    ? [{ field: `${field}/_embedded/customer/firstName`, because: 'It says who the customer is.' }]
    : [];

function told({ field, record }: Entry): Told {
  const isWhole = at(record, 'response') !== undefined;
  const response = isWhole ? at(record, 'response') : record;
  const where = isWhole ? `${field}/response` : field;
  const customer = at(record, '_embedded', 'customer');
  const name = textOf(at(record, 'message', 'name'));
  const time = at(response, 'timestamp');
  return {
    field,
    record,
    // There is no id: a customer answers a message once at a time.
    id: firstText(time) && [name, textOf(at(customer, 'id')), textOf(time)].map((part) => part ?? '').join('/'),
    survey: name,
    answers: [
      {
        field: `${where}/value`,
        question: 'value',
        value: plain(at(response, 'value')),
        asked: askedBy(response),
      },
      {
        field: `${where}/comment`,
        question: 'comment',
        value: at(response, 'comment'),
        asked: { type: 'text' },
      },
    ],
    answeredAt: [`${where}/timestamp`, time],
    startedAt: time,
    email: [
      `${field}/_embedded/customer`,
      firstText(
        at(customer, '_embedded', 'emails', 0, 'value'),
        at(customer, 'emails', 0, 'value'),
        at(customer, 'email'),
      ),
    ],
    left: leftOf(field, customer),
  };
}

/**
 * Help Scout: the webhook of an answered survey, or its response data alone. Its three faces and its thumbs are read by their pictures
 * and an NPS by its group; other pictures and options are choices. There is no export: Help Scout takes no responses from elsewhere.
 */
export const helpScout = responseFormat({
  name: 'help-scout',
  tell: (payload) => tellEach(recordsIn(payload, 'data'), told),
});
