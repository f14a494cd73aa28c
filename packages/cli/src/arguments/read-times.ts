import type { Flags } from './command-definition.ts';

/** Flags that take a time, and how they are typed. */
export const TIMES = {
  asOf: '--as-of',
  until: '--until',
  saleEnds: '--sale-ends',
  since: '--since',
  noticeDate: '--notice-date',
} as const;

/** Times as people write them: `now`, and a plain date, which begins at midnight UTC. */
export function readTimes(flags: Flags, now: () => number): Flags {
  const read = { ...flags };
  for (const name of Object.keys(TIMES)) {
    const value = flags[name];
    if (typeof value === 'string') Object.assign(read, { [name]: readTime(value, now) });
  }
  return read;
}

function readTime(text: string, now: () => number): string {
  if (text === 'now') return new Date(now()).toISOString();
  return /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
}
