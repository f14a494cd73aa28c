import { loadDataset } from '../packages/rules-data/scripts/load-dataset.js';
import { rulesetCoverage } from './ruleset-coverage.js';

const row = (cells) => `| ${cells.join(' | ')} |`;

/** The address of a heading, as GitHub and VitePress make it. */
const anchor = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

/** One line per ruleset: how many rules, and how many levels rest on which class of evidence. */
export function coverageSummary() {
  const all = loadDataset().rulesets.map(rulesetCoverage);
  const head = [
    'ruleset',
    'rules',
    'official',
    'documented',
    'reported',
    'anecdotal',
    'our own',
    'limit not published',
    'pages read',
  ];
  const rows = all.map(({ title, status, rules, counts, unknowable, pages }) => [
    `[${title}](#${anchor(title)})${status === 'experimental' ? ' (experimental)' : ''}`,
    rules.length,
    counts.official,
    counts.documented,
    counts.reported,
    counts.anecdotal,
    counts.heuristic,
    unknowable.length,
    pages,
  ]);
  const sum = (column) => rows.reduce((total, cells) => total + cells[column], 0);
  const total = [`**${all.length} rulesets**`, ...head.slice(1).map((_, i) => `**${sum(i + 1)}**`)];
  return [row(head), row(head.map(() => '---')), ...rows.map(row), row(total)].join('\n');
}
