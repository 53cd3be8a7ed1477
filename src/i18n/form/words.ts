/** The words of the page that answers a plain form, for a customer whose browser runs no script. */
export interface FormWords {
  received: string;
  /** `{number}` is the receipt number. */
  number: string;
  /** There was an e-mail address, and no consent to use it. */
  noEmail: string;
  notReceived: string;
  /** Why it was not received, and what helps. */
  because: {
    nothing: string;
    /** `{question}` is the question's own title. */
    answer: string;
    email: string;
    prompt: string;
    tooLarge: string;
    tooMany: string;
    site: string;
    trouble: string;
  };
  yourText: string;
  again: string;
  back: string;
}
