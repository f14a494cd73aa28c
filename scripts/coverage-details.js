import { loadDataset } from '../packages/rules-data/scripts/load-dataset.js';
import { rulesetCoverage } from './ruleset-coverage.js';

const code = (text) => `\`${text}\``;
const codes = (names) => names.map(code).join(', ');
const counted = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** A section per ruleset: what is covered, by which evidence, what is missing, what a contributor could do next. */
export function coverageDetails() {
  const { rulesets, datasetDate } = loadDataset();
  return rulesets.map((ruleset) => section(rulesetCoverage(ruleset, datasetDate))).join('\n\n');
}

function section(coverage) {
  const { id, title, caveat, rules, missing, numbered } = coverage;
  const evidence = Object.entries(coverage.counts)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${n} ${name}`);
  return [
    `### ${title}`,
    `\`${id}\`: ${counted(rules.length, 'rule')}${numbered < rules.length ? `, ${numbered} of them with a number in force` : ''}; levels by evidence: ${evidence.join(', ')}${coverage.dated > 0 ? `; ${coverage.dated} of them dated` : ''}. ${counted(coverage.pages, 'page')} read, last on ${coverage.newest}.${caveat ? ` ${caveat}` : ''}`,
    `Covered: ${codes(rules.map((rule) => rule.id.split('.')[2]))}.`,
    ...(coverage.unknowable.length > 0
      ? [`Listed, but nobody outside can check it: ${codes(coverage.unknowable)}.`]
      : []),
    ...(coverage.historic.length > 0 ? [`No longer in force: ${codes(coverage.historic)}.`] : []),
    ...(coverage.nonRules.length > 0
      ? [`Listed as no ground for a suspension: ${codes(coverage.nonRules)}.`]
      : []),
    ...(missing ? ['Missing:', missing] : []),
    'Next:',
    nextSteps(coverage)
      .map((step) => `- ${step}`)
      .join('\n'),
  ].join('\n\n');
}

export function nextSteps({
  thin,
  experimental,
  conflicts,
  unknowable,
  hasGuide,
  openingOnly,
  storedCopies,
  undated,
  pages,
}) {
  const steps = [
    experimental.length > 0
      ? `Find a second, independent source for the experimental ${codes(experimental)}.`
      : null,
    thin.length > 0 ? `Find the platform's own words for what rests on reports: ${codes(thin)}.` : null,
    conflicts.length > 0 ? `Settle what the sources disagree on: ${codes(conflicts)}.` : null,
    unknowable.length > 0 ? `Watch for a published limit: ${codes(unknowable)}.` : null,
    hasGuide ? null : 'Find a page that tells the way back after a restriction; there is no guide yet.',
    openingOnly.length > 0
      ? `Read to the end what only the opening was read of: ${codes(openingOnly)}.`
      : null,
    storedCopies > 0
      ? `Compare ${storedCopies} of ${counted(pages, 'page')}, read in a stored copy, with the live page.`
      : null,
    undated > 0
      ? `Find the date of ${counted(undated, 'page')} that carr${undated === 1 ? 'ies' : 'y'} none.`
      : null,
  ].filter((step) => step !== null);
  return steps.length > 0 ? steps : ['Read the pages again and bring `readOn` up to date.'];
}
