import type { ChangeKind } from '../clocks/clock.ts';

/** English words for why a rule changes at an instant. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  recorded: 'something recorded for then happens',
  enters: 'an event enters the window',
  leaves: 'an event leaves the window',
  deadline: 'a deadline passes',
  lapses: 'points lapse',
  period: 'a calendar period ends',
  reach: 'the recorded history becomes long enough, or falls behind',
  age: 'time passes since the event',
  stale: 'a given number is too old to be used',
  dated: 'a dated limit starts or ends',
};
