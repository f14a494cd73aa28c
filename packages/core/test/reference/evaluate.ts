import type { ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import { judge } from './condition.ts';
import {
  compare,
  decimal,
  divide,
  floor,
  fraction,
  INFINITY,
  multiply,
  negate,
  ONE,
  ZERO,
} from './fraction.ts';
import { boundOfShorter, givenValue } from './given.ts';
import { ledger } from './ledger.ts';
import { measure } from './measure.ts';
import { ratioOf } from './ratio.ts';
import { run } from './run.ts';
import { FALSE, TRUE } from './truth.ts';
import { clamp, exactly, hull, narrow, range, sum, type Value } from './value.ts';
import type { World } from './world.ts';

const values = new WeakMap<World, Map<string, Value>>();

/** The value of a metric, worked out once: several rules look at the same one. */
export function metricValue(world: World, name: string): Value {
  const known = values.get(world) ?? new Map<string, Value>();
  values.set(world, known);
  const value = known.get(name) ?? computeMetric(world, name);
  known.set(name, value);
  return value;
}

/** Computed, then given ready-made. */
function computeMetric(world: World, name: string): Value {
  const metric = world.ruleset.metrics[name];
  if (!metric) throw new Error(`no metric ${name}`);
  const [low, high] = domainOf(world, name);
  const given = givenValue(world, name);
  const computed = metric.value === undefined ? null : clamp(evaluate(world, metric.value, name), low, high);
  // A share that is not known may be a 0/0.
  if (computed === null) return given ?? range(low, high, metric.unit === 'share');
  const least = metric.published ? null : boundOfShorter(world, name);
  if (least !== null) return narrow(computed, range(least, high));
  if (given === null) return computed;
  if (metric.published) return given;
  return narrow(computed, given);
}

/** Lowest and highest value a metric can have. */
export function domainOf(world: World, name: string) {
  const metric = world.ruleset.metrics[name];
  if (metric?.domain) return [decimal(metric.domain[0] ?? '0'), decimal(metric.domain[1] ?? '0')] as const;
  if (metric?.scale) return [ZERO, fraction(metric.scale.length - 1)] as const;
  return [ZERO, metric?.unit === 'share' ? ONE : INFINITY] as const;
}

/** The value of a node inside the metric `name`. */
export function evaluate(world: World, node: ValueNode, name: string): Value {
  const metric = world.ruleset.metrics[name];
  if (typeof node === 'string') return metricValue(world, node);
  if ('of' in node) return measure(world, node);
  if ('ratio' in node) {
    const [top = '', bottom = ''] = node.ratio;
    return ratioOf(evaluate(world, top, name), evaluate(world, bottom, name), {
      ...node,
      lowerIsWorse: metric?.worse === 'lower',
    });
  }
  if ('total' in node) {
    const terms = node.total.map((term): Value => {
      if (typeof term === 'string') return exactly(decimal(term));
      const value = steps(evaluate(world, term.plus ?? term.minus ?? '', name), term.per, term.worth);
      return term.minus === undefined || value === 'none'
        ? value
        : range(negate(value.hi), negate(value.lo), value.maybeNone);
    });
    const low = node.min === undefined ? negate(INFINITY) : decimal(node.min);
    return clamp(sum(terms), low, node.max === undefined ? INFINITY : decimal(node.max));
  }
  if ('choose' in node) {
    const possible: Value[] = [];
    for (const branch of node.choose) {
      const truth = branch.when === undefined ? TRUE : judge(world, branch.when).truth;
      if (truth !== FALSE) possible.push(evaluate(world, branch.use, name));
      if (truth === TRUE) break;
    }
    return hull(possible);
  }
  if ('ledger' in node) return ledger(world, node);
  return run(world, node, (then, condition) => judge(then, condition).truth);
}

/** `worth` for each whole `per`. */
function steps(value: Value, per: string | undefined, worth: string | undefined): Value {
  if (value === 'none' || per === undefined || worth === undefined) return value;
  const ends = [value.lo, value.hi].map((end) => multiply(floor(divide(end, decimal(per))), decimal(worth)));
  const [a = ZERO, b = ZERO] = compare(ends[0] ?? ZERO, ends[1] ?? ZERO) <= 0 ? ends : [...ends].reverse();
  return range(a, b, value.maybeNone);
}
