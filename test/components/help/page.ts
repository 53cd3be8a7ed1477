/** A page with help on it, and hands and eyes for a visitor. */
import '../../../src/components/help/define.js';
import type { WaymarkHelp } from '../../../src/components/help/waymark-help.js';
import { type TestEndpoint, until } from '../../support/endpoint.js';

export { until };

export const articles = [
  {
    id: 'late',
    question: 'Why is my order late?',
    answer: 'Often it is the weather.',
    when: { condition: ['delayed'] },
  },
  { id: 'home', question: 'What if nobody is home?', answer: 'A neighbour may take it in.' },
  { id: 'back', question: 'How do I send something back?', answer: 'You have 30 days.' },
  { id: 'cancel', question: 'How do I cancel?', answer: 'Choose Cancel under your order.' },
];

export const prompt = { id: 'order', version: 1, questions: [{ id: 'q', type: 'csat', title: 'How is it going?' }] };

/** Puts help into the page; `attributes` as its owner writes them. */
export async function place(endpoint: TestEndpoint, attributes = '', content = ''): Promise<WaymarkHelp> {
  const template = document.createElement('template');
  template.innerHTML = `<waymark-help lang="en" endpoint="${endpoint.origin}" ${attributes}>${content}</waymark-help>`;
  const help = template.content.firstElementChild as WaymarkHelp;
  document.body.append(help);
  await until(() => launcher(help) !== null);
  return help;
}

export const find = <E extends HTMLElement = HTMLElement>(help: WaymarkHelp, selector: string): E | null =>
  help.shadowRoot!.querySelector<E>(selector);

export const launcher = (help: WaymarkHelp): HTMLButtonElement | null => find(help, '#launch');
export const panel = (help: WaymarkHelp): HTMLElement | null => find(help, '#panel');
export const isOpen = (help: WaymarkHelp): boolean => (panel(help)?.getBoundingClientRect().height ?? 0) > 0;
export const isSeen = (element: Element | null): boolean => (element?.getBoundingClientRect().height ?? 0) > 0;

/** Opens the panel as a visitor does, and goes to a tab by its name. */
export async function open(help: WaymarkHelp, tab?: string): Promise<void> {
  if (!isOpen(help)) launcher(help)!.click();
  await until(() => isOpen(help));
  if (tab)
    tabs(help)
      .find(({ textContent }) => textContent!.trim() === tab)!
      .click();
  await help.updateComplete;
}

export const tabs = (help: WaymarkHelp): HTMLButtonElement[] => [
  ...help.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role="tab"]'),
];
export const tabNames = (help: WaymarkHelp): string[] => tabs(help).map(({ textContent }) => textContent!.trim());
export const chosen = (help: WaymarkHelp): string | undefined =>
  tabs(help)
    .find((tab) => tab.getAttribute('aria-selected') === 'true')
    ?.textContent?.trim();

/** The form to a person, once it is there. */
export async function form(help: WaymarkHelp): Promise<HTMLFormElement> {
  await open(help);
  await open(help, tabs(help).length ? 'A person' : undefined);
  await until(() => isSeen(find(help, 'form.contact')));
  return find<HTMLFormElement>(help, 'form.contact')!;
}

export function write(help: WaymarkHelp, fields: Partial<Record<'message' | 'email' | 'phone', string>>): void {
  for (const [id, text] of Object.entries(fields)) {
    const field = find<HTMLInputElement>(help, `#${id}`)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

export const send = (help: WaymarkHelp): void => find<HTMLButtonElement>(help, 'button[type="submit"]')!.click();

/** What goes along, as the visitor reads it. */
export const along = (help: WaymarkHelp): string[] =>
  [...help.shadowRoot!.querySelectorAll('.item label')].map((item) => item.textContent!.trim().replace(/\s+/g, ' '));

export const spoken = (): string => document.querySelector('[data-waymark-live]')?.textContent ?? '';

/** Nothing is measured while it is still fading in. */
export async function settled(help: WaymarkHelp): Promise<void> {
  await Promise.all((panel(help)?.getAnimations() ?? []).map(({ finished }) => finished));
}
