import { leavesOf } from '../lint/conditions.js';
import { same } from './diff-datasets.js';

/** @import { Written } from '../dataset/parse-dataset.js' */
/** @import { Note } from './diff-datasets.js' */

/** What of a level a score depends on. */
const SCORED = ['when', 'applies', 'severity', 'evidence', 'from', 'until', 'supersededBeforeEffect'];
const WORDS = [
  'title',
  'message',
  'means',
  'advice',
  'actions',
  'onlyTime',
  'related',
  'conflicts',
  'merged',
  'examples',
];

/**
 * Rules added, gone and changed.
 * @param {Written} before @param {Written} after
 * @param {{ note: Note, gone: (rule: any, note: Note) => void }} options
 */
export function diffRules(before, after, { note, gone }) {
  const now = new Map(after.rules.map((rule) => [rule.id, rule]));
  const was = new Set(before.rules.map(({ id }) => id));
  for (const rule of before.rules) {
    const next = now.get(rule.id);
    if (next) diffRule(rule, next, note);
    else gone(rule, note);
  }
  for (const rule of after.rules)
    if (!was.has(rule.id))
      note(rule.status === 'experimental' ? 'experimental-rule' : 'rule-added', rule.id, { after: 'added' });
}

/** @param {any} a @param {any} b @param {Note} tell */
function diffRule(a, b, tell) {
  const experimental = a.status === 'experimental' && b.status === 'experimental';
  /** @type {Note} */
  const note = (kind, subject, more = {}) =>
    experimental && kind !== 'wording' && kind !== 'sources'
      ? tell('experimental-rule', subject, { ...more, detail: kind })
      : tell(kind, subject, more);
  if (a.status !== b.status) {
    const kind =
      b.status === 'deprecated'
        ? a.status === 'stable'
          ? 'rule-deprecated'
          : 'rule-stabilised'
        : b.status === 'experimental'
          ? 'rule-demoted'
          : a.status === 'experimental'
            ? 'rule-stabilised'
            : 'wording';
    note(kind, b.id, { before: a.status, after: b.status });
  }
  if (a.cause !== b.cause) note('cause-changed', b.id, { before: a.cause, after: b.cause });
  if (a.effect !== b.effect)
    note('effect-changed', b.id, { before: a.effect ?? null, after: b.effect ?? null });
  if (!same(a.applies, b.applies)) note('applies-changed', b.id, { before: a.applies, after: b.applies });
  if (!same([a.suppressedBy, a.dishonest], [b.suppressedBy, b.dishonest]))
    note('precedence-changed', b.id, { before: a.suppressedBy, after: b.suppressedBy });
  diffLevels(a, b, note);
  if (WORDS.some((key) => !same(a[key], b[key]))) note('wording', b.id);
}

/** @param {any} a @param {any} b @param {Note} note */
function diffLevels(a, b, note) {
  const scored = (/** @type {any} */ level) => Object.fromEntries(SCORED.map((key) => [key, level[key]]));
  const left = a.levels.map((/** @type {any} */ level, /** @type {number} */ i) => ({ level, i }));
  /** @type {{ level: any, i: number }[]} */
  const fresh = [];
  /** @type {number[]} */
  const order = [];
  for (const [i, level] of b.levels.entries()) {
    const at = left.findIndex((/** @type {any} */ one) => same(scored(one.level), scored(level)));
    if (at < 0) fresh.push({ level, i });
    else {
      const [{ level: old, i: index }] = left.splice(at, 1);
      order.push(index);
      if (!same(old.sources, level.sources)) note('sources', b.id, { level: i + 1 });
      if (!same({ ...old, sources: 0 }, { ...level, sources: 0 })) note('wording', b.id, { level: i + 1 });
    }
  }
  if (order.some((index, k) => k > 0 && index < Number(order[k - 1]))) note('levels-reordered', b.id);
  for (const { level, i } of fresh) {
    // The level it came from: the same step, else the same metric, else the same place.
    const from = [
      (/** @type {any} */ one) =>
        metrics(one.level) === metrics(level) && one.level.severity === level.severity,
      (/** @type {any} */ one) => metrics(one.level) === metrics(level),
      (/** @type {any} */ one) => one.i === i,
    ]
      .map((isOrigin) => left.findIndex(isOrigin))
      .find((at) => at >= 0);
    const old = from === undefined ? null : left.splice(from, 1)[0].level;
    if (old) diffLevel(old, level, i + 1, b.id, note);
    else
      note(level.from ? 'threshold-dated' : 'level-added', b.id, {
        level: i + 1,
        ...describe(level),
        before: null,
        after: limits(level),
        from: level.from,
        until: level.until,
      });
  }
  for (const { level, i } of left)
    note('level-removed', b.id, {
      level: i + 1,
      ...describe(level),
      before: limits(level),
      after: null,
      from: level.from,
      until: level.until,
    });
}

/** @param {any} old @param {any} level @param {number} number @param {string} id @param {Note} note */
function diffLevel(old, level, number, id, note) {
  const more = { level: number, ...describe(level), from: level.from, until: level.until };
  if (!same(old.when, level.when))
    note(metrics(old) === metrics(level) ? 'threshold-changed' : 'level-condition', id, {
      ...more,
      before: limits(old),
      after: limits(level),
    });
  if (!same(old.applies, level.applies))
    note('applies-changed', id, { ...more, before: old.applies, after: level.applies });
  if (old.severity !== level.severity)
    note('severity-changed', id, { ...more, before: old.severity, after: level.severity });
  if (old.evidence !== level.evidence)
    note('evidence-changed', id, { ...more, before: old.evidence, after: level.evidence });
  if (
    !same(
      [old.from, old.until, old.supersededBeforeEffect],
      [level.from, level.until, level.supersededBeforeEffect],
    )
  ) {
    note('dates-changed', id, {
      ...more,
      before: { from: old.from, until: old.until },
      after: { from: level.from, until: level.until },
    });
  }
}

/** @param {any} level */
const metrics = (level) =>
  leavesOf(level.when)
    .map(({ metric }) => metric)
    .join();

/** @param {any} level */
const limits = (level) =>
  leavesOf(level.when)
    .map(
      ({ metric, op, threshold }) =>
        `${metric} ${op} ${typeof threshold === 'string' ? threshold : JSON.stringify(threshold)}`,
    )
    .join(', ');

/** @param {any} level */
function describe(level) {
  const [only, ...rest] = leavesOf(level.when);
  return only && rest.length === 0 ? { metric: only.metric } : {};
}
