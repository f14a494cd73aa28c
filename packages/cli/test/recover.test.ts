import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Run, runCli as runToday, type World } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const suspended = {
  ...bare,
  asOf: '2026-03-13T16:00:00Z',
  timeZone: 'Europe/Berlin',
  account: { status: 'suspended' },
  appeals: [],
};
/** On a day before all snapshots here, so that plans are counted from their own. */
const runCli = (argv: readonly string[], world: World = {}): Promise<Run> =>
  runToday(argv, { now: Date.parse('2020-01-01T00:00:00Z'), ...world });
const PROTECTION = 'Your account has been deactivated due to abusing the buyer protection programs';
const files = { 's.json': json(suspended) };
const run = (args: readonly string[], world: World = {}) =>
  runCli(['recover', 's.json', ...args], { files, ...world });

describe('risk-check recover', () => {
  it('prints diagnosis, plan and orders as JSON', async () => {
    const { code, stdout } = await run(['--notice', PROTECTION, '--format', 'json']);
    expect(code).toBe(0);
    const { diagnosis, plan, orders } = JSON.parse(stdout);
    expect(diagnosis).toMatchObject({
      kind: 'account-restriction',
      reasons: [{ reason: 'buyer-protection-abuse', weight: 0.98 }],
    });
    expect(plan.steps[0]).toMatchObject({
      id: 'appeal',
      earliest: '2026-03-18T16:00:00Z',
      expected: '2026-03-20T16:00:00Z',
    });
    expect(plan.doNot.length).toBeGreaterThan(4);
    expect(orders).toEqual([]);
  });

  it('takes no cause from a page about any account that lists several, though a wording of the platform stands in it', async () => {
    const reasonsOf = async (notice: string) => {
      const argv = [
        'recover',
        '--platform',
        'uber',
        '--role',
        'driver',
        '--notice',
        notice,
        '--format',
        'json',
      ];
      const { stdout } = await runCli(argv);
      return JSON.parse(stdout).diagnosis.reasons.map(({ reason }: { reason: string }) => reason);
    };
    const common =
      'Why was my account deactivated?\nThe most common reasons for deactivation are expired documents, low ratings, and reports of safety incidents.\n';
    const about = 'If your rating falls below the minimum in your city, your account may be deactivated.';
    expect(await reasonsOf(`${common}${about}`)).toEqual([]);
    const { stdout } = await runCli(
      ['recover', '--platform', 'uber', '--role', 'driver', '--brief', '--notice', `${common}${about}`],
      { columns: 1000 },
    );
    expect(stdout).toContain('No reason is known yet.');
    expect(stdout).not.toContain('in its own words');
    expect(
      await reasonsOf('Your account was deactivated because your rating is below the minimum in your city.'),
    ).toEqual(['performance']);
  });

  it('reads the message from standard input', async () => {
    const { stdout } = await run(['--notice', '-', '--format', 'json'], {
      stdin: `> ${PROTECTION.replaceAll(' ', '\n> ')}\n`,
    });
    expect(JSON.parse(stdout).diagnosis.reasons[0].reason).toBe('buyer-protection-abuse');
  });

  it('shows the weekend that a Friday afternoon costs, in local time', async () => {
    const { stdout } = await run(['--notice', PROTECTION]);
    expect(stdout).toContain('Counted from Fri 13 Mar 2026, 17:00 (Europe/Berlin).');
    expect(stdout).toContain('usual time 3 to 5 working days: Wed 18 Mar to Fri 20 Mar.');
    expect(stdout).toContain('2 days without work lie in between.');
  });

  it('counts holidays from a list or from lines', async () => {
    const lines = await run(['--notice', PROTECTION, '--format', 'json', '--holidays', 'h.txt'], {
      files: { ...files, 'h.txt': '2026-03-16 # a Monday\r\n\r\n2026-03-17\n' },
    });
    const list = await run(['--notice', PROTECTION, '--format', 'json', '--holidays', 'h.json'], {
      files: { ...files, 'h.json': '["2026-03-16","2026-03-17"]' },
    });
    expect(lines.stdout).toBe(list.stdout);
    expect(JSON.parse(list.stdout).plan.steps[0].earliest).toBe('2026-03-20T16:00:00Z');
  });

  it.each([
    { name: 'a bad sale end', args: ['--sale-ends', 'tonight'], says: /--sale-ends: expected a date-time/ },
    { name: 'a bad holiday', args: ['--holidays', 'h.txt'], says: /h\.txt:2:1: .*expected a day such as/ },
    {
      name: 'a bad holiday in a list',
      args: ['--holidays', 'bad.json'],
      says: /bad\.json:2:1 \[1\]: .*expected a day such as .*, got "2026-02-30"/,
    },
    { name: 'standard input twice', args: ['--notice', '-', '--holidays', '-'], says: /standard input/ },
    { name: 'an unknown option', args: ['--sale-end', 'x'], says: /did you mean --sale-ends/ },
  ])('refuses $name', async ({ args, says }) => {
    const { code, stderr, stdout } = await run(args, {
      files: {
        ...files,
        'h.txt': '2026-03-16\n2026-02-30\n',
        'bad.json': '["2026-03-16",\n"2026-02-30"]',
      },
    });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(says);
  });

  it('fits the columns, has no raw control characters, and plain letters where the terminal has no others', async () => {
    for (const columns of [40, 60, 80, 120]) {
      const { stdout } = await run(
        ['--notice', `${PROTECTION}\u001b[31m\u202e`, '--sale-ends', '2026-03-13T20:00:00Z'],
        { columns },
      );
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      expect(stdout).not.toContain('\u001b');
      expect(stdout).not.toContain('\u202e');
    }
    const dumb = await run(['--notice', PROTECTION], { env: { TERM: 'dumb' } });
    expect(dumb.stdout).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('prints Markdown that text from outside cannot break', async () => {
    const evil = json({
      ...suspended,
      orders: [
        {
          id: '**x** [y](z) <b>',
          placedAt: '2026-03-10T00:00:00Z',
          paidAt: '2026-03-10T00:00:00Z',
          shippedAt: null,
          closedAt: null,
        },
      ],
    });
    const { stdout } = await runCli(['recover', 's.json', '--format', 'markdown', '--notice', PROTECTION], {
      files: { 's.json': evil },
    });
    expect(stdout).toContain('# The way back: AliExpress buyer');
    expect(stdout).toContain('## What not to do now');
    expect(stdout).toContain('1. **Send one appeal');
    expect(stdout).toContain(String.raw`\*\*x\*\* \[y\](z) \<b\>`);
  });

  it('writes a calendar with a reminder for each date', async () => {
    const written: Record<string, string> = {};
    const world = {
      files,
      onWrite: (path: string, text: string) => void Object.assign(written, { [path]: text }),
    };
    const { code, stderr } = await run(
      ['--notice', PROTECTION, '--sale-ends', '2026-03-13T20:00:00Z', '--ics', 'plan.ics'],
      world,
    );
    expect(code).toBe(0);
    const text = written['plan.ics'] ?? '';
    const events = text.match(/BEGIN:VEVENT/g)?.length ?? 0;
    expect(stderr).toContain(`${events} dates written to plan.ics.\n`);
    expect(events).toBeGreaterThan(3);
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(events);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    // RFC 5545: lines end in CRLF and hold at most 75 bytes.
    for (const line of text.trimEnd().split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(text).toContain('DTSTART:20260320T160000Z');
    const again: Record<string, string> = {};
    await run(['--notice', PROTECTION, '--sale-ends', '2026-03-13T20:00:00Z', '--ics', 'plan.ics'], {
      files,
      onWrite: (path, second) => void Object.assign(again, { [path]: second }),
    });
    expect(again).toEqual(written);
  });

  it('opens in a program that reads calendars, with every date of the plan', async () => {
    const written: Record<string, string> = {};
    const args = ['--notice', PROTECTION, '--sale-ends', '2026-03-13T20:00:00Z'];
    const orders = [{ id: 'o, 1;"ü', placedAt: '2026-03-10T00:00:00Z', status: 'paid', shippedAt: null }];
    const world = {
      files: { 's.json': json({ ...suspended, region: 'DE', orders }) },
      onWrite: (path: string, text: string) => void Object.assign(written, { [path]: text }),
    };
    await run([...args, '--ics', 'plan.ics'], world);
    const { plan, ...made } = JSON.parse((await run([...args, '--format', 'json'], world)).stdout);
    const calendar = new ICAL.Component(ICAL.parse(written['plan.ics'] ?? ''));
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const starts = events.map(({ startDate }) => startDate.toJSDate().toISOString().replace('.000Z', 'Z'));
    const wanted = [
      ...plan.steps.flatMap(({ expected, moveOn }: { expected: string | null; moveOn: string | null }) => [
        expected,
        moveOn,
      ]),
      ...made.orders.map(({ date }: { date: { at: string } | null }) => date?.at),
      plan.emergency.letGoAt,
      ...plan.afterBan.map(({ deadline }: { deadline: string | null }) => deadline),
    ].filter((at) => at && at >= '2026-03-13T17:00:00Z');
    expect([...new Set(starts)].sort()).toEqual(expect.arrayContaining([...new Set(wanted)].sort()));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.map(({ summary }) => summary)).toContain('Nothing moved? Ask about order o, 1;"ü');
    for (const { component, startDate } of events) {
      const [alarm] = component.getAllSubcomponents('valarm');
      const trigger = alarm?.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>;
      const reminder = startDate.clone();
      reminder.addDuration(trigger);
      expect(reminder.compare(startDate)).toBeLessThanOrEqual(0);
      expect(reminder.toJSDate().getTime()).toBeGreaterThanOrEqual(Date.parse(plan.asOf));
    }
  });

  const calendarOf = async (snapshot: object, args: readonly string[] = []) => {
    const { stdout, stderr, written } = await runCli(['recover', 's.json', '--ics', 'plan.ics', ...args], {
      files: { 's.json': json(snapshot) },
    });
    const text = written['plan.ics'] ?? '';
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    return { stdout, stderr, text, uids };
  };

  it('keeps control characters of an order out of the calendar', async () => {
    const id = 'o1\r\nATTENDEE:mailto:x@example.com\u202e\u001b[31m';
    const orders = [{ id, placedAt: '2026-03-10T00:00:00Z', status: 'paid', shippedAt: null }];
    const { text } = await calendarOf({ ...suspended, orders }, ['--notice', PROTECTION]);
    expect(text).not.toMatch(/^ATTENDEE/m);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text.replaceAll('\r\n ', '')).toContain('order o1');
  });

  it('gives the dates of two accounts names of their own, and those of a later plan the same', async () => {
    const of = async (account: object, asOf = suspended.asOf): Promise<string[]> => {
      const orders = [{ id: 'o1', placedAt: '2026-03-10T00:00:00Z', status: 'paid', shippedAt: null }];
      const mine = { ...suspended, asOf, orders, account: { status: 'suspended', ...account } };
      return (await calendarOf(mine, ['--notice', PROTECTION])).uids;
    };
    const mine = await of({ id: 'mine' });
    expect(mine.length).toBeGreaterThan(3);
    expect(await of({ id: 'mine' }, '2026-03-13T18:00:00Z')).toEqual(mine);
    const both = [...mine, ...(await of({ id: 'yours' }))];
    expect(new Set(both).size).toBe(both.length);
    expect(both.join()).not.toMatch(/mine|yours|o1/);
  });

  it('says so where a plan has no dates, and writes a calendar that can be read', async () => {
    const { stderr, text, uids } = await calendarOf({ ...suspended, account: { status: 'active' } });
    expect(uids).toEqual([]);
    expect(stderr).toContain('This plan has no dates; plan.ics is an empty calendar.\n');
    // RFC 5545, 3.6: a calendar holds at least one component.
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents().length).toBe(1);
  });

  it('speaks of no way back in before a sale where nothing is restricted', async () => {
    const orders = [{ id: 'o1', placedAt: '2026-03-10T00:00:00Z', status: 'paid', shippedAt: null }];
    const active = { ...suspended, orders, account: { status: 'active' } };
    const sale = ['--sale-ends', '2026-03-15T20:00:00Z'];
    const { stdout, uids } = await calendarOf(active, sale);
    expect(stdout).toContain('This is no restriction of the account.');
    expect(stdout).not.toContain('The sale ends');
    expect(uids).toEqual([]);
    expect((await calendarOf({ ...suspended, orders }, sale)).stdout).toContain('The sale ends in 52 hours');
  });

  it('gives facts alone as what could come, and not as the reason of what came', async () => {
    const { stdout } = await runCli(['recover', 'examples/aliexpress-buyer/traveller.json']);
    expect(stdout).toContain('If it came to a restriction, most likely: Security check');
    expect(stdout).not.toContain('Most likely reason');
    const warned = await runCli(['recover', 'examples/aliexpress-buyer/several-at-once.json']);
    expect(warned.stdout).toContain('Most likely reason: Security check');
  });

  it('weighs the facts that the owner leaves out of the score, too', async () => {
    const left = [{ rule: 'aliexpress.buyer.login-distinct-ips', reason: 'on a journey' }];
    const own = { 'risk-check.suppressions.json': json(left) };
    const argv = ['recover', 'examples/aliexpress-buyer/traveller.json'];
    expect((await runCli(argv, { files: own })).stdout).toBe((await runCli(argv)).stdout);
  });

  it.each([
    ['a check for robots', 'Please slide to verify', 'There is nothing to appeal here.'],
    ['a card that the bank refused', 'Your payment was declined by your bank', 'Speak to the bank'],
    ['a wrong password', 'The password you entered is incorrect', 'Check caps lock'],
  ])('gives no steps and asks nothing for %s', async (_, notice, says) => {
    const own = { 's.json': json({ ...suspended, account: { status: 'active' } }) };
    const { stdout } = await run(['--notice', notice], { files: own });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(says);
    expect(stdout).toContain('There are no steps to take.');
    expect(stdout).not.toContain('To find out more');
  });

  it('leads with a message that it cannot read, and calls nothing safe beside it', async () => {
    const notices = [{ at: '2026-03-01T08:00:00Z', text: 'Ihr Konto ist nicht mehr da.' }];
    const own = { 's.json': json({ ...suspended, notices, account: { status: 'active' } }) };
    const { stdout } = await run(['--notice', 'Your payment was declined by your bank'], { files: own });
    expect(stdout).not.toContain('nothing to appeal');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Now Read first the message that is not recognised here',
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('sign in by hand and not by its link');
    const asJson = ['--notice', 'Your payment was declined by your bank', '--format', 'json'];
    const { diagnosis } = JSON.parse((await run(asJson, { files: own })).stdout);
    expect(diagnosis).toMatchObject({ kind: 'undecided', decided: false });
  });

  it('names the ruleset, and no reason, where no source tells the way back, in Russian too', async () => {
    const own = { 's.json': json({ ...suspended, platform: 'stripe', role: 'merchant' }) };
    const { stdout } = await run(['--lang', 'ru'], { files: own });
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('не описывает путь назад для «');
    expect(text).not.toContain('для причины «');
  });

  it('says whose way back it shows where the reason is not known and the guide has one only', async () => {
    const own = { 's.json': json({ ...suspended, platform: 'ebay', role: 'seller' }) };
    const notice = ['--notice', 'MC011: your account is restricted.'];
    const { stdout } = await run(notice, { files: own });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Now Only the way back for “Selling performance” is known here. Does your message give another reason?',
    );
    expect((await run(['--notice', 'You are Below Standard.'], { files: own })).stdout).not.toContain(
      'is known here.',
    );
    const identity = ['--notice', 'MC011: your account is restricted. Verify your information.'];
    const { stdout: asked } = await run(identity, { files: own });
    expect(asked).not.toContain('is known here.');
    expect(asked).toContain('Confirm your identity in the account');
  });

  it('warns of a message that may be a copy before any step', async () => {
    const own = { 's.json': json({ ...suspended, platform: 'paypal', role: 'merchant' }) };
    const text = 'Dear customer, your account is limited. Click here: https://paypal-secure.example/x';
    const { stdout } = await run(['--notice', text], { files: own });
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain('This may be a copy.');
    expect(said).toContain('“paypal-secure.example”');
    expect(said.indexOf('This may be a copy.')).toBeLessThan(said.indexOf('Begin with step'));
  });

  it('says of a warning that nothing is blocked yet, and what to put right', async () => {
    const own = {
      's.json': json({ ...suspended, platform: 'amazon', role: 'seller', account: { status: 'active' } }),
    };
    const notice = 'Your Order Defect Rate is above 1%. If it stays there, your account may be deactivated.';
    const { stdout } = await run(['--notice', notice], { files: own });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Nothing is blocked yet. Fix what the message names');
    expect(stdout).not.toContain('There are no steps to take.');
  });

  it('asks for the message where nothing says that the account is restricted', async () => {
    const own = { 's.json': json({ ...suspended, account: { status: 'active' } }) };
    const { stdout } = await run([], { files: own });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('If a message stops you, give it with --notice');
  });

  it('says that no source tells the way back, and not that there is none', async () => {
    const own = { 's.json': json({ ...suspended, platform: 'stripe', role: 'merchant' }) };
    const { stdout } = await run([], { files: own });
    expect(stdout).toContain('No source tells the way back here.');
    expect(stdout).not.toContain('nothing to appeal');
  });

  it('names who says each warning, and begins with a step that surely applies', async () => {
    const { stdout } = await run(['--notice', 'Multiple accounts on the same device']);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Do not file the same appeal again. Several appeals within a day were all rejected as automatic or in bad faith. [AliBestFinds]',
    );
    expect(text).toContain('Look first whether steps 1 and 2 apply to you. Begin with step 3:');
  });

  it('says that nothing has to be sent while an appeal is open', async () => {
    const { stdout } = await runCli(['recover', 'examples/aliexpress-buyer/three-appeals.json']);
    expect(stdout).toContain('Send nothing now, and wait');
    expect(stdout).not.toContain('Send one appeal, with everything in it');
  });

  it.each([
    ['amazon', 'seller', 'one appeal with a plan of action'],
    ['visa', 'merchant', 'root-cause plan'],
    ['ebay', 'seller', 'Find the defects'],
    ['tiktok-shop', 'seller', 'First appeal, in time'],
    ['walmart', 'seller', 'business plan of action'],
  ])('plans for %s %s from its own data', async (platform, role, says) => {
    const own = json({ ...suspended, platform, role });
    const { code, stdout } = await runCli(['recover', 's.json'], { files: { 's.json': own } });
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(says);
  });

  it.each([
    ['visa', 'merchant', '2026-03-12', 'Begin with step 1', 'Send nothing now'],
    ['tiktok-shop', 'seller', '2026-03-12', 'Send nothing now', 'until the date below'],
    ['paypal', 'merchant', '2026-03-12', 'until the date below', 'Begin with step 1'],
    ['paypal', 'merchant', '2026-01-12', 'open longer than usual', 'Send nothing now'],
  ])(
    'with an open appeal at %s %s of %s says what step 1 says',
    async (platform, role, day, said, notSaid) => {
      const { stdout } = await run([], {
        files: {
          's.json': json({
            ...suspended,
            platform,
            role,
            region: 'US',
            appeals: [{ id: 'a', submittedAt: `${day}T00:00:00Z`, status: 'pending' }],
          }),
        },
        columns: 10_000,
      });
      expect(stdout).toContain(said);
      expect(stdout).not.toContain(notSaid);
    },
  );

  it.each([
    ['en', '2025-07-31T09:00:00Z', 'until Thu 31 Jul'],
    ['en', '2025-08-01T09:00:00Z', 'the last day was Thu 31 Jul'],
    ['de', '2025-08-01T09:00:00Z', 'der letzte Tag war Do. 31. Juli'],
    ['es', '2025-08-01T09:00:00Z', 'el último día fue jue. 31 de julio'],
    ['ru', '2025-08-01T09:00:00Z', 'последний день был чт 31 июля'],
  ])('tells of a route in the end, in %s at %s: %s', async (lang, asOf, says) => {
    const notices = [{ at: '2025-01-31T10:00:00Z', kind: 'suspension', text: PROTECTION }];
    for (const status of ['suspended', 'terminated']) {
      const { stdout } = await run(['--lang', lang], {
        files: { 's.json': json({ ...suspended, asOf, region: 'DE', account: { status }, notices }) },
      });
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`(${says})`);
    }
  });

  it('says nothing of the orders of a blocked account where none is blocked', async () => {
    const { stdout } = await runCli(['recover', 'examples/aliexpress-buyer/several-at-once.json']);
    expect(stdout).not.toMatch(/kind of block|as soon as you can sign in/);
  });
});

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
    expect(stdout).toContain('now Tue 24 Nov 2026, 08:00 (UTC)');
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

  it.each([['--details'], ['--format', 'json'], ['--format', 'markdown']])(
    'remarks it beside %s, too',
    async (...format) => {
      const argv = ['recover', '--platform', 'aliexpress', '--role', 'buyer', ...format, '--notice'];
      const { stderr } = await runToday([...argv, 'Your eBay account has been suspended.']);
      expect(stderr).toContain('The message names eBay; this plan is for AliExpress.');
      expect((await runToday([...argv, 'Your account has been suspended.'])).stderr).toBe('');
    },
  );

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

describe('recover for a platform without rules', () => {
  const LINKED = 'Your account was closed because it is linked to another deactivated account.';
  const general = (args: readonly string[], world: World = {}) =>
    runCli(['recover', ...args], { columns: 80, ...world });

  it('reads the message all the same, says that its steps are general advice, and names the platform as it was typed', async () => {
    const { code, stdout, stderr } = await general(['--platform', 'Cash App', '--notice', LINKED, '--brief']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Cash App /);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'risk-check has no rules for Cash App: the steps below are general advice.',
    );
    expect(stdout).toContain('Most likely another account that is linked to yours.');
    expect(stdout).toContain('Say whose the other account is.');
    expect(stdout).toContain('open a new account');
  });

  it.each([
    ['de', 'risk-check hat keine Regeln für Depop', 'Einmal Einspruch einlegen'],
    ['es', 'risk-check no tiene reglas de Depop', 'Apelar una vez'],
    ['ru', 'У risk-check нет правил для Depop', 'Подать апелляцию один раз'],
  ])('says it in %s', async (lang, said, step) => {
    const { stdout } = await general(['--platform', 'depop', '--notice', LINKED, '--brief', '--lang', lang]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(said);
    expect(stdout.replace(/\s+/g, ' ')).toContain(step);
  });

  it('gives programs the same plan in English, whatever the language', async () => {
    const args = ['--platform', 'depop', '--role', 'seller', '--notice', LINKED, '--format', 'json'];
    const { stdout } = await general(args);
    const { diagnosis, plan } = JSON.parse(stdout);
    expect(diagnosis.class).toBe('multiple-accounts');
    expect(plan.steps.map(({ id }: { id: string }) => id)).toContain('second-appeal');
    expect((await general([...args, '--lang', 'de'])).stdout).toBe(stdout);
  });

  it.each([
    ['a mistyped one', ['--platform', 'aliexpres', '--role', 'buyer'], 'did you mean aliexpress?'],
    ['one that several are called', ['--platform', 'google'], 'Known are: adsense, gmail, google-ads'],
    ['no name', ['--platform', '???'], 'expected a known platform'],
    ['a known one in an unknown role', ['--platform', 'etsy', '--role', 'admin'], 'role: expected'],
  ])('asks again for %s', async (_, args, said) => {
    const { code, stdout, stderr } = await general([...args, '--notice', LINKED]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
