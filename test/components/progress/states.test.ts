import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WaymarkProgressProblemEvent } from '../../../src/components/progress/waymark-progress-problem.event.js';
import { until } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import { inWords } from './days.js';
import { announced, full, open } from './page.js';

/** Whether what the author wrote is what the visitor reads. */
const isSlotted = (root: ShadowRoot) => Boolean(root.querySelector('slot'));

describe('a progress before there is a status', () => {
  it('shows what the author wrote, and keeps room for what comes', async () => {
    const page = await open(full(), { prepare: (endpoint) => endpoint.fail({ route: '/status', do: 'hold' }) });
    await page.shows('loading');
    expect(isSlotted(page.root)).to.equal(true);
    const height = page.element.offsetHeight;
    await until(async () => (await page.endpoint.requests('/status')).length === 1, 'the request');
    await page.endpoint.release();
    await page.shows('headline');
    expect(isSlotted(page.root)).to.equal(false);
    expect(height).to.be.greaterThan(300);
  });

  it('shows what the author wrote where no endpoint is configured, and tells the developers', async () => {
    const codes: string[] = [];
    const listen = (event: Event) => codes.push((event as WaymarkProgressProblemEvent).code);
    document.addEventListener('waymark-progress-problem', listen);
    const page = await open(full(), { attributes: { endpoint: '' } });
    await until(() => codes.length > 0);
    document.removeEventListener('waymark-progress-problem', listen);
    expect(codes).to.deep.equal(['no_endpoint']);
    expect(isSlotted(page.root)).to.equal(true);
  });
});

describe('a progress with a status', () => {
  it('says position, time and turn, the steps with one current, and everything else that is known', async () => {
    const page = await open();
    await page.shows('history');
    expect(page.text('headline')).to.match(/^1 of your 2 parcels delivered/);
    expect(page.text('time')).to.include('March');
    expect(page.text('turn')).to.match(/need to do 1 thing/);
    expect(page.all('[aria-current="step"]').map((step) => step.querySelector('.label')!.textContent)).to.deep.equal([
      'On its way',
    ]);
    expect(page.all('[part="step"] .fact').map((fact) => fact.textContent)).to.deep.equal([
      `Done · ${inWords('2026-03-02')}`,
      'Skipped',
      'Now · Step 3 of 4 · Usually 1 to 3 working days',
      'To come',
    ]);
    expect(page.text('tasks')).to.include('Not accepted, because: it is too dark');
    expect(page.text('clocks')).to.match(/First promised: .*3.*4/);
    expect(page.text('clocks')).to.include('because: the road is closed');
    expect(page.text('clocks')).to.include('your discount ends');
    expect(page.text('parts')).to.include('Parcel 1 has been delivered.');
    expect(page.text('parts')).to.include('Parcel 2 is on its way, but there is a delay.');
    expect(page.text('proof')).to.include('J. Bos');
    expect(page.text('next')).to.include('The driver rings the bell.');
    expect(page.text('redacted')).to.not.equal('');
  });

  it('gives a skipped step no tick, and says a step that is come back to as a return', async () => {
    const page = await open(
      journey({
        currentStep: 'review',
        steps: [
          { id: 'sent', label: 'Sent', state: 'skipped' },
          { id: 'review', label: 'Review', state: 'revisited' },
        ],
      }),
    );
    await page.shows('steps');
    const [skipped, back] = page.all('[part="step"]');
    expect(skipped!.querySelector('path')!.getAttribute('d')).to.not.include('13 4.8');
    expect(back!.textContent).to.include('Back at this step');
    expect(back!.getAttribute('aria-current')).to.equal('step');
  });

  it('has no current step once it is done', async () => {
    const page = await open(
      journey({
        stage: 'done',
        outcome: 'success',
        waitingOn: 'none',
        currentStep: 'delivered',
        steps: [{ id: 'delivered', label: 'Delivered', state: 'done', doneAt: '2026-03-02' }],
      }),
    );
    await page.shows('headline', 'has been delivered');
    expect(page.all('[aria-current]').length).to.equal(0);
  });

  it('shows the three newest events, and the others when asked, by keyboard', async () => {
    const page = await open();
    await page.shows('history');
    const shown = () =>
      page
        .all('.event')
        .filter((event) => !event.hidden)
        .map((event) => event.firstElementChild!.textContent!.trim());
    expect(shown()).to.deep.equal(['Sorted', 'Picked up', 'Packed']);
    const toggle = page.all('button.toggle')[0]!;
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => shown().length === 4);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(page.root.activeElement).to.equal(toggle);
  });

  it('has no tab stop in it but links and buttons', async () => {
    const page = await open();
    await page.shows('history');
    const stops = page.all('[tabindex], a[href], button, input, summary');
    expect(stops.map(({ localName }) => localName).sort()).to.deep.equal(['a', 'a', 'a', 'button', 'button']);
  });

  it('shows hostile text as text, and links only where a link may lead', async () => {
    const page = await open(
      full({ title: '<img src=x onerror=alert(1)>', next: { text: '"><script>1</script>', by: 'none' } }),
    );
    await page.shows('next', '<script>');
    expect(page.text('title')).to.include('<img src=x');
    expect(page.all('img, script').length).to.equal(0);
  });
});

describe('a change of the status', () => {
  it('is shown, announced once and told to the page, and a new time stamp is not', async () => {
    const page = await open();
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const before = announced();
    await page.endpoint.setJourney(full({ revision: 2, updatedAt: '2026-03-04T11:00:00Z' }));
    const told: number[] = [];
    page.element.addEventListener('waymark-progress-change', ({ revision }) => told.push(revision));
    await page.endpoint.setJourney(full({ revision: 3, condition: 'delayed' }));
    await until(() => announced() !== before, 'the announcement');
    expect(announced()).to.match(/^Changed: 1 of your 2 parcels/);
    expect(told).to.include(3);
    expect(document.querySelectorAll('[data-waymark-live]').length).to.equal(1);
  });

  it('is what is read, also where page translation has replaced every text node', async () => {
    const page = await open(full({ parts: undefined }));
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const walker = document.createTreeWalker(page.root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode.textContent!.trim()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = `~${text.data}~`;
      text.replaceWith(font);
    }
    await page.endpoint.setJourney(
      full({
        parts: undefined,
        revision: 2,
        stage: 'final',
        currentStep: 'delivered',
        steps: full().steps.map((step) => ({
          ...step,
          state: step.id === 'delivered' ? 'current' : step.id === 'gift' ? 'skipped' : 'done',
        })),
      }),
    );
    await page.shows('headline', 'almost with you');
    expect(page.all('[part="step"] .fact').map((fact) => fact.textContent!.split(' ·')[0])).to.deep.equal([
      '~Done',
      '~Skipped~',
      'Done',
      'Now',
    ]);
  });

  it('leaves the focus where it was', async () => {
    const page = await open();
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    const link = page.all('[part="task-link"]')[0]!;
    link.focus();
    const told = new Promise<void>((go) =>
      page.element.addEventListener('waymark-progress-change', ({ revision }) => revision === 2 && go()),
    );
    await page.endpoint.setJourney(full({ revision: 2, condition: 'delayed' }));
    await told;
    await page.element.updateComplete;
    await until(() => page.element.matches(':focus-within'));
    expect(page.root.activeElement).to.equal(link);
  });
});

describe('a progress that cannot be had', () => {
  it('keeps the last status, says how old it is, and is current again by itself', async () => {
    const page = await open();
    await page.shows('freshness', 'Checked');
    await until(async () => (await page.endpoint.streams()) === 1, 'the stream');
    await page.endpoint.stop();
    await page.shows('freshness', 'No connection');
    expect(page.part('freshness').hasAttribute('data-stale')).to.equal(true);
    expect(page.text('headline')).to.match(/^1 of your 2 parcels/);
    await page.endpoint.start();
    dispatchEvent(new Event('online'));
    await page.shows('freshness', 'Checked');
  });

  it('says so, beside what the author wrote, and tries again when asked', async () => {
    const page = await open(full(), {
      prepare: (endpoint) => endpoint.fail({ route: '/status', do: 'answer', status: 500, body: '{}', times: 1 }),
    });
    await page.shows('failed');
    expect(isSlotted(page.root)).to.equal(true);
    page.all('[part="failed"] button')[0]!.click();
    await page.shows('headline');
  });

  it('is not shown where the answer breaks the contract, and the developers are told the field', async () => {
    const page = await open(null, {
      prepare: (endpoint) => endpoint.answer('/status', { journey: { ...full(), stage: 'lost' } }),
    });
    const told = new Promise<WaymarkProgressProblemEvent>((tell) =>
      page.element.addEventListener('waymark-progress-problem', tell),
    );
    page.element.refresh();
    expect((await told).field).to.equal('/journey/stage');
    await page.shows('failed');
  });
});

describe('the form to look a journey up', () => {
  const fill = async (page: Awaited<ReturnType<typeof open>>, reference: string, factor: string) => {
    const [first, second] = page.all('input') as HTMLInputElement[];
    first!.value = reference;
    second!.focus();
    second!.value = factor;
    await sendKeys({ press: 'Enter' });
  };

  it('stands where there is no reference, and shows the journey to who knows both', async () => {
    const page = await open(full(), { attributes: { reference: '' } });
    await page.shows('lookup');
    await fill(page, 'A-1042', '1234 AB');
    await page.shows('headline', 'parcels');
    const [request] = await page.endpoint.requests('/status');
    expect(request!.body).to.deep.include({ reference: 'A-1042', factor: '1234 AB' });
    expect(request!.url).to.equal('/status');
  });

  it('says which field is needed, and puts the customer there', async () => {
    const page = await open(full(), { attributes: { reference: '' } });
    await page.shows('lookup');
    await fill(page, 'A-1042', '');
    await until(() => page.all('[aria-invalid]').length === 1);
    expect(page.root.activeElement?.getAttribute('name')).to.equal('factor');
    expect(await page.endpoint.requests('/status')).to.deep.equal([]);
  });

  it('offers the number of the journey that the page is about now', async () => {
    const page = await open(null);
    await page.shows('lookup');
    const [first] = page.all('input') as HTMLInputElement[];
    expect(first!.value).to.equal('A-1042');
    page.element.reference = 'B-7';
    await page.element.updateComplete;
    await page.shows('lookup');
    expect((page.all('input') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(['B-7', '']);
  });

  it('offers nothing that was typed for another journey', async () => {
    const page = await open(null);
    await page.shows('lookup');
    await fill(page, 'A-1043', '1234 AB');
    await page.shows('message', 'Nothing was found');
    page.element.reference = 'B-7';
    await until(
      async () => (await page.endpoint.requests('/status')).at(-1)?.body?.reference === 'B-7',
      'the question',
    );
    await page.shows('lookup');
    expect((page.all('input') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(['B-7', '']);
  });

  it('says that nothing was found, and keeps what was typed', async () => {
    const page = await open(null, { attributes: { reference: '' } });
    await page.shows('lookup');
    await fill(page, 'WRONG', 'x');
    await page.shows('message', 'Nothing was found');
    expect((page.all('input')[0] as HTMLInputElement).value).to.equal('WRONG');
  });

  it('says when to try again after too many tries', async () => {
    const page = await open(full(), {
      attributes: { reference: '' },
      prepare: (endpoint) =>
        endpoint.fail({
          route: '/status',
          do: 'answer',
          status: 429,
          type: 'application/problem+json',
          body: '{"code":"rate_limited","status":429}',
          headers: { 'retry-after': '120' },
        }),
    });
    await page.shows('lookup');
    await fill(page, 'A-1042', 'x');
    await page.shows('message', 'too often');
    expect(page.text('message')).to.include('in 2 minutes');
  });
});
