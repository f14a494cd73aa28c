import { type CompileOptions, compileRuleset } from '../compile/compile-ruleset.ts';
import { isObject } from '../form/compile-form.ts';
import { type Issue, RulesetError } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { nearestNameHint } from '../issues/nearest-name.ts';
import { phrase } from '../issues/phrase.ts';
import { unknownKey } from '../issues/unknown-key.ts';
import { checksum } from '../ruleset/checksum.ts';
import { parseRuleset } from '../ruleset/parse-ruleset.ts';
import type { Rule, Ruleset, RulesetTypes } from '../ruleset/ruleset.ts';
import { canonical } from '../snapshot/canonical.ts';
import type { HouseRule, HouseRules, WithHouse } from './house-rules.ts';
import { sha256 } from './sha256.ts';

/**
 * Adds rules of your own to a ruleset, or puts them in the place of its rules. The result scores like any other ruleset and
 * has a digest of its own: the same base and rules have the same digest on every machine, and reports name both.
 *
 * @param base - A ruleset of `@risk-check/rules-data`, or one that this function made.
 * @param house - The rules, and what they need beyond the base: the form of a file of house rules.
 * @param options - `isChecked` where the names of the rules are checked by the caller.
 * @throws {RulesetError} When form or names are wrong; paths are those of `house`.
 * @see docs/house-rules.md
 *
 * @example
 * const house = defineRuleset(ruleset, {
 *   version: '2026-02',
 *   rules: [
 *     {
 *       id: 'aliexpress.buyer.acme-open-disputes',
 *       title: 'Two disputes open at the same time',
 *       cause: 'disputes',
 *       means: 'We settle disputes one after the other.',
 *       advice: 'Settle one of them before you open the next.',
 *       levels: [
 *         { when: { metric: 'disputesOpen', gte: '2' }, severity: 'low', evidence: 'heuristic', reason: 'Early.', sources: [] },
 *       ],
 *     },
 *   ],
 * });
 * const { score } = scoreAccount(snapshot, house);
 */
export function defineRuleset<
  Base extends RulesetTypes,
  const Id extends string = never,
  MetricName extends string = never,
  ActionId extends string = never,
  CauseName extends string = never,
  FactName extends string = never,
  const Left extends string = never,
>(
  base: Ruleset<Base>,
  house: HouseRules<
    Id,
    MetricName,
    ActionId,
    CauseName,
    FactName,
    Left,
    Base['metric'],
    Base['action'],
    Base['cause'],
    Base['fact']
  > & {
    // Rules out of a file have names that no compiler knows.
    readonly leaveOut?: readonly (string extends Left ? string : Base['rule'])[];
  },
  options?: CompileOptions | null,
): Ruleset<WithHouse<Base, Id, MetricName, ActionId, CauseName, FactName, Left>>;
export function defineRuleset(base: Ruleset, house: HouseRules, options?: CompileOptions | null): Ruleset {
  if (options?.isChecked) return joined(base, house);
  parseRuleset(base);
  const issues = houseIssues(base, house);
  const isJoinable = Array.isArray(house?.rules) && house.rules.every(isObject);
  if (isJoinable && Array.isArray(house.leaveOut ?? [])) issues.push(...compileIssues(base, house));
  // A part that is wrong is met once for each level.
  const distinct = new Map(issues.map((issue) => [issue.path + issue.message, issue]));
  if (issues.length > 0) throw new RulesetError([...distinct.values()]);
  return joined(base, house);
}

/** Every problem of form and names. The compiler stops at the first name, so each level is also compiled alone. */
function compileIssues(base: Ruleset, house: HouseRules): Issue[] {
  const found = issuesIn(base, house);
  if (found.length > 0)
    for (const [i, { suppressedBy: _, ...rule }] of house.rules.entries())
      for (const [j, level] of Array.isArray(rule.levels) ? rule.levels.entries() : [])
        for (const issue of issuesIn(base, { ...house, rules: [{ ...rule, levels: [level] }] }))
          found.push({
            ...issue,
            path: issue.path.replace('rules[0]', `rules[${i}]`).replace('levels[0]', `levels[${j}]`),
          });
  return found;
}

/** The problems that the compiler names, at their places in the house rules. */
function issuesIn(base: Ruleset, house: HouseRules): Issue[] {
  const ruleset = joined(base, house);
  const kept = ruleset.rules.length - house.rules.length;
  try {
    compileRuleset(ruleset);
    return [];
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    return error.issues.map((issue) => ({
      ...issue,
      path: issue.path
        .replace(/^rules\[(\d+)/, (_all, index: string) => `rules[${Number(index) - kept}`)
        .replace(/^house\./, ''),
    }));
  }
}

const PARTS = [
  'reasons',
  'causes',
  'facts',
  'params',
  'lists',
  'words',
  'metrics',
  'sources',
  'actions',
] as const;
/** Made when it is asked for: a list that is spread stays in every bundle. */
const names = (): string[] => [
  '$schema',
  'extends',
  'replaces',
  'version',
  'title',
  'leaveOut',
  ...PARTS,
  'rules',
];

function joined(base: Ruleset, house: HouseRules): Ruleset {
  const { digest, checksum: _checksum, ...others } = base;
  const left = new Set<string>([...(house.leaveOut ?? []), ...house.rules.map(({ id }) => id)]);
  const kept = house.replaces === undefined ? base.rules.filter(({ id }) => !left.has(id)) : [];
  const ruleset = {
    ...others,
    title: house.title ?? base.title,
    house: {
      ...(house.version === undefined ? {} : { version: house.version }),
      base: { title: base.title, digest },
    },
    rules: [...kept, ...house.rules.map(asScored)],
  };
  for (const part of PARTS)
    if (house[part]) Object.assign(ruleset, { [part]: { ...base[part], ...withoutQuotes(house[part]) } });
  const text = canonical(ruleset);
  return { ...ruleset, digest: `sha256:${sha256(text)}`, checksum: checksum(text) } as Ruleset;
}

/** A rule as it is scored with: what only readers of the file need stays there. */
function asScored({ examples: _e, conflicts: _c, merged: _m, ...rule }: HouseRule): Rule {
  return withoutQuotes({ status: 'stable', ...rule }) as Rule;
}

/** A copy without the quotations, as the dataset's modules have none. */
const withoutQuotes = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (key, part) => (QUOTES.has(key) ? undefined : part)));
const QUOTES: ReadonlySet<string> = new Set(['quote', 'noQuote']);

/** Every problem with the names of a house that the compiler of rulesets would not see, or would not place. */
function houseIssues(base: Ruleset, house: HouseRules): Issue[] {
  if (!isObject(house))
    return [issueAt('wrong-type', '', phrase('house-rules', 'house rules, an object with `rules`'), house)];
  const known = base.rules.map(({ id }) => id);
  const issues = Object.keys(house)
    .filter((name) => !names().includes(name))
    .map((name) => unknownKey('', name, (house as unknown as Record<string, unknown>)[name], names()));
  for (const name of ['extends', 'replaces'] as const)
    if (house[name] !== undefined && house[name] !== base.id)
      issues.push(issueAt('wrong-ruleset', name, JSON.stringify(base.id), house[name]));
  if (house.extends !== undefined && house.replaces !== undefined)
    issues.push(unknownKey('', 'replaces', house.replaces, []));
  for (const name of ['version', 'title'] as const)
    if (house[name] !== undefined && typeof house[name] !== 'string')
      issues.push(issueAt('wrong-type', name, phrase('text', 'a text'), house[name]));
  for (const [i, id] of listOf(house, 'leaveOut', issues).entries())
    if (!known.includes(id))
      issues.push(
        issueAt(
          'unknown-id',
          `leaveOut[${i}]`,
          phrase('rule-of-ruleset', 'a rule of {}', base.id),
          id,
          nearestNameHint(String(id), known),
        ),
      );
  for (const [i, rule] of listOf(house, 'rules', issues).entries())
    if (!isObject(rule) || typeof rule.id !== 'string' || !rule.id.startsWith(`${base.id}.`))
      issues.push(
        issueAt(
          'wrong-value',
          `rules[${i}].id`,
          phrase('house-rule-id', 'an id that begins with {}', `${base.id}.`),
          (rule as HouseRule | null)?.id,
        ),
      );
  return issues;
}

/** The items of a list; nothing, with an issue, where there is no list. */
function listOf<Name extends 'rules' | 'leaveOut'>(
  house: HouseRules,
  name: Name,
  issues: Issue[],
): NonNullable<HouseRules[Name]> {
  const list = house[name];
  if (Array.isArray(list)) return list as never;
  if (list !== undefined || name === 'rules')
    issues.push(issueAt('not-a-list', name, phrase('list', 'a list'), list));
  return [] as never;
}
