import type { ChangeKind } from '../clocks/clock.ts';

/** Why a rule says something else at an instant although nothing new happens; words are made at the edge. */
export type ChangeCode =
  | 'left-window'
  | 'entered-window'
  | 'points-lapsed'
  | 'limit-begins'
  | 'deadline'
  | 'time-passed'
  | 'period-ends'
  | 'recorded-for-then'
  | 'reach'
  | 'known-until'
  | 'known-from';

export const CHANGE_CODES: Readonly<Record<ChangeKind, ChangeCode>> = {
  recorded: 'recorded-for-then',
  enters: 'entered-window',
  left: 'left-window',
  deadline: 'deadline',
  lapses: 'points-lapsed',
  period: 'period-ends',
  reach: 'reach',
  age: 'time-passed',
  stale: 'known-until',
  dated: 'limit-begins',
};
