import { expect } from '@open-wc/testing';
import { announce, prepareAnnouncements } from '../../src/elements/announce.js';
import { until } from '../support/endpoint.js';

const regions = () => document.querySelectorAll<HTMLElement>('[data-waymark-live]');

describe('the live region', () => {
  it('is one for the page, empty before it is needed, and out of sight', () => {
    prepareAnnouncements();
    prepareAnnouncements();
    expect(regions().length).to.equal(1);
    const [region] = regions();
    expect(region!.textContent).to.equal('');
    expect(region!.getAttribute('role')).to.equal('status');
    expect(region!.getBoundingClientRect().width).to.be.at.most(1);
  });

  it('says the last of several things that happen at once, in their language', async () => {
    announce('one', 'en');
    announce('zwei', 'de');
    await until(() => regions()[0]!.textContent === 'zwei');
    expect(regions()[0]!.lang).to.equal('de');
  });

  it('says the same sentence again when it is said again', async () => {
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(regions()[0]!.textContent!));
    observer.observe(regions()[0]!, { childList: true, characterData: true, subtree: true });
    announce('again');
    await until(() => said.filter((text) => text === 'again').length === 1);
    announce('again');
    await until(() => said.filter((text) => text === 'again').length === 2);
    observer.disconnect();
  });
});
