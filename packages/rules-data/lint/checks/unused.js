import { metricsUsed, valuesAt } from '../names-used.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const unused = {
  code: 'unused',
  scope: 'ruleset',
  about: 'A metric, source, cause, reason, action, fact or parameter is declared and used nowhere.',
  wayOut: 'Use it or remove it.',
  run({ head, metrics, sources, actions, rules, guide, part }, report) {
    const everything = { rules, actions, reasons: head.reasons, guide };
    const reading = { rules, actions, metrics, guide };
    const words = (/** @type {any} */ value, /** @type {string} */ key) =>
      new Set(valuesAt(value, key).map((at) => at.value));
    /** @param {string} what @param {string} file @param {Record<string, any>} declared @param {Set<string>} used @param {string} key */
    const look = (what, file, declared, used, key) => {
      for (const name of Object.keys(declared ?? {}))
        if (!used.has(name)) report(part(file), [key, name], `the ${what} "${name}" is used nowhere`);
    };
    look('cause', '_ruleset', head.causes, new Set(rules.map(({ cause }) => cause)), 'causes');
    look(
      'reason',
      '_ruleset',
      head.reasons,
      new Set(Object.values(head.causes).map(({ reason }) => reason)),
      'reasons',
    );
    look('fact', '_ruleset', head.facts, words(reading, 'fact'), 'facts');
    look('parameter', '_ruleset', head.params, words(reading, 'param'), 'params');
    look('source', '_sources', sources, words(everything, 'source'), 'sources');
    look('action', '_actions', actions, new Set(rules.flatMap((rule) => rule.actions ?? [])), 'actions');
    look('metric', '_metrics', metrics, metricsUsed({ rules, actions, guide }, metrics), 'metrics');
  },
};
