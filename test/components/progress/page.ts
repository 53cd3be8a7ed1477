import { fixture, html } from '@open-wc/testing';
import '../../../src/components/progress/define.js';
import type { WaymarkProgress } from '../../../src/components/progress/waymark-progress.js';
import type { Journey } from '../../../src/contract/index.js';
import { TestEndpoint, until } from '../../support/endpoint.js';
import { journey } from '../../support/journeys.js';

/** A journey that uses every part of the model which is shown. */
export const full = (other: Partial<Journey> = {}): Journey =>
  journey({
    title: 'Two lamps',
    steps: [
      { id: 'packed', label: 'Packed', state: 'done', doneAt: '2026-03-02' },
      { id: 'gift', label: 'Gift wrap', state: 'skipped' },
      { id: 'shipped', label: 'On its way', state: 'current', usual: { from: 1, to: 3, unit: 'working_day' } },
      { id: 'delivered', label: 'Delivered', state: 'upcoming' },
    ],
    promise: {
      from: '2031-03-05',
      until: '2031-03-06',
      precision: 'day',
      source: 'carrier',
      first: { from: '2031-03-03', until: '2031-03-04' },
      revisions: [
        { at: '2031-03-02T09:00:00Z', from: '2031-03-05', until: '2031-03-06', reason: 'the road is closed' },
      ],
    },
    deadlines: [{ kind: 'customer', at: '2031-03-10', consequence: 'your discount ends' }],
    next: { text: 'The driver rings the bell.', by: 'carrier' },
    tasks: [
      {
        id: 'id',
        title: 'Show your passport',
        type: 'upload',
        state: 'rejected',
        blocking: true,
        rejectedBecause: 'it is too dark',
        url: '/upload',
        due: '2031-03-04',
      },
      { id: 'ok', title: 'Confirm the address', type: 'confirm', state: 'accepted', blocking: false },
    ],
    parts: [
      { id: 'a', title: 'Parcel 1', stage: 'done', outcome: 'success', condition: 'on_track', waitingOn: 'none' },
      {
        id: 'b',
        title: 'Parcel 2',
        stage: 'underway',
        condition: 'delayed',
        waitingOn: 'carrier',
        items: ['Lamp'],
        tracking: { number: 'T1', carrier: 'Post', url: 'https://post.example/T1' },
      },
    ],
    events: ['Ordered', 'Packed', 'Picked up', 'Sorted'].map((text, at) => ({
      at: `2026-03-0${at + 1}`,
      text,
      place: 'Utrecht',
    })),
    actions: [{ id: 'change', label: 'Change the address', url: '/change', needs: 'none' }],
    proof: { how: 'Left with a neighbour', signedBy: 'J. Bos' },
    access: { level: 'verified', redacted: ['parties'] },
    ...other,
  });

/** A journey that ended well. */
export const ended = (other: Partial<Journey> = {}): Journey =>
  journey({
    stage: 'done',
    outcome: 'success',
    waitingOn: 'none',
    currentStep: 'there',
    steps: [
      { id: 'sent', label: 'Sent', state: 'done', doneAt: '2026-03-02' },
      { id: 'there', label: 'There', state: 'done', doneAt: '2026-03-04' },
    ],
    ...other,
  });

/** One progress on a page, and the endpoint it asks. */
export class Page {
  constructor(
    readonly endpoint: TestEndpoint,
    readonly element: WaymarkProgress,
  ) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  part = (name: string): HTMLElement => this.root.querySelector<HTMLElement>(`[part~="${name}"]`)!;
  text = (name: string): string => this.part(name)?.textContent?.trim() ?? '';
  all = (selector: string): HTMLElement[] => [...this.root.querySelectorAll<HTMLElement>(selector)];

  /** Waits until a part is there and says something. */
  async shows(name: string, text = ''): Promise<void> {
    await until(() => Boolean(this.part(name)) && this.text(name).includes(text), `${name} with “${text}”`);
  }
}

/** Opens a page with one progress. `prepare` may make the endpoint fail before it is asked. */
export async function open(
  shown: Journey | null = full(),
  {
    lang = 'en',
    attributes = {},
    prepare,
  }: { lang?: string; attributes?: Record<string, string>; prepare?: (endpoint: TestEndpoint) => Promise<void> } = {},
): Promise<Page> {
  const endpoint = await TestEndpoint.open();
  if (shown) await endpoint.setJourney(shown);
  await prepare?.(endpoint);
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('waymark-progress');
  element.setAttribute('endpoint', endpoint.origin);
  element.setAttribute('reference', 'A-1042');
  for (const [name, value] of Object.entries(attributes)) {
    if (value === '') element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  element.textContent = 'What the shop wrote';
  box.append(element);
  await element.updateComplete;
  return new Page(endpoint, element);
}

/** What the page's live region says. */
export const announced = (): string => document.querySelector('[data-waymark-live]')?.textContent ?? '';

/** Everything that the live region says from now on, each thing once. What is not said is known when the next thing was. */
export function listen(): string[] {
  document.querySelector('[data-waymark-live]')?.replaceChildren();
  const said: string[] = [];
  const note = () => announced() && announced() !== said.at(-1) && said.push(announced());
  new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
  return said;
}
