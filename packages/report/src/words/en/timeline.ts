import { count } from './grammar.ts';

/** What the drawing of a course says, also on a page. */
export const timelineWords = {
  snapshotMark: 'last snapshot',
  chartTitle: 'Risk index over time',
  chartAbout: (until: string): string =>
    `The risk index as a line, dashed after the last snapshot, and the worst case as a thin dashed line, until ${until}. The stripes are the bands.`,
  marks: 'Point at a mark, or go to it with the Tab key: what changed then is said here and in the table.',
  inTable: 'more of it in the table',
  legend: { index: 'risk index', ahead: 'if nothing new happens', worst: 'worst case' },
  firsts: 'Reached for the first time',
  neverReached: 'Nothing worse than "unverified" in this time.',
  alreadyAt: (at: string): string => `already at the start, ${at}`,
  noSteps: (from: string, to: string): string => `Nothing changed from ${from} to ${to}.`,
  alsoKnown: (n: number): string => `${count(n, 'rule')} that could not be judged before`,
  nearer: 'a limit came near',
  farther: 'a limit is no longer near',
  otherSnapshot: (on: string): string => `told by the snapshot of ${on}`,
  moreSteps: (n: number): string => `${count(n, 'further step')}: --format csv or json has all of them.`,
};
