/** Every word that the launcher and its panel show. */
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
  retry: string;
  /** A part of the panel could not be loaded. */
  partFailed: string;
}
