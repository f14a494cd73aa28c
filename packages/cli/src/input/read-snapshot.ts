import { parseSnapshot, type Ruleset, SnapshotError } from '@risk-check/core';
import type { RulesetEntry } from '@risk-check/rules-data';
import { CliError } from '../errors/cli-error.ts';
import type { Problem } from '../errors/problem.ts';
import { findRuleset } from '../rulesets/find-ruleset.ts';
import type { Session } from '../session.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { InputText } from './input-text.ts';
import { locateIssues } from './locate-issues.ts';
import { parseJson } from './parse-json.ts';
import { readBytes } from './read-bytes.ts';

export interface ReadSnapshot {
  readonly input: InputText;
  readonly value: unknown;
  /** The ruleset of its platform and role. */
  readonly entry: Pick<RulesetEntry, 'load'>;
}

/** Reads a snapshot and finds its ruleset; every problem of its shape, platform and role at once. */
export async function readSnapshot(path: string, { io, words }: Session, ownRules: Ruleset | undefined): Promise<ReadSnapshot> {
  const name = path === '-' ? words.errors.input : path;
  const input = decodeUtf8(await readBytes(path, name, io), name);
  const value = await parseJson(input);
  const problems: Problem[] = [];
  try {
    parseSnapshot(value);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    problems.push(...(await locateIssues(input, error.issues)));
  }
  const entry = ownRules ? { load: async () => ({ default: ownRules }) } : entryFor(value);
  if ('code' in entry) {
    const { locatePaths } = await import('./locate-paths.ts');
    const [place] = locatePaths(input, [entry.path ?? '']);
    problems.push({ ...entry, ...place });
  }
  if (problems.length > 0 || 'code' in entry) throw new CliError('INVALID_SNAPSHOT', name, problems);
  return { input, value, entry };
}

/** Nothing is said about a platform or role that is no text: core says so itself. */
function entryFor(value: unknown): ReturnType<typeof findRuleset> | { load: RulesetEntry['load'] } {
  const { platform, role } = (value ?? {}) as { platform?: unknown; role?: unknown };
  const isNamed = typeof platform === 'string' && platform !== '' && typeof role === 'string' && role !== '';
  return isNamed ? findRuleset(platform, role) : { load: () => Promise.reject(new Error('no ruleset')) };
}
