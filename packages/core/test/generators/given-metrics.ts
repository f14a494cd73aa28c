import fc from 'fast-check';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { milliseconds } from '../reference/world.ts';
import { timeText } from './times.ts';

type Metric = Ruleset['metrics'][string];

/**
 * Values given ready-made, near the limits of the rules, plain or with counts, dates, windows and periods.
 * @returns Those for a snapshot as of a time, epoch milliseconds; the limits are looked up once.
 */
export function givenMetrics(
  ruleset: Ruleset,
  durations: readonly number[],
): (asOf: number) => fc.Arbitrary<Record<string, unknown>> {
  const metrics = Object.entries(ruleset.metrics).map(
    ([name, metric]) => [name, metric, fc.constantFrom(...numbersNear(ruleset, name, metric))] as const,
  );
  return (asOf) => {
    const shape = metrics.map(
      ([name, metric, number]) => [name, givenFor(metric, number, asOf, durations)] as const,
    );
    return fc.record(Object.fromEntries(shape), { requiredKeys: [] });
  };
}

/** All that some pages say: it is above or below a number. */
function bound({ unit }: Metric): fc.Arbitrary<unknown> {
  const [above, below] =
    unit === 'share'
      ? [
          ['0.01', 0.3, '0.45'],
          ['0.02', 0.7, '0.99'],
        ]
      : [
          [0, '1', 4],
          ['2', 3, 9],
        ];
  return fc.oneof(
    fc.record({ above: fc.constantFrom(...(above as (string | number)[])) }),
    fc.record({ below: fc.constantFrom(...(below as (string | number)[])) }),
  );
}

function givenFor(
  metric: Metric,
  number: fc.Arbitrary<string | number>,
  asOf: number,
  durations: readonly number[],
): fc.Arbitrary<unknown> {
  const isRatio = typeof metric.value === 'object' && 'ratio' in metric.value;
  const counts = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 }))
    .map(([numerator, more]) => ({ numerator, denominator: numerator + more }));
  const value = metric.scale
    ? fc.record({ value: fc.constantFrom<string>(...metric.scale) })
    : isRatio
      ? fc.oneof(fc.record({ value: number }), counts)
      : fc.record({ value: number });
  const fresh =
    metric.freshFor === undefined ? [] : [milliseconds(metric.freshFor), milliseconds(metric.freshFor) + 1];
  const about = fc.record(
    {
      asOf: fc.constantFrom(0, 0, 1, -1, ...durations, ...fresh).map((age) => timeText(asOf - age)),
      windowDays: fc.constantFrom(7, 28, 30, 60, 90, metric.windowDays ?? 365),
      ...(metric.scale ? {} : { target: fc.oneof(number, fc.constant(null)) }),
    },
    { requiredKeys: [] },
  );
  const whole = fc.tuple(value, about).map(([a, b]) => ({ ...a, ...b }));
  const table = fc.uniqueArray(fc.record({ period: periodNear(asOf), value: number }), {
    maxLength: 8,
    selector: ({ period }) => period,
  });
  return fc.oneof(
    { arbitrary: value.map((v) => ('value' in v ? v.value : v)), weight: 3 },
    { arbitrary: whole, weight: 2 },
    { arbitrary: metric.scale ? whole : table, weight: 2 },
    { arbitrary: metric.scale || metric.domain ? whole : bound(metric), weight: 1 },
  );
}

/** The thresholds a metric is compared with, a step around them, and its ends. */
export function numbersNear(ruleset: Ruleset, name: string, metric: Metric): (string | number)[] {
  const text = JSON.stringify([ruleset.rules, ruleset.metrics]);
  const limits = [...text.matchAll(new RegExp(`"metric":"${name}","\\w+":"(-?[\\d.]+)"`, 'g'))].map(
    ([, limit = '0']) => Number(limit),
  );
  const [low, high] = (metric.domain ?? ['0', metric.unit === 'share' ? '1' : '1000000']).map(Number) as [
    number,
    number,
  ];
  const step = metric.unit === 'share' || limits.some((limit) => !Number.isInteger(limit)) ? 0.001 : 1;
  const near = [...limits, Number(metric.best ?? 0)].flatMap((limit) => [limit - step, limit, limit + step]);
  const numbers = [
    ...new Set([...near, low].filter((n) => n >= low && n <= high).map((n) => Number(n.toFixed(6)))),
  ];
  return numbers.map((n, i) => (i % 2 === 0 ? n : String(n)));
}

/** A month, quarter, week or day not long before `asOf`. */
function periodNear(asOf: number): fc.Arbitrary<string> {
  const date = new Date(asOf);
  const months = Array.from({ length: 7 }, (_, i) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - i, 1)).toISOString().slice(0, 7),
  );
  const days = Array.from({ length: 9 }, (_, i) =>
    new Date(asOf - i * 86_400_000).toISOString().slice(0, 10),
  );
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${date.getUTCFullYear()}-${quarter}`);
  const weeks = Array.from({ length: 5 }, (_, i) => `${date.getUTCFullYear()}-W${String(20 + i)}`);
  return fc.constantFrom(...months, ...months, ...days, ...quarters, ...weeks);
}
