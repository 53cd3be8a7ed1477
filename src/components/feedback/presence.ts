import { nothing, type ReactiveController } from 'lit';
import type { Prompt, Response, Signals } from '../../contract/index.js';
import type { AskingController, Explanation } from '../../controllers/asking-controller.js';
import { hasSaid } from '../../controllers/has-said.js';
import { pageJourney, watchPageJourney } from '../../controllers/journey-feed.js';
import { Late } from '../../controllers/late.js';
import type { Delivery } from '../../controllers/sending-controller.js';
import { siteSetting } from '../../elements/site-setting.js';
import type { WaymarkElement } from '../../elements/waymark-element.js';
import { noteMoments } from '../parts/moments.js';
import type { Card, Shown, Showing } from './card.js';
import { type Happening, tellLayer } from './data-layer.js';
import type { Acts, Further, Screen } from './further.js';
import type { Replies } from './replies.js';
import { isPlain } from './scale.js';
import { signalsOf } from './signals.js';
import { renderLine } from './views.js';
import { type Form, WaymarkFeedbackDismissedEvent, WaymarkFeedbackShownEvent } from './shown.events.js';

/** The element, as far as what is fetched after its first question knows it. */
export type Prompter = WaymarkElement & {
  readonly askWhen?: string | undefined;
  readonly display?: string | undefined;
  readonly prompt?: string | undefined;
  readonly subject?: string | undefined;
  readonly moment: string;
};

/** What the element lends to what is fetched after its first question. */
export interface Seam extends Acts {
  /** The prompt, once the element has it. */
  prompt: () => Prompt | undefined;
  /** What is on screen, or would be if it were shown. */
  screen: () => Screen | undefined;
  /** What became of responses, since it was asked last. */
  news: () => Delivery[];
  /** Begins anew: nothing was said yet. */
  drop: () => void;
  /** The visitor sends the prompt away, or closes it after an answer. */
  close: (isForEver?: boolean) => void;
  /** The visitor opens it. */
  open: () => void;
}

const forms: ReadonlySet<string> = new Set<Form>(['anchored', 'corner', 'sheet', 'side']);
const isForm = (display: string | undefined): display is Form => forms.has(display!);

/**
 * What a prompt does beside asking: whether it may be there now and in which form, who is told of it, and everything that is
 * fetched only when somebody turns to it.
 */
export class Presence implements ReactiveController {
  readonly #host: Prompter;
  readonly #seam: Seam;
  readonly #further: Late<Further>;
  readonly #card: Late<Card>;
  readonly #asking: Late<AskingController>;
  readonly #manners: Late<typeof import('../../core/manners.js')>;
  readonly #replies: Late<Replies>;
  /** Whether something was said here before, so that what became of it comes first. */
  #hasSaid = false;
  readonly #observer = new IntersectionObserver(([entry]) => this.#onSight(!!entry?.isIntersecting), {
    threshold: 0.5,
  });
  #untold: Delivery[] = [];
  readonly #told = new Set<string>();
  #watched: Element | null = null;
  #unwatch: (() => void) | undefined;
  #isInSight = false;
  #shownAt = 0;
  #wantsPrompt = false;
  /** Closed by the visitor, where nothing else remembers it. */
  #isClosed = false;
  #isUnfolded = false;
  #token: string | undefined;
  #fitting: { of: unknown[]; prompt: Prompt | undefined } | undefined;

  constructor(host: Prompter, seam: Omit<Seam, 'close' | 'open'>) {
    this.#host = host;
    const full: Seam = { ...seam, close: (isForEver) => this.#close(isForEver), open: () => this.#unfold() };
    this.#seam = full;
    this.#further = new Late(host, async () => {
      const { Further, controls, furtherStyles } = await import('./further.js');
      host.wear([controls, furtherStyles]);
      queueMicrotask(this.#catchUp);
      return new Further(host, full);
    });
    noteMoments();
    this.#card = new Late(host, async () => new (await import('./card.js')).Card(host, full));
    this.#asking = new Late(host, async () => {
      const { AskingController } = await import('../../controllers/asking-controller.js');
      return new AskingController(host, () => ({
        expression: host.askWhen,
        id: host.prompt,
        prompt: full.prompt(),
        priority: Number.parseInt(host.getAttribute('priority') ?? '', 10) || undefined,
        subject: host.subject,
        storage: siteSetting('storage'),
      }));
    });
    this.#manners = new Late(host, () => import('../../core/manners.js'));
    this.#replies = new Late(host, async () => {
      const { Replies } = await import('./replies.js');
      return new Replies(host, { floats: () => this.#form !== 'inline', hasBegun: () => this.#hasBegun });
    });
    host.addController(this);
    if (host.matches(':hover, :focus-within')) this.turnTo();
    queueMicrotask(this.#catchUp);
  }

  hostConnected(): void {
    addEventListener('online', this.#retry);
    this.#host.addEventListener('waymark-challenge', this.#onChallenge);
    this.#unwatch = watchPageJourney(() => this.#host.requestUpdate());
    const { connection } = this.#host;
    // What is said in this visit, and may have been before this arrived, is not what was said before.
    this.#hasSaid = !this.#seam.screen()?.isSaid && !!connection && hasSaid(connection.endpoint);
  }

  hostUpdate(): void {
    if (this.#hasSaid) this.#replies.want();
    if (this.#isAsked && !this.#comesFirst) this.#asking.want();
    if (this.#needsCard) this.#card.want();
  }

  hostUpdated(): void {
    const screen = this.#seam.screen();
    if (screen && (screen.isSaid || !isPlain(screen.answering.question))) this.turnTo();
    this.#watch();
    // Who has answered has seen it, also if that was before this was there.
    const isSeen = this.#form === 'inline' ? this.#isInSight || screen?.isSaid : this.#card.part?.isOpen;
    if (!this.mayShow || this.#comesFirst) this.#shownAt = 0;
    else if (isSeen) this.#show();
    this.#tell();
    if (screen) this.further?.announce(screen);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry);
    this.#host.removeEventListener('waymark-challenge', this.#onChallenge);
    this.#unwatch?.();
    this.#observer.disconnect();
    this.#watched = null;
    this.#isClosed = false;
  }

  /** What follows the first question, once it is there. Fetched when somebody turns to that question: most visitors never do. */
  get further(): Further | undefined {
    return this.#further.part;
  }

  /** Somebody turns to the prompt. */
  turnTo(): void {
    this.#further.want();
  }

  /** Whether it is not known yet if there is a reply to what was said before, which is shown before anything is asked, but takes nothing back. */
  get isWaiting(): boolean {
    if (!this.#hasSaid || this.#hasBegun || this.#asking.part?.mayShow || this.#replies.hasFailed) return false;
    return this.#replies.part?.isWaiting ?? true;
  }

  /** Whether a reply comes before the prompt. */
  get #comesFirst(): boolean {
    return this.isWaiting || !!this.#replies.part?.reply;
  }

  get #hasBegun(): boolean {
    const screen = this.#seam.screen();
    return !!screen && (screen.isSaid || !!screen.answering.draftOf(screen.answering.question));
  }

  /** Whether it may be seen now: the moment has come, and what shows it is there. */
  get mayShow(): boolean {
    const prompt = this.#seam.prompt();
    if (this.#isClosed || (prompt && !this.fit(prompt))) return false;
    if (this.#isAsked && !this.#asking.part?.mayShow) return false;
    return !this.#needsCard || !!this.#card.part?.isReady;
  }

  /** Whether it is time to fetch the prompt. It stays so: nothing is taken back from under the visitor's hand. */
  get wantsPrompt(): boolean {
    return (this.#wantsPrompt ||= !!this.#asking.part?.wantsPrompt);
  }

  /** What led to it; undefined where nothing was waited for and it stands in its place. */
  get moment(): string | undefined {
    return this.#asking.part?.moment ?? (this.#form === 'inline' ? undefined : this.#form);
  }

  /** Why it is shown, or everything that speaks against it. */
  explain(): Explanation[] {
    if (this.#comesFirst) return [{ code: 'reply_first' }];
    if (this.#isAsked) return this.#asking.part?.explain() ?? [];
    const prompt = this.#seam.prompt();
    if (!prompt) return [{ code: 'no_prompt' }];
    return [{ code: this.fit(prompt) ? 'may_show' : 'nps_after_bad_end' }];
  }

  /** What of a prompt may be asked as things stand: after a bad end no recommendation. Undefined where that is nothing. */
  fit(prompt: Prompt): Prompt | undefined {
    if (this.#isAsked) return this.#asking.part?.mayShow ? this.#asking.part.prompt : prompt;
    const journey = pageJourney();
    const isAboutIt = !this.#host.subject || this.#host.subject === journey?.reference;
    const outcome = isAboutIt ? journey?.outcome : undefined;
    if (!outcome || outcome === 'success' || !prompt.questions.some(({ type }) => type === 'nps')) return prompt;
    // What was answered already is not taken back.
    if (this.#seam.screen()?.isSaid) return this.#seam.screen()!.answering.prompt;
    const of = [prompt, outcome, this.#manners.want()];
    if (this.#fitting?.of.some((part, at) => part !== of[at]) ?? true) {
      this.#fitting = { of, prompt: this.#manners.part?.promptFor(prompt, outcome) };
    }
    return this.#fitting!.prompt;
  }

  /** A revision with what tells a script from a person. */
  mark(response: Response): Response {
    const { answering } = this.#seam.screen()!;
    const since = Math.max(answering.since, this.#shownAt);
    const before: Signals | undefined = answering.response?.signals;
    const elapsedMs = before?.elapsedMs ?? Math.round(performance.now() - since);
    return { ...response, signals: signalsOf(this.#host, elapsedMs, this.#token) };
  }

  /** The visitor has answered. */
  answered(): void {
    this.#asking.part?.answered();
  }

  /** The prompt as it is drawn, with what surrounds it; undefined where nothing does. */
  frame(content: unknown): unknown {
    const card = this.#card.part;
    const form = this.#form;
    const reply = this.#replies.part?.reply;
    if (reply && form === 'inline') return this.#replies.part!.renderReply(reply);
    if (!card || !this.#needsCard || (form === 'inline' && !this.mayShow)) return undefined;
    const name = reply && this.#replies.part!.name;
    const shown: Shown = { form, showing: this.#showing, canSendAway: this.#canSendAway, name };
    return card.render(reply ? this.#replies.part!.renderReply(reply, () => this.#close()) : content, shown);
  }

  /** What stands below the prompt: what became of the last thing said to it. Its room is kept while that is not known. */
  beside(): unknown {
    const { prompt, connection } = this.#host;
    const id = this.#seam.prompt()?.id ?? prompt;
    const isWanted = this.#hasSaid && this.#form === 'inline' && !this.#replies.part?.reply;
    if (!isWanted || !connection || this.#seam.screen()?.isSaid) return nothing;
    const line = this.#replies.part?.renderLine(id);
    return line || hasSaid(connection.endpoint, id ?? '') ? renderLine(() => line ?? nothing) : nothing;
  }

  get #form(): Form {
    const { display } = this.#host;
    return isForm(display) ? display : 'inline';
  }

  /** Whether its moment is waited for, and manners are kept. An empty `ask-when` says: at once, and always. */
  get #isAsked(): boolean {
    const { askWhen } = this.#host;
    if (typeof askWhen === 'string') return askWhen !== '';
    const prompt = this.#seam.prompt();
    const form = this.#form;
    return !!(prompt?.askWhen ?? prompt?.manners) || (form !== 'inline' && form !== 'side');
  }

  get #needsCard(): boolean {
    return this.#isAsked || this.#form !== 'inline';
  }

  get #showing(): Showing {
    const isReply = !!this.#replies.part?.reply && !!this.#card.part?.isReady;
    if (!isReply && (this.isWaiting || !this.mayShow)) return 'nothing';
    if (this.#form === 'side') return this.#isUnfolded ? 'card' : 'tab';
    return isReply || this.#seam.screen() ? 'card' : 'nothing';
  }

  /** Until the visitor has gone on from the first question. */
  get #canSendAway(): boolean {
    const screen = this.#seam.screen();
    if (!screen || !this.#isAsked || this.#replies.part?.reply) return false;
    const { isDone, question, path } = screen.answering;
    return !isDone && (!screen.isSaid || question === path[0]);
  }

  /** Tells the page what became of responses, once what tells it is there. */
  #tell(): void {
    const response = this.#seam.screen()?.answering.response;
    if (response) this.#tellOnce('answered', response.id);
    const news = this.#seam.news();
    for (const { id, state } of news) {
      if (state === 'received') this.#tellOnce('delivered', id);
      if (state === 'refused' || state === 'not_kept') this.#tellOnce('failed', id);
    }
    this.#untold.push(...news);
    const { further } = this;
    if (!further) return;
    for (const delivery of this.#untold.splice(0)) further.tell(delivery);
  }

  #watch(): void {
    const question = this.#form === 'inline' ? this.#host.renderRoot.querySelector('.question') : null;
    if (question === this.#watched) return;
    this.#observer.disconnect();
    this.#isInSight = false;
    this.#watched = question;
    if (question) this.#observer.observe(question);
  }

  #onSight(isInSight: boolean): void {
    this.#isInSight = isInSight;
    if (isInSight) this.#host.requestUpdate();
  }

  /** The visitor can see it. */
  #show(): void {
    const prompt = this.#seam.screen()?.answering.prompt;
    if (this.#shownAt || !prompt || document.visibilityState === 'hidden') return;
    this.#shownAt = performance.now();
    this.#asking.part?.shown();
    const moment = this.moment ?? this.#host.moment;
    this.#host.dispatchEvent(new WaymarkFeedbackShownEvent(prompt.id, prompt.version, this.#form, moment));
    this.#tellLayer('shown');
  }

  #unfold(): void {
    this.#isUnfolded = true;
    this.turnTo();
    this.#host.requestUpdate();
    this.#card.part?.enter();
  }

  #close(isForEver?: boolean): void {
    const screen = this.#seam.screen();
    this.#card.part?.leave();
    if (this.#replies.part?.reply) return this.#closeReply(this.#replies.part);
    if (screen?.isSaid) this.#seam.save();
    else if (screen && this.#isAsked) this.#dismiss(screen.answering.prompt, !!isForEver);
    const isFolded = this.#form === 'side' && !isForEver && (!this.#isAsked || screen?.isSaid);
    this.#isUnfolded = false;
    if (!isFolded) {
      if (this.#isAsked) this.#asking.part?.dismissed(isForEver ? 'all' : undefined);
      else this.#isClosed = true;
    }
    if (!screen?.isSaid && this.#isAsked) this.#seam.drop();
    this.#host.requestUpdate();
  }

  /** Whoever has read a reply is not asked something in the same breath: what comes up by itself comes with the next page. */
  #closeReply(replies: Replies): void {
    replies.dismiss();
    if (replies.reply) return;
    this.#isUnfolded = false;
    this.#isClosed = this.#form !== 'side';
  }

  #dismiss({ id, version }: Prompt, isForEver: boolean): void {
    this.#tellLayer('dismissed');
    this.#host.dispatchEvent(new WaymarkFeedbackDismissedEvent(id, version, isForEver));
  }

  #tellOnce(happening: Happening, id: string): void {
    const key = `${happening} ${id}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#tellLayer(happening);
  }

  #tellLayer(happening: Happening): void {
    const prompt = this.#seam.screen()?.answering.prompt;
    if (!prompt) return;
    const { id, version } = prompt;
    const moment = this.moment ?? this.#host.moment;
    tellLayer(happening, { prompt: id, version, display: this.#form, moment });
  }

  /** Who chose by arrow keys and went on in the page before this was there has answered. */
  readonly #catchUp = (): void => {
    if (!this.#host.shadowRoot!.activeElement) this.#seam.save();
  };

  readonly #retry = (): void => {
    for (const part of [this.#further, this.#card, this.#asking, this.#manners, this.#replies]) part.retry();
    this.further?.retry();
  };

  /** A challenge that has no field of its own says its token by an event. */
  readonly #onChallenge = (event: Event): void => {
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail === 'string' && detail.length <= 4000) this.#token = detail;
  };
}
