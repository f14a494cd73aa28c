import { OptionsError, type ScoreOptions, SnapshotError, type Suppression } from '@risk-check/core';
import type { Problem } from '@risk-check/report/problems';
import { CliError } from '../errors/cli-error.ts';
import type { InputText } from '../files/input-text.ts';
import { locateIssues } from '../files/locate-problems.ts';
import { readSuppressions } from '../files/read-suppressions.ts';
import type { Io } from '../process/io.ts';

/** Flags as options of core. */
export function optionsOf(flags: { readonly asOf?: string; readonly experimental?: boolean }): ScoreOptions {
  return {
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    includeExperimental: flags.experimental === true,
  };
}

/** The same with the rules that the owner leaves out. @param known - Ids of rules, of which each of them has to be one. */
export const readOptions = async (
  flags: Parameters<typeof optionsOf>[0] & { readonly suppressions?: string },
  io: Io,
  known?: readonly string[],
): Promise<ScoreOptions & { readonly suppressions: readonly Suppression[] }> => ({
  ...optionsOf(flags),
  suppressions: await readSuppressions(flags.suppressions, io, known),
});

/** Times that came from a flag and do not fit the input, by the path under which core complains of them. */
const TIME_FLAGS: Readonly<Record<string, string>> = {
  'options.asOf': '--as-of',
  'options.until': '--until',
  'options.noticeAt': '--notice-date',
  'options.saleEnds': '--sale-ends',
};

interface InputFlags {
  readonly asOf?: string;
  readonly action?: readonly string[];
}

/** The flag that a change came from, by the path under which core complains of it: `changes[2].value`. Actions come first. */
const changeFlag = (path: string, { action = [] }: InputFlags): string =>
  Number.parseInt(path.slice('changes['.length), 10) < action.length ? '--action' : '--set';

/** Runs a function of core; what is wrong with the snapshot is located in its text, what is wrong with a flag names it. */
export async function runOnInput<T>(
  input: InputText | (() => Promise<InputText>),
  flags: InputFlags,
  run: () => T,
): Promise<T> {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof SnapshotError || error instanceof OptionsError)) throw error;
    const badTime = error.issues.find(({ path }) => TIME_FLAGS[path]);
    if (badTime) {
      const problem: Problem = { issue: { ...badTime, path: '' }, path: TIME_FLAGS[badTime.path] ?? '' };
      throw new CliError('USAGE', null, [problem], { cause: error });
    }
    const ofFlags = error.issues.filter(({ path }) => path.startsWith('changes['));
    if (ofFlags.length > 0) {
      const problems = ofFlags.map((issue) => {
        return { issue: { ...issue, path: '' }, path: changeFlag(issue.path, flags) };
      });
      throw new CliError('USAGE', null, problems, { cause: error });
    }
    const text = typeof input === 'function' ? await input() : input;
    const located = await locateIssues(text, error.issues);
    throw new CliError('INVALID_SNAPSHOT', text.name, located, { cause: error });
  }
}
