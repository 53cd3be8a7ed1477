import { html } from 'lit';
import type { Helpfulness } from '../../contract/index.js';
import { languageName } from '../wording.js';

const reasonTexts: Readonly<Record<keyof Helpfulness['reasons'], string>> = {
  wrong: 'wrong',
  unclear: 'unclear',
  outdated: 'outdated',
  not_my_case: 'not my case',
};

const shareText = ({ share }: Helpfulness): string =>
  share
    ? `${Math.round(100 * share.share)} % (${Math.round(100 * share.low)} to ${Math.round(100 * share.high)} %)`
    : 'too few to tell';

const reasonsText = ({ reasons }: Helpfulness): string =>
  (Object.keys(reasonTexts) as (keyof Helpfulness['reasons'])[])
    .filter((reason) => reasons[reason])
    .map((reason) => `${reasonTexts[reason]}: ${reasons[reason]}`)
    .join(', ') || '–';

const earlierText = ({ earlier: { helped, notHelped } }: Helpfulness): string =>
  helped + notHelped ? `${helped} of ${helped + notHelped}` : '–';

/** Which answers help, those first that surely do not. */
export function renderHelpfulness(list: readonly Helpfulness[]) {
  if (!list.length) return html`<p class="soft">Nobody has said yet whether an answer helped.</p>`;
  return html`
    <div class="table" role="region" tabindex="0" aria-labelledby="helps">
      <table>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Helped, of those who said</th>
            <th scope="col">Share (95 % interval)</th>
            <th scope="col">Why not</th>
            <th scope="col">Remarks</th>
            <th scope="col">On earlier wordings</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            (one) => html`
              <tr>
                <th scope="row">
                  <span dir="auto" lang=${one.lang} .textContent=${one.question ?? one.article}></span>
                  <span class="soft" .textContent=${languageName(one.lang)}></span>
                </th>
                <td .textContent=${`${one.helped} of ${one.helped + one.notHelped}`}></td>
                <td .textContent=${shareText(one)}></td>
                <td .textContent=${reasonsText(one)}></td>
                <td>${one.comments.slice(0, 5).map((text) => html`<p dir="auto" .textContent=${text}></p>`)}</td>
                <td .textContent=${earlierText(one)}></td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
