import { compileForm, isObject } from '../form/compile-form.ts';
import { describeProblems } from '../form/describe-problems.ts';
import type { Check } from '../form/form.ts';
import { RulesetError } from '../issues/errors.ts';
import { issueAt, pathText } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import type { Ruleset } from './ruleset.generated.ts';
import { rulesetDefinitions, rulesetForm } from './ruleset-form.generated.ts';

/**
 * Checks an unknown value against the form of a built ruleset. Names that do not resolve are found by `compileRuleset`.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The same value, typed.
 * @throws {RulesetError} With every problem found.
 *
 * @example
 * const checked = parseRuleset(JSON.parse(JSON.stringify(ruleset)));
 * console.log(checked.id); // aliexpress.buyer
 */
export function parseRuleset(value: unknown): Ruleset {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > 1) {
    const needed = (value as { minCoreVersion?: unknown }).minCoreVersion;
    throw new RulesetError([
      issueAt(
        'newer-schema',
        'schemaVersion',
        phrase('schema-version', 'a ruleset of schema version 1, which this core reads'),
        version,
        phrase(
          'newer-core',
          'use @risk-check/core {} or later',
          String(needed ?? 'of a newer major version'),
        ),
      ),
    ]);
  }
  const isSwapped = isObject(value) && 'snapshotVersion' in value;
  if (!isObject(value) || !('rules' in value || 'schemaVersion' in value) || isSwapped)
    throw new RulesetError([
      issueAt(
        'wrong-type',
        '',
        phrase('ruleset', 'a ruleset, the `default` of its module'),
        value,
        isSwapped ? phrase('swapped', 'this is a snapshot: it comes first, the ruleset second') : undefined,
      ),
    ]);
  rulesetCheck ??= compileForm(rulesetForm, rulesetDefinitions);
  const problems = rulesetCheck(value);
  if (problems) throw new RulesetError(describeProblems(problems, value));
  const place = findPrototypeKey(value);
  if (place !== null)
    throw new RulesetError([
      issueAt(
        'unrecognized-keys',
        place,
        phrase('object-without', 'an object without {}', '"__proto__"'),
        undefined,
        phrase('leave-out', 'leave this key out'),
      ),
    ]);
  return value as unknown as Ruleset;
}

/** Compiled at first use, so that importing costs nothing. */
let rulesetCheck: Check | undefined;

/** Where a key is called `__proto__`, as JSON may have it: the form does not look into it. */
function findPrototypeKey(root: object): string | null {
  const open: [value: object, path: readonly (string | number)[]][] = [[root, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, path] = next;
    for (const [name, child] of Object.entries(parent)) {
      const place = [...path, Array.isArray(parent) ? Number(name) : name];
      if (name === '__proto__') return pathText(place);
      if (typeof child === 'object' && child !== null) open.push([child, place]);
    }
  }
  return null;
}
