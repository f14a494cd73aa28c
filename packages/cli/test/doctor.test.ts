import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

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
    ['upwork', 'freelancer', 'Cannot be decided by anybody outside the platform'],
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
