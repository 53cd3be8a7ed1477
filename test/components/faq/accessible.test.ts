import { expect } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia, setViewport } from '@web/test-runner-commands';
import type { WaymarkFaq } from '../../../src/components/faq/waymark-faq.js';
import { feedFor } from '../../../src/controllers/journey-feed.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import { articles, button, field, open, questions, ready, said, search, until, written } from './page.js';

let endpoint: TestEndpoint;
/** Ends what a state of the list stands on. */
let leave: (() => void) | undefined;

before(async () => {
  endpoint = await TestEndpoint.open();
});
after(() => endpoint.stop());

/** Every state of the element, on a page of its own. */
const states: Record<string, (attributes: string) => Promise<WaymarkFaq>> = {
  'the owner’s answers, closed': (attributes) => open(written, attributes),
  'answers that are open': async (attributes) => {
    const faq = await open(written, `helpful ask ${attributes}`);
    button(faq, 'Why is my order late?').click();
    button(faq, 'What if nobody is home?').click();
    await until(() => faq.shadowRoot!.querySelectorAll('.vote').length === 2);
    return faq;
  },
  'all answers': (attributes) => open(written, `limit="all" ${attributes}`),
  'answers that were found': async (attributes) => {
    const faq = await open(written, attributes);
    await search(faq, 'send something back');
    await until(() => questions(faq)[0] === 'How do I send something back?');
    return faq;
  },
  'no good answer': async (attributes) => {
    const faq = await open(written, `ask ${attributes}`);
    await search(faq, 'quantum gravity');
    await until(() => faq.shadowRoot!.querySelector('.notice') !== null);
    return faq;
  },
  'answers that fit a status': async (attributes) => {
    await endpoint.answer('/articles', { articles });
    await endpoint.setJourney(journey({ condition: 'delayed' }));
    leave = feedFor({ connection: endpoint.connection, reference: 'A-1042', lang: 'en' }).follow(() => undefined);
    const faq = await open('', `endpoint="${endpoint.origin}" ${attributes}`);
    await until(() => faq.shadowRoot!.querySelector('.caption') !== null);
    return faq;
  },
  'answers on their way': async (attributes) => {
    await endpoint.fail({ route: '/articles', do: 'hold' });
    const faq = await open('', `endpoint="${endpoint.origin}" ${attributes}`);
    await until(() => faq.shadowRoot!.querySelector('.ghost') !== null);
    return faq;
  },
  'answers that did not come': async (attributes) => {
    await endpoint.fail({ route: '/articles', do: 'answer', status: 503 });
    const faq = await open('<p>Call 020 7946 0018.</p>', `endpoint="${endpoint.origin}" ${attributes}`);
    await until(() => faq.shadowRoot!.querySelector('.notice') !== null);
    return faq;
  },
};

afterEach(async () => {
  leave?.();
  leave = undefined;
  document.querySelectorAll('waymark-faq').forEach((faq) => faq.remove());
  document.documentElement.style.colorScheme = '';
  document.body.style.cssText = '';
  await endpoint.heal();
  await emulateMedia({ colorScheme: 'light' });
  await setViewport({ width: 800, height: 600 });
});

for (const [name, show] of Object.entries(states)) {
  describe(name, () => {
    it('can be used by everybody, in light', async () => {
      const faq = await show('lang="en"');
      await expect(faq).to.be.accessible();
    });

    it('can be used by everybody, in dark and from right to left, and fits a narrow window', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      document.documentElement.style.colorScheme = 'light dark';
      // The narrowest that all three engines can be made.
      await setViewport({ width: 334, height: 700 });
      document.body.style.cssText = 'margin:0;padding:7px;direction:rtl;background:Canvas';
      const faq = await show('lang="ar" dir="rtl"');
      await until(() => faq.shadowRoot!.querySelector<HTMLElement>('.root')!.dir === 'rtl');
      await expect(faq).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      for (const target of faq.shadowRoot!.querySelectorAll<HTMLElement>('button, input')) {
        const { height, width } = target.getBoundingClientRect();
        if (height) expect(Math.min(height, width), target.className).to.be.at.least(24);
      }
    });
  });
}

interface Node {
  role: string;
  name: string;
  expanded?: boolean;
  children?: Node[];
}
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

describe('what assistive technology meets', () => {
  it('is a heading with a button of the same name, that tells whether it is open', async () => {
    const faq = await open(written, 'lang="en"');
    button(faq, 'Why is my order late?').click();
    await ready(faq);
    const nodes = flat((await a11ySnapshot({})) as unknown as Node);
    const late = nodes.filter(({ name }) => name.trim() === 'Why is my order late?').map(({ role }) => role);
    expect(
      late.some((role) => /heading/i.test(role)),
      late.join(),
    ).to.equal(true);
    expect(
      late.some((role) => /button/i.test(role)),
      late.join(),
    ).to.equal(true);
    expect(nodes.some(({ name }) => name.includes('A neighbour may take it in.'))).to.equal(false);
  });
});

describe('a page with rules of its own', () => {
  it('cannot hide the answers or take their buttons apart', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { all: initial !important; display: none !important } html, body, p, h3, ol, li, b { display: block !important }' +
        'button { display: none !important; font-size: 99px !important; position: fixed !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    try {
      const faq = await open(written, 'lang="en"');
      expect(faq.getBoundingClientRect().height).to.be.greaterThan(150);
      const late = button(faq, 'Why is my order late?');
      expect(late.getBoundingClientRect().height).to.be.within(40, 80);
      expect(field(faq).getBoundingClientRect().width).to.be.greaterThan(200);
      late.click();
      await ready(faq);
      expect(faq.querySelectorAll('p')[1]!.getBoundingClientRect().height).to.be.greaterThan(10);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('goes on being right after its text was translated', async () => {
    const faq = await open(written, 'lang="en"');
    for (const heading of faq.querySelectorAll('h3')) {
      const font = document.createElement('font');
      font.textContent = `tr: ${heading.textContent}`;
      heading.replaceChildren(font);
    }
    for (const node of faq.shadowRoot!.querySelectorAll('label, .end button'))
      node.replaceChildren(document.createElement('font'));
    await until(() => questions(faq)[0] === 'tr: Why is my order late?');
    await search(faq, 'send something back');
    await until(() => questions(faq)[0] === 'tr: How do I send something back?');
    expect(said(faq)).to.contain('Answers found: 1');
  });
});

describe('a list that is shown and taken away many times', () => {
  it('leaves nothing behind', async () => {
    const rootsBefore = document.adoptedStyleSheets.length;
    for (let round = 0; round < 10; round += 1) {
      const faq = await open(written, 'lang="en"');
      await search(faq, 'cancel');
      await until(() => questions(faq)[0] === 'How do I cancel?');
      faq.remove();
    }
    expect(document.querySelectorAll('[data-waymark-live]').length).to.be.at.most(1);
    expect(document.adoptedStyleSheets.length - rootsBefore).to.be.at.most(1);
    if ('highlights' in CSS) expect(CSS.highlights.get('waymark-found')?.size ?? 0).to.equal(0);
  });
});
