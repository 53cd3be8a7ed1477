import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { WaymarkHelp } from '../../../src/components/help/waymark-help.js';
import { TestEndpoint } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';
import {
  articles,
  find,
  isSeen,
  launcher,
  open,
  panel,
  place,
  prompt,
  send,
  settled,
  tabs,
  until,
  write,
} from './page.js';

let endpoint: TestEndpoint;

beforeEach(async () => {
  endpoint = await TestEndpoint.open();
  await endpoint.answer('/articles', { articles });
  await endpoint.answer('/prompts/order', prompt);
  await endpoint.setJourney(journey({ condition: 'delayed' }));
});

afterEach(async () => {
  document.querySelectorAll('waymark-help').forEach((help) => help.remove());
  document.body.style.cssText = '';
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await setViewport({ width: 800, height: 600 });
  await endpoint.stop();
});

/** Goes to a tab by its place, whatever the language. */
const go = async (help: WaymarkHelp, at: number): Promise<void> => {
  await open(help);
  tabs(help).at(at)!.click();
  await help.updateComplete;
};
const person = async (help: WaymarkHelp): Promise<void> => {
  await go(help, -1);
  await until(() => isSeen(find(help, 'form.contact')));
};

const states: Record<string, (help: WaymarkHelp) => Promise<unknown>> = {
  'the button alone': () => Promise.resolve(),
  'the status': async (help) => {
    await go(help, 0);
    await until(() => !!find(help, 'waymark-progress')?.shadowRoot?.querySelector('ol'));
  },
  'the answers': async (help) => {
    await go(help, 1);
    await until(() => !!find(help, 'waymark-faq')?.shadowRoot?.querySelector('.row'));
  },
  'the form': async (help) => {
    await person(help);
    await until(() => help.shadowRoot!.querySelectorAll('.item').length === 2);
  },
  'a form with mistakes': async (help) => {
    await person(help);
    send(help);
    await until(() => isSeen(find(help, '#message-wrong')));
  },
  'a message that has arrived': async (help) => {
    await person(help);
    write(help, { message: 'Where is it?', email: 'a@b.example' });
    send(help);
    await until(() => isSeen(find(help, '.outcome.received')));
  },
  'a message that is kept': async (help) => {
    await person(help);
    await endpoint.fail({ route: '/contact', do: 'answer', status: 503, times: 9 });
    write(help, { message: 'Where is it?', email: 'a@b.example' });
    send(help);
    await until(() => isSeen(find(help, '.outcome.kept')));
  },
  'a message that was refused': async (help) => {
    await person(help);
    await endpoint.fail({ route: '/contact', do: 'answer', status: 422, body: '{"code":"invalid_body"}' });
    write(help, { message: 'Where is it?', email: 'a@b.example' });
    send(help);
    await until(() => isSeen(find(help, '.trouble')));
  },
};

const attributes = 'reference="A-1042" placement="corner"';

for (const [name, reach] of Object.entries(states)) {
  describe(name, () => {
    it('can be used by everybody, in light', async () => {
      // The panel is there at once: what is looked at is not still fading in.
      await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      const help = await place(endpoint, attributes);
      await reach(help);
      await settled(help);
      await expect(help).to.be.accessible();
    });

    it('can be used by everybody, in dark and from right to left, as a sheet on a small screen', async () => {
      await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      // The narrowest that all three engines can be made.
      await setViewport({ width: 334, height: 700 });
      document.body.style.cssText = 'margin:0;direction:rtl';
      const help = await place(endpoint, `${attributes} dir="rtl"`);
      help.lang = 'ar';
      await until(() => find(help, '.root')?.dir === 'rtl');
      await reach(help);
      await settled(help);
      await expect(help).to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      if (name === 'the button alone') return;
      // It rises as it comes, and an engine may begin with that only when it draws.
      await until(() => {
        const { left, right, bottom } = panel(help)!.getBoundingClientRect();
        return [left, right, bottom].map(Math.round).join() === [0, innerWidth, innerHeight].join();
      }, 'the sheet at the edges of the window');
      for (const topic of help.shadowRoot!.querySelectorAll('.topic'))
        expect(topic.scrollWidth).to.be.at.most(topic.clientWidth + 1);
    });
  });
}

describe('the button and the tabs', () => {
  it('are large enough for a finger', async () => {
    const help = await place(endpoint, attributes);
    await open(help);
    for (const target of [launcher(help)!, find(help, '.close')!, ...tabs(help)]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.className).to.be.at.least(44);
    }
  });
});
