import { describe, expect, it } from 'vitest';
import { choicesOf, comparisonOf, leavesOf, limitsOf, waysToChoose } from './boundaries/choices.js';
import { judgeLevel } from './boundaries/judge-level.js';
import { bestOf, valueNear, worstOf } from './boundaries/values-near.js';
import { sharedDataset } from './shared-dataset.js';

/**
 * Generated from the data, without its examples: every level of every rule alone, each of its comparisons exactly at the
 * threshold, one step beside it, and without its data. The other legs are chosen so that the comparison decides.
 */
const { rulesets } = sharedDataset;
const rules = rulesets.flatMap(({ built }) => built.rules.map((rule) => ({ id: rule.id, rule, built })));

/** Where a comparison begins to hold, in steps from its threshold, and the last place where it does not. */
const EDGES = { gte: [0, -1], gt: [1, 0], lte: [0, 1], lt: [-1, 0] };
const MOST_WAYS = 20_000;

/** The first way to choose everything else so that `decides(way)`; null when there is none. */
function firstWay(choices, decides) {
  let tried = 0;
  for (const way of waysToChoose(choices)) {
    if (tried++ > MOST_WAYS) break;
    if (decides(way)) return way;
  }
  return null;
}

const isUnpublished = (leaf, metrics) =>
  leaf.metric !== undefined &&
  (comparisonOf(leaf).threshold === null || metrics[leaf.metric].observable === false);
const others = (choices, key) => [...choices].filter(([other]) => other !== key);
const withValue = (way, key, value) => new Map([...way, [key, value]]);

/** Leaves out what a metric is computed from as well. */
const withoutSources = (way, { value }) =>
  new Map([...way].filter(([key]) => !JSON.stringify(value ?? null).includes(`"${key.split(' ')[1]}"`)));

function checkComparison({ leaf, level, judge, choices, metrics }) {
  const { op, threshold } = comparisonOf(leaf);
  const metric = metrics[leaf.metric];
  const key = `metric ${leaf.metric}`;
  // Beside a leg that nobody can check, a level can be ruled out but never fire.
  const most = level.when.all?.some((part) => isUnpublished(part, metrics)) ? 'unknown' : 'fired';
  for (const { limit, param } of limitsOf(threshold)) {
    const [holds, fails] = EDGES[op].map((steps) => valueNear(metric, limit, steps));
    const options = param ? { params: { [param]: limit } } : {};
    const at = (way, value) => judge(withValue(way, key, value), options).status;
    expect(holds, `${leaf.metric} cannot reach ${op} ${limit}`).not.toBeNull();
    const way = firstWay(
      others(choices, key),
      (candidate) => at(candidate, holds) === most && (fails === null || at(candidate, fails) === 'clear'),
    );
    expect(
      way,
      `${leaf.metric} ${op} ${limit}: should be ${most} at ${holds} and clear at ${fails}`,
    ).not.toBeNull();
    expect(judge(withoutSources(way, metric), options).status, `${leaf.metric} not known`).toBe('unknown');
  }
}

function checkUnpublished({ leaf, level, judge, choices, metrics }) {
  const key = `metric ${leaf.metric}`;
  const at = (way, value) => judge(withValue(way, key, value));
  const [best, worst] = [bestOf(metrics[leaf.metric]), worstOf(metrics[leaf.metric])];
  const canFireWithout = level.when.any !== undefined;
  const way = firstWay(
    others(choices, key),
    (candidate) => at(candidate, best).status === 'clear' && at(candidate, worst).status === 'unknown',
  );
  expect(way, `${leaf.metric}: should be clear at ${best} and unknown at ${worst}`).not.toBeNull();
  expect(at(way, worst), `${leaf.metric} at its worst`).toEqual({
    status: 'unknown',
    why: 'unpublished',
    unknowable: true,
    worstCase: 0,
  });
  if (canFireWithout) return;
  const fires = firstWay(choices, (candidate) => judge(candidate).status === 'fired');
  expect(fires, `${leaf.metric}: must never fire`).toBeNull();
}

function checkFact({ leaf, judge, choices }) {
  const key = `fact ${leaf.fact}`;
  const meets = (value) => (leaf.in ? leaf.in.includes(value) : !leaf.notIn.includes(value));
  const [met, unmet] = [choices.get(key).find(meets), choices.get(key).find((value) => !meets(value))];
  const at = (way, value) => judge(withValue(way, key, value)).status;
  const way = firstWay(
    others(choices, key),
    (candidate) => at(candidate, met) === 'fired' && at(candidate, unmet) === 'clear',
  );
  expect(way, `${leaf.fact}: should fire with ${met} and be clear with ${unmet}`).not.toBeNull();
  expect(judge(way).status, `${leaf.fact} not known`).toBe('unknown');
}

describe('every level of every rule, at its limits', () => {
  it.each(rules)('$id', ({ rule, built }) => {
    for (const [index, level] of rule.levels.entries()) {
      const judge = judgeLevel(built, rule, index);
      const choices = choicesOf([level.when, level.applies, rule.applies], built);
      if (rule.effect === 'none' || level.supersededBeforeEffect) {
        for (const way of waysToChoose(choices)) expect(judge(way).status).toBe('not-applicable');
        continue;
      }
      for (const leaf of leavesOf(level.when)) {
        const check = leaf.fact
          ? checkFact
          : isUnpublished(leaf, built.metrics)
            ? checkUnpublished
            : checkComparison;
        check({ leaf, level, judge, choices, metrics: built.metrics });
      }
    }
  });
});

describe('every dated level is in force from its first instant to its last', () => {
  const dated = rules
    .filter(({ rule }) => rule.effect !== 'none')
    .flatMap(({ id, rule, built }) =>
      rule.levels.map((level, index) => ({ id: `${id}, level ${index + 1}`, rule, built, level, index })),
    )
    .filter(({ level }) => (level.from || level.until) && !level.supersededBeforeEffect);
  it.each(dated)('$id', ({ rule, built, level, index }) => {
    const judge = judgeLevel(built, rule, index);
    const isInForce = (date, ms) => {
      const asOf = new Date(Date.parse(`${date}T00:00:00${built.zone}`) + ms).toISOString();
      return judge(new Map(), { asOf }).why !== 'not-in-force';
    };
    if (level.from) expect([isInForce(level.from, -1), isInForce(level.from, 0)]).toEqual([false, true]);
    if (level.until) expect([isInForce(level.until, -1), isInForce(level.until, 0)]).toEqual([true, false]);
  });
});
