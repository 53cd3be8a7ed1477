import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Connection } from '../../src/client/connection.js';
import { OutboxController } from '../../src/controllers/outbox-controller.js';
import { TestEndpoint, until } from '../support/endpoint.js';

class OutboxHost extends LitElement {
  connection: Connection | undefined;
  readonly outbox = new OutboxController(this, () => this.connection);
  override render() {
    return html`<p .textContent=${this.outbox.delivery?.state ?? ''}></p>`;
  }
}
customElements.define('outbox-host', OutboxHost);

describe('an element in which a customer says something', () => {
  let endpoint: TestEndpoint;
  const newId = () => `0195f0a0-0000-7000-8000-${crypto.randomUUID().slice(-12)}`;
  const host = async () => {
    const element = await fixture<OutboxHost>(html`<outbox-host></outbox-host>`);
    element.connection = endpoint.connection;
    return element;
  };
  const shows = (element: OutboxHost, state: string) =>
    until(() => element.shadowRoot!.querySelector('p')!.textContent === state, state);

  beforeEach(async () => (endpoint = await TestEndpoint.open()));
  afterEach(() => endpoint.stop());

  it('tells that it is kept, and then that it is received', async () => {
    await endpoint.fail({ do: 'hold' });
    const element = await host();
    expect(await element.outbox.send('responses', { id: newId(), revision: 1 })).to.include({ state: 'kept' });
    await shows(element, 'kept');
    await until(async () => (await endpoint.requests()).length === 1);
    await endpoint.release();
    await shows(element, 'received');
  });

  it('tells it also when it was out of the page while it happened', async () => {
    await endpoint.fail({ do: 'hold' });
    const element = await host();
    await element.outbox.send('responses', { id: newId(), revision: 1 });
    const parent = element.parentElement!;
    element.remove();
    await until(async () => (await endpoint.requests()).length === 1);
    await endpoint.release();
    await until(async () => Object.keys(await endpoint.stored()).length === 1);
    parent.append(element);
    await shows(element, 'received');
  });

  it('tells of what was said last', async () => {
    const element = await host();
    const [first, second] = [newId(), newId()];
    await endpoint.fail({ do: 'hold' });
    await element.outbox.send('responses', { id: first, revision: 1 });
    await element.outbox.send('contact', { id: second, revision: 1 });
    await until(async () => (await endpoint.requests()).length === 1);
    await endpoint.release();
    await until(async () => Object.keys(await endpoint.stored()).length === 2);
    await shows(element, 'received');
    expect(element.outbox.delivery!.id).to.equal(second);
  });

  it('says that nothing is kept where there is no endpoint to send it to', async () => {
    const element = await host();
    element.connection = undefined;
    expect(await element.outbox.send('responses', { id: newId(), revision: 1 })).to.include({ state: 'not_kept' });
    await shows(element, 'not_kept');
  });
});
