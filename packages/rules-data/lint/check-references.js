import { basename, join } from 'node:path';

/** Ids equal to folders and file name; every cause, reason, source, action and related rule exists; nothing is unused. */
export function checkReferences(written, { platform, role }, report) {
  const { folder, head, metrics, sources, actions, rules, guide } = written;
  const file = (name) => join(folder, `${name}.json`);
  if (head.platform !== platform || head.role !== role || head.id !== `${platform}.${role}`) {
    report(
      file('_ruleset'),
      ['id'],
      'id',
      `id, platform and role must say what the folders say: ${platform}.${role}`,
    );
  }
  const used = {
    causes: new Set(),
    reasons: new Set(),
    sources: new Set(),
    actions: new Set(),
    metrics: new Set(),
  };
  for (const [cause, { reason }] of Object.entries(head.causes)) {
    used.reasons.add(reason);
    if (!head.reasons[reason])
      report(file('_ruleset'), ['causes', cause, 'reason'], 'reference', `there is no reason "${reason}"`);
  }
  const ids = new Set(rules.map(({ id }) => id));
  for (const rule of rules) {
    const slug = rule.id.split('.')[2];
    const path = file(slug);
    if (rule.id !== `${platform}.${role}.${slug}`)
      report(path, ['id'], 'id', `the id must be ${platform}.${role}.${basename(path, '.json')}`);
    used.causes.add(rule.cause);
    if (!head.causes[rule.cause])
      report(path, ['cause'], 'reference', `there is no cause "${rule.cause}" in _ruleset.json`);
    for (const [i, action] of (rule.actions ?? []).entries()) {
      used.actions.add(action);
      if (!actions[action])
        report(path, ['actions', i], 'reference', `there is no action "${action}" in _actions.json`);
    }
    if (!rule.actions && !rule.onlyTime && rule.effect !== 'none')
      report(path, [], 'help', 'name an action that helps, or say in `onlyTime` why none does');
    for (const [i, id] of [...(rule.related ?? []), ...(rule.suppressedBy ?? [])].entries()) {
      if (!ids.has(id)) report(path, ['related', i], 'reference', `there is no rule ${id} in this ruleset`);
    }
    collectSources(rule, used.sources, (key, pointer) => {
      if (!sources[key]) report(path, pointer, 'reference', `there is no source "${key}" in _sources.json`);
    });
    collectMetrics(rule, metrics, used.metrics);
  }
  for (const action of Object.values(actions)) {
    collectSources(action, used.sources, () => {});
    collectMetrics(action, metrics, used.metrics);
  }
  for (const reason of Object.values(head.reasons)) collectSources(reason, used.sources, () => {});
  if (guide) {
    collectSources(guide, used.sources, (key, pointer) => {
      if (!sources[key])
        report(file('_guide'), pointer, 'reference', `there is no source "${key}" in _sources.json`);
    });
    collectMetrics(guide, metrics, used.metrics);
  }
  const unused = (what, name, keys, set, pointer) => {
    for (const key of keys)
      if (!set.has(key))
        report(
          file(name),
          [...pointer, key],
          'unused',
          `the ${what} "${key}" is used nowhere; use it or remove it`,
        );
  };
  unused('cause', '_ruleset', Object.keys(head.causes), used.causes, ['causes']);
  unused('source', '_sources', Object.keys(sources), used.sources, ['sources']);
  unused('action', '_actions', Object.keys(actions), used.actions, ['actions']);
  unused('metric', '_metrics', Object.keys(metrics), used.metrics, ['metrics']);
}

function collectSources(value, found, check, pointer = []) {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'examples') continue;
    if (key === 'source' && typeof item === 'string') {
      found.add(item);
      check(item, [...pointer, key]);
    } else collectSources(item, found, check, [...pointer, key]);
  }
}

/** Metric names in a condition or value, followed through metrics that use metrics. */
function collectMetrics(value, metrics, found, key = '') {
  if (typeof value === 'string') {
    if (!['metric', 'plus', 'minus', 'use', 'ratio'].includes(key) || !metrics[value] || found.has(value))
      return;
    found.add(value);
    collectMetrics(metrics[value].value, metrics, found, 'use');
  } else if (Array.isArray(value)) for (const item of value) collectMetrics(item, metrics, found, key);
  else if (value !== null && typeof value === 'object') {
    for (const [name, item] of Object.entries(value))
      if (name !== 'examples') collectMetrics(item, metrics, found, name);
  }
}
