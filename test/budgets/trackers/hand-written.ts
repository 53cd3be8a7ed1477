/**
 * What the tracker costs without any library: one custom element written by hand for this very journey, with the same texts, the
 * same nodes and the same style sheets, asking the same endpoint. It checks nothing of the answer, keeps no connection, speaks one
 * language and knows one kind of journey. Built by the benchmark, which writes the style sheets in.
 */
import type { Journey, JourneyEvent, Promised, Step } from '../../../src/contract/index.js';
import { headline } from '../../../src/core/headline.js';
import { isBefore } from '../../../src/core/when.js';
import { formatTime } from '../../../src/i18n/days.js';
import details from '../../../src/i18n/details/en.js';
import { formatUsual } from '../../../src/i18n/duration.js';
import { fill, formatNumber } from '../../../src/i18n/fill.js';
import { formatRelative, formatSpan, formatWhen, textIn } from '../../../src/i18n/format.js';
import { sentences } from '../../../src/i18n/headline.js';
import words from '../../../src/i18n/progress/en.js';

declare const STYLES: string;
const lang = 'en';

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

function templateOf(html: string): HTMLTemplateElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template;
}

const whole = templateOf(
  `<div class="root" dir="ltr" lang="en" data-tone=""><div class="frame" part="frame"><header class="head">
<p class="eyebrow" part="title" dir="auto"></p><div class="headline" part="headline" role="heading" aria-level="2"></div>
<p class="time" part="time"></p><p class="turn" part="turn"></p></header><div class="body">
<ol class="steps" part="steps" role="list"></ol><div class="more"><section part="clocks">
<div class="title" role="heading" aria-level="3"></div><ul class="cards" role="list">
<li class="card" part="clock" data-tone="plain"><p class="fact"></p><p class="strong"></p></li></ul><div class="actions">
<button class="button quiet" type="button" part="calendar"><span></span></button><p class="fact" role="status"></p></div></section>
<section part="next"><div class="title" role="heading" aria-level="3"></div><p dir="auto"></p></section>
<section part="history"><div class="title" role="heading" aria-level="3"></div>
<ol class="rows" role="list" id="events" reversed></ol>
<button class="toggle" type="button" aria-expanded="false" aria-controls="events"><span></span></button></section></div></div>
<footer class="foot"><p part="freshness"></p></footer></div></div>`.replaceAll('\n', ''),
);
const oneStep = templateOf(
  `<li class="step" part="step"><span class="mark" aria-hidden="true"></span><div><p class="label" dir="auto"></p><p class="fact"></p></div></li>`,
);
const tick = templateOf(`<svg viewBox="0 0 16 16"><path d="m3 8.5 3.2 3.2L13 4.8"></path></svg>`);
const oneDay = templateOf(
  `<li class="row day" part="day"><p class="fact"></p><ol class="pairs" role="list" reversed></ol></li>`,
);
const oneEvent = templateOf(`<li class="event" part="event"><p><span dir="auto"></span></p><p class="fact"></p></li>`);

const copy = (template: HTMLTemplateElement): Element =>
  (document.importNode(template.content, true) as DocumentFragment).firstElementChild!;
const write = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};
const mark = (element: Element, name: string, value: string | null): void => {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

class HandWritten extends HTMLElement {
  #journey: Journey | undefined;
  #checkedAt = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.append(document.importNode(whole.content, true));
    }
    void this.refresh();
  }

  async refresh(): Promise<void> {
    const endpoint = document.querySelector<HTMLScriptElement>('script[data-endpoint]')!.dataset['endpoint']!;
    const question = {
      reference: this.getAttribute('reference'),
      token: this.getAttribute('token'),
      lang,
      knownRevision: this.#journey?.revision,
    };
    const answer = await fetch(`${endpoint}/status`, {
      method: 'POST',
      body: JSON.stringify(question),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    const { journey } = (await answer.json()) as { journey?: Journey };
    this.#checkedAt = Date.now();
    if (journey) this.#journey = journey;
    this.#show();
    if (journey) this.dispatchEvent(new CustomEvent('waymark-progress-change', { bubbles: true, composed: true }));
  }

  #part(name: string): Element {
    return this.shadowRoot!.querySelector(`[part="${name}"]`)!;
  }

  #show(): void {
    const journey = this.#journey!;
    const now = Date.now();
    const { position, time, turn } = sentences(headline(journey, now), words, lang, { now });
    write(this.#part('title'), `${textIn(journey.title!, lang)} · ${journey.reference}`);
    write(this.#part('headline'), position);
    write(this.#part('time'), time);
    write(this.#part('turn'), turn);
    this.#showSteps(journey, now);
    this.#showClock(journey.promise!, now);
    this.#showNext(journey);
    this.#showHistory(journey.events ?? [], now);
    const freshness = this.#part('freshness');
    write(freshness, fill(words.checked, { ago: formatRelative(this.#checkedAt, now, lang) }));
    mark(freshness, 'data-time', formatWhen(new Date(this.#checkedAt).toISOString(), lang, { now }));
  }

  #showSteps({ steps, currentStep }: Journey, now: number): void {
    const list = this.#part('steps');
    mark(list, 'aria-label', words.steps);
    while (list.children.length < steps.length) list.append(copy(oneStep));
    const current = steps.findIndex(({ id }) => id === currentStep);
    const { style } = this.shadowRoot!.firstElementChild as HTMLElement;
    style.fontSize = '42.5em';
    style.setProperty('--_n', String(steps.length));
    style.setProperty('--_i', String(current));
    steps.forEach((step, at) => {
      const place = at === current ? fill(words.stepOf, { n: at + 1, total: steps.length }) : '';
      showStep(list.children[at]!, step, place, now);
    });
  }

  #showClock({ from, until, precision }: Promised, now: number): void {
    const [title, list, actions] = this.#part('clocks').children;
    write(title!, details.heading.when);
    const [name, when] = list!.firstElementChild!.children;
    write(name!, details.promised.provider);
    write(when!, formatSpan({ from, until }, lang, { now, precision }, words.time));
    write(actions!.querySelector('span')!, details.calendar.add);
  }

  #showNext({ next }: Journey): void {
    const [title, text] = this.#part('next').children;
    write(title!, details.heading.next);
    write(text!, textIn(next!.text, lang));
  }

  #showHistory(events: readonly JourneyEvent[], now: number): void {
    const [title, list, button] = this.#part('history').children;
    write(title!, details.heading.events);
    const newest = events.map((event, index) => ({ event, index }));
    newest.sort((a, b) =>
      isBefore(a.event.at, b.event.at) ? 1 : isBefore(b.event.at, a.event.at) ? -1 : b.index - a.index,
    );
    const days = new Map<string, { event: JourneyEvent; isFolded: boolean }[]>();
    newest.forEach(({ event }, place) => {
      const day = event.at.slice(0, 10);
      const one = { event, isFolded: place >= 3 };
      if (!days.get(day)?.push(one)) days.set(day, [one]);
    });
    while (list!.children.length < days.size) list!.append(copy(oneDay));
    [...days].forEach(([day, placed], at) => showDay(list!.children[at]!, day, placed, now));
    write(button!.firstElementChild!, fill(details.more, { n: formatNumber(newest.length, lang) }));
  }
}

function showDay(row: Element, day: string, placed: { event: JourneyEvent; isFolded: boolean }[], now: number): void {
  const [title, list] = row.children;
  row.toggleAttribute(
    'hidden',
    placed.every(({ isFolded }) => isFolded),
  );
  write(title!, formatWhen(day, lang, { now }));
  while (list!.children.length < placed.length) list!.append(copy(oneEvent));
  while (list!.children.length > placed.length) list!.lastElementChild!.remove();
  placed.forEach(({ event, isFolded }, at) => {
    const [text, facts] = list!.children[at]!.children;
    list!.children[at]!.toggleAttribute('hidden', isFolded);
    write(text!.firstElementChild!, textIn(event.text, lang));
    write(facts!, [formatTime(event.at, lang), textIn(event.place!, lang)].join(' · '));
  });
}

function showStep(row: Element, step: Step, place: string, now: number): void {
  mark(row, 'data-state', step.state);
  mark(row, 'aria-current', place ? 'step' : null);
  const [sign, body] = row.children;
  const [label, fact] = body!.children;
  const isDone = step.state === 'done';
  if (isDone !== Boolean(sign!.firstElementChild)) sign!.replaceChildren(...(isDone ? [copy(tick)] : []));
  write(label!, textIn(step.label, lang));
  const facts = [
    words.step[step.state],
    place,
    isDone && step.doneAt ? formatWhen(step.doneAt, lang, { now }) : '',
    place && step.usual ? formatUsual(step.usual, words, lang) : '',
  ];
  write(fact!, facts.filter(Boolean).join(' · '));
}

customElements.define('hand-written', HandWritten);
