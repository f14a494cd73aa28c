import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const six = 'examples/aliexpress-buyer/six-disputes.json';
const traveller = 'examples/aliexpress-buyer/traveller.json';

describe('what scripts rely on', () => {
  it('JSON of several inputs is one array, which a baseline can be read from', async () => {
    const { stdout } = await runCli([six, traveller, '--format', 'json']);
    const reports = JSON.parse(stdout);
    expect(reports.map(({ input, score }: { input: string; score: number }) => [input, score])).toEqual([
      [six, 63],
      [traveller, 45],
    ]);
    const files = { 'base.json': stdout };
    const again = await runCli([six, traveller, '--baseline', 'base.json', '--quiet'], { files });
    expect(again).toMatchObject({ code: 0, stderr: '' });
    const one = JSON.parse((await runCli([six, '--format', 'json'])).stdout);
    expect(one.score).toBe(63);
    const broken = await runCli([six, 'none.json', '--format', 'json'], { files: { 'none.json': '{' } });
    expect(JSON.parse(broken.stdout)).toMatchObject([
      { input: six },
      { input: 'none.json', error: 'INVALID_JSON' },
    ]);
  });

  it('--quiet says what got worse', async () => {
    const base = JSON.parse((await runCli([six, '--format', 'json'])).stdout);
    base.findings = base.findings.map((finding: { ruleId: string; status: string }) =>
      finding.ruleId === 'aliexpress.buyer.disputes-open-simultaneous'
        ? { ...finding, status: 'clear', level: null }
        : finding,
    );
    const run = await runCli([six, '--baseline', 'base.json', '--quiet'], {
      files: { 'base.json': json({ ...base, band: 'clear', score: 0 }) },
    });
    expect(run.code).toBe(1);
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain('New: Many disputes open at the same time');
  });

  it('a suppression of a rule that does not exist is refused with the nearest', async () => {
    const sup = json([{ rule: 'aliexpress.buyer.disputes-open', reason: 'x', until: '2027-01-01' }]);
    for (const quiet of [[], ['--quiet']]) {
      const { code, stderr, stdout } = await runCli([six, '--suppressions', 's.json', ...quiet], {
        files: { 's.json': sup },
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/s\.json:\d+:\d+.*disputes-open/);
      expect(stderr).toContain('aliexpress.buyer.disputes-open-simultaneous');
    }
  });

  it.each([
    [['--fail-on', 'high'], 1],
    [['--fail-on', 'critical'], 0],
    [[], 0],
  ])('JUnit has failures where the exit code says so: %j', async (flags, code) => {
    const run = await runCli([six, '--format', 'junit', ...flags]);
    expect(run.code).toBe(code);
    expect(/<failure /.test(run.stdout)).toBe(code === 1);
    expect(run.stdout).toMatch(
      code === 1 ? /<testsuites [^>]*failures="1"/ : /<testsuites [^>]*failures="0"/,
    );
    expect(run.stdout).toContain('disputes are open at the same time'.slice(0, 8));
  });

  it('SARIF points at the line of the snapshot', async () => {
    const text = json({ ...bare, metrics: { disputesOpen: 6 }, orders: [] });
    const lines = text.split('\n');
    const { stdout } = await runCli(['s.json', '--format', 'sarif'], { files: { 's.json': text } });
    const result = JSON.parse(stdout).runs[0].results.find(
      ({ ruleId, kind }: { ruleId: string; kind: string }) =>
        kind === 'fail' && ruleId.endsWith('disputes-open-simultaneous'),
    );
    const { startLine } = result.locations[0].physicalLocation.region;
    expect(lines[startLine - 1]).toContain('disputesOpen');
    const listed = JSON.parse((await runCli([six, '--format', 'sarif'])).stdout).runs[0].results[0];
    expect(listed.locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
  });

  it('a folder gives its snapshots, and says what else was in it', async () => {
    const report = (await runCli([six, '--format', 'json'])).stdout;
    const files = { 'd/a.json': json(bare), 'd/report.json': report, 'd/sup.json': '[]' };
    const { code, stdout, stderr } = await runCli(['d', '--quiet'], { files });
    expect(code).toBe(0);
    expect(stdout).toContain('d/a.json');
    expect(stderr).toBe(
      'd/report.json is not a snapshot and was left out.\nd/sup.json is not a snapshot and was left out.\n',
    );
    expect((await runCli(['d/sup.json'], { files })).code).toBe(2);
    expect((await runCli(['d', '--quiet'], { files: { ...files, 'd/broken.json': '{' } })).code).toBe(2);
  });

  it.each([
    ['<!doctype html><html><body>orders</body></html>', 'a web page'],
    ['Order,Date,Price\n1,2026-01-01,3\n', 'a table (CSV)'],
    ['From: a@example.com\nSubject: Your account\n\nIt has been disabled.', 'an e-mail'],
  ])('a file of another kind is named: %s', async (text, says) => {
    const { code, stderr } = await runCli(['s.json'], { files: { 's.json': text } });
    expect(code).toBe(2);
    expect(stderr).toContain(`this is ${says}, not a snapshot`);
  });
});
