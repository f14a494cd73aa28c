import { count, list } from './grammar.ts';

export interface Side {
  /** Of which snapshot, as it is shown. */
  readonly on: string;
  readonly score: number;
}

/** Words of `risk-check timeline` beside the drawing. */
export const courseWords = {
  about:
    'how the risk came and where it goes: the index over time, from one snapshot or from many of an account',
  since: 'first time to look at; a year before the first snapshot unless said',
  until: 'last time to look at; a year after the last snapshot unless said',
  join: 'all files are of one account, even if they do not say so',
  title: (ruleset: string, name: string): string => `${ruleset}: ${name}`,
  pageTitle: 'Risk over time',
  madeFrom: (times: readonly string[]): string =>
    times.length === 1
      ? `Told by one snapshot, of ${times[0]}.`
      : `Told by ${times.length} snapshots, from ${times[0]} to ${times.at(-1)}.`,
  restricted: (at: string, isExact: boolean): string =>
    isExact
      ? `Restricted on ${at}; before that the account was at`
      : `Restricted on ${at} at the latest, because the snapshot of that day says so; before that the account was at`,
  lead: (band: string, days: number | null): string =>
    days === null
      ? `${band}: never`
      : days === 0
        ? `${band}: less than a day before`
        : `${band}: ${count(days, 'day')} before`,
  /** Of several accounts. */
  overview: 'All accounts',
  overviewAbout: 'By their last snapshot, the worst first.',
  noAccountNamed: (n: number): string =>
    `${n} snapshots have no account id (account.id), so each is shown alone. If they are of one account, --join puts them together.`,
  account: 'Account',
  highest: 'Highest in this time',
  firstOn: (band: string, at: string): string => `${band}, first on ${at}`,
  steps: 'What changed when',
  happened: 'something happened',
  ahead: 'ahead',
  disagree: 'Where snapshots disagree',
  disagreement: (given: { from: string; to: string; before: Side; after: Side }): string =>
    `${given.from} to ${given.to}: ${given.before.score} as the snapshot of ${given.before.on} expected, ${given.after.score} as that of ${given.after.on} tells it. The higher one is shown.`,
  unknownBefore: (first: string, fields: readonly string[]): string =>
    `Before ${first} these are not known, since they have no date: ${list(fields)}.`,
  examples: `
Examples:
  risk-check timeline snapshot.json
  risk-check timeline monday.json tuesday.json wednesday.json --format html > course.html
  risk-check timeline snapshots/ --since 2026-01-01 --format csv`,
};
