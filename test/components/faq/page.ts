/** A page that an owner wrote, and hands and eyes for a visitor on it. */
import { fixture, html } from '@open-wc/testing';
import '../../../src/components/faq/define.js';
import type { WaymarkFaq } from '../../../src/components/faq/waymark-faq.js';
import type { Article } from '../../../src/contract/index.js';
import { until } from '../../support/endpoint.js';

export { until };

/** Five questions, as a shop writes them. */
export const written = `
  <p>What people ask most.</p>
  <h3 id="late">Why is my order late?</h3>
  <p>The carrier has more parcels than vans.</p>
  <p>You do not need to do anything.</p>
  <h3>Can I change the delivery address?</h3>
  <p>Yes, as long as it is being packed.</p>
  <h3 id="home">What if nobody is home?</h3>
  <p>A neighbour may take it in.</p>
  <ol><li id="second-try">The driver tries once more.</li></ol>
  <h3 id="return">How do I send something back?</h3>
  <p>You have 30 days.</p>
  <h3 id="cancel">How do I cancel?</h3>
  <p>Choose “Cancel” under your order.</p>
`;

export const articles: Article[] = [
  {
    id: 'late',
    question: 'Why is my order late?',
    answer: 'Often it is the weather.\n\nNothing is needed of you.',
    when: { condition: ['delayed'] },
  },
  {
    id: 'address',
    question: 'Can I change the delivery address?',
    answer: 'Yes, while it is being packed.',
    when: { stage: ['preparing'] },
  },
  { id: 'home', question: 'What if nobody is home?', answer: 'A neighbour may take it in.' },
  {
    id: 'return',
    question: 'How do I send something back?',
    answer: 'You have 30 days.',
    phrasings: ['refund', 'it does not fit'],
  },
  {
    id: 'cancel',
    question: 'How do I cancel?',
    answer: 'Choose Cancel under your order.',
    when: { stage: ['preparing'], kind: ['order'] },
  },
];

/** Puts markup into a page as a parser would. */
export function put<E extends Element = WaymarkFaq>(markup: string): E {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const element = template.content.firstElementChild as E;
  document.body.append(template.content);
  return element;
}

export async function open(content = written, attributes = ''): Promise<WaymarkFaq> {
  const faq = put(`<waymark-faq ${attributes}>${content}</waymark-faq>`);
  await ready(faq);
  return faq;
}

/** Waits until the element stands as it will. */
export async function ready(faq: WaymarkFaq): Promise<void> {
  await faq.updateComplete;
  await faq.updateComplete;
}

/** An element made by script, for its properties. */
export const make = (): Promise<WaymarkFaq> => fixture<WaymarkFaq>(html`<waymark-faq></waymark-faq>`);

/** Whether a visitor sees something: it has a box, and nothing around it hides it. */
export function isSeen(element: Element): boolean {
  // Asked for its size first: until the next layout Chromium takes what was just unfolded for folded.
  const { height } = element.getBoundingClientRect();
  return height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** The questions a visitor sees, in the order in which they stand on the screen. */
export function questions(faq: WaymarkFaq): string[] {
  return [...faq.querySelectorAll<HTMLElement>('h2,h3,h4,h5,h6,summary')]
    .filter(isSeen)
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((heading) => heading.textContent!.trim());
}

export const heading = (faq: WaymarkFaq, question: string): HTMLElement =>
  [...faq.querySelectorAll<HTMLElement>('h2,h3,h4,h5,h6')].find((one) => one.textContent!.trim() === question)!;

/** The button of a question. */
export const button = (faq: WaymarkFaq, question: string): HTMLButtonElement =>
  heading(faq, question).shadowRoot!.querySelector('button')!;

export const field = (faq: WaymarkFaq): HTMLInputElement => faq.shadowRoot!.querySelector<HTMLInputElement>('input')!;

/** Text on the screen that is the element's own. */
export const said = (faq: WaymarkFaq): string =>
  [...faq.shadowRoot!.querySelectorAll('.root *')]
    .filter((element) => !element.children.length && isSeen(element))
    .map((element) => element.textContent!.trim())
    .filter(Boolean)
    .join('\n');

/** What assistive technology was told last. */
export const spoken = (): string => document.querySelector('[data-waymark-live]')?.textContent ?? '';

export async function search(faq: WaymarkFaq, query: string): Promise<void> {
  const input = field(faq);
  input.focus();
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export const press = (faq: WaymarkFaq, text: string): void =>
  [...faq.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent!.trim().startsWith(text))!.click();
