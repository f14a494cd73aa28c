import * as z from 'zod/mini';
import { BANDS } from './band.ts';
import type { RiskReport } from './report.generated.ts';

function buildSchema() {
  const opt = z.exactOptional;
  const score = () => z.int().check(z.gte(0), z.lte(100));
  const severity = z.enum(['info', 'low', 'medium', 'high', 'critical']);
  const evidence = z.enum(['official', 'documented', 'reported', 'anecdotal', 'heuristic']);
  const op = z.enum(['gte', 'gt', 'lte', 'lt']);
  const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const source = z.object({
    url: z.string(),
    title: z.string(),
    publisher: z.string(),
    kind: z.string(),
    publishedOn: z.nullable(z.string()),
    readOn: z.string(),
    noLink: opt(z.literal(true)),
  });
  /** The threshold is the platform's own target, which came with the data, in place of the dataset's. */
  const target = z.object({ replaces: z.string() });
  /** A share as it was counted. */
  const raw = z.object({ numerator: z.number(), denominator: z.number() });
  const leg = z.object({
    metric: z.string(),
    title: z.string(),
    value: opt(z.number()),
    atLeast: opt(z.number()),
    atMost: opt(z.number()),
    unit: z.string(),
    raw: opt(raw),
    sampleFloor: opt(z.number()),
    op,
    threshold: z.nullable(z.string()),
    target: opt(target),
    met: z.nullable(z.boolean()),
  });
  const headroom = z.object({
    level: z.int(),
    more: z.nullable(z.number()),
    unit: opt(z.string()),
    leadsOut: opt(z.nullable(z.number())),
    legs: opt(z.array(z.object({ metric: z.string(), unit: z.string(), more: z.nullable(z.number()) }))),
  });
  const near = z.object({
    ruleId: z.string(),
    level: z.int(),
    severity,
    evidence,
    sure: z.boolean(),
    more: z.nullable(z.number()),
    unit: z.nullable(z.string()),
    days: opt(z.number()),
    open: opt(z.array(z.string())),
    scoreThen: score(),
    bandThen: z.enum(BANDS),
  });
  const missing = z.object({
    list: z.string(),
    field: z.string(),
    items: z.int(),
    of: z.int(),
    ifNone: z.enum(['fired', 'clear', 'unknown']),
    couldAdd: z.int(),
  });
  const finding = z.object({
    ruleId: z.string(),
    title: z.string(),
    status: z.enum(['fired', 'clear', 'unknown', 'not-applicable']),
    why: opt(z.enum(['excluded', 'nothing-to-measure', 'not-in-force', 'no-effect', 'unpublished'])),
    severity: opt(severity),
    level: z.nullable(z.int()),
    cause: z.string(),
    reason: z.string(),
    metric: opt(z.string()),
    value: opt(z.number()),
    atLeast: opt(z.number()),
    atMost: opt(z.number()),
    unit: opt(z.string()),
    raw: opt(raw),
    sampleFloor: opt(z.number()),
    op: opt(op),
    threshold: opt(z.nullable(z.string())),
    target: opt(target),
    legs: opt(z.array(leg)),
    points: z.int(),
    scoreWithout: z.int(),
    headroom: z.nullable(headroom),
    evidence: opt(evidence),
    sources: z.array(source),
    message: z.string(),
    help: z.string(),
  });
  const warning = z.object({
    code: z.string(),
    args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  });
  return z.object({
    reportVersion: z.literal(1),
    score: score(),
    evidenceScore: score(),
    worstCase: score(),
    band: z.enum(BANDS),
    coverage: z.number().check(z.gte(0), z.lte(1)),
    asOf: z.string(),
    ruleset: z.object({
      id: z.string(),
      title: z.string(),
      datasetVersion: z.string(),
      digest: z.string(),
      house: opt(
        z.object({
          version: opt(z.string()),
          base: z.object({ title: z.string(), digest: z.string() }),
        }),
      ),
    }),
    findings: z.array(finding),
    near: z.array(near),
    unknown: z.array(
      z.object({
        ruleId: z.string(),
        needs: z.array(z.string()),
        missing: z.array(missing),
        couldAdd: z.int(),
      }),
    ),
    unknowable: z.array(z.string()),
    suppressed: z.array(
      z.object({
        ruleId: z.string(),
        status: z.enum(['fired', 'clear', 'unknown', 'not-applicable']),
        reason: z.string(),
        until: z.nullable(z.string()),
      }),
    ),
    stated: z.array(z.object({ list: z.string(), field: z.string(), value: scalar, items: z.int() })),
    superseded: z.array(z.object({ ruleId: z.string(), by: z.string() })),
    warnings: z.array(warning),
  });
}

/** Everything `scoreAccount` returns, version 1. */
export const reportSchema = /* @__PURE__ */ buildSchema();

export type { Finding } from './finding.ts';
export type { RiskReport };
