import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { ended, open } from './page.js';

describe('the celebration of a good end', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('does not move for those who want no movement', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const page = await open(ended());
    await page.shows('end');
    expect(getComputedStyle(page.all('.cheer')[0]!).display).to.equal('none');
    expect(getComputedStyle(page.all('.head .mark')[0]!).animationName).to.equal('none');
  });
});

describe('a progress on paper', () => {
  const canPrint = /Chrome|Firefox/.test(navigator.userAgent);
  afterEach(() => (canPrint ? emulateMedia({ media: 'screen' }) : undefined));

  // WebKitGTK cannot be told to show a page as it is printed.
  (canPrint ? it : it.skip)(
    'names every step, also where the page shows a strip, and has no button on it',
    async () => {
      const page = await open(ended(), { attributes: { layout: 'compact' } });
      await page.shows('end');
      await emulateMedia({ media: 'print' });
      for (const label of page.all('.label')) expect(label.offsetWidth).to.be.greaterThan(10);
      for (const button of page.all('button')) expect(button.offsetHeight).to.equal(0);
      const mark = getComputedStyle(page.all('.step > .mark')[0]!);
      expect(mark.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      expect(getComputedStyle(page.part('freshness'), '::after').content).to.not.equal('none');
    },
  );
});
