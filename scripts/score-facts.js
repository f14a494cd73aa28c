import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { weighRules } from '@risk-check/core';
import { markdownTable as table } from './markdown-table.js';

/** Numbers about the score, computed by core itself. */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { severity, evidence } = JSON.parse(readFileSync(at('packages/rules-data/scoring.json'), 'utf8'));
const example = JSON.parse(readFileSync(at('docs/guide/calculator/example.json'), 'utf8'));

/** The index of an account at which one rule fires, for each pair of weights. */
function singleRules() {
  const classes = Object.entries(evidence);
  const rows = Object.entries(severity)
    .reverse()
    .map(([name, p]) => [
      `**${name}**`,
      ...classes.map(([, c]) => weighRules([{ cause: 'any', severity: p, evidence: c }]).score),
    ]);
  return table(['one rule fires', ...classes.map(([name]) => name)], rows);
}

function scoreExample() {
  const { score, worstCase, band, points, scoreWithout } = weighRules(
    example.map((rule) => ({
      cause: rule.cause,
      severity: severity[rule.severity],
      evidence: evidence[rule.evidence],
    })),
  );
  const rows = example.map((rule, i) => [
    rule.cause,
    rule.severity,
    rule.evidence,
    points[i],
    scoreWithout[i],
  ]);
  return `${table(['cause', 'severity', 'evidence', 'points', 'index without it'], rows)}\n\nIndex **${score}** (${band}), worst case **${worstCase}**; the points add up to ${points.reduce((sum, one) => sum + one, 0)}.`;
}

export const scoreFacts = { hazards: singleRules, 'score-example': scoreExample };
