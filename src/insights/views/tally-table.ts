import { html, nothing } from 'lit';
import type { StoredResponse } from '../../contract/index.js';
import { tally, type Tally, valuesOf } from '../tally.js';
import { count } from '../wording.js';

const howAsked = ({ scale, presentation }: Tally): string =>
  scale ? `${scale.min} to ${scale.max}, ${presentation}` : presentation;

const chosen = (one: Tally): string =>
  valuesOf(one)
    .map(([value, times]) => `${value}: ${times}×`)
    .join(', ');

/** Over how many was counted, and how many of those that are shown were not. */
function countedOver(shown: readonly StoredResponse[]): string {
  const flagged = shown.filter(({ flags }) => flags?.length).length;
  const over = `Counted over the ${count(shown.length - flagged, 'response')} shown here.`;
  return flagged
    ? `${over} ${count(flagged, 'response')} that may come from a script ${flagged === 1 ? 'is' : 'are'} not counted.`
    : over;
}

/** What was chosen, counted per question and per way of asking, over the responses that are on the page. */
export function renderTally(shown: readonly StoredResponse[]) {
  const tallies = tally(shown);
  if (!tallies.length) return nothing;
  return html`
    <details class="tally">
      <summary>What was chosen</summary>
      <p class="soft" .textContent=${countedOver(shown)}></p>
      <div class="table" role="region" tabindex="0" aria-label="What was chosen">
        <table>
          <thead>
            <tr>
              <th scope="col">Prompt</th>
              <th scope="col">Question</th>
              <th scope="col">Asked on</th>
              <th scope="col">n</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            ${tallies.map(
              (one) => html`
                <tr>
                  <td .textContent=${`${one.prompt}, version ${one.version}`}></td>
                  <th scope="row" .textContent=${one.question}></th>
                  <td .textContent=${howAsked(one)}></td>
                  <td .textContent=${String(one.n)}></td>
                  <td .textContent=${chosen(one)}></td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  `;
}
