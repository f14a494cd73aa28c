import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { compileRuleset, parseRuleset, parseSnapshot, scoreAccount } from '../../src/index.ts';
import { RulesetError, SnapshotError } from '../../src/issues/errors.ts';
import { pathText } from '../../src/issues/issue-words.ts';
import { snapshotSchema } from '../../src/snapshot/snapshot-schema.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { realRulesets } from '../fixtures/real-rulesets.ts';
import { casesOf } from '../generators/cases.ts';
import { mutated } from '../generators/mutations.ts';
import { rulesets } from '../generators/rulesets.ts';
import { snapshotsFor } from '../generators/snapshots.ts';

/** RISK_CHECK_RUNS=1000000 for the run that performance.md writes down. */
const RUNS = Number(process.env.RISK_CHECK_RUNS ?? 300);
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
  const { error } = z.safeParse(schema, withoutUndefined(value), { jitless: true });
  const problems = (error?.issues ?? []).flatMap(asMeant).map(({ path, code }) => {
    const isMissing = path.length > 0 && /^invalid_/.test(code) && valueAt(value, path) === undefined;
    return `${pathText(path)} ${isMissing ? 'missing' : CODES[code]}`;
  });
  // zod measures the length of an empty list where a text should be: one problem of a place is enough.
  const isSaid = (problem: string): boolean =>
    problem.endsWith(' out-of-range') && problems.includes(problem.replace('out-of-range', 'wrong-type'));
  return problems.filter((problem) => !isSaid(problem)).sort();
}

/** Properties that are `undefined` are absent to the forms, and to zod a value that is wrong. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutUndefined(part)]));
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

describe('the generated form and the zod schema agree, problem by problem', () => {
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
});

describe('the form of rulesets and the JSON Schema it is generated from', () => {
  const read = (name: string): { readonly $defs: Readonly<Record<string, { required?: string[] }>> } =>
    JSON.parse(
      readFileSync(new URL(`../../../rules-data/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
    );
  const language = read('language');
  // A built ruleset holds no examples.
  const rule = language.$defs.rule as { required: string[] };
  rule.required = rule.required.filter((name) => name !== 'examples');
  const ajv = new Ajv2020({ strict: false, validateFormats: false, schemas: [language] });
  const accepts = ajv.compile(read('built-ruleset'));
  const isOfForm = (value: unknown): boolean => byForm(() => parseRuleset(value)).length === 0;

  it('accept every real ruleset', () => {
    for (const ruleset of realRulesets) {
      expect(isOfForm(ruleset)).toBe(true);
      expect(accepts(ruleset), JSON.stringify(accepts.errors?.[0])).toBe(true);
    }
  });

  it(
    'on mutated rulesets: what the schema accepts, the form accepts',
    () => {
      const values = fc.constantFrom(...realRulesets).chain(mutated);
      fc.assert(
        fc.property(values, (value) => {
          fc.pre(!(Number((value as { schemaVersion?: unknown } | null)?.schemaVersion) > 1));
          if (accepts(value)) expect(byForm(() => parseRuleset(value))).toEqual([]);
        }),
        { numRuns: Math.ceil(RUNS / 5) },
      );
    },
    TIMEOUT,
  );

  const base = realRulesets[0] as unknown as {
    metrics: Record<string, object>;
    rules: { levels: object[] }[];
  };
  const withValue = (value: unknown): unknown => {
    const [name, metric] = Object.entries(base.metrics)[0] as [string, object];
    return { ...base, metrics: { ...base.metrics, [name]: { ...metric, value } } };
  };
  it.each([
    { of: 'orders', window: { last: '30 days' } },
    { of: 'orders', window: { last: '30d', skip: '7d' } },
    { of: 'orders', where: { amount: { gte: 5 } } },
    { ratio: [{ of: 'orders' }, { of: 'orders' }], part: 'yes' },
    { total: ['1,5'] },
    { choose: [{ use: { of: 'orders' } }, { instead: { of: 'orders' } }] },
    { ledger: { of: 'violations' } },
    { ledger: { of: 'violations', life: 'never' } },
    { run: { every: 'year', enter: { metric: 'x', gte: '1' }, back: 3 } },
    { run: { every: 'month', enter: { metric: 'x', eq: '1' }, back: 3 } },
    { run: { every: 'month', enter: { metric: 'x', gte: '1' }, back: 1000 } },
    { exec: 'rm' },
    5,
  ])('both refuse the value %j', (value) => {
    expect(accepts(withValue(value))).toBe(false);
    expect(isOfForm(withValue(value))).toBe(false);
  });
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
