import { expect } from '@open-wc/testing';
import type { WaymarkProgressTaskEvent } from '../../../src/components/progress/waymark-progress-task.event.js';
import type { Journey, Task } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { inDays, inWords } from './days.js';
import { announced, full, open } from './page.js';

const task = (id: string, other: Partial<Task> = {}): Task => ({
  id,
  title: `Task ${id}`,
  type: 'upload',
  state: 'open',
  blocking: false,
  url: `#${id}`,
  ...other,
});
const parties: Journey['parties'] = [
  { id: 'samira', name: 'Samira', role: 'applicant' },
  { id: 'daan', name: 'Daan', role: 'co_applicant' },
];
const withTasks = (tasks: Task[], other: Partial<Journey> = {}) => full({ parts: undefined, tasks, ...other });
const titles = (page: Awaited<ReturnType<typeof open>>) =>
  page.all('[part="task"]').map((row) => row.querySelector('p')!.textContent!.trim());

describe('the tasks of a journey', () => {
  it('say in words what became of each, the open ones first', async () => {
    const page = await open(
      withTasks([
        task('a', { state: 'accepted' }),
        task('b', { state: 'in_review' }),
        task('c', { blocking: true }),
        task('d', { state: 'waived' }),
      ]),
    );
    await page.shows('tasks');
    expect(titles(page)).to.deep.equal(['Task c', 'Task a', 'Task b', 'Task d']);
    const said = page.all('[part="task"] .tone').map((state) => state.textContent);
    expect(said).to.deep.equal(['To do', 'Accepted', 'Being checked', 'No longer needed']);
    expect(page.text('tasks')).to.include('What you need to do').and.include('Needed to go on');
  });

  it('say when something is due and how soon, and are more pressing as it comes nearer', async () => {
    const days = [20, 5, 1, 0, -2];
    const page = await open(withTasks(days.map((day) => task(`t${day + 2}`, { due: inDays(day) }))));
    await page.shows('tasks');
    expect(page.all('[part="task"]').map(({ dataset }) => dataset['tone'])).to.deep.equal([
      'plain',
      'warning',
      'danger',
      'danger',
      'danger',
    ]);
    const rows = page.all('[part="task"]').map((row) => row.textContent);
    for (const [index, words] of [
      '20 days left',
      '5 days left',
      'Tomorrow',
      'Today',
      'This was 2 days ago',
    ].entries()) {
      expect(rows[index]).to.include(words);
    }
    expect(rows[4]).to.include('Was due');
  });

  it('warn as early as the site asks for', async () => {
    const page = await open(withTasks([task('a', { due: inDays(20) })]), { attributes: { 'warn-days': '30' } });
    await page.shows('tasks');
    expect(page.part('task').dataset['tone']).to.equal('warning');
  });

  it('are no longer called open when all are done', async () => {
    const page = await open(withTasks([task('a', { state: 'accepted' })]));
    await page.shows('tasks');
    expect(page.text('tasks')).to.include('What you have done').and.not.include('What you need to do');
    expect(page.text('turn')).to.include("You don't need to do anything");
  });

  it('show a receipt where the customer left them, once they were handed in', async () => {
    const page = await open(withTasks([task('a'), task('b')]));
    await page.shows('tasks');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const submitted = { state: 'submitted' as const, submittedAt: '2026-03-04T10:15:00Z', receipt: 'R-2291' };
    await page.endpoint.setJourney(withTasks([task('b'), task('a', submitted)], { revision: 2 }));
    await page.shows('tasks', 'Receipt number: R-2291');
    expect(titles(page)).to.deep.equal(['Task a', 'Task b']);
    expect(page.part('task').textContent).to.match(new RegExp(`Sent\\s+Received ${inWords('2026-03-04')} at \\d`));
    expect(page.part('task').querySelector('a')).to.equal(null);
    await until(() => announced().startsWith('Changed'), 'the announcement');
  });

  it('are open again in the same place, with the reason and the same link, when they were not accepted', async () => {
    const page = await open(withTasks([task('a', { state: 'submitted' }), task('b')]));
    await page.shows('tasks');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const place = titles(page).indexOf('Task a');
    const rejected = task('a', { state: 'rejected', rejectedBecause: 'it is too dark' });
    await page.endpoint.setJourney(withTasks([rejected, task('b')], { revision: 2 }));
    await page.shows('tasks', 'Not accepted, because: it is too dark');
    expect(titles(page).indexOf('Task a')).to.equal(place);
    expect(page.all('[part="task"]')[place]!.querySelector('a')!.getAttribute('href')).to.equal('#a');
  });

  it('have no control where there is nowhere to go', async () => {
    const page = await open(withTasks([task('a', { url: undefined })]));
    await page.shows('tasks');
    expect(page.part('task').querySelector('a, button')).to.equal(null);
  });
});

describe('the tasks of several people', () => {
  const tasks = [task('a', { for: 'daan' }), task('b', { for: 'samira' }), task('c')];

  it('stand under each person’s name, where it is not known who reads', async () => {
    const page = await open(withTasks(tasks, { parties, access: { level: 'full' } }));
    await page.shows('tasks');
    expect(page.all('.whose').map(({ textContent }) => textContent)).to.deep.equal([
      'For all of you',
      'For Daan',
      'For Samira',
    ]);
  });

  it('begin with the reader’s own', async () => {
    const page = await open(withTasks(tasks, { parties, access: { level: 'full', party: 'samira' } }));
    await page.shows('tasks');
    expect(page.all('.whose').map(({ textContent }) => textContent)).to.deep.equal(['For you', 'For Daan']);
    expect(titles(page)).to.deep.equal(['Task b', 'Task c', 'Task a']);
  });

  it('need no heading where all of them are the reader’s', async () => {
    const page = await open(withTasks(tasks.slice(1), { parties, access: { level: 'full', party: 'samira' } }));
    await page.shows('tasks');
    expect(page.all('.whose').length).to.equal(0);
  });
});

describe('a task’s link', () => {
  it('tells the page which task it is, and stays when the page does it itself', async () => {
    const page = await open(withTasks([task('a', { type: 'sign', url: '#left-the-page' })]));
    await page.shows('tasks');
    const told: WaymarkProgressTaskEvent[] = [];
    page.element.addEventListener('waymark-progress-task', (event) => {
      told.push(event);
      event.preventDefault();
    });
    page.all('[part="task-link"]')[0]!.click();
    expect(told.map(({ task: id, kind }) => [id, kind])).to.deep.equal([['a', 'sign']]);
    expect(Object.keys(told[0]!).sort()).to.deep.equal(['isTrusted', 'kind', 'task']);
    expect(location.hash).to.equal('');
  });

  it('is followed where nobody does it', async () => {
    const page = await open(withTasks([task('a', { url: '#followed' })]));
    await page.shows('tasks');
    page.all('[part="task-link"]')[0]!.click();
    await until(() => location.hash === '#followed', 'the link to be followed');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
