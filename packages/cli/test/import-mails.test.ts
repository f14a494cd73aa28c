import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

const mail = (from: string, subject: string, body: string): string =>
  `From x Thu Jan  1 00:00:00 2026\nFrom: Qanary Testperson <${from}>\nSubject: ${subject}\nDate: Fri, 02 Oct 2026 08:00:00 +0000\n\n${body}\n\n`;

const MBOX = [
  mail('transaction@notice.aliexpress.com', 'Order 8190000000000001 shipped', 'USB cable'),
  mail(
    'account@notice.aliexpress.com',
    'Notice',
    'Your account has been suspended because of unusual activity.',
  ),
  mail('friend@example.org', 'Order 8190000000000002 shipped', 'look'),
].join('');

describe('mails', () => {
  it('become a snapshot, and what is left out is counted, not quoted', async () => {
    const { code, stdout, stderr } = await runCli(['import', 'all.mbox'], {
      files: { 'all.mbox': MBOX },
      columns: 200,
    });
    expect(code).toBe(0);
    const { orders, notices, source } = JSON.parse(stdout);
    expect(orders).toEqual([
      { id: '8190000000000001', shippedAt: '2026-10-02T08:00:00Z', status: 'shipped' },
    ]);
    expect(notices).toEqual([expect.objectContaining({ at: '2026-10-02T08:00:00Z', kind: 'restriction' })]);
    expect(source).toMatchObject({ importer: 'mails', fileSha256: expect.any(String) });
    expect(stderr).toContain('all.mbox: mails, E-mails of platforms (.eml, .mbox)');
    expect(stderr).toContain('3 entries read, 2 used, 1 left out:');
    expect(stderr).toContain('Orders: 1 entry, partial');
    expect(stderr).toContain('A message of 2026-10-02 08:00 UTC says that your account is restricted.');
    expect(stderr).toContain('risk-check recover FILE');
    expect(stdout + stderr).not.toMatch(/qanary|friend|USB/i);
  });

  it('are never followed by "nothing bad" where one of them says that the account is restricted', async () => {
    const { written } = await runCli(['import', 'all.mbox', '-o', 'me.json'], {
      files: { 'all.mbox': MBOX },
    });
    const files = { 'me.json': written['me.json'] ?? '' };
    for (const format of [['--brief'], [], ['--format', 'markdown'], ['--format', 'html']]) {
      const { stdout } = await runCli(['me.json', ...format], { files });
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain('says that your account is restricted.');
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain('risk-check recover');
      expect(stdout).not.toMatch(/nothing\s+bad/);
    }
    const { stdout } = await runCli(['me.json', '--brief'], { files });
    expect(stdout).toContain('step by step with dates: risk-check recover me.json');
    expect(stdout).toContain('1 Read the steps before you write to anyone.');
    const narrow = await runCli(['me.json', '--brief', '--lang', 'de'], { files, columns: 60 });
    expect(narrow.stdout).toContain('\nrisk-check recover me.json\n');
    // What the owner says of the account counts more than a message.
    const lifted = {
      'me.json': JSON.stringify({ ...JSON.parse(files['me.json']), account: { status: 'active' } }),
    };
    expect((await runCli(['me.json', '--brief'], { files: lifted })).stdout).not.toMatch(
      /restricted|recover/,
    );
  });

  it.each(['de', 'es', 'ru'])('are spoken of in %s', async (lang) => {
    const { stderr } = await runCli(['import', 'all.mbox', '--lang', lang], {
      files: { 'all.mbox': MBOX },
      columns: 300,
    });
    expect(stderr).not.toMatch(/\b(mail only|counted|left out)\b/);
  });

  it('are refused where none is known', async () => {
    const { code, stderr } = await runCli(['import', 'x.eml'], {
      files: { 'x.eml': mail('friend@example.org', 'Hello', 'Hi') },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('none of the mails (1) comes from the address of a platform known here');
  });

  it('and an old workbook says what to do', async () => {
    const { code, stderr } = await runCli(['import', 'x.xls'], {
      files: { 'x.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('save the sheet as CSV');
  });

  it('and a copied page comes from standard input', async () => {
    const page = 'Completed\nOrder date: Oct 2, 2026\nOrder ID: 8190000000000001\nCopy\n';
    const { stdout } = await runCli(['import', '-'], { stdin: page });
    expect(JSON.parse(stdout).orders).toEqual([
      { id: '8190000000000001', placedAt: '2026-10-02T12:00:00Z', status: 'completed' },
    ]);
  });
});
