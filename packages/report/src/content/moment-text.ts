import type { Words } from '../words/words.ts';

/** An instant from which something holds, in whole seconds and never before it: what is scored at the time shown says so too. */
export const momentText = (at: string, { head }: Words): string =>
  head.time(new Date(Math.ceil(Date.parse(at) / 1000) * 1000).toISOString());
