import type { JourneyInput, Promised } from '../contract/index.js';

/** What the endpoint stores: what the owner's systems sent, with everything present that the endpoint adds. */
export type JourneyDocument = Omit<JourneyInput, 'schema' | 'reference' | 'revision' | 'updatedAt'> & {
  schema: 1;
  reference: string;
  revision: number;
  updatedAt: string;
  /** The last promise before it was taken back, so that the first one is still known when there is a promise again. */
  formerPromise?: Promised | undefined;
  /** What other systems said last, by the name of their format and what of the journey they told: what is older, or was sent twice, says nothing new. */
  sources?: Record<string, Heard> | undefined;
};

/** The last payload that was taken from another system: when it was true, a digest of it, and the tasks that it knew. */
export interface Heard {
  at: string;
  digest: string;
  tasks?: string[];
}

/** Whether what was sent is older than what is stored. Without a revision it is taken to be the newest. */
export const isOlder = (stored: { revision: number } | undefined, sent: { revision?: number | undefined }): boolean =>
  stored !== undefined && sent.revision !== undefined && sent.revision < stored.revision;
