import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Question } from '../../contract/index.js';
import { presentationOf } from '../../core/prompt.js';
import { type Draft, otherOption } from '../../core/response.js';
import type { FeedbackWords } from '../../i18n/feedback/index.js';
import { textIn } from '../../i18n/format.js';
import { renderFace, renderIcon } from './icons.js';
import { type Step, stepsOf } from './meanings.js';

/** Longest text taken: with everything personal in it replaced it is still within what the contract allows. */
const LONGEST_TEXT = 5000;

/** What a question needs to be drawn, and where its answers go. */
export interface Asking {
  question: Question;
  draft: Draft | undefined;
  words: FeedbackWords;
  lang: string;
  /**
   * Something was put in, and more may follow before it is meant. The question goes along: a radio's change event comes after the
   * click that may have gone on to the next one.
   */
  onDraft: (question: Question, draft: Draft) => void;
  /** This is the answer. `goesOn` when the question needs nothing more. */
  onAnswer: (question: Question, draft: Draft, goesOn: boolean) => void;
  /** Whether the click that is being handled is only the browser moving through a group of radios by arrow keys. */
  isMoving: () => boolean;
}

/** One question. A new one is drawn anew, so that nothing of the last one stays in a field. */
export function renderQuestion(asking: Asking): unknown {
  const { question } = asking;
  return keyed(question.id, question.type === 'text' ? renderText(asking) : renderGroup(asking));
}

function renderGroup(asking: Asking): TemplateResult {
  const { question, words, lang } = asking;
  return html`<fieldset class="question" part="question" tabindex="-1">
    <legend class="title" part="title" .textContent=${textIn(question.title, lang)}></legend>
    ${question.type === 'choices' ? html`<p class="hint" .textContent=${words.several}></p>` : nothing}
    ${question.type === 'choice' || question.type === 'choices' ? renderChoices(asking) : renderScale(asking)}
  </fieldset>`;
}

function renderScale(asking: Asking): TemplateResult {
  const { question, words, lang } = asking;
  const presentation = presentationOf(question);
  const steps = stepsOf(question, words, lang);
  const [low, high] = [steps[0]!, steps.at(-1)!];
  if (presentation === 'thumbs') {
    return html`<div class="scale thumbs" part="options">
      ${[high, low].map((step) => renderStep(asking, step, steps))}
    </div>`;
  }
  if (presentation === 'labels' || presentation === 'list') {
    return html`<div class="rows" part="options">${steps.map((step) => renderStep(asking, step, steps))}</div>`;
  }
  const length = steps.length > 11 ? 'endless' : steps.length > 7 ? 'long' : 'short';
  return html`<div class="scale ${presentation} ${length}" part="options">
      ${steps.map((step) => renderStep(asking, step, steps))}
    </div>
    <div class="ends" aria-hidden="true">${renderEnd(low, presentation)}${renderEnd(high, presentation)}</div>`;
}

/** The ends are in the names of the options; this is for those who see. */
const renderEnd = ({ number, meaning }: Step, presentation: string): unknown =>
  meaning
    ? html`<p class="end-label">
        ${presentation === 'numbers' ? html`<b .textContent=${number}></b>` : nothing}
        <span .textContent=${meaning}></span>
      </p>`
    : nothing;

function renderStep(asking: Asking, step: Step, steps: Step[]): TemplateResult {
  const { question, draft, onDraft, onAnswer, isMoving } = asking;
  const answer = { value: step.value };
  return html`<label class="option" part="option">
    <input
      type="radio"
      name=${question.id}
      .checked=${live(draft?.value === step.value)}
      @change=${() => onDraft(question, answer)}
      @click=${() => isMoving() || onAnswer(question, answer, true)}
    />
    <span class="mark" aria-hidden="true">${renderMark(question, step, steps)}</span>
    <span class="hush" .textContent=${step.name}></span>
  </label>`;
}

function renderMark(question: Question, step: Step, steps: Step[]): TemplateResult {
  const at = steps.indexOf(step);
  switch (presentationOf(question)) {
    case 'stars':
      return renderIcon('star');
    case 'smileys':
      return renderFace(at / (steps.length - 1));
    case 'thumbs':
      return html`<span class=${at ? 'up' : 'down'}>${renderIcon('thumb')}</span
        ><span .textContent=${step.name}></span>`;
    case 'labels':
    case 'list':
      return html`<span class="dot"></span><span class="label" .textContent=${step.meaning ?? step.name}></span>`;
    case 'numbers':
    case 'text':
      return html`<span .textContent=${step.number}></span>`;
  }
}

function renderChoices(asking: Asking): TemplateResult {
  const { question, draft, onDraft, onAnswer, isMoving, lang, words } = asking;
  const isMany = question.type === 'choices';
  const chosen = [draft?.value ?? []].flat() as string[];
  const hasOther = chosen.includes(otherOption);
  const toggled = (value: string) => {
    const without = chosen.filter((one) => one !== value);
    return without.length < chosen.length ? without : [...chosen, value];
  };
  const drafted = (value: string): Draft => ({ value: isMany ? toggled(value) : value, text: draft?.text });
  return html`<div class="rows" part="options">
      ${question.options?.map(
        ({ value, label }) =>
          html`<label class="option" part="option">
            <input
              type=${isMany ? 'checkbox' : 'radio'}
              name=${question.id}
              .checked=${live(chosen.includes(value))}
              @change=${() => (isMany ? onAnswer(question, drafted(value), false) : onDraft(question, drafted(value)))}
              @click=${() => isMany || isMoving() || onAnswer(question, drafted(value), value !== otherOption)}
            />
            <span class="mark"
              ><span class="dot"></span><span class="label" .textContent=${textIn(label, lang)}></span
            ></span>
          </label>`,
      )}
    </div>
    ${hasOther ? renderOther(asking, words.other) : nothing}`;
}

const renderOther = ({ question, draft, onDraft }: Asking, label: string): TemplateResult =>
  html`<label class="other">
    <span class="hint" .textContent=${label}></span>
    <input
      class="field"
      type="text"
      dir="auto"
      autocomplete="off"
      maxlength=${LONGEST_TEXT}
      .value=${live(draft?.text ?? '')}
      @input=${(event: Event) => onDraft(question, { value: draft!.value, text: (event.target as HTMLInputElement).value })}
    />
  </label>`;

function renderText({ question, draft, words, lang, onDraft }: Asking): TemplateResult {
  const { title, placeholder } = question;
  const onInput = ({ target }: Event) => {
    const field = target as HTMLTextAreaElement;
    grow(field);
    onDraft(question, { value: field.value });
  };
  return html`<div class="question" part="question" role="group" aria-labelledby="title" tabindex="-1">
    <label class="title" part="title" id="title" for="text" .textContent=${textIn(title, lang)}></label>
    <textarea
      id="text"
      class="field"
      part="field"
      dir="auto"
      rows="3"
      maxlength=${LONGEST_TEXT}
      aria-describedby="hint"
      placeholder=${placeholder ? textIn(placeholder, lang) : nothing}
      .value=${live((draft?.value as string | undefined) ?? '')}
      @input=${onInput}
    ></textarea>
    <p class="hint" id="hint" .textContent=${words.savesItself}></p>
  </div>`;
}

/** Engines that know `field-sizing` grow the field themselves. */
function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

/** Goes to the radio that stands in the arrow's direction. WebKit takes the right arrow for the next one in either direction. */
export function moveFromRightToLeft(event: KeyboardEvent): void {
  const { key, target } = event;
  const by = key === 'ArrowLeft' ? 1 : key === 'ArrowRight' ? -1 : 0;
  if (!by || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const radios = [...target.closest('fieldset')!.querySelectorAll<HTMLInputElement>('[type=radio]')];
  const next = radios.at((radios.indexOf(target) + by) % radios.length)!;
  event.preventDefault();
  next.focus();
  next.click();
}
