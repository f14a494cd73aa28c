import { leavesOf } from '../lint/conditions.js';
import { levelKeys } from './level-keys.js';
import { bestValue, valueBeside } from './values-beside.js';

/** @import { Leaf } from '../lint/conditions.js' */
/** @import { CompiledFile, Written } from '../dataset/parse-dataset.js' */

/**
 * What an account looks like in an example: the moment, its facts, and ready-made values of metrics.
 * @typedef {{ asOf: string, facts: Record<string, any>, metrics: Record<string, any>, params: Record<string, string> }} Account
 * @typedef {{ name: string, shows: 'at' | 'beside' | 'other', level: number, snapshot: any }} LimitExample - `level`: the index
 *   of the level it is about, -1 for none; `snapshot`: in the form of an example of a rule, with `asOf`.
 */

const DAY = '2026-06-15T12:00:00Z';
/** Where a comparison begins to hold, in steps from its threshold, and the last place where it does not. */
const EDGES = { gte: [0, -1], gt: [1, 0], lte: [0, 1], lt: [-1, 0] };

/**
 * The boundary examples of a rule, from its limits: at each limit, one step to the safe side of each of its legs, without
 * each leg, at the first and the last moment, for everyone it names and somebody else, with a target of its own; healthy,
 * and not measured. What comes out is for the engine to say.
 * @param {CompiledFile} compiled
 * @param {Written} written - The ruleset of the rule.
 * @returns {LimitExample[]}
 */
export function generateLimitExamples(compiled, { metrics, head }) {
  const { rule } = compiled;
  const keys = levelKeys(compiled);
  /** @type {Map<string, LimitExample>} */
  const found = new Map();
  const add = (
    /** @type {string} */ name,
    /** @type {LimitExample['shows']} */ shows,
    /** @type {number} */ level,
    /** @type {Account} */ account,
  ) => {
    const snapshot = snapshotOf(account);
    const same = JSON.stringify(snapshot);
    if (!found.has(same)) found.set(same, { name, shows, level, snapshot });
  };
  const wholeOf = (/** @type {any} */ level) => ({
    all: [rule.applies, level.applies, level.when].filter(Boolean),
  });
  const named = [
    ...new Set(rule.levels.flatMap((/** @type {any} */ level) => metricsOf(wholeOf(level)))),
  ].filter((name) => metrics[name] && metrics[name].observable !== false);
  const healthy = Object.fromEntries(named.map((name) => [name, bestValue(metrics[name])]));
  for (const [i, level] of rule.levels.entries()) {
    if (level.supersededBeforeEffect) continue;
    const base = { asOf: momentIn(level, head.zone), facts: {}, metrics: healthy, params: {} };
    for (const [n, way] of waysToMeet(wholeOf(level), metrics, head).entries()) {
      const name = keys[i] + (n === 0 ? '' : ` (${n + 1})`);
      const at = { ...base, ...way.given(base) };
      add(`${name}: at the limit`, 'at', i, at);
      // What is listed but never counts is the same everywhere.
      if (rule.effect === 'none') continue;
      for (const { leg, change } of way.beside) {
        const account = change(at);
        if (account) add(`${name}: beside it by ${leg}`, 'beside', i, account);
      }
      for (const metric of Object.keys(way.metrics))
        add(`${name}: ${metric} not known`, 'other', i, { ...at, metrics: without(at.metrics, metric) });
      add(`${name}: nothing else known`, 'at', i, {
        ...at,
        metrics: pick(at.metrics, Object.keys(way.metrics)),
      });
      for (const { moment, asOf } of momentsAround(level, head.zone)) {
        add(`${name}: ${moment}`, 'other', i, { ...at, asOf });
        for (const { leg, change } of way.beside) {
          const account = change({ ...at, asOf });
          if (account) add(`${name}: ${moment}, beside it by ${leg}`, 'other', i, account);
        }
      }
      for (const fact of factsIn([rule.applies, level.applies, level.when])) {
        for (const value of valuesOf(fact, rule, head))
          add(`${name}: ${fact} ${value}`, 'other', i, { ...at, facts: { ...at.facts, [fact]: value } });
        add(`${name}: ${fact} not known`, 'other', i, { ...at, facts: without(at.facts, fact) });
      }
    }
  }
  const anyone = { asOf: DAY, facts: satisfied([rule.applies], head), params: {} };
  add('healthy', 'other', -1, { ...anyone, metrics: healthy });
  add('not measured', 'other', -1, { ...anyone, facts: {}, metrics: {} });
  return [...found.values()];
}

/**
 * One way to meet a condition at its edge.
 * @typedef {{ metrics: Record<string, any>, params: Record<string, string>, facts: Record<string, any>,
 *   given: (base: Account) => Partial<Account>, beside: { leg: string, change: (at: Account) => Account | null }[] }} Way
 */

/**
 * Every alternative of a condition, met at its edge, with what leaves it by one step.
 * @param {any} condition @param {Record<string, any>} metrics @param {any} head @returns {Way[]}
 */
function waysToMeet(condition, metrics, head) {
  return alternatives(condition).flatMap((legs) => {
    const facts = Object.assign({}, ...legs.filter(({ fact }) => fact).map((leg) => satisfied([leg], head)));
    const comparisons = legs.flatMap((leg) => leavesOf(leg)).filter(({ metric }) => metrics[metric]);
    const seen = comparisons.filter(({ metric }) => metrics[metric].observable !== false);
    return paramChoices(seen).map((params) => wayOf(seen, { params, facts, metrics }));
  });
}

/** @param {Leaf[]} leaves @param {{ params: Record<string, string>, facts: any, metrics: Record<string, any> }} chosen @returns {Way} */
function wayOf(leaves, { params, facts, metrics }) {
  /** @type {Record<string, any>} */
  const values = {};
  /** @type {Way['beside']} */
  const beside = [];
  for (const { metric, op, threshold, target } of leaves) {
    const declared = metrics[metric];
    const limit = threshold?.param ? params[threshold.param] : threshold;
    const set = (/** @type {any} */ value) => (/** @type {Account} */ at) => ({
      ...at,
      metrics: { ...at.metrics, [metric]: value },
    });
    if (limit === null || limit === undefined) {
      // A limit that nobody published: unknown as soon as something is there.
      const off = valueBeside(declared, bestValue(declared), declared.worse === 'lower' ? -1 : 1);
      values[metric] = off ?? bestValue(declared);
      beside.push({ leg: metric, change: set(bestValue(declared)) });
      continue;
    }
    const [first, last] = /** @type {[number, number]} */ (EDGES[op]);
    const holds = valueBeside(declared, limit, first);
    const fails = valueBeside(declared, limit, last);
    // Of two limits on one metric the first decides; the other is met on the way or makes no example.
    values[metric] ??= holds ?? limit;
    if (fails !== null) beside.push({ leg: metric, change: set(fails) });
    if (holds !== null) beside.push({ leg: `${metric} ${op}`, change: set(holds) });
    if (threshold?.param)
      beside.push({
        leg: threshold.param,
        change: (at) => ({ ...at, params: without(at.params, threshold.param) }),
      });
    if (target) beside.push(...withOwnTarget({ metric, op, limit, declared, holds, fails }));
  }
  return {
    metrics: values,
    params,
    facts,
    given: (base) => ({
      facts: { ...base.facts, ...facts },
      metrics: { ...base.metrics, ...values },
      params: { ...base.params, ...params },
    }),
    beside,
  };
}

/**
 * A target of the platform for this owner takes the place of the published limit: a looser one that is kept, and a stricter
 * one that is missed.
 * @param {{ metric: string, op: Leaf['op'], limit: string, declared: any, holds: string | null, fails: string | null }} leg
 * @returns {Way['beside']}
 */
function withOwnTarget({ metric, op, limit, declared, holds, fails }) {
  const upward = op === 'gte' || op === 'gt' ? 1 : -1;
  const given =
    (/** @type {string | null} */ value, /** @type {number} */ steps) => (/** @type {Account} */ at) => {
      const target = valueBeside(declared, limit, steps);
      return value === null || target === null
        ? null
        : { ...at, metrics: { ...at.metrics, [metric]: { value, target } } };
    };
  return [
    { leg: `a looser target of ${metric}`, change: given(holds, 10 * upward) },
    { leg: `a stricter target of ${metric}`, change: given(fails, -10 * upward) },
  ];
}

/** The legs that must hold together, for each way to choose among alternatives. @param {any} condition @returns {any[][]} */
function alternatives(condition) {
  if (condition.any) return condition.any.flatMap(alternatives);
  if (!condition.all) return [[condition]];
  return condition.all.reduce(
    (/** @type {any[][]} */ ways, /** @type {any} */ leg) =>
      ways.flatMap((way) => alternatives(leg).map((legs) => [...way, ...legs])),
    [[]],
  );
}

/** @param {Leaf[]} leaves @returns {Record<string, string>[]} */
function paramChoices(leaves) {
  const [param] = leaves.map(({ threshold }) => threshold).filter((threshold) => threshold?.param);
  return param ? param.oneOf.map((/** @type {string} */ one) => ({ [param.param]: one })) : [{}];
}

/** Facts that meet conditions. @param {any[]} conditions @param {any} head @returns {Record<string, any>} */
function satisfied(conditions, head) {
  /** @type {Record<string, any>} */
  const facts = {};
  for (const leg of conditions.filter(Boolean).flatMap((condition) => alternatives(condition)[0] ?? [])) {
    if (leg.fact === undefined) continue;
    facts[leg.fact] = leg.in ? leg.in[0] : somethingElse(leg.fact, leg.notIn, head);
  }
  return facts;
}

/** @param {string} fact @param {any[]} than @param {any} head */
function somethingElse(fact, than, head) {
  const declared = head.facts?.[fact];
  const known =
    fact === 'account.status'
      ? ['active', 'restricted']
      : declared?.type === 'flag'
        ? [false, true]
        : Object.keys(declared?.values ?? {});
  return known.find((value) => !than.includes(value)) ?? (fact === 'region' ? 'NZ' : 'other');
}

/** Every value of a fact that the rule names, and one that it does not. @param {string} fact @param {any} rule @param {any} head */
function valuesOf(fact, rule, head) {
  const conditions = [
    rule.applies,
    ...rule.levels.flatMap((/** @type {any} */ level) => [level.applies, level.when]),
  ];
  const named = conditions
    .filter(Boolean)
    .flatMap(factTests)
    .filter((test) => test.fact === fact)
    .flatMap((test) => test.in ?? test.notIn);
  return [...new Set([...named, somethingElse(fact, named, head)])];
}

/** @param {any} condition @returns {any[]} */
const factTests = (condition) =>
  condition.fact !== undefined ? [condition] : (condition.all ?? condition.any ?? []).flatMap(factTests);

/** @param {any[]} conditions */
const factsIn = (conditions) => [
  ...new Set(
    conditions
      .filter(Boolean)
      .flatMap(factTests)
      .map(({ fact }) => fact),
  ),
];

/** @param {any} condition */
const metricsOf = (condition) => leavesOf(condition).map(({ metric }) => metric);

/** A moment at which a level is in force. @param {any} level @param {string} zone */
function momentIn({ from, until }, zone) {
  const start = from === undefined ? null : Date.parse(`${from}T00:00:00${zone}`);
  const end = until === undefined ? null : Date.parse(`${until}T00:00:00${zone}`);
  const day = Date.parse(DAY);
  if ((start === null || start <= day) && (end === null || end > day)) return DAY;
  return iso(start ?? Number(end) - 1);
}

/** The first and the last moment of a level, and those beside them. @param {any} level @param {string} zone */
function momentsAround({ from, until }, zone) {
  const moments = (
    /** @type {string | undefined} */ date,
    /** @type {string} */ before,
    /** @type {string} */ at,
  ) => {
    if (date === undefined) return [];
    const time = Date.parse(`${date}T00:00:00${zone}`);
    return [
      { moment: before, asOf: iso(time - 1) },
      { moment: at, asOf: iso(time) },
    ];
  };
  return [
    ...moments(from, 'the moment before', 'the first moment'),
    ...moments(until, 'the last moment', 'the moment after'),
  ];
}

/** @param {number} time */
const iso = (time) => new Date(time).toISOString().replace('.000Z', 'Z');

/** @param {Account} account */
function snapshotOf({ asOf, facts, metrics, params }) {
  const { region, program, 'account.status': status, ...own } = facts;
  return {
    asOf,
    ...(region === undefined ? {} : { region }),
    ...(program === undefined ? {} : { program }),
    ...(status === undefined ? {} : { account: { status } }),
    ...(Object.keys(own).length > 0 ? { facts: own } : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(Object.keys(metrics).length > 0 ? { metrics: sorted(metrics) } : {}),
  };
}

/** @param {Record<string, any>} object */
const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** @param {Record<string, any>} object @param {string} key */
const without = (object, key) => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

/** @param {Record<string, any>} object @param {string[]} keys */
const pick = (object, keys) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => keys.includes(name)));
