import { pinExamples, pinsPath, pinsText } from '../limits/pinned-examples.js';
import { canonicalText } from '../lint/canonical-text.js';
import { compileRule } from '../rule-files/compile-rule.js';
import { writeNumber } from '../rule-files/numbers.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */
/** @import { Answers } from './questions.js' */

/**
 * The files that a new rule adds or changes, as texts by path, with its examples at the limit.
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
  let { head } = written;
  if (!head.causes[String(answers.cause)]) {
    const cause = { title: answers['cause-title'], reason: answers['cause-reason'] };
    head = { ...head, causes: { ...head.causes, [String(answers.cause)]: cause } };
    files.set(
      `${folder}/_ruleset.json`,
      canonicalText({ ...data(`${folder}/_ruleset.json`), causes: head.causes }),
    );
  }
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
    const path = `${folder}/_topics.json`;
    const topics = data(path);
    // Offered under the report, until somebody gives it a place among the topics that everybody is asked.
    if (topics)
      files.set(path, canonicalText({ ...topics, topics: [...topics.topics, topicOf(metricName, answers)] }));
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
  const limit = writeNumber(answers.threshold, metrics[metricName].unit);
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
        [String(answers.op)]: limit,
        ...(heuristic ? { reason: answers.reason } : { sources: [answers.source] }),
      },
    ],
    steps: { [step]: { severity: answers.severity } },
    sources: heuristic
      ? {}
      : {
          [String(answers.source)]: {
            confidence: Number(answers.confidence),
            // The threshold was asked for as the source states it.
            ...(answers.quote ? { quote: answers.quote } : { says: `The limit is ${limit}.` }),
          },
        },
    message: `${metrics[metricName].title}: {${metricName}}`,
    means: answers.means,
    advice: answers.advice,
    ...(answers.action ? { actions: [answers.action] } : { onlyTime: answers['only-time'] }),
  };
  const path = `${folder}/${slug}.json`;
  files.set(path, canonicalText({ $schema: '../../../schemas/rule.schema.json', ...file }));
  const compiledFiles = new Map([...written.compiledFiles, [path, { file, ...compileRule(file, id) }]]);
  const rules = [...compiledFiles.values()].map(({ rule }) => ({ examples: [], ...rule }));
  const next = { ...written, head, metrics, sources, rules, compiledFiles };
  files.set(pinsPath(written.id), pinsText(pinExamples(next, dataset.common)));
  const ids = { ...dataset.ids, [id]: dataset.common.datasetVersion };
  files.set('ids.lock.json', canonicalText({ ...data('ids.lock.json'), ids: sorted(ids) }));
  return files;
}

/** @param {string} metric @param {Record<string, any>} answers */
const topicOf = (metric, answers) => ({
  id: metric.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  title: String(answers['metric-title']).toLowerCase().slice(0, 40),
  place: 'more',
  ask: answers.question,
  fact: `metrics.${metric}`,
});

/** @param {Record<string, any>} object */
const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
