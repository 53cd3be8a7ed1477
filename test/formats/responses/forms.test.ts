import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fider } from '../../../src/formats/responses/fider.js';
import { govuk } from '../../../src/formats/responses/govuk.js';
import { opnform } from '../../../src/formats/responses/opnform.js';
import { errors, left, nothing, one, read, told } from './reading.js';

describe('OpnForm', () => {
  const field = '3700d380-197b-47b9-a008-3acc31bbd506';
  const webhook = {
    form_title: 'Feedback',
    form_slug: 'feedback',
    submission_id: 'Xy12',
    completion_time: 10,
    created_at: '2026-03-04T09:00:10Z',
    data: { [field]: { name: 'Why?', value: 'Quick' }, many: { name: 'What?', value: ['a', 'b'] } },
  };

  it('tells what a webhook says, with when it was begun', () => {
    const response = one(opnform, webhook);
    assert.deepEqual(told(response), [`${field} text text = "Quick"`, 'many choices list = ["a","b"]']);
    assert.equal(response.startedAt, '2026-03-04T09:00:00.000Z');
    assert.deepEqual([response.prompt, response.signals], ['feedback', { elapsedMs: 10_000 }]);
  });

  it('takes a number of seconds that nobody can have taken for none', () => {
    for (const seconds of [-1, -8_638_227_385_200.001, 1e12, NaN, '10']) {
      assert.equal(one(opnform, { ...webhook, completion_time: seconds }).startedAt, webhook.created_at);
    }
  });

  it('takes what a form posts and what the API lists, and knows what is not finished', () => {
    const post = {
      [field]: 'Quick',
      completion_time: 3,
      captcha_token: 'x',
      submission_hash: 'part',
      is_partial: true,
    };
    const posted = read(opnform, post);
    assert.equal(posted.isUndated, true);
    assert.deepEqual(
      [told(posted.responses[0]!), posted.responses[0]!.complete],
      [[`${field} text text = "Quick"`], false],
    );
    const listed = { data: [{ id: 1, created_at: '2026-03-04T09:00:10Z', data: { [field]: 'Quick' } }], meta: {} };
    assert.deepEqual(told(one(opnform, listed)), [`${field} text text = "Quick"`]);
    assert.equal(errors(opnform, { data: { stars: 4 }, submission_id: 'x' })[0]?.field, '/data/stars');
  });
});

describe('Fider', () => {
  const post = {
    id: 3,
    number: 2,
    title: 'Dark mode',
    slug: 'dark-mode',
    description: 'My eyes',
    createdAt: '2026-03-04T09:00:00Z',
    user: { id: 1, name: 'Jan', email: 'jan@example.org', role: 'visitor' },
    votesCount: 4,
    status: 'planned',
    response: { text: 'Soon', respondedAt: '2026-03-05T09:00:00Z' },
  };

  it('tells a post and a comment by their texts, and leaves out what others did and who it was', () => {
    assert.deepEqual(told(one(fider, [post])), ['title text text = "Dark mode"', 'description text text = "My eyes"']);
    assert.deepEqual(left(fider, post), ['/response', '/votesCount', '/user/name', '/user/email']);
    const comment = { id: 3, content: 'Me too', createdAt: '2026-03-04T09:00:00Z' };
    assert.deepEqual(told(one(fider, comment)), ['content text text = "Me too"']);
    assert.notEqual(one(fider, comment).id, one(fider, post).id);
  });

  it('is the same response in a webhook', () => {
    const webhook = {
      post_id: 3,
      post_title: 'Dark mode',
      post_description: 'My eyes',
      post_created_at: post.createdAt,
    };
    assert.deepEqual(one(fider, webhook), one(fider, post));
  });
});

describe('GOV.UK', () => {
  const report = {
    url: 'https://www.gov.uk/renew?email=[email]',
    what_doing: 'Renewing',
    what_wrong: 'The form was blank',
    giraffe: '',
    javascript_enabled: 'true',
    referrer: 'unknown',
    timer: '12',
  };

  it('tells both answers and how long it took, and keeps a filled trap as a signal', () => {
    const response = one(govuk, report);
    assert.deepEqual(told(response), [
      'what_doing text text = "Renewing"',
      'what_wrong text text = "The form was blank"',
    ]);
    assert.deepEqual([response.page, response.prompt], ['https://www.gov.uk/renew', 'problem_reports']);
    assert.deepEqual(response.signals, { elapsedMs: 12_000 });
    assert.equal(one(govuk, { ...report, giraffe: 'Buy' }).signals?.trap, 'Buy');
    assert.equal(nothing(govuk, { ...report, what_doing: '', what_wrong: '' }), 'It holds no answer.');
  });

  it('is dated when it is read, and the same words on the same page are one response', () => {
    assert.equal(read(govuk, report).isUndated, true);
    const later = govuk.read(report, { now: Date.parse('2027-01-01T00:00:00Z') });
    assert.ok(later.is === 'responses');
    assert.equal(later.responses[0]!.id, one(govuk, report).id);
    assert.notEqual(one(govuk, { ...report, what_wrong: 'Other' }).id, one(govuk, report).id);
    const dated = ['2026-03-04T09:00:00Z', '2026-03-04T09:00:01Z'].map((created_at) => ({ ...report, created_at }));
    const { responses, isUndated } = read(govuk, dated);
    assert.deepEqual([new Set(responses.map(({ id }) => id)).size, isUndated], [2, undefined]);
  });
});
