import { type CSSResult, html, nothing, render, type TemplateResult } from 'lit';
import { dress as dressRoot } from '../../elements/dress.js';
import { type Entry, isDetails, wholeOf } from './entries.js';
import { slotNodes } from './slot-directive.js';
import { foldStyles, headingStyles } from './fold.styles.js';

/** What `hidden` is set to where the browser's find can open what it hides; elsewhere it just hides. */
export const outOfSight = 'onbeforematch' in HTMLElement.prototype ? 'until-found' : '';

export interface Fold {
  readonly entry: Entry;
  readonly isOpen: boolean;
  /** The name of the answer's language where it is not the reader's, to stand beside the question. */
  readonly renderLanguage: () => TemplateResult | typeof nothing;
  readonly toggle: () => void;
  /** The browser's find, or an address, asks for what is hidden. */
  readonly reveal: () => void;
}

/** A question and its answer: the owner's nodes, in a frame that folds. */
export function renderFold(fold: Fold): TemplateResult {
  const { entry } = fold;
  const whole = wholeOf(entry);
  return whole ? html`<slot ${slotNodes([whole])}></slot>` : renderParts(fold);
}

function renderParts({ entry, isOpen, reveal }: Fold): TemplateResult {
  return html`
    <slot ${slotNodes([entry.heading])}></slot>
    <div class="answer" part="answer" hidden=${isOpen ? nothing : outOfSight} @beforematch=${reveal}>
      <slot ${slotNodes(entry.answer)}></slot>
    </div>
  `;
}

/** Puts the button into the heading, and the answer's fold into the owner's section where there is one. Both in shadow trees of their own. */
export function dress(fold: Fold): void {
  const { entry, isOpen, toggle, renderLanguage } = fold;
  const { heading, wrapper, answer } = entry;
  if (isDetails(entry)) return;
  if (wrapper) {
    const root = rootOf(wrapper, foldStyles, 'manual');
    if (root) render(renderParts(fold), root);
  }
  const root = rootOf(heading, headingStyles, 'named');
  if (!root) return;
  const expanded = isOpen ? 'true' : 'false';
  // A link in a heading stays a link: the button then stands beside the question, and borrows its name.
  const hasOwnControl = heading.querySelector('a,button,input,select,textarea,summary') !== null;
  render(
    hasOwnControl
      ? html`<span class="beside"><slot></slot>${renderLanguage()}</span
          ><button
            class="small"
            type="button"
            aria-expanded=${expanded}
            aria-label=${entry.article.question}
            @click=${toggle}
          >
            ${renderSign()}
          </button>`
      : html`<button type="button" aria-expanded=${expanded} @click=${toggle}>
          <span><slot></slot></span>${renderLanguage()}${renderSign()}
        </button>`,
    root,
  );
  // The answer is in another tree than the button, where an id would not be found; a reference to the element is.
  const button = buttonOf(heading) as (HTMLButtonElement & { ariaControlsElements?: Element[] }) | null;
  if (button) button.ariaControlsElements = answer.filter((node) => node instanceof Element);
}

/** Whether a heading can have our button: not when another script has put a shadow tree of its own there. */
export const canDress = (heading: HTMLElement): boolean => !heading.shadowRoot || dressed.has(heading);

/** Gives a heading back as it was. */
export function undress(heading: HTMLElement): void {
  if (dressed.has(heading)) render(html`<slot></slot>`, heading.shadowRoot!);
}

const renderSign = (): TemplateResult => html`<span class="sign" aria-hidden="true"></span>`;

const buttonOf = (heading: HTMLElement): HTMLButtonElement | null =>
  heading.shadowRoot?.querySelector('button') ?? null;

/** What takes the focus for a question: its button, or the owner's summary. */
export const focusTarget = ({ heading }: Entry): HTMLElement | null =>
  buttonOf(heading) ?? heading.querySelector('summary');

const dressed = new WeakSet<Element>();

/** Our shadow root on one of the owner's elements; undefined where it has one of another script already. */
function rootOf(element: HTMLElement, styles: CSSResult, slotAssignment: SlotAssignmentMode): ShadowRoot | undefined {
  if (dressed.has(element)) return element.shadowRoot!;
  if (element.shadowRoot) return undefined;
  const root = element.attachShadow({ mode: 'open', slotAssignment });
  dressRoot(root, [styles]);
  dressed.add(element);
  return root;
}
