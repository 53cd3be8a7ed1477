/** What was said on an earlier visit, and what the endpoint says has become of it. */
import type { MineAnswer } from '../../../src/contract/index.js';
import type { TestEndpoint } from '../../support/endpoint.js';

type Fate = MineAnswer['responses'][number];

export const idOf = (n: number): string => `0193b000-0000-7000-8000-4f7a09c2${String(n).padStart(4, '0')}`;

export const fate = (n: number, more: Partial<Fate> = {}): Fate => ({
  id: idOf(n),
  receivedAt: '2026-03-04T10:15:00Z',
  state: 'new',
  ...more,
});

export const replied = (n: number, reply = 'The box is stronger now.'): Fate =>
  fate(n, { state: 'answered', reply, repliedAt: '2026-03-06T09:00:00Z' });

/** Something was said here before, to this endpoint, which knows these responses of it. */
export const saidBefore =
  (
    fates: Fate[],
    { ids = fates.map(({ id }) => id), prompt = 'delivery', seen = undefined as string | undefined } = {},
  ) =>
  async (endpoint: TestEndpoint): Promise<void> => {
    const at = Date.now() - 3_600_000;
    const said = ids.map((id) => ({ id, endpoint: endpoint.origin, prompt, at, seen }));
    localStorage.setItem('waymark-said', JSON.stringify({ v: 1, said }));
    await endpoint.answer('/responses/mine', { responses: fates });
  };

/** What the device remembers of what was said to an endpoint; that of other tests may still be on its way. */
export const remembered = ({
  origin,
}: TestEndpoint): { id: string; endpoint: string; prompt: string; seen?: string }[] =>
  (JSON.parse(localStorage.getItem('waymark-said') ?? '{"said":[]}') as { said: { endpoint: string }[] }).said.filter(
    ({ endpoint }) => endpoint === origin,
  ) as never;
