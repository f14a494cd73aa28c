import { bestOf, valueNear, worstOf } from './values-near.js';

const OPS = ['gte', 'gt', 'lte', 'lt'];

/** All comparisons and facts in a condition, in reading order. */
export function leavesOf(condition) {
  if (!condition) return [];
  const parts = condition.all ?? condition.any;
  return parts ? parts.flatMap(leavesOf) : [condition];
}

/** A comparison's operator and threshold. */
export function comparisonOf(leaf) {
  const op = OPS.find((name) => leaf[name] !== undefined);
  return { op, threshold: leaf[op] };
}

/** Thresholds that a comparison can stand at: one, or each the owner may set. */
export const limitsOf = (threshold) =>
  threshold === null
    ? []
    : typeof threshold === 'string'
      ? [{ limit: threshold }]
      : threshold.oneOf.map((limit) => ({ limit, param: threshold.param }));

/** What each metric and fact in some conditions might be, so that every leg can be met and unmet. */
export function choicesOf(conditions, { metrics, facts = {} }) {
  const choices = new Map();
  const add = (key, values) => choices.set(key, [...new Set([...(choices.get(key) ?? []), ...values])]);
  for (const leaf of conditions.flatMap(leavesOf)) {
    if (leaf.fact) {
      const wanted = leaf.in ?? leaf.notIn;
      const words =
        leaf.fact === 'account.status'
          ? ['active', 'restricted']
          : Object.keys(facts[leaf.fact]?.values ?? {});
      const known = facts[leaf.fact]?.type === 'flag' ? [true, false] : words;
      add(`fact ${leaf.fact}`, [
        ...wanted,
        ...known.filter((value) => !wanted.includes(value)).slice(0, 1),
        ...(known.length === 0 ? ['other'] : []),
      ]);
      continue;
    }
    const metric = metrics[leaf.metric];
    const near = limitsOf(comparisonOf(leaf).threshold).flatMap(({ limit }) =>
      [0, -1, 1].map((steps) => valueNear(metric, limit, steps)),
    );
    add(`metric ${leaf.metric}`, [
      ...near.filter((value) => value !== null),
      bestOf(metric),
      worstOf(metric),
    ]);
  }
  return choices;
}

/** Every way to choose, the first keys slowest. */
export function* waysToChoose(choices) {
  const [first, ...rest] = choices;
  if (!first) {
    yield new Map();
    return;
  }
  const [key, values] = first;
  for (const value of values) for (const way of waysToChoose(rest)) yield new Map([[key, value], ...way]);
}
