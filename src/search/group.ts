import { piecesOf } from './pieces.js';
import { isSlip } from './typos.js';
import { Vocabulary } from './vocabulary.js';
import { stem, type Word, wordsIn } from './words.js';

/** Something that was asked so many times in these very words. */
export interface Asking {
  text: string;
  count: number;
}

/** A text as a direction: what its words say, each by how much it says among all the words that were asked. Its length is 1. */
type Direction = Map<string, number>;

/** From here two askings are taken for one. Below it more of them would come together that mean something else. */
const ALIKE = 0.46;
/** Small words tell `where is it` from `send it back`, and no more than that; so do scraps such as `mn`. */
const SMALL_WEIGHT = 0.3;
const SCRAP = 2;
/** What a part of a joined word counts, and all the pieces of a word together. */
const PART_WEIGHT = 0.7;
const PIECES_WEIGHT = 0.5;
/** How much more a rare word says than a common one: all that people ask a shop is about a parcel, and still it is about that. */
const RARITY = 0.75;

/** What each word was meant to be: of words that are a slip apart, the one that was typed most often. */
function intentions(texts: readonly (readonly Word[])[], { rules }: Vocabulary): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { text } of texts.flat()) {
    const root = stem(text, rules);
    if (!rules.smallWords.has(text)) counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  const meant = new Map<string, string>();
  const known = new Map<string, string[]>();
  for (const [root] of [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))) {
    const alike = known.get(root[0]!) ?? [];
    const other = alike.find((one) => isSlip(root, one));
    meant.set(root, other ?? root);
    if (!other) known.set(root[0]!, [...alike, root]);
  }
  return meant;
}

function directionsOf(texts: readonly string[], lang: string): Direction[] {
  const vocabulary = new Vocabulary(lang);
  const { rules } = vocabulary;
  const words = texts.map((text) => wordsIn(text, rules));
  for (const text of texts) vocabulary.read(text);
  const meant = intentions(words, vocabulary);
  const directions = words.map((list) => {
    const direction: Direction = new Map();
    const add = (term: string, weight: number) => direction.set(term, Math.max(weight, direction.get(term) ?? 0));
    for (const { text } of list) {
      const root = stem(text, rules);
      if (rules.smallWords.has(text) || text.length <= SCRAP) {
        add(root, SMALL_WEIGHT);
        continue;
      }
      const word = meant.get(root)!;
      const pieces = new Set([...piecesOf(word), ...piecesOf(text)]);
      add(word, 1);
      for (const part of vocabulary.partsOf(text)) add(part, PART_WEIGHT);
      for (const piece of pieces) add(`piece ${piece}`, PIECES_WEIGHT / Math.sqrt(pieces.size));
    }
    return direction;
  });
  weigh(directions);
  return directions;
}

/** Lets each term count by how rare it is, and makes every length 1. */
function weigh(directions: readonly Direction[]): void {
  const found = new Map<string, number>();
  for (const direction of directions) {
    for (const term of direction.keys()) found.set(term, (found.get(term) ?? 0) + 1);
  }
  for (const direction of directions) {
    let square = 0;
    for (const [term, weight] of direction) {
      const worth = weight * Math.log(1 + directions.length / found.get(term)!) ** RARITY;
      direction.set(term, worth);
      square += worth ** 2;
    }
    for (const [term, worth] of direction) direction.set(term, worth / Math.sqrt(square));
  }
}

/**
 * Puts askings together that mean the same, as far as their words tell: forms, typos and joined words of a language count as one,
 * meanings that share no word do not. What was asked most often comes first, in each group and of all groups; the same askings
 * give the same groups, in whichever order they come.
 */
export function groupAskings<A extends Asking>(askings: readonly A[], lang: string): A[][] {
  const inOrder = [...askings].sort(
    (a, b) => b.count - a.count || a.text.length - b.text.length || (a.text < b.text ? -1 : 1),
  );
  const directions = directionsOf(
    inOrder.map(({ text }) => text),
    lang,
  );
  const groups: A[][] = [];
  /** For each term the groups whose first asking has it, each followed by how much. */
  const postings = new Map<string, number[]>();
  const likeness = new Float64Array(inOrder.length);
  for (const [at, asking] of inOrder.entries()) {
    likeness.fill(0, 0, groups.length);
    for (const [term, weight] of directions[at]!) {
      const posting = postings.get(term) ?? [];
      for (let n = 0; n < posting.length; n += 2) likeness[posting[n]!]! += weight * posting[n + 1]!;
    }
    let best = -1;
    for (let group = 0; group < groups.length; group++) {
      if (likeness[group]! >= ALIKE && (best < 0 || likeness[group]! > likeness[best]!)) best = group;
    }
    if (best >= 0) {
      groups[best]!.push(asking);
      continue;
    }
    const group = groups.push([asking]) - 1;
    for (const [term, weight] of directions[at]!) {
      const posting = postings.get(term);
      if (posting) posting.push(group, weight);
      else postings.set(term, [group, weight]);
    }
  }
  return groups;
}
