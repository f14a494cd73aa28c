import { readFileSync } from 'node:fs';
import { scoreAccount } from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { examples } from './snapshots.ts';

const schema = JSON.parse(readFileSync(new URL('packages/core/dist/report.schema.json', repository), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

describe('--format json', () => {
  it.each(examples)('%s is exactly the report object, by its published schema', async (path) => {
    const { code, stdout, stderr } = await runCli([path, '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const snapshot = JSON.parse(readFileSync(new URL(path, repository), 'utf8'));
    const entry = rulesets.find(
      ({ platform, role }) => platform === snapshot.platform && role === snapshot.role,
    );
    const report = scoreAccount(snapshot, (await entry?.load())?.default as never);
    expect(stdout).toBe(`${JSON.stringify(report, null, 2)}\n`);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('does not depend on terminal, colour or width', async () => {
    const path = 'examples/aliexpress-buyer/traveller.json';
    const usual = await runCli([path, '--format', 'json']);
    expect(
      await runCli([path, '--format=json'], { columns: 200, isTTY: true, env: { FORCE_COLOR: '1' } }),
    ).toEqual(usual);
  });
});

describe('--version', () => {
  it('names command line, core, dataset and its date', async () => {
    const { stdout } = await runCli(['--version']);
    expect(stdout).toMatch(
      /^risk-check \d+\.\d+\.\d+\ncore +\d+\.\d+\.\d+\ndataset +\d+\.\d+\.\d+ of \d{4}-\d\d-\d\d \(sha256:[0-9a-f]{64}\)\n$/,
    );
  });
});

describe('--help', () => {
  it('has examples and exit codes and fits the terminal', async () => {
    const { code, stdout } = await runCli(['--help'], { columns: 80 });
    expect(code).toBe(0);
    for (const part of ['Examples:', 'Exit codes:', '--fail-on <band>', '70', '130'])
      expect(stdout).toContain(part);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
