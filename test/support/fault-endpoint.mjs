// An endpoint for tests in browsers: real sockets on an origin of its own, which can be made to fail in every way that a network,
// a proxy or a server can. Driven from the tests through `endpoint.ts`.
import { createServer } from 'node:http';

const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };
const event = (journey) => `id: ${journey.revision}\ndata: ${JSON.stringify({ journey })}\n\n`;

class FaultEndpoint {
  journeys = new Map();
  stored = new Map();
  answers = new Map();
  log = [];
  faults = [];
  streams = new Set();
  held = [];
  #port = 0;

  async start() {
    // Connections stay open: not every browser sends a POST again whose connection was closed under it for being idle.
    this.server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => this.#take(request, response, Buffer.concat(chunks).toString()));
    });
    await new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = this.server.address().port;
    return `http://127.0.0.1:${this.#port}`;
  }

  /** As when the process dies: nothing is listening any more, and every open connection breaks. */
  async stop() {
    this.streams.clear();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  setJourney(journey) {
    this.journeys.set(journey.reference, journey);
    for (const stream of this.streams)
      if (stream.reference === journey.reference) stream.response.write(event(journey));
  }

  #take(request, response, text) {
    const route = request.url.split('?')[0];
    const body = text ? JSON.parse(text) : undefined;
    const entry = {
      method: request.method,
      route,
      url: request.url,
      headers: request.headers,
      body,
      text,
      isGone: false,
    };
    this.log.push(entry);
    response.on('close', () => (entry.isGone = !response.writableFinished));
    const at = this.faults.findIndex((one) => !one.route || one.route === route);
    const fault = at < 0 ? undefined : this.faults[at];
    if (fault && --fault.times <= 0) this.faults.splice(at, 1);
    if (fault?.do === 'drop') return request.socket.destroy();
    if (fault && route === '/status/stream') return this.#failStream(response, fault);
    const answer = this.#answer(route, body, response);
    if (!answer) return;
    if (fault?.do === 'hold') return void this.held.push(() => this.#send(response, answer));
    if (fault?.do === 'store_and_drop') return request.socket.destroy();
    if (fault?.do === 'truncate') return this.#truncate(response, answer);
    this.#send(response, fault?.do === 'answer' ? { ...answer, ...fault } : answer);
  }

  /** A stream that is refused, or never begins. */
  #failStream(response, fault) {
    if (fault.do === 'hold') this.held.push(() => response.destroy());
    else this.#send(response, { ...problem(fault.status ?? 503, 'unavailable'), ...fault });
  }

  /** What a healthy endpoint says. Storing happens here, so that a fault after it is a lost acknowledgement. */
  #answer(route, body, response) {
    const reference = body?.reference ?? /^\/status\/(.+)\.json$/.exec(route)?.[1];
    if (this.answers.has(route)) return { status: 200, json: this.answers.get(route) };
    if (route === '/status/stream') return this.#stream(body, response);
    if (route.startsWith('/status')) {
      const journey = this.journeys.get(reference);
      if (!journey) return problem(404, 'not_found');
      return { status: 200, json: journey.revision === body?.knownRevision ? { unchanged: true } : { journey } };
    }
    if (route === '/responses' || route === '/contact') return this.#store(body);
    if (route === '/moments') return { status: 200, json: { ids: body.moments.map(({ id }) => id) } };
    return problem(404, 'not_found');
  }

  #store({ id, revision, ...rest }) {
    const rows = this.stored.get(id) ?? [];
    if (!rows.some((row) => row.revision === revision)) rows.push({ revision, ...rest });
    this.stored.set(id, rows);
    const highest = Math.max(...rows.map((row) => row.revision));
    return { status: 200, json: { id, revision: highest, receivedAt: '2026-03-04T10:15:00Z' } };
  }

  #stream({ reference, knownRevision }, response) {
    const journey = this.journeys.get(reference);
    if (!journey) return problem(404, 'not_found');
    response.writeHead(200, { ...cors, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(journey.revision === knownRevision ? ':\n\n' : event(journey));
    const stream = { reference, response };
    this.streams.add(stream);
    response.on('close', () => this.streams.delete(stream));
    return undefined;
  }

  #send(response, { status = 200, json, body = JSON.stringify(json), type = 'application/json', headers = {} }) {
    response.writeHead(status, { ...cors, 'content-type': type, ...headers }).end(body);
  }

  #truncate(response, { json }) {
    const body = JSON.stringify(json);
    response.writeHead(200, { ...cors, 'content-type': 'application/json', 'content-length': body.length });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  }
}

const problem = (status, code) => ({ status, type: 'application/problem+json', json: { status, code } });

/** The commands of `endpoint.ts`. Each test opens endpoints of its own, so tests beside each other do not meet. */
const commands = {
  stop: (endpoint) => endpoint.stop(),
  start: (endpoint) => endpoint.start(),
  journey: (endpoint, journey) => endpoint.setJourney(journey),
  answer: (endpoint, [route, json]) => void endpoint.answers.set(route, json),
  fail: (endpoint, fault) => void endpoint.faults.push({ times: 1, ...fault }),
  heal: (endpoint) => void (endpoint.faults = []),
  release: (endpoint) => endpoint.held.splice(0).forEach((send) => send()),
  write: (endpoint, text) => endpoint.streams.forEach(({ response }) => response.write(text)),
  endStreams: (endpoint) => endpoint.streams.forEach(({ response }) => response.end()),
  cutStreams: (endpoint) => endpoint.streams.forEach(({ response }) => response.destroy()),
  log: (endpoint) => endpoint.log,
  stored: (endpoint) => Object.fromEntries(endpoint.stored),
  streams: (endpoint) => endpoint.streams.size,
};

/** On a port that none has had: what a device still keeps for an endpoint that stopped would be sent to this one. */
async function open(endpoints) {
  const endpoint = new FaultEndpoint();
  const origin = await endpoint.start();
  if (!endpoints.has(origin)) {
    endpoints.set(origin, endpoint);
    return origin;
  }
  await endpoint.stop();
  return open(endpoints);
}

export function faultEndpointPlugin() {
  const endpoints = new Map();
  return {
    name: 'fault-endpoint',
    async executeCommand({ command, payload }) {
      if (command === 'endpoint-open') return open(endpoints);
      if (command !== 'endpoint') return undefined;
      const { origin, what, value } = payload;
      // In an object, since nothing would read as a command that nobody knows.
      return { answer: await commands[what](endpoints.get(origin), value) };
    },
    async serverStop() {
      await Promise.all([...endpoints.values()].map((endpoint) => endpoint.stop()));
    },
  };
}
