import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { SettingsError } from './settings.js';

/** How long a client may take for its headers, and for a whole request. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 15_000;
/** How long what is under way may take when the server stops; a supervisor's patience usually ends at ten seconds. */
const DRAIN_MS = 8000;

/** A server that listens. */
export interface RunningServer {
  port: number;
  /** Takes no new requests, lets those under way finish, and resolves when all connections are closed. */
  stop(): Promise<void>;
}

/** Listens with Node's own server, with limits for clients that are slow on purpose. */
export async function startServer(
  fetch: (request: Request, bindings: Partial<HttpBindings>) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: (request, bindings) => fetch(request, bindings as HttpBindings),
    createServer,
    serverOptions: {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: 5000,
      keepAliveTimeout: 5000,
    },
  }) as Server;
  await new Promise<void>((listening, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new SettingsError(`Port ${port} is in use. Set PORT to another one.`) : error,
      ),
    );
    server.listen(port, host, listening);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => drain(server) };
}

function drain(server: Server): Promise<void> {
  return new Promise((closed) => {
    // A connection that is kept alive counts as open until it is idle and told so.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const giveUp = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(giveUp);
      closed();
    });
  });
}
