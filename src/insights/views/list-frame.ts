import { html, nothing, type TemplateResult } from 'lit';
import type { ClientError } from '../../client/client-error.js';
import type { ListController } from '../list-controller.js';
import { ageText, count, problemText } from '../wording.js';

/** What a list is called, and how it is drawn. */
export interface Frame<T> {
  list: Pick<ListController<T>, 'state' | 'arrived' | 'hasUncounted'>;
  /** Those of the entries that are to be shown. */
  matching: (entries: readonly T[]) => readonly T[];
  isNarrowed: boolean;
  one: string;
  empty: TemplateResult;
  now: number;
  render: (shown: readonly T[]) => unknown;
  loadMore: () => void;
}

/** A list in whichever state it is: still loading, there, as it was when it could last be read, or not to be had. */
export function renderFrame<T>(frame: Frame<T>) {
  const { state } = frame.list;
  switch (state.is) {
    case 'loading':
      return html`<p class="count soft" role="status">Loading…</p>
        <div class="list" aria-hidden="true">
          <div class="ghost"></div>
          <div class="ghost"></div>
        </div>`;
    case 'failed':
      return html`<p class="notice" role="alert" .textContent=${`${problemText(state.problem)} Trying again.`}></p>`;
    // One template for both: with another one, every entry is made anew, and what was being written in it is gone.
    case 'stale':
    case 'ready':
      return html`${state.is === 'stale' ? renderStale(state, frame.now) : nothing}
      ${renderEntries(frame, state.entries, state.next)}`;
  }
}

const renderStale = ({ problem, checkedAt }: { problem: ClientError; checkedAt: number }, now: number) => html`
  <p class="notice" role="status">
    <span .textContent=${problemText(problem)}></span>
    Trying again.
    <span aria-live="off" .textContent=${`This list is from ${ageText(checkedAt, now)}.`}></span>
  </p>
`;

function renderEntries<T>(frame: Frame<T>, entries: readonly T[], next: string | undefined) {
  const shown = frame.matching(entries);
  return html`
    <p class="count soft">
      <span .textContent=${countText(frame, shown.length, entries.length, next)}></span>
      <span class="arrived" role="status" .textContent=${arrivedText(frame)}></span>
    </p>
    ${entries.length || frame.isNarrowed ? nothing : frame.empty} ${frame.render(shown)}
    ${next ? html`<button type="button" class="more" @click=${frame.loadMore}>Load older ones</button>` : nothing}
  `;
}

/** Says how many are meant: those shown, of those loaded, and whether there are more that nobody has counted. */
function countText<T>({ one, isNarrowed }: Frame<T>, shown: number, loaded: number, next: string | undefined): string {
  const all = next ? `${count(loaded, one)} loaded; there are older ones` : `${count(loaded, one)} in all`;
  return isNarrowed ? `${shown} of ${all}` : all;
}

const arrivedText = <T>({ list }: Frame<T>): string =>
  list.arrived ? `${list.arrived}${list.hasUncounted ? ' or more' : ''} new since you opened this list` : '';
