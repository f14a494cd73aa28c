import { dirname, isAbsolute, join } from 'node:path';
import type { OwnProblem, Problem } from '@risk-check/report/problems';
import type * as z from 'zod/mini';
import { CliError } from '../errors/cli-error.ts';
import { hideContent } from '../errors/hide-content.ts';
import { wrongWord } from '../errors/not-a-choice.ts';
import { unknownNames } from '../errors/unknown-names.ts';
import { locateProblems } from '../files/locate-problems.ts';
import { readJson } from '../files/read-input.ts';
import { refuseDevices } from '../files/refuse-devices.ts';
import type { Io } from '../process/io.ts';
import { configSchema } from './config-schema.ts';
import { SETTINGS, type Settings } from './settings.ts';

type Config = z.infer<typeof configSchema>;

/** Reads a configuration file and those it extends; files that it names are given from the working folder. */
export const readConfig = (path: string, io: Io, named: Map<string, string>): Promise<Settings> =>
  readOnce(path, io, named, [], new Map());

/**
 * Settings of a file and its bases.
 *
 * @param above - Identities of the files that lead here, to find circles.
 * @param known - Settings by identity, so that a base of several files is read once.
 */
async function readOnce(
  path: string,
  io: Io,
  named: Map<string, string>,
  above: readonly string[],
  known: Map<string, Settings>,
): Promise<Settings> {
  const identity = await io.identityOf(path);
  const before = known.get(identity);
  if (before) return before;
  await refuseDevices(path, io);
  const { input, value } = await readJson(path, io);
  const parsed = configSchema.safeParse(value);
  if (!parsed.success)
    throw await invalid(parsed.error.issues.flatMap((issue) => describeIssue(issue, value)));
  const config = parsed.data as Config;
  const chain = [...above, identity];
  let settings: Settings = {};
  for (const [i, base] of [config.extends ?? []].flat().entries()) {
    const from = beside(path, base);
    const at = Array.isArray(config.extends) ? `extends[${i}]` : 'extends';
    if (chain.includes(await io.identityOf(from)))
      throw await invalid([{ code: 'config-circle', path: at, args: { file: base } }]);
    settings = { ...settings, ...(await readOnce(from, io, named, chain, known).catch(nameWhoAsked(at))) };
  }
  for (const { name, isFile } of SETTINGS) {
    const own = config[name];
    if (own === undefined) continue;
    const value = isFile ? beside(path, own) : own;
    if (isFile) named.set(value, `${path} ${name}`);
    settings = { ...settings, [name]: value };
  }
  known.set(identity, settings);
  return settings;

  async function invalid(problems: readonly Problem[], cause?: unknown): Promise<CliError> {
    const isName = (problem: Problem) => 'code' in problem && problem.code === 'unknown-name';
    return new CliError('INVALID_CONFIG', path, await locateProblems(input, problems, isName), { cause });
  }

  /** A missing base is an error of this file, at the place of its name. */
  function nameWhoAsked(at: string): (error: unknown) => Promise<never> {
    return async (error) => {
      if (!(error instanceof CliError)) throw error;
      if (error.code !== 'UNREADABLE_INPUT') throw hideContent(error);
      const asked = error.problems.map((problem): Problem => ({ ...problem, path: at }));
      throw await invalid(asked, error);
    };
  }
}

/** A path as a file in the folder of another one means it: `-` is a file there, and never standard input. */
function beside(path: string, named: string): string {
  const found = isAbsolute(named) ? named : join(dirname(path), named.replaceAll('\\', '/'));
  return found === '-' ? './-' : found;
}

const KNOWN = Object.keys(configSchema.def.shape);

/** Zod's issues as codes with arguments; each unknown key is a problem with its own place. */
function describeIssue(issue: z.core.$ZodIssue, value: unknown): OwnProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return unknownNames(issue.keys, KNOWN);
  const given = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], value);
  if (issue.code === 'invalid_value') {
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    return [{ ...wrongWord(text, issue.values.map(String)), path }];
  }
  const kind = issue.path.length === 0 ? 'object' : issue.path[0] === 'extends' ? 'files' : 'file';
  return [{ code: 'wrong-setting', path, args: { kind, value: JSON.stringify(given) ?? 'nothing' } }];
}
