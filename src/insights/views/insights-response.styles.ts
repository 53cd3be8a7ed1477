import { css } from 'lit';

/** One response on a card: an accent at its edge while nobody has read it, a colour and a word for its score. */
export const responseLook = css`
  article {
    display: grid;
    gap: 12px;
  }
  article.new {
    border-inline-start: 4px solid var(--accent);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  h2 {
    margin-inline-end: auto;
    font-size: 16px;
  }
  .mark {
    padding: 1px 10px;
    border: 1px solid var(--line);
    border-radius: 20px;
    color: var(--muted);
    font-size: 13px;
  }
  .mark.new {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .mark.answered {
    border-color: var(--high);
    color: var(--high);
  }
  dl {
    display: grid;
    gap: 10px;
  }
  dt {
    color: var(--muted);
    font-size: 14px;
  }
  .words {
    font-size: 17px;
    white-space: pre-wrap;
  }
  .score {
    display: inline-block;
    padding: 1px 10px;
    border-radius: 6px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .score.high {
    background: var(--high-soft);
    color: var(--high);
  }
  .score.middle {
    background: var(--middle-soft);
    color: var(--middle);
  }
  .score.low {
    background: var(--danger-soft);
    color: var(--danger);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .mark.flagged {
    border-color: var(--middle);
    color: var(--middle);
  }
  .flags {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding: 10px 14px;
    border-radius: 8px;
    background: var(--middle-soft);
    color: var(--middle);
  }
  .flags p {
    flex: 1 1 240px;
  }
  .flags button {
    color: var(--text);
  }
  .kept {
    padding: 10px 14px;
    border-radius: 8px;
    background: var(--raised);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  form {
    display: grid;
    gap: 10px;
  }
  form button {
    justify-self: start;
  }
  @media (forced-colors: active) {
    .score,
    .flags,
    .kept {
      border: 1px solid CanvasText;
    }
  }
`;
