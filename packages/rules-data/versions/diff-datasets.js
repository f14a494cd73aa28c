import { canonicalJson } from '../scripts/digest.js';
import { CHANGE_KINDS } from './change-kinds.js';
import { diffInputs } from './diff-inputs.js';
import { diffRules } from './diff-rules.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */
/** @import { Bump } from './change-kinds.js' */

/**
 * One change between two versions of the dataset.
 * @typedef {{ kind: string, bump: Bump, subject: string, level?: number, metric?: string, before?: any, after?: any,
 *   from?: string, until?: string, detail?: string }} DatasetChange - `subject`: a rule, a ruleset or the dataset.
 * @typedef {(kind: string, subject: string, more?: Omit<DatasetChange, 'kind' | 'bump' | 'subject'>) => void} Note
 */

/** @param {any} a @param {any} b */
export const same = (a, b) => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/**
 * Every change from one version of the dataset to another, each with the least release it needs.
 * @param {Dataset} base
 * @param {Dataset} head
 * @returns {DatasetChange[]}
 */
export function diffDatasets(base, head) {
  /** @type {DatasetChange[]} */
  const changes = [];
  /** @type {Note} */
  const note = (kind, subject, more = {}) => {
    const known = CHANGE_KINDS[kind];
    if (!known) throw new Error(`there is no kind of change "${kind}"`);
    changes.push({ kind, bump: known.bump, subject, ...more });
  };
  diffHead(base.common, head.common, note);
  const now = new Map(head.rulesets.map((written) => [written.id, written]));
  const was = new Map(base.rulesets.map((written) => [written.id, written]));
  const gone = tombstoneOf(head);
  for (const [id, before] of was) {
    const after = now.get(id);
    if (!after) {
      note('ruleset-removed', id);
      for (const rule of before.rules) gone(rule, note);
      continue;
    }
    diffRuleset(before, after, note);
    diffInputs(before, after, note);
    diffRules(before, after, { note, gone });
  }
  for (const [id, after] of now) {
    if (was.has(id)) continue;
    note('ruleset-added', id);
    for (const rule of after.rules)
      note(rule.status === 'experimental' ? 'experimental-rule' : 'rule-added', rule.id, { after: 'added' });
  }
  for (const correction of head.corrections) {
    if (!base.corrections.some((entry) => same(entry, correction)))
      note('correction', correction.rule, {
        before: correction.was,
        after: correction.is,
        from: correction.from,
        until: correction.until,
        detail: correction.why,
      });
  }
  return changes;
}

/** @param {any} before @param {any} after @param {Note} note */
function diffHead(before, after, note) {
  if (!same(before.scoring, after.scoring))
    note('scale-changed', 'dataset', { before: before.scoring, after: after.scoring });
  if (before.schemaVersion !== after.schemaVersion)
    note('format-changed', 'dataset', { before: before.schemaVersion, after: after.schemaVersion });
  if (before.minCoreVersion !== after.minCoreVersion) {
    const major = (/** @type {string} */ version) => version.split('.')[0];
    note(
      major(before.minCoreVersion) === major(after.minCoreVersion) ? 'core-raised' : 'format-changed',
      'dataset',
      { before: before.minCoreVersion, after: after.minCoreVersion },
    );
  }
  if (before.datasetDate !== after.datasetDate)
    note('dataset-date', 'dataset', { before: before.datasetDate, after: after.datasetDate });
}

/** What became of a rule that is no longer there. @param {Dataset} head @returns {(rule: any, note: Note) => void} */
function tombstoneOf({ tombstones: { moved, split, withdrawn } }) {
  return ({ id, status }, note) => {
    const kind = moved[id]
      ? 'rule-moved'
      : split[id]
        ? 'rule-split'
        : withdrawn[id]
          ? 'rule-withdrawn'
          : null;
    const entry = moved[id] ?? split[id] ?? withdrawn[id];
    if (kind === null) note('rule-lost', id);
    else
      note(status === 'experimental' ? 'experimental-rule' : kind, id, {
        after: entry.to ?? entry.into,
        detail: entry.why,
      });
  };
}

/** @param {Written} before @param {Written} after @param {Note} note */
function diffRuleset({ id, head: a, sources: s, actions: x }, { head: b, sources: t, actions: y }, note) {
  if (a.zone !== b.zone) note('zone-changed', id, { before: a.zone, after: b.zone });
  for (const [cause, { reason }] of Object.entries(b.causes ?? {})) {
    const old = a.causes?.[cause];
    if (old && old.reason !== reason)
      note('cause-changed', id, { before: `${cause}: ${old.reason}`, after: `${cause}: ${reason}` });
  }
  const words = (/** @type {any} */ { title, homepage, policies, caveat, reasons, causes, status }) => ({
    title,
    homepage,
    policies,
    caveat,
    reasons,
    causes,
    status,
  });
  if (!same(words(a), words(b))) note('wording', id);
  if (!same(s, t)) note('sources', id);
  for (const name of Object.keys(y)) if (!x[name]) note('action-added', id, { after: name });
  let reworded = false;
  for (const [name, action] of Object.entries(x)) {
    const next = y[name];
    if (!next || !same([action.changes, action.applies], [next.changes, next.applies]))
      note('action-changed', id, { before: name, after: next ? name : null });
    else if (!same(action, next)) reworded = true;
  }
  if (reworded) note('wording', id);
}
