import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { Journey, Part } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';
import { inDays } from './days.js';
import { full, open, type Page } from './page.js';

type Opening = NonNullable<Parameters<typeof open>[1]>;

const parcel = (id: string, reason: string): Part => ({
  id,
  title: `Parcel ${id}`,
  stage: 'underway',
  condition: 'delayed',
  waitingOn: 'carrier',
  reason: { code: reason, text: 'EXC 7', since: '2026-03-02' },
  items: ['Lamp', 'Shade'],
});

/** Everything that can stand below the steps, at once. */
const everything = (other: Partial<Journey> = {}): Journey =>
  full({
    condition: 'problem',
    reason: { code: 'weather_delay', text: 'WX 12', since: '2026-03-02' },
    parts: [parcel('1', 'weather_delay'), parcel('2', 'customs_inspection')],
    deadlines: [1, 5, 30, -2].map((days) => ({ kind: 'customer', at: inDays(days), consequence: 'it ends' })),
    tasks: (['open', 'submitted', 'in_review', 'accepted', 'rejected', 'waived'] as const).map((state, index) => ({
      id: state,
      title: `Task ${state}`,
      type: 'upload',
      state,
      blocking: true,
      due: inDays(index),
      url: '#task',
      for: index % 2 ? 'a' : 'b',
      submittedAt: '2026-03-05T10:00:00Z',
      receipt: 'R-1',
    })),
    parties: [
      { id: 'a', name: 'Samira', role: 'applicant' },
      { id: 'b', name: 'Daan', role: 'co_applicant', contact: { phone: '+31 20 794 60' } },
      { id: 'h', name: 'Joost', role: 'handler', contact: { email: 'joost@bank.example' } },
    ],
    actions: [{ id: 'x', label: 'Cancel it', url: '/cancel', needs: 'login' }],
    proof: { document: '/letter', image: '/photo', signature: '/signature', signedBy: 'J. Bos' },
    nextUpdateBy: '2026-03-01',
    access: { level: 'full', party: 'a', lastVisit: '2026-03-02T12:00:00Z', redacted: ['parties'] },
    ...other,
  });

const states: Record<string, (options: Opening) => Promise<Page>> = {
  'everything is shown': async (options) => {
    const page = await open(everything(), options);
    await page.shows('history');
    await until(() => page.all('[part="part"] dd').length > 0, 'the lines of a reason');
    return page;
  },
  'the form is open in place': async (options) => {
    const page = await open(full({ access: { level: 'public', redacted: ['tasks', 'proof'] } }), {
      ...options,
      attributes: { 'login-href': '/login' },
    });
    await page.shows('redacted');
    page.part('confirm').click();
    await page.shows('lookup');
    page.all('form button')[0]!.click();
    await until(() => page.all('[aria-invalid]').length === 1, 'the field to be marked');
    return page;
  },
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ignoredRules = ['region', 'page-has-heading-one', 'landmark-one-main'];

describe('what lies below the steps, for everybody', () => {
  afterEach(async () => {
    await emulateMedia({ colorScheme: 'light' });
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, reach] of Object.entries(states)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const lang of ['en', 'ar']) {
        it(`is accessible when ${name}, ${colorScheme}, in ${lang}`, async () => {
          await emulateMedia({ colorScheme });
          document.documentElement.style.colorScheme = 'light dark';
          document.body.style.background = colorScheme === 'dark' ? '#171b24' : '#fff';
          const page = await reach({ lang });
          await expect(page.element).to.be.accessible({ runOnly: tags, ignoredRules });
        });
      }
    }

    for (const width of [280, 320]) {
      it(`needs no sideways scrolling at ${width} px when ${name}, and its targets are large enough`, async () => {
        const page = await reach({});
        page.element.parentElement!.style.width = `${width}px`;
        await page.element.updateComplete;
        const { right } = page.element.getBoundingClientRect();
        for (const element of page.all('*')) {
          if (element.closest('.hush')) continue;
          expect(element.getBoundingClientRect().right, element.outerHTML.slice(0, 80)).to.be.at.most(right + 0.5);
        }
        for (const target of page.all('button, .button, input, .contact a, .paper')) {
          const { width: across, height } = target.getBoundingClientRect();
          expect(Math.min(across, height), target.outerHTML).to.be.at.least(24);
        }
      });
    }
  }

  it('has headings one level below the headline’s, whatever level the page gave that', async () => {
    const page = await open(everything(), { attributes: { 'heading-level': '3' } });
    await page.shows('history');
    const levels = page.all('[role="heading"]').map((heading) => heading.getAttribute('aria-level'));
    expect(levels[0]).to.equal('3');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['4']));
  });

  it('begins where the page’s lines begin, also with a name in another script', async () => {
    const page = await open(everything(), { lang: 'ar' });
    await page.shows('people');
    const name = page.all('[part="person"] [dir="auto"]')[0]!;
    expect(getComputedStyle(name).textAlign).to.equal('right');
    expect(getComputedStyle(name).direction).to.equal('ltr');
  });
});
