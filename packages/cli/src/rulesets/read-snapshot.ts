import { parseSnapshot, type Ruleset, SnapshotError } from '@risk-check/core';
import type { SyntaxReason } from '@risk-check/core/snapshot';
import { parseSoundJson } from '@risk-check/import/files';
import type { OwnProblem, Place, Problem } from '@risk-check/report/problems';
import { rulesets } from '@risk-check/rules-data';
import { CliError } from '../errors/cli-error.ts';
import type { InputText } from '../files/input-text.ts';
import { locateProblems } from '../files/locate-problems.ts';
import { parseJson } from '../files/parse-json.ts';
import { type JsonInput, readText } from '../files/read-input.ts';
import type { Io } from '../process/io.ts';
import type { Session } from '../process/session.ts';
import { findRuleset } from './find-ruleset.ts';
import { type OwnRules, ownRulesetFor } from './own-rules.ts';

export interface ReadSnapshot extends JsonInput {
  /** The ruleset of its platform and role. */
  readonly ruleset: Ruleset;
  /** It is the owner's, of `--rules` or the settings. */
  readonly isOwn: boolean;
}

/** What is wrong with JSON; a reason has it only where it cannot be parsed. */
type JsonProblem = Place & { readonly args: { readonly reason?: SyntaxReason } };

/** Reads a snapshot and loads its ruleset; platform and role are checked. */
export const readSnapshot = async (
  path: string,
  { io }: Session,
  ownRules: OwnRules | undefined,
): Promise<ReadSnapshot> => findRules(path, await readValue(path, io), ownRules);

/** The first half of it: what should be a snapshot. */
export async function readValue(path: string, io: Io): Promise<JsonInput> {
  let input: InputText | undefined;
  try {
    input = await readText(path, io);
    return { input, value: await parseJson(input) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    throw ofSnapshot(input ? sayWhatItIs(error, input.text) : error);
  }
}

/** The second half of it. */
export async function findRules(
  path: string,
  { input, value }: JsonInput,
  ownRules: OwnRules | undefined,
): Promise<ReadSnapshot> {
  const own = ownRulesetFor(ownRules, value);
  if (own) return { input, value, ruleset: own, isOwn: true };
  const entry = entryFor(value);
  if (entry === null || 'code' in entry) {
    throw new CliError('INVALID_SNAPSHOT', path, await allProblems(input, value, entry));
  }
  return { input, value, ruleset: (await entry.load()).default, isOwn: false };
}

const ofSnapshot = ({ code, file, problems, cause }: CliError): CliError =>
  new CliError(code, file, problems.map(sayRuleset), { cause, isOfSnapshot: true });

/** A name that no file has, and a ruleset or platform does. */
function sayRuleset(problem: Problem): Problem {
  if (!('code' in problem) || problem.code !== 'file-not-found') return problem;
  const of = rulesets.filter(({ id, platform }) => problem.file === id || problem.file === platform);
  const [first, second] = of;
  if (!first) return problem;
  const { platform, role } = first;
  return { ...problem, code: 'ruleset-for-file', args: { platform, role: second ? '' : role } };
}

/** A file that is no broken snapshot but one of another kind: its error says so in the place of what is broken. */
function sayWhatItIs(error: CliError, text: string): CliError {
  const { args, ...place } = error.problems[0] as JsonProblem;
  const kind = kindOf(text);
  const said: OwnProblem | null = isRecords(args.reason, text)
    ? { ...place, code: 'another-value', args: {} }
    : kind && { ...place, code: 'other-kind', args: { kind } };
  return said === null ? error : new CliError(error.code, error.file, [said], { cause: error });
}

/** What no JSON can begin with, and people give all the same: a saved page, a message, a table. */
export function kindOf(text: string): 'html' | 'mail' | 'csv' | null {
  if (/^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text)) return 'html';
  if (/^(?:[A-Za-z][\w-]{0,40}: ?[^\r\n]{0,998}\r?\n){2}/.test(text)) return 'mail';
  return isTable(text) ? 'csv' : null;
}

/** Two lines with something that separates columns, and without brackets. */
const isTable = (text: string): boolean => {
  const [head = '', row = ''] = text.slice(0, 20_000).split(/\r?\n/, 2);
  return [head, row].every((line) => /[,;\t]/.test(line) && !/[{}[\]]/.test(line));
};

/** A value on the first line and another below it are records, which another command reads. */
function isRecords(reason: SyntaxReason | undefined, text: string): boolean {
  const [first = ''] = text.trimStart().split('\n', 1);
  return reason === 'text-after-end' && parseSoundJson(first) !== null;
}

/** The ruleset's entry; null when platform and role are no texts, which core says better. */
function entryFor(value: unknown): ReturnType<typeof findRuleset> | null {
  const { platform, role } = (value ?? {}) as { platform?: unknown; role?: unknown };
  const isNamed = typeof platform === 'string' && platform !== '' && typeof role === 'string' && role !== '';
  return isNamed ? findRuleset(platform, role) : null;
}

/** The problem with platform or role together with every other problem of the shape. */
async function allProblems(input: InputText, value: unknown, own: OwnProblem | null): Promise<Problem[]> {
  const problems: Problem[] = own ? [own] : [];
  try {
    parseSnapshot(value);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    problems.unshift(...error.issues.map((issue) => ({ issue })));
  }
  return locateProblems(input, problems);
}
