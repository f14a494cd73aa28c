import { calendarOf } from '../evaluate/calendar.ts';
import type { CompiledRule, CompiledRuleset } from '../evaluate/compiled.ts';
import { compileCondition } from '../evaluate/condition.ts';
import type { ConstructNode } from '../evaluate/construct.ts';
import type { Context } from '../evaluate/context.ts';
import { eachPart } from '../evaluate/each-part.ts';
import { type FieldTypes, fieldTypes } from '../evaluate/field-types.ts';
import type { CompiledMetric } from '../evaluate/metric.ts';
import { parseOffset } from '../exact/duration.ts';
import { formatTime } from '../exact/parse-time.ts';
import { type Comparison, describeValue } from '../report/describe-finding.ts';
import type { Condition, Run, ValueNode } from '../ruleset/rule-language.generated.ts';
import type { TracedList, TracedMetric, TracedPeriod } from './rule-trace.ts';
import { truthShown } from './trace-condition.ts';
import { traceLedger, traceMeasure } from './trace-list.ts';

/** What a walk through the value of a metric needs, and what it finds. */
interface Walk {
  readonly ruleset: CompiledRuleset;
  readonly types: FieldTypes;
  readonly context: Context;
  readonly lists: TracedList[];
  readonly periods: TracedPeriod[];
  /** Names of metrics on the way. */
  readonly names: Set<string>;
}

/** Every metric that a rule looks at, each followed by what it is made of. */
export function traceMetrics(
  { applies, levels }: CompiledRule,
  ruleset: CompiledRuleset,
  context: Context,
): TracedMetric[] {
  const types = fieldTypes(ruleset.lists, () => '');
  const traced = new Map<string, TracedMetric>();
  const trace = (metric: CompiledMetric): void => {
    if (traced.has(metric.name)) return;
    const made = traceMetric(metric, { ruleset, types, context, lists: [], periods: [], names: new Set() });
    traced.set(metric.name, made);
    for (const name of made.madeOf) trace(metricCalled(name, ruleset));
  };
  for (const condition of [applies, ...levels.flatMap(({ applies: own, when }) => [own, when])])
    for (const { metric } of condition?.leaves ?? []) trace(metric);
  return [...traced.values()];
}

const metricCalled = (name: string, { metrics }: CompiledRuleset): CompiledMetric =>
  metrics.get(name) as CompiledMetric;

function traceMetric(metric: CompiledMetric, walk: Walk): TracedMetric {
  const { context } = walk;
  const { index, name, declaration, fromEvents, isPublished } = metric;
  const given = context.given(index);
  // What is given ready-made wins where the platform publishes the number: then nothing was counted.
  const isOnlyGiven = given !== null && (isPublished || !fromEvents);
  const shown: Partial<Comparison> = {};
  describeValue(shown, metric, context);
  const { unit: _unit, ...value } = shown;
  if (!isOnlyGiven && declaration.value !== undefined) walkNode(declaration.value, null, walk);
  const source = isOnlyGiven ? 'given' : fromEvents ? (given ? 'both' : 'events') : 'nothing';
  return {
    metric: name,
    title: declaration.title,
    unit: declaration.unit,
    ...value,
    source,
    given: given && { at: formatTime(given.at), period: given.period },
    isEmpty: context.metric(index).empty === 2,
    lists: walk.lists,
    periods: walk.periods,
    madeOf: [...walk.names],
  };
}

function walkNode(node: ValueNode, part: TracedList['part'], walk: Walk): void {
  if (typeof node === 'string') walk.names.add(node);
  else if ('of' in node) walk.lists.push(traceMeasure(node, part, walk));
  else if ('ledger' in node) walk.lists.push(traceLedger(node, part, walk));
  else if ('ratio' in node) {
    walkNode(node.ratio[0] as ValueNode, 'numerator', walk);
    walkNode(node.ratio[1] as ValueNode, 'denominator', walk);
  } else {
    if ('run' in node) walk.periods.push(...tracePeriods(node, walk));
    walkParts(node, part, walk);
  }
}

function walkParts(node: ConstructNode, part: TracedList['part'], walk: Walk): void {
  const condition = (one: Condition): void => {
    if ('all' in one) one.all.forEach(condition);
    else if ('any' in one) one.any.forEach(condition);
    else if ('metric' in one) walk.names.add(one.metric);
  };
  eachPart(node, (inner) => walkNode(inner, part, walk), condition);
}

/** The periods that a metric looks back on, the oldest first. */
function tracePeriods({ run }: Run, { ruleset, types, context }: Walk): TracedPeriod[] {
  const enter = compileCondition(run.enter, {
    metric: (name) => metricCalled(name, ruleset),
    fail: types.fail,
  });
  const calendar = calendarOf(run.every, parseOffset(run.zone ?? ruleset.source.zone));
  return Array.from({ length: run.back }, (_, i): TracedPeriod => {
    const back = run.back - i;
    const end = calendar.startOf(context.at, 1 - back);
    return {
      from: formatTime(calendar.startOf(context.at, -back)),
      until: formatTime(end),
      enters: truthShown(enter.evaluate(context.moved(end)).truth),
    };
  });
}
