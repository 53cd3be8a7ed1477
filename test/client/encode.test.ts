import { expect } from '@open-wc/testing';
import { encode } from '../../src/client/encode.js';

type Patched = { toJSON?: unknown };

/** A page on which an old library has given every list and object a `toJSON`, as Prototype.js up to 1.6 does. */
function onAnOldPage<T>(run: () => T): T {
  const prototypes = [Array.prototype, Object.prototype] as Patched[];
  for (const prototype of prototypes) prototype.toJSON = () => 'as the page has it';
  try {
    return run();
  } finally {
    for (const prototype of prototypes) delete prototype.toJSON;
  }
}

describe('what is sent', () => {
  const body = {
    id: '1',
    empty: [],
    answers: [{ value: 9, choices: ['a', 'b'] }, { value: 'é 😀 \u2028 "quoted"' }],
    left: undefined,
    none: null,
    yes: true,
  };

  it('is the same JSON on a page whose lists and objects have a toJSON of their own', () => {
    expect(onAnOldPage(() => encode(body))).to.equal(JSON.stringify(body));
  });

  it('would not be the same without the care that is taken', () => {
    expect(onAnOldPage(() => JSON.stringify(body))).to.not.equal(JSON.stringify(body));
  });

  it('leaves what it was given as it was', () => {
    const before = structuredClone(body);
    encode(body);
    expect(body).to.deep.equal(before);
    expect(Object.hasOwn(body.answers, 'toJSON')).to.be.false;
  });
});
