import type { Ruleset } from '@risk-check/core';
import { describeProblem, rulesetProblem } from '@risk-check/report/problems';
import { findRuleset, type RulesetEntry } from '@risk-check/rules-data';
import { ToolError } from '../tool/tool-error.ts';
import { cliWords } from '../words/cli-words.ts';
import { en } from '../words/en.ts';

interface OpenedRuleset {
  readonly entry: RulesetEntry;
  readonly ruleset: Ruleset;
}

/** The ruleset that a snapshot names by platform and role. */
export async function openRuleset(snapshot: Readonly<Record<string, unknown>>): Promise<OpenedRuleset> {
  const { platform, role } = snapshot;
  if (typeof platform !== 'string' || typeof role !== 'string') {
    const missing = Object.entries({ platform, role }).filter(([, value]) => typeof value !== 'string');
    throw new ToolError(
      'INVALID_SNAPSHOT',
      missing.map(([name]) => ({
        code: 'missing',
        path: `snapshot.${name}`,
        message: en.errors.needsText(name),
        expected: 'a text',
      })),
    );
  }
  const entry = findEntry(platform, role, 'snapshot.');
  return { entry, ruleset: (await entry.load()).default as Ruleset };
}

/** An entry of the index; `prefix` stands before the argument that names it. */
export function findEntry(platform: string, role: string, prefix = ''): RulesetEntry {
  const [shortPlatform, shortRole] = [platform.slice(0, 100), role.slice(0, 100)];
  const found = findRuleset(shortPlatform, shortRole);
  if ('load' in found) return found;
  const problem = rulesetProblem(shortPlatform, shortRole, found);
  throw new ToolError('UNKNOWN_RULESET', [
    {
      code: problem.code,
      path: `${prefix}${problem.path ?? ''}`,
      message: describeProblem(problem, cliWords).message,
    },
  ]);
}
