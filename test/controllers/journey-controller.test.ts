import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { JourneyController } from '../../src/controllers/journey-controller.js';
import type { JourneyQuery, JourneyState } from '../../src/controllers/journey-state.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { Hands } from '../support/hands.js';
import { journey } from '../support/journeys.js';
import { showPage } from '../support/visibility.js';

const hands = new Hands();
let endpoint: TestEndpoint;

class JourneyHost extends LitElement {
  static override properties = { reference: {}, factor: {}, language: {} };
  declare reference?: string;
  declare factor?: string;
  declare language?: string;
  readonly journey = new JourneyController(this, () => this.query, hands);
  renders: JourneyState[] = [];

  get query(): JourneyQuery | undefined {
    const { reference, factor, language: lang = 'en' } = this;
    return reference ? { connection: endpoint.connection, reference, factor, lang } : undefined;
  }

  override render() {
    this.renders.push(this.journey.state);
    return this.journey.state.is;
  }
}
customElements.define('journey-host', JourneyHost);

describe('an element that shows a journey', () => {
  const host = () => fixture<JourneyHost>(html`<journey-host></journey-host>`);
  const is = (element: JourneyHost, state: string) => until(() => element.journey.state.is === state, state);
  const shows = (element: JourneyHost, reference: string) =>
    until(() => 'journey' in element.journey.state && element.journey.state.journey.reference === reference, reference);
  const asked = async (route = '/status') => (await endpoint.requests(route)).length;

  beforeEach(async () => {
    showPage();
    endpoint = await TestEndpoint.open();
    for (const reference of ['A', 'B']) await endpoint.setJourney(journey({ reference }));
  });
  afterEach(() => endpoint.stop());

  it('is idle and asks nothing while there is nothing to ask for', async () => {
    const element = await host();
    expect(element.journey.state.is).to.equal('idle');
    expect(await endpoint.requests()).to.be.empty;
  });

  it('is rendered for each state that the journey goes through', async () => {
    const element = await host();
    element.reference = 'A';
    await is(element, 'ready');
    await element.updateComplete;
    expect(element.renders.map((state) => state.is).join(' ')).to.match(/^idle loading ready/);
    expect(element.shadowRoot!.textContent).to.equal('ready');
  });

  it('asks once for what it is given in one go, before or after it is put into the page', async () => {
    const element = document.createElement('journey-host') as JourneyHost;
    element.reference = 'A';
    document.body.append(element);
    element.factor = '1234AB';
    await is(element, 'ready');
    expect((await endpoint.requests('/status')).map(({ body }) => body)).to.deep.equal([
      { reference: 'A', factor: '1234AB', lang: 'en' },
    ]);
    element.remove();
  });

  it('goes on undisturbed when it is moved in the page', async () => {
    const element = await host();
    await endpoint.fail({ do: 'hold', route: '/status' });
    element.reference = 'A';
    await until(async () => (await asked()) === 1);
    const elsewhere = await fixture(html`<div></div>`);
    for (let moves = 0; moves < 10; moves++) elsewhere.append(element);
    await endpoint.release();
    await is(element, 'ready');
    expect(await asked()).to.equal(1);
    expect((await endpoint.requests())[0]!.isGone).to.be.false;
  });

  it('hangs up when it is taken out of the page, and asks anew when it is put back, showing what it knew', async () => {
    const element = await host();
    element.reference = 'A';
    await until(async () => (await endpoint.streams()) === 1);
    const parent = element.parentElement!;
    element.remove();
    await until(async () => (await endpoint.streams()) === 0);
    await endpoint.setJourney(journey({ reference: 'A', revision: 2 }));
    parent.append(element);
    expect(element.journey.state).to.have.nested.property('journey.revision', 1);
    await until(() => 'journey' in element.journey.state && element.journey.state.journey.revision === 2);
  });

  it('asks nothing while it is not in the page', async () => {
    const element = await host();
    element.remove();
    element.reference = 'A';
    await element.updateComplete;
    expect(element.journey.state.is).to.equal('idle');
    expect(await endpoint.requests()).to.be.empty;
  });

  it('shows the journey asked for last, also when the answer to the earlier question comes later', async () => {
    const element = await host();
    await endpoint.fail({ do: 'hold', route: '/status' });
    element.reference = 'A';
    await until(async () => (await asked()) === 1);
    element.reference = 'B';
    await shows(element, 'B');
    // Answered before the endpoint has noticed, it would never count as gone.
    await until(async () => (await endpoint.requests('/status'))[0]!.isGone);
    await endpoint.release();
    expect(element.journey.state).to.have.nested.property('journey.reference', 'B');
  });

  it('forgets at once what it showed when the credential changes', async () => {
    const element = await host();
    element.reference = 'A';
    await is(element, 'ready');
    element.factor = 'wrong';
    await element.updateComplete;
    expect(element.journey.state.is).to.equal('loading');
  });

  it('shares one request and one stream with another element that shows the same', async () => {
    const [one, two] = [await host(), await host()];
    one.reference = two.reference = 'A';
    await Promise.all([is(one, 'ready'), is(two, 'ready')]);
    await until(async () => (await endpoint.streams()) === 1);
    one.remove();
    await endpoint.setJourney(journey({ reference: 'A', revision: 2 }));
    await until(() => 'journey' in two.journey.state && two.journey.state.journey.revision === 2);
    expect(await asked()).to.equal(1);
    expect(await asked('/status/stream')).to.equal(1);
  });

  it('asks again when the customer wants it', async () => {
    const element = await host();
    await endpoint.fail({ do: 'drop', route: '/status' });
    element.reference = 'A';
    await is(element, 'failed');
    element.journey.retry();
    await is(element, 'ready');
  });

  it('leaves no timer and no connection after ten times in and out', async () => {
    const element = await host();
    const parent = element.parentElement!;
    element.reference = 'A';
    for (let times = 0; times < 10; times++) {
      await is(element, 'ready');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      parent.append(element);
    }
    element.remove();
    await until(async () => (await endpoint.streams()) === 0);
    await until(() => hands.waits.length === 0);
  });
});
