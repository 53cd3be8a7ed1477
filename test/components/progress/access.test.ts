import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { until } from '../../support/endpoint.js';
import { full, open, type Page } from './page.js';

type Opening = Parameters<typeof open>[1];

/** Every state a customer can meet, and how to get there. */
const states: Record<string, (options: NonNullable<Opening>) => Promise<Page>> = {
  loading: async (options) => {
    const page = await open(full(), {
      ...options,
      prepare: (endpoint) => endpoint.fail({ route: '/status', do: 'hold' }),
    });
    await page.shows('loading');
    return page;
  },
  ready: async (options) => {
    const page = await open(full(), options);
    await page.shows('history');
    return page;
  },
  trouble: async (options) => {
    const page = await open(
      full({
        parts: undefined,
        condition: 'problem',
        nextUpdateBy: '2026-03-01',
        pickup: { place: 'Station', code: '77' },
      }),
      options,
    );
    await page.shows('quiet');
    return page;
  },
  stale: async (options) => {
    const page = await open(full(), options);
    await page.shows('history');
    await until(async () => (await page.endpoint.streams()) === 1);
    await page.endpoint.stop();
    await until(() => page.part('freshness').hasAttribute('data-stale'));
    return page;
  },
  empty: async (options) => {
    const page = await open(null, options);
    await page.shows('lookup');
    return page;
  },
  failed: async (options) => {
    const page = await open(full(), {
      ...options,
      // Also when it is asked again by itself, while it is being looked at.
      prepare: (endpoint) => endpoint.fail({ route: '/status', do: 'answer', status: 500, body: '{}', times: 99 }),
    });
    await page.shows('failed');
    return page;
  },
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// A fixture is a piece of a page: what is asked of whole pages does not apply to it.
const ignoredRules = ['region', 'page-has-heading-one', 'landmark-one-main'];

describe('a progress, for everybody', () => {
  afterEach(async () => {
    await emulateMedia({ colorScheme: 'light' });
    document.documentElement.removeAttribute('style');
    document.body.removeAttribute('style');
    await setViewport({ width: 800, height: 600 });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const lang of ['en', 'ar']) {
      for (const [name, reach] of Object.entries(states)) {
        it(`is accessible when ${name}, ${colorScheme}, in ${lang}`, async () => {
          await emulateMedia({ colorScheme });
          // The page says that it has both; the widget follows the page and not the visitor's wish alone.
          document.documentElement.style.colorScheme = 'light dark';
          document.body.style.background = colorScheme === 'dark' ? '#171b24' : '#fff';
          const page = await reach({ lang });
          await expect(page.element).to.be.accessible({ runOnly: tags, ignoredRules });
          expect(page.all('.root')[0]!.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
        });
      }
    }
  }

  for (const [name, reach] of Object.entries(states)) {
    it(`needs no sideways scrolling at 320 px when ${name}, and its targets are large enough`, async () => {
      const page = await reach({});
      page.element.parentElement!.style.width = '320px';
      await page.element.updateComplete;
      const { right } = page.element.getBoundingClientRect();
      for (const element of page.all('*')) {
        if (element.closest('.hush')) continue;
        expect(element.getBoundingClientRect().right, element.outerHTML.slice(0, 80)).to.be.at.most(right + 0.5);
      }
      for (const target of page.all('button, .button, input')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
    });
  }

  it('stands its ground against a page that hides everything', async () => {
    const page = await open();
    await page.shows('headline');
    const style = document.createElement('style');
    style.textContent = 'waymark-progress { all: initial !important; display: none !important; opacity: 0 !important }';
    document.head.append(style);
    const { display, opacity } = getComputedStyle(page.element);
    const { height } = page.part('headline').getBoundingClientRect();
    style.remove();
    expect([display, opacity]).to.deep.equal(['block', '1']);
    expect(height).to.be.greaterThan(10);
  });

  it('is light on a page that is only light, also for a visitor who likes it dark', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const page = await open();
    await page.shows('headline');
    expect(getComputedStyle(page.part('headline')).color).to.equal('rgb(27, 33, 48)');
  });

  it('is hidden where the page says hidden', async () => {
    const page = await open();
    page.element.hidden = true;
    expect(getComputedStyle(page.element).display).to.equal('none');
  });
});
