import { describe, expect, it } from 'vitest';
import { RULES, sampleDataset } from '../lint/testing/sample-dataset.js';
import { CHANGE_KINDS } from './change-kinds.js';
import { diffDatasets } from './diff-datasets.js';
import { leastBump } from './least-bump.js';

/** @import { Edits } from '../lint/testing/sample-dataset.js' */

const LATE = `${RULES}/late-shipments.json`;
const OPEN = `${RULES}/open-disputes.json`;
const METRICS = `${RULES}/_metrics.json`;
const HEAD = `${RULES}/_ruleset.json`;
/** @param {string} path @param {(data: any) => void} change @returns {Edits} */
const edit = (path, change) => ({ [path]: (data) => void change(data) });
const experimental = edit(OPEN, (data) => (data.status = 'experimental'));
const tombstone = (/** @type {string} */ kind, /** @type {any} */ entry) => ({
  [OPEN]: null,
  ...edit(
    'tombstones.json',
    (data) =>
      (data[kind]['example-market.seller.open-disputes'] = {
        since: '0.3.0',
        why: 'As the source now says.',
        ...entry,
      }),
  ),
});
const copy = (/** @type {string} */ status) => ({
  [`${RULES}/new-rule.json`]: JSON.stringify({
    ...JSON.parse(sampleDataset().files.get(OPEN)?.text ?? ''),
    status,
  }),
});
const other = Object.fromEntries(
  [...sampleDataset().files]
    .filter(([path]) => path.startsWith(RULES))
    .map(([path, { text }]) => [
      path.replace('example-market', 'other-market'),
      text.replaceAll('example-market', 'other-market'),
    ]),
);
const both = (/** @type {Edits[]} */ ...all) => Object.assign({}, ...all);

/** @type {[string, string, string, Edits, Edits?][]} Name, bump, kind, changes, changes to the base. */
const TABLE = [
  ['a new sentence in the advice', 'patch', 'wording', edit(OPEN, (data) => (data.advice += ' Be polite.'))],
  ['a new title', 'patch', 'wording', edit(OPEN, (data) => (data.title = 'Several disputes open at once'))],
  [
    'a further example',
    'patch',
    'wording',
    edit(`${RULES}/_examples.json`, ({ examples }) =>
      examples['open-disputes'].push({ ...examples['open-disputes'][0], name: 'again' }),
    ),
  ],
  [
    'a note on a level',
    'patch',
    'wording',
    edit(OPEN, (data) => (data.limits[0].note = 'Counted at midnight.')),
  ],
  [
    'a better question',
    'patch',
    'wording',
    edit(METRICS, (data) => (data.metrics.disputesOpen.ask = 'How many disputes are open today?')),
  ],
  ['a caveat', 'patch', 'wording', edit(HEAD, (data) => (data.caveat = 'All of it is invented.'))],
  [
    'a new address of a source',
    'patch',
    'sources',
    edit(`${RULES}/_sources.json`, (data) => (data.sources.policy.url = 'https://example.com/new')),
  ],
  [
    'a quotation',
    'patch',
    'sources',
    edit(OPEN, (data) => (data.sources['terms-archive'].quote = 'three open disputes')),
  ],
  [
    'a review without a finding',
    'patch',
    'dataset-date',
    edit('dataset.json', (data) => (data.date = '2026-06-10')),
  ],
  [
    'a further action',
    'patch',
    'action-added',
    edit(`${RULES}/_actions.json`, (data) => (data.actions.wait = data.actions['close-disputes'])),
  ],
  ['a deprecated rule', 'patch', 'rule-deprecated', edit(OPEN, (data) => (data.status = 'deprecated'))],
  ['a new experimental rule', 'patch', 'experimental-rule', copy('experimental')],
  [
    'another threshold of an experimental rule',
    'patch',
    'experimental-rule',
    both(
      experimental,
      edit(OPEN, (data) => {
        data.status = 'experimental';
        data.limits[0].gte = 4;
      }),
    ),
    experimental,
  ],
  ['a new stable rule', 'minor', 'rule-added', copy('stable')],
  ['an experimental rule that becomes stable', 'minor', 'rule-stabilised', {}, experimental],
  ['a stable rule that becomes experimental', 'minor', 'rule-demoted', experimental],
  [
    'a rule under another id',
    'minor',
    'rule-moved',
    both(tombstone('moved', { to: 'example-market.seller.new-rule' }), copy('stable')),
  ],
  [
    'a rule that was split',
    'minor',
    'rule-split',
    tombstone('split', { into: ['example-market.seller.late-shipments', 'example-market.seller.new-rule'] }),
  ],
  ['a withdrawn rule', 'minor', 'rule-withdrawn', tombstone('withdrawn', {})],
  ['another threshold', 'minor', 'threshold-changed', edit(OPEN, (data) => (data.limits[0].gte = 4))],
  [
    'another comparator',
    'minor',
    'threshold-changed',
    edit(OPEN, (data) => (data.limits[0] = { gt: 3, sources: data.limits[0].sources })),
  ],
  [
    'a limit from a day on',
    'minor',
    'threshold-dated',
    edit(LATE, (data) => data.limits.unshift({ ...data.limits[0], gt: '3%', from: '2026-09-01' })),
  ],
  [
    'a further level',
    'minor',
    'level-added',
    edit(OPEN, (data) => {
      data.steps.suspension = { severity: 'critical' };
      data.limits[0].gte = [3, 9];
    }),
  ],
  ['a level less', 'minor', 'level-removed', edit(LATE, (data) => data.limits.pop())],
  [
    'a level on another metric',
    'minor',
    'level-condition',
    edit(OPEN, (data) => Object.assign(data.limits[0], { metric: 'lateShipmentRate30d', gte: '50%' })),
  ],
  ['another day', 'minor', 'dates-changed', edit(LATE, (data) => (data.limits[0].from = '2026-02-01'))],
  [
    'another severity',
    'minor',
    'severity-changed',
    edit(OPEN, (data) => (data.steps.review.severity = 'medium')),
  ],
  [
    'another class of evidence',
    'minor',
    'evidence-changed',
    edit(OPEN, (data) => (data.evidence = 'reported')),
  ],
  [
    'levels in another order',
    'minor',
    'levels-reordered',
    edit(LATE, (data) => {
      data.steps = Object.fromEntries(Object.entries(data.steps).reverse());
    }),
  ],
  [
    'other accounts',
    'minor',
    'applies-changed',
    edit(OPEN, (data) => (data.applies.plan = ['basic', 'pro'])),
  ],
  ['another cause', 'minor', 'cause-changed', edit(OPEN, (data) => (data.cause = 'shipping'))],
  ['a rule that no longer counts', 'minor', 'effect-changed', edit(OPEN, (data) => (data.effect = 'none'))],
  [
    'a rule that gives way',
    'minor',
    'precedence-changed',
    edit(OPEN, (data) => (data.suppressedBy = ['late-shipments'])),
  ],
  [
    'a wider window',
    'minor',
    'metric-redefined',
    edit(METRICS, (data) => (data.metrics.lateShipmentRate30d.value.ratio[0].window.last = '60d')),
  ],
  [
    'an action that changes something else',
    'minor',
    'action-changed',
    edit(
      `${RULES}/_actions.json`,
      (data) => (data.actions['close-disputes'].changes[0].set = { outcome: 'withdrawn' }),
    ),
  ],
  [
    'a further value of a fact',
    'minor',
    'input-added',
    edit(HEAD, (data) => (data.facts.plan.values.premium = 'A higher fee')),
  ],
  ['a new platform', 'minor', 'ruleset-added', other],
  ['another zone', 'minor', 'zone-changed', edit(HEAD, (data) => (data.zone = '+08:00'))],
  [
    'a corrected past',
    'minor',
    'correction',
    edit('corrections.json', (data) =>
      data.corrections.push({
        rule: 'example-market.seller.late-shipments',
        until: '2026-01-01',
        madeOn: '2026-06-12',
        was: 'above 5%',
        is: 'above 6%',
        why: 'The archived page says six percent.',
      }),
    ),
  ],
  ['a newer core', 'minor', 'core-raised', edit('dataset.json', (data) => (data.minCoreVersion = '0.2.0'))],
  [
    'a core of another major version',
    'major',
    'format-changed',
    edit('dataset.json', (data) => (data.minCoreVersion = '1.0.0')),
  ],
  ['a new format', 'major', 'format-changed', edit('dataset.json', (data) => (data.schemaVersion = 2))],
  ['other weights', 'major', 'scale-changed', edit('scoring.json', (data) => (data.severity.high = 0.6))],
  [
    'another unit',
    'major',
    'unit-changed',
    edit(METRICS, (data) => (data.metrics.disputesOpen.unit = 'cases')),
  ],
  [
    'the other direction',
    'major',
    'direction-changed',
    edit(METRICS, (data) => (data.metrics.disputesOpen.worse = 'lower')),
  ],
  [
    'a metric that snapshots may hold is gone',
    'major',
    'input-removed',
    both(
      edit(METRICS, (data) => delete data.metrics.disputesOpen),
      edit(OPEN, (data) => Object.assign(data.limits[0], { metric: 'lateShipmentRate30d', gte: '50%' })),
    ),
  ],
  [
    'a value of a fact is gone',
    'major',
    'input-removed',
    edit(HEAD, (data) => delete data.facts.plan.values.pro),
  ],
  [
    'a platform is gone',
    'major',
    'ruleset-removed',
    Object.fromEntries(
      Object.keys(other).map((path) => [path.replace('other-market', 'example-market'), null]),
    ),
  ],
  ['a rule without a tombstone is gone', 'major', 'rule-lost', { [OPEN]: null }],
];

describe('leastBump', () => {
  it('is none between equal datasets', () =>
    expect(leastBump(sampleDataset(), sampleDataset())).toBe('none'));

  it.each(TABLE)('%s is %s (%s)', (_, bump, kind, edits, baseEdits = {}) => {
    const [base, head] = [sampleDataset(baseEdits), sampleDataset(edits)];
    expect(diffDatasets(base, head).map((change) => change.kind)).toContain(kind);
    expect(leastBump(base, head)).toBe(bump);
  });

  it('has a row for every kind of change', () => {
    expect(new Set(TABLE.map(([, , kind]) => kind))).toEqual(new Set(Object.keys(CHANGE_KINDS)));
  });
});
