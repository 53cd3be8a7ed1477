import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import {
  LanguageTag,
  type ProblemCode,
  problems,
  type Prompt,
  type Receipt,
  type Response as Said,
} from '../../contract/index.js';
import { uuid7 } from '../../core/index.js';
import { receiptNumber } from '../../core/receipt-number.js';
import { formTable } from '../../i18n/form/index.js';
import { languages, matchLanguage, wordsFor } from '../../i18n/index.js';
import type { Env, Services } from '../context.js';
import { FormFields } from './form-fields.js';
import { type Kept, notReceivedPage, pagePolicy, receivedPage, type Spoken } from './form-page.js';
import { type FormProblem, readForm } from './form-response.js';
import { formTypes, readBytes, toText } from '../middleware/input.js';
import { isAllowed } from '../middleware/origins.js';
import { Refusal } from '../refusal.js';
import { canonicalJson } from '../store/digests.js';
import { takeResponse } from '../take-response.js';

/** Whether a request is a plain form of a page without JavaScript, which is answered with a page. */
export const isForm = (c: Context<Env>): boolean =>
  c.req.method === 'POST' && c.req.path.endsWith('/responses') && formTypes.test(c.req.header('content-type') ?? '');

/** Two submissions of one form at once, and a third that comes with another text. */
const ATTEMPTS = 3;

/** Takes what a plain form sends, and answers with a page that says truthfully what became of it, or where the site wants to go on. */
export async function answerForm(c: Context<Env>, services: Services): Promise<Response> {
  const fields = new FormFields(toText(await readBytes(c, services.limits.body, formTypes)));
  // For the page that says why it was not received, whatever goes wrong from here on.
  c.set('form', fields);
  const prompt = await services.store.content.prompt(fields.one('prompt') ?? '');
  if (!prompt) return refuse(c, services, 'invalid_body', [{ because: 'prompt' }]);
  const now = services.clock();
  const read = readForm(fields, {
    prompt,
    now,
    newId: () => uuid7(now, randomBytes(16)),
    lang: languageFor(c),
    referrer: c.req.header('referer'),
  });
  if (read.is === 'wrong') return refuse(c, services, 'invalid_body', read.problems, prompt);
  const receipt = await takeOnce(services, read.response, { caller: c.var.caller, isOwner: c.var.isOwner });
  const next = allowedAddress(c, services, fields.one('next'));
  if (next) return c.redirect(next, 303);
  const back = allowedAddress(c, services, fields.one('page') ?? c.req.header('referer'));
  const { hasUnusedEmail } = read;
  return show(
    c,
    services,
    200,
    receivedPage(await spokenTo(c), { number: receiptNumber(receipt.id), hasUnusedEmail, back }),
  );
}

/**
 * Stores a form once, however often it is sent with the same id. One that comes back with other answers, because the customer went back and
 * changed them, is the next revision.
 */
async function takeOnce(services: Services, said: Said, sender: Parameters<typeof takeResponse>[2]): Promise<Receipt> {
  for (let attempt = 1; ; attempt++) {
    const [stored] = await services.store.responses.find([said.id]);
    if (stored && isSame(stored.response, said)) {
      const { response, receivedAt } = stored;
      return { id: response.id, revision: response.revision, receivedAt };
    }
    const before = stored?.response;
    const next = before ? { ...said, revision: before.revision + 1, startedAt: before.startedAt } : said;
    try {
      return await takeResponse(services, next, sender);
    } catch (error) {
      const isOvertaken = error instanceof Refusal && error.code === 'different_body';
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}

const isSame = (a: Said, b: Said): boolean =>
  canonicalJson([a.prompt, a.answers, a.contact]) === canonicalJson([b.prompt, b.answers, b.contact]);

/** The page for a form that was refused on its way, by whatever stands before the route or behind it. */
export async function answerFormProblem(c: Context<Env>, { code, retryAfter }: Refusal, services: Services) {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  // What a foreign page sent is not shown under this address.
  if (code !== 'origin_not_allowed' && code !== 'too_large' && !c.var.form) {
    const body = await readBytes(c, services.limits.body, formTypes).then(toText, () => '');
    c.set('form', new FormFields(body));
  }
  const prompt = await services.store.content.prompt(c.var.form?.one('prompt') ?? '').catch(() => undefined);
  return refuse(c, services, code, [{ because: reasons[code] ?? 'trouble' }], prompt);
}

const reasons: Partial<Record<ProblemCode, FormProblem['because']>> = {
  origin_not_allowed: 'site',
  rate_limited: 'tooMany',
  too_large: 'tooLarge',
};

async function refuse(
  c: Context<Env>,
  services: Services,
  code: ProblemCode,
  why: FormProblem[],
  prompt?: Prompt,
): Promise<Response> {
  return show(c, services, problems[code].status, notReceivedPage(await spokenTo(c), why, typedIn(c.var.form, prompt)));
}

/** What is worth keeping of a form: what was typed, and not which option was chosen. */
function typedIn(fields: FormFields | undefined, prompt: Prompt | undefined): Kept[] {
  const question = (name: string) => prompt?.questions.find(({ id }) => name === id || name.startsWith(`${id}.`));
  return (fields?.others ?? [])
    .filter(([name]) => !question(name) || question(name)?.type === 'text' || name !== question(name)?.id)
    .map(([name, text]) => ({ title: question(name)?.title ?? name, text }));
}

/** The page may stand in a frame of the site that the form stands in, and of no other. */
function show(c: Context<Env>, services: Services, status: number, page: ReturnType<typeof receivedPage>) {
  const origin = c.req.header('origin') ?? '';
  const isFramedBySite = /^https?:\/\/[^\s;,']+$/.test(origin) && isAllowedOrigin(c, services, origin);
  c.header('Content-Security-Policy', pagePolicy(isFramedBySite ? `'self' ${origin}` : "'self'"));
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
  return c.html(page, status as 200);
}

const isAllowedOrigin = (c: Context<Env>, { origins }: Services, origin: string): boolean =>
  isAllowed(origin, c.req.header('host') ?? new URL(c.req.url).host, origins);

async function spokenTo(c: Context<Env>): Promise<Spoken> {
  const lang = matchLanguage(languageFor(c));
  return { lang, words: await wordsFor(formTable, lang) };
}

/** The language of the page that the form stands in; else the first that the browser asks for and that there are words in. */
function languageFor(c: Context<Env>): string {
  const told = LanguageTag.safeParse(c.var.form?.one('lang')?.replaceAll('_', '-'));
  if (told.success) return told.data;
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((entry) => entry.split(';') as [string, string?])
    .sort(([, a], [, b]) => weight(b) - weight(a))
    .map(([tag]) => tag.trim().toLowerCase());
  return wanted.find((tag) => languages.some((known) => known === tag.split('-')[0])) ?? 'en';
}

const weight = (parameter = ''): number => Number(/q=([\d.]+)/.exec(parameter)?.[1] ?? 1);

/**
 * An address that a browser may be sent to: of the site that the form stands in, of this endpoint, or of another site that may ask. Any
 * other one is as good as none, so that nobody is led elsewhere by way of this address.
 */
function allowedAddress(c: Context<Env>, services: Services, address: string | undefined): string | undefined {
  const origin = c.req.header('origin');
  const base = origin !== undefined && URL.canParse(origin) ? origin : c.req.url;
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const isPlain = /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isPlain && isAllowedOrigin(c, services, url.origin) ? url.href : undefined;
}
