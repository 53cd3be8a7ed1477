import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweringWords } from '../../i18n/answering/index.js';
import { presentationOf, scaleOf } from '../../core/prompt.js';
import { type Draft, otherOption } from '../../core/response.js';
import { textIn } from '../../i18n/format.js';
import type { Asking } from './asking.js';
import { renderIcon } from './icons.js';
import { stepsOf } from './meanings.js';
import { renderGroup, type RenderMark, renderScale, renderStep } from './scale.js';

/** Longest text taken: with everything personal in it replaced it is still within what the contract allows. */
const LONGEST_TEXT = 5000;

/** A question that is drawn as something other than numbers or thumbs. */
export function renderFurther(asking: Asking, words: AnsweringWords): TemplateResult {
  const { question } = asking;
  if (question.type === 'text') return renderText(asking, words);
  if (question.type === 'choice' || question.type === 'choices') return renderChoices(asking, words);
  switch (presentationOf(question)) {
    case 'stars':
      return renderScale(asking, () =>
        renderIcon('m12 3.2 2.7 5.5 6.1.9-4.4 4.3 1 6-5.4-2.8-5.4 2.8 1-6L3.2 9.6l6.1-.9z'),
      );
    case 'smileys':
      return renderScale(asking, scaleOf(question)?.better === 'low' ? renderTurnedFace : renderFace);
    case 'labels':
    case 'list':
      return renderLabels(asking);
    case 'numbers':
    case 'thumbs':
    case 'text':
      return renderScale(asking);
  }
}

/** A face from sad to glad. Its mouth says it, not a colour, which would push the answer. */
const renderFace: RenderMark = (step, steps) => {
  const gladness = steps.indexOf(step) / (steps.length - 1);
  const corner = (17 - 3.5 * gladness).toFixed(1);
  const middle = (12.5 + 7 * gladness).toFixed(1);
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9.5"></circle>
    <path d="M9 9.5v.1M15 9.5v.1" class="eyes"></path>
    <path d=${`M8 ${corner}Q12 ${middle} 16 ${corner}`}></path>
  </svg>`;
};

/** The same where the lowest value is the best one. */
const renderTurnedFace: RenderMark = (step, steps) => renderFace(step, [...steps].reverse());

const renderRow = (label: string): TemplateResult =>
  html`<span class="dot"></span><span class="label" .textContent=${label}></span>`;

function renderLabels(asking: Asking): TemplateResult {
  const steps = stepsOf(asking.question, asking.words, asking.lang);
  return renderGroup(
    asking,
    html`<div class="rows" part="options">
      ${steps.map((step) => renderStep(asking, step, renderRow(step.meaning ?? step.name)))}
    </div>`,
  );
}

function renderChoices(asking: Asking, words: AnsweringWords): TemplateResult {
  const { question, draft, onDraft, onAnswer, isMoving, lang } = asking;
  const isMany = question.type === 'choices';
  const chosen = [draft?.value ?? []].flat() as string[];
  const drafted = (value: string): Draft => {
    const others = chosen.filter((one) => one !== value);
    const toggled = others.length < chosen.length ? others : [...chosen, value];
    return { value: isMany ? toggled : value, text: draft?.text };
  };
  const onChange = (value: string) =>
    isMany ? onAnswer(question, drafted(value), false) : onDraft(question, drafted(value));
  const onClick = (value: string) => isMany || isMoving() || onAnswer(question, drafted(value), value !== otherOption);
  const options = question.options ?? [];
  return renderGroup(
    asking,
    html`${isMany ? html`<p class="hint" .textContent=${words.several}></p>` : nothing}
      <div class="rows" part="options">
        ${options.map(
          ({ value, label }) =>
            html`<label class="option" part="option">
              <input
                type=${isMany ? 'checkbox' : 'radio'}
                name=${question.id}
                .checked=${chosen.includes(value)}
                @change=${() => onChange(value)}
                @click=${() => onClick(value)}
              />
              <span class="mark">${renderRow(textIn(label, lang))}</span>
            </label>`,
        )}
      </div>
      ${chosen.includes(otherOption) ? renderOther(asking, words.other) : nothing}`,
  );
}

const renderOther = ({ question, draft, onDraft }: Asking, label: string): TemplateResult =>
  html`<label class="other">
    <span class="hint" .textContent=${label}></span>
    <input
      class="field"
      part="field"
      type="text"
      dir="auto"
      autocomplete="off"
      maxlength=${LONGEST_TEXT}
      .value=${draft?.text ?? ''}
      @input=${({ target }: Event) => onDraft(question, { value: draft!.value, text: (target as HTMLInputElement).value })}
    />
  </label>`;

function renderText({ question, draft, lang, onDraft }: Asking, words: AnsweringWords): TemplateResult {
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
      .value=${(draft?.value as string | undefined) ?? ''}
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
