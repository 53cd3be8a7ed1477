/** Every word on the way to a person. */
export interface ContactWords {
  message: string;
  messageHint: string;
  reply: string;
  email: string;
  phone: string;
  /** Between the two ways to reply: one is enough. */
  oneIsEnough: string;
  along: string;
  alongHint: string;
  /** Kinds of things that go along; an answer by itself, or with what the customer said of it. */
  trail: Record<'status' | 'search' | 'article' | 'helped' | 'notHelped', string>;
  /** Stands before the owner's number. */
  subject: string;
  /** On the button that lets the customer rewrite one thing that goes along. */
  change: string;
  send: string;
  sending: string;
  messageMissing: string;
  /** `{n}` stands for the greatest length. */
  messageTooLong: string;
  replyMissing: string;
  emailWrong: string;
  phoneWrong: string;
  subjectWrong: string;
  received: string;
  /** `{reply}` stands for the address or number given. */
  receivedHint: string;
  /** Kept on the device's disk: it will be sent, whatever the customer does. */
  kept: string;
  keptHint: string;
  /** Held in this page only: it will be sent if the page stays open. */
  memory: string;
  memoryHint: string;
  refused: string;
  notKept: string;
  /** What to do with a text that could be lost. */
  copyHint: string;
  yourMessage: string;
  another: string;
}
