import { describe, expect, it } from 'vitest';
import { commandArgument, showArgument } from '../src/text/show-argument.ts';
import { showOnOneLine } from '../src/text/show-on-one-line.ts';

describe('an argument in a command to paste, in a shell and in PowerShell', () => {
  it.each([
    ['snapshot.json', 'snapshot.json', 'snapshot.json'],
    ['снимок.json', 'снимок.json', 'снимок.json'],
    ['day٣.json', 'day٣.json', 'day٣.json'],
    ['7', '7', '7'],
    ['a_b-c.d/e:f@g+h=i', 'a_b-c.d/e:f@g+h=i', 'a_b-c.d/e:f@g+h=i'],
    ['50%,x', '50%,x', '"50%,x"'],
    ['my files/x.json', "'my files/x.json'", '"my files/x.json"'],
    [' x', "' x'", '" x"'],
    ['x ', "'x '", '"x "'],
    ['', "''", '""'],
    ["it's $HOME.json", "'it'\\''s $HOME.json'", "'it''s $HOME.json'"],
    ['a`b', "'a`b'", "'a`b'"],
    ["it's", "'it'\\''s'", '"it\'s"'],
    ['C:\\Users\\me\\x.json', "'C:\\Users\\me\\x.json'", 'C:\\Users\\me\\x.json'],
    ['a&b.json', "'a&b.json'", '"a&b.json"'],
    ['😀', "'😀'", '"😀"'],
    // A name that starts like an option is none; standard input is no name.
    ['-x.json', './-x.json', './-x.json'],
    ['--x y', "'./--x y'", '"./--x y"'],
    ['x-', 'x-', 'x-'],
    ['-', '-', '-'],
  ])('%s', (text, posix, windows) => {
    expect(showArgument(text, 'linux')).toBe(posix);
    expect(showArgument(text, 'darwin')).toBe(posix);
    expect(showArgument(text, 'win32')).toBe(windows);
  });
});

it('a command of a report goes on as its shell has it, and names a file where none is known', () => {
  expect(commandArgument('my x', 'linux')).toEqual({ text: "'my x'", continues: '\\' });
  expect(commandArgument('my x', 'win32')).toEqual({ text: '"my x"', continues: '`' });
  expect(commandArgument(undefined, 'linux').text).toBe('FILE');
});

it('a text in a line of ours is on one line', () => {
  expect(showOnOneLine('a\nb\tc\u001bd')).toBe('a\\nb\\tc\\u001bd');
});
