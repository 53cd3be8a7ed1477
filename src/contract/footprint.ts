import { openapi, routes } from './openapi.js';

/** Where a site lets it be kept what a visitor was asked: `data-storage` on the script tag. */
type Mode = 'none' | 'session' | 'local';
const everyMode: readonly Mode[] = ['none', 'session', 'local'];

/** What has happened on the page. Before the visitor has done anything, only what is said of `opened` is so. */
type Occasion = 'opened' | 'looked_up' | 'answered' | 'dismissed' | 'wrote' | 'searched' | 'consented';

/** Something on the visitor's device. Names in braces stand for what differs. */
interface Kept {
  where: 'localStorage' | 'sessionStorage' | 'IndexedDB';
  key: string;
  what: string;
  modes: readonly Mode[];
  when: readonly Occasion[];
  until: string;
  /** Names in it at all depths; none where it is one plain value. */
  fields: readonly string[];
}

/** Something that the page asks of the endpoint, or of where the script comes from. */
interface Sent {
  method: 'GET' | 'POST';
  route: string;
  what: string;
  when: readonly Occasion[];
  /** Headers beyond those that browsers send of themselves. */
  headers?: Readonly<Record<string, string>>;
  /** Names in the query of the address. */
  query?: readonly string[];
  /** Names in the body at all depths: a dot is an object within, `[]` a list of objects. */
  fields?: readonly string[];
}

const prompts = (...names: string[]): string[] => names.map((name) => `prompts.{prompt}.${name}`);

const row = {
  what: 'What the visitor said, until it is delivered, and how often that was tried.',
  modes: everyMode,
  when: ['answered', 'wrote'],
  until:
    'Until the endpoint has confirmed it, which is usually at once; otherwise after tries on eight days, or seven days after it was refused, ' +
    'with the next visit.',
  fields: [
    ...['id', 'revision', 'route', 'endpoint', 'body', 'madeAt'],
    ...['count', 'lastAt', 'notBefore', 'isTold', 'days', 'dayAt'].map((name) => `tries.${name}`),
    ...['refused.code', 'refused.field'],
  ],
} satisfies Partial<Kept>;

const manners = {
  key: 'waymark-manners',
  what: 'When each prompt was shown, how often, what became of it, a running delay, and a number made by chance that decides who is asked.',
  when: ['opened', 'answered', 'dismissed'],
  fields: [
    ...['v', 'seed', 'never'],
    ...prompts('shown', 'count', 'dismissed', 'answered', 'spent', 'waits.for', 'waits.since'),
  ],
} satisfies Partial<Kept>;

const visit = {
  key: 'waymark-visit',
  what:
    'A UUID of version 7, made by chance, by which what somebody does within two days is told to be of one visitor. In mode `none` only ' +
    'the memory of the page has it.',
  when: ['consented'],
  fields: [],
} satisfies Partial<Kept>;
const visitEnds = 'consent is taken back. It is used for 48 hours at most; then another takes its place.';

const kept: readonly Kept[] = [
  {
    ...manners,
    where: 'localStorage',
    what: 'That a prompt was answered or sent away, and when, or that no prompt is wanted any more. Otherwise they would be asked again.',
    modes: ['none', 'session'],
    when: ['answered', 'dismissed'],
    until: 'Until the visitor clears it.',
    fields: ['v', 'never', ...prompts('dismissed', 'answered')],
  },
  { ...manners, where: 'sessionStorage', modes: ['session'], until: 'Until the tab is closed.' },
  { ...manners, where: 'localStorage', modes: ['local'], until: 'Until the visitor clears it.' },
  { ...row, where: 'IndexedDB', key: 'waymark/out/{id}' },
  {
    ...row,
    where: 'localStorage',
    key: 'waymark:out:{id}',
    what: `${row.what} Only where the browser has no database.`,
  },
  {
    where: 'localStorage',
    key: 'waymark-said',
    what:
      'Which responses were given here and have arrived, to which prompt and when, and which reply was read; nothing of what was said. ' +
      'Not with Global Privacy Control or Do Not Track: then only the memory of the page has it.',
    modes: everyMode,
    when: ['answered'],
    until:
      'Of each endpoint the last 20, for 90 days or until the endpoint does not have them any more. What is older is not used, and goes ' +
      'when the next one is noted.',
    fields: ['v', ...['id', 'endpoint', 'prompt', 'at', 'seen'].map((name) => `said[].${name}`)],
  },
  { ...visit, where: 'sessionStorage', modes: ['session'], until: `Until the tab is closed or ${visitEnds}` },
  { ...visit, where: 'localStorage', modes: ['local'], until: `Until ${visitEnds}` },
];

const sent: readonly Sent[] = [
  {
    method: 'GET',
    route: 'waymark.js',
    what: 'The script. It is asked for as any script of the page is.',
    when: ['opened'],
  },
  { method: 'GET', route: 'chunks/{file}', what: 'The parts of it that this page needs.', when: ['opened'] },
  { method: 'POST', route: '/status', what: 'Where an order stands.', when: ['opened', 'looked_up'] },
  {
    method: 'POST',
    route: '/status/stream',
    what: 'The same, told again when it changes.',
    when: ['opened', 'looked_up'],
    headers: { accept: 'text/event-stream' },
  },
  {
    method: 'GET',
    route: '/status/{reference}.json',
    what: 'The same as a file, with `data-read="get"`.',
    when: ['opened', 'looked_up'],
  },
  { method: 'GET', route: '/prompts/{id}', what: 'What a prompt asks.', when: ['opened'] },
  { method: 'GET', route: '/articles', what: 'Answers to frequent questions.', when: ['opened'] },
  {
    method: 'POST',
    route: '/articles/search',
    what: 'What the visitor searches for, as they typed it; only where the endpoint has more than 1,000 articles. With fewer, the page itself searches.',
    when: ['searched'],
  },
  {
    method: 'GET',
    route: '/changes',
    what: 'What customers said and what was done about it; only with `<waymark-feedback show="changes">`.',
    when: ['opened'],
  },
  {
    method: 'POST',
    route: '/responses',
    what:
      'What the visitor said, on which page (without query string) and about which order; scrubbed of what is personal, unless the visitor ' +
      'wants it sent as typed. `contact` only where the page offers that with the attribute `contact`, and the visitor has left an ' +
      'address and agreed to an answer.',
    when: ['answered'],
  },
  {
    method: 'POST',
    route: '/responses/mine',
    what: 'Whether there is a reply to what was said here; only where `waymark-said` has something that this endpoint was told.',
    when: ['answered'],
  },
  {
    method: 'POST',
    route: '/contact',
    what: 'A message to a person, where the answer may go, and what the visitor let go along. `visit` only with consent to moments.',
    when: ['wrote'],
  },
  {
    method: 'POST',
    route: '/moments',
    what:
      'What was read, opened, found helpful or not, searched in vain, shown or sent away, and that a person was asked for; on which page ' +
      '(without query string) and about which order. What was typed is scrubbed of what is personal.',
    when: ['consented'],
  },
];

const told = ['shown', 'answered', 'delivered', 'failed', 'dismissed'].map((happening) => ({
  event: `waymark-feedback-${happening}`,
  fields: ['prompt', 'version', 'display', 'moment'].map((name) => `waymark.${name}`),
}));

/** What open tabs of one site say to each other. Nothing of it is stored, and nothing leaves the browser. */
const tabs = [
  { by: 'channel', name: 'waymark-manners', what: 'What was asked and answered.' },
  { by: 'channel', name: 'waymark-out', what: 'That something was delivered.' },
  { by: 'lock', name: 'waymark-manners', what: 'Who may show a prompt.' },
  { by: 'lock', name: 'waymark-out {endpoint}', what: 'Who delivers.' },
] as const;

interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** The names within a schema, as JSON Schema has it. */
const namesIn = (shape: Shape, before = ''): string[] =>
  Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => {
    const path = before + name;
    if (inner.properties) return namesIn(inner, `${path}.`);
    return inner.items?.properties ? namesIn(inner.items, `${path}[].`) : path;
  });

/** The names that a route takes, from the same document that the endpoint publishes. */
function withNames(request: Sent): Sent {
  const route = routes.find(({ method, path }) => method.toUpperCase() === request.method && path === request.route);
  if (!route) return request;
  const { components, paths } = openapi() as {
    components: { schemas: Record<string, Shape> };
    paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
  };
  const { parameters = [] } = paths[route.path]![route.method]!;
  const query = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  return {
    ...request,
    ...(query.length && { query }),
    ...(route.takes && { fields: namesIn(components.schemas[route.takes]!) }),
  };
}

/**
 * Everything that these widgets keep on a visitor's device and send from it: for a site's privacy statement, and for a test that a
 * real page does exactly that. Add what is new as one entry.
 */
export const footprint = () => ({
  cookies: [] as never[],
  modes: {
    none: 'Nothing is kept before the visitor acts. The usual mode, and always that of a visitor with Global Privacy Control or Do Not Track.',
    session: 'With `data-storage="session"` on the script tag: for as long as the tab is open.',
    local: 'With `data-storage="local"` on the script tag: across visits.',
  } satisfies Record<Mode, string>,
  occasions: {
    opened: 'The page is opened; the visitor has done nothing.',
    looked_up: 'The visitor has looked up an order with the form.',
    answered: 'The visitor has answered a prompt, now or on an earlier visit.',
    dismissed: 'The visitor has sent a prompt away.',
    wrote: 'The visitor has sent a message to a person.',
    searched: 'The visitor has searched the answers.',
    consented:
      'The site has said that the visitor consents to moments, with `data-moments="granted"` on the script tag or a `waymark-moments` event. ' +
      'With Global Privacy Control or Do Not Track that counts for nothing.',
  } satisfies Record<Occasion, string>,
  kept,
  sent: sent.map(withNames),
  dataLayer: told,
  tabs,
});

export type Footprint = ReturnType<typeof footprint>;
