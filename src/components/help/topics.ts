import { html, type TemplateResult } from 'lit';

/** What the panel can hold, in the order of its tabs. */
export const topics = ['status', 'answers', 'feedback', 'person'] as const;

export type Topic = (typeof topics)[number];

const drawings = {
  status:
    'M3.5 18a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M15.5 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M8.5 18H15a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h6.5',
  answers: 'M5 5h14v11H12l-4 4v-4H5ZM9 9h6M9 12h4',
  feedback: 'M12 19.5 5.2 12.7a4.2 4.2 0 0 1 6-6l.8.8.8-.8a4.2 4.2 0 0 1 6 6Z',
  person: 'M8.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M5 19.5c.8-3.6 3.6-5.5 7-5.5s6.2 1.9 7 5.5',
  help: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.6 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.3 1-1.3 1.8M12 16.4v.2',
  close: 'm6.5 6.5 11 11m0-11-11 11',
} satisfies Record<Topic | 'help' | 'close', string>;

/** A picture beside a word; never instead of one. */
export const renderIcon = (name: keyof typeof drawings): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${drawings[name]}></path></svg>`;

/** The tab that a key leads to from another, in the direction in which the page is read; undefined for any other key. */
export function topicAt(key: string, from: number, count: number, isRightToLeft: boolean): number | undefined {
  const step = { ArrowRight: isRightToLeft ? -1 : 1, ArrowLeft: isRightToLeft ? 1 : -1 }[key];
  if (step) return (from + step + count) % count;
  return { Home: 0, End: count - 1 }[key];
}
