import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../support/endpoint.js';
import { full, open } from './page.js';

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
    expect(page.part('headline').hasAttribute('tabindex')).to.equal(false);
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
