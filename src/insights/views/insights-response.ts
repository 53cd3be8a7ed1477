import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import type { Answer, Prompt, ResponsePatch, StoredResponse } from '../../contract/index.js';
import { textIn } from '../../i18n/format.js';
import { look } from '../look.js';
import { asProblem, type OwnerConnection, patchResponse } from '../owner-api.js';
import { receiptNumber } from '../../core/receipt-number.js';
import { scoreOf } from '../score.js';
import { flagTexts, lang, languageName, problemText, waitText, whenText } from '../wording.js';
import { responseLook } from './insights-response.styles.js';

/** A response was marked or answered, and the endpoint has it. */
export class InsightsStoredEvent extends Event {
  constructor(readonly stored: StoredResponse) {
    super('insights-stored', { bubbles: true, composed: true });
  }
}

const stateNames = { new: 'New', read: 'Read', answered: 'Answered' } as const;
const longestReply = 4000;

/**
 * One response: score, words, when and about which journey; to be marked as read or answered.
 * @fires {InsightsStoredEvent} insights-stored - when the endpoint has kept a change
 */
export class InsightsResponse extends LitElement {
  static readonly tag = 'insights-response';
  static override styles = [look, responseLook];

  @property({ attribute: false }) stored!: StoredResponse;
  @property({ attribute: false }) connection!: OwnerConnection;
  /** The prompt as it is asked today, for the words of its questions. */
  @property({ attribute: false }) prompt?: Prompt | undefined;
  /** The time, for dates that are said relative to it. */
  @property({ attribute: false }) now = 0;

  @state() private isReplying = false;
  @state() private isSaving = false;
  @state() private problem = '';
  @query('textarea') private textarea?: HTMLTextAreaElement;
  @query('.reply-toggle') private toggle?: HTMLButtonElement;

  async #patch(patch: ResponsePatch): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    this.problem = '';
    try {
      this.dispatchEvent(new InsightsStoredEvent(await patchResponse(this.connection, this.stored.response.id, patch)));
      return true;
    } catch (error) {
      this.problem = `This was not saved. ${problemText(asProblem(error))}`;
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  readonly #onMark = (): void => void this.#patch({ state: this.stored.state === 'new' ? 'read' : 'new' });

  readonly #onClear = (): void => void this.#patch({ flags: [] });

  readonly #onReplyToggle = async (): Promise<void> => {
    this.isReplying = !this.isReplying;
    await this.updateComplete;
    this.textarea?.focus();
  };

  readonly #onReply = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reply = this.textarea?.value.trim();
    if (!reply) return this.textarea?.focus();
    if (!(await this.#patch({ reply, state: 'answered' }))) return;
    this.isReplying = false;
    await this.updateComplete;
    this.toggle?.focus();
  };

  protected override render() {
    const { response, state: mark } = this.stored;
    return html`
      <article class="card ${mark}" aria-labelledby="what">
        <header>
          <h2
            id="what"
            .textContent=${response.subject ? `${response.prompt} · ${response.subject}` : response.prompt}
          ></h2>
          <span class="mark ${mark}" .textContent=${stateNames[mark]}></span>
          ${response.test ? html`<span class="mark">Test</span>` : nothing}
          ${this.stored.flags?.length ? html`<span class="mark flagged">Perhaps a script</span>` : nothing}
        </header>
        <dl>${response.answers.map((answer) => this.#renderAnswer(answer))}</dl>
        ${this.#renderAbout()} ${this.#renderFlags()}
        ${
          this.stored.reply
            ? html`<div class="kept">
                <p class="soft" .textContent=${this.#replyTitle()}></p>
                <p dir="auto" class="words" .textContent=${this.stored.reply}></p>
              </div>`
            : nothing
        }
        ${this.#renderActions()}
        <p role="alert" class="wrong" .textContent=${this.problem} ?hidden=${!this.problem}></p>
      </article>
    `;
  }

  #renderAnswer(answer: Answer) {
    const score = scoreOf(answer);
    return html`
      <div class="answer">
        <dt .textContent=${this.#titleOf(answer)}></dt>
        ${
          score
            ? html`<dd>
                <span class="score ${score.tone}" .textContent=${score.text}></span>
                <span class="soft" .textContent=${score.word ?? ''}></span>
              </dd>`
            : html`<dd
                class="words"
                dir="auto"
                lang=${this.stored.response.lang}
                .textContent=${this.#valueOf(answer)}
              ></dd>`
        }
        ${
          answer.text
            ? html`<dd class="words" dir="auto" lang=${this.stored.response.lang} .textContent=${answer.text}></dd>`
            : nothing
        }
      </div>
    `;
  }

  #renderAbout() {
    const { response, receivedAt } = this.stored;
    const facts = [
      whenText(response.answeredAt, this.now),
      waitText(response.answeredAt, receivedAt, this.now),
      response.step && `at step ${response.step}`,
      `asked at ${response.moment}`,
      response.complete ? '' : 'left before the end',
      `in ${languageName(response.lang)}`,
      `number ${receiptNumber(response.id)}`,
    ];
    return html`
      <p class="soft about">
        <time datetime=${response.answeredAt} .textContent=${facts.filter(Boolean).join(' · ')}></time>
        <span .textContent=${response.page}></span>
      </p>
      ${
        response.contact
          ? html`<p class="soft">
              May be answered at <a href="mailto:${response.contact.email}" .textContent=${response.contact.email}></a>
            </p>`
          : nothing
      }
    `;
  }

  #renderFlags() {
    const { flags = [] } = this.stored;
    if (!flags.length) return nothing;
    const why = `It is kept and not counted, because ${flags.map((flag) => flagTexts[flag]).join('; ')}.`;
    return html`
      <div class="flags">
        <p .textContent=${why}></p>
        <button type="button" ?disabled=${this.isSaving} @click=${this.#onClear}>Count it: this is a customer</button>
      </div>
    `;
  }

  #replyTitle(): string {
    const { repliedAt } = this.stored;
    return repliedAt ? `Your reply · ${whenText(repliedAt, this.now)}` : 'Your reply';
  }

  #renderActions() {
    const { state: mark, reply } = this.stored;
    const name = this.stored.response.subject ?? this.stored.response.prompt;
    const markLabel = mark === 'new' ? 'Mark as read' : 'Mark as new';
    const replyLabel = this.isReplying ? 'Cancel' : reply ? 'Change the reply' : 'Reply';
    return html`
      <div class="actions">
        <button type="button" ?disabled=${this.isSaving} @click=${this.#onMark}>
          <span .textContent=${markLabel}></span><span class="hush" .textContent=${`: ${name}`}></span>
        </button>
        <button
          type="button"
          class="reply-toggle"
          aria-expanded=${this.isReplying ? 'true' : 'false'}
          @click=${this.#onReplyToggle}
        >
          <span .textContent=${replyLabel}></span><span class="hush" .textContent=${`: ${name}`}></span>
        </button>
      </div>
      ${this.isReplying ? this.#renderReplyForm() : nothing}
    `;
  }

  #renderReplyForm() {
    return html`
      <form @submit=${this.#onReply}>
        <label>
          <span>Your reply</span>
          <textarea
            maxlength=${longestReply}
            required
            .defaultValue=${this.stored.reply ?? ''}
            aria-describedby="where"
          ></textarea>
        </label>
        <p id="where" class="soft" .textContent=${this.#whereReplyGoes()}></p>
        <button class="main" ?disabled=${this.isSaving}>Keep the reply</button>
      </form>
    `;
  }

  #whereReplyGoes(): string {
    const shown =
      'The customer reads the reply on your site, on the device where they said this. It is not mailed from here';
    return this.stored.response.contact
      ? `${shown}: use the address above for that.`
      : `${shown}, and this customer left no address.`;
  }

  /** The words of a question, unless the prompt was worded anew since. */
  #titleOf({ question }: Answer): string {
    const isSame = this.prompt?.version === this.stored.response.promptVersion;
    const asked = isSame ? this.prompt?.questions.find(({ id }) => id === question) : undefined;
    return asked ? textIn(asked.title, lang) : question;
  }

  #valueOf({ question, value }: Answer): string {
    const options = this.prompt?.questions.find(({ id }) => id === question)?.options ?? [];
    const named = [value].flat().map((one) => {
      const option = options.find((candidate) => candidate.value === one);
      return option ? textIn(option.label, lang) : String(one);
    });
    return named.join(', ');
  }
}
