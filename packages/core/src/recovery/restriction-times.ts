import { parseTime } from '../snapshot/parse-time.ts';
import type { Snapshot } from '../snapshot/snapshot-schema.ts';

/** When suspensions and restrictions were announced, epoch milliseconds. */
export const restrictionTimes = ({ notices = [] }: Snapshot): readonly number[] =>
  notices.flatMap(({ kind, at }) =>
    (kind === 'suspension' || kind === 'restriction') && at ? [parseTime(at)] : [],
  );
