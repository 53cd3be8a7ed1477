/** What a score means, and where an answer is: the words that the first question needs. */
export interface FeedbackWords {
  /** The question where the page names a type and no words of its own. */
  ask: Record<'nps' | 'csat' | 'ces' | 'stars' | 'smileys' | 'thumbs' | 'text', string>;
  /** The follow-up to a low, a middling and a high score. */
  why: Record<'low' | 'middle' | 'high', string>;
  /** What the ends of 0 to 10 mean. */
  likely: [low: string, high: string];
  /** What 1 to 5 mean, lowest first. */
  satisfied: [string, string, string, string, string];
  /** What 1 to 7 mean, lowest first. */
  agree: [string, string, string, string, string, string, string];
  /** Thumbs down, thumbs up. */
  thumbs: [down: string, up: string];
  /** The name of an option: `{value}` is its number and `{meaning}` what it means. */
  named: string;
  /** The name of an option that has no word of its own: `{value}` of `{max}`. */
  of: string;
  loading: string;
  failed: string;
  retry: string;
  /** Where an answer is, in a sentence. Each is only said when it is true. */
  where: Record<'saving' | 'received' | 'kept' | 'memory' | 'notKept' | 'refused', string>;
}
