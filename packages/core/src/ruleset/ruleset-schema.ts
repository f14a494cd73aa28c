import * as z from 'zod/mini';
import { decimalText as decimal, offsetText as offset, patternText } from '../form/text-forms.ts';
import type * as language from './rule-language.generated.ts';
import type { Rule, Ruleset } from './ruleset.generated.ts';

const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
const EVIDENCE = ['official', 'documented', 'reported', 'anecdotal', 'heuristic'] as const;

type Type<T> = z.ZodMiniType<T>;

function buildSchema() {
  const opt = z.exactOptional;
  const text = () => z.string();
  const record = <T>(schema: Type<T>) => z.record(z.string(), schema);
  const duration = () => patternText(/^-?[1-9]\d*(m|h|d)$/, 'a length of time such as "24h"');
  const date = () => patternText(/^\d{4}-\d\d-\d\d$/, 'a day such as "2026-02-28"');
  const whole = () => z.number().check(z.gte(1));
  const scalar = () => z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const decimals = () => z.array(decimal());

  const every = z.union([
    z.enum(['day', 'week', 'month', 'quarter']),
    z.strictObject({ dayOfMonth: z.number().check(z.gte(1), z.lte(28)) }),
  ]);
  const operand = z.union([decimal(), z.strictObject({ time: text(), plus: opt(duration()) })]);
  const test: Type<language.Test> = z.union([
    scalar(),
    z.array(scalar()),
    z.strictObject({
      not: opt(z.union([scalar(), z.array(scalar())])),
      gte: opt(operand),
      gt: opt(operand),
      lte: opt(operand),
      lt: opt(operand),
    }),
  ]);
  const tests = record(test);
  const where = z.union([z.array(tests), tests]);
  const anchor = z.strictObject({
    of: text(),
    where: opt(where),
    at: opt(text()),
    pick: z.enum(['oldest', 'newest']),
  });
  const window: Type<language.Window> = z.union([
    z.strictObject({ last: duration(), lag: opt(duration()) }),
    z.strictObject({
      calendar: every,
      count: opt(whole()),
      back: opt(whole()),
      toDate: opt(z.literal(true)),
      zone: opt(offset()),
    }),
    z.strictObject({ newest: whole(), where: opt(where) }),
    z.strictObject({ since: anchor, first: opt(whole()), where: opt(where) }),
  ]);
  const take = z.union([
    z.enum(['count', 'oldest', 'newest']),
    z.strictObject({ distinct: opt(text()), sum: opt(text()), max: opt(text()), largest: opt(text()) }),
  ]);
  const node: Type<language.ValueNode> = z.lazy(() =>
    z.union([text(), measure, ratio, total, choose, ledger, run]),
  );
  const condition: Type<language.Condition> = z.lazy(() => z.union([comparison, factTest, all, any]));
  const threshold = z.union([z.string(), z.null(), z.strictObject({ param: text(), oneOf: decimals() })]);
  const comparison: Type<language.Comparison> = z.strictObject({
    metric: text(),
    gte: opt(threshold),
    gt: opt(threshold),
    lte: opt(threshold),
    lt: opt(threshold),
    target: opt(z.literal(true)),
  });
  const factTest: Type<language.FactTest> = z.strictObject({
    fact: text(),
    in: opt(z.array(scalar())),
    notIn: opt(z.array(scalar())),
  });
  const all = z.strictObject({ all: z.array(condition) });
  const any = z.strictObject({ any: z.array(condition) });
  const measure = z.strictObject({
    of: text(),
    where: opt(where),
    at: opt(text()),
    window: opt(window),
    currency: opt(text()),
    take: opt(take),
  });
  const ratio = z.strictObject({ ratio: z.array(node), part: opt(z.literal(true)), atLeast: opt(decimal()) });
  const term = z.strictObject({
    plus: opt(node),
    minus: opt(node),
    per: opt(decimal()),
    worth: opt(decimal()),
  });
  const total = z.strictObject({
    total: z.array(z.union([decimal(), term])),
    min: opt(decimal()),
    max: opt(decimal()),
  });
  const choose = z.strictObject({ choose: z.array(z.strictObject({ when: opt(condition), use: node })) });
  const award = z.union([decimal(), decimals(), z.null()]);
  const points = z.union([
    decimal(),
    z.strictObject({
      field: opt(text()),
      range: opt(decimals()),
      by: opt(text()),
      table: opt(record(award)),
      other: opt(award),
    }),
  ]);
  const life = z.union([
    z.literal('ever'),
    z.strictObject({ last: duration() }),
    z.strictObject({
      reset: z.strictObject({
        months: z.array(z.number()),
        weekday: opt(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
        nth: opt(z.literal([1, 2, 3, 4, -1])),
        zone: opt(offset()),
      }),
    }),
  ]);
  const ledger = z.strictObject({
    ledger: z.strictObject({
      of: text(),
      where: opt(where),
      at: opt(text()),
      points: opt(points),
      life,
      by: opt(text()),
      free: opt(z.strictObject({ count: whole(), per: opt(z.enum(['ever', 'life'])) })),
      perDay: opt(decimal()),
      zone: opt(offset()),
      collapse: opt(z.strictObject({ within: duration() })),
      lapse: opt(z.enum(['each', 'together'])),
    }),
  });
  const run = z.strictObject({
    run: z.strictObject({
      every,
      zone: opt(offset()),
      enter: condition,
      enterAfter: opt(whole()),
      exit: opt(condition),
      exitAfter: opt(whole()),
      counts: opt(z.enum(['state', 'enter'])),
      back: whole(),
    }),
  });

  const metric = z.object({
    title: text(),
    unit: text(),
    worse: z.enum(['higher', 'lower', 'neither']),
    best: opt(decimal()),
    domain: opt(decimals()),
    scale: opt(z.array(text())),
    published: opt(z.literal(true)),
    observable: opt(z.literal(false)),
    windowDays: opt(whole()),
    freshFor: opt(duration()),
    ask: opt(text()),
    help: opt(text()),
    value: opt(node),
  });
  const citation = z.object({ source: text(), confidence: opt(z.number()), says: opt(text()) });
  const level = z.object({
    when: condition,
    applies: opt(condition),
    severity: z.enum(SEVERITIES),
    evidence: z.enum(EVIDENCE),
    sources: z.array(citation),
    reason: opt(text()),
    publishedAs: opt(text()),
    note: opt(text()),
    consequence: opt(
      z.object({
        scope: text(),
        lasts: opt(text()),
        noAppeal: opt(z.literal(true)),
        fee: opt(z.object({ value: decimal(), currency: text(), per: text() })),
        text: opt(text()),
      }),
    ),
    from: opt(date()),
    until: opt(date()),
    announcedOn: opt(date()),
    enforcedFrom: opt(date()),
    supersededBeforeEffect: opt(z.literal(true)),
  });
  const share = () => z.number().check(z.gt(0), z.lte(1));
  const steps = () => z.number().check(z.gte(0));
  const rule = z.object({
    id: patternText(
      /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2}$/,
      'an id such as "aliexpress.buyer.chargeback"',
    ),
    title: text(),
    status: z.enum(['experimental', 'stable', 'deprecated']),
    cause: text(),
    dishonest: opt(z.literal(true)),
    near: opt(z.object({ share: opt(share()), events: opt(steps()), days: opt(steps()), reason: text() })),
    effect: opt(z.literal('none')),
    applies: opt(condition),
    suppressedBy: opt(z.array(text())),
    message: opt(text()),
    means: text(),
    advice: text(),
    actions: opt(z.array(text())),
    onlyTime: opt(text()),
    related: opt(z.array(text())),
    levels: z.array(level),
  });
  const action = z.object({
    title: text(),
    how: text(),
    note: opt(text()),
    effort: z.enum(['minutes', 'hours', 'days', 'weeks']),
    takesEffect: opt(text()),
    applies: opt(condition),
    changes: z.array(
      z.union([
        z.strictObject({
          of: text(),
          where: opt(where),
          set: record(z.union([scalar(), z.strictObject({ time: z.literal('asOf') })])),
        }),
        z.strictObject({ metric: text(), set: decimal() }),
        z.strictObject({ fact: text(), set: scalar() }),
      ]),
    ),
    sources: opt(z.array(citation)),
  });
  const source = z.object({
    url: text(),
    title: text(),
    publisher: text(),
    kind: text(),
    publishedOn: z.nullable(text()),
    readOn: date(),
    readAs: text(),
  });
  const fact = z.object({
    title: text(),
    ask: text(),
    help: opt(text()),
    type: z.enum(['word', 'flag']),
    values: opt(record(text())),
  });
  // Certain harm would be an infinite hazard.
  const severity = () => z.number().check(z.gt(0), z.lt(1));
  return z.object({
    schemaVersion: z.literal(1),
    minCoreVersion: opt(text()),
    datasetVersion: text(),
    datasetDate: date(),
    digest: text(),
    site: text(),
    id: text(),
    platform: text(),
    role: text(),
    status: z.enum(['experimental', 'stable']),
    title: text(),
    homepage: text(),
    policies: z.array(z.object({ title: text(), url: text() })),
    zone: offset(),
    caveat: opt(text()),
    scoring: z.object({
      severity: z.object(
        Object.fromEntries(SEVERITIES.map((name) => [name, severity()])) as Record<
          (typeof SEVERITIES)[number],
          ReturnType<typeof severity>
        >,
      ),
      evidence: z.object(
        Object.fromEntries(EVIDENCE.map((name) => [name, share()])) as Record<
          (typeof EVIDENCE)[number],
          ReturnType<typeof share>
        >,
      ),
      near: z.object({ share: share(), events: steps(), days: steps() }),
    }),
    reasons: record(
      z.object({ title: text(), means: text(), recovery: opt(text()), sources: opt(z.array(citation)) }),
    ),
    causes: record(z.object({ title: text(), reason: text() })),
    facts: opt(record(fact)),
    params: opt(record(z.object({ title: text(), ask: text() }))),
    lists: opt(
      record(
        z.object({
          title: opt(text()),
          at: opt(text()),
          key: opt(text()),
          fields: record(z.enum(['time', 'due', 'text', 'word', 'number', 'flag', 'money', 'texts'])),
        }),
      ),
    ),
    words: opt(record(record(text()))),
    phrases: opt(record(text())),
    metrics: record(metric),
    sources: record(source),
    actions: record(action),
    rules: z.array(rule),
  });
}

/** The built ruleset that core accepts: rules, metrics, causes and actions of one platform and role. */
export const rulesetSchema = /* @__PURE__ */ buildSchema();

export type { Rule, Ruleset };
/** One step of a rule: a condition, the severity of what may follow, and where that is known from. Numbered from 1 in reports. */
export type Level = Rule['levels'][number];
/** How close to a limit is near. */
export type NearNumbers = Ruleset['scoring']['near'];
