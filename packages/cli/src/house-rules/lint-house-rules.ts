import {
  type CompiledRuleset,
  compileRuleset,
  type HouseRules,
  type Ruleset,
  RulesetError,
} from '@risk-check/core';
import { nearestName } from '@risk-check/report/text';
import type { Check } from '../../../rules-data/lint/check-types.js';
import { datedLevels } from '../../../rules-data/lint/checks/dated-levels.js';
import { direction } from '../../../rules-data/lint/checks/direction.js';
import { documentedSources } from '../../../rules-data/lint/checks/documented-sources.js';
import { example } from '../../../rules-data/lint/checks/example.js';
import { heuristicSeverity } from '../../../rules-data/lint/checks/heuristic-severity.js';
import { https } from '../../../rules-data/lint/checks/https.js';
import { levelsMonotone } from '../../../rules-data/lint/checks/levels-monotone.js';
import { officialQuote } from '../../../rules-data/lint/checks/official-quote.js';
import { reference } from '../../../rules-data/lint/checks/reference.js';
import { unitRange } from '../../../rules-data/lint/checks/unit-range.js';
import { unused } from '../../../rules-data/lint/checks/unused.js';
import type { FormProblem } from './check-form.ts';
import { namesWithSameWords } from './names-with-same-words.ts';

/** The data lint's checks that make sense for one file without a history. */
const CHECKS: readonly Check[] = [
  reference,
  unused,
  unitRange,
  direction,
  levelsMonotone,
  datedLevels,
  documentedSources,
  officialQuote,
  heuristicSeverity,
  https,
  example,
];

/** Parts of a house rules file that are separate files (`_metrics.json`, ...) in the dataset. */
const PART = /^part:/;
const RULE = /^rules\/(\d+)$/;

/** Runs the checks of the dataset's own lint over the rules of a house. */
export function lintHouseRules(house: HouseRules, ruleset: Ruleset): FormProblem[] {
  const problems: FormProblem[] = [];
  const { compiled, issue } = compile(ruleset);
  const subject = subjectOf(house, ruleset, compiled);
  for (const check of CHECKS) {
    const report = (path: string, pointer: readonly (string | number)[], message: string): void => {
      const index = RULE.exec(path)?.[1];
      const at = index === undefined ? pointer : ['rules', Number(index), ...pointer];
      // Declarations of the dataset are checked by its own lint.
      if (index === undefined && !(PART.test(path) && isIn(house, at))) return;
      problems.push(problemAt(at, check.code, sentence(message, subject)));
    };
    if (check.scope === 'ruleset') check.run(subject, report, AROUND);
    else if (check.scope === 'file') {
      for (const [i, rule] of house.rules.entries()) check.run(fileOf(`rules/${i}`, rule), report, AROUND);
      check.run(
        fileOf('rules/parts', { ...house, rules: [] }),
        (_, pointer, message) => report('part:', pointer, message),
        AROUND,
      );
    }
  }
  problems.push(...doubleIds(house));
  // The engine stops at the first name it cannot resolve, which the checks have named with all others.
  if (issue && problems.length === 0) problems.push(issue);
  return problems;

  function compile(value: Ruleset): { compiled: CompiledRuleset | null; issue: FormProblem | null } {
    try {
      return { compiled: compileRuleset(value), issue: null };
    } catch (error) {
      if (!(error instanceof RulesetError)) throw error;
      const [first] = error.issues;
      return { compiled: null, issue: first ? compileProblem(first, house, value) : null };
    }
  }
}

/** Context for the checks; these checks need only the scoring model. */
const AROUND = { dataset: { common: { scoring: {} } }, base: null, today: '' } as never;

const fileOf = (path: string, data: unknown) => ({ path, text: JSON.stringify(data), data, error: null });

/** A ruleset as the checks know it: the rules of the house as written, those of the dataset for their names. */
function subjectOf(house: HouseRules, ruleset: Ruleset, compiled: CompiledRuleset | null) {
  const own = house.rules.map((rule) => ({ examples: [], ...rule }));
  const ids = new Set(own.map(({ id }) => id));
  const others = ruleset.rules.filter(({ id }) => !ids.has(id)).map((rule) => ({ ...rule, examples: [] }));
  const { metrics, actions, platform, role, id } = ruleset;
  const files = new Map<object, string>(own.map((rule, i) => [rule, `rules/${i}`]));
  return {
    id,
    platform,
    role,
    folder: '',
    head: { ...ruleset, id },
    metrics,
    // As written: a source that nobody cites is not in the built ruleset.
    sources: { ...ruleset.sources, ...house.sources },
    actions,
    rules: [...own, ...others] as never[],
    guide: null,
    topics: null,
    metricExamples: [],
    compiledFiles: new Map(),
    files: new Map(),
    compiled,
    compileIssues: [],
    fileOf: (rule: object) => files.get(rule) ?? '',
    part: (name: string) => `part:${name}`,
  };
}

function isIn(house: HouseRules, pointer: readonly (string | number)[]): boolean {
  let at: unknown = house;
  for (const step of pointer) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string | number, unknown>)[step];
  }
  return pointer.length > 0;
}

/** The sentence of a check without the names of the dataset's files, and with the name that was likely meant. */
function sentence(
  message: string,
  { metrics, sources, actions, head, rules }: ReturnType<typeof subjectOf>,
): string {
  const [, what = '', name = ''] = /^there is no (\w+) "([^"]*)"/.exec(message) ?? [];
  const known: Readonly<Record<string, readonly string[]>> = {
    metric: Object.keys(metrics),
    source: Object.keys(sources),
    action: Object.keys(actions),
    cause: Object.keys(head.causes),
    reason: Object.keys(head.reasons),
    fact: Object.keys(head.facts ?? {}),
    parameter: Object.keys(head.params ?? {}),
    rule: (rules as readonly { id: string }[]).map(({ id }) => id),
  };
  return `${message.replace(/ in _\w+\.json$/, '')}${meant(name, known[what] ?? [])}`;
}

/** What was likely meant: a name spelt nearly so, else names with the same words, else all when they are few. */
function meant(name: string, known: readonly string[]): string {
  if (name === '' || known.length === 0) return '';
  const nearest = nearestName(name, known);
  if (nearest !== null) return `; did you mean ${nearest}?`;
  const alike = namesWithSameWords(name, known, MOST_ALIKE);
  if (alike.length > 0) return `; did you mean one of ${alike.join(', ')}?`;
  return known.length <= MOST_LISTED ? `; known are: ${known.join(', ')}` : '';
}

const MOST_ALIKE = 3;
const MOST_LISTED = 12;

function doubleIds({ rules }: HouseRules): FormProblem[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problemAt(['rules', i, 'id'], 'id-unique', `another rule of this file has the id ${id}`)];
  });
}

/** An issue of the engine at the place of the file that it is about. */
function compileProblem(
  { path, message }: { path: string; message: string },
  house: HouseRules,
  { rules }: Ruleset,
): FormProblem {
  const steps = path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  const rule = steps[0] === 'rules' ? rules[Number(steps[1])] : undefined;
  const index = house.rules.findIndex(({ id }) => id === rule?.id);
  const rest = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const at = index >= 0 ? ['rules', index, ...rest.slice(2)] : rest;
  return problemAt(at, 'compile', message);
}

export const problemAt = (at: FormProblem['at'], check: string, message: string): FormProblem => ({
  at,
  problem: { code: 'rule-check', args: { check, message } },
});
