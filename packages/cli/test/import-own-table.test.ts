import { describe, expect, it } from 'vitest';
import { encodeAs } from '../../import/test/encode-as.ts';
import { runCli } from './fake-io.ts';
import { answering, atTerminal } from './fake-talk.ts';

const TABLE = [
  'Beleg Nr;Verkauft;Stand;Kunde',
  'B-1001;03/04/26;fertig;Qanary Testperson',
  'B-1002;05/04/26;weg;Qanary Testperson',
  '',
].join('\n');

const ANSWERS = {
  'What is one row': '=an order',
  'Which column is this: state': '=Stand',
  'Which column is this: day of payment': '=no column',
  'Which column is this: ship-by': '=no column',
  'Which column is this: day of shipping': '=no column',
  'Which column is this: day of delivery': '=no column',
  'Which column is this: day of cancellation': '=no column',
  'Which column is this: day of refund': '=no column',
  'Is the day or the month': '1',
  'What does "fertig"': '=completed',
  'What does "weg"': '=cancelled',
  // A few letters, and then the first that is found.
  'Which platform': 'etsy seller',
};

describe('a table that no format knows', () => {
  it('is asked about once, and its map is kept and used', async () => {
    const person = answering(ANSWERS, '1');
    const files = { 'table.csv': TABLE };
    const first = await runCli(
      ['import', 'table.csv', '--map', 'map.json', '--as-of', '2026-06-01T00:00:00Z'],
      atTerminal(person, { files }),
    );
    expect(first.stderr).not.toContain('error');
    const snapshot = JSON.parse(first.stdout);
    expect(snapshot.orders).toEqual([
      { id: 'B-1001', placedAt: '2026-04-03T12:00:00Z', status: 'completed' },
      { id: 'B-1002', placedAt: '2026-04-05T12:00:00Z', status: 'cancelled' },
    ]);
    // The column with different ids comes first, with what stands in it.
    expect(person.asked.find((text) => text.includes('number (id)'))).toContain(
      '? 1 Beleg Nr (B-1001, B-1002) 2 ',
    );
    expect(person.asked.some((text) => text.startsWith('Is the day or the month first in 03/04/26?'))).toBe(
      true,
    );
    const map = first.written['map.json'] ?? '';
    expect(map).not.toContain('Qanary');
    const again = await runCli(
      ['import', 'table.csv', '--map', 'map.json', '--as-of', '2026-06-01T00:00:00Z'],
      atTerminal(answering({}, null), { files: { ...files, 'map.json': map } }),
    );
    expect(JSON.parse(again.stdout)).toEqual(snapshot);
    const other = await runCli(['import', 'other.csv', '--map', 'map.json'], {
      files: { 'other.csv': 'a,b\n1,2\n', 'map.json': map },
    });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('no header of own-table');
  });

  it('is asked about in the encoding that is said', async () => {
    const table = TABLE.replaceAll('Stand', 'Zażalenie').replaceAll('fertig', 'wysłane');
    const person = answering(
      { ...ANSWERS, 'Which column is this: state': '=Zażalenie', 'What does "wysłane"': '=completed' },
      '1',
    );
    const argv = ['import', 'table.csv', '--map', 'map.json', '--as-of', '2026-06-01T00:00:00Z'];
    const files = { 'table.csv': encodeAs('windows-1250', table) ?? new Uint8Array() };
    const { written, stdout } = await runCli(
      [...argv, '--encoding', 'windows-1250'],
      atTerminal(person, { files }),
    );
    expect(written['map.json']).toContain('Zażalenie');
    expect(JSON.parse(stdout).orders[0]).toMatchObject({ id: 'B-1001', status: 'completed' });
  });

  it('writes nothing where the person stops', async () => {
    const { code, written, stdout } = await runCli(
      ['import', 'table.csv', '--map', 'map.json'],
      atTerminal(answering({ ...ANSWERS, 'What is one row': null }, '1'), { files: { 'table.csv': TABLE } }),
    );
    expect({ code, written, stdout }).toEqual({ code: 130, written: {}, stdout: '' });
  });

  it('says what helps everywhere to whose platform is not in the list', async () => {
    const person = answering({ 'Which platform': 'qqqq', qqqq: '' }, '1');
    const argv = ['import', 'table.csv', '--map', 'map.json'];
    const { written } = await runCli(argv, atTerminal(person, { files: { 'table.csv': TABLE } }));
    expect(written).toEqual({});
    expect(person.said.join(' ').replaceAll(/\s+/g, ' ')).toContain('Do not open a new account.');
  });

  it('needs somebody at a terminal the first time', async () => {
    const { code, stderr } = await runCli(['import', 'table.csv', '--map', 'map.json'], {
      files: { 'table.csv': TABLE },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('map.json does not exist yet');
  });

  it.each([
    ['no object', '[]'],
    ['no columns', '{"id":"a","title":"b","platform":"etsy","roles":["seller"],"kind":"table","table":{}}'],
    ['code', '{"id":"a","title":"b","platform":"etsy","roles":["seller"],"kind":"table","reader":"x"}'],
    [
      'an unknown list',
      '{"id":"a","title":"b","platform":"etsy","roles":["seller"],"kind":"table","table":{"columns":{"id":["x"]},"recognise":{"a":["id"]},"lists":[{"list":"toString","fields":{"id":"id"}}]}}',
    ],
  ])('refuses a map with %s, and says where', async (_, map) => {
    const { code, stderr } = await runCli(['import', 'table.csv', '--map', 'map.json'], {
      files: { 'table.csv': TABLE, 'map.json': map },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/map\.json.*expected /s);
  });

  it.each([
    ['a pattern that a regular expression engine needs hours for', ['fields', 'id', 'match'], '^1((a+)+)+$'],
    ['nonsense', ['reach'], 'weird'],
    ['a number where a list belongs', ['when'], 5],
  ])('refuses a map with %s at once, with its place', async (_, path, value) => {
    const list: Record<string, unknown> = { list: 'orders', fields: { id: { column: 'id' } } };
    let at = list;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1) ?? ''] = value;
    const map = {
      id: 'a',
      version: 1,
      title: 'b',
      trust: 'own',
      kind: 'table',
      platform: 'etsy',
      roles: ['seller'],
      layout: { sources: ['me'], readOn: '2026-12-01', verified: 'no' },
      table: { columns: { id: ['Beleg Nr'] }, recognise: { a: ['id'] }, lists: [list] },
    };
    const files = {
      'table.csv': `Beleg Nr;Stand\n1${'a'.repeat(47)};x\n`,
      'map.json': JSON.stringify(map),
    };
    for (const lang of ['en', 'de', 'es', 'ru']) {
      const argv = ['import', 'table.csv', '--map', 'map.json', '--lang', lang];
      const { code, stderr } = await runCli(argv, { files, columns: 300 });
      expect(code).toBe(2);
      expect(stderr).toContain(`table.lists[0].${path.join('.')}`);
      if (lang !== 'en') expect(stderr).not.toContain('expected');
    }
  });

  it('is settled by --date-order, too, and says which days could not be read', async () => {
    const table = 'Transaction creation date,Type,Order number\n03/04/26,Order,12-1\n05/04/26,Order,12-2\n';
    const run = (...flags: string[]) =>
      runCli(['import', 'x.csv', '--as-of', '2026-06-01T00:00:00Z', ...flags], {
        files: { 'x.csv': table },
        columns: 300,
      });
    const plain = await run();
    expect(plain.stderr).toContain('and no row shows whether the day or the month comes first');
    const paid = async (order: string) =>
      JSON.parse((await run('--date-order', order)).stdout).orders[0].paidAt;
    expect(await paid('dmy')).toBe('2026-04-03T12:00:00Z');
    expect(await paid('mdy')).toBe('2026-03-04T12:00:00Z');
    expect(await paid('ymd')).toBe('2003-04-26T12:00:00Z');
  });
});
