import { expect } from '@open-wc/testing';
import { addressLink } from '../../src/elements/address-link.js';
import { connectionFor } from '../../src/elements/configuration.js';

function withScript(data: Record<string, string>, run: () => void): void {
  const script = document.createElement('script');
  script.type = 'text/plain';
  Object.assign(script.dataset, data);
  document.head.append(script);
  run();
  script.remove();
}

describe('where an endpoint is looked up', () => {
  it('is the script tag, seen from the page, without a trailing slash', () => {
    withScript({ endpoint: '/v1/' }, () => {
      expect(connectionFor(undefined)).to.deep.equal({ endpoint: `${location.origin}/v1`, read: 'post' });
    });
  });

  it('is the element itself where it has one', () => {
    withScript({ endpoint: '/v1', read: 'get' }, () => {
      expect(connectionFor('https://other.example/api')).to.deep.equal({
        endpoint: 'https://other.example/api',
        read: 'get',
      });
    });
  });

  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'http://']) {
    it(`is nowhere when it is ${bad}`, () => expect(connectionFor(bad)).to.equal(undefined));
  }
});

describe('a signed link in the address', () => {
  it('is taken from the fragment, which leaves the address bar at once, and stays known to this page', () => {
    history.replaceState({ of: 'the page' }, '', '#waymark=A.10-42.to_ken-1');
    expect(addressLink()).to.deep.equal({ reference: 'A.10-42', token: 'to_ken-1' });
    expect(location.hash).to.equal('');
    expect(history.state).to.deep.equal({ of: 'the page' });
    expect(addressLink()).to.deep.equal({ reference: 'A.10-42', token: 'to_ken-1' });
  });

  it('leaves other fragments alone', () => {
    history.replaceState(null, '', '#chapter');
    addressLink();
    expect(location.hash).to.equal('#chapter');
    history.replaceState(null, '', location.pathname + location.search);
  });
});
