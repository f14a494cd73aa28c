import { dirname, isAbsolute, join, resolve } from 'node:path';
import { applySettings } from '../../../packages/cli/src/config/apply-settings.ts';
import { CONFIG_ENV, CONFIG_FILE, SETTINGS } from '../../../packages/cli/src/config/settings.ts';
import { CliError } from '../../../packages/cli/src/errors/cli-error.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const CWD = '/fuzz-home/me/work';
/** The files of a plan, by the name that it has for each. */
const PATHS = {
  work: `${CWD}/${CONFIG_FILE}`,
  base: `${CWD}/base.json`,
  other: `${CWD}/sub/other.json`,
  above: `/fuzz-home/${CONFIG_FILE}`,
};
const ABOUT_RULES = ['rules', 'suppressions'];

/** The file of a flag or a variable, else the nearest one; null for none. */
function fileOf(flag, env, files) {
  if (flag === false) return null;
  const named = flag ?? env[CONFIG_ENV];
  if (named !== undefined) return named === '' ? null : resolve(CWD, named);
  return [PATHS.work, PATHS.above].find((path) => files.has(path)) ?? null;
}

/** The settings of a file and its bases, without knowing anything twice. */
function settingsOf(path, files) {
  const config = JSON.parse(decoder.decode(files.get(path)));
  const beside = (named) => (isAbsolute(named) ? named : join(dirname(path), named.replaceAll('\\', '/')));
  let settings = {};
  for (const base of [config.extends ?? []].flat())
    settings = { ...settings, ...settingsOf(beside(base), files) };
  for (const { name, isFile } of SETTINGS)
    if (config[name] !== undefined) settings[name] = isFile ? beside(config[name]) : config[name];
  return settings;
}

/** What a run is given, and from where: a flag before a variable, a variable before a file. */
function expectedOf(flags, env, files) {
  const path = fileOf(flags.config, env, files);
  const read = path === null ? {} : settingsOf(path, files);
  const isAbove = flags.config === undefined && env[CONFIG_ENV] === undefined && path === PATHS.above;
  const expected = {};
  for (const { name, env: variable } of SETTINGS) {
    const isLeft = isAbove && ABOUT_RULES.includes(name);
    const value = flags[name] ?? (env[variable] || (isLeft ? undefined : read[name]));
    if (value !== undefined) expected[name] = value;
  }
  const ignored = ABOUT_RULES.filter((name) => isAbove && read[name] && expected[name] === undefined);
  return { expected, ignored };
}

/** Settings compared by the files that they mean. */
const absolute = (settings) =>
  JSON.stringify(
    SETTINGS.map(({ name, isFile }) =>
      isFile && settings[name] !== undefined ? resolve(CWD, settings[name]) : (settings[name] ?? null),
    ),
  );

const textsIn = (value, names) =>
  Object.fromEntries(
    names.flatMap((name) => (typeof value?.[name] === 'string' ? [[name, value[name]]] : [])),
  );

async function runPlan(plan) {
  const files = new Map();
  for (const [name, path] of Object.entries(PATHS)) {
    const content = plan?.[name];
    if (content === undefined) continue;
    files.set(path, encoder.encode(typeof content === 'string' ? content : JSON.stringify(content)));
  }
  const flags = textsIn(plan?.flags, ['config', ...SETTINGS.map(({ name }) => name)]);
  if (plan?.flags?.config === false) flags.config = false;
  const env = textsIn(plan?.env, [CONFIG_ENV, ...SETTINGS.map((one) => one.env)]);
  let reads = 0;
  let isStdinRead = false;
  const io = {
    cwd: CWD,
    env,
    kindOf: async (path) => (files.has(resolve(CWD, path)) ? 'file' : 'nothing'),
    identityOf: async (path) => resolve(CWD, path),
    readFile: async (path) => {
      reads++;
      const bytes = files.get(resolve(CWD, path));
      if (!bytes) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return bytes;
    },
    readStdin: async () => {
      isStdinRead = true;
      return new Uint8Array();
    },
  };
  let applied;
  try {
    applied = await applySettings(flags, io);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    if (error.problems.length === 0) throw new Error('an error without a problem', { cause: error });
  }
  if (isStdinRead && (flags.config ?? env[CONFIG_ENV]) !== '-')
    throw new Error('a configuration is read from standard input');
  if (applied === undefined) return;
  const { expected, ignored } = expectedOf(flags, env, files);
  if (absolute(applied.settings) !== absolute(expected))
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(applied.settings)}`);
  if (JSON.stringify(applied.ignored?.settings ?? []) !== JSON.stringify(ignored))
    throw new Error(`${ignored} is left out, and said is ${JSON.stringify(applied.ignored)}`);
  if (reads > files.size) throw new Error(`${reads} files are read, of ${files.size}`);
}

/** Configuration files, flags and variables: the settings that a naive reading gives, or an error with places. */
export const target = {
  name: 'configuration',
  form: 'json',
  words: [
    ...'work base other above flags env config extends format failOn rules holidays suppressions lang $schema'.split(
      ' ',
    ),
    ...SETTINGS.map(({ env }) => env),
    ...[
      CONFIG_ENV,
      CONFIG_FILE,
      'base.json',
      'sub/other.json',
      'sub\\other.json',
      '../base.json',
      '/fuzz-home/x',
      '-',
    ],
    ...'json markdown pretty high critical de ru house.json days.json left-out.json ./ ../ null'.split(' '),
    ...['{', '}', '"', ',', ':', '//', '\ufeff', '\0', '{"lang":"es"}'],
  ],
  seeds: () =>
    [
      {
        work: { extends: ['base.json', 'sub/other.json'], format: 'json' },
        base: { lang: 'de', rules: 'house.json' },
        other: { failOn: 'high' },
      },
      {
        work: { extends: ['base.json', 'sub/other.json'], format: 'json' },
        base: { extends: 'sub/other.json', lang: 'de' },
        other: { lang: 'es' },
      },
      { above: { rules: 'house.json', suppressions: 'left-out.json', lang: 'de' } },
      {
        above: { lang: 'de', failOn: 'high' },
        flags: { format: 'markdown' },
        env: { RISK_CHECK_LANG: 'ru' },
      },
      {
        work: '{"suppressions":"left-out.json","extends":"base.json"}',
        base: {},
        flags: { config: CONFIG_FILE },
      },
    ].map((plan) => JSON.stringify(plan)),
  async run(input) {
    let plan;
    try {
      plan = JSON.parse(decoder.decode(input));
    } catch {
      return;
    }
    await runPlan(plan);
  },
};
