import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../src/config/settings.ts';
import { runCli, type World } from './fake-io.ts';

const SUSPENDED = 'examples/aliexpress-buyer/three-appeals.json';
const TRAVELLER = 'examples/aliexpress-buyer/traveller.json';
const config = (settings: object): World => ({
  files: { 'risk-check.config.json': JSON.stringify(settings) },
});

/** Each setting with four values that can be told apart by what a run does. */
const suppression = (reason: string): string =>
  JSON.stringify([{ rule: 'aliexpress.buyer.login-distinct-ips', reason, until: '2027-01-01' }]);
const houseRules = (title: string): string =>
  JSON.stringify({ extends: 'aliexpress.buyer', title, rules: [] });
const files = {
  'house-flag.json': houseRules('by flag'),
  'house-env.json': houseRules('by environment'),
  'house-file.json': houseRules('by file'),
  // Each list makes the plan another number of days longer.
  'days-flag.json': '["2026-03-09"]',
  'days-env.json': '["2026-03-09", "2026-03-10"]',
  'days-file.json': '["2026-03-09", "2026-03-10", "2026-03-11"]',
  'flag.json': suppression('by flag'),
  'env.json': suppression('by environment'),
  'file.json': suppression('by file'),
  'risk-check.suppressions.json': suppression('by default'),
};
const seen: {
  readonly [name: string]: {
    readonly values: { readonly flag: string; readonly env: string; readonly file: string };
    readonly command?: readonly string[];
    readonly argv?: readonly string[];
    /** What a run shows, by where the value came from. */
    readonly shows: Readonly<Record<'flag' | 'env' | 'file' | 'default', string | number>>;
    readonly look: (run: Awaited<ReturnType<typeof runCli>>) => unknown;
  };
} = {
  format: {
    values: { flag: 'csv', env: 'markdown', file: 'compact' },
    shows: { flag: 'input,', env: '# Risk', file: 'report', default: 'AliExp' },
    // The suppressions of the folder are announced above the report.
    look: ({ stdout }) =>
      stdout
        .replace(/^.*Not the standard rules.*\n/, '')
        .trimStart()
        .slice(0, 6),
  },
  lang: {
    values: { flag: 'de', env: 'es', file: 'ru' },
    argv: ['--format', 'html'],
    shows: { flag: 'de', env: 'es', file: 'ru', default: 'en' },
    look: ({ stdout }) => /lang="(\w+)"/.exec(stdout)?.[1],
  },
  rules: {
    values: { flag: 'house-flag.json', env: 'house-env.json', file: 'house-file.json' },
    argv: ['--format', 'json'],
    shows: { flag: 'by flag', env: 'by environment', file: 'by file', default: 'AliExpress buyer' },
    look: ({ stdout }) => JSON.parse(stdout).ruleset.title,
  },
  holidays: {
    values: { flag: 'days-flag.json', env: 'days-env.json', file: 'days-file.json' },
    command: ['recover', SUSPENDED],
    argv: ['--format', 'json', '--as-of', '2026-03-06T18:00:00Z'],
    shows: { flag: 3, env: 6, file: 7, default: 2 },
    look: ({ stdout }) => JSON.parse(stdout).plan.steps[0].restDays,
  },
  suppressions: {
    values: { flag: 'flag.json', env: 'env.json', file: 'file.json' },
    argv: ['--format', 'json'],
    shows: { flag: 'by flag', env: 'by environment', file: 'by file', default: 'by default' },
    look: ({ stdout }) => JSON.parse(stdout).suppressed[0].reason,
  },
};

describe('the order of settings: flag, environment, file, default', () => {
  const sources = ['flag', 'env', 'file'] as const;
  const combinations = [...Array(8).keys()].map((mask) => sources.filter((_, i) => mask & (1 << i)));
  const cases = Object.entries(seen).flatMap(([name, setting]) =>
    combinations.map((given) => ({ name, setting, given, wins: given[0] ?? ('default' as const) })),
  );
  it.each(cases)('$name given by $given: $wins wins', async ({ name, setting, given, wins }) => {
    const { flag, env } = SETTINGS.find((one) => one.name === name) ?? { flag: '', env: '' };
    const argv = [...(setting.command ?? [TRAVELLER]), ...(setting.argv ?? [])];
    if (given.includes('flag')) argv.push(flag, setting.values.flag);
    const run = await runCli(argv, {
      files: given.includes('file')
        ? { ...files, 'risk-check.config.json': JSON.stringify({ [name]: setting.values.file }) }
        : files,
      env: { LANG: 'C.UTF-8', ...(given.includes('env') ? { [env]: setting.values.env } : {}) },
    });
    const says = run.stderr.replace(/^Not the standard rules: .*\n/, '');
    expect(says).toBe('');
    expect(setting.look(run)).toBe(setting.shows[wins]);
  });

  it('has every setting in its tables', () => {
    expect([...Object.keys(seen), 'failOn'].sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
  });

  it.each([
    { given: {}, argv: [], code: 0 },
    { given: { file: 'low' }, argv: [], code: 1 },
    { given: { file: 'low', env: 'critical' }, argv: [], code: 0 },
    { given: { file: 'critical', env: 'critical' }, argv: ['--fail-on', 'low'], code: 1 },
    { given: { file: 'low', env: 'low' }, argv: ['--fail-on', 'critical'], code: 0 },
  ] as { given: { file?: string; env?: string }; argv: string[]; code: number }[])(
    'fail-on $given and $argv exits with $code',
    async ({ given, argv, code }) => {
      const run = await runCli([TRAVELLER, ...argv], {
        ...(given.file ? config({ failOn: given.file }) : {}),
        env: given.env ? { RISK_CHECK_FAIL_ON: given.env } : {},
      });
      expect(run.code).toBe(code);
    },
  );

  it('knows the language of the system only as a default', async () => {
    const lang = async (env: Record<string, string>, world: World = {}) => {
      const { stdout } = await runCli([TRAVELLER, '--format', 'html'], { ...world, env });
      return /lang="(\w+)"/.exec(stdout)?.[1];
    };
    expect(await lang({ LANG: 'de_DE.UTF-8' })).toBe('de');
    expect(await lang({ LANG: 'de_DE.UTF-8', LC_ALL: 'es_ES.UTF-8' })).toBe('es');
    expect(await lang({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(await lang({ LANG: 'fr_FR.UTF-8' })).toBe('en');
    expect(await lang({ LANG: 'de_DE.UTF-8' }, config({ lang: 'ru' }))).toBe('ru');
    expect(await lang({ LANG: 'de_DE.UTF-8', RISK_CHECK_LANG: 'es' }, config({ lang: 'ru' }))).toBe('es');
  });
});

describe('risk-check.config.json', () => {
  it('is found in the nearest folder above, and names files beside itself', async () => {
    const world: World = {
      cwd: '/team/shop/de',
      files: {
        '/team/risk-check.config.json': '{ "format": "csv" }',
        '/team/shop/risk-check.config.json': '{ "format": "json", "holidays": "out\\\\days.json" }',
        '/team/shop/out/days.json': files['days-file.json'],
      },
    };
    const { stdout, stderr } = await runCli(['recover', SUSPENDED, '--as-of', '2026-03-06T18:00:00Z'], world);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).plan.steps[0].restDays).toBe(7);
  });

  it('takes CRLF and a byte order mark', async () => {
    const text = '\ufeff{\r\n  "format": "csv"\r\n}\r\n';
    const run = await runCli([TRAVELLER], { files: { 'risk-check.config.json': text } });
    expect(run.stdout).toMatch(/^input/);
  });

  it('can be another file, or none', async () => {
    const world = {
      files: { 'risk-check.config.json': '{ "format": "csv" }', 'ci.json': '{ "format": "compact" }' },
    };
    expect((await runCli([TRAVELLER, '--config', 'ci.json'], world)).stdout).toMatch(/^report /);
    expect((await runCli([TRAVELLER, '--no-config'], world)).stdout).toMatch(/^AliExpress/);
    const env = { RISK_CHECK_CONFIG: '' };
    expect((await runCli([TRAVELLER], { ...world, env })).stdout).toMatch(/^AliExpress/);
    const named = await runCli([TRAVELLER], { ...world, env: { RISK_CHECK_CONFIG: 'ci.json' } });
    expect(named.stdout).toMatch(/^report /);
  });

  it('extends others: later ones win, its own settings win over all', async () => {
    const run = await runCli([TRAVELLER], {
      files: {
        'risk-check.config.json': '{ "extends": ["shared/a.json", "shared/b.json"], "format": "json" }',
        'shared/a.json': '{ "format": "csv", "failOn": "critical", "suppressions": "a-out.json" }',
        'shared/b.json': '{ "failOn": "low" }',
        'shared/a-out.json': suppression('of a').replace('distinct-ips', 'new-device'),
      },
    });
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout).suppressed[0].reason).toBe('of a');
  });

  it.each([
    {
      name: 'a mistyped name',
      text: '{\n  "fromat": "json"\n}',
      says: ['2:3', '"fromat"', 'did you mean format?'],
    },
    { name: 'a flag as name', text: '{ "fail-on": "low" }', says: ['1:3', 'did you mean failOn?'] },
    {
      name: 'a name far from all',
      text: '{ "telemetry": true }',
      says: ['"telemetry"', 'known are: $schema'],
    },
    { name: 'an odd name', text: '{ "a.b c": true }', says: ['1:3', '"a.b c"'] },
    { name: 'a mistyped band', text: '{\r\n  "failOn": "hihg"\r\n}', says: ['2:13', 'did you mean high?'] },
    { name: 'a number for a file', text: '{ "rules": 5 }', says: ['1:12', 'name of a file, got 5'] },
    { name: 'an empty file name', text: '{ "rules": "" }', says: ['1:12', 'name of a file'] },
    { name: 'a list', text: '[]', says: ['1:1', 'an object of settings'] },
    {
      name: 'itself again',
      text: '{ "extends": "risk-check.config.json" }',
      says: ['1:14', 'extends this file again'],
    },
    { name: 'a base that is not there', text: '{ "extends": "gone.json" }', says: ['1:14', 'no such file'] },
  ])('says where and what: $name', async ({ text, says }) => {
    const { code, stdout, stderr } = await runCli([TRAVELLER], { files: { 'risk-check.config.json': text } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('INVALID_CONFIG');
    expect(stderr).toContain('risk-check.config.json');
    for (const part of says) expect(stderr).toContain(part);
  });

  it('says all problems at once, as JSON where the environment asks for JSON', async () => {
    const { stderr } = await runCli(
      [TRAVELLER, '--format', 'json'],
      config({ formt: 'csv', failOn: 'no', lang: 7 }),
    );
    expect(JSON.parse(stderr).error.issues.map(({ code }: { code: string }) => code)).toEqual([
      'unknown-name',
      'wrong-word',
      'wrong-word',
    ]);
  });

  it('names the variable that holds a wrong word', async () => {
    const { code, stderr } = await runCli([TRAVELLER], { env: { RISK_CHECK_FORMAT: 'jsno' } });
    expect(code).toBe(2);
    expect(stderr).toContain('RISK_CHECK_FORMAT: expected one of');
    expect(stderr).toContain('did you mean json?');
  });

  it('does not ask a command for a format that it does not have', async () => {
    const { code, stdout } = await runCli(['headroom', TRAVELLER], config({ format: 'sarif' }));
    expect(code).toBe(0);
    expect(stdout).toContain('Room left');
  });
});

describe('a file that is not there', () => {
  const run = (argv: readonly string[], world: World) => runCli([TRAVELLER, ...argv], world);

  it.each([
    {
      name: 'a variable',
      env: { RISK_CHECK_SUPPRESSIONS: 'gone.json' },
      says: 'gone.json RISK_CHECK_SUPPRESSIONS:',
    },
    {
      name: 'the variable of the configuration',
      env: { RISK_CHECK_CONFIG: 'gone.json' },
      says: 'gone.json RISK_CHECK_CONFIG:',
    },
    {
      name: 'a configuration file',
      file: { rules: 'gone.json' },
      says: 'gone.json risk-check.config.json rules:',
    },
  ])('is told with what names it: $name', async ({ env = {}, file = {}, says }) => {
    const { code, stderr } = await run([], { ...config(file), env });
    expect(code).toBe(2);
    expect(stderr).toContain(`  ${says} there is no such file\n`);
  });

  it.each(['extends', 'rules', 'suppressions'])(
    'is no standard input where it is named "-": %s',
    async (name) => {
      const { code, stderr } = await run([], { ...config({ [name]: '-' }), stdin: '{}' });
      expect(code).toBe(2);
      expect(stderr).toContain('there is no such file');
    },
  );

  it('needs no such word where a flag names it', async () => {
    const { stderr } = await run(['--rules', 'gone.json'], config({ rules: 'gone.json' }));
    expect(stderr).toContain('  gone.json: there is no such file\n');
  });
});
