import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAnswer } from '@risk-check/report/questions';
import { en } from '@risk-check/report/words/en';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { answering, atTerminal, typing } from './fake-talk.ts';

const aliexpress = ['init', '--platform', 'aliexpress', '--role', 'buyer'];

describe('risk-check init', () => {
  it('says what it understood of a share, and asks again what is far past its limit', async () => {
    const typed = ['5', '0.05'];
    const person = answering({ 'q quit': 'q' });
    const talk = {
      ...person,
      ask: async () => {
        const question = person.said.slice(-6).join(' ').replaceAll(/\s+/g, ' ');
        if (question.includes('spam') && typed.length === 2) return typed.shift() ?? null;
        if (question.includes('Or did you mean')) return '0.05%';
        return person.ask();
      },
    };
    const argv = ['init', '--platform', 'amazon-ses', '--role', 'sender', '-o', 's.json'];
    const { written } = await runCli(argv, atTerminal(talk));
    const said = person.said.join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toContain('5% (1 of 20)? Or did you mean 0.05% (1 of 2000)? Type it again with the sign %.');
    expect(said).toContain('= 0.05% (1 of 2000)');
    expect(JSON.parse(written['s.json'] ?? '')).toMatchObject({ metrics: { complaintRate: 0.0005 } });
  });

  it('asks topic by topic, shows the report, and writes a snapshot that scores', async () => {
    const person = answering({ 'disputes are open right now': '6', 'how many had a dispute': '3 of 240' });
    const { code, written, stdout, stderr } = await runCli(
      [...aliexpress, '-o', 's.json'],
      atTerminal(person),
    );
    expect(code).toBe(0);
    expect(person.said.join(' ')).toContain('Nothing you type leaves this computer.');
    // No interview of every single number.
    expect(person.asked.length).toBeLessThanOrEqual(12);
    expect(stdout).toContain('AliExpress buyer');
    const snapshot = JSON.parse(written['s.json'] ?? '');
    expect(snapshot.metrics).toEqual({ disputesOpen: 6, disputeRatio: { numerator: 3, denominator: 240 } });
    expect(snapshot.account).toEqual({ status: 'active' });
    expect(stderr).toContain('Written to s.json.');
    const scored = await runCli(['s.json', '--format', 'json'], {
      files: { 's.json': written['s.json'] ?? '' },
    });
    expect(JSON.parse(scored.stdout)).toMatchObject({ score: 63, warnings: [] });
  });

  it('can be left and gone on with: nothing is asked twice', async () => {
    const first = typing(['0', '0', null]);
    const one = await runCli([...aliexpress, '-o', 's.json'], atTerminal(first));
    expect(one.code).toBe(130);
    expect(one.stderr).toContain('Stopped; kept in s.json.');
    const second = answering({});
    const two = await runCli(
      ['init', '-o', 's.json'],
      atTerminal(second, { files: { 's.json': one.written['s.json'] ?? '' } }),
    );
    expect(second.said[0]).toContain('Going on with s.json.');
    const plain = (message: string): string => /topic \d+ of \d+ (.*?)\?/.exec(message)?.[1] ?? message;
    const before = first.asked.slice(0, 2).map(plain);
    expect(second.asked.map(plain).filter((question) => before.includes(question))).toEqual([]);
    const metrics = JSON.parse(one.written['s.json'] ?? '').metrics;
    expect(Object.keys(metrics).length).toBeGreaterThan(3);
    expect(JSON.parse(two.written['s.json'] ?? '').metrics).toEqual(metrics);
  });

  it('asks the few topics that an import has left open', async () => {
    const argv = ['packages/import/test/fixtures/aliexpress-issues.json', '--role', 'buyer'];
    const imported = await runCli(['import', ...argv, '--as-of', '2026-11-24T08:00:00Z']);
    const person = answering({});
    const { written } = await runCli(
      ['init', '-o', 's.json'],
      atTerminal(person, { files: { 's.json': imported.stdout } }),
    );
    expect(person.asked.length).toBeLessThanOrEqual(6);
    expect(person.asked.join(' ')).not.toContain('how many had a dispute');
    expect(
      JSON.parse(written['s.json'] ?? '').source.map(({ importer }: { importer: string }) => importer),
    ).toEqual(['aliexpress-issues', 'init']);
  });

  it.each([
    { flags: [], says: true },
    { flags: ['--as-of', '2026-03-06T15:00:00Z'], says: false },
  ])('says when an older snapshot is brought up to now: $flags', async ({ flags, says }) => {
    const older = {
      snapshotVersion: 1,
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-03-06T15:00:00Z',
      orders: [],
      disputes: [],
    };
    const { stderr, written } = await runCli(['init', '--answers', 'a.json', '-o', 's.json', ...flags], {
      files: { 's.json': JSON.stringify(older), 'a.json': '{ "answers": { "facts.accountShared": false } }' },
    });
    expect(stderr.includes('--as-of 2026-03-06T15:00:00Z')).toBe(says);
    expect(JSON.parse(written['s.json'] ?? '').observed !== undefined).toBe(says);
  });

  it('says in the language of the reader that it stopped before anything was chosen', async () => {
    const { code, stderr, written } = await runCli(
      ['init', '--lang', 'de', '-o', 's.json'],
      atTerminal(typing([null])),
    );
    expect({ code, stderr, written }).toEqual({ code: 130, stderr: 'Abgebrochen.\n', written: {} });
  });

  it('asks which role where a platform has several, in the language of the reader', async () => {
    const person = typing(['1', null]);
    await runCli(['init', '--lang', 'de', '--platform', 'aliexpress', '-o', 's.json'], atTerminal(person));
    expect(person.asked[0]).toContain('1 Käufer bei AliExpress');
  });

  it('finds the account by a few letters', async () => {
    const talk = answering({ 'Which platform': 'discogs', 'Discogs seller': '1' });
    const { written } = await runCli(['init', '-o', 'snapshot.json'], atTerminal(talk, { files: {} }));
    expect(JSON.parse(written['snapshot.json'] ?? '')).toMatchObject({
      platform: 'discogs',
      role: 'seller',
      asOf: '2026-11-24T08:00:00Z',
    });
  });

  it('gives no index, and no all-clear, where nothing can be checked', async () => {
    const temu = ['init', '--platform', 'temu', '--role', 'seller', '-o', 's.json'];
    const { stdout } = await runCli(temu, atTerminal(answering({})));
    expect(stdout).not.toMatch(/index 0|Nothing is left to ask/i);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('No rule was used');
    expect((await runCli([...temu, '--experimental'], atTerminal(answering({})))).stdout).not.toContain(
      'No rule was used',
    );
  });

  it('works without a terminal, and reads shares, counts, words and "not known"', async () => {
    const answers = {
      platform: 'aliexpress',
      role: 'buyer',
      asOf: '2026-11-20T08:00:00Z',
      answers: {
        disputesOpen: 6,
        disputeRatio: '3 of 240',
        couponDiscountShare: '20 %',
        'facts.accountShared': false,
        profileData: 'correct',
        failedPayments24h: null,
      },
    };
    const { code, stdout } = await runCli(['init', '--answers', 'a.json'], {
      files: { 'a.json': JSON.stringify(answers) },
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: '2026-11-20T08:00:00Z',
      metrics: {
        disputesOpen: 6,
        disputeRatio: { numerator: 3, denominator: 240 },
        couponDiscountShare: 0.2,
      },
      facts: { accountShared: false, profileData: 'correct' },
      source: { notKnown: ['metrics.failedPayments24h'] },
    });
  });

  it.each([
    {
      name: 'no terminal and no answers',
      argv: ['init'],
      says: 'expected a terminal to ask in, or --answers FILE',
    },
    {
      name: 'answers that are none',
      argv: ['init', '--answers', 'a'],
      a: '[]',
      says: 'expected an object with "answers"',
    },
    {
      name: 'no account',
      argv: ['init', '--answers', 'a'],
      a: '{"answers":{}}',
      says: 'expected --platform and --role',
    },
    {
      name: 'a mistyped question',
      argv: [...aliexpress, '--answers', 'a'],
      a: '{"answers":{"disputeOpen":1}}',
      says: 'there is no question "disputeOpen" for this platform and role; did you mean disputesOpen?',
    },
    {
      name: 'a question that is like none',
      argv: [...aliexpress, '--answers', 'a'],
      a: '{"answers":{"foo":1}}',
      says: 'there is no question "foo" for this platform and role; known are: ',
    },
    {
      name: 'a negative count',
      argv: [...aliexpress, '--answers', 'a'],
      a: '{"answers":{"disputesOpen":-1}}',
      says: 'a:1:28 answers.disputesOpen: expected a whole number of 0 or more, got -1',
    },
    {
      name: 'a share that could be 3 or 300 percent',
      argv: [...aliexpress, '--answers', 'a'],
      a: '{"answers":{"disputeRatio":"3"}}',
      says: 'expected a number in percent, for example 2.5',
    },
    {
      name: 'a name that means nothing in a file of answers',
      argv: ['init', '--answers', 'a'],
      a: '{"platfrom":"aliexpress","role":"buyer","answers":{},"metrics":{}}',
      says:
        'a: 2 problems (INVALID_ANSWERS)\n' +
        '  a:1:2 platfrom: there is no "platfrom" here; did you mean platform?\n' +
        '  a:1:54 metrics: there is no "metrics" here; known are: platform, role, asOf, answers\n' +
        'Fix the spelling, or take it out.',
    },
    {
      name: 'answers under a mistyped name',
      argv: [...aliexpress, '--answers', 'a'],
      a: '{"answres":{"disputesOpen":1}}',
      says: 'a: 1 problem (INVALID_ANSWERS)\n  a:1:2 answres: there is no "answres" here; did you mean answers?',
    },
    {
      name: 'names and a time that are no texts',
      argv: ['init', '--answers', 'a'],
      a: '{"platform":5,"role":["buyer"],"asOf":20260210,"answers":{}}',
      says:
        'a: 3 problems (INVALID_ANSWERS)\n' +
        '  a:1:13 platform: expected a text in double quotes, such as "buyer", got 5\n' +
        '  a:1:22 role: expected a text in double quotes, such as "buyer", got a list of 1\n' +
        '  a:1:39 asOf: expected a text in double quotes, such as "buyer", got 20260210\n',
    },
    {
      name: 'a role of the answers that the platform has not',
      argv: ['init', '--answers', 'a'],
      a: '{"platform":"aliexpress","role":"byer","answers":{}}',
      says: 'a:1:33 role: expected a known role of aliexpress, got "byer"; did you mean buyer?',
    },
    {
      name: 'one question under two names',
      argv: [...aliexpress, '--answers', 'a'],
      a: '{"answers":{"disputesOpen":1,"metrics.disputesOpen":2}}',
      says: 'expected one of disputesOpen, metrics.disputesOpen, got disputesOpen, metrics.disputesOpen',
    },
    {
      name: 'a mistyped platform',
      argv: ['init', '--platform', 'aliexpres', '--answers', 'a'],
      a: '{"answers":{}}',
      says: 'did you mean aliexpress?',
    },
    {
      name: 'a time that is none',
      argv: [...aliexpress, '--as-of', 'soon', '--answers', 'a'],
      a: '{"answers":{}}',
      says: '--as-of: expected a date-time with an offset',
    },
    {
      name: 'a time in the answers that is none',
      argv: [...aliexpress, '--answers', 'a'],
      a: '{"asOf":"now","answers":{}}',
      says: 'a: asOf: expected a date-time with an offset',
    },
  ])('$name ends with 2 and says what to do', async ({ argv, a, says }) => {
    const { code, stdout, stderr } = await runCli(argv, { files: a === undefined ? {} : { a } });
    expect(stderr).toContain(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('says under --format json, in English, what came of it, and why it failed', async () => {
    const argv = [...aliexpress, '--answers', 'a', '-o', 's.json', '--lang', 'de', '--format', 'json'];
    const older = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-03-06T15:00:00Z' };
    const { code, stdout, stderr, written } = await runCli(argv, {
      files: { a: '{"answers":{"disputesOpen":6}}', 's.json': JSON.stringify(older) },
    });
    const { unknown, ...outcome } = JSON.parse(stderr);
    expect({ code, stdout, outcome }).toEqual({
      code: 0,
      stdout: '',
      outcome: {
        output: 's.json',
        stopped: false,
        asOf: '2026-11-24T08:00:00Z',
        earlierAsOf: older.asOf,
        score: 63,
        worstCase: 99,
        band: 'high',
        coverage: expect.closeTo(0.028, 3),
      },
    });
    expect(JSON.parse(written['s.json'] ?? '').metrics).toEqual({ disputesOpen: 6 });
    expect(unknown).toContainEqual(
      expect.objectContaining({ id: 'facts.accountShared', ask: expect.stringContaining('password') }),
    );
    const failed = await runCli(argv, { files: { a: '{"answers":{"disputesOpen":"viele"}}' } });
    expect(JSON.parse(failed.stderr).error.issues[0].message).toBe(
      'expected a whole number of 0 or more, got "viele"',
    );
  });

  it('says under --format json that it stopped before anything was chosen', async () => {
    const { code, stderr } = await runCli(['init', '--format', 'json'], atTerminal(typing([null])));
    expect({ code, outcome: JSON.parse(stderr) }).toEqual({
      code: 130,
      outcome: { output: null, stopped: true },
    });
  });

  it('never mixes two accounts', async () => {
    const { stdout } = await runCli(['import', 'packages/import/test/fixtures/amazon-sp-v2.json']);
    const world = atTerminal(answering({}), { files: { 's.json': stdout } });
    const { code, stderr } = await runCli([...aliexpress, '-o', 's.json'], world);
    expect({ code, says: stderr.includes('these two are not of one account') }).toEqual({
      code: 2,
      says: true,
    });
  });
});

describe('parseAnswer', () => {
  const base = { id: 'metrics.x', rules: [], couldAdd: 0 };
  it.each([
    ['share', '3 %', 0.03],
    ['share', '2.5%', 0.025],
    ['share', '2,5 %', 0.025],
    ['share', '0.03', 0.0003],
    ['share', '0', 0],
    ['share', '100 %', 1],
    ['share', '0,025', 0.00025],
    ['share', '2,125 %', 0.02125],
    ['share', '2,125', 0.02125],
    ['share', '3 von 120', undefined],
    ['share', '3/120', { numerator: 3, denominator: 120 }],
    ['share', '3 of 120', { numerator: 3, denominator: 120 }],
    ['share', '3', 0.03],
    ['share', '1', 0.01],
    ['share', '101 %', undefined],
    ['share', '4 of 3', undefined],
    ['share', '0 of 0', undefined],
    ['number', '0', 0],
    ['number', '12', 12],
    ['number', '4.5', 4.5],
    ['number', '-1', undefined],
    ['number', '1e9', undefined],
    ['number', 'ten', undefined],
    ['flag', 'Yes', true],
    ['flag', 'n', false],
    ['flag', 'maybe', undefined],
    ['time', '2021-05-04', '2021-05-04T00:00:00Z'],
    ['time', '2021-02-30', undefined],
    ['time', 'yesterday', undefined],
  ] as const)('%s %s is %j', (kind, text, answer) => {
    const parsed = parseAnswer(text, { ...base, kind }, en);
    expect('answer' in parsed ? parsed.answer : undefined).toEqual(answer);
  });
  it.each([
    ['disputes', undefined],
    ['disputes|спор|спора|споров', undefined],
    ['hours', 2.5],
    ['money:USD', 2.5],
    ['stars', 2.5],
    ['days|день|дня|дней', 2.5],
  ])('2.5 %s is %j: there is no half of what is counted', (unit, answer) => {
    const parsed = parseAnswer('2.5', { ...base, kind: 'number', unit }, en);
    expect(parsed).toEqual(answer === undefined ? { expected: 'a whole number of 0 or more' } : { answer });
  });
  it('answers or says what was expected, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('number', 'share', 'flag', 'time', 'choice'),
        (text, kind) => {
          const parsed = parseAnswer(text, { ...base, kind, choices: ['good', 'bad'] } as never, en);
          expect('answer' in parsed || parsed.expected.length > 0).toBe(true);
        },
      ),
    );
  });
});

const hasPseudoTerminal =
  process.platform !== 'win32' && ['/usr/bin/script', '/bin/script'].some((path) => existsSync(path));

// `script` gives the process a real pseudo-terminal; Windows has none.
describe.runIf(hasPseudoTerminal)('a pseudo-terminal', () => {
  it('asks, takes keys, stops at Ctrl-C and leaves a snapshot that scores', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'risk-check-init-'));
    const target = join(folder, 's.json');
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    // A pseudo-terminal starts without a size.
    const command = `stty cols 120 rows 50; "${process.execPath}" "${bin}" init --platform aliexpress --role buyer -o "${target}"`;
    const child = spawn('script', ['-qfec', command, '/dev/null'], {
      cwd: fileURLToPath(repository),
      env: { ...process.env, TERM: 'xterm', CI: '' },
    });
    let screen = '';
    let seen = 0;
    let isAnswered = false;
    /** Enter for "I don't know", one answer, then Ctrl-C. */
    const keys = (question: string): string => {
      if (isAnswered) return '\u0003';
      isAnswered = question.includes('disputes are open');
      return isAnswered ? '6\r' : '\r';
    };
    const finished = new Promise<number | null>((done) => child.on('close', done));
    child.stdout.on('data', (part) => {
      screen += String(part);
      const active = screen.slice(seen);
      if (!active.includes('  > ')) return;
      seen = screen.length;
      child.stdin.write(keys(active));
    });
    expect(await finished).toBe(130);
    const snapshot = JSON.parse(readFileSync(target, 'utf8'));
    expect(snapshot.metrics).toEqual({ disputesOpen: 6 });
    expect(snapshot.source.notKnown.length).toBeGreaterThan(3);
    const report = JSON.parse(
      execFileSync(process.execPath, [bin, target, '--format', 'json'], { encoding: 'utf8' }),
    );
    expect(report.score).toBe(63);
  }, 120_000);

  it.each([
    { name: 'Ctrl-D', signal: null, status: 130, says: 'Stopped; kept in' },
    { name: 'SIGTERM', signal: 'SIGTERM', status: 143, says: '' },
    { name: 'SIGINT', signal: 'SIGINT', status: 130, says: '' },
  ] as const)(
    '$name at a question ends it with $status and gives the terminal back',
    async ({ signal, status, says }) => {
      const folder = mkdtempSync(join(tmpdir(), 'risk-check-init-'));
      const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
      // The process that asks is the shell's own, so that its id is known before it starts.
      const ask = `exec "${process.execPath}" "${bin}" init --platform aliexpress --role buyer -o "${folder}/s.json"`;
      const child = spawn('script', ['-qfec', `stty cols 120 rows 50; echo pid=$$; ${ask}`, '/dev/null'], {
        env: { ...process.env, TERM: 'xterm', CI: '' },
      });
      let screen = '';
      let isEnded = false;
      child.stdout.on('data', (part) => {
        screen += String(part);
        const pid = /pid=(\d+)/.exec(screen)?.[1];
        if (isEnded || !pid || !screen.includes('  > ')) return;
        isEnded = true;
        if (signal === null) child.stdin.write('\u0004');
        else process.kill(Number(pid), signal);
      });
      expect(await new Promise((done) => child.on('close', done))).toBe(status);
      expect(screen).toContain(says);
      // Nothing hides the cursor.
      expect(screen).not.toContain('\u001b[?25l');
      expect(readdirSync(folder)).toEqual(says === '' ? [] : ['s.json']);
    },
  );

  it('is refused where nobody can type', async () => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const ask = `"${process.execPath}" "${bin}" init --platform aliexpress --role buyer < /dev/null`;
    const child = spawn('script', ['-qfec', ask, '/dev/null']);
    let screen = '';
    child.stdout.on('data', (part) => (screen += String(part)));
    expect(await new Promise((done) => child.on('close', done))).toBe(2);
    expect(screen).toContain('expected a terminal to ask in, or --answers FILE');
  });
});
