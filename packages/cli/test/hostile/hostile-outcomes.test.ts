import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { someOf } from '../../../../scripts/some-cases.js';
import { runFew } from '../batch/run-process.ts';
import { runCli } from '../fake-io.ts';
import { ESCAPES } from './escapes.ts';
import { filesOf, filled, harmless, nameOf, STRICT_FIELDS, STRINGS } from './fields.ts';

/** Records of every string in every field of a snapshot, those that are refused among them. */
function records(): string {
  const lines = STRINGS.map((_, turn) => filled(turn).snapshot);
  for (const [name, put] of Object.entries(STRICT_FIELDS))
    if (name.startsWith('snapshot.'))
      for (const text of STRINGS) {
        const given = harmless();
        put(given, text);
        lines.push(given.snapshot);
      }
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n${STRINGS.map((text) => `{"a": ${text.replaceAll('\n', ' ')}`).join('\n')}\n`;
}

it('batch: results, dead letters and what is said of them hold no text of a stranger that is more', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'risk-check-hostile-'));
  writeFileSync(join(cwd, 'in.ndjson'), records());
  const args = ['in.ndjson', '--summary', '--summary-html', 'sum.html', '--id-field', 'account.id'];
  const here = runFew(args, { cwd });
  expect(here.stdout.split('\n').length).toBeGreaterThan(STRINGS.length);
  expect(ESCAPES.ndjson(here.stdout)).toEqual([]);
  expect(
    ESCAPES.terminal(
      here.stderr
        .split('\n')
        .filter((line) => !line.startsWith('{'))
        .join('\n'),
    ),
  ).toEqual([]);
  expect(ESCAPES.html(readFileSync(join(cwd, 'sum.html'), 'utf8'))).toEqual([]);
  runFew([...args, '-o', 'out.ndjson', '--dead-letters', 'dead.ndjson'], { cwd });
  const dead = readFileSync(join(cwd, 'dead.ndjson'), 'utf8');
  expect(dead.split('\n').length).toBeGreaterThan(STRINGS.length);
  expect(ESCAPES.ndjson(dead)).toEqual([]);
  expect(ESCAPES.ndjson(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toEqual([]);
});

it('track: what has changed, and the calendar of dates ahead', async () => {
  const escapes: string[] = [];
  for (const turn of someOf([...STRINGS.keys()], 22)) {
    const store = join(mkdtempSync(join(tmpdir(), 'risk-check-hostile-')), 'store.ndjson');
    const given = filled(turn);
    for (const format of ['text', 'json'] as const) {
      const options = ['--store', format === 'json' ? `${store}.2` : store, '--ics', 'dates.ics'];
      const { code, stdout, stderr, written } = await runCli(
        [
          'track',
          '--rules',
          'house.json',
          ...options,
          ...(format === 'json' ? ['--format', 'json'] : []),
          '--',
          nameOf(given),
        ],
        { files: filesOf(given) },
      );
      expect(code, stderr).toBeLessThan(2);
      expect(stdout).toBeTruthy();
      escapes.push(
        ...ESCAPES[format === 'json' ? 'json' : 'terminal'](stdout),
        ...ESCAPES.terminal(stderr),
        ...ESCAPES.calendar(written['dates.ics'] ?? ''),
      );
    }
  }
  expect(escapes).toEqual([]);
});

it.each(someOf([...STRINGS.entries()], 12).map(([i, text]) => [i, text] as const))(
  'import: the columns, cells and name of a table are texts, %#',
  async (_, text) => {
    const cell = `"${text.replaceAll('"', '""')}"`;
    const name = `${text.replace(/[*?[\]{}\\/!()|+]/g, '')}.csv`;
    const etsy = 'Sale Date,Order ID,Buyer User ID,Number of Items,Date Shipped';
    for (const table of [
      `${cell},b\n1,2\n`,
      `${etsy},${cell}\n02/03/26,1,a,1,02/05/26,x\n`,
      `${etsy}\n02/03/26,${cell},${cell},${cell},02/05/26\n`,
      `${etsy}\n${cell},1,a,1,${cell}\n`,
    ]) {
      const { code, stdout, stderr } = await runCli(['import', '--', name], { files: { [name]: table } });
      expect(code, stderr).not.toBe(70);
      expect(ESCAPES.terminal(stderr)).toEqual([]);
      expect(stdout === '' ? [] : ESCAPES.json(stdout)).toEqual([]);
    }
  },
);
