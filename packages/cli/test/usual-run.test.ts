import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { usualArguments } from '../src/usual-run/usual-arguments.ts';
import { type UsualWorld, usualText } from '../src/usual-run/usual-run.ts';
import { writeAtOnce } from '../src/usual-run/write-at-once.ts';
import { repository, runCli, type World } from './fake-io.ts';

const cwd = fileURLToPath(repository);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const traveller = 'examples/aliexpress-buyer/traveller.json';
const examples = readdirSync(join(cwd, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(cwd, 'examples', name)).map((file) => `examples/${name}/${file}`))
  .filter((path) => path.endsWith('.json'));
const world: UsualWorld = {
  cwd,
  env: {},
  platform: 'linux',
  isTTY: false,
  columns: undefined,
  folder: dist,
};
const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'risk-check-'));

beforeAll(() => {
  if (!existsSync(join(dist, 'rulesets'))) throw new Error('run `npm run build` first');
});

describe('the usual run', () => {
  const terminals: Pick<UsualWorld, 'isTTY' | 'columns' | 'env'>[] = [
    { isTTY: false, columns: 80, env: {} },
    { isTTY: true, columns: 64, env: { LANG: 'en_US.UTF-8' } },
    { isTTY: true, columns: 200, env: { TERM: 'dumb' } },
  ];

  it('prints what the whole program prints, for every example, format and terminal', async () => {
    for (const file of examples) {
      for (const format of ['pretty', 'json']) {
        for (const terminal of terminals) {
          const argv = [file, '--format', format];
          const run = usualArguments(argv, terminal.env);
          const text = run && usualText(run, { ...world, ...terminal });
          const { code, stdout, stderr } = await runCli(argv, terminal as World);
          expect({ code, stderr }, file).toEqual({ code: 0, stderr: '' });
          expect(text, `${argv.join(' ')} in ${terminal.columns}`).toBe(stdout);
        }
      }
    }
  });

  it('honours --no-color', () => {
    const terminal = { isTTY: true, env: { LANG: 'en_US.UTF-8' } };
    const print = (...flags: string[]): string => {
      const run = usualArguments([traveller, ...flags], terminal.env);
      return (run && usualText(run, { ...world, ...terminal })) ?? '';
    };
    expect(print()).toContain('\u001b[');
    expect(print('--no-color')).toContain('Risk index');
    expect(print('--no-color')).not.toContain('\u001b[');
  });

  it.each([
    [],
    ['-'],
    ['--version'],
    ['rules', 'list'],
    ['forecast', traveller],
    [traveller, traveller],
    ['examples/**/*.json'],
    ['examples/[a-z].json'],
    ['-x.json'],
    [traveller, '--format'],
    [traveller, '--format', 'xml'],
    [traveller, '--format', 'html'],
    [traveller, '--fail-on', 'high'],
    [traveller, '--lang', 'de'],
    [traveller, '--verbose'],
  ])('leaves %s %s %s to the whole program', (...argv) => {
    expect(usualArguments(argv, {})).toBe(null);
  });

  it.each([{ RISK_CHECK_FORMAT: 'json' }, { RISK_CHECK_CONFIG: '' }, { RISK_CHECK_FAIL_ON: 'low' }])(
    'leaves settings of the environment to the whole program: %o',
    (env) => {
      expect(usualArguments([traveller], env)).toBe(null);
    },
  );

  const sound = readFileSync(join(cwd, traveller), 'utf8');
  const textOf = (folder: string, env: UsualWorld['env'] = {}): string | null =>
    usualText({ file: 's.json', format: 'json', wantsColor: true }, { ...world, cwd: folder, env });

  it('takes a snapshot from any folder, and stops where another file or a language has a say', () => {
    const folder = join(emptyFolder(), 'a', 'b');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 's.json'), sound);
    expect(textOf(folder)).toContain('"reportVersion": 1');
    expect(textOf(folder, { LANG: 'de_DE.UTF-8' })).toBe(null);
    writeFileSync(join(folder, 'risk-check.suppressions.json'), '[]');
    expect(textOf(folder)).toBe(null);
    const other = join(folder, '..', 'c');
    mkdirSync(other);
    writeFileSync(join(other, 's.json'), sound);
    expect(textOf(other)).not.toBe(null);
    writeFileSync(join(folder, '..', '..', 'risk-check.config.json'), '{}');
    expect(textOf(other)).toBe(null);
  });

  it.each([
    ['no file', null],
    ['nothing', ''],
    ['no JSON', '{"platform":'],
    ['a name twice', sound.replace('{', '{ "platform": "aliexpress",')],
    ['deep nesting', `${'['.repeat(70)}${']'.repeat(70)}`],
    ['no object', '[]'],
    ['null', 'null'],
    ['no platform', sound.replace('"platform"', '"plattform"')],
    ['an unknown platform', sound.replace('"aliexpress"', '"nowhere"')],
    ['a path as platform', sound.replace('"aliexpress"', '"../rulesets/aliexpress"')],
    ['a wrong time', sound.replace(/"asOf": "[^"]*"/, '"asOf": "2026-02-30T00:00:00Z"')],
    ['UTF-16', Buffer.from(`\uFEFF${sound}`, 'utf16le')],
    ['broken UTF-8', Buffer.from([0x22, 0xc3, 0x22])],
  ])('leaves %s to the whole program', (_, content) => {
    const folder = emptyFolder();
    if (content !== null) writeFileSync(join(folder, 's.json'), content);
    expect(textOf(folder)).toBe(null);
  });

  it('leaves a folder and a link to nothing to the whole program', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 's.json'));
    expect(textOf(folder)).toBe(null);
    const other = emptyFolder();
    symlinkSync(join(other, 'nothing'), join(other, 's.json'));
    expect(textOf(other)).toBe(null);
  });
});

describe('writeAtOnce', () => {
  const bytes = Buffer.from('0123456789');
  const failing =
    (code: string, room: number) =>
    (data: Uint8Array, from: number): number => {
      if (from >= room) throw Object.assign(new Error(code), { code });
      return Math.min(3, data.length - from, room - from);
    };

  it('writes piece by piece', () => {
    expect(writeAtOnce(bytes, failing('EAGAIN', 100))).toBe('all');
  });

  it('says how far it came when something is in the way', () => {
    expect(writeAtOnce(bytes, failing('EAGAIN', 7))).toBe(7);
    expect(writeAtOnce(bytes, failing('ENOSPC', 0))).toBe(0);
  });

  it('is done when nobody reads on', () => {
    expect(writeAtOnce(bytes, failing('EPIPE', 4))).toBe('all');
  });
});
