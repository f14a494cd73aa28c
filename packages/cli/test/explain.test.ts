import { LANGUAGES } from '@risk-check/report/words';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

const ID = 'aliexpress.buyer.disputes-open-simultaneous';

describe('risk-check explain', () => {
  it('says what rules show says, with actions and related rules', async () => {
    const { code, stdout } = await runCli(['explain', ID]);
    expect(code).toBe(0);
    expect((await runCli(['rules', 'show', ID])).stdout).toBe(stdout);
    for (const part of [
      'What it means',
      'Level 2',
      'AliBestFinds (2026)',
      'close-settled-disputes:',
      'disputes-burst-week)',
    ])
      expect(stdout).toContain(part);
  });

  it('is JSON under --format json', async () => {
    const { stdout } = await runCli(['explain', ID, '--format', 'json']);
    expect(JSON.parse(stdout).rule.id).toBe(ID);
  });

  it.each(LANGUAGES)('without an id names a rule that there is, in %s', async (language) => {
    const { code, stderr } = await runCli(['explain', '--lang', language]);
    expect(code).toBe(2);
    const [id] = /aliexpress\.buyer\.[a-z0-9-]+/.exec(stderr) ?? [''];
    expect((await runCli(['explain', id])).code).toBe(0);
  });

  it.each([['aliexpress.buyer'], ['ebay']])('of %s says what rules there are', async (id) => {
    const { code, stdout } = await runCli(['explain', id]);
    expect(code).toBe(0);
    expect(stdout).toBe((await runCli(['rules', 'list', id])).stdout);
  });

  it('names the nearest rule for a mistyped id', async () => {
    const { code, stderr } = await runCli(['explain', 'aliexpress.buyer.disputes-open-simultanous']);
    expect(code).toBe(2);
    expect(stderr).toContain(ID);
  });
});

describe('risk-check explain --snapshot', () => {
  const snapshot = JSON.stringify({
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf: '2026-02-10T08:00:00Z',
    disputes: [
      { id: 'd1', openedAt: '2026-02-09T08:00:00Z', closedAt: null },
      { id: 'd2', openedAt: '2026-02-08T08:00:00Z', closedAt: null },
      { id: 'd3', openedAt: '2026-02-07T08:00:00Z', closedAt: '2026-02-08T08:00:00Z' },
      { id: 'd4' },
      { id: 'd5', openedAt: '2025-02-07T08:00:00Z', closedAt: null },
    ],
  });
  const files = { 'snapshot.json': snapshot, 'bad.json': '{ "snapshotVersion": 1 }' };
  const WEEK = 'aliexpress.buyer.disputes-burst-week';
  const argv = ['explain', WEEK, '--snapshot', 'snapshot.json'];

  it('says what counted, in which window, against which limits, and what is not known', async () => {
    const { code, stdout, stderr } = await runCli(argv, { files });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const text = stdout.replaceAll(/\s+/g, ' ');
    for (const part of [
      'openedAt after 2026-02-03 08:00 UTC, until 2026-02-10 08:00 UTC',
      '3 count: d1 2026-02-09, d2 2026-02-08, d3 2026-02-07',
      '1 may count, and does not say openedAt: d4',
      'not counted: 1 outside the window',
      'What it was compared with',
      'Level 1',
    ])
      expect(text).toContain(part);
  });

  it('is JSON as the library returns it, the same in every language', async () => {
    const [english, german] = await Promise.all(
      ['en', 'de'].map((lang) => runCli([...argv, '--format', 'json', '--lang', lang], { files })),
    );
    expect(JSON.parse(english?.stdout ?? '')).toMatchObject({
      ruleId: WEEK,
      metrics: [{ lists: [{ list: 'disputes' }] }],
    });
    expect(german?.stdout).toBe(english?.stdout);
  });

  it.each(LANGUAGES)('speaks %s', async (language) => {
    const { code, stdout } = await runCli([...argv, '--lang', language], { files });
    expect(code).toBe(0);
    expect(stdout).toContain('d1');
    expect(stdout).not.toContain('undefined');
    if (language !== 'en') expect(stdout).not.toMatch(/What was counted|compared with|may count/);
  });

  it('takes the last part of an id, and names the nearest for one that is not there', async () => {
    const short = await runCli(['explain', 'disputes-burst-week', '--snapshot', 'snapshot.json'], { files });
    expect(short.stdout).toBe((await runCli(argv, { files })).stdout);
    const { code, stderr } = await runCli(['explain', 'disputes-burst-wek', '--snapshot', 'snapshot.json'], {
      files,
    });
    expect(code).toBe(2);
    expect(stderr).toContain(WEEK);
  });

  it('refuses a snapshot that is none, and what only a snapshot gives a meaning', async () => {
    const bad = await runCli(['explain', WEEK, '--snapshot', 'bad.json'], { files });
    expect([bad.code, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain('bad.json');
    const lone = await runCli(['explain', WEEK, '--as-of', '2026-02-10T08:00:00Z', '--experimental'], {
      files,
    });
    expect(lone.code).toBe(2);
    expect(lone.stderr).toContain('--as-of changes nothing without --snapshot');
    expect(lone.stderr).toContain('--experimental changes nothing without --snapshot');
  });

  it('looks at another instant', async () => {
    const { stdout } = await runCli([...argv, '--as-of', '2026-02-20T08:00:00Z', '--format', 'json'], {
      files,
    });
    const { asOf, metrics } = JSON.parse(stdout);
    expect(asOf).toBe('2026-02-20T08:00:00Z');
    expect(metrics[0].lists[0].leftOut.outsideWindow).toBe(4);
  });
});

describe('risk-check explain with a part of an id', () => {
  it('names every rule that it may mean, the one that is called exactly so first', async () => {
    const { code, stdout } = await runCli(['explain', 'chargeback']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+ rules have chargeback in their name/);
    const ids = stdout.match(/^ {2}\S+\.\S+\.\S+$/gm)?.map((id) => id.trim()) ?? [];
    expect(ids[0]).toBe('stockx.buyer.chargeback');
    expect(ids).toContain('aliexpress.buyer.chargeback-freezes-order');
  });

  it('takes whole words only', async () => {
    const { stdout } = await runCli(['explain', 'late']);
    expect(stdout).toContain('ebay.seller.late-shipment');
    expect(stdout).not.toContain('related');
  });

  it('lists the rules where several have that name, in every language', async () => {
    for (const language of LANGUAGES) {
      const { code, stdout } = await runCli(['explain', 'late-shipment', '--lang', language]);
      expect(code).toBe(0);
      expect(stdout.match(/\.late-shipment$/gm)?.length).toBeGreaterThan(1);
    }
    const { matches } = JSON.parse((await runCli(['explain', 'late-shipment', '--format', 'json'])).stdout);
    expect(matches[0]).toMatchObject({
      id: expect.stringMatching(/\.late-shipment$/),
      title: expect.any(String),
    });
  });

  it('prefers a rule to an account of that name, and takes words with spaces', async () => {
    expect((await runCli(['explain', 'bounces'])).stdout).toMatch(/rules have bounces in their name/);
    expect((await runCli(['explain', 'freezes order'])).stdout).toContain('chargeback-freezes-order');
  });

  it('takes that of the snapshot, or lists those that it may be', async () => {
    const snapshot = {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-02-10T08:00:00Z',
    };
    const files = { 's.json': JSON.stringify(snapshot) };
    const several = await runCli(['explain', 'chargeback', '--snapshot', 's.json'], { files });
    expect(several.stdout).toMatch(/2 rules have chargeback in their name/);
    const one = await runCli(['explain', 'freezes', '--snapshot', 's.json'], { files });
    expect(one.stdout).toContain('aliexpress.buyer.chargeback-freezes-order');
  });
});
