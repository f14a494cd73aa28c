import { cleanMessage, readMoney } from '@risk-check/report/questions';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';
import { atTerminal, typing } from './fake-talk.ts';

const NOTHING = ['0', '0', '0', '0', '0', '0', '0', '0'];

describe('risk-check without arguments', () => {
  it('leads from worry to a report in at most twelve prompts, without a file', async () => {
    const talk = typing(['1', 'ali', '1', ...NOTHING, 'q']);
    const { code, stdout, written } = await runCli([], atTerminal(talk));
    expect({ code, written }).toEqual({ code: 0, written: {} });
    expect(talk.asked.length).toBeLessThanOrEqual(12);
    expect(talk.said.join('\n')).toContain('Nothing you type leaves this computer.');
    expect(stdout).toContain('AliExpress buyer');
  });

  it.each([
    ['amazn sell', 'Amazon seller'],
    ['алиэкспресс', 'AliExpress buyer'],
    ['vamp', 'Visa merchant'],
  ])('finds by "%s" the account %s', async (typed, title) => {
    const talk = typing(['1', typed]);
    await runCli([], atTerminal(talk));
    expect(talk.said.join('\n')).toContain(`1  ${title}`);
  });

  it('leads to general steps where the platform is not in the list', async () => {
    const talk = typing(['1', 'qqqq', '']);
    const { code } = await runCli([], atTerminal(talk));
    expect(code).toBe(0);
    expect(talk.said.join('\n')).toContain('Do not open a new account.');
  });

  it('reads the message of a closed account where the platform is not in the list', async () => {
    const message = 'Your account was closed because of a chargeback.';
    const talk = typing(['2', message, '', 'depop', '']);
    const { code, stdout } = await runCli([], atTerminal(talk, { columns: 80 }));
    expect(code).toBe(0);
    expect(stdout).toContain('risk-check has no rules for Depop');
    expect(stdout).toContain('Answer every open dispute');
  });

  it('takes no half of what is counted', async () => {
    const talk = typing(['1', 'ali', '1', '0', '0', '0', '0', '0', '2,5', '2', 'r', 'q']);
    const { stdout } = await runCli([], atTerminal(talk));
    expect(talk.said.join('\n')).toContain('a whole number of 0 or more');
    expect(stdout).not.toContain('2.5');
  });

  it('asks of how many, where a number alone would pass for percent', async () => {
    const talk = typing(['1', 'ali', '1', '0', '0', '0', '0', '0', '0', '2', '2 of 6', 'r', 'd', 'q']);
    const { stdout } = await runCli([], atTerminal(talk));
    expect(talk.said.join(' ')).toContain('2 of how many? Type the other number, or 2%');
    expect(talk.said.join('\n')).toContain('= 33.3333% (2 of 6)');
    expect(stdout).toContain('2 of 6 = 33%');
  });

  it.each([
    ['the other number', ['3', '9'], '= 33.3333% (3 of 9)'],
    ['a smaller one, which is asked of anew', ['3', '2', '9'], '= 22.2222% (2 of 9)'],
    ['percent after all', ['3', '3%'], '= 3%'],
    ['both numbers', ['3', '4 of 9'], '= 44.4444% (4 of 9)'],
  ])('keeps the first number: then %s', async (_, typed, understood) => {
    const talk = typing(['1', 'ali', '1', '0', '0', '0', '0', '0', '0', ...typed, 'r', 'q']);
    await runCli([], atTerminal(talk));
    expect(talk.said.join('\n')).toContain(understood);
    expect(talk.said.join('\n')).not.toContain('9 of how many?');
  });

  it('goes back, and a changed answer is scored again', async () => {
    const talk = typing(['1', 'youtube', '1', '2', '<', '0', 'c', '1', '2', '2', 'q']);
    const { stdout } = await runCli([], atTerminal(talk, { columns: 80 }));
    expect(stdout).toMatch(/YouTube creator[\s\S]*YouTube creator/);
    expect(stdout.split('YouTube creator').at(-1)).toMatch(/strike/i);
  });

  it('keeps the answers at the first Ctrl-C if asked to, and nothing at the second', async () => {
    const kept = await runCli([], atTerminal(typing(['1', 'ali', '1', '0', null, 'y'])));
    expect(kept.code).toBe(130);
    const [file = ''] = Object.keys(kept.written);
    expect(file).toBe('aliexpress-buyer.risk.json');
    expect(JSON.parse(kept.written[file] ?? '')).toMatchObject({ platform: 'aliexpress', role: 'buyer' });
    const gone = await runCli([], atTerminal(typing(['1', 'ali', '1', '0', null, null])));
    expect({ code: gone.code, written: gone.written }).toEqual({ code: 130, written: {} });
  });

  it('offers the answers of another day, and leaves a file alone that it did not write', async () => {
    const first = await runCli([], atTerminal(typing(['1', 'youtube', '1', '0', 's', 'q'])));
    const file = 'youtube-creator.risk.json';
    const again = typing(['1', 'youtube', '1', '1', 'q']);
    await runCli([], atTerminal(again, { files: { [file]: first.written[file] ?? '' } }));
    expect(again.said.join('\n')).toContain('Answers of ');
    const changed = typing(['1', 'youtube', '1', '1', 'c', '1', '2', '2', 'q']);
    const { stdout } = await runCli(
      [],
      atTerminal(changed, { files: { [file]: first.written[file] ?? '' } }),
    );
    expect(changed.said.join('\n')).not.toContain('No topic was answered');
    expect(stdout.split('YouTube creator').at(-1)).toMatch(/strike/i);
    const foreign = typing(['1', 'youtube', '1', '0', 's', 'q']);
    const { written } = await runCli([], atTerminal(foreign, { files: { [file]: '{"mine": true}' } }));
    expect(written).toEqual({});
    expect(foreign.said.join('\n')).toContain(`${file} was not written here.`);
  });

  it.each([
    ['a pipe', { isStdinTTY: false }],
    ['CI', { env: { CI: 'true' } }],
    ['no terminal for the answer', { isTTY: false }],
  ] as const)('asks nobody in %s', async (_, world) => {
    const talk = typing([]);
    const { code, stderr } = await runCli([], atTerminal(talk, world));
    expect({ code, asked: talk.asked.length }).toEqual({ code: 2, asked: 0 });
    expect(stderr).toContain('expected a snapshot file');
  });

  it('is the same in 40 columns: no line is wider', async () => {
    const talk = typing(['1', 'ali', '1', ...NOTHING, 'q']);
    await runCli([], atTerminal(talk, { columns: 40 }));
    for (const line of talk.said.join('\n').split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe('risk-check recover without a file', () => {
  it('reads a pasted message, asks four questions, and prints the way back', async () => {
    const talk = typing([
      'Your AliExpress account has been temporarily disabled for security reasons.',
      '',
      'n',
      'ali buyer',
      '1',
      '1',
      '1',
      '2',
      '3, 400 USD',
      '1, 150',
      'q',
    ]);
    const { code, stdout, stderr } = await runCli(['recover'], atTerminal(talk));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(talk.asked.length).toBeLessThanOrEqual(12);
    expect(talk.said.join('\n')).toContain('1 on the way, 150 USD; 2 paid, no tracking number, 250 USD');
    expect(stdout).toMatch(/security/i);
  });

  it('shows the long plan, the draft and the calendar at their keys', async () => {
    const message = 'Your AliExpress account has been temporarily disabled for security reasons.';
    const talk = typing([message, '', 'n', 'ali buyer', '1', '1', '1', '0', '', 'a', 'd', 'k', 'q']);
    const { code, stdout, written } = await runCli(['recover'], atTerminal(talk));
    expect(code).toBe(0);
    const [, drafts = '', details = ''] = stdout.split(/(?=WORDS|Words for the chat)/i);
    expect(stdout).toContain('I am the owner of this account.');
    expect(drafts.length).toBeLessThan(details.length);
    expect(written['way-back.ics']).toContain('BEGIN:VEVENT');
    expect(talk.said.join('\n')).toContain('a words for the chat, and a draft · ');
  });

  it.each([
    [
      '',
      "2 paid, 84 USD; whether they were sent isn't known",
      /2 paid, 84 USD\s+Whether it was sent isn't known/,
    ],
    [
      '0',
      '0 on the way, 0 USD; 2 paid, no tracking number, 84 USD',
      /2 paid, no tracking number, 84 USD\s+Not sent yet/,
    ],
    ['2, 84', '2 on the way, 84 USD', /2 on the way, 84 USD\s+It should arrive/],
  ])('judges each order once: tracking numbers "%s"', async (typed, understood, shown) => {
    const message = 'Your AliExpress account has been disabled for security reasons.';
    const talk = typing([message, '', 'n', 'ali buyer', '1', '1', '1', '2', '2, 84 USD', typed, 'q']);
    const { stdout } = await runCli(['recover'], atTerminal(talk));
    expect(talk.said.join(' ').replaceAll(/\s+/g, ' ')).toContain(understood);
    expect(stdout).toMatch(shown);
    expect(stdout).not.toContain('Probably sent');
  });

  it('offers a draft only where there is one', async () => {
    const talk = typing(['Your account has been disabled.', '', 'ali buyer', '1', '1', '1', '0', '', 'q']);
    const { code } = await runCli(['recover'], atTerminal(talk));
    expect(code).toBe(0);
    expect(talk.said.join('\n')).toContain('a words for the chat · ');
    expect(talk.said.join('\n')).not.toContain('and a draft');
  });
});

const LOCKED = 'Your AliExpress account has been disabled for security reasons.';
/** Each question of the way back with an answer, behind the door. */
const WAY_BACK: readonly (readonly [question: string, typed: readonly string[]])[] = [
  ['Paste the message', [LOCKED, '']],
  ['Which platform?', ['1']],
  ['Since when?', ['3']],
  ['Which day?', ['2026-02-10']],
  ['Have you sent an appeal?', ['1']],
  ['Just before it: what was new?', ['1']],
  ['Money: how many open orders', ['2, 84 USD']],
  ['How many of the 2 have a tracking number', ['1, 40']],
];
const before = (n: number): string[] => WAY_BACK.slice(0, n).flatMap(([, typed]) => typed);

describe('the keys at every question of the way back', () => {
  const places = WAY_BACK.map(([question], i) => [question, i] as const);

  it.each(places)('Enter and ? are no answer, and lead on: %s', async (_, at) => {
    for (const key of ['', '?']) {
      const talk = typing([...before(at), key, '', '', 'x', '1', '', '', '', '', 'q']);
      const { code } = await runCli(['recover'], atTerminal(talk));
      expect(talk.asked[before(at).length]).toContain(WAY_BACK[at]?.[0]);
      expect(talk.said.join(' ')).not.toMatch(/"\?"|undefined|NaN/);
      expect([0, 130]).toContain(code);
    }
  });

  it.each(places)('< asks the question before again: %s', async (question, at) => {
    const talk = typing([...before(at), '<', null]);
    await runCli(['recover'], atTerminal(talk));
    const [last = ''] = talk.asked.slice(-1);
    // What is asked in two lines is one question.
    const groups = [0, 1, 2, 2, 4, 5, 6, 7];
    const earlier = groups.filter((group) => group < (groups[at] ?? 0)).at(-1);
    const expected = at === 0 ? question : (WAY_BACK[earlier ?? 0]?.[0] ?? '');
    expect(last).toContain(expected);
  });

  it.each(places.slice(1))('c changes an answer: %s', async (_, at) => {
    const talk = typing([...before(at), 'c', '1', 'Your eBay account is suspended.', '', null]);
    await runCli(['recover'], atTerminal(talk));
    expect(talk.asked[before(at).length + 1]).toContain('Which answer do you want to change?');
    expect(talk.asked.at(-1)).toContain('eBay');
  });

  it('changes an answer at the result, and shows the result again', async () => {
    const talk = typing([...before(8), 'c', '5', '0', 'q']);
    const { code, stdout } = await runCli(['recover'], atTerminal(talk));
    expect(code).toBe(0);
    expect(talk.said.join(' ')).toContain('c change');
    expect(stdout).toMatch(/from index 45 to 80[\s\S]*from index 0 to 63/);
    const money = typing([...before(8), 'c', '6', '0', 'q']);
    const changed = await runCli(['recover'], atTerminal(money));
    expect(changed.stdout).toMatch(/84 USD[\s\S]*AliExpress buyer(?![\s\S]*84 USD)/);
  });

  it.each([
    ['Europe/Berlin', 'now Tue 24 Nov 2026, 09:00 (Europe/Berlin)'],
    ['America/New_York', 'now Tue 24 Nov 2026, 03:00 (America/New_York)'],
  ])('shows the clock of the reader: %s', async (zone, now) => {
    const message = 'Your Uber driver account has been deactivated.';
    const talk = typing([message, '', 'y', '1', '1', '', '', '', '', 'q']);
    const { stdout } = await runCli(['recover'], atTerminal(talk, { zone, columns: 80 }));
    expect(stdout).toContain(now);
  });

  it('says no appeal was sent only where that was said', async () => {
    const unknown = typing([...before(4), '', '', '', 'd', 'q']);
    const { stdout } = await runCli(['recover'], atTerminal(unknown));
    expect(stdout).not.toContain('Your appeal is open');
    expect(unknown.asked[before(4).length]).toContain("4 I don't know");
  });
});

describe('the keys of the other door', () => {
  it.each([
    ['the platform', ['1', '<'], 'What brings you here?'],
    ['the first topic', ['1', 'youtube', '1', '<'], 'Which platform?'],
    ['the report', ['1', 'youtube', '1', '0', '<'], '0 None of these'],
  ])('< goes back at %s', async (_, typed, question) => {
    const talk = typing([...typed, null, null]);
    await runCli([], atTerminal(talk));
    const asked = talk.asked.filter((text) => !text.includes('y/N'));
    expect(asked.at(-1)).toContain(question);
  });

  it('c changes an answer in the midst of topics, and says so where there is none', async () => {
    const talk = typing(['1', 'c', 'ali', '1', '1', 'c', '1', '0', 'r', 'q']);
    const { code } = await runCli([], atTerminal(talk));
    expect(code).toBe(0);
    expect(talk.asked[2]).toContain('No topic was answered.');
    expect(talk.asked[6]).toContain('Which answer do you want to change?');
  });
});

describe('what people type', () => {
  it.each([
    ['3, 400 USD', { count: 3, cents: 40_000, currency: 'USD' }],
    ['1, 150', { count: 1, cents: 15_000, currency: 'USD' }],
    ['2 $39.90', { count: 2, cents: 3990, currency: 'USD' }],
    ['2, 39,5 eur', { count: 2, cents: 3950, currency: 'EUR' }],
    ['many', null],
  ])('reads %s', (typed, money) => {
    expect(readMoney(typed, 'USD')).toEqual(money);
  });

  it('cleans quotation marks, tags and quoted printable', () => {
    expect(cleanMessage('> Your account\n> > is locked.')).toBe('Your account\nis locked.');
    expect(cleanMessage('<p>Your <b>account</b></p><style>p{}</style><p>is&nbsp;locked</p>')).toContain(
      'Your account',
    );
    expect(cleanMessage('It is=20locked =C3=A9t=\n=C3=A9')).toBe('It is locked été');
  });
});
