/** Every word that the launcher and the way to a person show. */
export interface HelpWords {
  /** On the button, and the panel's name. */
  help: string;
  close: string;
  /** Names the row of tabs. */
  topics: string;
  status: string;
  answers: string;
  feedback: string;
  person: string;
  message: string;
  messageHint: string;
  reply: string;
  email: string;
  phone: string;
  /** Between the two ways to reply: one is enough. */
  oneIsEnough: string;
  along: string;
  alongHint: string;
  /** Kinds of things that go along. */
  trail: Record<'status' | 'search' | 'article', string>;
  /** `{reference}` stands for the owner's number. */
  subject: string;
  send: string;
  sending: string;
  messageMissing: string;
  messageTooLong: string;
  replyMissing: string;
  emailWrong: string;
  phoneWrong: string;
  received: string;
  receivedHint: string;
  kept: string;
  keptHint: string;
  memory: string;
  memoryHint: string;
  refused: string;
  notKept: string;
  notKeptHint: string;
  yourMessage: string;
  another: string;
  change: string;
  retry: string;
  /** A part of the panel could not be loaded. */
  partFailed: string;
}
