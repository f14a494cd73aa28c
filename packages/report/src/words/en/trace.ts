import { count, list } from './grammar.ts';

/** Words of `explain RULE --snapshot FILE`: how one rule came to its outcome. */
export const traceWords = {
  judged: (time: string): string => `Judged at ${time}.`,
  outcome: {
    fired: (level: number): string => `Level ${level} is reached.`,
    clear: 'No level is reached.',
    unknown: 'It cannot be decided: something that counts is not known.',
    unpublished: 'It cannot be decided: the limit is not published, or nobody outside can see the number.',
    excluded: 'It does not apply to this account.',
    'nothing-to-measure': 'There is nothing to measure.',
    'not-in-force': 'None of its levels is in force then.',
    'no-effect': 'It only informs, and never counts.',
  },
  experimental: 'Its evidence is still too thin: the score leaves it out unless --experimental is given.',
  suppressed: 'You have suppressed it, so it adds nothing to the score.',
  superseded: (rule: string): string => `In the report another finding replaces it: ${rule}`,
  counted: 'What was counted',
  value: (title: string, value: string): string => `${title}: ${value}`,
  nothing: 'nothing to measure',
  given: (time: string, period: string | null): string =>
    period === null ? `given ready-made, as of ${time}` : `given ready-made, for ${period}`,
  narrowed: 'counted from the events, and narrowed by the number that was given',
  noSource: 'not given, and not counted from events',
  madeOf: (titles: readonly string[]): string => `made of: ${list(titles)}`,
  part: { numerator: 'counted', denominator: 'out of' },
  /** A list and which of its items are looked at. */
  looked: (name: string, window: string): string => `${name}, ${window}`,
  all: 'all of them',
  between: (field: string, after: string, until: string): string => `${field} after ${after}, until ${until}`,
  newest: (n: number): string => `the newest ${n}`,
  since: (name: string, first: number | null): string =>
    first === null ? `those since the last of: ${name}` : `the first ${first} since: ${name}`,
  notGiven: 'the snapshot does not have this list',
  incomplete: 'the list may lack some that would count',
  counts: (n: number): string => `${count(n, 'counts', 'count')}:`,
  none: 'none counts',
  mayCount: (n: number, fields: readonly string[]): string =>
    `${n} may count, and ${n === 1 ? 'does' : 'do'} not say ${list(fields)}:`,
  more: (n: number): string => `and ${n} more`,
  leftOut: {
    outsideWindow: (n: number): string => `${n} outside the window`,
    notMeant: (n: number): string => `${n} of another kind`,
    notYet: (n: number): string => `${n} dated later`,
    lapsed: (n: number): string => `${n} lapsed`,
  },
  doNotCount: (parts: readonly string[]): string => `not counted: ${list(parts)}`,
  period: (from: string, until: string, enters: string): string => `${from} to ${until}: ${enters}`,
  levels: 'What it was compared with',
  standing: {
    'in-force': '',
    later: 'not in force yet',
    over: 'no longer in force',
    never: 'announced, never in force',
  },
  holds: { yes: 'reached', no: 'not reached', open: 'not known' },
  isSo: { yes: 'yes', no: 'no', open: 'not known' },
  now: (value: string): string => `now ${value}`,
  open: 'What is not known',
  needs: (meanings: readonly string[]): string => `It would be settled by: ${list(meanings)}`,
};
