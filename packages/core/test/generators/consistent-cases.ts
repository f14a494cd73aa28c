import { snapshotLists } from '@risk-check/core/snapshot';
import fc from 'fast-check';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { metricValue } from '../reference/evaluate.ts';
import { toNumber } from '../reference/fraction.ts';
import { isExact } from '../reference/value.ts';
import { worldOf } from '../reference/world.ts';
import { type Case, casesOf, printable } from './cases.ts';
import { deletionsFrom } from './deletions.ts';
import { numbersNear } from './given-metrics.ts';
import { withUniqueIds } from './unique-ids.ts';

export interface PartialCase extends Case {
  readonly partial: Snapshot;
}

/** Cases whose ready-made values say what the events say, with a copy that says less. */
export const partialCasesOf = (from: fc.Arbitrary<Ruleset>): fc.Arbitrary<PartialCase> =>
  withLess(
    casesOf(from, { given: false }).chain(({ ruleset, snapshot }) =>
      consistentMetrics(ruleset, withUniqueIds(happened(snapshot), ruleset)).map((full) => ({
        ruleset,
        snapshot: full,
      })),
    ),
  );

/** Cases whose ready-made values say anything, with a copy that says less; without targets, which are limits. */
export const contradictingCasesOf = (from: fc.Arbitrary<Ruleset>): fc.Arbitrary<PartialCase> =>
  withLess(
    casesOf(from).map(({ ruleset, snapshot }) => ({
      ruleset,
      snapshot: withoutTargets(withUniqueIds(happened(snapshot), ruleset)),
    })),
  );

const withLess = (cases: fc.Arbitrary<Case>): fc.Arbitrary<PartialCase> =>
  cases.chain(({ ruleset, snapshot }) =>
    deletionsFrom(snapshot, ruleset).map((partial) => {
      const one = printable({ ruleset, snapshot });
      const text = () => `${fc.stringify(one)}, partial ${JSON.stringify(partial)}`;
      return Object.defineProperty({ ...one, partial }, fc.toStringMethod, {
        value: text,
        enumerable: false,
      });
    }),
  );

const withoutTargets = ({ metrics, ...snapshot }: Snapshot): Snapshot =>
  metrics
    ? ({
        ...snapshot,
        metrics: JSON.parse(
          JSON.stringify(metrics, (name, value) => (name === 'target' ? undefined : value)),
        ),
      } as Snapshot)
    : snapshot;

/** What is listed without its time has happened, so an event after `asOf` may not lose its time: only events up to `asOf`. */
function happened(snapshot: Snapshot): Snapshot {
  const now = Date.parse(snapshot.asOf);
  const lists = Object.entries(snapshot).map(([name, value]) => {
    const at = (snapshotLists as Record<string, { at?: string }>)[name]?.at;
    if (!Array.isArray(value) || at === undefined) return [name, value];
    return [
      name,
      value.filter((item) => item[at] === undefined || (item[at] !== null && Date.parse(item[at]) <= now)),
    ];
  });
  return Object.fromEntries(lists);
}

/**
 * Gives some metrics ready-made: what the events say where that is exact, anything where there are no events to ask.
 * Without targets: a platform's own target is a limit, not something the account did.
 */
function consistentMetrics(ruleset: Ruleset, snapshot: Snapshot): fc.Arbitrary<Snapshot> {
  const world = worldOf(ruleset, snapshot);
  const shape = Object.entries(ruleset.metrics).flatMap(
    ([name, metric]): [string, fc.Arbitrary<unknown>][] => {
      if (metric.value === undefined) {
        return [
          [
            name,
            metric.scale
              ? fc.constantFrom(...metric.scale)
              : fc.constantFrom(...numbersNear(ruleset, name, metric)),
          ],
        ];
      }
      const value = metricValue(world, name);
      if (value === 'none' || !isExact(value)) return [];
      const { n, d } = value.lo;
      const text = String(toNumber(value.lo));
      // Only what a short decimal says exactly.
      return d === 1n && n >= 0n && text.length < 12 ? [[name, fc.constant(text)]] : [];
    },
  );
  return fc
    .record(Object.fromEntries(shape), { requiredKeys: [] })
    .map((metrics) => ({ ...snapshot, metrics: metrics as NonNullable<Snapshot['metrics']> }));
}
