import { html, nothing, type ReactiveController } from 'lit';
import type { Article, Journey } from '../../contract/index.js';
import { answersOfPage, type PageAnswers, watchPageAnswers } from '../../controllers/page-answers.js';
import { fitting, isAboutStatus } from '../../core/articles.js';
import { openTasks } from '../../core/tasks.js';
import type { DetailedReading, DetailsHost } from './detailed-reading.js';
import type { Shown } from './section.js';

/** Where in the page an answer stands: under what it most likely is about. */
export type AnswerPlace = 'steps' | 'tasks' | 'why';

/**
 * The one answer of this page that fits the journey best, as a link to it. It needs no request: what the page's answers are is known to
 * the element that shows them. Where they are still on their way their room is kept, and stays until the journey moves.
 */
export class Answer implements ReactiveController {
  readonly #host: DetailsHost;
  #roomFor: Journey | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: DetailsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch ??= watchPageAnswers(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** The answer, in the one place that is right for it. */
  render(place: AnswerPlace, journey: Journey, reading: DetailedReading): Shown {
    // Beside what is not of the page itself, such as a panel, nothing of the page is led to.
    if (place !== placeFor(journey) || this.#host.getRootNode() !== document) return nothing;
    const found = this.#find(journey, reading.now);
    if (found ?? this.#isToCome) this.#roomFor = journey;
    if (this.#roomFor !== journey) return nothing;
    return html`<div class="hint" part="answer">${found ? renderLink(found) : nothing}</div>`;
  }

  #find(journey: Journey, now: number): { answers: PageAnswers; article: Article } | undefined {
    for (const answers of answersOfPage()) {
      const about = answers.articles?.filter(({ when }) => isAboutStatus(when)) ?? [];
      const [article] = fitting(about, journey, now, answers.place);
      if (article) return { answers, article };
    }
    return undefined;
  }

  /** Whether the page has answers of which nothing is known yet. */
  get #isToCome(): boolean {
    const known = answersOfPage().filter(({ articles }) => articles);
    return document.querySelectorAll('waymark-faq').length > known.length;
  }
}

/** Known from the journey alone, so that its room can be kept before it is there. */
function placeFor(journey: Journey): AnswerPlace {
  const { condition } = journey;
  if (condition === 'on_track') return 'steps';
  return condition === 'action_needed' && openTasks(journey).length ? 'tasks' : 'why';
}

/** A link with the address of the answer, which is opened here: a page's own routes may live in the same part of the address. */
function renderLink({ answers, article }: { answers: PageAnswers; article: Article }): Shown {
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    answers.lead(article);
  };
  return html`<a href="#${article.id}" lang=${article.lang ?? nothing} @click=${go}
    ><span dir="auto" .textContent=${article.question}></span
  ></a>`;
}
