import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../src/compiled-code/cache-folder.ts';
import { readCode, writeCode } from '../src/compiled-code/code-file.ts';
import { loadCompiled } from '../src/compiled-code/load-compiled.ts';
import { repository } from './fake-io.ts';

const load = createRequire(import.meta.url);
const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'risk-check-'));
const onlyFile = (folder: string): string => {
  const names = readdirSync(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0] as string);
};

describe.skipIf(process.platform === 'win32')('the folder for compiled code', () => {
  const folderFor = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux') =>
    cacheFolder({ env, platform });

  it('is made in the cache of the user, closed to everybody else', () => {
    const home = emptyFolder();
    expect(folderFor({ HOME: home })).toBe(join(home, '.cache', 'risk-check'));
    expect(statSync(join(home, '.cache', 'risk-check')).mode & 0o777).toBe(0o700);
    expect(folderFor({ HOME: home })).toBe(join(home, '.cache', 'risk-check'));
    expect(folderFor({ HOME: '/', XDG_CACHE_HOME: home })).toBe(join(home, 'risk-check'));
    mkdirSync(join(home, 'Library'));
    expect(folderFor({ HOME: home }, 'darwin')).toBe(join(home, 'Library', 'Caches', 'risk-check'));
  });

  it('is none where the user wants none, or where there is no home', () => {
    const home = emptyFolder();
    expect(folderFor({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(null);
    expect(folderFor({})).toBe(null);
    expect(folderFor({ XDG_CACHE_HOME: 'cache' })).toBe(null);
    expect(folderFor({ HOME: join(home, 'nobody') })).toBe(null);
    expect(readdirSync(home)).toEqual([]);
  });

  it('is none where others could write to it', () => {
    const home = emptyFolder();
    mkdirSync(join(home, 'risk-check'));
    chmodSync(join(home, 'risk-check'), 0o720);
    expect(folderFor({ XDG_CACHE_HOME: home })).toBe(null);
    const linked = emptyFolder();
    symlinkSync(emptyFolder(), join(linked, 'risk-check'));
    expect(folderFor({ XDG_CACHE_HOME: linked })).toBe(null);
    const occupied = emptyFolder();
    writeFileSync(join(occupied, 'risk-check'), '');
    expect(folderFor({ XDG_CACHE_HOME: occupied })).toBe(null);
  });
});

describe('a bundle with compiled code', () => {
  const bundle = (text: string): string => {
    const file = join(emptyFolder(), 'bundle.cjs');
    writeFileSync(file, text);
    return file;
  };
  const call = (file: string, folder: string): string => {
    const { exports, keep } = loadCompiled(file, folder, 'greeting', load);
    const greeting = (exports as { greet: () => string }).greet();
    keep();
    return greeting;
  };
  const HELLO = "const { join } = require('node:path'); exports.greet = () => join('hello', 'world');";

  it('leaves its code once, and runs from it', () => {
    const [file, folder] = [bundle(HELLO), emptyFolder()];
    expect(call(file, folder)).toBe(join('hello', 'world'));
    const { ino } = statSync(onlyFile(folder));
    expect(call(file, folder)).toBe(join('hello', 'world'));
    expect(statSync(onlyFile(folder)).ino).toBe(ino);
  });

  it('is compiled again when it has changed, to the same length or not', () => {
    const [file, folder] = [bundle(HELLO), emptyFolder()];
    call(file, folder);
    writeFileSync(file, HELLO.replace('world', 'there'));
    utimesSync(file, 1, 1);
    expect(call(file, folder)).toBe(join('hello', 'there'));
    writeFileSync(file, HELLO.replace('world', 'you'));
    utimesSync(file, 1, 1);
    expect(call(file, folder)).toBe(join('hello', 'you'));
  });

  it.each([
    ['cut off', (file: string) => truncateSync(file, statSync(file).size - 10)],
    ['cut off in its head', (file: string) => truncateSync(file, 5)],
    ['empty', (file: string) => truncateSync(file)],
    ['of something else', (file: string) => writeFileSync(file, 'something else')],
  ])('is compiled again when the code is %s', (_, damage) => {
    const [file, folder] = [bundle(HELLO), emptyFolder()];
    call(file, folder);
    damage(onlyFile(folder));
    const damaged = readFileSync(onlyFile(folder));
    expect(call(file, folder)).toBe(join('hello', 'world'));
    // V8 does not always write as many bytes: it is sound when the next run takes it as it is.
    expect(readFileSync(onlyFile(folder)).equals(damaged)).toBe(false);
    const { ino } = statSync(onlyFile(folder));
    expect(call(file, folder)).toBe(join('hello', 'world'));
    expect(statSync(onlyFile(folder)).ino).toBe(ino);
  });

  it('runs without a word where nothing can be written', () => {
    expect(call(bundle(HELLO), join(emptyFolder(), 'missing'))).toBe(join('hello', 'world'));
  });
});

describe('a file of code', () => {
  it('is read under its own key only', () => {
    const folder = emptyFolder();
    writeCode(folder, 'a key', Buffer.from('code'));
    expect(readCode(folder, 'a key')?.toString()).toBe('code');
    expect(readCode(folder, 'another')).toBe(null);
    writeFileSync(onlyFile(folder), 'a kex 0000000004\ncode');
    expect(readCode(folder, 'a key')).toBe(null);
  });

  it('makes what is older than a month go', () => {
    const folder = emptyFolder();
    const seconds = statSync(folder).mtimeMs / 1000;
    for (const [name, days] of [
      ['old.code', 31],
      ['recent.code', 29],
    ] as const) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), seconds, seconds - days * 86_400);
    }
    writeCode(folder, 'a key', Buffer.from('code'));
    expect(readdirSync(folder)).toHaveLength(2);
    expect(existsSync(join(folder, 'recent.code'))).toBe(true);
  });

  it('makes the oldest go when there are more than a dozen', () => {
    const folder = emptyFolder();
    const seconds = statSync(folder).mtimeMs / 1000;
    for (let minutes = 1; minutes <= 20; minutes++) {
      const other = join(folder, `${minutes}.code`);
      writeFileSync(other, '');
      utimesSync(other, seconds, seconds - minutes * 60);
    }
    writeCode(folder, 'a key', Buffer.from('code'));
    expect(readCode(folder, 'a key')?.toString()).toBe('code');
    const kept = readdirSync(folder).filter((name) => /^\d+\.code$/.test(name) && name.length <= 7);
    expect(kept.sort()).toEqual(Array.from({ length: 11 }, (_, i) => `${i + 1}.code`).sort());
  });
});

describe.skipIf(process.platform === 'win32')('a process that leaves its code', () => {
  const bin = fileURLToPath(new URL('../bin.cjs', import.meta.url));
  const cwd = fileURLToPath(repository);
  const run = (argv: readonly string[], env: NodeJS.ProcessEnv) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };

  it('prints the same with it, and puts nothing of the snapshot into it', () => {
    const home = emptyFolder();
    const example = readFileSync(join(cwd, 'examples/aliexpress-buyer/several-at-once.json'), 'utf8');
    const snapshot = join(home, 's.json');
    writeFileSync(snapshot, example.replaceAll(/"id": "/g, '"id": "mine-'));
    for (const format of ['json', 'pretty']) {
      const argv = [snapshot, '--format', format];
      const without = run(argv, { HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' });
      expect(run(argv, { HOME: home })).toBe(without);
      expect(run(argv, { HOME: home })).toBe(without);
    }
    const folder = join(home, '.cache', 'risk-check');
    const files = readdirSync(folder);
    // One for each format, for nothing but those who use it.
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
      const code = readFileSync(join(folder, file));
      expect(code.includes('usualText')).toBe(true);
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(code.includes(Buffer.from('mine-', encoding))).toBe(false);
    }
  });

  // In a process of its own: one that has compiled the same text before does not look at the code.
  it('compiles again when the code is of another V8', () => {
    const home = emptyFolder();
    const argv = ['examples/aliexpress-buyer/clean.json', '--format', 'json'];
    const wanted = run(argv, { HOME: home });
    const file = onlyFile(join(home, '.cache', 'risk-check'));
    const damaged = readFileSync(file);
    damaged.fill(7, damaged.indexOf('\n') + 1, damaged.indexOf('\n') + 9);
    writeFileSync(file, damaged);
    expect(run(argv, { HOME: home })).toBe(wanted);
    expect(readFileSync(file).equals(damaged)).toBe(false);
    const { ino } = statSync(file);
    expect(run(argv, { HOME: home })).toBe(wanted);
    expect(statSync(file).ino).toBe(ino);
  });

  it('leaves none for a problem', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 's.json'), '{}');
    spawnSync(process.execPath, [bin, join(home, 's.json')], { env: { HOME: home } });
    expect(readdirSync(join(home, '.cache', 'risk-check'))).toEqual([]);
  });
});
