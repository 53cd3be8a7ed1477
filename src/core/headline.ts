import type { Condition, Outcome, Promised, Reason, Span, Stage, Turn, When } from '../contract/index.js';

/** Where it stands, and what holds it up where something does. */
export type Position =
  | { says: 'stage'; kind: string; stage: Stage; isReturn: boolean; condition: Condition; reason?: Reason }
  | { says: 'outcome'; kind: string; outcome: Outcome; isReturn: boolean }
  | {
      says: 'parts';
      kind: string;
      total: number;
      done: number;
      late: number;
      isReturn: boolean;
      condition: Condition;
      reason?: Reason;
    };

/** When it ends, or why nobody can say. */
export type Time =
  | {
      says: 'expected';
      span: Span;
      precision: Promised['precision'];
      timeZone?: string;
      isEstimate: boolean;
      wasLater: boolean;
      first?: Span;
    }
  | { says: 'late'; promised: When; precision: Promised['precision']; timeZone?: string }
  | { says: 'no_date'; because: Condition; reason?: Reason }
  | { says: 'ended'; at?: When };

/** Whose turn it is. */
export type TurnNow =
  { says: 'tasks'; count: number; due?: When } | { says: 'nothing'; waitingOn: Exclude<Turn, 'customer'> };

/** The three answers of a headline, before they are words in a language. */
export interface Headline {
  position: Position;
  time: Time;
  turn: TurnNow;
}
