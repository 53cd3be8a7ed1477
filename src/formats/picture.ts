import type { Condition, Journey, Step } from '../contract/index.js';
import type { Headline } from '../core/headline.js';
import { dayOf } from '../core/when.js';
import { formatWhen, textIn } from '../i18n/format.js';
import { sentences } from '../i18n/headline.js';
import { matchLanguage } from '../i18n/languages.js';
import { escapeXml, wrap } from './picture-text.js';
import { headlineAsWritten, type TextReading } from './text.js';

/** What a picture is drawn with. */
export interface PictureReading extends TextReading {
  /** In pixels; 600, as wide as an e-mail, unless given. */
  width?: number | undefined;
}

/** The picture's own colours on its own ground: an e-mail program that makes everything else dark leaves it readable. */
const colours = {
  ground: '#fff',
  line: '#c9cfdb',
  text: '#1b2130',
  muted: '#566074',
  accent: '#2450c5',
  success: '#14683f',
  warning: '#84500a',
  danger: '#a5232f',
};
type Colour = keyof typeof colours;

const MARGIN = 28;
const MARK = 24;
/** From the middle of a mark to the words beside it. */
const GAP = 30;

/** One paragraph: its words, and how they look. */
interface Paragraph {
  text: string;
  size: number;
  colour: Colour;
  isBold?: boolean;
  most: number;
}

/** Where the next thing is drawn, and towards which side the words run. */
interface Canvas {
  shapes: string[];
  y: number;
  width: number;
  isRightToLeft: boolean;
}

/**
 * The progress as a picture (SVG) for an e-mail: what the page says in its headline and its list of steps, at one moment. It asks
 * for nothing from elsewhere. Some mail programs show no SVG: the plain text of `textOf` belongs beside it.
 */
export function pictureOf(journey: Journey, reading: PictureReading): string {
  const { words, lang, now, reasons, width = 600 } = reading;
  const told = headlineAsWritten(journey, reading);
  const { position, time, turn } = sentences(told, words, lang, { now, reasons });
  const tone = toneOf(told);
  const canvas: Canvas = { shapes: [], y: MARGIN, width, isRightToLeft: matchLanguage(lang) === 'ar' };
  const name = [journey.title && textIn(journey.title, lang), journey.reference].filter(Boolean).join(' · ');
  write(canvas, { text: name, size: 14, colour: 'muted', most: 2 });
  write(canvas, { text: position, size: 22, colour: tone === 'accent' ? 'text' : tone, isBold: true, most: 6 });
  write(canvas, { text: time, size: 17, colour: 'text', most: 4 });
  write(canvas, { text: turn, size: 17, colour: 'text', isBold: told.turn.says !== 'nothing', most: 3 });
  canvas.y += 14;
  const rows = journey.steps.map((step) => ({ step, label: textIn(step.label, lang), fact: factOf(step, reading) }));
  rows.forEach((row, at) => drawStep(canvas, row, tone, at === rows.length - 1));
  write(canvas, { text: asOf(journey, reading), size: 13, colour: 'muted', most: 1 });
  const description = [position, time, turn, ...rows.map(({ label, fact }) => `${label}: ${fact}.`)].join(' ');
  return svgOf(canvas, { id: journey.reference, lang: matchLanguage(lang), name, description, tone });
}

/** The day on which this was so: a picture does not grow older with its reader. */
const asOf = ({ updatedAt }: Journey, { lang, now, timeZone }: PictureReading): string =>
  formatWhen(dayOf(updatedAt, timeZone), lang, { now });

const toneOfCondition: Record<Condition, Colour> = {
  on_track: 'accent',
  at_risk: 'warning',
  unknown: 'warning',
  delayed: 'warning',
  paused: 'warning',
  action_needed: 'warning',
  problem: 'danger',
};

function toneOf({ position }: Headline): Colour {
  if (position.says !== 'outcome') return toneOfCondition[position.condition];
  return position.outcome === 'success' || position.outcome === 'partial' ? 'success' : 'danger';
}

function factOf({ state, doneAt }: Step, { words, lang, now, timeZone }: PictureReading): string {
  const said = state === 'revisited' ? words.back : words.step[state];
  const day = state === 'done' && doneAt && formatWhen(dayOf(doneAt, timeZone), lang, { now });
  return day ? `${said} · ${day}` : said;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The place that is `distance` away from the side on which reading begins. */
const across = ({ width, isRightToLeft }: Canvas, distance: number): number =>
  rounded(isRightToLeft ? width - distance : distance);

function write(canvas: Canvas, { text, size, colour, isBold, most }: Paragraph, indent = 0): void {
  const room = canvas.width - 2 * MARGIN - indent;
  const x = across(canvas, MARGIN + indent);
  const weight = isBold ? ' font-weight="700"' : '';
  // Bold letters are a little wider than those that the estimate knows.
  for (const line of wrap(text, { width: room, size: isBold ? size * 1.07 : size, most })) {
    canvas.y += Math.round(size * 1.4);
    const y = canvas.y - Math.round(size * 0.35);
    canvas.shapes.push(
      `<text x="${x}" y="${y}" font-size="${size}"${weight} fill="${colours[colour]}">${escapeXml(line)}</text>`,
    );
  }
  canvas.y += 4;
}

function drawStep(
  canvas: Canvas,
  { step, label, fact }: { step: Step; label: string; fact: string },
  tone: Colour,
  isLast: boolean,
): void {
  const top = canvas.y;
  const isCurrent = step.state === 'current' || step.state === 'revisited';
  const [x, y] = [across(canvas, MARGIN + MARK / 2), top + MARK / 2];
  const colour: Colour = step.state === 'skipped' || step.state === 'upcoming' ? 'muted' : 'text';
  write(canvas, { text: label, size: 17, colour, isBold: isCurrent, most: 4 }, MARK / 2 + GAP);
  canvas.y -= 4;
  write(canvas, { text: fact, size: 14, colour: 'muted', most: 2 }, MARK / 2 + GAP);
  canvas.y = Math.max(canvas.y, top + MARK) + 12;
  if (!isLast) {
    canvas.shapes.push(`<path d="M${x} ${top + MARK + 4}V${canvas.y - 4}" stroke="${colours.line}" stroke-width="2"/>`);
  }
  canvas.shapes.push(`<g transform="translate(${x} ${y})" fill="none" stroke-width="2.4">${markOf(step, tone)}</g>`);
}

/** A mark for each state by its shape, so that it is told without colours too. */
function markOf({ state }: Step, tone: Colour): string {
  const ring = (colour: Colour, more = '') => `<circle r="11" stroke="${colours[colour]}"${more}/>`;
  const stroke = (colour: string, path: string) => `<path d="${path}" stroke="${colour}" stroke-linecap="round"/>`;
  switch (state) {
    case 'done':
      return ring('success', ` fill="${colours.success}"`) + stroke(colours.ground, 'm-5 .5 3.6 3.6L5.4-4');
    case 'current':
      if (tone === 'accent' || tone === 'success') return `${ring(tone)}<circle r="5" fill="${colours[tone]}"/>`;
      return ring(tone) + stroke(colours[tone], 'M0-5.5V1M0 5.4v.1');
    case 'revisited':
      return ring(tone) + stroke(colours[tone], 'M-2-5.5-5-2.6l3 3M-4.6-2.6H1.4a3.6 3.6 0 0 1 0 7.2H-2');
    case 'skipped':
      return ring('muted', ' stroke-dasharray="4 3"') + stroke(colours.muted, 'M-4 0h8');
    case 'upcoming':
      return ring('muted');
  }
}

interface About {
  id: string;
  lang: string;
  name: string;
  description: string;
  tone: Colour;
}

function svgOf({ shapes, y, width, isRightToLeft }: Canvas, { id, lang, name, description, tone }: About): string {
  const height = y + MARGIN;
  const [title, desc] = [`waymark-${id}-title`, `waymark-${id}-desc`];
  const edge = isRightToLeft ? width - 6 : 0;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="${title} ${desc}" lang="${lang}" xml:lang="${lang}"`,
    ` direction="${isRightToLeft ? 'rtl' : 'ltr'}" font-family="sans-serif">`,
    `<title id="${title}">${escapeXml(name)}</title><desc id="${desc}">${escapeXml(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<rect x="${edge}" width="6" height="${height}" fill="${colours[tone]}"/>`,
    ...shapes,
    '</svg>',
  ].join('');
}
