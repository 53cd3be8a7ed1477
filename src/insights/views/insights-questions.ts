import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { state } from 'lit/decorators/state.js';
import { repeat } from 'lit/directives/repeat.js';
import { ClientError } from '../../client/client-error.js';
import type { Article, AskedGroup, Insights } from '../../contract/index.js';
import { isFor, withArticle, withPhrasings } from '../article-edits.js';
import { look } from '../look.js';
import {
  asProblem,
  editArticles,
  type OwnerConnection,
  readAllArticles,
  readInsights,
  setAside,
} from '../owner-api.js';
import { count, problemText } from '../wording.js';
import { renderDeflection } from './deflection-figure.js';
import { renderHelpfulness } from './helpfulness-table.js';
import type { Decision, InsightsDecisionEvent, InsightsGroup } from './insights-group.js';
import { listLook } from './list.styles.js';
import { InsightsShutOutEvent } from './shut-out.js';

type Known =
  | { is: 'loading' }
  /** `problem`: why it could not be read anew. */
  | { is: 'ready'; insights: Insights; articles: readonly Article[]; days: number; problem?: ClientError }
  | { is: 'failed'; problem: ClientError };

const DAY_MS = 86_400_000;
const spans = [7, 30, 90];

const saidOf: Readonly<Record<Decision['is'], string>> = {
  phrasing: 'It is kept: who asks this from now on is led to the article.',
  article: 'The article is kept, and customers can read it.',
  aside: 'It is set aside.',
  taken_up: 'It is taken up again.',
};

/**
 * What customers asked and found no answer to, how many contacts answers may have saved, and which answers help.
 * @fires {InsightsShutOutEvent} insights-shut-out - when the endpoint does not accept the key
 */
export class InsightsQuestions extends LitElement {
  static readonly tag = 'insights-questions';
  static override styles = [
    look,
    listLook,
    css`
      section {
        display: grid;
        gap: 12px;
        margin-block-start: 24px;
      }
      h2 {
        font-size: 20px;
        line-height: 1.3;
      }
      .bar {
        justify-content: space-between;
      }
      .said {
        min-block-size: 24px;
        color: var(--high);
      }
      .range {
        font-size: 17px;
      }
      .range strong {
        font-size: 24px;
      }
      .figure svg {
        inline-size: 100%;
        block-size: 28px;
      }
      .all {
        fill: var(--raised);
      }
      .interval {
        fill: color-mix(in srgb, var(--accent) 30%, var(--surface));
      }
      .between {
        fill: var(--accent);
      }
      .figure dl {
        display: grid;
        gap: 10px;
      }
      dt {
        color: var(--muted);
        font-size: 14px;
      }
      dd {
        font-weight: 600;
      }
      details .list {
        margin-block-start: 12px;
      }
      th[scope='row'] {
        min-inline-size: 180px;
        font-weight: 600;
      }
      th .soft {
        display: block;
        font-weight: 400;
      }
      td {
        min-inline-size: 96px;
      }
    `,
  ];

  @property({ attribute: false }) connection!: OwnerConnection;

  @state() private known: Known = { is: 'loading' };
  @state() private days = 30;
  @state() private isSaving = false;
  @state() private said = '';
  @state() private problem = '';
  @query('#unanswered') private heading?: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const { days } = this;
    const since = new Date(Date.now() - days * DAY_MS).toISOString();
    let known: Known;
    try {
      const [insights, { entries: articles }] = await Promise.all([
        readInsights(this.connection, since),
        readAllArticles(this.connection),
      ]);
      known = { is: 'ready', insights, articles, days };
    } catch (error) {
      const problem = asProblem(error);
      // What is there stays, and with it what somebody is writing in it.
      known = this.known.is === 'ready' ? { ...this.known, problem } : { is: 'failed', problem };
    }
    // Another span was chosen meanwhile, and is being read.
    if (days !== this.days) return;
    this.known = known;
    if (known.is === 'ready') this.days = known.days;
    if (known.problem?.status === 401) this.dispatchEvent(new InsightsShutOutEvent(known.problem));
  }

  readonly #onSpan = (event: Event): void => {
    this.days = Number((event.target as HTMLSelectElement).value);
    void this.#load();
  };

  readonly #onDecision = async ({ decision, target }: InsightsDecisionEvent): Promise<void> => {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = this.said = '';
    try {
      await this.#carryOut(decision);
      await this.#load();
      (target as InsightsGroup).close();
      this.said = saidOf[decision.is];
      await this.updateComplete;
      // What had the focus may be gone from this list.
      this.heading?.focus();
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 401) this.dispatchEvent(new InsightsShutOutEvent(problem));
      this.problem = `This was not saved. ${problemText(problem)}`;
    } finally {
      this.isSaving = false;
    }
  };

  async #carryOut(decision: Decision): Promise<void> {
    const { connection } = this;
    switch (decision.is) {
      case 'phrasing':
        return editArticles(connection, (articles) => {
          if (!articles.some((one) => one.id === decision.article && isFor(one, decision.lang)))
            throw new ClientError('problem', { status: 404 });
          return withPhrasings(articles, decision.article, decision.lang, decision.texts);
        });
      case 'article':
        return editArticles(connection, (articles) =>
          withArticle(articles, { ...decision, phrasings: decision.texts }),
        );
      case 'aside':
      case 'taken_up':
        for (const text of decision.texts) await setAside(connection, text, decision.is === 'aside');
    }
  }

  protected override render() {
    return html`
      <div class="bar">
        <p class="soft">What visitors who consented did, as far as their pages told it.</p>
        <label>
          <span>Over the last</span>
          <select @change=${this.#onSpan}>
            ${spans.map(
              (days) =>
                html`<option value=${days} .selected=${days === this.days} .textContent=${`${days} days`}></option>`,
            )}
          </select>
        </label>
      </div>
      <p class="said" role="status" .textContent=${this.said}></p>
      <p class="wrong" role="alert" .textContent=${this.problem} ?hidden=${!this.problem}></p>
      ${this.#renderKnown()}
    `;
  }

  #renderKnown() {
    switch (this.known.is) {
      case 'loading':
        return html`<p class="soft" role="status">Loading…</p>`;
      case 'failed':
        return this.#renderProblem(problemText(this.known.problem));
      case 'ready': {
        const { insights, articles, problem } = this.known;
        return html`
          ${problem ? this.#renderProblem(`What stands here was read before. ${problemText(problem)}`) : nothing}
          ${this.#renderReady(insights, articles)}
        `;
      }
    }
  }

  #renderProblem(text: string) {
    return html`
      <p class="notice" role="alert" .textContent=${text}></p>
      <button type="button" @click=${() => void this.#load()}>Try again</button>
    `;
  }

  #renderReady({ groups, deflection, helpfulness }: Insights, articles: readonly Article[]) {
    const open = groups.filter(({ isAnswered, aside }) => !isAnswered && !aside.length);
    const done = groups.filter(({ isAnswered, aside }) => isAnswered && !aside.length);
    const aside = groups.filter((group) => group.aside.length);
    return html`
      <section>
        <h2 id="unanswered" tabindex="-1">Asked, and not answered</h2>
        ${open.length ? this.#renderGroups(open, articles) : html`<p class="soft">Nothing is waiting here.</p>`}
        ${this.#renderAway('Answered by now', done, articles)} ${this.#renderAway('Set aside', aside, articles)}
      </section>
      ${renderDeflection(deflection)}
      <section>
        <h2 id="helps">Whether answers help</h2>
        <p class="soft">
          Only what was said of today’s wording counts. Under ten there is no share: it would say more of chance than of
          the answer.
        </p>
        ${renderHelpfulness(helpfulness)}
      </section>
    `;
  }

  #renderAway(name: string, groups: readonly AskedGroup[], articles: readonly Article[]) {
    if (!groups.length) return nothing;
    return html`<details>
      <summary .textContent=${`${name}: ${count(groups.length, 'group')}`}></summary>
      ${this.#renderGroups(groups, articles)}
    </details>`;
  }

  #renderGroups(groups: readonly AskedGroup[], articles: readonly Article[]) {
    return html`<ol class="list" @insights-decision=${this.#onDecision}>
      ${repeat(
        groups,
        ({ lang, text }) => `${lang}\n${text}`,
        (group) =>
          html`<li>
            <insights-group .group=${group} .articles=${articles} .saving=${this.isSaving}></insights-group>
          </li>`,
      )}
    </ol>`;
  }
}
