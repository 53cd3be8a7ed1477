/** What customers said and what was done about it, as a page lists it. */
import { expect } from '@open-wc/testing';
import type { Change } from '../../../src/contract/index.js';
import { open, type Page, until } from './page.js';

const change = (n: number, more: Partial<Change> = {}): Change => ({
  id: `c${n}`,
  said: { en: `Too thin ${n}`, nl: `Te dun ${n}` },
  did: `Thicker ${n}`,
  at: '2026-03-04',
  ...more,
});
const seven = Array.from({ length: 7 }, (_, n) => change(n + 1, n % 2 ? { prompt: 'delivery' } : {}));

const list = (changes: Change[], attributes: Record<string, string> = {}, content = 'Write to us.') =>
  open({
    attributes: { show: 'changes', ...attributes },
    content,
    before: (endpoint) => endpoint.answer('/changes', { changes }),
  });
const entries = ({ root }: Page): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.change')];
const own = ({ root }: Page): number => root.querySelector('slot')?.assignedNodes().length ?? 0;

describe('you said, this was done', () => {
  it('lists what was said, what was done and when, and asks nothing', async () => {
    const page = await list([change(1)]);
    await until(() => entries(page).length === 1, 'the list');
    const [first] = entries(page);
    expect([...first!.querySelectorAll('dt, dd')].map((node) => node.textContent)).to.deep.equal([
      'Customers said',
      'Too thin 1',
      'Done',
      'Thicker 1',
    ]);
    expect(first!.querySelector('time')!.dateTime).to.equal('2026-03-04');
    expect(first!.querySelector('time')!.textContent).to.match(/March/);
    expect(first!.querySelector('dd')!.lang).to.equal('en');
    const heading = page.root.querySelector('[role=heading]')!;
    expect([heading.getAttribute('aria-level'), heading.textContent]).to.deep.equal([
      '3',
      'What customers said, and what was done',
    ]);
    expect(page.root.querySelector('slot, .question')).to.equal(null);
    expect((await page.endpoint.requests()).map(({ url }) => url)).to.deep.equal(['/changes?lang=en']);
  });

  it('speaks the language of the page, and follows it', async () => {
    const page = await list([change(1)]);
    await until(() => entries(page).length === 1, 'the list');
    page.element.parentElement!.lang = 'nl';
    await page.sees('Te dun 1');
    await page.sees('Klanten zeiden');
    // What is known is shown in the new language before the list in it has come.
    await until(
      async () => (await page.endpoint.requests('/changes')).at(-1)!.url === '/changes?lang=nl',
      'the new list',
    );
  });

  it('shows the newest, and the others when somebody asks for them', async () => {
    const page = await list(seven, { limit: '3', 'heading-level': '2' });
    await until(() => entries(page).length === 3, 'three');
    expect(page.root.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('2');
    await page.press('Show 4 more');
    await until(() => entries(page).length === 7, 'all');
    expect(page.root.activeElement).to.equal(entries(page)[3]);
    expect(page.button('Show 4 more')).to.equal(undefined);
  });

  it('shows five, and only those of a prompt where the page names one', async () => {
    const page = await list(seven);
    await until(() => entries(page).length === 5, 'five');
    page.element.prompt = 'delivery';
    await until(() => entries(page).length === 3, 'those of the prompt');
    page.element.prompt = 'none';
    await until(() => own(page) === 1 && !entries(page).length, 'what the author put there');
  });

  it('leaves what the author put there until it has come, and where there is nothing', async () => {
    const page = await open({
      attributes: { show: 'changes' },
      content: 'Write to us.',
      before: async (endpoint) => {
        await endpoint.answer('/changes', { changes: [] });
        await endpoint.fail({ route: '/changes', do: 'hold' });
      },
    });
    await until(() => !!page.root.querySelector('[aria-busy=true]'), 'the wait');
    expect(own(page)).to.equal(1);
    await until(async () => (await page.endpoint.requests('/changes')).length === 1);
    await page.endpoint.release();
    await until(() => !page.root.querySelector('[aria-busy]'), 'the end of it');
    expect([own(page), page.text.trim()]).to.deep.equal([1, '']);
  });

  it('moves nothing when up to three have come', async () => {
    const page = await open({
      attributes: { show: 'changes' },
      wrapper: { style: 'width: 600px' },
      before: async (endpoint) => {
        await endpoint.answer('/changes', { changes: [change(1)] });
        await endpoint.fail({ route: '/changes', do: 'hold' });
      },
    });
    await until(async () => (await page.endpoint.requests('/changes')).length === 1);
    const { height } = page.element.getBoundingClientRect();
    await page.endpoint.release();
    await until(() => entries(page).length === 1, 'the list');
    expect(page.element.getBoundingClientRect().height).to.equal(height);
  });

  it('says that it could not be read, and reads it when somebody asks or the network is back', async () => {
    const page = await open({
      attributes: { show: 'changes' },
      content: 'Write to us.',
      before: async (endpoint) => {
        await endpoint.answer('/changes', { changes: [change(1)] });
        await endpoint.fail({ route: '/changes', do: 'answer', status: 503, times: 2 });
      },
    });
    await page.sees('The list could not be loaded.');
    expect(own(page)).to.equal(1);
    await page.press('Try again');
    await until(async () => (await page.endpoint.requests('/changes')).length === 2);
    await page.sees('The list could not be loaded.');
    dispatchEvent(new Event('online'));
    await until(() => entries(page).length === 1, 'the list');
  });

  it('is read anew when the network comes back while it hangs', async () => {
    const page = await open({
      attributes: { show: 'changes' },
      before: async (endpoint) => {
        await endpoint.answer('/changes', { changes: [change(1)] });
        await endpoint.fail({ route: '/changes', do: 'hold' });
      },
    });
    await until(async () => (await page.endpoint.requests('/changes')).length === 1);
    dispatchEvent(new Event('online'));
    await until(() => entries(page).length === 1, 'the list');
  });

  it('is not read again when its element is moved, and is when that comes back from elsewhere', async () => {
    const page = await list([change(1)]);
    await until(() => entries(page).length === 1, 'the list');
    const asked = async () => (await page.endpoint.requests('/changes')).length;
    const home = page.element.parentElement!;
    page.element.remove();
    home.append(page.element);
    await page.element.updateComplete;
    page.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await asked()).to.equal(1);
    await page.endpoint.answer('/changes', { changes: [change(1), change(2)] });
    home.append(page.element);
    expect(entries(page).length).to.equal(1);
    await until(() => entries(page).length === 2, 'the newer list');
    expect(await asked()).to.equal(2);
  });

  it('keeps an earlier list where a newer one cannot be had, and says so', async () => {
    const page = await list([change(1)]);
    await until(() => entries(page).length === 1, 'the list');
    await page.endpoint.fail({ route: '/changes', do: 'answer', status: 503 });
    page.element.parentElement!.lang = 'en-GB';
    await page.sees('It may have grown.');
    expect(entries(page).length).to.equal(1);
    await page.press('Try again');
    await until(() => !page.text.includes('It may have grown.'), 'the note gone');
  });

  it('is text and nothing else, and no answer that is none', async () => {
    const page = await list([change(1, { said: '<img src=x onerror=alert(1)>' })]);
    await page.sees('<img src=x onerror=alert(1)>');
    expect(page.root.querySelector('img')).to.equal(null);
    const other = await open({
      attributes: { show: 'changes' },
      before: (endpoint) => endpoint.answer('/changes', { changes: [{ id: 'x' }] }),
    });
    await other.sees('The list could not be loaded.');
  });
});
