import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { OwnProblem, Problem } from '@risk-check/report/problems';
import { nearestName } from '@risk-check/report/text';
import type * as z from 'zod/mini';
import { CliError } from '../errors/cli-error.ts';
import { unknownNames } from '../errors/unknown-names.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { byPlace } from '../files/locate-issues.ts';
import { locatePaths } from '../files/locate-paths.ts';
import { parseJson } from '../files/parse-json.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Io } from '../process/io.ts';
import { configSchema } from './config-schema.ts';
import { SETTINGS, type Settings } from './settings.ts';

type Config = z.infer<typeof configSchema>;

/** Reads a configuration file and those it extends; files that it names are given from the working folder. */
export async function readConfig(path: string, io: Io, named: Map<string, string>): Promise<Settings> {
  return await read(path, io, [], named);
}

async function read(
  path: string,
  io: Io,
  above: readonly string[],
  named: Map<string, string>,
): Promise<Settings> {
  const input = decodeUtf8(await readBytes(path, io), path);
  const value = await parseJson(input);
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => describeIssue(issue, value));
    const places = locatePaths(
      input,
      problems.map((problem) => problem.path ?? ''),
      (i) => (problems[i] as OwnProblem).code === 'unknown-name',
    );
    throw new CliError(
      'INVALID_CONFIG',
      path,
      problems.map((problem, i): Problem => ({ ...problem, ...places[i] })).sort(byPlace),
    );
  }
  const config = parsed.data as Config;
  const chain = [...above, resolve(io.cwd, path)];
  let settings: Settings = {};
  for (const [i, base] of [config.extends ?? []].flat().entries()) {
    const from = beside(path, base);
    const at = Array.isArray(config.extends) ? `extends[${i}]` : 'extends';
    if (chain.includes(resolve(io.cwd, from))) throw circle(at, base);
    settings = { ...settings, ...(await read(from, io, chain, named).catch(nameWhoAsked(at))) };
  }
  for (const { name, isFile } of SETTINGS) {
    const own = config[name];
    if (own === undefined) continue;
    const value = isFile ? beside(path, own) : own;
    if (isFile) named.set(value, `${path} ${name}`);
    settings = { ...settings, [name]: value };
  }
  return settings;

  function circle(at: string, base: string): CliError {
    const [place] = locatePaths(input, [at]);
    return new CliError('INVALID_CONFIG', path, [{ ...place, code: 'config-circle', args: { file: base } }]);
  }

  /** A base that is not there is a mistake of this file, at the place that names it. */
  function nameWhoAsked(at: string): (error: unknown) => never {
    return (error) => {
      if (!(error instanceof CliError) || error.code !== 'UNREADABLE_INPUT') throw error;
      const [place] = locatePaths(input, [at]);
      const problems = error.problems.map((problem): Problem => ({ ...problem, ...place }));
      throw new CliError('INVALID_CONFIG', path, problems, { cause: error });
    };
  }
}

/** A path as a file in the folder of another one means it. */
const beside = (path: string, named: string): string =>
  isAbsolute(named) ? named : join(dirname(path), named.replaceAll('\\', '/'));

const KNOWN = Object.keys(configSchema.def.shape);

/** What zod found, as codes with arguments; a name that is not known is a problem of its own with its own place. */
function describeIssue(issue: z.core.$ZodIssue, value: unknown): OwnProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return unknownNames(issue.keys, KNOWN);
  }
  const given = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], value);
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    const text = typeof given === 'string' ? given : JSON.stringify(given);
    return [
      {
        code: 'wrong-word',
        path,
        args: { value: text, choices, nearest: nearestName(text, choices) },
      },
    ];
  }
  const isRoot = issue.path.length === 0;
  const kind = isRoot ? 'object' : issue.path[0] === 'extends' ? 'files' : 'file';
  return [{ code: 'wrong-setting', path, args: { kind, value: JSON.stringify(given) ?? 'nothing' } }];
}
