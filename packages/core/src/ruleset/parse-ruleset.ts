import { compileForm, isObject } from '../form/compile-form.ts';
import { describeProblems } from '../form/describe-problems.ts';
import type { Check } from '../form/form.ts';
import { type Issue, RulesetError } from '../issues/errors.ts';
import { issueAt, pathText } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import { unknownKey } from '../issues/unknown-key.ts';
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
  const issue = prototypeIssue(value);
  if (issue) throw new RulesetError([issue]);
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
  const isText = typeof minCoreVersion === 'string';
  // Another type is found by the form.
  const needed = isText ? sortable(minCoreVersion) : OWN;
  const use = phrase(
    'newer-core',
    'use @risk-check/core {} or later',
    isText ? minCoreVersion : 'of a newer major version',
  );
  const issue =
    typeof schemaVersion === 'number' && schemaVersion > 1
      ? issueAt(
          'newer-schema',
          'schemaVersion',
          phrase('schema-version', 'a ruleset of schema version 1, which this core reads'),
          schemaVersion,
          use,
        )
      : !needed
        ? issueAt(
            'wrong-format',
            'minCoreVersion',
            phrase('version', 'a version such as "1.2.0"'),
            minCoreVersion,
          )
        : needed > OWN
          ? issueAt(
              'newer-core',
              'minCoreVersion',
              phrase('core-version', 'at most {}, the version of this core', CORE_VERSION),
              minCoreVersion,
              use,
            )
          : null;
  if (issue) throw new RulesetError([issue]);
}

/** Major, minor and patch as a text that sorts by them, empty for what is no version; a pre-release counts as its release. */
const sortable = (text: string): string =>
  /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+][\w.+-]*)?$/
    .exec(text)
    ?.slice(1)
    .map((part) => part.padStart(9))
    .join('') ?? '';

const OWN = sortable(CORE_VERSION);

/** Compiled at first use, so that importing costs nothing. */
let rulesetCheck: Check | undefined;

/** An issue about a key `__proto__`, as JSON may have it: the form does not look into it. */
function prototypeIssue(root: object): Issue | undefined {
  // Parts that are added meanwhile are visited as well.
  const parts = new Map<object, readonly (string | number)[]>([[root, []]]);
  for (const [part, path] of parts)
    for (const [name, child] of Object.entries(part)) {
      if (name === '__proto__')
        return unknownKey(pathText(path) && `${pathText(path)}.`, name, undefined, []);
      if (child && typeof child === 'object')
        parts.set(child, [...path, Array.isArray(part) ? Number(name) : name]);
    }
  return undefined;
}
