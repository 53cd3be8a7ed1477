import { z } from 'zod';
import { ArticleList, ArticleSearch, ArticleSearchAnswer } from './article.js';
import { ChangeList } from './change.js';
import { Journey, JourneyChange, JourneyInput } from './journey.js';
import { AsideRequest, Insights } from './insights.js';
import { MineAnswer, MineRequest } from './mine.js';
import { ContactPage, ContactRequest, MomentBatch, MomentReceipt } from './moment.js';
import { Problem, type ProblemCode, problems } from './problem.js';
import { Prompt } from './prompt.js';
import { ImportAnswer, ImportPayload } from './import.js';
import { ArticleQuery, ChangeQuery, InsightsQuery, PageQuery, ResponseQuery, TellingQuery } from './query.js';
import { Receipt, Response, ResponsePage, ResponsePatch, StoredResponse } from './response.js';
import { ResponseForm } from './response-form.js';
import { LinkAnswer, LinkRequest, StatusAnswer, StatusRequest } from './status.js';

/** The schemas that have a name of their own in the document. */
const components = {
  Journey,
  JourneyInput,
  JourneyChange,
  StatusRequest,
  StatusAnswer,
  Response,
  Receipt,
  StoredResponse,
  ResponsePage,
  ResponsePatch,
  ResponseForm,
  MineRequest,
  MineAnswer,
  ChangeList,
  Prompt,
  ArticleList,
  ArticleSearch,
  ArticleSearchAnswer,
  MomentBatch,
  MomentReceipt,
  ContactRequest,
  ContactPage,
  Insights,
  AsideRequest,
  LinkRequest,
  LinkAnswer,
  ImportPayload,
  ImportAnswer,
  Problem,
};
type Name = keyof typeof components;

interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  owner?: true;
  query?: z.ZodObject;
  takes?: Name;
  /** The schema of what a plain form sends to the same address. It is answered with a page. */
  takesForm?: Name;
  answers?: Name;
  /** The media type of an answer that is no JSON. */
  answersAs?: string;
  stream?: true;
  status?: number;
  problems: ProblemCode[];
}

/** A journey as something else than JSON, for e-mails and letters. */
const telling = (name: string, answersAs: string, summary: string): Route => ({
  method: 'get',
  path: `/journeys/{reference}/${name}`,
  summary,
  owner: true,
  query: TellingQuery,
  answersAs,
  problems: ['unauthorized', 'not_found', 'invalid_query'],
});

const body: ProblemCode[] = ['invalid_json', 'invalid_body', 'too_large', 'unsupported_media_type', 'rate_limited'];

/** Every route of the contract. The endpoint's tests walk this list, so a route cannot be told here and be absent there. */
export const routes: Route[] = [
  {
    method: 'post',
    path: '/status',
    summary: 'Where a journey stands',
    takes: 'StatusRequest',
    answers: 'StatusAnswer',
    problems: [...body, 'not_found'],
  },
  {
    method: 'post',
    path: '/status/stream',
    summary: 'A journey for each change, as server-sent events whose id is the revision',
    takes: 'StatusRequest',
    answers: 'StatusAnswer',
    stream: true,
    problems: [...body, 'not_found', 'unavailable'],
  },
  {
    method: 'post',
    path: '/responses',
    summary: 'Stores a response exactly once',
    takes: 'Response',
    takesForm: 'ResponseForm',
    answers: 'Receipt',
    problems: [...body, 'different_body'],
  },
  {
    method: 'post',
    path: '/responses/mine',
    summary: 'What became of one’s own responses, with the team’s replies',
    takes: 'MineRequest',
    answers: 'MineAnswer',
    problems: body,
  },
  {
    method: 'post',
    path: '/moments',
    summary: 'What happened in the page',
    takes: 'MomentBatch',
    answers: 'MomentReceipt',
    problems: body,
  },
  {
    method: 'get',
    path: '/prompts/{id}',
    summary: 'What a prompt asks',
    answers: 'Prompt',
    problems: ['not_found', 'rate_limited'],
  },
  {
    method: 'get',
    path: '/articles',
    summary: 'The answers to what people ask',
    query: ArticleQuery,
    answers: 'ArticleList',
    problems: ['rate_limited'],
  },
  {
    method: 'post',
    path: '/articles/search',
    summary: 'The articles that answer a question, where there are more than a page reads',
    takes: 'ArticleSearch',
    answers: 'ArticleSearchAnswer',
    problems: body,
  },
  {
    method: 'get',
    path: '/changes',
    summary: 'What customers said and what was done about it, newest first',
    query: ChangeQuery,
    answers: 'ChangeList',
    problems: ['rate_limited'],
  },
  {
    method: 'post',
    path: '/contact',
    summary: 'The way to a person',
    takes: 'ContactRequest',
    answers: 'Receipt',
    problems: [...body, 'different_body'],
  },
  {
    method: 'get',
    path: '/contact',
    summary: 'Who asked for a person, newest first',
    owner: true,
    query: PageQuery,
    answers: 'ContactPage',
    problems: ['unauthorized', 'invalid_query'],
  },
  {
    method: 'put',
    path: '/journeys/{reference}',
    summary: 'Writes a journey',
    owner: true,
    takes: 'JourneyInput',
    answers: 'Journey',
    problems: [...body, 'unauthorized', 'revision_conflict'],
  },
  {
    method: 'get',
    path: '/journeys/{reference}',
    summary: 'Reads a journey whole',
    owner: true,
    answers: 'JourneyInput',
    problems: ['unauthorized', 'not_found'],
  },
  {
    method: 'post',
    path: '/journeys/{reference}/events',
    summary: 'Moves a journey on',
    owner: true,
    takes: 'JourneyChange',
    answers: 'Journey',
    problems: [...body, 'unauthorized', 'not_found', 'revision_conflict'],
  },
  telling('calendar.ics', 'text/calendar', 'What a journey promises and asks, as a calendar file'),
  telling('picture.svg', 'image/svg+xml', 'How far a journey is, as a picture'),
  telling('sentence.txt', 'text/plain', 'Where a journey stands, in one sentence'),
  {
    method: 'post',
    path: '/import/{format}',
    summary:
      'Takes what another system sends, in that system’s own format; with the owner’s key, or with that system’s own signature',
    owner: true,
    takes: 'ImportPayload',
    answers: 'ImportAnswer',
    problems: [...body, 'unauthorized', 'not_found', 'revision_conflict'],
  },
  {
    method: 'post',
    path: '/links',
    summary: 'A link to one journey that expires',
    owner: true,
    takes: 'LinkRequest',
    answers: 'LinkAnswer',
    problems: [...body, 'unauthorized', 'not_found'],
  },
  {
    method: 'delete',
    path: '/links/{reference}',
    summary: 'Revokes every link to a journey',
    owner: true,
    status: 204,
    problems: ['unauthorized'],
  },
  {
    method: 'get',
    path: '/responses',
    summary: 'What customers said, newest first',
    owner: true,
    query: ResponseQuery,
    answers: 'ResponsePage',
    problems: ['unauthorized', 'invalid_query'],
  },
  {
    method: 'patch',
    path: '/responses/{id}',
    summary: 'Marks or answers a response',
    owner: true,
    takes: 'ResponsePatch',
    answers: 'StoredResponse',
    problems: [...body, 'unauthorized', 'not_found'],
  },
  {
    method: 'put',
    path: '/articles',
    summary: 'Replaces the articles; with If-Match only where they are still those that were read',
    owner: true,
    takes: 'ArticleList',
    answers: 'ArticleList',
    problems: [...body, 'unauthorized', 'changed_meanwhile'],
  },
  {
    method: 'get',
    path: '/insights',
    summary: 'What was asked and not answered, which answers help, and how many contacts they may have saved',
    owner: true,
    query: InsightsQuery,
    answers: 'Insights',
    problems: ['unauthorized', 'invalid_query'],
  },
  {
    method: 'post',
    path: '/insights/aside',
    summary: 'Sets a group of questions aside, or takes it up again',
    owner: true,
    takes: 'AsideRequest',
    status: 204,
    problems: [...body, 'unauthorized'],
  },
  {
    method: 'put',
    path: '/changes',
    summary:
      'Replaces what customers said and what was done about it; with If-Match only where it is still what was read',
    owner: true,
    takes: 'ChangeList',
    answers: 'ChangeList',
    problems: [...body, 'unauthorized', 'changed_meanwhile'],
  },
  {
    method: 'put',
    path: '/prompts/{id}',
    summary: 'Writes a prompt',
    owner: true,
    takes: 'Prompt',
    answers: 'Prompt',
    problems: [...body, 'unauthorized'],
  },
  {
    method: 'delete',
    path: '/people/{key}',
    summary: 'Erases everything under a reference or an e-mail address',
    owner: true,
    status: 204,
    problems: ['unauthorized'],
  },
  { method: 'get', path: '/healthz', summary: 'Whether the endpoint can answer', problems: ['unavailable'] },
  { method: 'get', path: '/openapi.json', summary: 'This document', problems: [] },
];

const reference = (name: Name) => ({ $ref: `#/components/schemas/${name}` });

function operation(route: Route) {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(route.query ? z.toJSONSchema(route.query, { io: 'input' }).properties! : {}).map(
    ([name, schema]) => ({ name, in: 'query', required: false, schema }),
  );
  const parameters = [...inPath, ...inQuery];
  const schema = route.answers ? reference(route.answers) : { type: 'string' };
  const type = route.answersAs ?? (route.stream ? 'text/event-stream' : 'application/json');
  const page = route.takesForm && { 'text/html': { schema: { type: 'string' } } };
  const ok = (route.answers || route.answersAs) && { content: { [type]: { schema }, ...page } };
  const refusals = new Map<number, string[]>();
  for (const code of route.problems) {
    const { status } = problems[code];
    refusals.set(status, [...(refusals.get(status) ?? []), code]);
  }
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/\W+(\w)?/g, (_, letter?: string) => letter?.toUpperCase() ?? '')}`,
    ...(parameters.length && { parameters }),
    ...(route.owner && { security: [{ owner: [] }] }),
    ...(route.takes && {
      requestBody: {
        required: true,
        // Widgets send text/plain so that a cross-origin request needs no preflight; both carry the same JSON.
        content: {
          'application/json': { schema: reference(route.takes) },
          'text/plain': { schema: reference(route.takes) },
          ...(route.takesForm && { 'application/x-www-form-urlencoded': { schema: reference(route.takesForm) } }),
        },
      },
    }),
    responses: {
      [route.status ?? 200]: { description: route.summary, ...ok },
      ...(route.takesForm && { 303: { description: 'The form was stored, and names where to go afterwards' } }),
      ...Object.fromEntries(
        [...refusals].map(([status, codes]) => [
          status,
          { description: codes.join(', '), content: { 'application/problem+json': { schema: reference('Problem') } } },
        ]),
      ),
    },
  };
}

/** The contract as an OpenAPI 3.1 document, generated from the schemas. */
export function openapi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: '1',
      description: 'What the Waymark widgets and an endpoint say to each other.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(components).map(([name, schema]) => {
          const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' });
          return [name, json];
        }),
      ),
      securitySchemes: { owner: { type: 'http', scheme: 'bearer' } },
    },
  };
}
