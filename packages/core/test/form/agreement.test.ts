import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { compileRuleset, parseRuleset, parseSnapshot, scoreAccount } from '../../src/index.ts';
import { RulesetError, SnapshotError } from '../../src/issues/errors.ts';
import { pathText } from '../../src/issues/issue-words.ts';
import { rulesetSchema } from '../../src/ruleset/ruleset-schema.ts';
import { snapshotSchema } from '../../src/snapshot/snapshot-schema.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { casesOf } from '../generators/cases.ts';
import { mutated } from '../generators/mutations.ts';
import { rulesets } from '../generators/rulesets.ts';
import { snapshotsFor } from '../generators/snapshots.ts';

/** RISK_CHECK_RUNS=1000000 for the run that performance.md writes down. */
const RUNS = Number(process.env.RISK_CHECK_RUNS ?? 1000);
const TIMEOUT = Math.max(30_000, RUNS * 60);

/** Ours for zod's codes. */
const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'wrong-value',
  too_small: 'out-of-range',
  too_big: 'too-big',
  invalid_format: 'wrong-format',
  invalid_union: 'wrong-type',
  unrecognized_keys: 'unrecognized-keys',
  custom: 'not-a-time',
};

/** What zod finds, as `path code` in a fixed order. */
function byZod(schema: z.ZodMiniType, value: unknown): string[] {
  const { error } = z.safeParse(schema, value, { jitless: true });
  const problems = (error?.issues ?? []).flatMap(asMeant).map(({ path, code }) => {
    const isMissing = path.length > 0 && /^invalid_/.test(code) && valueAt(value, path) === undefined;
    return `${pathText(path)} ${isMissing ? 'missing' : CODES[code]}`;
  });
  // zod measures the length of an empty list where a text should be: one problem of a place is enough.
  const isSaid = (problem: string): boolean =>
    problem.endsWith(' out-of-range') && problems.includes(problem.replace('out-of-range', 'wrong-type'));
  return problems.filter((problem) => !isSaid(problem)).sort();
}

/** Of the alternatives that take such a value at all, the problems that the nearest has inside. */
function asMeant(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isHard = ({ code }: z.core.$ZodIssue): boolean => /^invalid_(type|value|union)$/.test(code);
  const far = (branch: readonly z.core.$ZodIssue[]): number =>
    branch.reduce((sum, inner) => sum + (isHard(inner) ? 99 : 1), 0);
  const [meant] = issue.errors
    .map((branch) =>
      branch.flatMap(asMeant).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
    )
    .filter((branch) => !branch.some((inner) => isHard(inner) && inner.path.length === issue.path.length))
    .sort((a, b) => far(a) - far(b));
  return meant ?? [issue];
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((part: unknown, name) => (part as Record<PropertyKey, unknown> | undefined)?.[name], value);

/** What the forms find, in the same words. */
function byForm(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof SnapshotError || error instanceof RulesetError)) throw error;
    return error.issues.map(({ path, code }) => `${path} ${code}`).sort();
  }
}

const anyRuleset = fc.oneof(rulesets, fc.constantFrom(...realRulesets));

describe('the generated forms and the zod schemas agree, problem by problem', () => {
  it(
    'on mutated snapshots',
    () => {
      const snapshots = anyRuleset.chain((ruleset) => snapshotsFor(ruleset)).chain(mutated);
      fc.assert(
        fc.property(snapshots, (value) => {
          expect(byForm(() => parseSnapshot(value))).toEqual(byZod(snapshotSchema, value));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it(
    'on mutated rulesets',
    () => {
      const values = fc
        .oneof({ arbitrary: rulesets, weight: 4 }, fc.constantFrom(...realRulesets))
        .chain(mutated);
      fc.assert(
        fc.property(values, (value) => {
          // Of a newer language nothing is said but that.
          fc.pre(!(Number((value as { schemaVersion?: unknown } | null)?.schemaVersion) > 1));
          expect(byForm(() => parseRuleset(value))).toEqual(byZod(rulesetSchema, value));
        }),
        { numRuns: Math.ceil(RUNS / 5) },
      );
    },
    TIMEOUT,
  );
});

it(
  'scoring reads exactly what parsing accepts, and says why where it does not',
  () => {
    const cases = casesOf(anyRuleset).chain(({ ruleset, snapshot }) =>
      mutated(snapshot).map((value) => ({ compiled: compileRuleset(ruleset), value })),
    );
    fc.assert(
      fc.property(cases, ({ compiled, value }) => {
        const parsed = byForm(() => parseSnapshot(value));
        const scored = byForm(() => scoreAccount(value, compiled));
        if (parsed.length > 0) expect(scored).toEqual(parsed);
        // The ruleset may ask for more than the format does.
        if (compiled.read(value)) expect(parsed).toEqual([]);
        else expect(scored).not.toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  },
  TIMEOUT,
);

/** What no field of the head and the account can hold, or not everyone. */
const ODD = [
  null,
  true,
  5,
  '',
  'x',
  'golden',
  [],
  {},
  [{}],
  '2026-02-29T00:00:00Z',
  '2026-02-10T08:00:00+01:00',
];
const FIELDS = ['id', 'createdAt', 'emailConfirmedAt', 'status', 'further'];

describe('scoring reads the head of a snapshot exactly where parsing accepts it', () => {
  const compiled = compileRuleset(goldenRuleset);
  const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
  const changes = ODD.flatMap((odd) => [
    ...['snapshotVersion', 'platform', 'role', 'asOf', 'account', 'observed', 'further'].map((name) => ({
      [name]: odd,
    })),
    ...FIELDS.map((name) => ({ account: { [name]: odd } })),
  ]);

  it.each(changes.map((change) => [JSON.stringify(change), change] as const))('%s', (_, change) => {
    const value = { ...head, ...change };
    const isForIt = value.platform === 'golden' && value.role === 'test';
    const isRead = compiled.read(value) !== null;
    expect(isRead).toBe(isForIt && byForm(() => parseSnapshot(value)).length === 0);
  });

  it.each(Object.keys(head))('without %s nothing is read', (name) => {
    expect(compiled.read({ ...head, [name]: undefined })).toBeNull();
    expect(
      compiled.read(Object.fromEntries(Object.entries(head).filter(([key]) => key !== name))),
    ).toBeNull();
  });
});
