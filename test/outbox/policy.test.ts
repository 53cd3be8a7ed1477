import { expect } from '@open-wc/testing';
import { ClientError } from '../../src/client/client-error.js';
import {
  byTurn,
  daysTried,
  isDue,
  isGeneral,
  isGivenUp,
  isTooOld,
  LONGEST_WAIT_MS,
  nextTry,
  noTries,
  toldUntil,
} from '../../src/outbox/policy.js';
import { row } from '../suites/outbox-store.suite.js';

const now = Date.parse('2026-03-04T10:00:00Z');
const offline = new ClientError('offline');
const problem = (status: number, retryAfterMs?: number, code?: string) =>
  new ClientError('problem', { status, retryAfterMs, code });
const years = 10 * 365 * 24 * 3_600_000;
const day = 24 * 3_600_000;

describe('when something is sent again', () => {
  it('is later after each failure, half as long or half as long again as the plan says', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 60].map((failures) => {
      const [soonest, latest] = [0, 1].map((dice) => nextTry(failures, offline, now, dice)!.notBefore - now);
      return `${soonest! / 1000}-${latest! / 1000}`;
    });
    expect(waits).to.deep.equal([
      '0.5-1.5',
      '2.5-7.5',
      '15-45',
      '60-180',
      '300-900',
      '1200-3600',
      '1200-3600',
      '1200-3600',
    ]);
  });

  it('needs four requests at most for an endpoint that is away for eight seconds', () => {
    for (const dice of [0, 0.25, 0.5, 0.75, 0.999]) {
      let [at, requests] = [now, 1];
      while (at < now + 8000) at = nextTry(requests++ - 1, offline, at, dice)!.notBefore;
      expect(requests).to.be.at.most(4);
    }
  });

  for (const status of [408, 421, 425, 429, 500, 501, 502, 503, 504, 520]) {
    it(`is some time after ${status}`, () => expect(nextTry(0, problem(status), now, 0.5)).to.include({ count: 1 }));
  }
  for (const status of [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451]) {
    it(`is never after ${status} with a reason of the endpoint's`, () =>
      expect(nextTry(0, problem(status, undefined, 'not_so'), now, 0.5)).to.be.undefined);
    it(`is some time after ${status} without one, which something in between may have said, and all rows wait`, () => {
      expect(nextTry(0, problem(status), now, 0.5)).to.include({ count: 1 });
      expect(isGeneral(problem(status))).to.be.true;
    });
  }
  for (const kind of ['offline', 'timeout', 'invalid'] as const) {
    it(`is some time after "${kind}"`, () =>
      expect(nextTry(0, new ClientError(kind), now, 0.5)).to.include({ count: 1 }));
  }

  it('is not before the endpoint wants it, and not before it is time either', () => {
    expect(nextTry(0, problem(429, 60_000), now, 0)).to.include({ notBefore: now + 60_000, isTold: true });
    expect(nextTry(2, problem(429, 2000), now, 0.5)).to.include({ notBefore: now + 30_000, isTold: true });
  });

  it('is up to a quarter later than the endpoint wants it, so that pages which were told the same do not come together', () => {
    expect(nextTry(0, problem(429, 60_000), now, 0.5)!.notBefore).to.equal(now + 67_500);
    expect(nextTry(0, problem(429, 60_000), now, 0.999)!.notBefore).to.be.within(now + 74_000, now + 75_000);
  });

  it('is between a second and an hour later, whatever the endpoint says and however often it failed', () => {
    for (const told of [1000, 2000, 600_000, 3_600_000]) {
      for (const failures of [0, 1, 3, 5, 90]) {
        for (const dice of [0, 0.5, 0.999]) {
          expect(nextTry(failures, problem(503, told), now, dice)!.notBefore - now).to.be.within(1000, 3_600_000);
        }
      }
    }
  });

  it('is at once on a good occasion, unless the endpoint said when or it was tried just now', () => {
    const waiting = nextTry(3, offline, now, 0.5)!;
    expect(isDue(waiting, now + 6000, false)).to.be.false;
    expect(isDue(waiting, now + 6000, true)).to.be.true;
    expect(isDue(waiting, now + 999, true)).to.be.false;
    expect(isDue(waiting, waiting.notBefore, false)).to.be.true;
    const told = nextTry(3, problem(503, 600_000), now, 0)!;
    expect(isDue(told, now + 6000, true)).to.be.false;
    expect(isDue(told, now + 600_000, false)).to.be.true;
  });

  it('is at once when the first try is still to come', () => expect(isDue(noTries, now, false)).to.be.true);

  it('does not wait for years because a clock stood wrong', () => {
    const waiting = nextTry(5, offline, now, 0.999)!;
    expect(isDue(waiting, now - years, false)).to.be.true;
    expect(isDue({ ...waiting, lastAt: now - 1, notBefore: now + years }, now, false)).to.be.true;
    expect(waiting.notBefore - now).to.be.at.most(LONGEST_WAIT_MS);
  });

  it('is less of a question of turn for what was tried least, so that one that always fails holds up no other', () => {
    const rows = [
      row({ id: 'often', madeAt: 1, tries: { ...noTries, count: 4 } }),
      row({ id: 'new', madeAt: 3 }),
      row({ id: 'first', madeAt: 2 }),
    ];
    expect(rows.sort(byTurn).map(({ id }) => id)).to.deep.equal(['first', 'new', 'often']);
  });

  it('is for all to wait for when the network or the whole endpoint is away', () => {
    expect([offline, problem(429), problem(503), problem(502)].every(isGeneral)).to.be.true;
    expect([problem(500), problem(422, undefined, 'invalid_body')].some(isGeneral)).to.be.false;
  });

  it('is when one of the rows was told to, for all of them', () => {
    const told = row({ id: 'told', tries: nextTry(0, problem(429, 60_000), now, 0)! });
    expect(toldUntil([row(), told], now + 1)).to.equal(now + 60_000);
    expect(toldUntil([row(), told], now + 60_000)).to.equal(0);
    expect(toldUntil([row({ tries: nextTry(3, offline, now, 0.5)! })], now + 1)).to.equal(0);
    expect(toldUntil([told], now - years)).to.equal(0);
  });

  it('is no longer on the eighth day of trying in vain, by whatever clock', () => {
    const tryAt = (times: number[]) =>
      times.reduce((tries, at) => ({ ...nextTry(tries.count, offline, at, 0.5)!, ...daysTried(tries, at) }), noTries);
    const daily = Array.from({ length: 8 }, (_, at) => now + at * day);
    expect(isGivenUp(tryAt(daily.slice(0, 7)))).to.be.false;
    expect(isGivenUp(tryAt(daily))).to.be.true;
    expect(isGivenUp(tryAt(Array.from({ length: 500 }, (_, at) => now + at * 60_000)))).to.be.false;
    expect(isGivenUp(tryAt([now - years, now, now + years, now]))).to.be.false;
  });

  it('is no longer of any use for what was refused a week ago', () => {
    const week = 7 * 24 * 3_600_000;
    expect(isTooOld(row({ madeAt: now - week }), now)).to.be.false;
    expect(isTooOld(row({ madeAt: now - week - 1 }), now)).to.be.true;
  });
});
