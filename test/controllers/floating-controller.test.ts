import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { FloatingController } from '../../src/controllers/floating-controller.js';
import { until } from '../support/endpoint.js';

class FloatingHost extends LitElement {
  static override styles = css`
    button {
      position: fixed;
      left: 100px;
      top: 200px;
      width: 50px;
      height: 20px;
    }
    div {
      position: fixed;
      width: 80px;
      height: 60px;
    }
  `;
  readonly floating = new FloatingController(this, () => ({
    anchor: this.button,
    panel: this.panel,
    placement: 'bottom-start',
  }));
  override render() {
    return html`<button>?</button>
      <div></div>`;
  }
  get button() {
    return this.shadowRoot!.querySelector('button')!;
  }
  get panel() {
    return this.shadowRoot!.querySelector('div')!;
  }
}
customElements.define('floating-host', FloatingHost);

describe('a panel beside its button', () => {
  const host = () => fixture<FloatingHost>(html`<floating-host></floating-host>`);
  const isBeside = ({ panel, button }: FloatingHost) => {
    const [at, by] = [panel.getBoundingClientRect(), button.getBoundingClientRect()];
    return at.top === by.bottom + 8 && at.left === by.left;
  };

  it('stands under it when it is opened', async () => {
    const element = await host();
    await element.floating.open();
    await until(() => isBeside(element));
  });

  it('follows it when it moves', async () => {
    const element = await host();
    await element.floating.open();
    await until(() => isBeside(element));
    element.button.style.setProperty('left', '140px');
    await until(() => isBeside(element));
  });

  it('stands above it where there is no room below', async () => {
    const element = await host();
    element.button.style.setProperty('top', `${innerHeight - 25}px`);
    await element.floating.open();
    const { panel, button } = element;
    await until(() => panel.getBoundingClientRect().bottom === button.getBoundingClientRect().top - 8);
  });

  it('stays where it is once it is closed', async () => {
    const element = await host();
    await element.floating.open();
    await until(() => isBeside(element));
    element.floating.close();
    const before = element.panel.style.left;
    element.button.style.setProperty('left', '300px');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.panel.style.left).to.equal(before);
  });

  it('is not placed at all when it was closed before it could be', async () => {
    const element = await host();
    const opening = element.floating.open();
    element.floating.close();
    await opening;
    expect(element.panel.style.left).to.equal('');
  });

  it('is beside it again after a move in the page', async () => {
    const element = await host();
    await element.floating.open();
    await until(() => isBeside(element));
    (await fixture(html`<main></main>`)).append(element);
    element.button.style.setProperty('left', '180px');
    await until(() => isBeside(element));
  });
});
