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
