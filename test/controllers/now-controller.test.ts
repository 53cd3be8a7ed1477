import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { NowController, Ticker } from '../../src/controllers/now-controller.js';
import { Hands } from '../support/hands.js';
import { hidePage, showPage } from '../support/visibility.js';

const hands = new Hands();
const ticker = new Ticker(hands);

class ClockHost extends LitElement {
  readonly clock = new NowController(this, ticker);
  renders = 0;
  override render() {
    this.renders++;
    return html`<time .textContent=${String(this.clock.now)}></time>`;
  }
}
customElements.define('clock-host', ClockHost);

describe('an element that tells how long ago something was', () => {
  const host = () => fixture<ClockHost>(html`<clock-host></clock-host>`);
  const told = (element: ClockHost) => Number(element.shadowRoot!.querySelector('time')!.textContent);
  beforeEach(showPage);
  afterEach(showPage);

  it('is rendered again every half minute', async () => {
    const element = await host();
    hands.advance(30_000);
    await element.updateComplete;
    expect(told(element)).to.equal(hands.now());
    expect(element.renders).to.equal(2);
  });

  it('shares its timer with all others on the page', async () => {
    const [one, two] = [await host(), await host()];
    expect(hands.waits).to.have.length(1);
    hands.advance(30_000);
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect([one.renders, two.renders]).to.deep.equal([2, 2]);
  });

  it('does not tick while nobody can see it, and is right at once when somebody can again', async () => {
    const element = await host();
    hidePage();
    await element.updateComplete;
    expect(hands.waits).to.be.empty;
    hands.advance(3_600_000);
    showPage();
    await element.updateComplete;
    expect(told(element)).to.equal(hands.now());
    expect(hands.waits).to.have.length(1);
  });

  it('leaves no timer behind', async () => {
    const element = await host();
    element.remove();
    expect(hands.waits).to.be.empty;
    hidePage();
    showPage();
    expect(hands.waits).to.be.empty;
  });
});
