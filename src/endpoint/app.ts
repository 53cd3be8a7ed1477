import { setMaxListeners } from 'node:events';
import { Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { formats, responseFormats } from '../formats/index.js';
import { answerFormProblem, isForm } from './forms/answer-form.js';
import type { VerifyChallenge } from './challenge.js';
import type { Env, Services } from './context.js';
import { defaultLimits, type Limits } from './limits.js';
import { recogniseCaller } from './middleware/caller.js';
import { compression } from './middleware/compression.js';
import { origins } from './middleware/origins.js';
import { recogniseOwner } from './middleware/owner.js';
import { answerProblem, onError } from './middleware/problems.js';
import { createLimiters, limitRequests } from './middleware/rate-limits.js';
import { requestLog } from './middleware/request-log.js';
import { Refusal } from './refusal.js';
import { contactRoutes } from './routes/contact.js';
import { contentRoutes } from './routes/content.js';
import { importRoutes } from './routes/import.js';
import { insightRoutes } from './routes/insights.js';
import { journeyRoutes } from './routes/journeys.js';
import { linkRoutes } from './routes/links.js';
import { momentRoutes } from './routes/moments.js';
import { peopleRoutes } from './routes/people.js';
import { responseRoutes } from './routes/responses.js';
import { serviceRoutes } from './routes/service.js';
import { statusRoutes } from './routes/status.js';
import { tellingRoutes } from './routes/tellings.js';
import { Screening } from './screening.js';
import type { Sources } from './sources.js';
import { StreamSeats } from './stream-seats.js';
import type { Store } from './store/store.js';

/** Where the contract's routes begin. */
export const basePath = '/v1';

/** What an endpoint is made of. Only the store and the owner's key have no default. */
export interface AppOptions {
  store: Store;
  apiKey: string;
  /** Milliseconds since 1970. */
  clock?: () => number;
  /** The origins whose pages may ask, exactly as a browser writes them; `loopback` is every page on this machine. */
  origins?: readonly string[];
  limits?: Partial<Limits>;
  /** The other systems that it understands beside those it knows by itself, and what the owner says about them. */
  sources?: Partial<Sources>;
  /** Says whether the token of a challenge is good, where the site asks its customers for one. A response without a good one is flagged. */
  verifyChallenge?: VerifyChallenge;
  /** How many proxies in front of the endpoint add to X-Forwarded-For. With none, the header is not believed. */
  trustedProxies?: number;
  /** Takes a line for each request and for each failure nobody foresaw. */
  log?: (line: string) => void;
  /** Aborted when the endpoint stops: streams end, and no new ones begin. */
  stopping?: AbortSignal;
}

const allRoutes = [
  statusRoutes,
  responseRoutes,
  momentRoutes,
  insightRoutes,
  contentRoutes,
  contactRoutes,
  journeyRoutes,
  tellingRoutes,
  importRoutes,
  linkRoutes,
  peopleRoutes,
  serviceRoutes,
];

/** What customers typed is never anything but the text that it is sent as. */
const noSniffing: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('X-Content-Type-Options', 'nosniff');
};

/** The endpoint as a function of requests. It opens no socket, so a test asks it directly. */
export function createApp(options: AppOptions): Hono<Env> {
  const { apiKey, trustedProxies = 0, log = () => undefined } = options;
  const services = servicesFor(options);
  const app = new Hono<Env>().basePath(basePath);
  app.onError(
    onError(log, (c, refusal) => (isForm(c) ? answerFormProblem(c, refusal, services) : answerProblem(c, refusal))),
  );
  app.notFound((c) => answerProblem(c, new Refusal('not_found')));
  app.use(
    requestLog(log, services.clock),
    noSniffing,
    compression(),
    ...origins(options.origins ?? []),
    recogniseCaller(trustedProxies),
    recogniseOwner(apiKey, services.limiters),
    limitRequests(services.limiters),
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return answerProblem(c, new Refusal('method_not_allowed'));
      },
    }),
  );
  for (const routes of allRoutes) app.route('/', routes(services));
  return app;
}

function servicesFor({ store, clock = Date.now, stopping, origins: allowed = [], ...options }: AppOptions): Services {
  const limits = { ...defaultLimits, ...options.limits };
  const signal = stopping ?? new AbortController().signal;
  // Each stream listens to it; that there are many is no leak.
  setMaxListeners(0, signal);
  return {
    store,
    clock,
    limits,
    limiters: createLimiters(limits),
    sources: { formats, responseFormats, settings: {}, secrets: {}, ...options.sources },
    screening: new Screening({ most: limits.responsesOfAddress, verify: options.verifyChallenge }),
    origins: allowed,
    seats: new StreamSeats(limits.streams, limits.streamsOfAddress),
    stopping: signal,
  };
}
