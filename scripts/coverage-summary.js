import { loadDataset } from '../packages/rules-data/scripts/load-dataset.js';
import { nextSteps } from './coverage-details.js';
import { rulesetCoverage } from './ruleset-coverage.js';

const row = (cells) => `| ${cells.join(' | ')} |`;

/** The address of a heading, as GitHub and VitePress make it. */
const anchor = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

/** One line per ruleset: how many rules can fire, and how many levels rest on which class of evidence. */
export function coverageSummary() {
  const { rulesets, datasetDate } = loadDataset();
  const all = rulesets.map((ruleset) => rulesetCoverage(ruleset, datasetDate));
  const head = [
    'ruleset',
    'with a number',
    'to find out next',
    'official',
    'documented',
    'reported',
    'anecdotal',
    'our own',
    'limit not published',
    'pages read',
  ];
  const rows = all.map((coverage) => {
    const { title, status, counts, unknowable, pages, numbered, mechanisms } = coverage;
    return [
      `[${title}](#${anchor(title)})${status === 'experimental' ? ' (experimental)' : ''}`,
      `${numbered} of ${mechanisms} (${Math.round((100 * numbered) / Math.max(mechanisms, 1))} %)`,
      nextSteps(coverage)[0].replace(/[.:].*$/, ''),
      counts.official,
      counts.documented,
      counts.reported,
      counts.anecdotal,
      counts.heuristic,
      unknowable.length,
      pages,
    ];
  });
  const sum = (column) => rows.reduce((total, cells) => total + cells[column], 0);
  const of = (key) => all.reduce((total, coverage) => total + coverage[key], 0);
  const total = [
    `**${all.length} rulesets**`,
    `**${of('numbered')} of ${of('mechanisms')} (${Math.round((100 * of('numbered')) / of('mechanisms'))} %)**`,
    '',
    ...head.slice(3).map((_, i) => `**${sum(i + 3)}**`),
  ];
  return [row(head), row(head.map(() => '---')), ...rows.map(row), row(total)].join('\n');
}
