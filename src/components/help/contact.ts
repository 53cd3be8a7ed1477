import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { ContactRequest, Journey } from '../../contract/index.js';
import { pageJourney, watchPageJourney } from '../../controllers/journey-feed.js';
import { SendingController } from '../../controllers/sending-controller.js';
import { WordsController, type WordsHost } from '../../controllers/words-controller.js';
import { announce } from '../../elements/announce.js';
import type { WaymarkElement } from '../../elements/waymark-element.js';
import { type ContactWords, contactTable } from '../../i18n/contact/index.js';
import { fill } from '../../i18n/fill.js';
import { adopt } from '../parts/adopt.js';
import { noteMoments, visitOf } from '../parts/moments.js';
import { type Along, alongWith, clean } from './along.js';
import { renderForm } from './contact-form.js';
import { contactStyles } from './contact.styles.js';
import { type Draft, emptyDraft, type FieldName, type Mistakes, mistakesIn, requestFrom } from './request.js';
import type { TrailController } from './trail-controller.js';
import { outcomeEvent, WaymarkHelpSubmitEvent } from './waymark-help.events.js';

/** Where a customer is on the way to a person. In `writing`, `trouble` says what became of an attempt. */
export type ContactState =
  | { is: 'writing'; trouble?: 'refused' | 'notKept' }
  | { is: 'sending' }
  | { is: 'received' | 'kept' | 'memory'; request: ContactRequest };

type Host = WordsHost & WaymarkElement & { reference?: string | undefined };

/** The way to a person: what is asked, what goes along, and what has become of it. Fetched with the outbox when somebody needs it. */
export class Contact implements ReactiveController {
  readonly #host: Host;
  readonly #trail: TrailController;
  readonly #words: WordsController<ContactWords>;
  readonly #sending: SendingController<ContactRequest>;
  #draft: Draft = emptyDraft();
  #mistakes: Mistakes = {};
  /** The key of what goes along and is being rewritten. */
  #changing: string | undefined;
  #request: ContactRequest | undefined;
  #standing: { journey?: Journey; lang?: string; text?: string } = {};
  #unwatch: (() => void) | undefined;
  #told: ContactState['is'] | 'refused' | 'notKept' = 'writing';
  #hadFocus = false;

  constructor(host: Host, trail: TrailController) {
    this.#host = host;
    this.#trail = trail;
    this.#words = new WordsController(host, contactTable);
    this.#sending = new SendingController(
      host,
      () => host.connection,
      'contact',
      (delivery) => host.dispatchEvent(outcomeEvent(delivery)),
    );
    adopt(host, contactStyles);
    noteMoments();
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchPageJourney(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  hostUpdate(): void {
    this.#hadFocus = this.#find(':focus')?.closest('.contact, .outcome') != null;
  }

  hostUpdated(): void {
    void this.#readStanding();
    const { state } = this;
    const now = (state.is === 'writing' && state.trouble) || state.is;
    if (now === this.#told) return;
    const before = this.#told;
    this.#told = now;
    if (now === 'sending') return;
    if (now === 'writing') this.#find('#message')?.focus();
    else if (before === 'sending' && this.#hadFocus && !('trouble' in state)) {
      // The form is gone and what has become of it stands in its place: read there, it need not be said as well.
      this.#find('.outcome h3')?.focus();
    } else {
      announce(this.#words.words[now], this.#words.lang);
      // Refused late, the draft is back where the outcome was read.
      if (this.#hadFocus && !this.#find(':focus')) this.#find('#message')?.focus();
    }
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  get state(): ContactState {
    const where = this.#sending.whereabouts;
    const request = this.#request;
    if (!request || !where) return { is: 'writing' };
    switch (where) {
      case 'saving':
        return { is: 'sending' };
      case 'received':
      case 'kept':
      case 'memory':
        return { is: where, request };
      case 'refused':
      case 'notKept':
        return { is: 'writing', trouble: where };
    }
  }

  render(): TemplateResult {
    const { words } = this.#words;
    const { state } = this;
    switch (state.is) {
      case 'writing':
      case 'sending':
        return renderForm({
          words,
          draft: this.#draft,
          mistakes: this.#mistakes,
          along: this.#along(),
          isSending: state.is === 'sending',
          trouble: state.is === 'writing' && state.trouble ? words[state.trouble] : '',
          onType: (field, text) => this.#onType(field, text),
          changing: this.#changing,
          onLeaveOut: (key, isLeftOut) => this.#onLeaveOut(key, isLeftOut),
          onChange: (key) => this.#onChange(key),
          onRewrite: (key, text, isDone) => this.#onRewrite(key, text, isDone),
          onSubmit: this.#onSubmit,
        });
      case 'received':
      case 'kept':
      case 'memory':
        return this.#renderOutcome(state.is, state.request);
    }
  }

  #renderOutcome(is: 'received' | 'kept' | 'memory', { reply, message }: ContactRequest): TemplateResult {
    const { words } = this.#words;
    const hint = is === 'received' ? words.receivedHint : words[`${is}Hint`];
    const to = [reply.email, reply.phone].filter(Boolean).join(', ');
    return html`
      <div class="outcome ${is}" part="outcome">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="10"></circle>
          <path d=${is === 'received' ? 'm7.5 12.5 3 3 6-6.5' : 'M12 7v5l3 2'}></path>
        </svg>
        <h3 tabindex="-1" .textContent=${words[is]}></h3>
        <p .textContent=${fill(hint, { reply: to })}></p>
        <h4 .textContent=${words.yourMessage}></h4>
        <blockquote dir="auto" .textContent=${message}></blockquote>
        <button class="button quiet" type="button" @click=${this.#onAnother} .textContent=${words.another}></button>
      </div>
    `;
  }

  get #subject(): string | undefined {
    return this.#host.reference ?? pageJourney()?.reference;
  }

  /** What goes along unless the customer leaves it out, each as it will be read. */
  #along(): Along[] {
    const known = { subject: this.#subject, standing: this.#standing.text, steps: this.#trail.steps };
    return alongWith(this.#draft, known, this.#words.words);
  }

  async #readStanding(): Promise<void> {
    const journey = pageJourney();
    const { lang } = this.#words;
    if (!journey || (journey === this.#standing.journey && lang === this.#standing.lang)) return;
    this.#standing = { ...this.#standing, journey, lang };
    try {
      const { standing } = await import('./standing.js');
      const text = await standing(journey, lang, Date.now());
      if (journey !== this.#standing.journey) return;
      this.#standing.text = text;
      this.#host.requestUpdate();
    } catch {
      // The number goes along all the same, and tells a person where it stands.
    }
  }

  #onType(field: FieldName, text: string): void {
    this.#draft[field] = text;
    this.#onMend();
  }

  /** What was wrong is looked at again while it is mended; nobody is corrected before they have finished. */
  #onMend(): void {
    if (Object.keys(this.#mistakes).length) this.#mistakes = this.#check();
    this.#host.requestUpdate();
  }

  #onLeaveOut(key: string, isLeftOut: boolean): void {
    if (isLeftOut) this.#draft.leftOut.add(key);
    else this.#draft.leftOut.delete(key);
    this.#onMend();
  }

  /** Turns a line of what goes along into a field, and the keyboard goes on in it. */
  #onChange(key: string): void {
    this.#changing = key;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#find('.item .field')?.focus());
  }

  /** What is personal is taken out when the field is left: before it is sent, and where the customer sees it. */
  #onRewrite(key: string, text: string, isDone: boolean): void {
    this.#draft.changed.set(key, isDone && key !== 'subject' ? clean(text, this.#subject) : text);
    this.#onMend();
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.state.is === 'sending') return;
    const form = event.currentTarget as HTMLFormElement;
    this.#mistakes = this.#check();
    if (this.#mistakes.subject) this.#changing = 'subject';
    this.#host.requestUpdate();
    if (Object.keys(this.#mistakes).length) {
      await this.#host.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const request = requestFrom(this.#draft, this.#along(), this.#words.lang, this.#request, visitOf());
    if (!this.#host.dispatchEvent(new WaymarkHelpSubmitEvent(request))) return;
    this.#request = request;
    this.#sending.send(request);
  };

  readonly #onAnother = (): void => {
    const { message, email, phone } = this.#draft;
    // What was typed while the last one was being sent has gone nowhere yet.
    this.#draft = { ...emptyDraft(), message: message === this.#request?.message ? '' : message, email, phone };
    this.#request = this.#changing = undefined;
    this.#sending.reset();
    this.#host.requestUpdate();
  };

  #check(): Mistakes {
    return mistakesIn(this.#draft, this.#words.words, this.#words.lang);
  }
}
