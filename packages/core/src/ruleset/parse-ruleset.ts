import { RulesetError } from '../errors.ts';
import { issueAt } from '../snapshot/issue-words.ts';
import { describeZodIssues } from '../snapshot/parse-snapshot.ts';
import * as z from '../zod/zod.ts';
import { type Ruleset, rulesetSchema } from './ruleset-schema.ts';

/**
 * Checks an unknown value against the form of a built ruleset. Names that do not resolve are found by `compileRuleset`.
 *
 * @throws {RulesetError} With every problem found.
 */
export function parseRuleset(value: unknown): Ruleset {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > 1) {
    const needed = (value as { minCoreVersion?: unknown }).minCoreVersion;
    throw new RulesetError([
      issueAt(
        'newer-schema',
        'schemaVersion',
        `a ruleset of schema version 1, which this core reads`,
        version,
        `use @risk-check/core ${String(needed ?? 'of a newer major version')} or later`,
      ),
    ]);
  }
  const result = z.safeParse(rulesetSchema, value, { jitless: true });
  if (!result.success) throw new RulesetError(describeZodIssues(result.error.issues, value));
  return result.data as Ruleset;
}
