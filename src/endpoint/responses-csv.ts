import type { Answer, StoredResponse } from '../contract/index.js';

type Column = [name: string, value: (stored: StoredResponse, answer: Answer) => unknown];

const columns: Column[] = [
  ['id', ({ response }) => response.id],
  ['receivedAt', ({ receivedAt }) => receivedAt],
  ['answeredAt', ({ response }) => response.answeredAt],
  ['state', ({ state }) => state],
  ['prompt', ({ response }) => response.prompt],
  ['promptVersion', ({ response }) => response.promptVersion],
  ['question', (_, { question }) => question],
  ['type', (_, { type }) => type],
  ['presentation', (_, { presentation }) => presentation],
  ['scaleMin', (_, { scale }) => scale?.min],
  ['scaleMax', (_, { scale }) => scale?.max],
  ['value', (_, { value }) => (Array.isArray(value) ? value.join('; ') : value)],
  ['text', (_, { text }) => text],
  ['complete', ({ response }) => response.complete],
  ['subject', ({ response }) => response.subject],
  ['step', ({ response }) => response.step],
  ['moment', ({ response }) => response.moment],
  ['page', ({ response }) => response.page],
  ['lang', ({ response }) => response.lang],
  ['email', ({ response }) => response.contact?.email],
  ['test', ({ response }) => response.test],
  ['reply', ({ reply }) => reply],
];

/** The first line of the file. The mark before it tells spreadsheets that the file is UTF-8. */
export const csvHeader = `\uFEFF${columns.map(([name]) => name).join(',')}\r\n`;

/** One line for each answer, as RFC 4180 has it. */
export const csvLines = (page: StoredResponse[]): string =>
  page
    .flatMap((stored) =>
      stored.response.answers.map((answer) => columns.map(([, value]) => cell(value(stored, answer)))),
    )
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('');

/** A text that a spreadsheet would take for a formula is shown as the text it is: customers can write one. */
function cell(value: unknown): string {
  if (value === undefined) return '';
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
