/** The words around a prompt that comes by itself: what it is called, and the ways to send it away. */
export interface AskingWords {
  /** What assistive technology calls the card. */
  name: string;
  /** On the tab at the side of the window, unless the site has a label of its own. */
  tab: string;
  /** Said once when the card comes: `{question}` is what it asks. */
  said: string;
  /** Sends it away for a while. */
  notNow: string;
  /** Sends it away for good. */
  never: string;
  /** Closes the card, before an answer and after. */
  close: string;
}
