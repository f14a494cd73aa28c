import { compileForm, isObject } from '../form/compile-form.ts';
import { describeProblems } from '../form/describe-problems.ts';
import type { Check } from '../form/form.ts';
import { RulesetError } from '../issues/errors.ts';
import { issueAt, pathText } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import { CORE_VERSION } from './core-version.generated.ts';
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
  requireCore(value);
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

/**
 * Refuses a ruleset that needs a newer core, whose keys this one might not understand.
 *
 * @throws {RulesetError} `newer-schema` for a newer format, `newer-core` for a higher `minCoreVersion`, `wrong-format` for one
 *   that is no version.
 */
export function requireCore(value: unknown): void {
  const { schemaVersion, minCoreVersion } = (value ?? {}) as Partial<Record<keyof Ruleset, unknown>>;
  const use = phrase(
    'newer-core',
    'use @risk-check/core {} or later',
    typeof minCoreVersion === 'string' ? minCoreVersion : 'of a newer major version',
  );
  if (typeof schemaVersion === 'number' && schemaVersion > 1)
    throw new RulesetError([
      issueAt(
        'newer-schema',
        'schemaVersion',
        phrase('schema-version', 'a ruleset of schema version 1, which this core reads'),
        schemaVersion,
        use,
      ),
    ]);
  // Another type is found by the form.
  if (typeof minCoreVersion !== 'string') return;
  const needed = versionOf(minCoreVersion);
  const isNewer = needed?.some(
    (part, i) => part > (OWN[i] ?? 0) && needed.slice(0, i).every((n, j) => n === OWN[j]),
  );
  if (needed && !isNewer) return;
  throw new RulesetError([
    needed
      ? issueAt(
          'newer-core',
          'minCoreVersion',
          phrase('core-version', 'at most {}, the version of this core', CORE_VERSION),
          minCoreVersion,
          use,
        )
      : issueAt(
          'wrong-format',
          'minCoreVersion',
          phrase('version', 'a version such as "1.2.0"'),
          minCoreVersion,
        ),
  ]);
}

/** Major, minor and patch; a pre-release counts as its release. */
const versionOf = (text: string): readonly number[] | undefined =>
  /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+][\w.+-]*)?$/.exec(text)?.slice(1).map(Number);

const OWN = versionOf(CORE_VERSION) ?? [];

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
