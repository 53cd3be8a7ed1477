import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Journey, Task } from '../../contract/index.js';
import { urgencyOf } from '../../core/deadline.js';
import { isPast } from '../../core/when.js';
import { fill } from '../../i18n/fill.js';
import { leftUntil } from './clocks.js';
import type { DetailedReading } from './detailed-reading.js';
import { at, said } from './reading.js';
import { renderNew, renderSection, type Shown } from './section.js';
import { groupTasks, isOpen, type TaskGroup } from './task-groups.js';
import { WaymarkProgressTaskEvent } from './waymark-progress-task.event.js';

/** What the customer has to do, and what became of what they did, by person where there are several. */
export class Tasks {
  readonly #host: HTMLElement;
  /** The ids in the order in which they were shown first: a task that was handed in stays where the customer left it. */
  #order: string[] = [];
  /** Of the journey that the order is of. */
  #reference: string | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  render(journey: Journey, reading: DetailedReading): Shown {
    const { tasks = [], reference } = journey;
    if (reference !== this.#reference) this.#order = [];
    this.#reference = reference;
    if (!tasks.length) return nothing;
    const { heading } = reading.details;
    const groups = groupTasks(journey, this.#sort(tasks));
    return renderSection(
      'tasks',
      tasks.some(isOpen) ? heading.tasks : heading.tasksDone,
      html`${groups.map((group) => this.#renderGroup(group, groups.length > 1, reading))}`,
      reading,
    );
  }

  #sort(tasks: Task[]): Task[] {
    const placeOf = ({ id }: Task) => this.#order.indexOf(id);
    const known = tasks.filter((task) => placeOf(task) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
    const unknown = tasks.filter((task) => placeOf(task) < 0);
    const sorted = [...known, ...unknown.filter(isOpen), ...unknown.filter((task) => !isOpen(task))];
    this.#order = sorted.map(({ id }) => id);
    return sorted;
  }

  #renderGroup({ whose, name = '', tasks }: TaskGroup, hasOthers: boolean, reading: DetailedReading): TemplateResult {
    const isNamed = hasOthers || whose === 'person';
    const label = fill(reading.details.taskFor[whose], { name });
    const rows = repeat(
      tasks,
      ({ id }) => id,
      (task) => this.#renderTask(task, reading),
    );
    return html`${isNamed ? html`<p class="fact whose" .textContent=${label}></p>` : nothing}
      <ul class="rows" role="list" aria-label=${isNamed ? label : nothing}>
        ${renderAsIs(rows)}
      </ul>`;
  }

  #renderTask(task: Task, reading: DetailedReading): TemplateResult {
    const title = said(task.title, reading);
    const open = isOpen(task);
    return html`<li class="row split" part="task" data-tone=${toneOf(task, reading)} data-state=${task.state}>
      <div>
        <p class=${open ? 'strong' : ''}>
          <span dir="auto" .textContent=${title}></span> ${renderNew(task.submittedAt, reading)}
        </p>
        <p class="fact facts">
          <span class="tone" .textContent=${verdict(task, reading)}></span>
          ${facts(task, reading).map((fact) => html`<span .textContent=${fact}></span>`)}
        </p>
      </div>
      ${open && task.url ? this.#renderLink(task, title, reading) : nothing}
    </li>`;
  }

  #renderLink(task: Task, title: string, { details: words }: DetailedReading): TemplateResult {
    const label = words.task[task.type];
    const onClick = (event: MouseEvent) => this.#onTask(event, task);
    return html`<a
      class="button"
      part="task-link"
      href=${task.url!}
      aria-label=${`${label}: ${title}`}
      @click=${onClick}
      ><span .textContent=${label}></span
    ></a>`;
  }

  #onTask(event: MouseEvent, { id, type }: Task): void {
    // Who wants a new tab or window gets it.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!this.#host.dispatchEvent(new WaymarkProgressTaskEvent(id, type))) event.preventDefault();
  }
}
const renderAsIs = (rows: unknown) => rows;

/** What becomes of a task, with the reason where it was not accepted. */
function verdict({ state, rejectedBecause }: Task, reading: DetailedReading): string {
  const { taskState, because } = reading.details;
  const text = taskState[state];
  return state === 'rejected' && rejectedBecause
    ? fill(because, { text, reason: said(rejectedBecause, reading) })
    : text;
}

/** By when and how soon that is, or when it came in and under which number. */
function facts(task: Task, reading: DetailedReading): string[] {
  const { details: words, now } = reading;
  const { due, blocking, submittedAt, receipt } = task;
  if (!isOpen(task)) {
    return [
      submittedAt ? fill(words.taskReceived, { when: at(submittedAt, reading) }) : '',
      receipt ? fill(words.taskReceipt, { number: receipt }) : '',
    ].filter(Boolean);
  }
  return [
    due ? fill(isPast(due, now) ? words.taskOverdue : words.taskDue, { when: at(due, reading) }) : '',
    due ? leftUntil(due, reading) : '',
    blocking ? words.taskBlocking : '',
  ].filter(Boolean);
}

const toneOf = ({ state, due }: Task, { now, warnDays }: DetailedReading): string => {
  if (state === 'open') return due ? urgencyOf(due, now, warnDays) : 'plain';
  return state === 'rejected' ? 'danger' : state === 'accepted' ? 'success' : 'plain';
};
