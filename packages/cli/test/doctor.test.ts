import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';

const file = 'examples/aliexpress-buyer/orders-only.json';

describe('risk-check doctor', () => {
  it('puts every rule in one place', async () => {
    const { code, stdout } = await runCli(['doctor', file, '--format', 'json']);
    expect(code).toBe(0);
    const { decided, undecided, next, unknowable } = JSON.parse(stdout);
    const report = JSON.parse((await runCli([file, '--format', 'json'])).stdout);
    expect(undecided.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      report.unknown.map(({ ruleId }: { ruleId: string }) => ruleId),
    );
    const ids: string[] = [...decided, ...undecided, ...unknowable].map(
      ({ ruleId }: { ruleId: string }) => ruleId,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.sort()).toEqual(report.findings.map(({ ruleId }: { ruleId: string }) => ruleId).sort());
    for (const { questions, ruleId } of undecided) expect(questions, ruleId).not.toEqual([]);
    for (const { ask } of next) expect(ask).toMatch(/\?$/);
  });

  it.each([40, 60, 80, 120])('fits %d columns, the most useful question first', async (columns) => {
    const { stdout } = await runCli(['doctor', file], { columns });
    // A name to paste stays whole.
    const lines = stdout.split('\n').filter((line) => columns >= 60 || line.trim() !== file);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    expect(stdout.indexOf('The cheapest way to know more')).toBeLessThan(stdout.indexOf('Not decided'));
  });

  it('says when nothing is left to ask', async () => {
    expect((await runCli(['doctor', 'examples/aliexpress-buyer/six-disputes.json'])).stdout).toContain(
      'Nothing is left to ask',
    );
  });

  it.each([
    ['uber', 'driver', 'No rule was used: all 2 are experimental'],
    ['upwork', 'freelancer', 'Cannot be decided from outside the platform'],
  ])('never calls it all asked where nothing can be checked: %s %s', async (platform, role, why) => {
    const files = {
      's.json': JSON.stringify({ snapshotVersion: 1, platform, role, asOf: '2026-02-10T08:00:00Z' }),
    };
    const stdout = (await runCli(['doctor', 's.json'], { files })).stdout.replaceAll(/\s+/g, ' ');
    expect(stdout).not.toContain('Nothing is left to ask');
    expect(stdout).toContain('That is no all-clear.');
    expect(stdout).toContain(why);
  });
});

describe('what lies beside a snapshot', () => {
  const fixture = (name: string): string =>
    readFileSync(new URL(`packages/import/test/fixtures/${name}`, repository), 'utf8');
  const snapshot = {
    snapshotVersion: 1,
    platform: 'amazon',
    role: 'seller',
    region: 'US',
    asOf: '2026-11-20T08:00:00Z',
  };
  const files = {
    'mine/s.json': JSON.stringify(snapshot),
    'mine/report.json': fixture('amazon-sp-v2.json'),
    'mine/feedback.tsv': fixture('amazon-feedback-tsv.tsv'),
    'mine/aliexpress.csv': fixture('aliexpress-orders.shopper.csv'),
    'mine/notes.csv': 'a,b\n1,2\n',
    'mine/broken.json': '{',
  };

  it('is named: exports of the account, the most useful first, with the command', async () => {
    const { stdout } = await runCli(['doctor', 'mine/s.json'], { files, columns: 200 });
    expect(stdout).toContain('2 exports in this folder are not in it yet');
    expect(stdout).toMatch(/mine\/report\.json: Amazon seller performance report.* decides \d+ rules more/);
    expect(stdout).toMatch(/mine\/feedback\.tsv: .*no rule by itself/);
    expect(stdout).toContain('risk-check import mine/report.json -o mine/s.json');
    expect(stdout).not.toMatch(/aliexpress\.csv|notes\.csv|broken/);
    const { exports } = JSON.parse(
      (await runCli(['doctor', 'mine/s.json', '--format', 'json'], { files })).stdout,
    );
    const imported = await runCli(['import', 'mine/report.json', '--merge', 'mine/s.json'], { files });
    const report = JSON.parse((await runCli(['-', '--format', 'json'], { stdin: imported.stdout })).stdout);
    expect(exports[0].decides.length).toBeGreaterThan(2);
    for (const ruleId of exports[0].decides)
      expect(report.findings.find((one: { ruleId: string }) => one.ruleId === ruleId).status).toMatch(
        /clear|fired/,
      );
  });

  it('is not named again once it is read', async () => {
    const { stdout: merged } = await runCli(['import', 'mine/report.json', '--merge', 'mine/s.json'], {
      files,
    });
    const { stdout } = await runCli(['doctor', 'mine/s.json'], {
      files: { ...files, 'mine/s.json': merged },
    });
    expect(stdout).toContain('An export in this folder is not in it yet');
    expect(stdout).not.toContain('report.json:');
  });

  it('shows the answers of the owner beside what exports say', async () => {
    const source = { importer: 'init', importerVersion: 1, fields: {}, notKnown: [] };
    const answered = {
      ...snapshot,
      platform: 'aliexpress',
      role: 'buyer',
      metrics: { disputesOpen: 3 },
      source: { ...source, answers: { 'metrics.disputesOpen': 2, orders: [] } },
      orders: [],
    };
    const { stdout } = await runCli(['doctor', 's.json'], {
      files: { 's.json': JSON.stringify(answered) },
      columns: 200,
    });
    expect(stdout).toContain('2 answers of yours, kept beside the exports');
    expect(stdout).toContain('you answered 2; an export says 3, which counts');
  });
});
