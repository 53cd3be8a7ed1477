import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chatwoot } from '../../../src/formats/responses/chatwoot.js';
import { errors, everything, left, nothing, one, read, stored, told } from './reading.js';

const row = {
  id: 12,
  rating: 5,
  feedback_message: 'Kind people',
  account_id: 1,
  message_id: 900,
  contact: { id: 3, email: 'jan@example.org', name: 'Jan' },
  conversation_id: 44,
  assigned_agent: { id: 2, name: 'Ada' },
  created_at: 1772614800,
};
const conversation = '5e5b7bd5-0b8a-4f0c-9a5d-0d6f0c2b6a11';

describe('Chatwoot', () => {
  it('tells a rating with its words, as faces unless stars were shown', () => {
    assert.deepEqual(told(one(chatwoot, row)), [
      'rating csat smileys 1-5 = 5',
      'feedback_message text text = "Kind people"',
    ]);
    assert.deepEqual(told(one(chatwoot, { ...row, display_type: 'star', rating: 1, feedback_message: '' })), [
      'rating csat stars 1-5 = 1',
    ]);
    assert.equal(one(chatwoot, row).answeredAt, '2026-03-04T09:00:00.000Z');
    assert.deepEqual(left(chatwoot, row), ['/contact/email']);
  });

  it('takes the report’s list, what the survey’s page sends, and messages', () => {
    assert.equal(read(chatwoot, { payload: [row, { ...row, id: 13 }] }).responses.length, 2);
    const csat_survey_response = { rating: 2, feedback_message: 'Slow' };
    const page = { message: { submitted_values: { csat_survey_response } }, uuid: conversation };
    assert.equal(read(chatwoot, page).isUndated, true);
    const message = {
      id: 12,
      content_type: 'input_csat',
      content_attributes: { display_type: 'star', submitted_values: { csat_survey_response } },
      conversation: { uuid: conversation },
      created_at: 1772614800,
    };
    assert.deepEqual(told(one(chatwoot, message)), [
      'rating csat stars 1-5 = 2',
      'feedback_message text text = "Slow"',
    ]);
    assert.notEqual(one(chatwoot, message).id, one(chatwoot, row).id);
    assert.equal(one(chatwoot, message, { fields: { subject: 'conversation.uuid' } }).subject, conversation);
  });

  it('refuses a rating that is none, and leaves other messages alone', () => {
    assert.deepEqual(errors(chatwoot, { payload: [{ ...row, rating: 9 }] }), [
      { field: '/payload/0/rating', must: 'lie within the scale' },
    ]);
    assert.equal(nothing(chatwoot, { id: 1, content: 'Hello' }), 'It holds no rating.');
  });

  it('is written for a conversation, as what is said about it', () => {
    const rating = { ...everything.answers[0]!, type: 'csat' as const, scale: { min: 1, max: 5 }, value: 4 };
    const why = { question: 'why', type: 'text' as const, presentation: 'text' as const, value: 'Kind' };
    const about = { ...everything, subject: conversation, answers: [rating, why] };
    assert.deepEqual(chatwoot.write!([stored(about), stored(everything)]), [
      {
        conversation,
        message: { submitted_values: { csat_survey_response: { rating: 4, feedback_message: 'Kind' } } },
      },
    ]);
  });
});
