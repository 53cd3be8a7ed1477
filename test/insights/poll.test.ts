import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { Poll } from '../../src/insights/poll.js';

function open() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  let runs = 0;
  const poll = new Poll(async () => {
    runs += 1;
    return 3000;
  }, page as never);
  const look = (state: DocumentVisibilityState) => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { poll, look, runs: () => runs };
}
/** Lets a run end, so that its next one is set. */
const settle = () => new Promise<void>((done) => setImmediate(done));

describe('The list, while the page', () => {
  it('is looked at, is read at once and then every three seconds', async (t) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    t.after(() => mock.timers.reset());
    const { poll, runs } = open();
    poll.start();
    await settle();
    assert.equal(runs(), 1);
    mock.timers.tick(2999);
    assert.equal(runs(), 1);
    mock.timers.tick(1);
    assert.equal(runs(), 2);
    poll.stop();
  });

  it('is hidden, is not read, and at once when somebody looks again', async (t) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    t.after(() => mock.timers.reset());
    const { poll, look, runs } = open();
    poll.start();
    await settle();
    look('hidden');
    mock.timers.tick(60_000);
    assert.equal(runs(), 1);
    look('visible');
    assert.equal(runs(), 2);
    poll.stop();
  });

  it('is gone, is never read again', async (t) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    t.after(() => mock.timers.reset());
    const { poll, look, runs } = open();
    poll.start();
    await settle();
    poll.stop();
    mock.timers.tick(60_000);
    look('visible');
    assert.equal(runs(), 1);
  });
});
