import { snapshotsOf } from '../corpus/compare-datasets.js';
import { greaterBump } from './change-kinds.js';

/** @import { Dataset } from '../dataset/parse-dataset.js' */
/** @import { Impact } from '../corpus/compare-datasets.js' */
/** @import { Bump } from './change-kinds.js' */
/** @import { DatasetChange } from './diff-datasets.js' */

/**
 * One release in changes.json: what a program can act on.
 * @typedef {{ version: string, date: string, since: string | null, bump: Bump, added: string[],
 *   moved: { rule: string, to: string }[], split: { rule: string, into: string[] }[], withdrawn: { rule: string, why: string }[],
 *   thresholds: object[], corrections: object[], other: { kind: string, subject: string, detail?: string }[],
 *   impact: { snapshots: number, changed: number, bandFlips: number } | null }} Release
 */

const THRESHOLDS = new Set([
  'threshold-changed',
  'threshold-dated',
  'level-added',
  'level-removed',
  'level-condition',
  'dates-changed',
  'severity-changed',
  'evidence-changed',
  'applies-changed',
]);

/**
 * @param {DatasetChange[]} changes @param {Dataset} head
 * @param {{ since: string | null, impact: Impact | null }} options
 * @returns {Release}
 */
export function releaseEntry(changes, head, { since, impact }) {
  const of = (/** @type {string} */ kind) => changes.filter((change) => change.kind === kind);
  const listed = new Set([
    'rule-added',
    'rule-moved',
    'rule-split',
    'rule-withdrawn',
    'correction',
    'wording',
    'sources',
    'dataset-date',
  ]);
  const added = changes
    .filter(({ kind, after }) => kind === 'rule-added' || (kind === 'experimental-rule' && after === 'added'))
    .map(({ subject }) => subject);
  return {
    version: head.common.datasetVersion,
    date: head.common.datasetDate,
    since,
    bump: changes.reduce((/** @type {Bump} */ most, { bump }) => greaterBump(most, bump), 'none'),
    added: added.sort(),
    moved: of('rule-moved').map(({ subject, after }) => ({ rule: subject, to: after })),
    split: of('rule-split').map(({ subject, after }) => ({ rule: subject, into: after })),
    withdrawn: of('rule-withdrawn').map(({ subject, detail = '' }) => ({ rule: subject, why: detail })),
    thresholds: changes
      .filter(({ kind }) => THRESHOLDS.has(kind))
      .map(({ kind, subject, level, metric, before = null, after = null, from, until }) => ({
        kind,
        rule: subject,
        level,
        metric,
        before,
        after,
        from,
        until,
      })),
    corrections: of('correction').map(({ subject, before, after, from, until, detail }) => ({
      rule: subject,
      before,
      after,
      from,
      until,
      why: detail,
    })),
    other: summarise(
      changes.filter(
        ({ kind, after }) =>
          !listed.has(kind) && !THRESHOLDS.has(kind) && !(kind === 'experimental-rule' && after === 'added'),
      ),
    ),
    impact: impact
      ? { snapshots: impact.snapshots, changed: snapshotsOf(impact.changed), bandFlips: impact.bandFlips }
      : null,
  };
}

/** @param {DatasetChange[]} changes */
function summarise(changes) {
  return changes.map(({ kind, subject, metric, before, after, detail }) => {
    const more =
      detail ??
      [before, after].filter((value) => typeof value === 'string' || typeof value === 'number').join(' -> ');
    return { kind, subject, ...(metric ? { metric } : {}), ...(more ? { detail: more } : {}) };
  });
}
