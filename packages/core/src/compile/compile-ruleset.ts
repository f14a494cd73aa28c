import { compileNode } from '../evaluate/compile-node.ts';
import type { CompileScope } from '../evaluate/compile-scope.ts';
import type {
  CompiledAction,
  CompiledLevel,
  CompiledRule,
  CompiledRuleset,
  ParamThreshold,
  ShownSource,
} from '../evaluate/compiled.ts';
import { type CompiledCondition, compileCondition, type Leaf } from '../evaluate/condition.ts';
import { type FieldTypes, fieldTypes, mergeLists, type ReadField } from '../evaluate/field-types.ts';
import { InputCollector, type Inputs } from '../evaluate/inputs.ts';
import { compileWhere, type ItemFilter } from '../evaluate/item-filter.ts';
import { type CompiledMetric, compileMetric } from '../evaluate/metric.ts';
import { nearCondition } from '../evaluate/near-condition.ts';
import { DAY, parseOffset } from '../exact/duration.ts';
import { ownValue } from '../exact/own-value.ts';
import { parseTime } from '../exact/parse-time.ts';
import { checksum } from '../ruleset/checksum.ts';
import { parseRuleset, requireCore } from '../ruleset/parse-ruleset.ts';
import type { Change, Condition } from '../ruleset/rule-language.generated.ts';
import type { Level, Ruleset, RulesetTypes } from '../ruleset/ruleset.ts';
import { canonical } from '../snapshot/canonical.ts';
import { FIXED_WORDS } from '../snapshot/fixed-words.ts';
import { snapshotReader } from '../snapshot/read-snapshot.ts';
import { checkPrecedence } from './check-precedence.ts';
import { compileMessage } from './compile-message.ts';
import { hazardOf } from './hazard.ts';
import { targetMetrics } from './target-metrics.ts';

const NO_SUCH = ['no-such', 'there is no {} "{}"'] as const;

/** Options of `compileRuleset`. */
export interface CompileOptions {
  /** true for a ruleset whose form was checked before, such as one of `@risk-check/rules-data`: a third of the time of compiling. */
  readonly isChecked?: boolean | undefined;
}

/**
 * Compiles a ruleset into closures: every name resolved, thresholds and windows read, hazards computed.
 *
 * @param value - A built ruleset, as `@risk-check/rules-data/<platform>/<role>` exports it; a compiled one stays as it is.
 * @param options - Whether its form need not be checked.
 * @throws {RulesetError} When its form is wrong or a name does not resolve.
 *
 * @example
 * const compiled = compileRuleset(ruleset); // once, for many accounts
 * for (const one of snapshots) console.log(scoreCompact(one, compiled).band);
 */
export function compileRuleset<T extends RulesetTypes>(
  value: Ruleset<T> | CompiledRuleset<T>,
  options?: CompileOptions | null,
): CompiledRuleset<T>;
export function compileRuleset(value: unknown, options?: CompileOptions | null): CompiledRuleset;
export function compileRuleset(value: unknown, options?: CompileOptions | null): CompiledRuleset {
  if (isCompiled(value)) return value;
  if (options?.isChecked) requireCore(value);
  const source = options?.isChecked ? (value as Ruleset) : underTrueDigest(parseRuleset(value));
  let where = '';
  const lists = mergeLists(source.lists);
  const types: FieldTypes = fieldTypes(lists, () => where);
  const metrics = new Map<string, CompiledMetric>();
  const names = Object.keys(source.metrics);
  const compiling: string[] = [];
  const metricFields = new Map<string, readonly ReadField[]>();
  const metricInputs = new Map<string, Inputs>();
  const inputsOf = (name: string): Inputs => metricInputs.get(name) as Inputs;

  const metric = (name: string): CompiledMetric => {
    const done = metrics.get(name);
    if (done) return done;
    const declaration = ownValue(source.metrics, name);
    if (!declaration) return types.fail(...NO_SUCH, 'metric', name);
    if (compiling.includes(name))
      return types.fail(
        'metric-circle',
        'metrics refer to each other in a circle: {}',
        [...compiling, name].join(' -> '),
      );
    compiling.push(name);
    const before = where;
    where = `metrics.${name}`;
    const inputs = new InputCollector(inputsOf);
    inputs.metrics.add(name);
    const scope: CompileScope = {
      types,
      zone: source.zone,
      worse: declaration.worse,
      metric(other) {
        const result = metric(other);
        inputs.add(inputsOf(other));
        return result;
      },
      node: (node) => compileNode(node, scope),
      condition(written) {
        const result = compileCondition(written, resolve);
        inputs.addCondition(result);
        return result;
      },
    };
    const { result: compiled, fields } = types.noting(inputs.lists, () =>
      compileMetric(name, names.indexOf(name), declaration, scope),
    );
    metricInputs.set(name, inputs);
    metricFields.set(
      name,
      [...fields].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    metrics.set(name, compiled);
    where = before;
    compiling.pop();
    return compiled;
  };
  const resolve = { metric, fail: types.fail };
  const condition = (part: Condition | undefined): CompiledCondition | null =>
    part === undefined ? null : compileCondition(part, resolve);
  for (const name of names) metric(name);

  const zone = parseOffset(source.zone);
  const dayStart = (date: string): number => parseTime(`${date}T00:00:00Z`) - zone;
  const ids = new Set<string>();
  const causes = Object.keys(source.causes);
  const shownSources = new Map<string, ShownSource>();
  const shownSource = (key: string): ShownSource => {
    let shown = shownSources.get(key);
    if (!shown) {
      const found = ownValue(source.sources, key) ?? types.fail(...NO_SUCH, 'source', key);
      const { url, title, publisher, kind, publishedOn, readOn, noLink } = found;
      shown = Object.freeze({
        ...{ url, title, publisher, kind, publishedOn, readOn },
        ...(noLink ? { noLink } : {}),
      });
      shownSources.set(key, shown);
    }
    return shown;
  };
  const rules = source.rules.map((rule, i): CompiledRule => {
    where = `rules[${i}]`;
    const numbers = { ...source.scoring.near, ...rule.near };
    // Dishonest rules never report headroom: nobody is told how far they may go.
    const isDishonest = rule.dishonest === true;
    const hasEffect = rule.effect !== 'none';
    const mayBeNear = !isDishonest && hasEffect;
    if (ids.has(rule.id)) types.fail('id-twice', 'the id {} is used twice', rule.id);
    ids.add(rule.id);
    if (!ownValue(source.causes, rule.cause)) types.fail(...NO_SUCH, 'cause', rule.cause);
    const levels = rule.levels.map((level, j): CompiledLevel => {
      where = `rules[${i}].levels[${j}]`;
      const when = compileCondition(level.when, resolve);
      const p = weightOf(level, source.scoring);
      const applies = condition(level.applies);
      const isUncertain = level.evidence !== 'official' && level.evidence !== 'documented';
      const near =
        p > 0 && mayBeNear ? (nearCondition(when, numbers) ?? (rule.applies || applies ? when : null)) : null;
      return {
        number: j + 1,
        declaration: level,
        severity: level.severity,
        evidence: level.evidence,
        when,
        applies,
        near,
        isUncertain,
        hazard: hazardOf(p, source.scoring.evidence[level.evidence]),
        certainHazard: hazardOf(p, 1),
        from: level.from === undefined ? -Infinity : dayStart(level.from),
        until: level.supersededBeforeEffect
          ? -Infinity
          : level.until === undefined
            ? Infinity
            : dayStart(level.until),
        sources: Object.freeze(level.sources.map(({ source: key }) => shownSource(key))) as ShownSource[],
      };
    });
    where = `rules[${i}]`;
    const applies = condition(rule.applies);
    const inputs = once(() => {
      const read = new InputCollector(inputsOf);
      for (const one of [applies, ...levels.flatMap((level) => [level.when, level.applies])])
        if (one) read.addCondition(one);
      return read;
    });
    return {
      id: rule.id,
      title: rule.title,
      cause: rule.cause,
      declaration: rule,
      isDishonest,
      hasEffect,
      suppressedBy: rule.suppressedBy,
      causeIndex: causes.indexOf(rule.cause),
      reason: source.causes[rule.cause]?.reason ?? '',
      help: `${source.site}/rules/${rule.id}`,
      applies,
      levels,
      lastStart: mayBeNear
        ? Math.max(...levels.map(({ from, until }) => (from < until ? from : -Infinity)))
        : -Infinity,
      soon: numbers.days * DAY,
      said: new Map(),
      message: compileMessage(rule.message ?? rule.title, metrics, source.phrases),
      knowableHazard: hasEffect ? knowableHazard(levels) : 0,
      inputs,
    };
  });
  rules.sort((a, b) => (a.declaration.id < b.declaration.id ? -1 : 1));
  const actions = new Map<string, CompiledAction>();
  const readByActions = new InputCollector(inputsOf);
  for (const [id, action] of Object.entries(source.actions)) {
    where = `actions.${id}`;
    const applies = condition(action.applies);
    if (applies) readByActions.addCondition(applies);
    const { result: filters } = types.noting(readByActions.lists, () =>
      action.changes.map((change) => compileChange(change, source, types)),
    );
    for (const change of action.changes) {
      if ('of' in change) readByActions.lists.add(change.of);
      else if ('metric' in change) readByActions.add(inputsOf(change.metric));
      else readByActions.facts.add(change.fact);
    }
    actions.set(id, { id, declaration: action, applies, filters });
  }
  checkPrecedence(rules, types);
  const words = wordSets(source);
  return {
    source,
    lists,
    words,
    metrics,
    metricList: names.map(metric),
    metricInputs: inputsOf,
    metricFields,
    readByRules: once(() => {
      const all = new InputCollector(inputsOf);
      for (const { inputs } of rules) all.add(inputs());
      all.add(readByActions);
      return all;
    }),
    targets: once(() => targetMetrics(source.rules, source.metrics)),
    rules,
    settledRules: rules.filter(({ declaration }) => declaration.status !== 'experimental'),
    actions,
    paramThresholds: rules.flatMap(({ levels }) =>
      levels.flatMap(({ when }) => when.leaves.flatMap(paramOf)),
    ),
    read: snapshotReader(source, lists, words, types.used),
    used: types.used,
  };
}

/** Computes the digest unless the ruleset states one with a checksum that proves its content. */
function underTrueDigest(ruleset: Ruleset): Ruleset {
  const { digest, checksum: stated, ...rest } = ruleset;
  const own = checksum(canonical(rest));
  return own === stated ? ruleset : { ...ruleset, digest: `altered:${own}` };
}

/** A level of severity `info` without a consequence is shown, and weighs nothing. */
const weightOf = ({ severity, consequence }: Level, scoring: Ruleset['scoring']): number =>
  severity === 'info' && (consequence === undefined || consequence.scope === 'none')
    ? 0
    : scoring.severity[severity];

function knowableHazard(levels: readonly CompiledLevel[]): number {
  let most = 0;
  for (const { until, when, certainHazard } of levels) {
    if (until === -Infinity) continue;
    if (when.leaves.some(({ threshold, metric }) => threshold === null || !metric.observable)) continue;
    most = Math.max(most, certainHazard);
  }
  return most;
}

const paramOf = ({ threshold }: Leaf): ParamThreshold[] =>
  threshold === null || typeof threshold === 'string' ? [] : [threshold];

/** Made when it is first asked for: what few snapshots need. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Everything an action changes must exist. */
function compileChange(change: Change, source: Ruleset, types: FieldTypes): ItemFilter | null {
  if ('of' in change) {
    for (const field of Object.keys(change.set)) types.kindOf(change.of, field);
    return compileWhere(change.where, change.of, types);
  }
  if ('metric' in change) {
    if (!ownValue(source.metrics, change.metric)) types.fail(...NO_SUCH, 'metric', change.metric);
  } else if (
    !/^(region|program|account\.status)$/.test(change.fact) &&
    !ownValue(source.facts, change.fact)
  ) {
    types.fail(...NO_SUCH, 'fact', change.fact);
  }
  return null;
}

/** Per field the words that mean something: those of the engine and the ruleset's own. */
function wordSets(source: Ruleset): Record<string, ReadonlySet<string>> {
  const sets: Record<string, Set<string>> = {};
  for (const field in { ...FIXED_WORDS, ...source.words })
    sets[field] = new Set([...(FIXED_WORDS[field] ?? []), ...Object.keys(source.words?.[field] ?? {})]);
  return sets;
}

const isCompiled = (ruleset: unknown): ruleset is CompiledRuleset =>
  !!(ruleset as Partial<CompiledRuleset> | null)?.metricInputs;

const compiled = new WeakMap<object, CompiledRuleset>();

/** The compiled form of a ruleset, made once per object. */
export function compiledOnce(ruleset: Ruleset | CompiledRuleset): CompiledRuleset {
  if (isCompiled(ruleset)) return ruleset;
  let result = compiled.get(ruleset);
  if (!result) {
    result = compileRuleset(ruleset);
    compiled.set(ruleset, result);
  }
  return result;
}
