import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

describe('an option that would change nothing', () => {
  const traveller = 'examples/aliexpress-buyer/traveller.json';
  const digest = `sha256:${'a'.repeat(64)}`;
  const later = '2026-03-01T00:00:00Z';
  it.each([
    {
      argv: ['rules', 'list', '--digest', digest],
      says: '--digest changes nothing with rules list; it belongs to rules verify',
    },
    { argv: ['rules', 'show', 'amazon', '--snapshot', traveller], says: 'it belongs to rules diff' },
    {
      argv: ['rules', 'search', 'late', '--snapshot', traveller],
      says: '--snapshot changes nothing with rules search',
    },
    { argv: ['rules', 'diff', 'own', '--digest', digest], says: '--digest changes nothing with rules diff' },
    {
      argv: ['rules', 'diff', 'own', '--rules', 'r.json'],
      says: 'it belongs to rules list, rules show, rules search',
    },
    {
      argv: ['rules', 'verify', '--snapshot', traveller],
      says: '--snapshot changes nothing with rules verify',
    },
    { argv: ['completion', 'bash', '--rules', 'r.json'], says: 'there is no option --rules' },
    {
      argv: ['recover', '--platform', 'etsy', '--rules', 'r.json'],
      says: '--rules changes nothing with --platform',
    },
    { argv: ['appeal', 'draft.txt', '--as-of', later], says: '--as-of changes nothing without --snapshot' },
    {
      argv: ['appeal', 'draft.txt', '--experimental'],
      says: '--experimental changes nothing without --snapshot',
    },
    {
      argv: ['appeal', 'draft.txt', '--rules', 'r.json'],
      says: '--rules changes nothing without --snapshot',
    },
    {
      argv: ['batch', traveller, '--checkpoint-seconds', '9'],
      says: '--checkpoint-seconds changes nothing without -o',
    },
    {
      argv: [traveller, '--format', 'csv', '--explain'],
      says: '--explain changes nothing with --format csv; it belongs to --format pretty',
    },
    { argv: [traveller, '--format', 'html', '--quiet'], says: '--quiet changes nothing with --format html' },
    {
      argv: [traveller, '--format', 'sarif', '--output', 'html=r.html', '--details'],
      says: 'with --format sarif, --format html; it belongs to --format pretty, --format markdown',
    },
    { argv: [traveller, '--quiet', '--explain'], says: '--explain changes nothing with --quiet' },
  ])('is refused: $argv', async ({ argv, says }) => {
    const files = { 'draft.txt': 'I ask for a review.' };
    const { code, stdout, stderr, written } = await runCli(argv, { files });
    expect(stderr).toContain(says);
    expect({ code, stdout, written }).toEqual({ code: 2, stdout: '', written: {} });
  });

  it.each([
    [traveller, '--quiet', '--details', '--output', 'markdown=r.md'],
    [traveller, '--format', 'json', '--explain', '--output', 'pretty=r.txt'],
    [traveller, '--format', 'json', '--plain', '--no-color'],
    [traveller, '--quiet', '--plain'],
  ])('is not one where another output shows it: %j', async (...argv) => {
    expect(await runCli(argv)).toMatchObject({ code: 0, stderr: '' });
  });

  it('comes from a flag: rules of the settings wait for what can use them', async () => {
    const env = { RISK_CHECK_RULES: 'r.json' };
    for (const argv of [
      ['rules', 'verify'],
      ['appeal', 'draft.txt'],
    ])
      expect((await runCli(argv, { env, files: { 'draft.txt': 'I ask for a review.' } })).stderr).toBe('');
  });
});
