import { dirname, join } from 'node:path';
import { FORMAT_NAMES } from '@risk-check/report/formats';
import type { OwnProblem } from '@risk-check/report/problems';
import { BAND_NAMES, LANGUAGES } from '@risk-check/report/words';
import { usageError } from '../errors/cli-error.ts';
import { notAChoice } from '../errors/not-a-choice.ts';
import type { Io } from '../process/io.ts';
import { CONFIG_ENV, CONFIG_FILE, SETTINGS, type SettingName, type Settings } from './settings.ts';

/** Flags as given; `config` is a file to use, or false for none. */
export interface GivenFlags extends Settings {
  readonly config?: string | false;
}

/** Effective settings of this run. */
export interface AppliedSettings {
  readonly settings: Settings;
  /** The rules come from the environment or a file: a snapshot of another platform is judged by the dataset. */
  readonly rulesByDefault: boolean;
  /** Files that no flag names, with the variable or the configuration file and setting that does. */
  readonly named: ReadonlyMap<string, string>;
  /** Those that only a configuration names. */
  readonly unquoted: ReadonlySet<string>;
  /** What a configuration above the working folder says about rules, and nobody asked for; null without any. */
  readonly ignored: IgnoredSettings | null;
}

export interface IgnoredSettings {
  readonly config: string;
  readonly settings: readonly SettingName[];
}

/** What decides which rules judge: of a configuration above the working folder these hold only where it was named. */
const ABOUT_RULES: readonly SettingName[] = ['rules', 'suppressions'];

/** Allowed values, for settings that have a fixed set. */
const CHOICES: { readonly [N in SettingName]?: readonly string[] } = {
  format: FORMAT_NAMES,
  failOn: BAND_NAMES,
  lang: LANGUAGES,
};

/** The settings of a run: a flag wins over the environment, the environment over the configuration file. */
export async function applySettings(flags: GivenFlags, io: Io): Promise<AppliedSettings> {
  const named = new Map<string, string>();
  const fromEnvironment = readEnvironment(io);
  const { path, isAbove } = await configFile(flags.config, io);
  const read = path === null ? {} : await (await import('./read-config.ts')).readConfig(path, io, named);
  const unquoted = new Set(named.keys());
  const left = isAbove ? ABOUT_RULES.filter((name) => read[name] !== undefined) : [];
  const fromFile = Object.fromEntries(
    Object.entries(read).filter(([name]) => !left.includes(name as SettingName)),
  ) as Settings;
  for (const { name, env, isFile } of SETTINGS) {
    const value = fromEnvironment[name];
    if (!isFile || value === undefined) continue;
    named.set(value, env);
    unquoted.delete(value);
  }
  const given = Object.fromEntries(
    SETTINGS.flatMap(({ name }) => (flags[name] === undefined ? [] : [[name, flags[name]]])),
  ) as Settings;
  const settings = { ...fromFile, ...fromEnvironment, ...given };
  for (const value of Object.values(given)) unquoted.delete(value);
  const missed = left.filter((name) => settings[name] === undefined);
  return {
    settings,
    rulesByDefault: given.rules === undefined,
    named: new Map([...named].filter(([file]) => !Object.values(given).includes(file))),
    unquoted,
    ignored: path === null || missed.length === 0 ? null : { config: path, settings: missed },
  };
}

async function configFile(
  flag: string | false | undefined,
  io: Io,
): Promise<{ readonly path: string | null; readonly isAbove: boolean }> {
  if (flag === false) return { path: null, isAbove: false };
  const named = flag ?? io.env[CONFIG_ENV];
  if (named !== undefined) return { path: named === '' ? null : named, isAbove: false };
  const path = await findConfig(io);
  return { path, isAbove: path !== null && path !== CONFIG_FILE };
}

/** The nearest configuration file: in the working folder, else in the folders above it; null where there is none. */
export async function findConfig(io: Io): Promise<string | null> {
  let path: string = CONFIG_FILE;
  let folder = io.cwd;
  for (;;) {
    if ((await io.kindOf(path)) === 'file') return path;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
    path = join(folder, CONFIG_FILE);
  }
}

/** An empty variable says nothing, as everywhere. */
function readEnvironment({ env }: Io): Settings {
  const problems: OwnProblem[] = [];
  const settings: { [N in SettingName]?: string } = {};
  for (const { name, env: variable } of SETTINGS) {
    const value = env[variable];
    if (!value) continue;
    const choices = CHOICES[name];
    if (choices && !choices.includes(value)) problems.push(notAChoice(variable, value, choices));
    else settings[name] = value;
  }
  if (problems.length > 0) throw usageError(...problems);
  return settings;
}
