import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../../contract/index.js';
import { presentationOf, scaleOf } from '../../core/prompt.js';
import { textIn } from '../../i18n/format.js';
import type { Asking } from './asking.js';
import { renderIcon, thumb } from './icons.js';
import { type Step, stepsOf } from './meanings.js';

/** What stands on the control of one value, beside its name. */
export type RenderMark = (step: Step, steps: Step[]) => unknown;

/** Whether a question is drawn as numbers or thumbs: the ones that most prompts begin with. */
export const isPlain = (question: Question): boolean =>
  !!scaleOf(question) && /^(numbers|thumbs)$/.test(presentationOf(question));

/** A question with its answers as one named group. */
export const renderGroup = ({ question, lang }: Asking, answers: TemplateResult): TemplateResult =>
  html`<fieldset class="question" part="question" tabindex="-1">
    <legend class="title" part="title" .textContent=${textIn(question.title, lang)}></legend>
    ${renderGiven(answers)}
  </fieldset>`;

/** What another renderer has made, said so that it can be told from a text. */
const renderGiven = (made: unknown): unknown => made;

/** The values of a scale in a row, lowest first; thumbs up stands before thumbs down. */
export function renderScale(asking: Asking, renderMark: RenderMark = renderNumber): TemplateResult {
  const { question, words, lang } = asking;
  const steps = stepsOf(question, words, lang);
  const looks = presentationOf(question);
  const [low, high] = [steps[0]!, steps.at(-1)!];
  if (looks === 'thumbs') {
    return renderGroup(
      asking,
      html`<div class="scale thumbs" part="options">
        ${[high, low].map((step) => renderStep(asking, step, renderThumb(step, step === high)))}
      </div>`,
    );
  }
  const length = steps.length > 11 ? 'endless' : steps.length > 7 ? 'long' : 'short';
  return renderGroup(
    asking,
    html`<div class="scale ${looks} ${length}" part="options">
        ${steps.map((step) => renderStep(asking, step, renderMark(step, steps)))}
      </div>
      <div class="ends" aria-hidden="true">${[low, high].map((step) => renderEnd(step, looks === 'numbers'))}</div>`,
  );
}

/** One value as a radio under its mark. What it is called is in the mark's place for those who do not see it. */
export const renderStep = (
  { question, draft, onDraft, onAnswer, isMoving }: Asking,
  { value, name }: Step,
  mark: unknown,
): TemplateResult =>
  html`<label class="option" part="option">
    <input
      type="radio"
      name=${question.id}
      .checked=${draft?.value === value}
      @change=${() => onDraft(question, { value })}
      @click=${() => isMoving() || onAnswer(question, { value }, true)}
    />
    <span class="mark" aria-hidden="true">${renderGiven(mark)}</span>
    <span class="hush" .textContent=${name}></span>
  </label>`;

const renderNumber: RenderMark = ({ number }) => html`<span .textContent=${number}></span>`;

const renderThumb = ({ name }: Step, isUp: boolean): TemplateResult =>
  html`<span class=${isUp ? 'up' : 'down'}>${renderIcon(thumb)}</span><span .textContent=${name}></span>`;

/** The ends are in the names of the options; this is for those who see. */
const renderEnd = ({ number, meaning }: Step, hasNumber: boolean): unknown =>
  html`<p class="end-label">
    ${hasNumber && meaning ? html`<b .textContent=${number}></b>` : nothing}
    <span .textContent=${meaning ?? ''}></span>
  </p>`;
