import { html, nothing, type TemplateResult } from 'lit';
import { LateWords } from '../../controllers/late-words.js';
import { nearestLang } from '../../controllers/nearest-lang.js';
import { articleVersion } from '../../core/article-version.js';
import { scrub } from '../../core/scrub.js';
import { announce } from '../../elements/announce.js';
import type { WaymarkElement } from '../../elements/waymark-element.js';
import type { FaqWords } from '../../i18n/faq/index.js';
import { type VotesWords, votesTable } from '../../i18n/votes/index.js';
import { adopt } from '../parts/adopt.js';
import type { Entry } from './entries.js';
import type { Part } from './notices.js';
import { votesStyles } from './votes.styles.js';
import { type Asking, renderWay } from './way.js';
import { type UnhelpfulReason, WaymarkFaqHelpfulEvent } from './waymark-faq.events.js';

/** What somebody has said of one wording of an answer. */
interface Vote {
  readonly helped: boolean;
  readonly reason?: UnhelpfulReason | undefined;
  readonly comment?: string | undefined;
}

/** The words to speak in, which change with the page. */
interface Speech {
  readonly words: FaqWords;
  /** The reader's language, and that of the words. */
  readonly lang: string;
  readonly wordsLang: string;
}

/** What is voted on: an article in one wording and one language. */
interface Subject {
  readonly id: string;
  readonly version: string;
  readonly lang: string;
}

const keyOf = ({ id, version, lang }: Subject): string => [id, version, lang].join('\n');

/** As long as the page is open: one vote for each wording, wherever on the page it stands. A changed text begins anew. */
const votes = new Map<string, Vote>();

const LONGEST_COMMENT = 500;

/** Whether answers helped, and if not, why. Asked only where somebody keeps what is said. */
export class Votes {
  readonly #host: WaymarkElement & Asking;
  readonly #words: LateWords<VotesWords>;
  /** What stands in a field and was not added yet. */
  readonly #typed = new Map<string, string>();

  constructor(host: WaymarkElement & Asking) {
    this.#host = host;
    this.#words = new LateWords(host, votesTable, 'votes');
    adopt(host, votesStyles);
  }

  /** What stands under an open answer. Both answers stay, so that somebody can change their mind, and the focus stays where it is. */
  render({ article, heading }: Entry, speech: Speech): Part {
    const words = this.#words.in(speech.lang) as VotesWords | undefined;
    // A host's own words may be there before the rest are.
    if (!words?.reason?.wrong) return nothing;
    const { id, lang = nearestLang(heading) } = article;
    const subject = { id, version: articleVersion(article), lang };
    const vote = votes.get(keyOf(subject));
    const renderChoice = (helped: boolean): TemplateResult => html`
      <button
        class="button quiet"
        type="button"
        aria-pressed=${vote?.helped === helped ? 'true' : 'false'}
        @click=${() => this.#vote(subject, helped, words, speech)}
        .textContent=${helped ? words.yes : words.no}
      ></button>
    `;
    return html`
      <div class="root vote">
        <div class="choices" role="group" aria-label=${words.helped}>
          <span .textContent=${words.helped}></span>
          <span class="pair">${renderChoice(true)}${renderChoice(false)}</span>
          <span .textContent=${vote?.helped ? words.thanks : ''}></span>
        </div>
        ${vote?.helped === false ? this.#renderWhy(subject, vote, words, speech) : nothing}
      </div>
    `;
  }

  /** What was wrong with it, which nobody has to say, and the way to a person, which nothing stands in front of. */
  #renderWhy(subject: Subject, vote: Vote, words: VotesWords, speech: Speech): TemplateResult {
    const key = keyOf(subject);
    const typed = this.#typed.get(key) ?? vote.comment ?? '';
    return html`
      <div class="why" role="group" aria-label=${words.why}>
        <p><span .textContent=${words.sorry}></span> <span .textContent=${words.why}></span></p>
        <div class="choices">
          ${(Object.keys(words.reason) as UnhelpfulReason[]).map(
            (reason) =>
              html`<button
                class="button quiet"
                type="button"
                aria-pressed=${vote.reason === reason ? 'true' : 'false'}
                @click=${() => this.#say(subject, { ...vote, reason: vote.reason === reason ? undefined : reason })}
                .textContent=${words.reason[reason]}
              ></button>`,
          )}
        </div>
        <label>
          <span .textContent=${words.comment}></span>
          <textarea
            class="field"
            rows="2"
            dir="auto"
            maxlength=${LONGEST_COMMENT}
            aria-describedby="privacy-${subject.version}"
            .value=${typed}
            @input=${({ target }: Event) => this.#type(key, (target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>
        <p class="note" id="privacy-${subject.version}" .textContent=${words.privacy}></p>
        <div class="choices">
          <button
            class="button quiet"
            type="button"
            @click=${() => this.#add(subject, vote, words, speech)}
            .textContent=${words.add}
          ></button>
          ${renderWay(this.#host, speech.words, '')}
          <span .textContent=${vote.comment && typed === vote.comment ? words.added : ''}></span>
        </div>
      </div>
    `;
  }

  #type(key: string, text: string): void {
    this.#typed.set(key, text);
    this.#host.requestUpdate();
  }

  #vote(subject: Subject, helped: boolean, words: VotesWords, { wordsLang }: Speech): void {
    if (votes.get(keyOf(subject))?.helped === helped) return;
    this.#say(subject, { helped });
    announce(helped ? words.thanks : `${words.sorry} ${words.why}`, wordsLang);
  }

  /** Takes the comment without what looks personal in it; the field then shows what was taken. */
  #add(subject: Subject, vote: Vote, words: VotesWords, { wordsLang }: Speech): void {
    const key = keyOf(subject);
    const comment = scrub((this.#typed.get(key) ?? '').trim()).text.slice(0, LONGEST_COMMENT);
    if (!comment || comment === vote.comment) return;
    this.#typed.delete(key);
    this.#say(subject, { ...vote, comment });
    announce(words.added, wordsLang);
  }

  #say(subject: Subject, vote: Vote): void {
    votes.set(keyOf(subject), vote);
    const { id, version, lang } = subject;
    this.#host.dispatchEvent(new WaymarkFaqHelpfulEvent(id, vote.helped, lang, version, vote.reason, vote.comment));
    this.#host.requestUpdate();
  }
}
