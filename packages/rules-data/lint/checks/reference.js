import { valuesAt } from '../names-used.js';

/** @import { Check } from '../check-types.js' */

/** What a message may hold for a number, a limit or a name; core leaves anything else as it is written. */
const PLACE = /^\{[a-z][A-Za-z0-9]*(?::(?:threshold|title)|\|[^|}]*\|[^|}]*)?\}$/;

/** @type {Check} */
export const reference = {
  code: 'reference',
  scope: 'ruleset',
  about:
    'Something is named that does not exist: a metric, source, cause, reason, action, rule, fact or parameter, or a place in a message that nothing fills.',
  wayOut: 'Fix the spelling, or declare it in the file the message names.',
  run({ head, metrics, sources, actions, rules, guide, fileOf, part }, report) {
    /** @param {string} what @param {Record<string, any>} known @param {string} where */
    const finder =
      (what, known, where) =>
      (/** @type {string} */ path, /** @type {any} */ name, /** @type {(string | number)[]} */ pointer) => {
        if (typeof name === 'string' && !(name in known))
          report(path, pointer, `there is no ${what} "${name}" in ${where}`);
      };
    const metric = finder('metric', metrics, '_metrics.json');
    const source = finder('source', sources, '_sources.json');
    const fact = finder('fact', { 'account.status': 1, ...head.facts }, '_ruleset.json');
    const param = finder('parameter', head.params ?? {}, '_ruleset.json');
    const named = (/** @type {string} */ path, /** @type {any} */ value) => {
      for (const at of valuesAt(value, 'metric')) metric(path, at.value, at.pointer);
      for (const at of valuesAt(value, 'source')) source(path, at.value, at.pointer);
      for (const at of valuesAt(value, 'fact')) fact(path, at.value, at.pointer);
      for (const at of valuesAt(value, 'param')) param(path, at.value, at.pointer);
    };
    for (const [cause, entry] of Object.entries(head.causes))
      finder('reason', head.reasons, '_ruleset.json')(part('_ruleset'), entry.reason, [
        'causes',
        cause,
        'reason',
      ]);
    named(part('_ruleset'), { reasons: head.reasons });
    named(part('_metrics'), { metrics });
    named(part('_actions'), { actions });
    if (guide) named(part('_guide'), guide);
    const ids = Object.fromEntries(rules.map(({ id }) => [id, 1]));
    for (const rule of rules) {
      const path = fileOf(rule);
      named(path, rule);
      finder('cause', head.causes, '_ruleset.json')(path, rule.cause, ['cause']);
      for (const [i, action] of (rule.actions ?? []).entries())
        finder('action', actions, '_actions.json')(path, action, ['actions', i]);
      for (const key of ['related', 'suppressedBy']) {
        for (const [i, id] of (rule[key] ?? []).entries())
          finder('rule', ids, 'this ruleset')(path, id, [key, i]);
      }
      for (const [place, name] of (rule.message ?? '').matchAll(/\{([^{}|:]*)[^{}]*\}?/g)) {
        if (!PLACE.test(place))
          report(
            path,
            ['message'],
            `expected {metric}, {metric|one|many}, {metric:threshold} or {metric:title}, got "${place}"`,
          );
        // `{value}` is the metric of the level shown.
        else if (name !== 'value') metric(path, name, ['message']);
      }
      for (const [i, example] of rule.examples.entries()) {
        for (const name of Object.keys(example.snapshot.metrics ?? {}))
          metric(path, name, ['examples', i, 'snapshot', 'metrics', name]);
        for (const name of Object.keys(example.snapshot.facts ?? {}))
          fact(path, name, ['examples', i, 'snapshot', 'facts', name]);
        for (const name of Object.keys(example.snapshot.params ?? {}))
          param(path, name, ['examples', i, 'snapshot', 'params', name]);
      }
    }
  },
};
