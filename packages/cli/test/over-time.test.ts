import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'risk-check-over-time-'));
afterAll(() => rmSync(folder, { recursive: true }));
let stores = 0;
const newStore = (): string => join(folder, `store-${++stores}.jsonl`);

const DAY = 86_400_000;
/** A buyer with so many open disputes, the last opened on the day of the snapshot. */
const buyer = (day: string, disputes: number, more: object = {}): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return JSON.stringify({
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf: `${day}T12:00:00Z`,
    account: { id: 'anna' },
    disputes: Array.from({ length: disputes }, (_, i) => ({
      id: `d${i}`,
      orderId: `o${i}`,
      openedAt: new Date(at - (disputes - 1 - i) * DAY).toISOString(),
      closedAt: null,
      sellerContactedAt: new Date(at - 10 * DAY).toISOString(),
    })),
    ...more,
  });
};

describe('risk-check timeline', () => {
  it('tells when each band was reached and what crossed which limit, with a chart', async () => {
    const { code, stdout } = await runCli(['timeline', 'anna.json'], {
      files: { 'anna.json': buyer('2026-06-15', 6) },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('AliExpress buyer: anna');
    expect(stdout).toMatch(/\^ last snapshot|last snapshot \^/);
    expect(stdout).toMatch(/Reached for the first time[\s\S]*2026-06-1\d 00:00 UTC/);
    expect(stdout).toMatch(/Many disputes open at the same time: level 1 (→|->) level 2/);
  });

  it('says whether a limit came near or is no longer near, where no rule changes', async () => {
    const logins = [8, 9, 10, 11, 12].map((hour, i) => ({
      id: `${i}`,
      at: `2026-06-14T${String(hour).padStart(2, '0')}:00:00Z`,
      ip: `198.51.100.${i}`,
    }));
    const { stdout } = await runCli(['timeline', 'anna.json'], {
      files: { 'anna.json': buyer('2026-06-15', 0, { logins }) },
    });
    const limit = 'Sign-ins from many networks in a few days';
    expect(stdout).toMatch(new RegExp(`2026-06-14 12:00 UTC .*watch\\n {4}${limit}: a limit came near\\n`));
    expect(stdout).toMatch(
      new RegExp(`2026-06-17 08:00 UTC .*unverified +ahead\\n {4}${limit}: a limit is no longer near\\n`),
    );
    // The ends of the drawing are no instants of anything.
    expect(stdout).not.toMatch(/\d\d:\d\d:\d\d UTC/);
    const files = { 'anna.json': buyer('2026-06-15', 0, { logins }) };
    for (const args of [
      ['timeline', 'anna.json', '--format', 'html'],
      ['anna.json', '--format', 'html'],
    ])
      expect((await runCli(args, { files })).stdout).toContain(`${limit}: a limit came near`);
  });

  it('names what crossed which limit where another snapshot speaks', async () => {
    // Each was taken in the hour of a further dispute, so that the next one tells of it, too.
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => {
        const disputes = Array.from({ length: n }, (_, i) => ({
          id: `d${i}`,
          openedAt: `2026-06-0${i + 1}T12:00:00Z`,
          closedAt: null,
        }));
        return [`${n}.json`, buyer(`2026-06-0${n}`, 0, { disputes })];
      }),
    );
    const { stdout } = await runCli(['timeline', ...Object.keys(files)], { files });
    const limit = 'Many disputes open at the same time';
    const told = (day: number): string => `told by the snapshot of 2026-06-0${day} 12:00 UTC\n`;
    expect(stdout).toContain(`${told(4)}    ${limit}: clear to level 1\n`);
    expect(stdout).toContain(`${told(5)}    ${limit}: a limit came near\n`);
    const json = await runCli(['timeline', ...Object.keys(files), '--format', 'json'], { files });
    expect(json.stdout).not.toContain('told by');
  });

  it('joins the snapshots of one account, and keeps others apart', async () => {
    const files = {
      'a/1.json': buyer('2026-06-12', 3),
      'a/2.json': buyer('2026-06-15', 6),
      'a/3.json': buyer('2026-06-15', 1, { account: { id: 'boris' } }),
    };
    const { stdout } = await runCli(['timeline', 'a', '--format', 'json'], { files });
    const { accounts } = JSON.parse(stdout);
    expect(
      accounts.map(({ name, snapshots }: { name: string; snapshots: string[] }) => [name, snapshots.length]),
    ).toEqual([
      ['anna', 2],
      ['boris', 1],
    ]);
  });

  it('says what puts snapshots together that name no account', async () => {
    const files = {
      '1.json': buyer('2026-06-12', 3, { account: {} }),
      '2.json': buyer('2026-06-15', 6, { account: {} }),
    };
    const apart = await runCli(['timeline', '1.json', '2.json'], { files });
    expect(apart.stderr).toContain('2 snapshots have no account id');
    expect(apart.stderr).toContain('--join');
    const joined = await runCli(['timeline', '--join', '1.json', '2.json'], { files });
    expect(joined.stderr).toBe('');
    expect((await runCli(['timeline', '1.json'], { files })).stderr).toBe('');
  });

  it('names what is of another kind in a folder, and goes on', async () => {
    const files = {
      'a/1.json': buyer('2026-06-12', 3),
      'a/2.json': '{"reportVersion":1}',
      'a/3.json': '{"snapshotVersion":1',
    };
    const { code, stdout, stderr } = await runCli(['timeline', 'a', '--format', 'json'], { files });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).accounts).toHaveLength(1);
    expect(stderr).toMatch(/a\/2\.json[\s\S]*"INVALID_JSON"[\s\S]*a\/3\.json/);
  });

  it('says how long the signs stood before a restriction', async () => {
    const more = {
      notices: [
        { id: 'n', at: '2026-06-15T06:00:00Z', kind: 'suspension', text: 'Your account has been suspended.' },
      ],
    };
    const files = { 'anna.json': buyer('2026-06-15', 6, more) };
    const { stdout } = await runCli(['timeline', 'anna.json', '--format', 'json'], { files });
    const [{ restricted }] = JSON.parse(stdout).accounts;
    expect(restricted).toMatchObject({ at: '2026-06-15T06:00:00Z', isExact: true });
    expect(
      restricted.lead.find(({ band }: { band: string }) => band === 'watch').days,
    ).toBeGreaterThanOrEqual(1);
  });

  it.each(['csv', 'html', 'svg'])('prints %s', async (format) => {
    const files = {
      'anna.json': buyer('2026-06-15', 6, { account: { id: '<b>anna</b>', status: 'active' } }),
    };
    const { code, stdout } = await runCli(['timeline', 'anna.json', '--format', format], { files });
    expect(code).toBe(0);
    if (format === 'csv')
      expect(stdout.split('\n')[0]).toBe('account,ruleset,at,score,worstCase,band,toldBy,causes,notStandard');
    else {
      expect(stdout).not.toContain('<b>');
      expect(stdout).toContain('&lt;b&gt;anna');
      if (format === 'html') expect(stdout).toContain('since they have no date: account.status');
    }
  });

  it('shows several accounts beside each other, the worst first', async () => {
    const calm = buyer('2026-06-15', 0, { account: { id: 'boris' } });
    const files = { 'a/1.json': calm, 'a/2.json': buyer('2026-06-15', 6) };
    const { stdout } = await runCli(['timeline', 'a'], { files });
    expect(stdout.replaceAll(/\n {6}/g, ' ')).toMatch(
      /the worst first\.\n +\d+ .*anna\. Highest in this time: high, first on 2026-06-14 00:00 UTC\n.*boris\n/,
    );
    const page = await runCli(['timeline', 'a', '--format', 'html'], { files });
    expect(page.stdout.match(/<td>AliExpress buyer: \w+/g)).toEqual([
      '<td>AliExpress buyer: anna',
      '<td>AliExpress buyer: boris',
    ]);
    const one = await runCli(['timeline', 'a/2.json'], { files });
    expect(one.stdout).not.toContain('All accounts');
  });

  it.each([
    ['2027-01-01', '2027-06-01'],
    ['2020-01-01', '2021-01-01'],
    ['2026-06-15', '2026-06-15'],
  ])('draws a span from %s to %s, without a mark where no snapshot is', async (since, until) => {
    const files = { 'anna.json': buyer('2026-06-15', 6) };
    const span = ['--since', since, '--until', until];
    const text = await runCli(['timeline', 'anna.json', ...span], { files });
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).not.toContain('last snapshot');
    const page = await runCli(['timeline', 'anna.json', ...span, '--format', 'svg'], { files });
    expect(page.stdout).not.toContain('class="today"');
  });

  it('says which of two times is wrong where the last lies before the first', async () => {
    const args = ['timeline', 'anna.json', '--since', '2027-01-01', '--until', '2026-01-01'];
    const { code, stderr } = await runCli(args, { files: { 'anna.json': buyer('2026-06-15', 6) } });
    expect(code).toBe(2);
    expect(stderr).toContain('--until: expected a date-time with an offset, not before 2027-01-01T00:00:00Z');
  });

  it('refuses a time that is none', async () => {
    const { code, stderr } = await runCli(['timeline', 'anna.json', '--since', 'May'], {
      files: { 'anna.json': buyer('2026-06-15', 6) },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('--since');
  });
});

describe('risk-check track', () => {
  const track = (store: string, content: string, more: readonly string[] = []) =>
    runCli(['track', 'anna.json', '--store', store, ...more], { files: { 'anna.json': content } });

  it('says what is odd about an input, shows no number where too little is known, and begins no store for nothing', async () => {
    const odd = buyer('2026-06-12', 0, { disputes: undefined, metrics: { disputesOpne: 6 } });
    const { stdout, stderr } = await track(newStore(), odd);
    expect(stdout).toContain('anna: first run, index ?, unverified');
    expect(stderr).toContain('disputesOpne');
    const course = await runCli(['timeline', 'anna.json'], { files: { 'anna.json': odd } });
    expect(course.stderr).toContain('disputesOpne');
    const store = newStore();
    expect((await track(store, '')).code).toBe(2);
    expect(existsSync(store)).toBe(false);
  });

  it('says the first run, nothing while nothing changes, and then what has changed', async () => {
    const store = newStore();
    expect((await track(store, buyer('2026-06-12', 3))).stdout).toContain('anna: first run');
    expect((await track(store, buyer('2026-06-12', 3))).stdout).toBe('');
    const { stdout } = await track(store, buyer('2026-06-15', 6));
    expect(stdout).toMatch(/^anna: index \d+, .*; now \d+/);
    expect(stdout).toContain('Many disputes open at the same time');
    // Nobody can tell from it whose account it is.
    expect(readFileSync(store, 'utf8')).not.toContain('anna');
    expect(statSync(store).mode & 0o077).toBe(0);
  });

  it('neither compares nor records a snapshot older than one it has seen, and says so', async () => {
    const store = newStore();
    await track(store, buyer('2026-06-15', 6));
    const kept = readFileSync(store, 'utf8');
    const older = await track(store, buyer('2026-06-12', 1), ['--fail-on', 'worse']);
    // What nobody could compare must not pass for calm.
    expect({ code: older.code, stdout: older.stdout }).toEqual({ code: 2, stdout: '' });
    expect(older.stderr).toContain(
      'anna.json is dated 2026-06-12 12:00 UTC, older than the last snapshot seen',
    );
    expect(readFileSync(store, 'utf8')).toBe(kept);
    // Seen without a change: what lies between is older, too.
    const seen = newStore();
    await track(seen, buyer('2026-06-10', 0));
    expect((await track(seen, buyer('2026-06-15', 0))).stdout).toBe('');
    expect((await track(seen, buyer('2026-06-12', 3))).stderr).toContain('older than the last snapshot seen');
    expect((await track(seen, buyer('2026-06-16', 6))).stdout).toMatch(/^anna: index/);
  });

  it('names all files of one instant, and lets the worst count in any order', async () => {
    const files = { 'a.json': buyer('2026-06-15', 1), 'b.json': buyer('2026-06-15', 6) };
    const outs: string[] = [];
    for (const order of [
      ['a.json', 'b.json'],
      ['b.json', 'a.json'],
    ]) {
      const { stdout, stderr } = await runCli(['track', ...order, '--store', newStore()], { files });
      expect(stderr).toContain('2 files have the same time, 2026-06-15 12:00 UTC');
      expect(stderr).toContain('b.json counts');
      outs.push(stdout);
    }
    expect(outs[0]).toBe(outs[1]);
    expect(outs[0]).toContain('Many disputes open at the same time');
  });

  it("says first which rules aren't the dataset's, in text, in JSON and to whoever is notified", async () => {
    const rule = 'aliexpress.buyer.disputes-open-simultaneous';
    const own = JSON.stringify([{ rule, reason: 'agreed with the platform' }]);
    const files = { 'anna.json': buyer('2026-06-15', 6), 'own.json': own };
    const args = ['track', 'anna.json', '--suppressions', 'own.json'];
    const text = await runCli([...args, '--store', newStore()], { files });
    expect(text.stdout.split('\n').slice(0, 3).join(' ')).toContain('own.json');
    expect(text.stderr).toContain('own.json');
    const json = await runCli([...args, '--store', newStore(), '--format', 'json'], { files });
    expect(Object.keys(JSON.parse(json.stdout))[0]).toBe('notStandard');
    const plain = await runCli(['track', 'anna.json', '--store', newStore(), '--format', 'json'], { files });
    expect(JSON.parse(plain.stdout)).not.toHaveProperty('notStandard');
  });

  it('scores a fleet: a line for each healthy account, the failing one with its reason, and a bad file', async () => {
    const healthy = (id: string): string =>
      buyer('2026-06-15', 0, { account: { id, status: 'active' }, orders: [], payments: [], logins: [] });
    const files = {
      'f/1.json': healthy('anna'),
      'f/2.json': healthy('boris'),
      'f/3.json': '{ "snapshotVersion": 1, ',
      'f/4.json': buyer('2026-06-15', 6, { account: { id: 'clara', status: 'active' } }),
      'f/5.json': JSON.stringify({ ...JSON.parse(healthy('anna')), role: 'seller' }),
    };
    const store = newStore();
    const run = (...more: string[]) => runCli(['track', 'f', '--store', store, ...more], { files });
    const first = await run('--fail-on', 'high');
    expect(first.code).toBe(2);
    expect(first.stderr).toContain('f/3.json');
    expect(first.stderr).toMatch(/^--fail-on high: clara has index \d+, high: Many disputes open/m);
    const lines = first.stdout.trimEnd().split('\n');
    for (const name of ['anna (AliExpress buyer)', 'anna (AliExpress seller)', 'boris']) {
      const at = lines.findIndex((line) => line.startsWith(`${name}: first run`));
      expect(at, name).toBeGreaterThanOrEqual(0);
      expect(lines[at + 1] ?? '', name).not.toMatch(/^ /);
    }
    // Nothing has changed, and the exit code is explained.
    const { 'f/3.json': _, ...sound } = files;
    const again = await runCli(
      ['track', ...Object.keys(sound), '--store', store, '--fail-on', 'high', '--format', 'json'],
      { files: sound },
    );
    expect(again.code).toBe(1);
    const said = JSON.parse(again.stdout);
    expect(said.changes).toEqual([]);
    expect(said.failing).toEqual([
      {
        name: 'clara',
        score: expect.any(Number),
        band: 'high',
        rules: expect.arrayContaining(['aliexpress.buyer.disputes-open-simultaneous']),
      },
    ]);
  });

  it('lists no last day of an appeal where nothing is restricted', async () => {
    const shop = (status?: string): string =>
      JSON.stringify({
        snapshotVersion: 1,
        platform: 'amazon',
        role: 'seller',
        asOf: '2026-06-15T00:00:00Z',
        ...(status ? { account: { id: 'anna', status } } : { account: { id: 'anna' } }),
      });
    const days = async (text: string): Promise<string[]> => {
      const { stdout } = await runCli(['track', 'anna.json', '--store', newStore(), '--format', 'json'], {
        files: { 'anna.json': text },
        now: Date.parse('2026-06-15T00:00:00Z'),
      });
      const { ahead } = JSON.parse(stdout) as { ahead: { dates: { kind: string }[] }[] };
      return ahead.flatMap(({ dates }) => dates.map(({ kind }) => kind));
    };
    expect(await days(shop())).not.toContain('last-day');
    expect(await days(shop('active'))).not.toContain('last-day');
    expect(await days(shop('suspended'))).toContain('last-day');
    const lifted = {
      notices: [{ at: '2026-06-10T00:00:00Z', kind: 'suspension', text: 'Your account has been suspended.' }],
    };
    const active = JSON.stringify({ ...JSON.parse(shop('active')), ...lifted });
    expect(await days(active)).not.toContain('last-day');
    expect(await days(JSON.stringify({ ...JSON.parse(shop()), ...lifted }))).toContain('last-day');
  });

  it('names the limit that came near, and the one that is near no longer', async () => {
    const store = newStore();
    const limit = 'Many disputes open at the same time';
    await track(store, buyer('2026-06-12', 2));
    const { stdout } = await track(store, buyer('2026-06-12', 4));
    expect(stdout).toContain(`  ${limit}: a limit came near`);
    expect((await track(store, buyer('2026-06-12', 4))).stdout).toBe('');
    expect((await track(store, buyer('2026-06-12', 2))).stdout).toContain(
      `  ${limit}: a limit is no longer near`,
    );
    // What an earlier version wrote says nothing of what was near.
    const older = newStore();
    await track(older, buyer('2026-06-12', 4));
    const text = readFileSync(older, 'utf8');
    expect(text).toContain('"near":[');
    writeFileSync(older, text.replace(/,"near":\[[^\]]*\]/, ''));
    expect((await track(older, buyer('2026-06-12', 4))).stdout).toBe('');
  });

  it('fails on what got worse, and on a band', async () => {
    const store = newStore();
    expect((await track(store, buyer('2026-06-12', 3), ['--fail-on', 'worse'])).code).toBe(0);
    expect((await track(store, buyer('2026-06-15', 6), ['--fail-on', 'worse'])).code).toBe(1);
    expect((await track(store, buyer('2026-06-15', 6), ['--fail-on', 'worse'])).code).toBe(0);
    const still = await track(store, buyer('2026-06-15', 6), ['--fail-on', 'high']);
    expect(still.code).toBe(1);
    expect(still.stderr).toMatch(
      /^--fail-on high: anna has index \d+, \w+: Many disputes open at the same time/m,
    );
    expect((await track(store, buyer('2026-06-20', 1), ['--fail-on', 'worse'])).code).toBe(0);
  });

  it('gives the changes to a command, and says them again when it failed', async () => {
    const store = newStore();
    const heard = join(folder, 'heard.json');
    await track(store, buyer('2026-06-12', 3), ['--notify', `cat > ${heard}`]);
    expect(JSON.parse(readFileSync(heard, 'utf8')).changes).toMatchObject([
      { name: 'anna', isRepeated: false },
    ]);
    const failed = await track(store, buyer('2026-06-15', 6), ['--notify', 'exit 7']);
    expect(failed).toMatchObject({ code: 4, stderr: expect.stringContaining('7') });
    const again = await track(store, buyer('2026-06-15', 6));
    expect(again.stdout).toContain('said again');
    expect(again.stdout).toContain('anna: index');
    expect((await track(store, buyer('2026-06-15', 6))).stdout).toBe('');
  });

  it('writes the dates ahead as a calendar', async () => {
    const dates = {
      orders: [
        {
          id: 'o7',
          placedAt: '2026-11-20T00:00:00Z',
          status: 'paid',
          shipBy: '2026-11-28T00:00:00Z',
          shippedAt: null,
        },
      ],
    };
    const { written, stdout } = await track(newStore(), buyer('2026-11-24', 1, dates), [
      '--ics',
      'dates.ics',
    ]);
    expect(written['dates.ics']).toContain('SUMMARY:anna\\, order o7: ship by');
    expect(written['dates.ics']).toContain('DTSTART:20261128T000000Z');
    expect(stdout).toContain('order o7: ship by');
  });

  it('tells the last days of a way back of a closed account', async () => {
    const closed = {
      account: { id: 'anna', status: 'suspended' },
      notices: [{ at: '2026-11-22T00:00:00Z', kind: 'suspension', text: 'Your account has been suspended.' }],
      orders: [
        {
          id: 'o7',
          placedAt: '2026-10-30T00:00:00Z',
          paidAt: '2026-10-30T01:00:00Z',
          shippedAt: '2026-11-01T00:00:00Z',
          deliveredAt: '2026-11-15T00:00:00Z',
          closedAt: null,
          status: 'shipped',
        },
      ],
    };
    const json = await track(newStore(), buyer('2026-11-23', 0, closed), ['--format', 'json']);
    const [{ dates }] = JSON.parse(json.stdout).ahead;
    expect(dates).toContainEqual({
      at: '2026-11-30T00:00:00Z',
      kind: 'last-day',
      id: 'o7',
      title: 'The dispute window closes: order o7',
    });
    const german = await track(newStore(), buyer('2026-11-23', 0, closed), ['--lang', 'de']);
    expect(german.stdout).toMatch(/anna, .*o7/);
  });

  it('goes on after a run that was ended while it wrote', async () => {
    const store = newStore();
    await track(store, buyer('2026-06-12', 3));
    const whole = statSync(store).size;
    appendFileSync(store, '{"account":"half a li');
    expect((await track(store, buyer('2026-06-12', 3))).stdout).toBe('');
    expect(statSync(store).size).toBe(whole);
    // An entry without its end mark was not recorded: the change is found again.
    await track(store, buyer('2026-06-15', 6));
    const lines = readFileSync(store, 'utf8').trimEnd().split('\n');
    truncateSync(store, lines.slice(0, -2).join('\n').length + 1);
    expect((await track(store, buyer('2026-06-15', 6))).stdout).toMatch(/^anna: index \d+, .*; now/);
  });

  it('refuses the store of a later version and a damaged one, and leaves both alone', async () => {
    const later = newStore();
    writeFileSync(later, '{"riskCheckTrack":2,"salt":"00"}\n');
    expect(await track(later, buyer('2026-06-12', 3))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/later version[\s\S]*--store/),
    });
    expect(readFileSync(later, 'utf8')).toBe('{"riskCheckTrack":2,"salt":"00"}\n');
    const damaged = newStore();
    writeFileSync(damaged, 'a letter\n');
    expect(await track(damaged, buyer('2026-06-12', 3))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('line 1'),
    });
    expect(readFileSync(damaged, 'utf8')).toBe('a letter\n');
  });

  it('asks for a place where the system names none', async () => {
    const { code, stderr } = await runCli(['track', 'anna.json'], {
      files: { 'anna.json': buyer('2026-06-12', 3) },
      env: {},
    });
    expect({ code, says: /--store/.test(stderr) }).toEqual({ code: 2, says: true });
  });

  const bin = fileURLToPath(new URL('packages/cli/bin.js', repository));
  const start = (store: string, file: string) => {
    const child = spawn(process.execPath, [bin, 'track', file, '--store', store], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    const ended = new Promise<{ stdout: string; code: number | null }>((resolve) => {
      child.on('close', (code) => resolve({ stdout, code }));
    });
    return { child, ended };
  };

  it('waits for another run on the same store', async () => {
    const store = newStore();
    const file = join(folder, 'two.json');
    writeFileSync(file, buyer('2026-06-12', 3));
    const both = await Promise.all([start(store, file).ended, start(store, file).ended]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    // One of them has seen what the other one wrote.
    expect(both.map(({ stdout }) => stdout.includes('first run')).sort()).toEqual([false, true]);
  });

  const kills = Number(process.env.RISK_CHECK_KILLS ?? 5);
  it(
    'killed at any moment, it says every change, and says so where it says one again',
    async () => {
      const store = newStore();
      const file = join(folder, 'killed.json');
      writeFileSync(file, buyer('2026-06-12', 1));
      const begun = Date.now();
      await start(store, file).ended;
      const usual = Date.now() - begun;
      for (let i = 0; i < kills; i++) {
        writeFileSync(file, buyer('2026-06-15', i % 2 === 0 ? 6 : 1));
        const { child, ended } = start(store, file);
        const timer = setTimeout(
          () => child.kill('SIGKILL'),
          usual * (0.4 + (0.7 * (i * 7 + 3)) / (kills * 7)),
        );
        const first = (await ended).stdout;
        clearTimeout(timer);
        const second = (await start(store, file).ended).stdout;
        const said = [first, second].filter((text) => text.includes('anna: index'));
        expect(said.length, `kill ${i}`).toBeGreaterThanOrEqual(1);
        if (said.length === 2) expect(second, `kill ${i}`).toContain('said again');
        expect((await start(store, file).ended).stdout, `kill ${i}`).toBe('');
      }
    },
    60_000 + kills * 20_000,
  );
});
