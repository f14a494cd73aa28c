import { FIXED_WORDS, REFERENCES, snapshotLists } from '@risk-check/core/snapshot';
import fc from 'fast-check';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { HOUR } from '../reference/world.ts';
import { givenMetrics } from './given-metrics.ts';
import { ageOf, asOfTime, durationsOf, timeText } from './times.ts';

export interface SnapshotChoices {
  /** Leave out lists, fields and facts, and tell how far lists reach. */
  readonly gaps: boolean;
  /** Values given ready-made. */
  readonly given: boolean;
  readonly maxItems: number;
  /** Times at the ends of windows and no others, so that many are equal, numbers below 0, and few words. */
  readonly edges: boolean;
}
const EVERYTHING: SnapshotChoices = { gaps: true, given: true, maxItems: 6, edges: false };
const MIDDAY = Date.parse('2026-06-15T12:00:00Z');

/** Snapshots that touch everything a ruleset looks at. */
export function snapshotsFor(
  ruleset: Ruleset,
  choices: Partial<SnapshotChoices> = {},
): fc.Arbitrary<Snapshot> {
  const wanted = { ...EVERYTHING, ...choices };
  const durations = durationsOf(ruleset);
  const timeless = timelessParts(ruleset, wanted);
  const given = wanted.given ? givenMetrics(ruleset, durations) : undefined;
  return (wanted.edges ? fc.constantFrom(MIDDAY, MIDDAY, MIDDAY - 12 * HOUR) : asOfTime).chain((asOf) =>
    snapshotAt(ruleset, asOf, durations, wanted, given ? { ...timeless, metrics: given(asOf) } : timeless),
  );
}

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The parts of a snapshot in which no time stands. */
const timelessParts = (ruleset: Ruleset, { gaps }: SnapshotChoices): Parts => ({
  region: fc.constantFrom(null, ...wordsTestedBy(ruleset, 'region')),
  program: fc.constantFrom(null, ...wordsTestedBy(ruleset, 'program')),
  facts: factsOf(ruleset, gaps),
  params: paramsOf(ruleset, gaps),
});

function snapshotAt(
  ruleset: Ruleset,
  asOf: number,
  durations: readonly number[],
  choices: SnapshotChoices,
  further: Parts,
): fc.Arbitrary<Snapshot> {
  const { gaps } = choices;
  const time = fc
    .tuple(ageOf(durations, choices.edges), fc.constantFrom(0, 0, 0, 60, -300, 330))
    .map(([age, offset]) => timeText(asOf - age, offset));
  const lists = listsOf(ruleset);
  const items = Object.fromEntries(
    lists.map((list) => [
      list,
      fc.array(itemOf(ruleset, list, time, choices), { maxLength: choices.maxItems }),
    ]),
  );
  const account = fc.record(
    {
      createdAt: fc.oneof(time, fc.constant(null)),
      emailConfirmedAt: fc.oneof(time, fc.constant(null)),
      status: fc.constantFrom('active', 'active', 'restricted', 'suspended'),
    },
    gaps ? { requiredKeys: [] } : {},
  );
  const reachOf = (list: string) =>
    fc.record(
      {
        since: fc.oneof(time, fc.constant(null)),
        until: fc.oneof(time, fc.constant(null)),
        by: fc.constantFrom(...timeFieldsOf(ruleset, list)),
      },
      { requiredKeys: [] },
    );
  const observed = fc.oneof(
    { arbitrary: fc.constant({}), weight: 1 },
    {
      arbitrary: fc.record(Object.fromEntries([...lists, 'account'].map((list) => [list, reachOf(list)])), {
        requiredKeys: [],
      }),
      weight: 1,
    },
  );
  const parts = fc.record(
    {
      ...items,
      account,
      ...further,
      ...(gaps ? { observed } : {}),
    } as Record<string, fc.Arbitrary<unknown>>,
    gaps ? { requiredKeys: [] } : {},
  );
  const head = {
    snapshotVersion: 1,
    platform: ruleset.platform,
    role: ruleset.role,
    asOf: timeText(asOf),
  } as const;
  return parts.map((some) => ({ ...head, ...some }) as Snapshot);
}

/** The lists that metrics, anchors and references of a ruleset read. */
export function listsOf(ruleset: Ruleset): string[] {
  const text = JSON.stringify(ruleset.metrics);
  const named = [...text.matchAll(/"of":"(\w+)"/g)].map(([, name = '']) => name);
  const referred = Object.entries(REFERENCES)
    .filter(([prefix]) => text.includes(`"${prefix}.`))
    .map(([, { list }]) => list);
  return [...new Set([...named, ...referred])].filter((name) => name !== 'account').sort();
}

const knownList = (list: string) =>
  (snapshotLists as Record<string, { at?: string; key?: string; fields: Record<string, string> }>)[list];

const fieldsOf = (ruleset: Ruleset, list: string): Record<string, string> => ({
  ...ruleset.lists?.[list]?.fields,
  ...knownList(list)?.fields,
});

/** What a list can be cut by, and a name that is none. */
const timeFieldsOf = (ruleset: Ruleset, list: string): string[] => [
  ...Object.entries(fieldsOf(ruleset, list)).flatMap(([name, kind]) => (kind === 'time' ? [name] : [])),
  'no-such-time',
];

/** One item; some ids come twice, as exact copies of nothing but the id. */
function itemOf(
  ruleset: Ruleset,
  list: string,
  time: fc.Arbitrary<string>,
  { gaps, edges }: SnapshotChoices,
): fc.Arbitrary<Record<string, unknown>> {
  const known = knownList(list);
  const further = ruleset.lists?.[list];
  const fields = fieldsOf(ruleset, list);
  const at = known?.at ?? further?.at;
  const shape = Object.entries(fields).map(
    ([name, kind]) => [name, fieldOf(ruleset, `${list}.${name}`, kind, time, name === at, edges)] as const,
  );
  const always = [known?.key ?? further?.key, at].filter((name) => name !== undefined);
  const whole = fc.record(Object.fromEntries(shape));
  if (!gaps) return whole;
  return fc.oneof(
    { arbitrary: whole, weight: 4 },
    { arbitrary: fc.record(Object.fromEntries(shape), { requiredKeys: always }), weight: 2 },
    { arbitrary: fc.record(Object.fromEntries(shape), { requiredKeys: [] }), weight: 1 },
  );
}

function fieldOf(
  ruleset: Ruleset,
  path: string,
  kind: string,
  time: fc.Arbitrary<string>,
  own: boolean,
  edges: boolean,
): fc.Arbitrary<unknown> {
  const orNull = <T>(arbitrary: fc.Arbitrary<T>, weight = 1) =>
    fc.oneof({ arbitrary, weight: 3 }, { arbitrary: fc.constant(null), weight });
  const name = path.split('.')[1] ?? '';
  if (kind === 'time' && own)
    return fc.oneof({ arbitrary: time, weight: 30 }, { arbitrary: fc.constant(null), weight: 1 });
  if (kind === 'time' || kind === 'due') return orNull(time, 2);
  if (kind === 'word') {
    const words = [...(FIXED_WORDS[path] ?? []), ...Object.keys(ruleset.words?.[path] ?? {})];
    return orNull(fc.constantFrom(...words, ...words, 'no-such-word'));
  }
  if (kind === 'number')
    return orNull(
      fc.oneof(fc.integer({ min: edges ? -4 : 0, max: 12 }), fc.constantFrom(0.5, 1.25, edges ? -2.5 : 4.4)),
    );
  if (kind === 'flag') return orNull(fc.boolean());
  if (kind === 'money') {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 90_000 }).map(String),
      fc.constantFrom('0.01', '12.90', '75000.00'),
    );
    return orNull(fc.record({ value, currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR') }));
  }
  if (kind === 'texts') return fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
  if (name === 'id')
    return fc.oneof(
      { arbitrary: fc.uuid(), weight: 3 },
      { arbitrary: fc.constantFrom('x1', 'x2', 'x3', 'x4', 'x5'), weight: 3 },
    );
  if (name === 'orderId' || name === 'deviceId') return orNull(fc.constantFrom('x1', 'x2', 'x3', 'x4', 'x5'));
  return orNull(edges ? fc.constantFrom('p', 'q') : fc.constantFrom('p', 'q', 'r', 's', 't', 'u'));
}

/** The words that conditions of a ruleset test a fact for, and one they do not. */
function wordsTestedBy(ruleset: Ruleset, fact: string): string[] {
  const tested = [
    ...JSON.stringify(ruleset).matchAll(new RegExp(`"fact":"${fact}","(?:in|notIn)":(\\[[^\\]]*\\])`, 'g')),
  ];
  return [...new Set([...tested.flatMap(([, list = '[]']) => JSON.parse(list) as string[]), 'elsewhere'])];
}

function factsOf(ruleset: Ruleset, gaps: boolean): fc.Arbitrary<Record<string, unknown>> {
  const facts = Object.entries(ruleset.facts ?? {}).map(([name, { type, values }]) => {
    const value =
      type === 'flag'
        ? fc.constantFrom<unknown>(true, true, false, false, 'true')
        : fc.constantFrom<unknown>(...Object.keys(values ?? {}), ...wordsTestedBy(ruleset, name), true);
    return [
      name,
      fc.oneof(
        { arbitrary: value as fc.Arbitrary<unknown>, weight: 5 },
        { arbitrary: fc.constant(null), weight: 1 },
      ),
    ] as const;
  });
  return fc.record(Object.fromEntries(facts), gaps ? { requiredKeys: [] } : {});
}

function paramsOf(ruleset: Ruleset, gaps: boolean): fc.Arbitrary<Record<string, unknown>> {
  const params = Object.keys(ruleset.params ?? {}).map(
    (name) => [name, fc.constantFrom(1, '3', 5, '0.5')] as const,
  );
  return fc.record(Object.fromEntries(params), gaps ? { requiredKeys: [] } : {});
}
