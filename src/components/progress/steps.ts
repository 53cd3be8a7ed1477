import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, Step, Substep } from '../../contract/index.js';
import { formatUsual } from '../../i18n/duration.js';
import { renderMark } from './marks.js';
import { at, type Reading, said } from './reading.js';

/** More steps than this do not fit beside each other at any width that a page has. */
const mostInRow = 6;

/** The steps as one list, in which exactly one is the current one and each says its state in words. */
export function renderSteps(journey: Journey, reading: Reading): TemplateResult {
  const { steps } = journey;
  return html`<ol
    class="steps ${steps.length <= mostInRow && !steps.some(({ substeps }) => substeps?.length) ? 'row-wise' : ''}"
    part="steps"
    role="list"
    aria-label=${reading.words.steps}
  >
    ${steps.map((step) => renderStep(step, journey, reading))}
  </ol>`;
}

function renderStep(step: Step, { currentStep, stage }: Journey, reading: Reading): TemplateResult {
  const isCurrent = step.id === currentStep && !(stage === 'done' && step.state === 'done');
  return html`<li class="step" part="step" data-state=${step.state} aria-current=${isCurrent ? 'step' : nothing}>
    ${renderMark(step.state)}
    <div>
      <p class="label" dir="auto" .textContent=${said(step.label, reading)}></p>
      <p class="fact" .textContent=${facts(step, isCurrent, reading)}></p>
      ${
        step.description && isCurrent
          ? html`<p class="fact" dir="auto" .textContent=${said(step.description, reading)}></p>`
          : nothing
      }
      ${step.substeps?.length ? renderSubsteps(step.substeps, reading) : nothing}
    </div>
  </li>`;
}

const renderSubsteps = (substeps: readonly Substep[], reading: Reading): TemplateResult =>
  html`<ul class="substeps" role="list">
    ${substeps.map(
      (substep) =>
        html`<li
          class="fact"
          .textContent=${`${said(substep.label, reading)} · ${facts(substep, false, reading)}`}
        ></li>`,
    )}
  </ul>`;

/** The state in words, since when, and how long such a step usually takes. */
function facts(step: Step | Substep, isCurrent: boolean, reading: Reading): string {
  const { words } = reading;
  const usual = isCurrent && 'usual' in step && step.usual ? formatUsual(step.usual, words, reading.lang) : '';
  const state = step.state === 'revisited' ? words.back : words.step[step.state];
  return [state, step.state === 'done' && step.doneAt ? at(step.doneAt, reading) : '', usual]
    .filter(Boolean)
    .join(' · ');
}
