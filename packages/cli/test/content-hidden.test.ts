import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const SECRET = 'hunter2-s3cret';
/** Contents of files that are no rules and no settings, each with a secret in every place that an error could quote. */
const contents: Readonly<Record<string, string>> = {
  'a line of text': `${SECRET}\n`,
  'a private key': `-----BEGIN KEY-----\n${SECRET}\n-----END KEY-----\n`,
  'lines with names': `password=${SECRET}\nuser=${SECRET}\n`,
  'JSON that ends too early': `{ "token": "${SECRET}", `,
  'JSON with a name given twice': `{ "${SECRET}": 1, "${SECRET}": 2 }`,
  'JSON with other names': `{ "${SECRET}": "${SECRET}" }`,
  'JSON with values of other kinds': `{ "extends": "${SECRET}", "rules": "${SECRET}", "title": 5, "version": "${SECRET}", "format": "${SECRET}", "failOn": "${SECRET}" }`,
  'a list of texts': `["${SECRET}"]`,
  'a list of objects': `[{ "rule": "${SECRET}", "until": "${SECRET}", "${SECRET}": 1 }]`,
  'a ruleset that is none': `{ "schemaVersion": "${SECRET}", "id": "${SECRET}", "platform": "${SECRET}", "rules": ["${SECRET}"] }`,
  'a text of JSON': `"${SECRET}"`,
};
const settings = ['rules', 'suppressions', 'holidays', 'extends'] as const;
const commandOf = (setting: (typeof settings)[number]): readonly string[] =>
  setting === 'holidays' ? ['recover', 'a.json'] : ['a.json'];

describe.each(settings)('a file that a configuration names under %s', (setting) => {
  it.each(Object.keys(contents))('is refused without anything of its content: %s', async (name) => {
    const files = {
      'a.json': json(bare),
      'risk-check.config.json': JSON.stringify({ [setting]: 'named.json' }),
      'named.json': contents[name] ?? '',
    };
    for (const more of [[], ['--format', 'json'], ['--lang', 'de']]) {
      const { code, stdout, stderr } = await runCli([...commandOf(setting), ...more], { files });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).not.toContain('s3cret');
      expect(stderr).toContain('named.json');
      expect(stderr).toMatch(more.includes('json') ? /"line": ?\d+/ : /named\.json:\d+:\d+/);
    }
  });
});

describe('a file that the user names', () => {
  it.each(['rules', 'suppressions'])('is quoted: --%s', async (option) => {
    const files = { 'a.json': json(bare), 'named.json': `${SECRET}\n` };
    const flag = await runCli(['a.json', `--${option}`, 'named.json'], { files });
    expect(flag.stderr).toContain('s3cret');
    const env = await runCli(['a.json'], {
      files,
      env: { LANG: 'C.UTF-8', [`RISK_CHECK_${option.toUpperCase()}`]: 'named.json' },
    });
    expect(env.stderr).toContain('s3cret');
    // Also where a configuration names the same file.
    const both = await runCli(['a.json', `--${option}`, 'named.json'], {
      files: { ...files, 'risk-check.config.json': JSON.stringify({ [option]: 'named.json' }) },
    });
    expect(both.stderr).toContain('s3cret');
  });

  it('is quoted as a configuration', async () => {
    const files = { 'a.json': json(bare), 'risk-check.config.json': `{ "${SECRET}": 1 }` };
    expect((await runCli(['a.json'], { files })).stderr).toContain('s3cret');
  });
});
