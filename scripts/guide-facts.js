import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BAND_FLOORS, BANDS } from '../packages/core/dist/index.js';
import { openDataset } from '../packages/rules-data/dataset/open-dataset.js';
import { markdownTable as table } from './markdown-table.js';

/** What the guides say in numbers comes from the data and from core, so that it cannot go stale. */
const read = (path) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8'));
const rulesFile = (ruleset, name) => read(`packages/rules-data/rules/${ruleset}/${name}.json`);
const { rulesets } = openDataset();
const ruleOf = (id) => rulesets.flatMap(({ rules }) => rules).find((rule) => rule.id === id);
const { homepage } = read('package.json');

const BAND_WORDS = {
  clear: 'something could be checked, and nothing unknown could lift the index out of this range',
  unverified: 'nothing grave was found, but too much is unknown, or nothing could be checked',
  watch: 'nothing grave has been reached, but a limit of severity high or critical is near',
  low: 'signs that matter only together with others',
  elevated: 'signs that are worth acting on',
  high: 'strong signs: act soon',
  critical: 'the strongest signs: act now',
};
const EVIDENCE_WORDS = {
  official: "the platform's own text or an exact copy, quoted",
  documented: 'two independent publishers, a mirror of the text, or a processor that must enforce it',
  reported:
    'press, a case told by the person concerned, two guides that agree, or the founding guide of this project',
  anecdotal: 'one guide or report, without a case or a method',
  heuristic: 'our own early warning, with its reason',
};

/** First and last index of each band. */
function bandRanges() {
  const floors = Object.fromEntries(BAND_FLOORS.map(([floor, band]) => [band, floor]));
  const starts = [...Object.values(floors), 0].sort((a, b) => a - b);
  return BANDS.map((band) => {
    const from = floors[band] ?? 0;
    const next = starts.find((start) => start > from);
    return [`\`${band}\``, `${from} to ${next === undefined ? 100 : next - 1}`, BAND_WORDS[band]];
  });
}

/** The value at a path such as `steps.appeal.expected`; what is not there is an error. */
function valueAt(value, path) {
  let part = value;
  for (const key of path.split('.')) {
    part = Array.isArray(part) ? (part.find(({ id }) => id === key) ?? part[key]) : part?.[key];
    if (part === undefined) throw new Error(`there is no ${path}: ${key}`);
  }
  return part;
}

/** "3 to 5 working days" */
function amountText({ min, max, unit }) {
  const words = unit.replace('-', ' ');
  return `${min === undefined ? '' : `${min} to `}${max} ${max === 1 ? words.replace(/s$/, '') : words}`;
}

/** Who says so, each publisher once. */
function publishers(ruleset, citations = []) {
  const sources = valueAt(rulesFile(ruleset, '_sources'), 'sources');
  return [...new Set(citations.map(({ source }) => valueAt(sources, source).publisher))].join(', ');
}

const steps = (guide) =>
  Object.values(guide.steps).map((step) => ({
    ...step,
    ...(step.sameTimesAs && { expected: guide.steps[step.sameTimesAs].expected }),
  }));

function recoveryTimes(ruleset) {
  const rows = steps(rulesFile(ruleset, '_guide'))
    .filter(({ expected }) => expected?.max !== undefined)
    .map(({ title, expected, success, sources }) => [
      title,
      amountText(expected),
      success
        ? `${Math.round(success.value * 100)} % ${success.of === 'access' ? 'came back' : 'got an explanation'}, ${success.sampleSize === null ? 'an estimate without a sample' : `of ${success.sampleSize} accounts`}`
        : '',
      publishers(ruleset, sources),
    ]);
  return table(['step', 'usual time', 'how often it helped', 'says'], rows);
}

function toldCases(ruleset) {
  const { steps, paths } = rulesFile(ruleset, '_guide');
  const cases = [...paths, ...Object.values(steps)].flatMap((part) => part.cases ?? []);
  // A case may be told at a step and at the reason it belongs to.
  const once = new Map(
    cases.map((one) => [`${amountText(one.took)} ${publishers(ruleset, one.sources)}`, one]).reverse(),
  );
  const rows = [...once.values()]
    .reverse()
    .map(({ title, took, sources }) => [title, amountText(took), publishers(ruleset, sources)]);
  return table(['case', 'took up to', 'told by'], rows);
}

function orderOutlooks(ruleset) {
  const { orders } = rulesFile(ruleset, '_guide');
  return table(
    ['what', 'outlook', 'what to do'],
    orders.map(({ id, outlook, do: steps }) => [id.replaceAll('-', ' '), outlook, steps.join(' ')]),
  );
}

const COMPARISONS = {
  gte: (limit) => `${limit} or more`,
  gt: (limit) => `more than ${limit}`,
  lte: (limit) => `${limit} or less`,
  lt: (limit) => `less than ${limit}`,
};

/** "5 or more disputes", "30 % or more"; a condition of several parts says so. */
function limitText(when, metrics) {
  const op = Object.keys(COMPARISONS).find((name) => typeof when[name] === 'string');
  if (!op) return 'several conditions at once';
  const { unit } = valueAt(metrics, when.metric);
  if (unit === 'share') return COMPARISONS[op](`${Number((Number(when[op]) * 100).toFixed(6))} %`);
  return `${COMPARISONS[op](when[op])} ${unit}`;
}

/** Every level of the given rules, by their slugs. */
function limits(ruleset, ...slugs) {
  const metrics = valueAt(rulesFile(ruleset, '_metrics'), 'metrics');
  const rows = slugs.flatMap((slug) => {
    const { id, title, levels } = ruleOf(`${ruleset.replace('/', '.')}.${slug}`);
    return levels.map(({ when, evidence, consequence, sources }) => [
      `[${title}](${homepage}/rules/${id})`,
      limitText(when, metrics),
      consequence?.text ?? 'none stated',
      evidence === 'heuristic' ? 'our own early warning' : `${evidence}: ${publishers(ruleset, sources)}`,
    ]);
  });
  return table(['rule', 'limit', 'what may follow', 'how we know'], rows);
}

/** Parts of their own, `<!-- generated: NAME ARGUMENTS -->`. */
export const guideFacts = {
  bands: () => table(['band', 'index', 'means'], bandRanges()),
  'evidence-classes': () =>
    table(
      ['class', 'weight', 'read where'],
      Object.entries(read('packages/rules-data/scoring.json').evidence).map(([name, weight]) => [
        name,
        weight,
        EVIDENCE_WORDS[name],
      ]),
    ),
  'recovery-times': recoveryTimes,
  'told-cases': toldCases,
  'order-outlooks': orderOutlooks,
  limits,
};

/** Facts inside a sentence, `<!-- fact: NAME ARGUMENTS -->...<!-- end -->`. */
export const inlineFacts = {
  amount: (ruleset, path) => amountText(valueAt(rulesFile(ruleset, '_guide'), path)),
  'appeal-words': () => String(valueAt(read('packages/rules-data/appeal/en.json'), 'length.most')),
};
