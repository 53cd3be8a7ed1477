import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../support/endpoint.js';
import { full, listen, open, type Page } from './page.js';

/** No journey, as a page in between may answer: after that a page leaves it to the customer to ask again soon. */
const failing = { route: '/status', do: 'answer', status: 200, body: '{}' } as const;

/** A status that could not be had, with the focus on what tries again, once all that this needs is there. */
async function openFailed(): Promise<Page> {
  const told = new Promise((tell) => document.addEventListener('waymark-progress-problem', tell, { once: true }));
  const page = await open(full(), { prepare: (endpoint) => endpoint.fail(failing) });
  await page.shows('failed');
  await told;
  page.all('[part="failed"] button')[0]!.focus();
  return page;
}

/** The part that has the focus. */
const focused = ({ root }: Page) => root.activeElement?.getAttribute('part');

/** Asks again, with an answer that comes when it is released. */
async function askAgain(page: Page, ask: () => unknown): Promise<void> {
  await page.endpoint.fail({ route: '/status', do: 'hold' });
  await ask();
  await page.shows('loading');
  await until(async () => (await page.endpoint.requests('/status')).length === 2, 'the second question');
}
const tryAgain = (page: Page): Promise<void> => askAgain(page, () => sendKeys({ press: 'Enter' }));

describe('focus, when what has it is taken away', () => {
  it('stays with the task whose link was used, once that was handed in', async () => {
    const page = await open();
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    page.all('[part="task-link"]')[0]!.focus();
    const tasks = full().tasks!.map((task) => ({ ...task, state: 'submitted' as const }));
    await page.endpoint.setJourney(full({ revision: 2, tasks }));
    await page.shows('tasks', 'Sent');
    await until(() => page.root.activeElement !== null, 'the focus');
    expect(page.root.activeElement).to.equal(page.part('task'));
  });

  it('goes to the headline where the whole task is gone', async () => {
    const page = await open();
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    page.all('[part="task-link"]')[0]!.focus();
    await page.endpoint.setJourney(full({ revision: 2, tasks: undefined }));
    await until(() => page.part('tasks') === null, 'the tasks to go');
    await until(() => page.root.activeElement === page.part('headline'), 'the focus');
  });

  it('goes to the headline from the form that was answered, and the headline is no tab stop', async () => {
    const page = await open(full(), { attributes: { reference: '' } });
    await page.shows('lookup');
    const [reference, factor] = page.all('input') as HTMLInputElement[];
    reference!.value = 'A-1042';
    factor!.focus();
    factor!.value = '1234 AB';
    await sendKeys({ press: 'Enter' });
    await page.shows('headline', 'parcels');
    await until(() => page.root.activeElement === page.part('headline'), 'the focus');
    await sendKeys({ press: 'Tab' });
    await until(() => !page.part('headline').hasAttribute('tabindex'), 'the headline to be passed by');
  });

  it('is not taken from the page by a change', async () => {
    const page = await open();
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const field = document.createElement('input');
    page.element.before(field);
    field.focus();
    await page.endpoint.setJourney(full({ revision: 2, tasks: undefined }));
    await until(() => page.part('tasks') === null, 'the tasks to go');
    expect(document.activeElement).to.equal(field);
  });
});

describe('focus, when a status that could not be had is tried again', () => {
  it('waits where the status is to come, and goes to the headline with it, which nothing else announces', async () => {
    const page = await openFailed();
    await tryAgain(page);
    expect(focused(page)).to.equal('loading');
    expect(page.part('loading').tabIndex).to.equal(-1);
    expect(page.all('[aria-live], [role="status"], [role="alert"]').length).to.equal(0);
    const said = listen();
    await page.endpoint.release();
    await page.shows('headline');
    expect(focused(page)).to.equal('headline');
    await page.shows('history');
    expect(focused(page)).to.equal('headline');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const turn = page.text('turn');
    await page.endpoint.setJourney(
      full({ revision: 2, stage: 'done', outcome: 'success', condition: 'on_track', waitingOn: 'none' }),
    );
    await until(() => said.some((text) => text.includes('This is now closed.')), 'what is said after it');
    // What another test's page had to tell may come late.
    expect(said.filter((text) => text.includes(turn) && !text.startsWith('Changed: '))).to.deep.equal([]);
  });

  it('goes to what says that it failed again, from where Tab leads to another try', async () => {
    const page = await openFailed();
    await page.endpoint.fail(failing);
    await sendKeys({ press: 'Enter' });
    await until(async () => (await page.endpoint.requests('/status')).length === 2, 'the second question');
    await page.shows('failed');
    expect(focused(page)).to.equal('failed');
    await sendKeys({ press: 'Tab' });
    await until(() => page.root.activeElement?.localName === 'button', 'the button');
    expect(page.part('failed').hasAttribute('tabindex')).to.equal(false);
  });

  it('goes to the form where there is nothing to be had', async () => {
    const page = await openFailed();
    await page.endpoint.fail({
      ...failing,
      status: 404,
      type: 'application/problem+json',
      body: '{"code":"not_found","status":404}',
    });
    await sendKeys({ press: 'Enter' });
    await page.shows('lookup');
    expect(focused(page)).to.equal('lookup');
  });

  it('is not taken from a customer who went elsewhere meanwhile, nor where it never was', async () => {
    const page = await openFailed();
    const field = document.createElement('input');
    page.element.before(field);
    await tryAgain(page);
    field.focus();
    await page.endpoint.release();
    await page.shows('headline');
    expect(document.activeElement?.localName).to.equal('input');

    const other = await openFailed();
    field.focus();
    await askAgain(other, () => other.element.refresh());
    expect(document.activeElement?.localName).to.equal('input');
    await other.endpoint.release();
    await other.shows('headline');
    expect(document.activeElement?.localName).to.equal('input');
  });
});
