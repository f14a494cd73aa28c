import { describe, expect, it } from 'vitest';
import { findMatches, isPattern } from '../../src/files/find-matches.ts';
import { memoryIo } from './memory-io.ts';

const at = (...paths: readonly string[]) => memoryIo(Object.fromEntries(paths.map((path) => [path, ''])));

describe('an argument', () => {
  it.each(['*.json', 'a?', '[ab].json', '[!a]', 'a/[0-9][0-9]'])('%s is a pattern', (text) => {
    expect(isPattern(text)).toBe(true);
  });
  it.each(['', 'a.json', '[]', 'a[', 'a]b['])('%j is none', (text) => {
    expect(isPattern(text)).toBe(false);
  });
});

describe('files that match', () => {
  const shop = at(
    'b.json',
    'a.json',
    'c.txt',
    '.hidden.json',
    'x/a.json',
    'x/y/b.json',
    'x/y/.git/c.json',
    '.git/d.json',
    'node_modules/p/e.json',
    'x/node_modules/f.json',
    'folder.json/g.txt',
    '/abs/a.json',
    '/abs/x/b.json',
    '/root.json',
  );
  it.each([
    ['*.json', ['a.json', 'b.json']],
    ['?.json', ['a.json', 'b.json']],
    ['?', []],
    ['[b-z].*', ['b.json', 'c.txt']],
    ['.*.json', ['.hidden.json']],
    ['.*/*.json', ['.git/d.json']],
    ['*/*.json', ['x/a.json']],
    ['x/*.json', ['x/a.json']],
    ['x//*.json', ['x/a.json']],
    ['x/*/', ['x/a.json']],
    ['x/*/b.json', ['x/y/b.json']],
    ['*/*', ['folder.json/g.txt', 'x/a.json']],
    ['*/y', []],
    ['*/gone.json', []],
    ['gone/*.json', []],
    ['node_modules/*/*.json', ['node_modules/p/e.json']],
    ['node_module?/*/*.json', []],
    ['**', ['a.json', 'b.json', 'c.txt', 'folder.json/g.txt', 'x/a.json', 'x/y/b.json']],
    ['**/*.json', ['a.json', 'b.json', 'x/a.json', 'x/y/b.json']],
    ['**/b.json', ['b.json', 'x/y/b.json']],
    ['x/**/*.json', ['x/a.json', 'x/y/b.json']],
    ['**/y/*.json', ['x/y/b.json']],
    ['x/**', ['x/a.json', 'x/y/b.json']],
    ['**/.git/*.json', ['.git/d.json', 'x/y/.git/c.json']],
    ['/abs/*.json', ['/abs/a.json']],
    ['/abs/**/*.json', ['/abs/a.json', '/abs/x/b.json']],
    ['/*.json', ['/root.json']],
  ])('%s', async (pattern, files) => {
    expect(await findMatches(pattern, shop)).toEqual(files);
  });

  it('behind the letter of a drive', async () => {
    expect(await findMatches('C:/win/*.json', at('C:/win/a.json'))).toEqual(['C:/win/a.json']);
    // `C:` would be the folder in which that drive is.
    const asked: string[] = [];
    const listFolder = async (path: string) => {
      asked.push(path);
      return [];
    };
    await findMatches('C:/*.json', memoryIo({}, { listFolder }));
    expect(asked).toEqual(['C:/']);
  });

  it('a name of a folder is no file', async () => {
    const io = at('x.json/a', 'y.json');
    expect(await findMatches('*.json', io)).toEqual(['y.json']);
    expect(await findMatches('**/x.json', io)).toEqual([]);
  });

  const odd = at(
    'a',
    'b',
    'c',
    '-',
    '!',
    '^',
    'a.b',
    'axb',
    'a+b',
    'a(b)',
    'a{2}',
    'aa',
    '😀',
    'a\nb',
    'a$',
    'a|b',
  );
  it.each([
    ['[ab]', ['a', 'b']],
    ['[a-c]', ['a', 'b', 'c']],
    ['[!a-c]', ['!', '-', '^', '😀']],
    ['[c!]', ['!', 'c']],
    ['[^a]', ['^', 'a']],
    ['[!^!a-c-]', ['😀']],
    ['a.[b]', ['a.b']],
    ['a+[b]', ['a+b']],
    ['a(?)', ['a(b)']],
    ['a{?}', ['a{2}']],
    ['a|?', ['a|b']],
    ['?$', ['a$']],
    ['[a]?b', ['a\nb', 'a+b', 'a.b', 'axb', 'a|b']],
    ['?', ['!', '-', '^', 'a', 'b', 'c', '😀']],
    ['[a]*b', ['a\nb', 'a+b', 'a.b', 'axb', 'a|b']],
    ['[\\d]', []],
  ])('%s in one name', async (pattern, files) => {
    expect(await findMatches(pattern, odd)).toEqual([...files].sort());
  });
});
