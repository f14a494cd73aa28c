import { scoreAccount } from '@risk-check/core';
import { sideBySide } from '../measure.js';
import { golden } from '../measured-rulesets.js';
import { snapshotOf } from '../snapshots.js';
import { duration, table, times } from '../table.js';

const SIZES = [1, 10, 100];

/** Whether an event costs more in a large account than in a small one. */
export async function manyEvents() {
  const snapshots = SIZES.map((size) => snapshotOf('golden', 'test', size));
  const measured = await sideBySide(
    Object.fromEntries(SIZES.map((size, i) => [size, () => scoreAccount(snapshots[i], golden)])),
  );
  const rows = SIZES.map((size) => {
    const { time, ratio } = measured[size];
    return [200 * size, duration(time), `${(time / (200 * size)).toFixed(0)} ns`, times(ratio / size)];
  });
  return `## Many events

${table(['events', '`scoreAccount`', 'per event', 'times that at 200 (at most 1.3)'], rows)}`;
}
