/** @typedef {'none' | 'patch' | 'minor' | 'major'} Bump */

/** From least to most. @type {readonly Bump[]} */
export const BUMPS = ['none', 'patch', 'minor', 'major'];

/**
 * Every kind of change there is, the least release it needs, and what it is. DATA_POLICY.md shows the same table.
 * @type {Readonly<Record<string, { bump: Bump, what: string }>>}
 */
export const CHANGE_KINDS = {
  wording: { bump: 'patch', what: 'texts, questions, examples, conflicts, notes, related rules' },
  sources: {
    bump: 'patch',
    what: 'links, quotations, confidence, days of reading; the class of evidence stays',
  },
  'dataset-date': { bump: 'patch', what: 'the day of the last review' },
  'action-added': { bump: 'patch', what: 'a further thing an owner can do' },
  'rule-deprecated': { bump: 'patch', what: 'a rule is marked deprecated; it still counts' },
  'experimental-rule': {
    bump: 'patch',
    what: 'an experimental rule is added, changed or removed: it counts only for those who ask for it',
  },
  'rule-added': { bump: 'minor', what: 'a new stable rule' },
  'rule-stabilised': { bump: 'minor', what: 'an experimental rule becomes stable' },
  'rule-demoted': { bump: 'minor', what: 'a stable rule becomes experimental' },
  'rule-moved': { bump: 'minor', what: 'a rule goes on under another id (tombstone `moved`)' },
  'rule-split': { bump: 'minor', what: 'several rules say what one said (tombstone `split`)' },
  'rule-withdrawn': {
    bump: 'minor',
    what: 'a rule was wrong or can no longer be shown (tombstone `withdrawn`)',
  },
  'threshold-changed': { bump: 'minor', what: 'another number or comparator in a level' },
  'threshold-dated': { bump: 'minor', what: 'a new dated level beside the old one' },
  'level-added': { bump: 'minor', what: 'a further step of a rule' },
  'level-removed': { bump: 'minor', what: 'a step less' },
  'level-condition': { bump: 'minor', what: 'a level looks at something else' },
  'dates-changed': { bump: 'minor', what: 'another day from or until which a level holds' },
  'severity-changed': { bump: 'minor', what: 'another severity of a level' },
  'evidence-changed': { bump: 'minor', what: 'another class of evidence of a level' },
  'levels-reordered': { bump: 'minor', what: 'levels get other numbers' },
  'applies-changed': { bump: 'minor', what: 'a rule or level holds for other accounts' },
  'cause-changed': { bump: 'minor', what: 'a rule belongs to another cause, or a cause to another reason' },
  'effect-changed': { bump: 'minor', what: 'a rule starts or stops to count' },
  'precedence-changed': {
    bump: 'minor',
    what: 'a rule gives way to others than before, or shows headroom or not',
  },
  'metric-redefined': { bump: 'minor', what: 'a metric counts otherwise: window, filter, best value, range' },
  'action-changed': { bump: 'minor', what: 'an action changes the snapshot otherwise, or is gone' },
  'input-added': {
    bump: 'minor',
    what: 'a snapshot may hold a further metric, fact, parameter, word or field',
  },
  'ruleset-added': { bump: 'minor', what: 'a new platform or role' },
  'zone-changed': { bump: 'minor', what: 'dates and calendar windows are read in another zone' },
  correction: { bump: 'minor', what: 'what the dataset said about the past was wrong (corrections.json)' },
  'core-raised': { bump: 'minor', what: 'a newer core of the same major version is needed' },
  'input-removed': {
    bump: 'major',
    what: 'a metric, fact, parameter, word or field that snapshots may hold is gone, though a rule that read it remains',
  },
  'unit-changed': { bump: 'major', what: 'a metric is given in another unit' },
  'direction-changed': { bump: 'major', what: 'what was better is worse' },
  'ruleset-removed': { bump: 'major', what: 'a platform or role is gone' },
  'scale-changed': { bump: 'major', what: 'the weights in scoring.json: every score changes' },
  'format-changed': { bump: 'major', what: 'schemaVersion, or a core of another major version is needed' },
  'rule-lost': { bump: 'major', what: 'a rule is gone without a tombstone; lint refuses it' },
};

/** The greater of two. @param {Bump} a @param {Bump} b @returns {Bump} */
export function greaterBump(a, b) {
  return BUMPS.indexOf(a) >= BUMPS.indexOf(b) ? a : b;
}
