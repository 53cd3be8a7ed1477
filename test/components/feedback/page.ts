/** A page with a feedback widget, and a visitor who reads it and acts on it by what they see. */
import { fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { WaymarkFeedback } from '../../../src/components/feedback/waymark-feedback.js';
import '../../../src/components/feedback/define.js';
import type { Answer, Prompt, Response } from '../../../src/contract/index.js';
import { TestEndpoint, until } from '../../support/endpoint.js';

export { until } from '../../support/endpoint.js';

/** A prompt with a branch, a choice and an open question. */
export const delivery: Prompt = {
  id: 'delivery',
  version: 2,
  questions: [
    { id: 'score', type: 'nps', title: { en: 'How likely?', nl: 'Hoe waarschijnlijk?' } },
    {
      id: 'wrong',
      type: 'choice',
      title: 'What went wrong?',
      when: { question: 'score', max: 6 },
      options: [
        { value: 'late', label: 'It was late' },
        { value: 'other', label: 'Something else' },
      ],
    },
    { id: 'why', type: 'text', title: 'Tell it' },
  ],
  thanks: 'Thanks from the shop.',
};

export class Page {
  constructor(
    readonly endpoint: TestEndpoint,
    readonly element: WaymarkFeedback,
  ) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** All that is visible, as one text. */
  get text(): string {
    const seen = [...this.root.querySelectorAll<HTMLElement>('.root *')].filter(
      (node) => !node.childElementCount && node.checkVisibility({ visibilityProperty: true }) && !node.closest('.hush'),
    );
    return seen.map((node) => (node.localName === 'textarea' ? '' : node.textContent)).join(' ');
  }

  get title(): string {
    return this.root.querySelector('.title')?.textContent ?? '';
  }

  get options(): HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('[part~="option"] input')];
  }

  get field(): HTMLTextAreaElement {
    return this.root.querySelector<HTMLTextAreaElement>('textarea:not([readonly])')!;
  }

  button(label: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find((one) => one.textContent!.trim() === label);
  }

  /** What assistive technology calls the options. */
  get names(): string[] {
    return this.options.map(({ labels }) =>
      [...labels![0]!.querySelectorAll('.hush, .label')].map((n) => n.textContent).join(''),
    );
  }

  async sees(text: string): Promise<void> {
    await until(() => this.text.includes(text), `“${text}” in “${this.text}”`);
  }

  async isAsked(title: string): Promise<void> {
    await until(() => this.title === title, `the question “${title}”, not “${this.title}”`);
    await this.element.updateComplete;
  }

  async tap(at: number): Promise<void> {
    await until(() => !!this.options[at], `option ${at + 1}`);
    this.options[at]!.closest('label')!.click();
    await this.element.updateComplete;
  }

  async press(label: string): Promise<void> {
    await until(() => !!this.button(label), `the button “${label}”`);
    this.button(label)!.click();
    await this.element.updateComplete;
  }

  async type(text: string): Promise<void> {
    await until(() => !!this.field, 'a field');
    this.field.focus();
    this.field.value = text;
    this.field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** The customer turns to something else on the page. */
  async leave(): Promise<void> {
    (this.root.activeElement as HTMLElement | null)?.blur();
    await this.element.updateComplete;
  }

  /** Every revision that reached the endpoint, in its order. */
  async received(): Promise<Response[]> {
    return (await this.endpoint.requests('/responses')).map(({ body }) => body as unknown as Response);
  }

  /** A revision as the endpoint holds it, once it does. There is one response, however many revisions came. */
  async stored(revision: number): Promise<Response> {
    const rows = async () =>
      Object.entries(await this.endpoint.stored()).flatMap(([id, all]) =>
        all.map((row) => ({ ...row, id }) as unknown as Response),
      );
    await until(async () => (await rows()).some((row) => row.revision === revision), `revision ${revision}`);
    const all = await rows();
    if (new Set(all.map(({ id }) => id)).size !== 1) throw new Error('more than one response is stored');
    return all.find((row) => row.revision === revision)!;
  }
}

/** What was answered, by question. */
export const said = ({ answers }: { answers: Answer[] }): Record<string, Answer['value']> =>
  Object.fromEntries(answers.map(({ question, value }) => [question, value]));

interface Opening {
  attributes?: Record<string, string>;
  config?: Prompt;
  /** What the author put inside the tag. */
  content?: string;
  /** What stands at the endpoint, or on the device, before the page is opened. */
  before?: (endpoint: TestEndpoint) => void | Promise<void>;
  wrapper?: Record<string, string>;
}

/** Opens a page on an endpoint of its own. It stands in English unless told otherwise. */
export async function open({
  attributes = {},
  config,
  content = '',
  wrapper = {},
  before,
}: Opening = {}): Promise<Page> {
  const endpoint = await TestEndpoint.open();
  await before?.(endpoint);
  const element = document.createElement('waymark-feedback') as WaymarkFeedback;
  for (const [name, value] of Object.entries({ endpoint: endpoint.origin, ...attributes }))
    element.setAttribute(name, value);
  element.textContent = content;
  if (config) element.config = config;
  const around = await fixture<HTMLElement>(html`<div></div>`);
  for (const [name, value] of Object.entries({ lang: 'en', ...wrapper })) around.setAttribute(name, value);
  around.append(element);
  await element.updateComplete;
  const page = new Page(endpoint, element);
  const comesLater = before || 'display' in attributes || 'ask-when' in attributes;
  if (!comesLater && (attributes['type'] || config?.questions)) await until(() => !!page.title, 'the first question');
  return page;
}

export const keys = async (...names: string[]): Promise<void> => {
  for (const press of names) await sendKeys({ press });
};

/** A real click of the mouse on the middle of something. */
export async function click(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** What the page's live region says. */
export const announced = (): string => document.querySelector('[data-waymark-live]')?.textContent ?? '';

/** The next event of a name, with its own type. */
export const next = <K extends keyof HTMLElementEventMap>(
  { element }: Page,
  name: K,
): Promise<HTMLElementEventMap[K]> => new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));
