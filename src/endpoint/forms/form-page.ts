import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Text } from '../../contract/index.js';
import { fill } from '../../i18n/fill.js';
import { textIn } from '../../i18n/format.js';
import type { FormWords } from '../../i18n/form/index.js';
import type { FormProblem } from './form-response.js';

const style = `
:root { color-scheme: light dark; background: light-dark(#fff, #14171d); color: light-dark(#1b2130, #eceef4); }
body { max-width: 560px; margin: 0 auto; padding: 32px 20px; font: 18px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 26px; line-height: 1.25; }
label { display: block; margin: 16px 0 4px; font-weight: 600; }
textarea { box-sizing: border-box; width: 100%; padding: 10px; font: inherit; }
a { display: inline-block; padding: 8px 0; color: light-dark(#0b48b8, #a9c3ff); }
`;

/** What the page may do: show its own style, and nothing else. */
export const pagePolicy = (framedBy: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

/** The language that a page is written in, with its words. */
export interface Spoken {
  lang: string;
  words: FormWords;
}

type Html = ReturnType<typeof html>;

const page = ({ lang }: Spoken, title: string, content: Html) =>
  html`<!doctype html>
    <html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;

/** The word that a response is stored. Only shown when it is. */
export function receivedPage(
  spoken: Spoken,
  { number, hasUnusedEmail, back }: { number: string; hasUnusedEmail: boolean; back: string | undefined },
): Html {
  const { words } = spoken;
  const content = html`<p>${fill(words.number, { number })}</p>
    ${hasUnusedEmail ? html`<p>${words.noEmail}</p>` : ''}
    ${back ? html`<p><a href="${back}">${words.back}</a></p>` : ''}`;
  return page(spoken, words.received, content);
}

/** What a customer typed, under the question that it answers. */
export interface Kept {
  title: Text;
  text: string;
}

/** The word that a response is not stored, why, and everything that was typed, so that nobody has to write it again. */
export function notReceivedPage(spoken: Spoken, problems: readonly FormProblem[], kept: readonly Kept[]): Html {
  const { words, lang } = spoken;
  const reasons = problems.map(({ because, question }) =>
    fill(words.because[because], { question: question === undefined ? '' : textIn(question, lang) }),
  );
  const content = html`<ul>
      ${[...new Set(reasons)].map((reason) => html`<li>${reason}</li> `)}
    </ul>
    <p>${words.again}</p>
    ${
      kept.length
        ? html`<h2>${words.yourText}</h2>
            ${kept.map(
              // A text area leaves out a line break that it begins with, so it is given one to leave out.
              ({ title, text }, at) =>
                html`<label for="text-${at}">${textIn(title, lang)}</label>
                  <textarea id="text-${at}" dir="auto" rows="6" readonly>${`\n${text}`}</textarea> `,
            )}`
        : ''
    }`;
  return page(spoken, words.notReceived, content);
}
