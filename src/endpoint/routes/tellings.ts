import { type Context, Hono } from 'hono';
import { type Journey, TellingQuery } from '../../contract/index.js';
import { forCustomer } from '../../core/index.js';
import { calendarOf } from '../../formats/calendar.js';
import { pictureOf } from '../../formats/picture.js';
import { textOf } from '../../formats/text.js';
import { wordsFor } from '../../i18n/index.js';
import { calendarTable } from '../../i18n/calendar/index.js';
import { progressTable } from '../../i18n/progress/index.js';
import { reasonsTable } from '../../i18n/reasons/index.js';
import type { Env, Services } from '../context.js';
import { readQuery } from '../middleware/input.js';
import { ownerOnly } from '../middleware/owner.js';
import { Refusal } from '../refusal.js';

/** A journey as something that an e-mail or a letter can hold; undefined where there is nothing to hold. */
type Telling = (journey: Journey, reading: Awaited<ReturnType<typeof readingFor>>) => string | undefined;

const tellings: { name: string; type: string; tell: Telling }[] = [
  {
    name: 'calendar.ics',
    type: 'text/calendar; charset=utf-8',
    tell: (journey, { lang, now, words, calendar, site }) =>
      calendarOf(journey, { words: calendar, thing: words.thing, lang, now, site }),
  },
  { name: 'picture.svg', type: 'image/svg+xml; charset=utf-8', tell: pictureOf },
  { name: 'sentence.txt', type: 'text/plain; charset=utf-8', tell: textOf },
];

/** Journeys outside the page: for the owner, who sends them on to the customer. They say what a customer with a link would read. */
export function tellingRoutes({ store, clock }: Services): Hono<Env> {
  const routes = new Hono<Env>();
  for (const { name, type, tell } of tellings) {
    routes.get(`/journeys/:reference/${name}`, ownerOnly, async (c) => {
      const { lang = 'en' } = readQuery(c, TellingQuery);
      const document = await store.journeys.read(c.req.param('reference') ?? '');
      const told = document && tell(forCustomer(document, 'full'), await readingFor(c, lang, clock()));
      if (told === undefined) throw new Refusal('not_found');
      c.header('Cache-Control', 'no-store');
      return c.body(told, 200, { 'Content-Type': type });
    });
  }
  return routes;
}

/** Everything that a telling is written with: the words of a language, and the name by which calendars know where it comes from. */
async function readingFor(c: Context<Env>, lang: string, now: number) {
  const [words, reasons, calendar] = await Promise.all([
    wordsFor(progressTable, lang),
    wordsFor(reasonsTable, lang),
    wordsFor(calendarTable, lang),
  ]);
  return { lang, now, words, reasons, calendar, site: new URL(c.req.url).hostname };
}
