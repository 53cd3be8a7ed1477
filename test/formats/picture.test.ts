import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import type { Journey } from '../../src/contract/index.js';
import { type PictureReading, pictureOf } from '../../src/formats/picture.js';
import { textOf } from '../../src/formats/text.js';
import { languages, wordsFor } from '../../src/i18n/index.js';
import { progressTable } from '../../src/i18n/progress/index.js';
import { journey as anyJourney, noon } from '../core/arbitraries.js';
import { journey } from '../support/journeys.js';
import { openBrowser } from '../support/site.js';

const readingIn = async (lang: string, more: Partial<PictureReading> = {}): Promise<PictureReading> => ({
  words: await wordsFor(progressTable, lang),
  lang,
  now: noon,
  ...more,
});
const english = await readingIn('en');

const unescape = (xml: string) => xml.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
/** What stands in the picture, paragraph by paragraph of its lines. */
const linesOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => unescape(text!));
const readIn = (svg: string) => linesOf(svg).join(' ');

const steps: Journey['steps'] = [
  { id: 'packed', label: 'Packed', state: 'done', doneAt: '2026-03-03T23:30:00-05:00' },
  { id: 'wrapped', label: 'Wrapped', state: 'skipped' },
  { id: 'checked', label: 'Checked', state: 'revisited' },
  { id: 'shipped', label: 'On its way', state: 'current' },
  { id: 'delivered', label: 'Delivered', state: 'upcoming' },
];

describe('a picture of the progress', () => {
  it('says what the page says: the three sentences, and each step with its state in words', () => {
    const value = journey({ steps, promise: { until: '2026-03-06', precision: 'day', source: 'carrier' } });
    const text = readIn(pictureOf(value, english));
    assert.ok(text.includes(textOf(value, english)), text);
    for (const said of ['Packed Done · Tuesday, March 3', 'Wrapped Skipped', 'Checked Back at this step']) {
      assert.ok(text.includes(said), said);
    }
    assert.match(text, /On its way Now Delivered To come Wednesday, March 4$/);
  });

  it('tells those who cannot see it the same, in words', () => {
    const svg = pictureOf(journey({ steps, title: 'Blue bicycle' }), english);
    assert.match(svg, /role="img" aria-labelledby="waymark-A-1042-title waymark-A-1042-desc" lang="en"/);
    assert.match(svg, /<title id="waymark-A-1042-title">Blue bicycle · A-1042<\/title>/);
    const [, description] = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg)!;
    assert.match(
      unescape(description!),
      /^Your order is on its way\. .* Packed: Done · Tuesday, March 3\. Wrapped: Skipped\./,
    );
  });

  it('draws each state in a shape of its own, so that it is told without colours too', () => {
    const svg = pictureOf(journey({ steps }), english);
    const marks = [...svg.matchAll(/<g [^>]*>(.*?)<\/g>/g)].map(([, mark]) => mark!.replace(/#[0-9a-f]{3,6}/g, ''));
    assert.equal(marks.length, 5);
    assert.equal(new Set(marks).size, 5);
    const markOf = (condition: Journey['condition']) =>
      /<g [^>]*>(.*?)<\/g>/.exec(pictureOf(journey({ condition, steps: steps.slice(3) }), english))![1]!;
    assert.notEqual(
      markOf('delayed').replace(/#[0-9a-f]{3,6}/g, ''),
      markOf('on_track').replace(/#[0-9a-f]{3,6}/g, ''),
    );
  });

  it('asks for nothing from elsewhere and runs nothing', () => {
    const title = '<script>alert(1)</script><image href="https://evil.example/x.png" onload="x()"/>';
    const svg = pictureOf(journey({ title, steps }), english);
    const tags = svg.match(/<[^>]+>/g)!.join('\n');
    assert.doesNotMatch(tags, /<(script|image|use|style|foreignObject|a)\b|\shref=|\son\w+=|url\(|@import/);
    assert.deepEqual(tags.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg']);
    assert.ok(readIn(svg).startsWith('<script>alert(1)</script><image'));
  });

  it('runs from right to left in Arabic', async () => {
    const svg = pictureOf(journey({ steps }), await readingIn('ar'));
    assert.match(svg, /lang="ar" xml:lang="ar" direction="rtl"/);
    for (const [, x] of svg.matchAll(/<text x="(\d+)"/g)) assert.ok(Number(x) > 500, x);
  });

  it('wraps what is too long, and cuts off what would never end', () => {
    const label = 'word '.repeat(700).trim();
    const lines = linesOf(pictureOf(journey({ steps: [{ id: 'shipped', label, state: 'current' }] }), english));
    const long = lines.filter((line) => line.startsWith('wo'));
    assert.equal(long.length, 4);
    assert.ok(long.at(-1)!.endsWith('…'));
  });

  it('writes a moment as the owner wrote it, or in the customer’s zone, wherever the mail server stands', () => {
    const told = fileURLToPath(new URL('told.ts', import.meta.url));
    for (const TZ of ['UTC', 'Pacific/Kiritimati', 'America/St_Johns']) {
      const env = { ...process.env, TZ };
      const lines = execFileSync(process.execPath, ['--import', 'tsx', told], { env, encoding: 'utf8' }).split('\n');
      assert.match(lines[0]!, /by Thursday, March 5 at 5:00.PM/, TZ);
      assert.match(lines[1]!, /by Friday, March 6 at 1:00.AM/, TZ);
      assert.match(lines[2]!, /1 thing by Thursday, March 5 at 11:45.PM/, TZ);
    }
  });
});

describe('a picture in a browser', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  /** Draws a picture as XML, and tells how far its texts reach and what was wrong with it. */
  const drawn = (svg: string) =>
    page.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      if (parsed.querySelector('parsererror')) return { isWell: false, texts: [], outside: [] };
      const root = document.body.appendChild(
        document.importNode(parsed.documentElement, true),
      ) as unknown as SVGSVGElement;
      const texts = [...root.querySelectorAll('text')];
      const [width, height] = [root.viewBox.baseVal.width, root.viewBox.baseVal.height];
      const outside = texts.flatMap((text) => {
        const { x, y, width: w, height: h } = text.getBBox();
        return x < 0 || y < 0 || x + w > width || y + h > height ? [text.textContent] : [];
      });
      root.remove();
      return { isWell: true, texts: texts.map(({ textContent }) => textContent), outside };
    }, svg);

  it('keeps every line inside, in every language and at each width', async () => {
    const label =
      'Rechtsschutzversicherungsgesellschaft MWMWMW wwwwwww @@@@ prüft, 東京都港区に発送されました 👩‍👩‍👧‍👦 وصلت الشحنة إلى مركز الفرز';
    for (const lang of languages) {
      for (const width of [280, 600, 800]) {
        const value = journey({ condition: 'delayed', title: label, steps: steps.map((step) => ({ ...step, label })) });
        assert.deepEqual(
          (await drawn(pictureOf(value, await readingIn(lang, { width })))).outside,
          [],
          `${lang} ${width}`,
        );
      }
    }
  });

  it('is well-formed whatever its texts hold, and shows them as texts', async () => {
    const hostile = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '<!--',
        '\u0000',
        '\u001b',
        '\ud800',
        '\uffff',
        '\u202e',
        '\u2067',
        '&lt;',
        'a',
        ' ',
        '\n',
      ),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (pieces) => {
        const label = pieces.join('');
        const { isWell, texts } = await drawn(
          pictureOf(journey({ steps: [{ id: 'shipped', label, state: 'current' }], title: label }), english),
        );
        assert.ok(isWell, JSON.stringify(label));
        assert.doesNotMatch(texts.join(''), /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 200 },
    );
  });

  it('is well-formed for any journey', async () => {
    await fc.assert(
      fc.asyncProperty(anyJourney, async (value) => assert.ok((await drawn(pictureOf(value, english))).isWell)),
      { numRuns: 200 },
    );
  });
});
