import { readFileSync } from 'node:fs';
import { canonical, checksum } from '@risk-check/core/snapshot';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { repository, runCli, type World } from './fake-io.ts';

const SNAPSHOT = 'examples/aliexpress-buyer/traveller.json';
const text = readFileSync(new URL(SNAPSHOT, repository), 'utf8');
const RULE = 'aliexpress.buyer.login-distinct-ips';
const files = {
  'house.json': JSON.stringify({ extends: 'aliexpress.buyer', title: 'ACME', rules: [] }),
  'left.json': JSON.stringify([{ rule: RULE, reason: 'on a journey', until: '2027-01-01' }]),
};

/** Ways to have other rules, with what the first line names. */
const ways: readonly {
  readonly name: string;
  readonly argv?: readonly string[];
  readonly world?: World;
  readonly says: readonly string[];
}[] = [
  { name: '--rules', argv: ['--rules', 'house.json'], says: ['house rules from house.json'] },
  {
    name: 'RISK_CHECK_RULES',
    world: { env: { LANG: 'C.UTF-8', RISK_CHECK_RULES: 'house.json' } },
    says: ['house rules from house.json (set by RISK_CHECK_RULES)'],
  },
  {
    name: 'rules of a configuration',
    world: { files: { 'risk-check.config.json': '{ "rules": "house.json" }' } },
    says: ['house rules from house.json (set by risk-check.config.json rules)'],
  },
  {
    name: '--suppressions',
    argv: ['--suppressions', 'left.json'],
    says: ['1 rule left out by left.json'],
  },
  {
    name: 'suppressions in the working folder',
    world: { files: { 'risk-check.suppressions.json': files['left.json'] } },
    says: ['1 rule left out by risk-check.suppressions.json'],
  },
  {
    name: 'both, of a configuration',
    world: {
      files: { 'risk-check.config.json': '{ "rules": "house.json", "suppressions": "left.json" }' },
    },
    says: [
      'house rules from house.json (set by risk-check.config.json rules)',
      '1 rule left out by left.json (set by risk-check.config.json suppressions)',
    ],
  },
];
const wide = { columns: 400 };
const run = (argv: readonly string[], { argv: more = [], world = {} }: (typeof ways)[number]) =>
  runCli([...argv, ...more], {
    ...wide,
    ...world,
    files: { ...files, 'snapshot.json': text, ...world.files },
  });

/** The first sentence of an answer, which a narrow terminal wraps. */
const first = (answer: string): string =>
  /^[\s\S]*?\.(?=\**"?\n)/.exec(answer)?.[0].replaceAll('\n', ' ') ?? '';

/** Answers with lines. */
const lineAnswers: readonly (readonly string[])[] = [
  ['snapshot.json'],
  ['snapshot.json', '--brief'],
  ['snapshot.json', '--details'],
  ['snapshot.json', '--explain'],
  ['snapshot.json', '--plain'],
  ['snapshot.json', '--quiet'],
  ['snapshot.json', 'examples/aliexpress-buyer/clean.json'],
  ['snapshot.json', '--format', 'markdown'],
  ['snapshot.json', '--format', 'compact'],
  ['forecast', 'snapshot.json'],
  ['timeline', 'snapshot.json'],
  ['headroom', 'snapshot.json'],
  ['what-if', 'snapshot.json'],
  ['what-if', 'snapshot.json', '--set', 'disputesOpen=1'],
  ['explain', RULE, '--snapshot', 'snapshot.json'],
];
/** Of these no rule is left out: they look at every fact. */
const lineAnswersOfRules: readonly (readonly string[])[] = [
  ['recover', 'snapshot.json'],
  ['recover', 'snapshot.json', '--brief'],
  ['recover', 'snapshot.json', '--format', 'markdown'],
  ['doctor', 'snapshot.json'],
  ['explain', 'aliexpress.buyer.disputes-open-simultaneous'],
  ['rules', 'list', 'aliexpress.buyer'],
  ['rules', 'show', 'aliexpress.buyer.disputes-open-simultaneous'],
  ['rules', 'search', 'dispute'],
];
/** Answers for programs, with where they say it. */
const fields: readonly { readonly argv: readonly string[]; readonly of: (answer: string) => unknown }[] = [
  { argv: ['snapshot.json', '--format', 'json'], of: (answer) => JSON.parse(answer) },
  { argv: ['snapshot.json', '--format', 'ndjson'], of: (answer) => JSON.parse(answer) },
  { argv: ['forecast', 'snapshot.json', '--format', 'json'], of: (answer) => JSON.parse(answer) },
  { argv: ['headroom', 'snapshot.json', '--format', 'json'], of: (answer) => JSON.parse(answer) },
  { argv: ['what-if', 'snapshot.json', '--format', 'json'], of: (answer) => JSON.parse(answer) },
  {
    argv: ['timeline', 'snapshot.json', '--format', 'json'],
    of: (answer) => JSON.parse(answer).accounts[0],
  },
  {
    argv: ['explain', RULE, '--snapshot', 'snapshot.json', '--format', 'json'],
    of: (answer) => JSON.parse(answer),
  },
];
const texts: readonly { readonly argv: readonly string[]; readonly of: (answer: string) => string }[] = [
  {
    argv: ['snapshot.json', '--format', 'csv'],
    of: (answer) => rowsOf(answer)[0]?.notStandard ?? '',
  },
  {
    argv: ['timeline', 'snapshot.json', '--format', 'csv'],
    of: (answer) => rowsOf(answer)[0]?.notStandard ?? '',
  },
  {
    argv: ['snapshot.json', '--format', 'sarif'],
    of: (answer) => JSON.parse(answer).runs[0].invocations[0].toolExecutionNotifications[0].message.text,
  },
  {
    argv: ['snapshot.json', '--format', 'junit'],
    of: (answer) => /<property name="(.*?)" value="(.*?)"/.exec(answer)?.slice(1).join(' ') ?? '',
  },
  { argv: ['snapshot.json', '--format', 'html'], of: (answer) => bodyOf(answer).slice(0, 500) },
  {
    argv: ['timeline', 'snapshot.json', '--format', 'html'],
    of: (answer) => bodyOf(answer).slice(0, 500),
  },
  { argv: ['timeline', 'snapshot.json', '--format', 'svg'], of: titleOf },
  { argv: ['badge', 'snapshot.json'], of: titleOf },
];
const rowsOf = (table: string) => parse(table, { columns: true }) as Record<string, string>[];
const bodyOf = (page: string): string => /<body>\s*<header class="page">\s*(.*)/s.exec(page)?.[1] ?? '';
function titleOf(svg: string): string {
  return /<title>(.*?)<\/title>/.exec(svg)?.[1] ?? '';
}

describe.each(ways)('other rules by $name', (way) => {
  const isOfRules = way.says.some((said) => said.includes('house rules'));
  it.each([...lineAnswers, ...(isOfRules ? lineAnswersOfRules : [])])(
    'are the first line of risk-check %s %s %s %s %s',
    async (...argv) => {
      const { stdout } = await run(
        argv.filter((part) => typeof part === 'string'),
        way,
      );
      const line = first(stdout).replaceAll('\\', '');
      expect(line).toMatch(/^(?:\*\*|not-standard ")?Not the standard rules: /);
      const said =
        argv.some((part) => ['recover', 'doctor', 'rules'].includes(part)) ||
        (argv.length === 2 && argv[0] === 'explain')
          ? way.says.filter((one) => one.includes('house rules'))
          : way.says;
      for (const one of said) expect(line).toContain(one);
    },
  );

  it.each(fields)('are the first key of $argv', async ({ argv, of }) => {
    const { stdout, stderr } = await run(argv, way);
    const answer = of(stdout) as Record<string, unknown>;
    const isNamed = argv.includes('ndjson');
    expect(Object.keys(answer)[isNamed ? 1 : 0]).toBe('notStandard');
    const paths = way.says.flatMap((said) => /[\w.-]+\.json/.exec(said) ?? []);
    for (const path of paths) expect(JSON.stringify(answer.notStandard)).toContain(path);
    expect(stderr).toBe('');
  });

  it.each(texts)('stand in $argv', async ({ argv, of }) => {
    const { stdout, stderr } = await run(argv, way);
    for (const said of way.says) expect(of(stdout)).toContain(said);
    if (argv.includes('html')) expect(stderr).toBe('');
    else for (const said of way.says) expect(stderr).toContain(said);
  });
});

describe('rules of the dataset', () => {
  it.each([...lineAnswers, ...lineAnswersOfRules, ...[...fields, ...texts].map(({ argv }) => argv)])(
    'are announced by nothing: %s %s %s %s %s',
    async (...argv) => {
      const { stdout, stderr } = await runCli(
        argv.filter((part) => typeof part === 'string'),
        { files: { 'snapshot.json': text } },
      );
      expect(`${stdout}${stderr}`).not.toMatch(/Not the standard rules|"notStandard"|own rules/);
    },
  );

  it('are said to be replaced in four languages', async () => {
    for (const [lang, says] of Object.entries({
      de: 'Nicht die üblichen Regeln: Hausregeln aus house.json.',
      es: 'No son las reglas habituales: reglas propias de house.json.',
      ru: 'Нестандартные правила: собственные правила из house.json.',
    })) {
      const { stdout } = await run(['snapshot.json', '--rules', 'house.json', '--lang', lang], {
        name: '',
        says: [],
      });
      expect(first(stdout)).toBe(says);
    }
  });
});

describe('--quiet', () => {
  it('says that every rule is left out', async () => {
    const { rules } = JSON.parse(
      (await runCli(['rules', 'list', 'aliexpress.buyer', '--format', 'json'])).stdout,
    ).rulesets[0];
    const all = rules.map(({ id }: { id: string }) => ({ rule: id, reason: 'r', until: '2030-01-01' }));
    const { stdout } = await runCli(['snapshot.json', '--quiet', '--suppressions', 'all.json'], {
      ...wide,
      files: { 'snapshot.json': text, 'all.json': JSON.stringify(all) },
    });
    expect(first(stdout)).toMatch(/^Not the standard rules: \d\d rules left out by all\.json\.$/);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(1);
  });
});

describe('a configuration above the working folder', () => {
  const above: World = {
    ...wide,
    cwd: '/team/shop',
    files: {
      ...files,
      'snapshot.json': text,
      '/team/risk-check.config.json': '{ "rules": "house.json", "suppressions": "left.json", "lang": "de" }',
      '/team/house.json': files['house.json'],
      '/team/left.json': files['left.json'],
    },
  };

  it('says nothing about rules unless it is named, and is named with what was ignored', async () => {
    const { stdout, stderr } = await runCli(['snapshot.json', '--format', 'json'], above);
    const report = JSON.parse(stdout);
    expect(report.notStandard).toBeUndefined();
    expect(report.suppressed).toEqual([]);
    expect(report.ruleset.house).toBeUndefined();
    expect(stderr).toContain('rules und suppressions in /team/risk-check.config.json');
    expect(stderr).toContain('--config /team/risk-check.config.json');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    { by: 'a flag', argv: ['--config', '/team/risk-check.config.json'], env: {} },
    { by: 'the environment', argv: [], env: { RISK_CHECK_CONFIG: '/team/risk-check.config.json' } },
  ])('is used as a whole where $by names it', async ({ argv, env }) => {
    const { stdout } = await runCli(['snapshot.json', '--format', 'json', ...argv], {
      ...above,
      env: { LANG: 'C.UTF-8', ...env },
    });
    const { notStandard } = JSON.parse(stdout);
    expect(notStandard.rules).toMatchObject({ kind: 'house', file: '/team/house.json' });
    expect(notStandard.suppressed).toMatchObject({ rules: 1, file: '/team/left.json' });
  });

  it('is not mentioned by a command that takes neither, nor where flags say both', async () => {
    const completion = await runCli(['completion', 'bash'], above);
    expect(completion.stderr).toBe('');
    const argv = ['snapshot.json', '--rules', 'house.json', '--suppressions', 'left.json'];
    expect((await runCli(argv, above)).stderr).toBe('');
  });
});

describe('a built ruleset of a file', async () => {
  const { default: official } = await import('@risk-check/rules-data/aliexpress/buyer');
  const json = async (ruleset: object) => {
    const argv = ['snapshot.json', '--format', 'json', '--rules', 'r.json'];
    const { stdout } = await runCli(argv, {
      files: { 'snapshot.json': text, 'r.json': JSON.stringify(ruleset) },
    });
    return JSON.parse(stdout);
  };

  it('has the digest of its content, whatever it states', async () => {
    expect((await json(official)).ruleset.digest).toBe(official.digest);
    const rules = official.rules.filter(({ id }) => id !== RULE);
    const { checksum: _, ...withoutChecksum } = official;
    const unchanged = await json(withoutChecksum);
    expect(unchanged.ruleset.digest).toBe(official.digest);
    const digests = [];
    for (const changed of [
      { ...withoutChecksum, rules },
      { ...official, rules },
      // The checksum is no secret: it fits here, and the digest is still the official one.
      { ...official, rules, checksum: checksum(canonical({ ...withoutDigest(official), rules })) },
    ]) {
      const report = await json(changed);
      expect(report.notStandard).toEqual({ rules: { kind: 'altered', file: 'r.json' } });
      digests.push(report.ruleset.digest);
    }
    expect(new Set(digests).size).toBe(1);
    expect(digests[0]).toMatch(/^altered:[0-9a-f]{64}$/);
  });
});

function withoutDigest(ruleset: object): object {
  const { digest: _, checksum: __, ...content } = ruleset as Record<string, unknown>;
  return content;
}
