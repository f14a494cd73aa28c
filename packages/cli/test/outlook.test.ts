import { readFileSync } from 'node:fs';
import {
  forecastRisk,
  headroom,
  type Ruleset,
  type Snapshot,
  suggestActions,
  whatIf,
} from '@risk-check/core';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';
import { repository, runCli } from './fake-io.ts';
import { bare, json } from './snapshots.ts';

const UNPAID = 'examples/aliexpress-buyer/unpaid-orders.json';
const SEVERAL = 'examples/aliexpress-buyer/several-at-once.json';
const DEFECT = 'examples/amazon-seller/one-defect-in-90.json';

async function read(path: string): Promise<{ snapshot: Snapshot; ruleset: never }> {
  const snapshot = JSON.parse(readFileSync(new URL(path, repository), 'utf8')) as Snapshot;
  const entry = rulesets.find(
    ({ platform, role }) => platform === snapshot.platform && role === snapshot.role,
  );
  if (!entry) throw new Error(`no ruleset for ${path}`);
  return { snapshot, ruleset: (await entry.load()).default as never };
}

const MONTHS = 'examples/mastercard-merchant/fourth-month-in-the-programme.json';

describe('forecast, headroom and what-if', () => {
  it.each([[['forecast']], [['headroom']], [['what-if']], [['what-if', '--set', 'disputesOpen=1']]])(
    '%s names what the owner leaves out of its numbers',
    async ([command = '', ...options]) => {
      const argv = [command, 'examples/aliexpress-buyer/traveller.json', ...options];
      const left = [{ rule: 'aliexpress.buyer.login-distinct-ips', reason: 'on a journey' }];
      const { stdout } = await runCli(argv, { files: { 'risk-check.suppressions.json': json(left) } });
      expect(stdout).toContain('Left out by you: Sign-ins from many networks in a few days\n');
      expect((await runCli(argv)).stdout).not.toContain('Left out');
    },
  );

  it('refuses half of what is counted', async () => {
    for (const value of ['0.5', '0,5', '2.25']) {
      const half = await runCli(['what-if', UNPAID, '--set', `disputesOpen=${value}`]);
      expect(half.code).toBe(2);
      expect(half.stderr).toContain(`expected a whole number for disputesOpen, got "${value}"`);
    }
  });

  it('takes the last value of a metric that is set twice, as one change', async () => {
    const twice = ['--set', 'disputesOpen=7', '--set', 'disputesOpen=0'];
    const { stdout } = await runCli(['what-if', UNPAID, ...twice]);
    expect(stdout).toBe((await runCli(['what-if', UNPAID, '--set', 'disputesOpen=0'])).stdout);
    expect(stdout).toContain('1 change');
  });

  it('says so where no room can be told', async () => {
    const file = 'examples/uber-driver/under-review-after-a-low-average.json';
    const { stdout } = await runCli(['headroom', file]);
    expect(stdout).toContain('No rule has a limit here whose room can be told');
    expect((await runCli(['headroom', DEFECT])).stdout).not.toContain('No rule has a limit here');
  });

  it('counts a level with the others where none of its comparisons has a number', async () => {
    const file = 'examples/doordash-dasher/completion-just-under.json';
    const { stdout } = await runCli(['headroom', file]);
    expect(stdout).not.toContain('Customer rating');
    expect(stdout).toContain('1 further level without a single number.');
  });

  it('names the metric of a level where the levels of a rule look at several', async () => {
    const file = 'examples/youtube-creator/third-strike-in-ninety-days.json';
    const { stdout } = await runCli(['headroom', file], { columns: 1000 });
    expect(stdout).toContain('1 more strike (Copyright strikes for live streams, last 90 days) to the limit');
    const report = await runCli(['examples/discogs-seller/flag-open-three-days.json'], { columns: 1000 });
    expect(report.stdout).toContain('after 21.5 more hours (Age of the oldest open flag)');
    const html = await runCli(['examples/discogs-seller/flag-open-three-days.json', '--format', 'html']);
    expect(html.stdout).toContain(
      'Next step (critical): after 21.5 more hours (Age of the oldest open flag)',
    );
  });

  it.each([
    [
      'en',
      'Nothing is said of the time after 2026-07-01 00:00 UTC: a number that counts today is too old then.',
    ],
    [
      'de',
      'Über die Zeit nach 01.07.2026 00:00 UTC ist nichts gesagt: eine Zahl, die heute zählt, ist dann zu alt.',
    ],
    [
      'es',
      'De lo que viene después de 01/07/2026 00:00 UTC no se dice nada: un número que hoy cuenta será entonces demasiado antiguo.',
    ],
    [
      'ru',
      'О времени после 01.07.2026 00:00 UTC ничего не сказано: число, которое считается сегодня, тогда устареет.',
    ],
  ])('ends with what is known, and never falls by it (%s)', async (lang, said) => {
    const { stdout } = await runCli(['forecast', MONTHS, '--lang', lang], { columns: 10_000 });
    expect(stdout.replace(/\s+/g, ' ')).toContain(said);
    expect(stdout.match(/ UTC +\d+ /g)).toHaveLength(1);
    for (const format of ['markdown', 'html']) {
      const report = await runCli([MONTHS, '--format', format, '--lang', lang]);
      expect(report.stdout.replaceAll('\\', '').replace(/\s+/g, ' ')).toContain(said);
    }
  });

  it.each([
    ['a month that is not known yet', 'stripe-merchant/one-bad-month', null],
    ['a month of several that is not known yet', 'mastercard-merchant/fraud-without-3ds', null],
    ['a number that is too old', 'amazon-seller/late-10-days', null],
    ['a week that is known', 'bol-seller/late-week-and-points-gone', 'leave the window on 2026-06-21'],
  ])('calls it a relief only where something is known to get better: %s', async (_, file, said) => {
    const { stdout } = await runCli([`examples/${file}.json`], { columns: 10_000 });
    if (said === null) expect(stdout).not.toContain('leave the window');
    else expect(stdout).toContain(said);
  });

  it('calls it a relief when a rule no longer applies', async () => {
    const before = (days: number): string =>
      new Date(Date.parse('2026-11-27T18:00:00Z') - days * 86_400_000).toISOString();
    const snapshot = {
      ...bare,
      platform: 'etsy',
      role: 'seller',
      asOf: before(0),
      account: { createdAt: '2018-01-01T00:00:00Z', status: 'active' },
      orders: Array.from({ length: 20 }, (_, i) => ({
        id: `o${i}`,
        placedAt: before(i + 6),
        shipBy: before(i + 3),
        shippedAt: before(i + 4),
        status: 'completed',
      })),
      defects: [],
      reviews: [],
      messages: Array.from({ length: 10 }, (_, i) => ({
        at: before(i + 3),
        answeredAt: i < 3 ? null : before(i + 2.8),
        first: true,
      })),
      notices: [],
    };
    const { stdout } = await runCli(['s.json'], {
      columns: 10_000,
      files: { 's.json': json(snapshot) },
    });
    expect(stdout).toMatch(/leave the window on 2027-/);
    const forecast = await runCli(['forecast', 's.json'], { files: { 's.json': json(snapshot) } });
    expect(forecast.stdout).toMatch(/answered in time: level 1 → not judged/);
  });

  it.each([
    ['en', 'the limit is reached · the number first gets better on 2026-06-28 10:00 UTC'],
    ['de', 'die Grenze ist erreicht · die Zahl wird erstmals besser: 28.06.2026 10:00 UTC'],
    ['es', 'el límite está alcanzado · la cifra mejora por primera vez: 28/06/2026 10:00 UTC'],
    ['ru', 'порог достигнут · число впервые улучшится: 28.06.2026 10:00 UTC'],
  ])('does not say in %s that a level ends with the first of several to leave', async (lang, said) => {
    const file = 'examples/youtube-creator/third-strike-in-ninety-days.json';
    const { stdout } = await runCli(['headroom', file, '--lang', lang], { columns: 10_000 });
    expect(stdout).toContain(said);
  });

  it.each([
    ['a closed month', 'mastercard-merchant/fraud-without-3ds', false],
    ['a number of a dashboard', 'amazon-seller/late-10-days', false],
    ['strikes without an end', 'youtube-creator/third-strike-in-ninety-days', true],
  ])('says that something stays only where it can be resolved: %s', async (_, file, stays) => {
    const { stdout } = await runCli(['headroom', `examples/${file}.json`], { columns: 10_000 });
    expect(stdout).toContain('the limit is reached · ');
    expect(stdout.includes('stays until it is resolved')).toBe(stays);
  });

  it.each([
    ['last month', 'mastercard-merchant/fraud-without-3ds', false],
    ['last week', 'bol-seller/late-week-and-points-gone', false],
    ['the last 60 days', 'amazon-seller/one-defect-in-90', true],
  ])('says how many good ones lead out where they can still come: %s', async (_, file, can) => {
    const { stdout } = await runCli(['headroom', `examples/${file}.json`], { columns: 10_000 });
    expect(stdout).toContain('the limit is reached · ');
    expect(stdout.includes('lead out')).toBe(can);
  });

  it.each([
    ['markdown', '| Next level after |'],
    ['html', '<th scope="col">Fires after</th>'],
  ])('names in %s what the number of further events is', async (format, column) => {
    const { stdout } = await runCli([SEVERAL, '--format', format]);
    expect(stdout).toContain(column);
  });

  it('says no value of what does not apply', async () => {
    const { stdout } = await runCli(['examples/aliexpress-buyer/clean.json', '--details']);
    expect(stdout).toMatch(/E-mail address never confirmed +does not apply\n +limit more than 3 days\n/);
  });

  it.each([
    ['forecast.several', ['forecast', SEVERAL]],
    ['forecast.traveller', ['forecast', 'examples/aliexpress-buyer/traveller.json']],
    [
      'forecast.clean',
      ['forecast', 'examples/aliexpress-buyer/clean.json', '--until', '2026-12-31T00:00:00Z'],
    ],
    ['headroom.defect', ['headroom', DEFECT]],
    ['headroom.clean', ['headroom', 'examples/aliexpress-buyer/clean.json']],
    ['what-if.unpaid', ['what-if', UNPAID, '--action', 'cancel-unpaid-orders']],
    ['what-if.all', ['what-if', SEVERAL]],
    ['what-if.unknown', ['what-if', 'examples/aliexpress-buyer/orders-only.json']],
    ['what-if.clean', ['what-if', 'examples/aliexpress-buyer/clean.json']],
    ['what-if.suspended', ['what-if', 'examples/aliexpress-buyer/three-appeals.json']],
    ['what-if.shares', ['what-if', SEVERAL, '--set', 'disputesOpen=0']],
    ['what-if.set', ['what-if', 'examples/aliexpress-buyer/six-disputes.json', '--set', 'disputesOpen=2']],
  ])('prints %s', async (name, argv) => {
    for (const columns of [80, 60, 40]) {
      const { code, stdout, stderr } = await runCli(argv, { columns });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
      if (columns === 80) await expect(stdout).toMatchFileSnapshot(`golden/${name}.txt`);
    }
  });

  it.each([
    ['en', '8 other rules stand as before; only their share of the index changes'],
    ['de', '8 weitere Regeln bleiben, wie sie waren; nur ihr Anteil am Index ändert sich'],
    ['es', '8 reglas más siguen como antes; solo cambia su parte del índice'],
    ['ru', 'Ещё 8 правил остаются без изменений; меняется только доля в индексе'],
  ])('says in %s why rules that did not change have other points', async (lang, says) => {
    const argv = ['what-if', SEVERAL, '--set', 'disputesOpen=0', '--lang', lang];
    const { stdout } = await runCli(argv, { columns: 120 });
    expect(stdout).toContain(says);
    const points = [...stdout.matchAll(/[+-]\d+(?= points?$)|(?<=: )[+-]\d+$/gm)].map(Number);
    expect(points).toEqual([-20, 19]);
  });

  it.each([
    ['en', 'counted in another rule', 'level 2 → clear'],
    ['de', 'in einer anderen Regel gezählt', 'Stufe 2 → unauffällig'],
    ['es', 'contada en otra regla', 'nivel 2 → sin indicios'],
    ['ru', 'учтено в другом правиле', 'ступень 2 → чисто'],
  ])('says in %s what became of each rule', async (lang, covered, cleared) => {
    const six = 'examples/aliexpress-buyer/six-disputes.json';
    const { stdout } = await runCli(['what-if', six, '--set', 'disputesOpen=1', '--lang', lang], {
      columns: 120,
    });
    expect(stdout).toContain(covered);
    expect(stdout).toContain(cleared);
    expect(stdout).not.toContain('superseded');
    if (lang !== 'en') expect(stdout).not.toMatch(/level|clear/);
  });

  it.each(['de', 'es', 'ru'].flatMap((lang) => [40, 60].map((columns) => ({ lang, columns }))))(
    'fits $columns columns in $lang, with seconds, too',
    async ({ lang, columns }) => {
      const asOf = ['--as-of', '2026-06-15T12:00:01Z', '--lang', lang];
      const { stdout } = await runCli(['forecast', 'examples/aliexpress-buyer/clean.json', ...asOf], {
        columns,
      });
      expect(stdout).toContain('12:00:01');
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    },
  );

  it('prints what core computes as JSON', async () => {
    const json = async (argv: readonly string[]): Promise<unknown> =>
      JSON.parse((await runCli([...argv, '--format', 'json'])).stdout);
    const several = await read(SEVERAL);
    const options = { includeExperimental: false };
    expect(await json(['forecast', SEVERAL])).toEqual(
      JSON.parse(JSON.stringify(forecastRisk(several.snapshot, several.ruleset, options))),
    );
    const defect = await read(DEFECT);
    expect(await json(['headroom', DEFECT])).toEqual(
      JSON.parse(JSON.stringify(headroom(defect.snapshot, defect.ruleset, options))),
    );
    const unpaid = await read(UNPAID);
    const changes = [{ action: 'cancel-unpaid-orders' as never }];
    expect(await json(['what-if', UNPAID, '--action', 'cancel-unpaid-orders'])).toEqual(
      JSON.parse(JSON.stringify(whatIf(unpaid.snapshot, unpaid.ruleset, changes, options))),
    );
  });

  it('without a change, adds all that core suggests to a comparison of the same', async () => {
    const { snapshot, ruleset } = await read(SEVERAL);
    const options = { includeExperimental: false };
    const answer = JSON.parse((await runCli(['what-if', SEVERAL, '--format', 'json'])).stdout);
    const { suggestions, ...compared } = answer;
    expect(compared).toEqual(JSON.parse(JSON.stringify(whatIf(snapshot, ruleset, [], options))));
    expect(compared).toMatchObject({ changed: 0, delta: { score: 0, worstCase: 0 }, findings: [] });
    expect(suggestions).toEqual(JSON.parse(JSON.stringify(suggestActions(snapshot, ruleset, options))));
    expect(suggestions.smallestSet.actions.length).toBeGreaterThan(1);
  });

  it.each(['pretty', 'markdown', 'html'])(
    'says in %s what several steps do together, where one is not enough',
    async (format) => {
      const text = (await runCli([SEVERAL, '--format', format], { columns: 10_000 })).stdout;
      const { snapshot, ruleset } = await read(SEVERAL);
      const { smallestSet, actions } = suggestActions(snapshot, ruleset);
      const titles = smallestSet?.actions.map((id) => actions.find(({ action }) => action === id)?.title);
      expect(text.replace(/\s+/g, ' ')).toContain(
        `${titles?.join('; ')}. Index ${smallestSet?.score} (${smallestSet?.band}), measured.`,
      );
      // A single order to cancel needs no such sentence.
      expect((await runCli([UNPAID, '--format', format])).stdout).not.toContain('together:');
    },
  );

  it('gives the advice of the report where no action reaches a reason', async () => {
    const { stdout } = await runCli(['what-if', 'examples/aliexpress-buyer/traveller.json'], {
      columns: 10_000,
    });
    const { snapshot, ruleset } = await read('examples/aliexpress-buyer/traveller.json');
    expect(suggestActions(snapshot, ruleset).actions).toEqual([]);
    const rule = (ruleset as Ruleset).rules.find(({ id }) => id === 'aliexpress.buyer.login-distinct-ips');
    expect(stdout.replace(/\s+/g, ' ')).toContain(`${rule?.title}: ${rule?.advice}`);
    expect(stdout).not.toContain('no action whose effect');
  });

  it('changes only the named orders', async () => {
    const { stdout } = await runCli([
      'what-if',
      UNPAID,
      '--action',
      'cancel-unpaid-orders o25 o27',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ changed: 2 });
  });

  it.each([
    [
      'an action that does not exist',
      ['what-if', UNPAID, '--action', 'cancel-orders'],
      /--action: expected an action .*did you mean cancel-unpaid-orders/,
    ],
    [
      'an order that does not exist',
      ['what-if', UNPAID, '--action', 'cancel-unpaid-orders o25 o-none'],
      /--action: expected the id of an item that the action can change, got "o-none"/,
    ],
    [
      'a metric that does not exist beside an action that does',
      ['what-if', UNPAID, '--set', 'disputesOpn=1', '--action', 'cancel-unpaid-orders'],
      /--set: expected a metric/,
    ],
    [
      'a metric that does not exist',
      ['what-if', UNPAID, '--set', 'disputesOpn=1'],
      /did you mean disputesOpen/,
    ],
    [
      'a metric that is like none of many',
      ['what-if', UNPAID, '--set', 'foo=1'],
      /got "foo"; known: .*disputesOpen, .*unpaidOrders/,
    ],
    ['a setting without a value', ['what-if', UNPAID, '--set', 'disputesOpen'], /METRIC=VALUE/],
    ['a value out of range', ['what-if', UNPAID, '--set', 'disputesOpen=-1'], /0 or more/],
    ['a value that is no number', ['what-if', UNPAID, '--set', 'disputesOpen=many'], /0 or more/],
    ['a bad time', ['forecast', UNPAID, '--until', 'soon'], /--until: expected a date-time/],
    ['no file', ['headroom'], /expected a snapshot file/],
    ['a mistyped option', ['forecast', UNPAID, '--untl', 'x'], /did you mean --until/],
    ['a format it does not have', ['forecast', UNPAID, '--format', 'jsn'], /did you mean json/],
  ])('exits 2 on %s', async (_, argv, message) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/ at .*:\d+:\d+\)/);
  });
});

it('forecasts what a change would make of it', async () => {
  const file = 'examples/aliexpress-buyer/several-at-once.json';
  const { stdout } = await runCli(['forecast', file, '--action', 'cancel-unpaid-orders', '--format', 'json']);
  const forecast = JSON.parse(stdout);
  expect(forecast.after.from.score).toBeLessThan(forecast.from.score);
  const text = await runCli(['forecast', file, '--set', 'disputesOpen=0']);
  expect(text.stdout).toContain('If you make these changes now');
  const unknown = await runCli(['forecast', file, '--action', 'close-everything']);
  expect(unknown.code).toBe(2);
});
