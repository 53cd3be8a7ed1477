import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type Mine, type MineFeed, mineFeedOf } from '../../controllers/mine-feed.js';
import { ReplyPlace } from '../../controllers/reply-place.js';
import { WordsController } from '../../controllers/words-controller.js';
import { receiptNumber } from '../../core/receipt-number.js';
import { announce, prepareAnnouncements } from '../../elements/announce.js';
import { fill } from '../../i18n/fill.js';
import { formatWhen } from '../../i18n/format.js';
import { type ReplyWords, replyTable } from '../../i18n/replies/index.js';
import { controls } from '../../styles/controls.js';
import type { Prompter } from './presence.js';
import { repliesStyles } from './replies.styles.js';
import { renderNumber, renderSentence } from './sentence.js';

/** How a prompt stands, as far as what was said before needs to know. */
export interface Standing {
  /** Whether it comes up by itself, instead of standing in its place. */
  floats: () => boolean;
  /** Whether the customer has begun to answer it: from then on nothing takes its place. */
  hasBegun: () => boolean;
}

/**
 * What became of the things that were said on this device before: a line that says it, and a reply by the team in the place of the next
 * prompt. Fetched only where something was said. All of it is what the endpoint says now; where it says nothing, nothing is said here.
 */
export class Replies implements ReactiveController {
  readonly #host: Prompter;
  readonly #standing: Standing;
  readonly #words: WordsController<ReplyWords>;
  readonly #place: ReplyPlace;
  #feed: MineFeed | undefined;
  #unwatch: (() => void) | undefined;
  /** The id of the response whose reply stands here. */
  #open: string | undefined;
  /** Whether it was known before the prompt was shown. What comes later does not push it away. */
  #isInTime = true;
  readonly #announced = new Set<string>();

  constructor(host: Prompter, standing: Standing) {
    this.#host = host;
    this.#standing = standing;
    this.#words = new WordsController(host, replyTable);
    this.#place = new ReplyPlace(host, standing.floats, () => host.requestUpdate());
    host.wear([controls, repliesStyles]);
    prepareAnnouncements();
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
    if (this.#place.isHeld) this.#open ??= this.#unread?.id;
  }

  hostUpdated(): void {
    const { reply } = this;
    if (!reply || this.#announced.has(reply.repliedAt) || !this.#host.isConnected) return;
    this.#announced.add(reply.repliedAt);
    announce(fill(this.#words.words.replySaid, { date: this.#day(reply.receivedAt) }), this.#words.lang);
  }

  hostDisconnected(): void {
    // An element that is moved in the page leaves and comes back within one task, and goes on showing what it shows.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave();
    });
  }

  /** Whether it is not known yet if a reply is to stand here. */
  get isWaiting(): boolean {
    const { is } = this.#feed?.state ?? { is: 'idle' };
    if (is === 'loading') return this.#isInTime;
    return this.#place.isWaiting || (this.#place.isHeld && !this.#words.isReady);
  }

  /** The reply that stands in the prompt's place. */
  get reply(): Mine | undefined {
    return this.#place.isHeld && this.#words.isReady ? this.#mine.find(({ id }) => id === this.#open) : undefined;
  }

  /** What the reply is called, for the card that it stands on. */
  get name(): string {
    return this.#words.words.reply;
  }

  /** The customer has read the reply. The next one takes its place; where there is none, the prompt comes back. */
  dismiss(): void {
    const { reply } = this;
    if (!reply) return;
    this.#open = undefined;
    this.#feed!.see(reply);
    if (!this.#unread) this.#place.release();
    this.#host.requestUpdate();
  }

  get #mine(): readonly Mine[] {
    const state = this.#feed?.state;
    return state && 'mine' in state ? state.mine : [];
  }

  /** The reply that has waited longest. */
  get #unread(): Mine | undefined {
    return this.#mine.filter(({ reply, isSeen }) => reply && !isSeen).at(-1);
  }

  #follow(): void {
    if (!this.#host.isConnected) return;
    const { connection } = this.#host;
    const feed = connection && mineFeedOf(connection);
    if (feed === this.#feed) return;
    this.#leave();
    this.#feed = feed;
    this.#unwatch = feed?.watch(this.#onNews);
    this.#onNews();
  }

  #leave(): void {
    this.#unwatch?.();
    this.#feed = this.#unwatch = this.#open = undefined;
    this.#isInTime = true;
    this.#place.release();
  }

  readonly #onNews = (): void => {
    const { floats, hasBegun } = this.#standing;
    // Erased while it was being read.
    if (this.#open && !this.#mine.some(({ id }) => id === this.#open)) this.#open = undefined;
    if (this.#place.isHeld && !this.#open && !this.#unread) this.#place.release();
    if (this.#unread && !hasBegun() && (floats() || this.#isInTime)) this.#place.want();
    if (this.#feed?.state.is !== 'loading') this.#isInTime = false;
    this.#host.requestUpdate();
  };

  readonly #onGotIt = async (): Promise<void> => {
    this.dismiss();
    await this.#host.updateComplete;
    // Where the button was there is something else now: the customer goes on there.
    this.#host.renderRoot.querySelector<HTMLElement>(':is(.question, .reply, .mine)')?.focus({ preventScroll: true });
  };

  #onRead({ id }: Mine): void {
    this.#open = id;
    this.#place.open();
    this.#announced.add(this.reply?.repliedAt ?? '');
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.reply')?.focus({ preventScroll: true }),
    );
  }

  #day(at: string): string {
    return formatWhen(at, this.#words.lang, { precision: 'day', now: Date.now() });
  }

  #gaps({ id, receivedAt }: Mine): Record<string, unknown> {
    const date = html`<span .textContent=${this.#day(receivedAt)}></span>`;
    return { date, number: renderNumber(receiptNumber(id)) };
  }

  /** A reply with what it answers. `close` puts away the card that it stands on. */
  renderReply(reply: Mine, close?: () => void): TemplateResult {
    const { words } = this.#words;
    const paragraphs = reply.reply!.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());
    return html`<div class="frame reply" part="reply" role="group" aria-labelledby="reply" tabindex="-1">
      <div>
        <p class="title" part="title" id="reply" .textContent=${words.reply}></p>
        <p class="hint">${renderSentence(words.replyTo, this.#gaps(reply))}</p>
      </div>
      <div class="letter" part="letter">
        ${paragraphs.map((paragraph) => html`<p dir="auto" .textContent=${paragraph}></p>`)}
      </div>
      <p class="hint" .textContent=${fill(words.repliedOn, { date: this.#day(reply.repliedAt) })}></p>
      <button class="button quiet" part="button" type="button" @click=${close ?? this.#onGotIt}>
        <span .textContent=${words.gotIt}></span>
      </button>
    </div>`;
  }

  /** What became of the last thing said to a prompt. Empty where the endpoint does not say it now. */
  renderLine(prompt: string | undefined): TemplateResult | undefined {
    if (this.#feed?.state.is !== 'ready' || !this.#words.isReady) return undefined;
    const said = this.#mine.find((one) => one.prompt === prompt);
    if (!said) return undefined;
    const { words } = this.#words;
    return html`${renderSentence(words.yours, this.#gaps(said))} <span .textContent=${words.fate[said.state]}></span> ${
        said.reply
          ? html`<button class="plain" part="button" type="button" @click=${() => this.#onRead(said)}>
              <span .textContent=${words.readReply}></span>
            </button>`
          : nothing
      }`;
  }
}
