describe('recover without a file', () => {
  const notice = 'Your account has been temporarily disabled for security reasons.';

  it('prints one screen from a message, a platform and a role', async () => {
    const { code, stdout } = await runToday([
      'recover',
      '--platform',
      'aliexpress',
      '--role',
      'buyer',
      '--notice',
      notice,
    ]);
    expect(code).toBe(0);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(25);
    expect(stdout).toContain('Most likely a security lock. Try the code first');
    expect(stdout).toContain('now Tue 24 Nov 2026, 08:00');
    expect(stdout).toContain('NEXT 10 MINUTES');
    expect(stdout).toContain('Open orders? A locked account does not stop a parcel.');
  });

  it('knows the role where a platform has one, and reads the message from a file', async () => {
    const files = {
      'message.txt': 'Your selling privileges have been removed. Order defect rate exceeds 1%.',
    };
    const { stdout } = await runToday(['recover', '--platform', 'etsy'], {});
    expect(stdout).toContain('Etsy seller');
    const named = ['recover', '--platform', 'amazon', '--role', 'seller', '--notice', 'message.txt'];
    expect((await runToday(named, { files })).stdout).toContain('Your numbers are the reason.');
  });

  it('prints the long plan with the drafts for --details', async () => {
    const argv = ['recover', '--platform', 'aliexpress', '--role', 'buyer', '--notice', notice, '--details'];
    const { stdout } = await runToday(argv);
    expect(stdout).toContain('Words for the chat');
    expect(stdout).toContain('Draft of an appeal');
    const german = (await runToday([...argv, '--lang', 'de'])).stdout;
    expect(german).toContain('My account was disabled on');
    expect(german).toContain('Dasselbe in Ihrer Sprache');
  });

  it('says what it needs', async () => {
    const { code, stderr } = await runToday(['recover', '--notice', notice]);
    expect(code).toBe(2);
    expect(stderr).toContain('or --platform and --role');
    expect((await runToday(['recover', '--platform', 'aliexpres'])).stderr).toContain('aliexpress');
  });

  it('remarks that the message names another platform', async () => {
    const argv = ['recover', '--platform', 'aliexpress', '--role', 'buyer', '--notice'];
    const { stdout } = await runToday([...argv, 'Your eBay account has been suspended.']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('The message names eBay; this plan is for AliExpress.');
  });

  it('counts from now, unless a time is given', async () => {
    const old = { 's.json': json({ ...suspended, notices: [] }) };
    expect((await runToday(['recover', 's.json'], { files: old })).stdout).toContain(
      'Counted from Tue 24 Nov 2026',
    );
    const then = await runToday(['recover', 's.json', '--as-of', suspended.asOf], { files: old });
    expect(then.stdout).toContain('Counted from Fri 13 Mar 2026');
    const screen = await runToday(['recover', 's.json'], { files: old, isTTY: true, columns: 80 });
    expect(screen.stdout.split('\n').length).toBeLessThanOrEqual(25);
  });
});
