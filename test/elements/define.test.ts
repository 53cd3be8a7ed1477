import { expect } from '@open-wc/testing';
import { define, type ElementClass } from '../../src/elements/define.js';
import { version } from '../../src/elements/version.js';

let count = 0;
const make = (tag: string, of: string | undefined = version) =>
  class extends HTMLElement {
    static readonly tag = tag;
    static readonly version = of;
  } as unknown as ElementClass;

/** What the console is told while something runs. */
function warnings(run: () => void): string[] {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => told.push(text);
  run();
  console.warn = warn;
  return told;
}

describe('registering an element', () => {
  it('keeps the first copy, and is silent about the same version', () => {
    const tag = `x-define-${count++}`;
    const first = make(tag);
    expect(warnings(() => [first, make(tag), make(tag)].forEach(define))).to.deep.equal([]);
    expect(customElements.get(tag)).to.equal(first);
  });

  it('warns once of another version, by both versions, and throws nothing', () => {
    const tag = `x-define-${count++}`;
    const told = warnings(() => [make(tag, '0.0.1'), make(tag)].forEach(define));
    expect(told.length).to.equal(1);
    expect(told[0]).to.include('0.0.1').and.to.include(version);
  });

  it('does not throw where a name cannot be had', () => {
    expect(warnings(() => define(make('not a name'))).length).to.equal(1);
  });
});
