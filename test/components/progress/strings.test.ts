import { expect } from '@open-wc/testing';
import { until } from '../../support/endpoint.js';
import { full, open } from './page.js';

const inTrouble = (code: string) => full({ parts: [], condition: 'delayed', reason: { code, text: 'WX-EXC' } });

describe('the words of a progress that a page replaces', () => {
  it('are those of the headline, of what stands below the steps, and of the reasons', async () => {
    const page = await open(inTrouble('weather_delay'));
    page.element.strings = {
      thing: { order: 'your flowers' },
      heading: { tasks: 'Over to you' },
      reasons: { weather_delay: { why: 'It is raining on the tulips.', advice: 'Put on the kettle.' } },
    };
    await page.shows('headline', 'Your flowers is on its way');
    await page.shows('headline', 'It is raining on the tulips.');
    await page.shows('tasks', 'Over to you');
    await page.shows('why', 'Put on the kettle.');
    // Of the same reason, what the page did not replace.
    await page.shows('why', 'Everything goes on as soon as it is safe.');
    expect(page.root.textContent).to.not.include('allow for extra time');
  });

  it('may be lines for a code of the owner’s own, in the language of the page', async () => {
    const page = await open(inTrouble('tulip_fever'), { lang: 'nl' });
    await page.shows('headline', 'WX-EXC');
    page.element.strings = { reasons: { tulip_fever: { why: 'De tulpen zijn op.', advice: 'Kies rozen.' } } };
    await page.shows('headline', 'De tulpen zijn op.');
    await page.shows('why', 'Kies rozen.');
  });

  it('are ours again when the page takes its own away', async () => {
    const page = await open(inTrouble('strike'));
    page.element.strings = { reasons: { strike: { why: 'Everybody is at the beach.' } } };
    await page.shows('headline', 'Everybody is at the beach.');
    page.element.strings = {};
    await page.shows('headline', 'A strike is holding things up.');
    await until(() => !page.root.textContent!.includes('beach'));
  });
});
