import { compileMetrics, metricValues } from '../../metric-examples/metric-values.js';
import { checkExample } from '../run-examples.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const example = {
  code: 'example',
  scope: 'ruleset',
  about: 'An example of a rule or of a metric does not come out of the engine as it says.',
  wayOut: 'Correct the limit, the metric or the example, whichever is wrong by the source.',
  run({ compiled, rules, head, fileOf, part, ...written }, report, { dataset: { common } }) {
    if (!compiled) return;
    for (const rule of rules) {
      for (const [i, one] of rule.examples.entries()) {
        const failure = checkExample(rule, one, head, compiled);
        if (failure) report(fileOf(rule), ['examples', i], `example "${one.name}": ${failure}`);
      }
    }
    const { metricExamples, metrics } = written;
    const names = [...new Set(metricExamples.flatMap(({ values }) => Object.keys(values)))];
    const path = part('_metrics.examples');
    const unknown = names.filter((name) => !metrics[name]);
    for (const name of unknown) report(path, [], `there is no metric "${name}" in _metrics.json`);
    if (names.length === 0 || unknown.length > 0) return;
    const probe = compileMetrics({ ...written, head, rules }, common, names);
    for (const [i, one] of metricExamples.entries()) {
      const now = metricValues(one, { ...written, head, rules }, probe, Object.keys(one.values));
      for (const [name, value] of Object.entries(one.values))
        if (JSON.stringify(now[name]) !== JSON.stringify(value))
          report(
            path,
            ['examples', i],
            `example "${one.name}": expected ${name} ${JSON.stringify(value)}, got ${JSON.stringify(now[name])}`,
          );
    }
  },
};
