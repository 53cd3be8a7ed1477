/** What became of something that a customer said on an earlier visit, and the team's reply to it. */
export interface ReplyWords {
  /** What the reply is called. */
  reply: string;
  /** What is said aloud when a reply stands in the page: `{date}` is the day on which the customer said something. */
  replySaid: string;
  /** What a reply answers: on which day, under which number. */
  replyTo: string;
  repliedOn: string;
  gotIt: string;
  /** That something was said, on which day and under which number, before what became of it. */
  yours: string;
  /** What became of it, by what the endpoint says now. */
  fate: Record<'new' | 'read' | 'answered', string>;
  readReply: string;
}
