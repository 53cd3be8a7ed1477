/** Sentences with what is personal in them marked: the same each time, a half to tune on and a half that was held out. */
import type { PersonalKind } from '../../../src/core/scrub.js';
import { dieOf, type Language, local, type Slot, waysOf } from './numbers.js';
import { sentences } from './sentences.js';

export interface Sample {
  language: Language;
  half: 'tuning' | 'held out';
  text: string;
  personal: { kind: PersonalKind; at: number; text: string }[];
  /** What looks like it and is not, and what of it: a parcel's number, a price. */
  harmless: { slot: Slot; at: number; text: string }[];
}

const personalKinds: ReadonlySet<string> = new Set<PersonalKind>(['email', 'phone', 'card', 'iban', 'citizen']);
const halves = ['tuning', 'held out'] as const;
/** How often each frame is filled in. */
const TIMES = 2;

/** Every frame with values of its half: neither a frame nor a notation stands in both. */
export function corpus(seed = 4): Sample[] {
  const die = dieOf(seed);
  const turns = new Map<string, number>();
  /** The next of the half's ways, so that each is used before one comes again. */
  const next = <T>(list: readonly T[], parity: number, name: string): T => {
    const own = list.filter((_, at) => at % 2 === parity || list.length === 1);
    const turn = turns.get(name) ?? die(own.length);
    turns.set(name, turn + 1);
    return own[turn % own.length]!;
  };

  const fill = (frame: string, language: Language, parity: number): Sample => {
    const sample: Sample = { language, half: halves[parity]!, text: '', personal: [], harmless: [] };
    const citizen =
      frame.includes('{citizen') && next(citizensFor(frame, language), parity, `citizen ${language} ${parity}`);
    for (const piece of frame.split(/(\{\w+\})/)) {
      const slot = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (!slot || slot === 'citizenword') {
        sample.text += slot && citizen ? citizen[0] : piece;
        continue;
      }
      const make =
        slot === 'citizen' && citizen
          ? citizen[1]
          : next(waysOf(slot as Exclude<Slot, 'citizen'>, language), parity, `${slot} ${language} ${parity}`);
      const text = make(die);
      const at = sample.text.length;
      if (personalKinds.has(slot)) sample.personal.push({ kind: slot as PersonalKind, at, text });
      else sample.harmless.push({ slot: slot as Slot, at, text });
      sample.text += text;
    }
    return sample;
  };

  return (Object.keys(sentences) as Language[]).flatMap((language) =>
    sentences[language]
      .trim()
      .split('\n')
      .flatMap((frame, at) => Array.from({ length: TIMES }, () => fill(frame, language, at % 2))),
  );
}

/** A frame that names the number itself takes only numbers of that name. */
const citizensFor = (frame: string, language: Language) =>
  frame.includes('{citizenword}') ? local[language].citizen : local[language].citizen.slice(0, 2);
