import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { Journey, type JourneyInput, parse, type Response } from '../../src/contract/index.js';
import { forCustomer, headline, merge } from '../../src/core/index.js';
import { journeyFromRow, type Mapping, readMapping, responseFromRow, type Row } from '../../src/formats/index.js';
import { sentence } from '../../src/i18n/headline.js';
import words from '../../src/i18n/progress/en.js';

const data = new URL('../../../shared/data/journeys/', import.meta.url);
const skip = existsSync(data) ? false : 'the orders are not here: they lie in ../shared/data/journeys';
const now = Date.parse('2026-03-04T10:00:00Z');

const rowsOf = (file: string) => parseCsv(readFileSync(new URL(file, data)), { columns: true }) as unknown as Row[];

function mappingOf<T extends Mapping['target']>(file: string, _: T): Mapping & { target: T } {
  const result = readMapping(JSON.parse(readFileSync(new URL(`../../demo/${file}`, import.meta.url), 'utf8')));
  assert.ok(result.ok, JSON.stringify(result));
  return result.value as Mapping & { target: T };
}

/** The day of a date as the export writes it, read without the code under test: `10/18/2017 0:00`. */
const dayIn = (cell: string): string => {
  const [month, day, year] = cell.split(' ')[0]!.split('/');
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

describe('5,000 orders of a real marketplace', { skip }, () => {
  let rows: Row[];
  let journeys: { row: Row; input: JourneyInput; journey: Journey; text: string }[];
  before(() => {
    rows = rowsOf('olist-orders.csv');
    const mapping = mappingOf('olist-orders.mapping.json', 'journeys');
    journeys = rows.map((row) => {
      const result = journeyFromRow(mapping, row);
      assert.ok(result.ok, `${row['order_id']}: ${JSON.stringify(result)}`);
      const journey = forCustomer(merge(undefined, result.value, row['order_id']!, now), 'full');
      return { row, input: result.value, journey, text: sentence(headline(journey, now), words, 'en') };
    });
  });

  it('become as many journeys, each as the contract has it', () => {
    assert.equal(journeys.length, 5000);
    for (const { journey } of journeys) assert.deepEqual(parse(Journey, journey), { ok: true, value: journey });
  });

  it('each have a sentence for a headline', () => {
    for (const { text, row } of journeys) assert.match(text, /^[A-Z].{20,}\.$/s, `${row['order_id']}: ${text}`);
    const begins = (status: string) =>
      new Set(journeys.filter(({ row }) => row['order_status'] === status).map(({ text }) => text.split(/[.,]/)[0]));
    assert.equal(begins('canceled').size, 1);
    assert.notDeepEqual(begins('canceled'), begins('delivered'));
  });

  it('end as they ended, with what was promised and when it came', () => {
    const ended = (status: string, outcome: string) => {
      for (const { row, journey } of journeys) {
        if (row['order_status'] === status) assert.deepEqual([journey.stage, journey.outcome], ['done', outcome]);
      }
    };
    ended('delivered', 'success');
    ended('canceled', 'cancelled');
    for (const { row, journey } of journeys) {
      assert.equal(journey.promise?.until, dayIn(row['order_estimated_delivery_date']!));
    }
  });

  it('tell no date of an end that the export does not tell', () => {
    const cancelled = journeys.filter(({ row }) => row['order_status'] === 'canceled');
    assert.equal(cancelled.length, 25);
    for (const { journey } of cancelled) {
      const { time } = headline(journey, now);
      assert.ok(time.says === 'ended' && !time.at);
    }
  });

  it('say so in their history when they came later than promised, and only then', () => {
    let late = 0;
    for (const { row, journey } of journeys) {
      const came = row['order_delivered_customer_date'];
      if (!came) continue;
      const isLate = dayIn(came) > dayIn(row['order_estimated_delivery_date']!);
      const says = journey.events!.some(
        ({ text }) => typeof text === 'object' && /later than promised/.test(text['en']!),
      );
      assert.equal(says, isLate, row['order_id']);
      late += Number(isLate);
    }
    assert.ok(late > 200, `only ${late} late orders`);
  });

  it('say so in their headline when they are open and the day that was promised is over', () => {
    const open = journeys.filter(({ journey }) => journey.stage !== 'done');
    assert.ok(open.length > 100);
    for (const { journey, text } of open) {
      assert.equal(headline(journey, now).time.says, 'late');
      assert.match(text, /later than promised/);
    }
  });
});

describe('the reviews of those orders', { skip }, () => {
  it('become responses with a score, an id of their own, and the order that they are about', () => {
    const mapping = mappingOf('olist-reviews.mapping.json', 'responses');
    const rows = rowsOf('olist-reviews.csv');
    const responses = rows.map((row): Response => {
      const result = responseFromRow(mapping, row);
      assert.ok(result.ok, `${row['review_pk']}: ${JSON.stringify(result)}`);
      assert.equal(result.value.answers[0]?.value, Number(row['review_score']));
      assert.equal(result.value.subject, row['order_id']);
      return result.value;
    });
    assert.equal(new Set(responses.map(({ id }) => id)).size, 4988);
  });
});
