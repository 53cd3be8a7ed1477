import { expect } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia, setViewport } from '@web/test-runner-commands';
import type { Journey, Step } from '../../../src/contract/index.js';
import { prepareAnnouncements } from '../../../src/elements/announce.js';
import { journey } from '../../support/journeys.js';
import { inWords } from './days.js';
import { full, open, type Page } from './page.js';

interface Node {
  role: string;
  name?: string;
  children?: Node[];
}

const layouts = ['auto', 'horizontal', 'vertical', 'compact'];
const widths = [200, 320, 640, 1000, 1600];

/** An application of which a step has parts, some of them side by side. */
const branched = (other: Partial<Journey> = {}): Journey =>
  full({
    currentStep: 'review',
    steps: [
      { id: 'sent', label: 'Sent', state: 'done', doneAt: '2026-03-02' },
      { id: 'call', label: 'A call with you', state: 'skipped' },
      {
        id: 'review',
        label: 'Review',
        description: 'Each document is read.',
        state: 'current',
        branch: 'all',
        substeps: [
          { id: 'income', label: 'Income', state: 'done', doneAt: '2026-03-03' },
          { id: 'house', label: 'Value of the house', state: 'current' },
        ],
      },
      {
        id: 'decision',
        label: 'Decision',
        state: 'upcoming',
        branch: 'one',
        substeps: [
          { id: 'yes', label: 'Offer', state: 'upcoming' },
          { id: 'no', label: 'Letter', state: 'upcoming' },
        ],
      },
      { id: 'end', label: 'Mortgage active', state: 'upcoming' },
    ],
    ...other,
  });

/** As many steps as the contract allows, with names that are long and cannot be broken at a space. */
const many = (count: number): Journey => {
  const steps = Array.from({ length: count }, (_, index): Step => {
    const state = index < count / 2 - 1 ? 'done' : index < count / 2 ? 'current' : 'upcoming';
    return { id: `s${index}`, label: `Rechtsschutzversicherungsprüfung ${index + 1}`, state };
  });
  return journey({ steps, currentStep: steps.find(({ state }) => state === 'current')?.id ?? 's0' });
};

/** Gives the widget so much room, in one of its layouts. */
async function arrange({ element }: Page, layout: string, width: number): Promise<void> {
  element.parentElement!.style.width = `${width}px`;
  element.setAttribute('layout', layout);
  await element.updateComplete;
}

const box = (element: Element) => element.getBoundingClientRect();
const steps = (page: Page) => page.all('[part="step"]');
/** Whether an element is there for the eye; what is not is one pixel large, and still read aloud. */
const isSeen = (element: Element) => box(element.closest('.step > div')!).width > 1;

/** How the steps stand, as it is seen. */
function seen(page: Page): 'row' | 'column' | 'strip' {
  const [first, second] = steps(page).map(box) as [DOMRect, DOMRect];
  if (Math.abs(first.top - second.top) > 1) return 'column';
  return page.all('.label').every(isSeen) ? 'row' : 'strip';
}

const flat = ({ role, name, children = [] }: Node): string[] => [
  [role, name ?? ''].join(' '),
  ...children.flatMap(flat),
];

describe('the layout of a progress', () => {
  before(async () => {
    // One engine is heard with all of the page: what is said stands before each widget, and not after the first.
    prepareAnnouncements();
    await setViewport({ width: 1700, height: 900 });
  });
  after(() => setViewport({ width: 800, height: 600 }));

  it('is by the room there is: a strip, a column, a row', async () => {
    const page = await open(full());
    await page.shows('history');
    const at: string[] = [];
    for (const width of [200, 280, 480, 640, 1600]) {
      await arrange(page, 'auto', width);
      at.push(`${width} ${seen(page)}`);
    }
    expect(at).to.deep.equal(['200 strip', '280 column', '480 column', '640 row', '1600 row']);
  });

  it('is the right one from the moment that there is a status, without a page that changes its size', async () => {
    const page = await open(branched());
    await page.shows('steps');
    expect(seen(page)).to.equal('column');
    const strip = await open(full(), { attributes: { layout: 'compact' } });
    await strip.shows('steps');
    expect(seen(strip)).to.equal('strip');
    strip.element.layout = 'vertical';
    await strip.element.updateComplete;
    expect(seen(strip)).to.equal('column');
  });

  it('needs more room for a row where the letters are larger, and where there are more steps', async () => {
    const page = await open(full());
    await page.shows('history');
    page.element.style.setProperty('--waymark-font-size', '32px');
    await arrange(page, 'auto', 768);
    expect(seen(page)).to.equal('column');
    await arrange(page, 'auto', 1280);
    expect(seen(page)).to.equal('row');
    const longer = await open(many(12));
    await longer.shows('steps');
    await arrange(longer, 'auto', 1600);
    expect(seen(longer)).to.equal('column');
  });

  it('is the one that the page asks for, wherever names can be read in it', async () => {
    const page = await open(full());
    await page.shows('history');
    const at: string[] = [];
    for (const layout of ['horizontal', 'vertical', 'compact']) {
      for (const width of [320, 480, 1280]) {
        await arrange(page, layout, width);
        at.push(`${layout} ${width} ${seen(page)}`);
      }
    }
    expect(at).to.deep.equal([
      'horizontal 320 column',
      'horizontal 480 row',
      'horizontal 1280 row',
      'vertical 320 column',
      'vertical 480 column',
      'vertical 1280 column',
      'compact 320 strip',
      'compact 480 strip',
      'compact 1280 strip',
    ]);
  });

  it('shows in a strip what the current step is and which one of how many, along the whole width', async () => {
    const page = await open(branched());
    await page.shows('history');
    await arrange(page, 'compact', 320);
    expect(
      page
        .all('[part="step"] > div > .label')
        .filter(isSeen)
        .map((label) => label.textContent),
    ).to.deep.equal(['Review']);
    const [fact] = page.all('[aria-current] .fact');
    expect(fact!.textContent).to.match(/^Now · Step 3 of 5/);
    const strip = box(page.part('steps'));
    expect(box(fact!).left).to.be.closeTo(strip.left, 1);
    expect(box(fact!).width).to.be.closeTo(strip.width, 1);
    const marks = page.all('.step > .mark').map(box);
    expect(marks.at(-1)!.right).to.be.closeTo(strip.right, 1);
    expect(new Set(marks.map(({ top }) => top)).size).to.equal(1);
  });

  it('puts a column of steps beside what there is to say on a wide page, and above it on a narrow one', async () => {
    const page = await open(branched());
    await page.shows('history');
    const places = () => [page.part('steps'), page.all('.more')[0]!].map(box) as [DOMRect, DOMRect];
    await arrange(page, 'auto', 1280);
    let [left, right] = places();
    expect(right.left).to.be.greaterThan(left.right);
    expect(right.top).to.be.closeTo(left.top, 1);
    await arrange(page, 'auto', 768);
    [left, right] = places();
    expect(right.top).to.be.greaterThan(left.bottom);
  });

  it('is the same to assistive technology at every width and in every layout', async () => {
    const page = await open(branched());
    await page.shows('history');
    const trees = new Set<string>();
    for (const layout of layouts) {
      for (const width of widths) {
        await arrange(page, layout, width);
        trees.add(flat((await a11ySnapshot({ selector: 'waymark-progress' })) as unknown as Node).join('\n'));
      }
    }
    expect(trees.size, [...trees].join('\n\n')).to.equal(1);
    const [tree] = trees;
    for (const text of ['Sent', 'Skipped', 'Now · Step 3 of 5', 'All of these', 'One of these', 'Mortgage active']) {
      expect(tree).to.include(text);
    }
    // One engine is asked for the role and the name of each element, one by one.
  }).timeout(120_000);

  it('has one list with one current step, which no layout hides or takes its role from', async () => {
    const page = await open(branched());
    await page.shows('history');
    for (const layout of layouts) {
      for (const width of widths) {
        await arrange(page, layout, width);
        const list = page.part('steps');
        expect(list.getAttribute('role')).to.equal('list');
        expect(list.getAttribute('aria-label')).to.equal('Steps');
        expect(page.all('[aria-current="step"]').length).to.equal(1);
        for (const element of list.querySelectorAll('*')) {
          const { display, visibility } = getComputedStyle(element);
          expect([display === 'none', visibility], `${layout} ${width}`).to.deep.equal([false, 'visible']);
        }
        expect(list.querySelectorAll('a, button, [tabindex]').length).to.equal(0);
      }
    }
  });

  for (const lang of ['de', 'ar']) {
    it(`never needs sideways scrolling in ${lang}, with one step or forty, at any width or size of type`, async () => {
      for (const count of [1, 5, 40]) {
        const page = await open(many(count), { lang });
        await page.shows('headline');
        for (const size of ['16px', '32px']) {
          page.element.style.setProperty('--waymark-font-size', size);
          for (const layout of layouts) {
            for (const width of [280, 640, 1600]) {
              await arrange(page, layout, width);
              const { left, right } = box(page.element);
              const root = page.all('.root')[0]!;
              expect(root.scrollWidth, `${count} ${size} ${layout} ${width}`).to.be.at.most(root.clientWidth);
              for (const shown of page.all('.label, .mark, .fact').filter((one) => one.offsetWidth > 1)) {
                if (shown.matches('.step > div *') && !isSeen(shown)) continue;
                expect(box(shown).right, `${count} ${size} ${layout} ${width}`).to.be.at.most(right + 0.5);
                expect(box(shown).left, `${count} ${size} ${layout} ${width}`).to.be.at.least(left - 0.5);
              }
            }
          }
        }
        page.element.remove();
      }
    });
  }

  for (const layout of layouts) {
    for (const [lang, colorScheme] of [
      ['en', 'light'],
      ['ar', 'dark'],
    ] as const) {
      it(`is accessible when ${layout}, in ${lang}, ${colorScheme}, at 320 and at 1280 px`, async () => {
        await emulateMedia({ colorScheme });
        document.documentElement.style.colorScheme = 'light dark';
        document.body.style.background = colorScheme === 'dark' ? '#171b24' : '#fff';
        const page = await open(branched(), { lang });
        await page.shows('history');
        for (const width of [320, 1280]) {
          await arrange(page, layout, width);
          await expect(page.element).to.be.accessible({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            ignoredRules: ['region', 'page-has-heading-one', 'landmark-one-main'],
          });
        }
        await emulateMedia({ colorScheme: 'light' });
        document.documentElement.removeAttribute('style');
        document.body.removeAttribute('style');
      });
    }
  }
});

describe('the steps of a journey', () => {
  it('say how their parts belong together, and the state of each', async () => {
    const page = await open(branched());
    await page.shows('history');
    expect(page.all('.substeps > .fact').map((text) => text.textContent)).to.deep.equal([
      'All of these',
      'One of these',
    ]);
    const parts = page.all('[part="substep"]');
    expect(parts.map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      `Income · Done · ${inWords('2026-03-03')}`,
      'Value of the house · Now',
      'Offer · To come',
      'Letter · To come',
    ]);
  });

  it('are counted without the parts of them, so that an undecided branch does not change how many there are', async () => {
    const [sent, , review, decision, end] = branched().steps;
    const page = await open(branched({ currentStep: 'review', steps: [sent!, review!, decision!, end!] }));
    await page.shows('history');
    expect(page.all('[aria-current] .fact')[0]!.textContent).to.include('Step 2 of 4');
  });

  it('that are come back to say so, with the reason', async () => {
    const page = await open(
      journey({
        currentStep: 'documents',
        reason: { code: 'new_evidence', text: { en: 'You changed jobs.' } },
        steps: [
          { id: 'documents', label: 'Documents', state: 'revisited', doneAt: '2026-03-01' },
          { id: 'valuation', label: 'Valuation', state: 'done' },
        ],
      }),
    );
    await page.shows('steps');
    const [back] = steps(page);
    expect([...back!.querySelectorAll('.fact')].map((fact) => fact.textContent)).to.deep.equal([
      'Back at this step · Step 1 of 2',
      'You changed jobs.',
    ]);
  });
});
