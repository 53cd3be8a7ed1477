import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, Task } from '../../contract/index.js';
import { isPast } from '../../core/when.js';
import { fill } from '../../i18n/fill.js';
import type { DetailedReading } from './details.js';
import { at, said } from './reading.js';

const isOpen = ({ state }: Task) => state === 'open' || state === 'rejected';

/** What the customer has to do, and what became of what they did: the open ones first. */
export function renderTasks(
  { tasks = [], parties }: Journey,
  reading: DetailedReading,
): TemplateResult | typeof nothing {
  if (!tasks.length) return nothing;
  const sorted = [...tasks].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  return html`<section part="tasks">
    <h3 class="title" .textContent=${reading.details.heading.tasks}></h3>
    <ul class="rows" role="list">
      ${sorted.map((task) => renderTask(task, parties?.find(({ id }) => id === task.for)?.name, reading))}
    </ul>
  </section>`;
}

function renderTask(task: Task, person: string | undefined, reading: DetailedReading): TemplateResult {
  const { details: words } = reading;
  const title = said(task.title, reading);
  const open = isOpen(task);
  return html`<li class="row split" part="task" data-tone=${tone(task)}>
    <div>
      <p class=${open ? 'strong' : ''} .textContent=${person ? `${title} · ${person}` : title}></p>
      <p class="fact">
        <span class="tone" .textContent=${verdict(task, reading)}></span>
        ${renderFacts(task, open, reading)}
      </p>
    </div>
    ${
      open && task.url
        ? html`<a class="button" part="task-link" href=${task.url} aria-label=${`${words.task[task.type]}: ${title}`}
            ><span .textContent=${words.task[task.type]}></span
          ></a>`
        : nothing
    }
  </li>`;
}

/** What becomes of a task, with the reason where it was not accepted. */
const verdict = (task: Task, reading: DetailedReading): string => {
  const { details: words } = reading;
  const state = words.taskState[task.state];
  return task.state === 'rejected' && task.rejectedBecause
    ? fill(words.because, { text: state, reason: said(task.rejectedBecause, reading) })
    : state;
};

function renderFacts(task: Task, open: boolean, reading: DetailedReading): TemplateResult | typeof nothing {
  const { details: words, now } = reading;
  const due = open && task.due;
  const facts = [
    due ? fill(isPast(due, now) ? words.taskOverdue : words.taskDue, { when: at(due, reading) }) : '',
    open && task.blocking ? words.taskBlocking : '',
    !open && task.submittedAt ? fill(words.taskReceived, { when: at(task.submittedAt, reading) }) : '',
  ].filter(Boolean);
  return facts.length ? html`<span .textContent=${` · ${facts.join(' · ')}`}></span>` : nothing;
}

const tone = ({ state }: Task): string =>
  state === 'rejected' ? 'danger' : state === 'accepted' ? 'success' : state === 'open' ? 'warning' : 'plain';
