import { html, nothing, type TemplateResult } from 'lit';
import type { Journey, Step, Substep } from '../../contract/index.js';
import { formatUsual } from '../../i18n/duration.js';
import { fill, formatNumber } from '../../i18n/fill.js';
import { renderMark } from './marks.js';
import { at, type Reading, said } from './reading.js';

/** The steps as one list, in which exactly one is the current one and each says its state in words. The same list in every layout. */
export const renderSteps = (journey: Journey, reading: Reading): TemplateResult =>
  html`<ol class="steps" part="steps" role="list" aria-label=${reading.words.steps}>
    ${journey.steps.map((step, index) => renderStep(step, index, journey, reading))}
  </ol>`;

function renderStep(step: Step, index: number, journey: Journey, reading: Reading): TemplateResult {
  const { currentStep, stage, steps, reason } = journey;
  const { state, description, substeps } = step;
  const { words, lang } = reading;
  const isCurrent = step.id === currentStep && !(stage === 'done' && state === 'done');
  const [n, total] = [index + 1, steps.length].map((count) => formatNumber(count, lang));
  const facts = [
    ...factsOf(step, reading),
    ...(isCurrent ? [fill(words.stepOf, { n, total }), step.usual ? formatUsual(step.usual, words, lang) : ''] : []),
  ];
  // Why it went back is told where it went back to.
  const why = state === 'revisited' && isCurrent ? reason?.text : undefined;
  return html`<li class="step" part="step" data-state=${state} aria-current=${isCurrent ? 'step' : nothing}>
    ${renderMark(state)}
    <div>
      <p class="label" dir="auto" .textContent=${said(step.label, reading)}></p>
      <p class="fact" .textContent=${join(facts)}></p>
      ${[why, isCurrent ? description : undefined].map((text) =>
        text ? html`<p class="fact" dir="auto" .textContent=${said(text, reading)}></p>` : nothing,
      )}
      ${substeps?.length ? renderSubsteps(step, substeps, reading) : nothing}
    </div>
  </li>`;
}

const renderSubsteps = ({ branch }: Step, substeps: readonly Substep[], reading: Reading): TemplateResult =>
  html`<div class="substeps">
    ${branch ? html`<p class="fact" .textContent=${reading.words.branch[branch]}></p>` : nothing}
    <ul role="list">
      ${substeps.map(
        (substep) =>
          html`<li class="substep" part="substep" data-state=${substep.state}>
            ${renderMark(substep.state)}
            <p>
              <bdi class="label" .textContent=${said(substep.label, reading)}></bdi>
              <span class="fact" .textContent=${`· ${join(factsOf(substep, reading))}`}></span>
            </p>
          </li>`,
      )}
    </ul>
  </div>`;

const join = (texts: string[]): string => texts.filter(Boolean).join(' · ');

/** The state in words, and since when. */
const factsOf = ({ state, doneAt }: Substep, reading: Reading): string[] => [
  state === 'revisited' ? reading.words.back : reading.words.step[state],
  state === 'done' && doneAt ? at(doneAt, reading) : '',
];
