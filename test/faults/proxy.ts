/** What stands between a page and its endpoint, and can fail in every way that a network, a proxy or a server can. */
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to one request. `hang` never answers; `truncate` and `store_and_drop` let the endpoint do its work first. */
export type Fault =
  | { do: 'drop' | 'store_and_drop' | 'truncate' | 'hang' }
  | { do: 'delay'; ms: number }
  | { do: 'answer'; status: number; headers?: Record<string, string>; type?: string; body?: string };

/** One request with something that a customer said. */
export interface Seen {
  id: string;
  /** How often this id was seen before. */
  before: number;
  path: string;
}

export interface File {
  type: string;
  text: string;
}

export class FaultProxy {
  /** Decides what happens to a request; nothing, unless a test says so. */
  faultFor: (seen: Seen) => Fault | undefined = () => undefined;
  /** Called when a request was left hanging. */
  onHang: () => void = () => undefined;
  /** How many requests with each id have arrived here. */
  readonly requests = new Map<string, number>();
  readonly #target: URL;
  readonly #files: Readonly<Record<string, File>>;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;

  /** Passes on what is asked of it, but for the files that it has itself. */
  constructor(target: string, files: Readonly<Record<string, File>> = {}) {
    this.#target = new URL(target);
    this.#files = files;
    this.#server = createServer((asked, answer) => void this.#take(asked, answer));
  }

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
    this.#agent.destroy();
  }

  async #take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of asked) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const body = Buffer.concat(chunks);
    const path = asked.url!.split('?')[0]!;
    const file = this.#files[path];
    if (file) return void answer.writeHead(200, { 'content-type': file.type }).end(file.text);
    const fault = asked.method === 'POST' && path.endsWith('/responses') ? this.#meet(path, body) : undefined;
    await this.#serve(asked, body, answer, fault);
  }

  #meet(path: string, body: Buffer): Fault | undefined {
    const { id } = JSON.parse(body.toString()) as { id: string };
    const before = this.requests.get(id) ?? 0;
    this.requests.set(id, before + 1);
    return this.faultFor({ id, before, path });
  }

  async #serve(asked: IncomingMessage, body: Buffer, answer: ServerResponse, fault: Fault | undefined): Promise<void> {
    if (fault?.do === 'drop') return void asked.socket.destroy();
    if (fault?.do === 'hang') return this.onHang();
    if (fault?.do === 'answer') {
      const { status, type = 'application/problem+json', headers, body: text } = fault;
      const said = text ?? JSON.stringify({ status, code: 'unavailable' });
      return void answer.writeHead(status, { 'content-type': type, ...headers }).end(said);
    }
    if (fault?.do === 'delay') await new Promise((resume) => setTimeout(resume, fault.ms));
    const given = await this.#pass(asked, body).catch(() => undefined);
    if (!given || fault?.do === 'store_and_drop') return void asked.socket.destroy();
    answer.writeHead(given.status, given.headers);
    if (fault?.do !== 'truncate') return void answer.end(given.body);
    answer.write(given.body.subarray(0, given.body.length / 2), () => asked.socket.destroy());
  }

  /** What the endpoint answers, whole. */
  #pass(
    asked: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.#target;
      // A client of many is told from the others by the beginning of its path.
      const path = asked.url!.replace(/^\/client-\d+/, '');
      const headers = { ...asked.headers, 'content-length': body.length };
      const passed = request({ hostname, port, path, method: asked.method, headers, agent: this.#agent }, (given) => {
        const chunks: Buffer[] = [];
        given.on('data', (chunk: Buffer) => chunks.push(chunk));
        given.on('error', reject);
        given.on('end', () => {
          const { 'transfer-encoding': _, ...rest } = given.headers;
          const whole = Buffer.concat(chunks);
          resolve({
            status: given.statusCode!,
            headers: { ...rest, 'content-length': String(whole.length) },
            body: whole,
          });
        });
      });
      passed.on('error', reject);
      passed.end(body);
    });
  }
}
