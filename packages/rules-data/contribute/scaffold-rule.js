import { compileRuleset, scoreAccount } from '@risk-check/core';
import { canonicalText } from '../lint/canonical-text.js';
import { expandExample } from '../lint/expand-example.js';
import { valuesAt } from '../lint/names-used.js';
import { compileRule } from '../rule-files/compile-rule.js';
import { writeNumber } from '../rule-files/numbers.js';
import { buildRuleset } from '../scripts/build-ruleset.js';
import { exampleValues } from './example-values.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */
/** @import { Answers } from './questions.js' */

/**
 * The files that a new rule adds or changes, as texts by path. What an example expects is what the engine says.
 * @param {Dataset} dataset
 * @param {string} id
 * @param {Answers} answers
 * @param {string} today - YYYY-MM-DD.
 * @returns {Map<string, string>}
 */
export function scaffoldRule(dataset, id, answers, today) {
  const [platform, role, slug] = id.split('.');
  const written = /** @type {Written} */ (dataset.rulesets.find((one) => one.id === `${platform}.${role}`));
  const { folder } = written;
  /** @type {Map<string, string>} */
  const files = new Map();
  const data = (/** @type {string} */ path) => structuredClone(dataset.files.get(path)?.data);
  const metricName = String(answers.metric);
  const metrics = { ...written.metrics };
  if (!metrics[metricName]) {
    metrics[metricName] = {
      title: answers['metric-title'],
      unit: answers.unit,
      worse: answers.worse,
      ...(answers.best !== '0' || answers.worse === 'lower' ? { best: answers.best } : {}),
      ask: answers.question,
    };
    files.set(`${folder}/_metrics.json`, canonicalText({ ...data(`${folder}/_metrics.json`), metrics }));
  }
  const sources = { ...written.sources };
  if (answers.source && !sources[answers.source]) {
    sources[answers.source] = {
      url: answers.url,
      title: answers['source-title'],
      publisher: answers.publisher,
      kind: answers.kind,
      publishedOn: answers['published-on'] || null,
      readOn: today,
      readAs: answers['read-as'],
    };
    files.set(`${folder}/_sources.json`, canonicalText({ ...data(`${folder}/_sources.json`), sources }));
  }
  const heuristic = answers.evidence === 'heuristic';
  const step = heuristic ? 'early-warning' : 'consequence';
  const file = {
    title: answers.title,
    status: 'experimental',
    cause: answers.cause,
    metric: metricName,
    evidence: answers.evidence,
    limits: [
      {
        [String(answers.op)]: writeNumber(answers.threshold, metrics[metricName].unit),
        ...(heuristic ? { reason: answers.reason } : { sources: [answers.source] }),
      },
    ],
    steps: { [step]: { severity: answers.severity } },
    sources: heuristic
      ? {}
      : {
          [String(answers.source)]: {
            confidence: Number(answers.confidence),
            ...(answers.quote ? { quote: answers.quote } : {}),
          },
        },
    message: `${metrics[metricName].title}: {${metricName}}`,
    means: answers.means,
    advice: answers.advice,
    ...(answers.action ? { actions: [answers.action] } : { onlyTime: answers['only-time'] }),
  };
  files.set(
    `${folder}/${slug}.json`,
    canonicalText({ $schema: '../../../schemas/rule.schema.json', ...file }),
  );
  const { rule } = compileRule(file, id);
  const next = { ...written, metrics, sources, rules: [...written.rules, rule] };
  const compiled = compileRuleset(buildRuleset(next, dataset.common));
  const examples = exampleSnapshots(metricName, answers, next).map(({ name, shows, snapshot }) => {
    const report = scoreAccount(expandExample({ snapshot }, written.head), compiled, {
      includeExperimental: true,
    });
    const finding = report.findings.find(({ ruleId }) => ruleId === id);
    return {
      name,
      shows,
      snapshot,
      expect: { status: finding?.status, ...(finding?.status === 'fired' ? { level: finding.level } : {}) },
    };
  });
  const before = data(`${folder}/_examples.json`) ?? {
    $schema: '../../../schemas/examples.schema.json',
    examples: {},
  };
  files.set(
    `${folder}/_examples.json`,
    canonicalText({ ...before, examples: sorted({ ...before.examples, [String(slug)]: examples }) }),
  );
  const ids = { ...dataset.ids, [id]: dataset.common.datasetVersion };
  files.set('ids.lock.json', canonicalText({ ...data('ids.lock.json'), ids: sorted(ids) }));
  return files;
}

/** @param {Record<string, any>} object */
const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));

/** @param {string} metric @param {Answers} answers @param {Written} written @returns {{ name: string, shows: string, snapshot: any }[]} */
function exampleSnapshots(metric, { op, threshold }, written) {
  const strict = op === 'gt' || op === 'lt';
  const { at, safe } = exampleValues(String(op), String(threshold));
  const given = (/** @type {string} */ value) => ({ metrics: { [metric]: value } });
  const outside = outsideWindow(metric, written);
  return [
    { name: strict ? 'one step past the limit' : 'at the limit', shows: 'at-limit', snapshot: given(at) },
    {
      name: strict ? 'exactly at the limit' : 'one step before the limit',
      shows: 'safe-side',
      snapshot: given(safe),
    },
    { name: 'nothing to object to', shows: 'healthy', snapshot: given(written.metrics[metric].best ?? '0') },
    { name: 'nothing known', shows: 'not-measured', snapshot: {} },
    ...(outside ? [{ name: 'outside the window', shows: 'outside-window', snapshot: outside }] : []),
  ];
}

/** Events that have left the window, as another rule on the same metric shows them. @param {string} metric @param {Written} written */
function outsideWindow(metric, { rules }) {
  for (const rule of rules) {
    if (!rule.examples || !valuesAt(rule.levels, 'metric').some(({ value }) => value === metric)) continue;
    const example = rule.examples.find(
      (/** @type {any} */ { shows, asOf, expect }) =>
        shows === 'outside-window' && !asOf && expect.status !== 'fired',
    );
    if (example) return example.snapshot;
  }
  return null;
}
