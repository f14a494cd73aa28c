import type { AppealReview } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const GOOD =
  'I opened six disputes in one week, orders 8099000000000011 to 8099000000000016. I should have written to the sellers first. From now on I will.';
const BAD = 'This is unfair!!!\nI did nothing wrong, my lawyer will write to you.';

describe('risk-check appeal', () => {
  it('exits with 0 and says what to do next when nothing has to be fixed', async () => {
    const { code, stdout } = await runCli(['appeal', 'd.txt', '--reason', 'buyer-protection-abuse'], {
      files: { 'd.txt': GOOD },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('Send it once');
  });

  it('exits with 1, and shows place, reason and a better way', async () => {
    const { code, stdout } = await runCli(['appeal', '-', '--reason', 'buyer-protection-abuse'], {
      stdin: BAD,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('line 1, column 9: “unfair”');
    expect(stdout).toContain('line 2, column 22: “my lawyer”');
    expect(stdout).toContain('Better:');
  });

  it('prints exactly the review as JSON', async () => {
    const { code, stdout } = await runCli(['appeal', 'd.txt', '--format', 'json'], {
      files: { 'd.txt': BAD },
    });
    expect(code).toBe(1);
    const review = JSON.parse(stdout);
    expect(Object.keys(review)).toEqual(['ok', 'words', 'findings']);
    expect(review).toMatchObject({ ok: false, words: 13 });
    expect(review.findings[0]).toMatchObject({
      code: expect.any(String),
      start: 0,
      end: BAD.length,
      message: expect.any(String),
    });
  });

  it.each(['de', 'es', 'ru'])('says what to fix in %s, and in English to programs', async (lang) => {
    const files = { 'd.txt': 'I beg you, please unblock me! My order 8123456789012345 came late.' };
    const run = async (...args: string[]) => (await runCli(['appeal', 'd.txt', ...args], { files })).stdout;
    const asJson = await run('--format', 'json', '--lang', lang);
    expect(asJson).toBe(await run('--format', 'json'));
    const { findings } = JSON.parse(asJson) as AppealReview;
    const [english, other] = [
      await run('--format', 'markdown'),
      await run('--format', 'markdown', '--lang', lang),
    ];
    expect(findings.map(({ code }) => code)).toContain('begging');
    for (const { code, message, better } of findings)
      for (const text of [message, better]) {
        expect(english, code).toContain(text);
        expect(other, code).not.toContain(text);
      }
  });
  it('takes reason, order numbers and open appeals from a snapshot', async () => {
    const snapshot = {
      ...bare,
      account: { status: 'suspended' },
      orders: [{ id: '4111111111111111', placedAt: '2026-02-01T00:00:00Z' }],
      notices: [
        {
          at: '2026-02-09T00:00:00Z',
          kind: 'suspension',
          text: 'Your account has been deactivated due to abusing the buyer protection programs',
        },
      ],
      appeals: [{ id: 'a', submittedAt: '2026-02-09T08:00:00Z', status: 'pending' }],
    };
    const files = { 's.json': json(snapshot), 'd.txt': `${GOOD} It is about 4111111111111111.` };
    const { code, stdout } = await runCli(['appeal', 'd.txt', '--snapshot', 's.json'], { files });
    expect(code).toBe(1);
    expect(stdout).toContain('An appeal is open.');
    expect(stdout).toContain('Checked for the reason: Abuse of buyer protection.');
    expect(stdout).not.toContain('(card-number)');
    // The platform is known, so what it wants attached is listed too, with what photos have to be like.
    expect(stdout).toMatch(/\nDocuments\n[\s\S]*identity card[\s\S]*Photos: sharp/);
    const asJson = await runCli(['appeal', 'd.txt', '--snapshot', 's.json', '--format', 'json'], { files });
    expect(JSON.parse(asJson.stdout).checklist.photos).toContain('every line readable');
  });

  it('shows where a card number stands, but not the number', async () => {
    for (const card of ['4111 1111 1111 1111', '4111-1111-1111-1111', '4111111111111111']) {
      const files = { 'd.txt': `${GOOD}\nPaid with ${card}.` };
      const { code, stdout } = await runCli(['appeal', 'd.txt'], { files });
      expect(code).toBe(1);
      expect(stdout).toMatch(/\(card-number\)\n.*“•{4}.?•{4}.?•{4}.?1111”/);
      expect(stdout).not.toContain(card);
    }
  });

  it.each([
    { name: 'an unknown reason', args: ['d.txt', '--reason', 'securty'], says: /did you mean security/ },
    { name: 'a missing draft', args: ['nowhere.txt'], says: /there is no such file/ },
    { name: 'an empty draft', args: ['e.txt'], says: /empty/ },
    { name: 'standard input twice', args: ['-', '--snapshot', '-'], says: /standard input/ },
  ])('refuses $name', async ({ args, says }) => {
    const { code, stderr } = await runCli(['appeal', ...args], { files: { 'd.txt': GOOD, 'e.txt': ' ' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });
});
