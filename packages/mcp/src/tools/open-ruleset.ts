import type { Ruleset } from '@risk-check/core';
import type { RulesetEntry } from '@risk-check/rules-data';
import { describeProblem, findRuleset } from '../cli-parts.ts';
import { ToolError } from '../tool-error.ts';
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
  const found = findRuleset(platform.slice(0, 100), role.slice(0, 100));
  if ('load' in found) return found;
  throw new ToolError('UNKNOWN_RULESET', [
    {
      code: found.code,
      path: `${prefix}${found.path ?? ''}`,
      message: describeProblem(found, cliWords).message,
    },
  ]);
}
