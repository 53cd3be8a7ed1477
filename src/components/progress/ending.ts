import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../../contract/index.js';
import { WordsController, type WordsHost } from '../../controllers/words-controller.js';
import { isBefore } from '../../core/when.js';
import { type EndingWords, endingTable } from '../../i18n/ending/index.js';
import { reasonsOfAnEnd } from '../../i18n/reasons/index.js';

type ByKind = Partial<Record<string, Partial<Record<string, string>>>>;

/**
 * What there is at the end of a journey and not before: a small celebration where it ended well, what is wise to do now, room for what
 * the page hands over to, and a way to keep a record.
 */
export class Ending {
  readonly #host: WordsHost;
  #words: WordsController<EndingWords> | undefined;

  constructor(host: WordsHost) {
    this.#host = host;
  }

  readonly #onPrint = (): void => print();

  /** Shows the end of a journey, and nothing of one that is still open. */
  render(journey: Journey): TemplateResult | typeof nothing {
    if (journey.stage !== 'done') return nothing;
    // Most journeys that are looked at have not ended: for them the words in another language are not fetched.
    const { isReady, words } = (this.#words ??= new WordsController(this.#host, endingTable));
    if (!isReady) return nothing;
    const then = adviceFor(journey, words);
    return html`<div class="end" part="end">
      ${isNews(journey) ? html`<span class="cheer" aria-hidden="true"></span>` : nothing}
      ${then ? html`<p part="then" .textContent=${then}></p>` : nothing}
      <slot name="end"></slot>
      <button class="plain" type="button" @click=${this.#onPrint}><span .textContent=${words.print}></span></button>
    </div>`;
  }
}

/** What is wise to do now. What the owner says comes next, or what the reason itself advises, fits the case better. */
function adviceFor({ kind, outcome = 'success', next, reason }: Journey, words: EndingWords): string {
  if (next || reason?.advice || (reason && reasonsOfAnEnd.includes(reason.code))) return '';
  return (words.thenOf as ByKind)[kind]?.[outcome] ?? words.then[outcome];
}

/** Whether it ended well, and the customer has not read so at an earlier visit: nobody is cheered for the same thing twice. */
function isNews({ outcome, steps, currentStep, updatedAt, access: { lastVisit } }: Journey): boolean {
  const endedAt = steps.find(({ id }) => id === currentStep)?.doneAt ?? updatedAt;
  return outcome === 'success' && !(lastVisit && isBefore(endedAt, lastVisit));
}
