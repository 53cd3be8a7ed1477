import { html, nothing } from 'lit';
import type { StoredContact } from '../../contract/index.js';
import { languageName, whenText } from '../wording.js';

type Step = NonNullable<StoredContact['contact']['trail']>[number];

const trailNames = { status: 'Read a status', search: 'Searched', article: 'Read an answer' } as const;

const nameOf = ({ type, helped }: Step): string =>
  helped === undefined ? trailNames[type] : `Read an answer that ${helped ? 'helped' : 'did not help'}`;

/** One message of a customer who asked for a person, with what they had tried already. */
export const renderContact = ({ contact, receivedAt }: StoredContact, now: number) => html`
  <article class="card contact">
    <h2 .textContent=${contact.subject ? `Message about ${contact.subject}` : 'Message'}></h2>
    <p class="words" dir="auto" lang=${contact.lang} .textContent=${contact.message}></p>
    <p>
      Answer to
      ${
        contact.reply.email
          ? html`<a href="mailto:${contact.reply.email}" .textContent=${contact.reply.email}></a>`
          : nothing
      }
      <span .textContent=${contact.reply.phone ?? ''}></span>
    </p>
    ${
      contact.trail?.length
        ? html`
            <details>
              <summary>What came before</summary>
              <ol>
                ${contact.trail.map(
                  (step) => html`<li .textContent=${`${whenText(step.at, now)} · ${nameOf(step)}: ${step.text}`}></li>`,
                )}
              </ol>
            </details>
          `
        : nothing
    }
    <p class="soft">
      <time datetime=${receivedAt} .textContent=${whenText(receivedAt, now)}></time>
      <span .textContent=${`· in ${languageName(contact.lang)} · ${contact.page}`}></span>
    </p>
  </article>
`;
