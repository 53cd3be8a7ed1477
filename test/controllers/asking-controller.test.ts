import { expect, fixture, html } from '@open-wc/testing';
import type { Prompt } from '../../src/contract/index.js';
import { feedFor } from '../../src/controllers/journey-feed.js';
import { TestEndpoint, until } from '../support/endpoint.js';
import { journey } from '../support/journeys.js';
import { hidePage, showPage } from '../support/visibility.js';
import { type AskingHost, starsPrompt, Visit } from './asking-host.js';
import { ask, delivered, settled, Status } from './asking-scene.js';

const DAY = 86_400_000;
const nps: Prompt['questions'][0] = { id: 'nps', type: 'nps', title: 'Would you recommend it?' };

describe('a prompt that comes at its moment', () => {
  let visit: Visit;
  let status: Status | undefined;
  const address = location.href;

  beforeEach(() => {
    showPage();
    visit = new Visit();
    status = undefined;
  });
  afterEach(async () => {
    showPage();
    history.replaceState(null, '', address);
    await status?.close();
    visit.forget();
  });

  const page = (content = html``) => fixture<HTMLElement>(html`<div>${content}</div>`);
  const advance = async (ms: number, ...hosts: AskingHost[]) => {
    visit.hands.advance(ms);
    await settled(...hosts);
  };

  it('is there at once where nothing is waited for', async () => {
    const host = await ask(visit);
    expect(host.asked).to.equal('stars');
    expect(host.reasons).to.deep.equal(['may_show']);
  });

  it('waits for the prompt, and says so', async () => {
    const host = await ask(visit, { prompt: undefined });
    expect(host.asking.wantsPrompt).to.equal(true);
    expect(host.reasons).to.deep.equal(['no_prompt']);
    host.change({ prompt: starsPrompt() });
    await settled(host);
    expect(host.asked).to.equal('stars');
  });

  it('is not fetched before its moment', async () => {
    const host = await ask(visit, { expression: 'event:bought', prompt: undefined, id: 'after' });
    expect(host.asking.wantsPrompt).to.equal(false);
    document.dispatchEvent(new Event('bought'));
    await settled(host);
    expect(host.asking.wantsPrompt).to.equal(true);
  });

  it('tells a mistake in its moment once, and is never shown', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void told.push(text);
    const host = await ask(visit, { expression: 'status:delivered' });
    host.requestUpdate();
    await settled(host);
    console.warn = warn;
    expect(host.asked).to.equal(undefined);
    expect(host.reasons).to.include('moment_wrong');
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('character 1, found "status:delivered"');
  });

  it('takes the moment that the prompt itself names, unless the page names one', async () => {
    const prompt = starsPrompt({ askWhen: 'event:bought' });
    const [own, pages] = [await ask(visit, { prompt }), await ask(new Visit(), { prompt, expression: 'time:0' })];
    expect(own.asked).to.equal(undefined);
    expect(pages.asked).to.equal('stars');
  });

  describe('in words of the journey', () => {
    it('comes when the status becomes that, and says what led to it', async () => {
      status = await Status.open();
      const host = await ask(visit, { expression: 'outcome:success' });
      expect(host.reasons).to.deep.equal(['moment_not_come']);
      await status.become(delivered);
      await settled(host);
      expect(host.asked).to.equal('stars');
      expect(host.asking.moment).to.equal('outcome:success');
    });

    it('is asked once for each journey and state, also after a reload', async () => {
      const prompt = starsPrompt({ manners: { overall: 0, maxShown: 100 } });
      const seen = async (at: Visit) => {
        const host = await ask(at, { expression: 'outcome:success', prompt });
        host.asking.shown();
        const { asked, reasons } = host;
        host.remove();
        await settled();
        return asked ?? reasons.join();
      };
      status = await Status.open(delivered);
      expect(await seen(visit)).to.equal('stars');
      expect(await seen(visit.next())).to.equal('moment_spent');
      await status.close();
      status = await Status.open({ ...delivered, reference: 'B-7' });
      expect(await seen(visit.next())).to.equal('stars');
      expect(await seen(visit.next())).to.equal('moment_spent');
      expect(localStorage.getItem(visit.name)).to.not.contain('B-7').and.not.contain('A-1042');
    });

    it('is asked again at another state of the same journey', async () => {
      const prompt = starsPrompt({ manners: { overall: 0, afterDismissed: 0, maxShown: 100 } });
      status = await Status.open();
      const host = await ask(visit, { expression: 'step:shipped or outcome:success', prompt });
      host.asking.shown();
      host.asking.dismissed();
      await settled(host);
      expect(host.reasons).to.deep.equal(['moment_spent']);
      await status.become(delivered);
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('is about its own journey only', async () => {
      status = await Status.open(delivered);
      const host = await ask(visit, { expression: 'outcome:success', subject: 'B-7' });
      expect(host.reasons).to.deep.equal(['moment_not_come']);
    });

    it('asks what went wrong after a bad end, and never for a recommendation', async () => {
      status = await Status.open({ ...delivered, outcome: 'declined' });
      const expression = 'stage:done';
      const low: Prompt['questions'][0] = {
        id: 'why',
        type: 'text',
        title: 'What went wrong?',
        when: { question: 'nps', max: 6 },
      };
      const host = await ask(visit, { expression, prompt: starsPrompt({ questions: [nps, low] }) });
      expect(host.asked).to.equal('why');
      host.remove();
      await settled();
      const alone = await ask(new Visit(), { expression, prompt: starsPrompt({ questions: [nps] }) });
      expect(alone.asked).to.equal(undefined);
      expect(alone.reasons).to.deep.equal(['nps_after_bad_end']);
    });

    it('does not change its questions under the hand when the journey ends badly meanwhile', async () => {
      status = await Status.open();
      const host = await ask(visit, { prompt: starsPrompt({ questions: [nps, ...starsPrompt().questions] }) });
      expect(host.asked).to.equal('nps');
      await status.become({ ...delivered, outcome: 'failed' });
      await settled(host);
      expect(host.asked).to.equal('nps');
    });

    it('asks nothing before it is known how things stand', async () => {
      const endpoint = await TestEndpoint.open();
      await endpoint.setJourney(journey({ ...delivered, outcome: 'failed' }));
      await endpoint.fail({ route: '/status', do: 'hold' });
      const query = { connection: endpoint.connection, reference: 'A-1042', lang: 'en' };
      const leave = feedFor(query).follow(() => undefined);
      const host = await ask(visit, { prompt: starsPrompt({ questions: [nps] }) });
      expect([host.asked, host.reasons]).to.deep.equal([undefined, ['status_loading']]);
      await until(async () => (await endpoint.requests('/status')).length === 1, 'the question how things stand');
      await endpoint.release();
      await until(() => host.reasons.includes('nps_after_bad_end'), 'the reason');
      expect(host.asked).to.equal(undefined);
      leave();
      await endpoint.stop();
    });

    it('does not ask while the customer has something to do, and asks when they have done it', async () => {
      status = await Status.open({ condition: 'problem' });
      const host = await ask(visit, { expression: 'step:shipped' });
      expect(host.reasons).to.deep.equal(['problem_open']);
      await status.become({});
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('draws by the journey where nothing may be kept, so that a reload is no new draw', async () => {
      status = await Status.open();
      const prompt = starsPrompt({ manners: { sample: 0.5 } });
      const results = new Set<boolean>();
      for (let visits = 0; visits < 12; visits++) {
        const other = new Visit();
        other.store.read('none', other.hands.now());
        const host = await ask(other, { prompt, storage: undefined });
        results.add(host.reasons.includes('not_sampled'));
        host.remove();
        await settled();
      }
      expect(results.size).to.equal(1);
    });
  });

  describe('in words of the page', () => {
    it('hears an event wherever it is dispatched, also one that does not bubble and one that is stopped', async () => {
      for (const dispatch of [
        (element: Element) => element.dispatchEvent(new Event('bought')),
        () => window.dispatchEvent(new Event('bought')),
        (element: Element) => {
          element.addEventListener('bought', (event) => event.stopImmediatePropagation());
          element.dispatchEvent(new Event('bought', { bubbles: true }));
        },
      ]) {
        const host = await ask(new Visit(), { expression: 'event:bought' });
        dispatch(await page());
        await settled(host);
        expect(host.asked).to.equal('stars');
        host.remove();
        await settled();
      }
    });

    it('counts the seconds while somebody looks, and no others', async () => {
      const host = await ask(visit, { expression: 'time:30' });
      await advance(20_000, host);
      hidePage();
      await advance(3_600_000, host);
      showPage();
      await advance(9_000, host);
      expect(host.asked).to.equal(undefined);
      await advance(1_000, host);
      expect(host.asked).to.equal('stars');
    });

    it('counts right when the clock is set meanwhile', async () => {
      const host = await ask(visit, { expression: 'time:30' });
      visit.hands.set(visit.hands.now() - 3650 * DAY);
      hidePage();
      showPage();
      await advance(29_000, host);
      expect(host.asked).to.equal(undefined);
      await advance(1_000, host);
      expect(host.asked).to.equal('stars');
    });

    it('comes at the share of the page that was scrolled', async () => {
      const tall = await page();
      tall.style.height = '5000px';
      const host = await ask(visit, { expression: 'scroll:50' });
      const to = async (share: number) => {
        const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
        scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * share);
        await scrolled;
        await settled(host);
      };
      await to(0.3);
      expect(host.asked).to.equal(undefined);
      await to(0.6);
      expect(host.asked).to.equal('stars');
    });

    it('takes a page that does not scroll as seen', async () => {
      const host = await ask(visit, { expression: 'scroll:100' });
      expect(document.documentElement.scrollHeight).to.be.at.most(innerHeight);
      expect(host.asked).to.equal('stars');
    });

    /** A page on a screen with a pointer, or on one that is touched. */
    const askOn = async (screen: 'pointer' | 'touch') => {
      const { matchMedia } = window;
      const isTouched = (query: string) => query === '(hover: none)' && screen === 'touch';
      window.matchMedia = (query) => ({ ...matchMedia.call(window, query), matches: isTouched(query) });
      const host = await ask(visit, { expression: 'leave' });
      window.matchMedia = matchMedia;
      return host;
    };

    it('comes when the pointer leaves at the top, and not at the side', async () => {
      const host = await askOn('pointer');
      const leave = (clientY: number) =>
        document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY }));
      leave(200);
      await settled(host);
      expect(host.asked).to.equal(undefined);
      leave(-1);
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('comes, on a touch screen, when the visitor was away and is back', async () => {
      const host = await askOn('touch');
      showPage();
      await settled(host);
      expect(host.asked).to.equal(undefined);
      hidePage();
      await settled(host);
      expect(host.asked).to.equal(undefined);
      showPage();
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('knows the page it is on, also when a script turns it, and never patches the history', async () => {
      const { pushState, replaceState } = history;
      const host = await ask(visit, { expression: 'page:/orders/*' });
      expect(host.asked).to.equal(undefined);
      history.pushState(null, '', '/orders/A-1?secret=1');
      if (!('navigation' in globalThis)) dispatchEvent(new PopStateEvent('popstate'));
      await settled(host);
      expect(host.asked).to.equal('stars');
      expect([history.pushState, history.replaceState]).to.deep.equal([pushState, replaceState]);
    });

    it('begins to count anew on the next page', async () => {
      const host = await ask(visit, { expression: 'time:30' });
      await advance(29_000, host);
      history.pushState(null, '', '/elsewhere');
      // Where there is no Navigation API, the page is looked at when something happens on it.
      host.requestUpdate();
      await settled(host);
      await advance(29_000, host);
      expect(host.asked).to.equal(undefined);
      await advance(1_000, host);
      expect(host.asked).to.equal('stars');
    });

    it('listens for nothing that its moment does not name, and for nothing at all once it has left', async () => {
      const added: string[] = [];
      const live = new Set<string>();
      const { addEventListener: add } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type: string, listener, options?) {
        added.push(type);
        const { signal, once } = (typeof options === 'object' && options) || {};
        const key = `${type} ${added.length}`;
        if (signal && !once) {
          live.add(key);
          add.call(signal, 'abort', () => live.delete(key));
        }
        return add.call(this, type, listener, options);
      };
      const host = await ask(visit, { expression: 'event:bought and page:/x' });
      host.remove();
      await settled();
      EventTarget.prototype.addEventListener = add;
      expect(added).to.include('bought');
      for (const other of ['scroll', 'mouseleave', 'load', 'keydown', 'input']) expect(added).to.not.include(other);
      expect([...live]).to.deep.equal([]);
      expect(visit.hands.waits).to.deep.equal([]);
    });
  });

  describe('with a delay', () => {
    const expression = 'event:bought after 2h';
    const HOUR = 3_600_000;

    it('goes on from page to page and is judged again when it is over', async () => {
      const first = await ask(visit, { expression });
      window.dispatchEvent(new Event('bought'));
      await settled(first);
      expect(first.reasons).to.deep.equal(['delay_running']);
      first.remove();
      await advance(HOUR);

      const second = await ask(visit.next(), { expression });
      expect(second.asking.explain()).to.deep.equal([{ code: 'delay_running', until: visit.hands.now() + HOUR }]);
      await advance(HOUR - 1, second);
      expect(second.asked).to.equal(undefined);
      await advance(1, second);
      expect(second.asked).to.equal('stars');
      second.asking.shown();
      second.remove();
      await settled();
      const third = await ask(visit.next(), { expression, prompt: starsPrompt({ manners: { overall: 0 } }) });
      expect(third.reasons).to.deep.equal(['moment_not_come']);
    });

    it('is found on a later page before the prompt is fetched', async () => {
      const first = await ask(visit, { expression, prompt: undefined, id: 'after' });
      window.dispatchEvent(new Event('bought'));
      await settled(first);
      expect(first.asking.wantsPrompt).to.equal(false);
      first.remove();
      await advance(3 * HOUR);
      const second = await ask(visit.next(), { expression, prompt: undefined, id: 'after' });
      expect(second.asking.wantsPrompt).to.equal(true);
    });

    it('is found on a later page also where only the prompt itself knows its id', async () => {
      const first = await ask(visit, { expression, prompt: undefined });
      expect(first.asking.wantsPrompt).to.equal(false);
      window.dispatchEvent(new Event('bought'));
      await settled(first);
      expect(first.asking.wantsPrompt).to.equal(true);
      first.change({ prompt: starsPrompt() });
      await settled(first);
      first.remove();
      await advance(3 * HOUR);
      const second = await ask(visit.next(), { expression, prompt: undefined });
      expect(second.asking.wantsPrompt).to.equal(true);
      second.change({ prompt: starsPrompt() });
      await settled(second);
      expect(second.asked).to.equal('stars');
    });

    it('comes to nothing when the journey has changed meanwhile', async () => {
      status = await Status.open(delivered);
      const host = await ask(visit, { expression: 'outcome:success after 2h' });
      expect(host.reasons).to.deep.equal(['delay_running']);
      await status.become({});
      await advance(2 * HOUR, host);
      expect(host.reasons).to.deep.equal(['moment_not_come']);
    });

    it('waits no longer than it says after the clock was put right, and no page waits for it by a broken timer', async () => {
      const host = await ask(visit, { expression: 'event:bought after 60d' });
      window.dispatchEvent(new Event('bought'));
      await settled(host);
      expect(Math.max(...visit.hands.waits)).to.be.at.most(DAY);
      visit.hands.set(visit.hands.now() - 3650 * DAY);
      host.requestUpdate();
      await settled(host);
      const [reason] = host.asking.explain();
      expect(reason).to.deep.equal({ code: 'delay_running', until: visit.hands.now() + 60 * DAY });
    });

    it('is not kept on the device where the site did not choose so', async () => {
      const host = await ask(visit, { expression, storage: undefined });
      window.dispatchEvent(new Event('bought'));
      await settled(host);
      expect(localStorage.getItem(visit.name)).to.equal(null);
      expect(sessionStorage.getItem(visit.name)).to.equal(null);
      await advance(2 * HOUR, host);
      expect(host.asked).to.equal('stars');
    });
  });

  describe('and what the visitor does with it', () => {
    it('is away after "not now", and does not come back before its time', async () => {
      const host = await ask(visit);
      host.asking.shown();
      host.asking.dismissed();
      await settled(host);
      expect(host.asked).to.equal(undefined);
      const later = async (days: number) => {
        visit.hands.advance(days * DAY);
        const next = await ask(visit.next());
        const { asked } = next;
        next.remove();
        await settled();
        return asked;
      };
      host.remove();
      expect(await later(29)).to.equal(undefined);
      expect(await later(1)).to.equal('stars');
    });

    it('does not come back at once where no clock holds it', async () => {
      const manners = { overall: 0, afterDismissed: 0, maxShown: 10 };
      const host = await ask(visit, { expression: 'time:0 or event:again', prompt: starsPrompt({ manners }) });
      host.asking.shown();
      host.asking.dismissed();
      await settled(host);
      host.requestUpdate();
      await settled(host);
      expect(host.reasons).to.deep.equal(['moment_spent']);
    });

    it('comes at each new event where no clock holds it', async () => {
      const manners = { overall: 0, afterDismissed: 0, maxShown: 10 };
      const host = await ask(visit, { expression: 'event:bought', prompt: starsPrompt({ manners }) });
      for (let times = 0; times < 3; times++) {
        expect(host.asked).to.equal(undefined);
        window.dispatchEvent(new Event('bought'));
        await settled(host);
        expect(host.asked).to.equal('stars');
        host.asking.shown();
        host.asking.dismissed();
        await settled(host);
      }
    });

    it('never comes again after "do not ask again", and no other does when that was meant', async () => {
      const ends = async (forEver: 'this' | 'all') => {
        const one = new Visit();
        const host = await ask(one, { storage: undefined });
        host.asking.dismissed(forEver);
        host.remove();
        await settled();
        one.hands.advance(3000 * DAY);
        const all: string[] = [];
        for (const id of ['after', 'other']) {
          const later = await ask(one.next(), { storage: undefined, prompt: starsPrompt({ id }) });
          all.push(later.reasons.join());
          later.remove();
          await settled();
        }
        one.forget();
        return all;
      };
      expect(await ends('this')).to.deep.equal(['never_this', 'may_show']);
      expect(await ends('all')).to.deep.equal(['never_any', 'never_any']);
    });

    it('stays until it is closed after an answer, and closing it then is no dismissal', async () => {
      const host = await ask(visit);
      host.asking.shown();
      host.asking.answered();
      await settled(host);
      expect(host.asked).to.equal('stars');
      host.asking.dismissed();
      await settled(host);
      expect(host.asked).to.equal(undefined);
      expect(localStorage.getItem(visit.name)).to.contain('answered').and.not.contain('dismissed');
      expect(host.reasons).to.include('answered_lately');
    });

    it('is counted once a showing, and never before it could be seen', async () => {
      const count = () => visit.store.read('local', visit.hands.now()).prompts.get('after')?.count;
      const host = await ask(visit);
      expect(count()).to.equal(undefined);
      host.asking.shown();
      host.asking.shown();
      expect(count()).to.equal(1);
    });
  });

  describe('never in the way', () => {
    const field = async (content: ReturnType<typeof html>) => {
      const around = await page(content);
      const element = around.firstElementChild as HTMLElement;
      element.focus();
      return element;
    };

    for (const [name, content] of [
      ['a text field', html`<input />`],
      ['a search field', html`<input type="search" />`],
      ['a text area', html`<textarea></textarea>`],
      ['a list', html`<select></select>`],
      ['text that can be edited', html`<div contenteditable="true">x</div>`],
    ] as const) {
      it(`waits while somebody is in ${name}, and three seconds longer`, async () => {
        const element = await field(content);
        const host = await ask(visit);
        expect(host.reasons).to.deep.equal(['typing']);
        element.blur();
        await advance(2999, host);
        expect(host.asked).to.equal(undefined);
        await advance(1, host);
        expect(host.asked).to.equal('stars');
      });
    }

    it('waits on while they go from field to field', async () => {
      const around = await page(html`<input /><input />`);
      const [one, two] = around.querySelectorAll('input');
      one!.focus();
      const host = await ask(visit);
      two!.focus();
      await advance(60_000, host);
      expect(host.reasons).to.deep.equal(['typing']);
    });

    it('does not wait for a button or a box that has the focus', async () => {
      await field(html`<input type="checkbox" />`);
      expect((await ask(visit)).asked).to.equal('stars');
    });

    it('sees who types within a shadow root', async () => {
      const outer = await page();
      const input = document.createElement('input');
      outer.attachShadow({ mode: 'open' }).append(input);
      input.focus();
      expect((await ask(visit)).reasons).to.deep.equal(['typing']);
    });

    it('waits for the end of a dialog of the page, native or not', async () => {
      const around = await page(
        html`<dialog>Choose</dialog>
          <div role="dialog" aria-modal="true">Choose</div>`,
      );
      const dialog = around.querySelector('dialog')!;
      const other = around.querySelector<HTMLElement>('[aria-modal]')!;
      const host = await ask(visit);
      expect(host.reasons).to.deep.equal(['modal_open']);
      dialog.showModal();
      other.style.display = 'none';
      await settled(host);
      expect(host.reasons).to.deep.equal(['modal_open']);
      dialog.close();
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('sees a dialog within a shadow root by the focus that it has', async () => {
      const outer = await page();
      const dialog = document.createElement('dialog');
      const button = document.createElement('button');
      dialog.append(button);
      outer.attachShadow({ mode: 'open' }).append(dialog);
      dialog.showModal();
      const host = await ask(visit);
      expect(host.reasons).to.deep.equal(['modal_open']);
      dialog.close();
      outer.remove();
      host.requestUpdate();
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('is not held up by a dialog that is not modal, or not to be seen', async () => {
      await page(
        html`<dialog open>Fine</dialog>
          <div aria-modal="true" hidden>Gone</div>`,
      );
      expect((await ask(visit)).asked).to.equal('stars');
    });

    it('waits until somebody looks', async () => {
      hidePage();
      const host = await ask(visit);
      expect(host.reasons).to.deep.equal(['page_hidden']);
      showPage();
      await settled(host);
      expect(host.asked).to.equal('stars');
    });
  });

  describe('one at a time', () => {
    it('is the one that matters most of those on a page, wherever it stands, and the others say why', async () => {
      const around = await page();
      const given = (id: string, priority?: number) => ({
        expression: 'event:bought',
        prompt: starsPrompt({ id, manners: { priority: 1, overall: 0 } }),
        ...(priority !== undefined && { priority }),
      });
      const hosts = [
        await ask(visit, given('first'), around),
        await ask(visit, given('best', 5), around),
        await ask(visit, given('last'), around),
      ] as const;
      window.dispatchEvent(new Event('bought'));
      await settled(...hosts);
      expect(hosts.map(({ asked }) => !!asked)).to.deep.equal([false, true, false]);
      expect(hosts[0].asking.explain()).to.deep.equal([{ code: 'yields', by: 'best' }]);
      hosts[1].asking.shown();
      hosts[1].asking.answered();
      hosts[1].asking.dismissed();
      await settled(...hosts);
      expect(hosts.map(({ asked }) => !!asked)).to.deep.equal([true, false, false]);
    });

    it('goes to the next by right when the first leaves the page', async () => {
      const around = await page();
      const one = await ask(visit, { prompt: starsPrompt({ id: 'one' }) }, around);
      const two = await ask(visit, { prompt: starsPrompt({ id: 'two' }) }, around);
      expect([one.asked, two.asked]).to.deep.equal(['stars', undefined]);
      one.remove();
      await settled(two);
      expect(two.asked).to.equal('stars');
    });

    it('goes to the next also where the first leaves while the browser is still asked for its turn', async () => {
      const around = await page();
      const [one, two] = ['one', 'two'].map((id) => {
        const host = document.createElement('asking-host') as AskingHost;
        host.give({ prompt: starsPrompt({ id }) }, visit);
        return host;
      }) as [AskingHost, AskingHost];
      around.append(one, two);
      // Long enough for the question to be asked, and not for its answer.
      for (let turns = 0; turns < 10; turns++) await Promise.resolve();
      one.remove();
      await settled(two);
      expect(two.asked).to.equal('stars');
    });

    it('stays where it is when it is moved in the page', async () => {
      const host = await ask(visit);
      host.asking.shown();
      (await page()).append(host);
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('is held back by another tab that shows one, and by none that has closed', async function () {
      if (!navigator.locks) this.skip();
      let giveBack = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        void navigator.locks.request(visit.name, () => {
          resolve();
          return new Promise<void>((done) => (giveBack = done));
        });
      });
      await held;
      const host = await ask(visit);
      expect(host.asked).to.equal(undefined);
      expect(host.reasons).to.deep.equal(['open_elsewhere']);
      giveBack();
      hidePage();
      showPage();
      await settled(host);
      expect(host.asked).to.equal('stars');
    });

    it('lets the other tabs ask when it is closed, when it has left, and while its page is put away', async function () {
      if (!navigator.locks) this.skip();
      const isHeld = async () => !!(await navigator.locks.query()).held?.some(({ name }) => name === visit.name);
      const persisted = (name: string) => dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
      const host = await ask(visit);
      expect(await isHeld()).to.equal(true);
      persisted('pagehide');
      await settled(host);
      expect(await isHeld()).to.equal(false);
      persisted('pageshow');
      await settled(host);
      expect(await isHeld()).to.equal(true);
      host.remove();
      await settled();
      expect(await isHeld()).to.equal(false);
    });

    it('is shown all the same where the browser has no locks', async () => {
      const { locks } = navigator;
      Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
      const host = await ask(visit);
      Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
      expect(host.asked).to.equal('stars');
    });
  });
});
