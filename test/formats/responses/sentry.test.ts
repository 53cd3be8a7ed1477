import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentry } from '../../../src/formats/responses/sentry.js';
import { everything, left, nothing, one, stored, told } from './reading.js';

const event = {
  event_id: '9ec79c33ec9942ab8353589fcb2e04dc',
  timestamp: 1772614800.5,
  type: 'feedback',
  level: 'info',
  contexts: {
    feedback: {
      message: 'The button does nothing',
      contact_email: 'jan@example.org',
      name: 'Jan',
      url: 'https://shop.example/pay?card=1',
      source: 'widget',
      replay_id: 'b3',
    },
  },
  tags: { release: '1.2', score: '4' },
};

describe('Sentry', () => {
  it('tells the message, where and when it was written, and leaves out by whom', () => {
    const response = one(sentry, event);
    assert.deepEqual(told(response), ['message text text = "The button does nothing"']);
    assert.deepEqual(
      [response.page, response.answeredAt, response.prompt, response.moment],
      ['https://shop.example/pay', '2026-03-04T09:00:00.500Z', 'sentry', 'sentry'],
    );
    assert.deepEqual(left(sentry, event), ['/name', '/contact_email']);
  });

  it('takes a tag for an answer when the owner says that it is one', () => {
    const questions = { score: { type: 'stars' } };
    assert.deepEqual(told(one(sentry, event, { questions })), [
      'score stars stars 1-5 = 4',
      'message text text = "The button does nothing"',
    ]);
  });

  it('reads envelopes and the older reports, each under one id', () => {
    const envelope = [{ event_id: event.event_id }, { type: 'feedback' }, event, { type: 'attachment' }, 'bytes']
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n');
    assert.equal(one(sentry, envelope).id, one(sentry, event).id);
    const report = {
      event_id: 'ab',
      email: 'a@b.example',
      name: 'A',
      comments: 'Broken',
      dateCreated: '2026-03-04T09:00:00Z',
    };
    assert.deepEqual(told(one(sentry, [report])), ['message text text = "Broken"']);
    assert.equal(nothing(sentry, '{}\n{"type":"event"}\n{}'), 'It holds no feedback.');
    assert.equal(nothing(sentry, { ...event, contexts: { feedback: { message: ' ' } } }), 'It holds no answer.');
  });

  it('is written as feedback with a message, also where nobody wrote one', () => {
    const scored = { ...everything, answers: everything.answers.slice(0, 1) };
    const [said, silent] = sentry.write!([stored(everything), stored(scored)]) as {
      event_id: string;
      contexts: { feedback: { message: string } };
    }[];
    assert.equal(said!.event_id, everything.id.replaceAll('-', ''));
    assert.match(said!.contexts.feedback.message, /My own reason/);
    assert.equal(silent!.contexts.feedback.message, 'score: 9');
    assert.deepEqual(told(one(sentry, silent)), ['score nps numbers 0-10 = 9']);
  });
});
