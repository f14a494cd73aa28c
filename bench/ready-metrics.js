const OPS = ['gte', 'gt', 'lte', 'lt'];
const opOf = (leaf) => OPS.find((op) => leaf[op] !== undefined);

/** Whether a condition only compares metrics with published numbers, so that any rule engine can say it. */
function comparesMetrics(condition, metrics) {
  if ('metric' in condition) {
    const { scale, observable } = metrics[condition.metric];
    return (
      typeof condition[opOf(condition)] === 'string' && !scale && observable !== false && !condition.target
    );
  }
  return (condition.all ?? condition.any)?.every((part) => comparesMetrics(part, metrics)) ?? false;
}

const isPlain = ({ applies, from, until, supersededBeforeEffect }) =>
  !applies && !from && !until && !supersededBeforeEffect;

/** The first rules of a ruleset that other engines can say too, over metrics that are given and never computed. */
export function overReadyMetrics(ruleset, count) {
  const rules = ruleset.rules
    .filter(
      (rule) =>
        !rule.applies &&
        rule.effect !== 'none' &&
        rule.status !== 'experimental' &&
        rule.levels.every((level) => isPlain(level) && comparesMetrics(level.when, ruleset.metrics)),
    )
    .slice(0, count)
    .map(({ suppressedBy: _, ...rule }) => rule);
  if (rules.length < count) throw new Error(`${ruleset.id} has only ${rules.length} such rules`);
  const metrics = Object.fromEntries(
    Object.entries(ruleset.metrics).map(([name, { value: _, freshFor: __, ...metric }]) => [name, metric]),
  );
  return { ...ruleset, rules, metrics };
}

const leavesOf = (condition) =>
  'metric' in condition ? [condition] : (condition.all ?? condition.any).flatMap(leavesOf);

/** A number for every metric that the rules look at: every third rule fires at its first level. */
export function readyMetricsFor({ rules, metrics }) {
  const values = {};
  for (const [i, { levels }] of rules.entries()) {
    for (const leaf of levels.flatMap(({ when }) => leavesOf(when))) {
      const op = opOf(leaf);
      const step = metrics[leaf.metric].unit === 'share' ? 0.01 : 1;
      const at = { gte: 0, gt: step, lte: 0, lt: -step }[op];
      const higher = op === 'gte' || op === 'gt';
      values[leaf.metric] ??= i % 3 === 0 || !higher ? Number(leaf[op]) + (i % 3 === 0 ? at : step) : 0;
    }
  }
  // As it comes from a file: an object that grew key by key is slower to walk through.
  return JSON.parse(JSON.stringify(values));
}

/** Every level as one test of its own: rule, condition. */
export const testsOf = ({ rules }) =>
  rules.flatMap(({ id, levels }) => levels.map(({ when }) => ({ id, when })));

export { opOf };
