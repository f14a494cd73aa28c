import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleStanding } from '../packages/core/dist/index.js';
import { hasPublishedLimit } from '../packages/rules-data/limits/has-published-limit.js';

const EVIDENCE = ['official', 'documented', 'reported', 'anecdotal', 'heuristic'];

/** What one ruleset covers and by which evidence, from its folder alone. */
export function rulesetCoverage({ folder, head, metrics, sources, rules, guide }, day) {
  const levels = rules.flatMap((rule) => rule.levels.map((level) => ({ rule, level })));
  const byEvidence = Object.fromEntries(
    EVIDENCE.map((name) => [name, levels.filter(({ level }) => level.evidence === name)]),
  );
  const slug = ({ id }) => id.split('.')[2];
  const slugs = (some) => [...new Set(some.map(slug))].sort();
  const mechanisms = rules.filter((rule) => rule.effect !== 'none' && ruleStanding(rule, day) !== 'over');
  const pages = Object.entries(sources);
  return {
    id: head.id,
    title: head.title,
    status: head.status,
    caveat: head.caveat,
    rules,
    counts: Object.fromEntries(EVIDENCE.map((name) => [name, byEvidence[name].length])),
    experimental: slugs(rules.filter(({ status }) => status === 'experimental')),
    unknowable: slugs(
      rules.filter(
        (rule) => rule.effect !== 'none' && rule.levels.some(({ when }) => isUnknowable(when, metrics)),
      ),
    ),
    numbered: mechanisms.filter((rule) => hasPublishedLimit(rule, metrics, day)).length,
    mechanisms: mechanisms.length,
    historic: slugs(rules.filter((rule) => ruleStanding(rule, day) === 'over')),
    thin: slugs(['anecdotal', 'reported'].flatMap((name) => byEvidence[name].map(({ rule }) => rule))),
    conflicts: slugs(rules.filter(({ conflicts }) => conflicts)),
    hasGuide: guide !== null,
    nonRules: slugs(rules.filter(({ effect }) => effect === 'none')),
    dated: levels.filter(({ level }) => level.from || level.until).length,
    pages: pages.length,
    openingOnly: pages.filter(([, { readAs }]) => readAs === 'opening-only').map(([key]) => key),
    storedCopies: pages.filter(([, { readAs }]) => readAs === 'stored-copy').length,
    undated: pages.filter(([, { publishedOn }]) => publishedOn === null).length,
    newest: pages
      .map(([, { readOn }]) => readOn)
      .sort()
      .at(-1),
    missing: readMissing(folder),
  };
}

function isUnknowable(condition, metrics) {
  const parts = condition.all ?? condition.any;
  if (parts) return parts.some((part) => isUnknowable(part, metrics));
  if (condition.fact) return false;
  return (
    ['gte', 'gt', 'lte', 'lt'].some((op) => condition[op] === null) ||
    metrics[condition.metric].observable === false
  );
}

/** The body of NOT-INCLUDED.md without its heading. */
function readMissing(folder) {
  const path = join(folder, 'NOT-INCLUDED.md');
  if (!existsSync(path)) return '';
  const [, ...lines] = readFileSync(path, 'utf8').split('\n');
  return lines
    .join('\n')
    .replaceAll(/^#+ (.*)$/gm, '**$1**')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/-{4,}/g, '---')
    .trim();
}
