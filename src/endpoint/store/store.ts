import type {
  Article,
  Change,
  ContactRequest,
  Flag,
  Moment,
  Prompt,
  Receipt,
  Response,
  ResponsePatch,
  StoredContact,
  StoredResponse,
} from '../../contract/index.js';
import type { NotedMoment } from '../../core/deflection.js';
import type { JourneyDocument, Visit } from '../../core/index.js';

/**
 * What the endpoint keeps. A promise of a write is fulfilled when the write is on disk, not before: what was acknowledged
 * survives the process being killed at any moment. Times are passed in, in milliseconds since 1970.
 */
export interface Store {
  readonly journeys: JourneyStore;
  readonly links: LinkStore;
  readonly visits: VisitStore;
  readonly responses: ResponseStore;
  readonly contacts: ContactStore;
  readonly content: ContentStore;
  readonly moments: MomentStore;

  /** A random text that is made once under this name and stays the same for the life of the store. */
  secret(name: string): Promise<string>;
  /** What a look-up factor is kept as: a keyed digest of it in its normal form, 32 bytes as base64url. */
  digest(factor: string): string;
  /** Erases a person: by the reference of a journey, or by an e-mail address. Ids stay spent, so that nothing comes back. */
  erase(key: string): Promise<void>;
  /** Removes what was last touched before a time: answers, messages, moments, visits and journeys that have ended. */
  expire(before: number): Promise<void>;
  /** Removes the links whose time is over, and when they were used. */
  dropExpiredLinks(now: number): Promise<void>;
  /** Whether nothing was stored yet. */
  isEmpty(): Promise<boolean>;
  /** Rejects when the store cannot be read. Writes nothing. */
  check(): Promise<void>;
  /** Finishes the writes under way and lets go of the file. */
  close(): Promise<void>;
}

/** The keys to a journey without a link. */
export interface LookupKeys {
  /** Whether everybody may read the public part. */
  isPublic: boolean;
  /** The factors that open it. */
  factors: LookupKey[];
}

/** A look-up factor as it is kept, and the party who alone knows it, where there is one. */
export interface LookupKey {
  digest: string;
  party?: string;
}

export interface JourneyStore {
  read(reference: string): Promise<JourneyDocument | undefined>;
  /** The stored revision alone: what a stream asks each time it is woken. */
  revision(reference: string): Promise<number | undefined>;
  /** Apart from the document, so that a wrong guess costs the same work as a reference that does not exist. */
  lookupKeys(reference: string): Promise<LookupKeys>;
  /**
   * Replaces a journey by what `decide` makes of the stored one; nobody else writes in between.
   * An exception from `decide` leaves everything as it was and rejects. The stored document given back unchanged writes nothing.
   */
  change(reference: string, decide: (stored: JourneyDocument | undefined) => JourneyDocument): Promise<JourneyDocument>;
  /**
   * Calls the listener when a journey or its links may have changed, whichever process changed them.
   * The function given back ends it.
   */
  watch(reference: string, listener: () => void): () => void;
}

/** A link as it is kept: by a digest, so that the store gives no token away. */
export interface StoredLink {
  digest: string;
  reference: string;
  expiresAt: number;
  /** Whose it is, where it opens the journey as one party reads it. */
  party?: string;
}

export interface LinkStore {
  /** False when there is no such journey. */
  add(link: StoredLink): Promise<boolean>;
  find(digest: string): Promise<StoredLink | undefined>;
  /** Ends every link to a journey, and forgets when they were used. */
  revoke(reference: string): Promise<void>;
}

/** Readers are known here by the digest of what they read with: that of a link, or that of a factor. */
export interface VisitStore {
  find(reference: string, reader: string): Promise<Visit | undefined>;
  /** Keeps a visit, and nothing where the journey is gone. */
  put(reference: string, reader: string, visit: Visit): Promise<void>;
}

/** How the store answers a submission: a receipt, or the word that this revision is stored with another content. */
export type Put = Receipt | 'different_body';

/** Which part of a list is read, newest first. */
export interface ListQuery {
  limit: number;
  /** Where the page before ended, as its `next` told. */
  before?: number | undefined;
}

export interface Listed<T> {
  entries: T[];
  /** Where to read on; absent on the last page. */
  next?: number;
}

/** Which responses are read. */
export interface ResponseFilter {
  prompt?: string | undefined;
  /** Received then or later. */
  since?: number | undefined;
  /** Only those that were flagged, or only those that were not. */
  isFlagged?: boolean | undefined;
}

/** Decides what a response is flagged with; told how many others said the very same within the day. */
export type Screen = (alike: number) => readonly Flag[];

export interface ResponseStore {
  /**
   * Keeps a response under its id for ever: a higher revision replaces a lower one, and whatever is sent again gets the receipt
   * of what is stored. It is flagged with what `screen` says of what is written.
   */
  put(response: Response, now: number, screen?: Screen): Promise<Put>;
  /** As `put`, for one that was stored elsewhere: with its time, and with what the team made of it there. */
  restore(stored: StoredResponse): Promise<Put>;
  list(query: ListQuery & ResponseFilter): Promise<Listed<StoredResponse>>;
  /** Those of some ids that there are. */
  find(ids: readonly string[]): Promise<StoredResponse[]>;
  /** Marks or answers a response. A reply that is another one than before was given now. */
  patch(id: string, patch: ResponsePatch, now: number): Promise<StoredResponse | undefined>;
}

export interface ContactStore {
  /** As `ResponseStore.put`. */
  put(contact: ContactRequest, now: number): Promise<Put>;
  list(query: ListQuery): Promise<Listed<StoredContact>>;
  /** Those that came in from one time until before another, oldest first. */
  between(since: number, until: number): Promise<StoredContact[]>;
}

export interface MomentStore {
  /** Keeps what happened in pages. A moment whose id is known already is left as it is. */
  add(moments: readonly Moment[], now: number): Promise<void>;
  /** Those that came in from one time until before another, oldest first. */
  between(since: number, until: number): Promise<NotedMoment[]>;
  /** The texts of the groups of questions that were set aside. */
  aside(): Promise<string[]>;
  /** Sets a text aside, or takes it up again. */
  setAside(text: string, isAside: boolean, now: number): Promise<void>;
}

export interface ContentStore {
  articles(): Promise<Article[]>;
  /** Replaces the articles. With `expected`, only where that is the tag of what is stored: false where it is another. */
  putArticles(articles: readonly Article[], expected?: string): Promise<boolean>;
  prompt(id: string): Promise<Prompt | undefined>;
  putPrompt(prompt: Prompt): Promise<void>;
  /** What customers said and what was done about it, in the owner's order. */
  changes(): Promise<Change[]>;
  /** Replaces them as articles are replaced. */
  putChanges(changes: readonly Change[], expected?: string): Promise<boolean>;
}

/** The store cannot take a write now because another process holds it; trying again is safe. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}
