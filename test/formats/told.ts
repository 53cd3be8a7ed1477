/** Says what a server in the time zone of `TZ` tells of three journeys: a time zone is the process's, and kept once it was asked for. */
import type { Journey } from '../../src/contract/index.js';
import { textOf } from '../../src/formats/text.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { journey } from '../support/journeys.js';

const reading = { words: progressTable.en, lang: 'en', now: Date.parse('2026-03-04T12:00:00Z') };
const promised = journey({ promise: { until: '2026-03-05T17:00:00+01:00', precision: 'minute', source: 'carrier' } });
const task = { id: 't', title: 'Pay', type: 'pay', state: 'open', blocking: true } as const;
const asked: Journey = journey({ tasks: [{ ...task, due: '2026-03-05T23:45:00-05:00' }] });
console.log(textOf(promised, reading));
console.log(textOf(promised, { ...reading, timeZone: 'Asia/Tokyo' }));
console.log(textOf(asked, reading));
