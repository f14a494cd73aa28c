import { describe, expect, it } from 'vitest';
import { readRulesetFile } from '../../src/rulesets/read-ruleset-file.ts';
import { findRules, readSnapshot, readValue } from '../../src/rulesets/read-snapshot.ts';
import { errorOf, memoryIo } from '../files/memory-io.ts';
import { bare, json } from '../snapshots.ts';

const read = (text: string, name = 's') => readValue(name, memoryIo({ [name]: text }));

/** The one problem, without where it stands. */
async function problemOf(running: Promise<unknown>): Promise<unknown> {
  const [problem, ...more] = (await errorOf(running)).problems;
  expect(more).toEqual([]);
  const { file: _, line: __, column: ___, excerpt: ____, ...said } = problem ?? {};
  return said;
}
const kind = (of: string) => ({ code: 'other-kind', args: { kind: of } });
const syntax = { code: 'syntax', args: expect.any(Object) };

describe('what should be a snapshot', () => {
  it('is read whatever it says', async () => {
    expect((await read('[1]')).value).toEqual([1]);
  });

  it('and its errors know that it should be one', async () => {
    for (const text of ['', '{', '{}\n{}', '<html>'])
      expect(await errorOf(read(text))).toMatchObject({ isOfSnapshot: true, file: 's' });
  });

  it('an error of ours stays what it is', async () => {
    const io = memoryIo({}, { readFile: async () => null as never });
    await expect(readValue('s', io)).rejects.toThrow(/null .*'length'/);
  });

  it.each([
    ['<!DOCTYPE html>\n<p>'],
    ['<html lang="en">'],
    ['\n  <HEAD>'],
    ['<body>'],
    ['<?xml version="1.0"?>'],
    [`<html><script>${'['.repeat(100)}`],
  ])('is a page: %j', async (text) => {
    expect(await problemOf(read(text))).toEqual(kind('html'));
  });

  it.each([['<htmlx>'], ['<p>'], ['x <html>'], ['{ "a": <html>'], ['<']])('is no page: %j', async (text) => {
    expect(await problemOf(read(text))).toEqual(syntax);
  });

  it.each([
    ['From: a\nSubject: b\n\nHello'],
    ['Return-Path: <a@b>\r\nReceived:by c\r\n\r\nHello'],
    ['X-1_a:\nTo: b\n'],
    [`From: ${'a'.repeat(990)}\nTo: b\n`],
  ])('is a mail: %j', async (text) => {
    expect(await problemOf(read(text))).toEqual(kind('mail'));
  });

  it.each([
    ['From: a\n\nHello'],
    ['Hello\nFrom: a\nTo: b\n'],
    ['From a\nTo b\n'],
    ['5rom: a\nTo: b\n'],
    ['From: a\n-To: b\n'],
    ['From : a\nTo : b\n'],
    ['F: a\nT: b'],
    [`${'F'.repeat(50)}: a\nTo: b\n`],
    [`From: ${'a'.repeat(1200)}\nTo: b\n`],
  ])('is no mail: %j', async (text) => {
    expect(await problemOf(read(text))).toEqual(syntax);
  });

  it.each([['a,b\n1,2\n'], ['a;b\r\n1;2'], ['a\tb\n1\t2'], ['Order, "x"\n1,2']])(
    'is a table: %j',
    async (text) => {
      expect(await problemOf(read(text))).toEqual(kind('csv'));
    },
  );

  it.each([
    ['a,b'],
    ['a,b\nc'],
    ['a\nb,c'],
    ['a b\nc d'],
    ['{ "a": 1,\n"b": 2,\n'],
    ['a,b\n[1,2'],
    ['[a,b\n1,2'],
    ['a,b\n1,2}'],
    // A table is told by how it begins, however long it is.
    [`a,${'b'.repeat(20_000)}\n1,2`],
  ])('is no table: %j', async (text) => {
    expect(await problemOf(read(text))).toEqual(syntax);
  });

  it.each([['{}\n{}'], ['\n{"a": 1}\r\n{"a": 2}\n'], ['[]\n5'], ['5\n6']])(
    'is a record a line: %j',
    async (text) => {
      const error = await errorOf(read(text));
      expect(error).toMatchObject({ code: 'INVALID_JSON', file: 's', cause: { code: 'INVALID_JSON' } });
      expect(error.problems).toMatchObject([{ file: 's', code: 'another-value', args: {} }]);
      expect(error.problems[0]?.line).toBe(text.startsWith('\n') ? 3 : 2);
    },
  );

  it.each([['{} {}'], ['{\n}\n{}'], ['{}}'], ['{}\n// done'], ['{\n']])(
    'is no record a line: %j',
    async (text) => {
      expect(await problemOf(read(text))).toEqual(syntax);
    },
  );

  it('has other mistakes than those of its form', async () => {
    expect(await problemOf(read('{ "a": 1, "a": 2 }'))).toMatchObject({ code: 'duplicate-key' });
    expect(await problemOf(read(`a,b\n${'['.repeat(65)}`))).toMatchObject({ code: 'too-deep' });
    expect(await problemOf(read(''))).toEqual({ code: 'empty-input', args: {} });
  });
});

describe('a name that no file has', () => {
  const gone = (name: string) => problemOf(readValue(name, memoryIo({})));

  it('may be that of rules', async () => {
    const of = (platform: string, role: string) => ({ code: 'ruleset-for-file', args: { platform, role } });
    expect(await gone('etsy.seller')).toEqual(of('etsy', 'seller'));
    expect(await gone('aliexpress.seller')).toEqual(of('aliexpress', 'seller'));
    expect(await gone('etsy')).toEqual(of('etsy', 'seller'));
    // It has rules for two roles.
    expect(await gone('aliexpress')).toEqual(of('aliexpress', ''));
  });

  it('or not', async () => {
    expect(await gone('etsy.json')).toEqual({ code: 'file-not-found', args: {} });
  });

  it('and a file that has one is a file', async () => {
    expect(await problemOf(read('', 'etsy'))).toEqual({ code: 'empty-input', args: {} });
  });
});

describe('the rules for a snapshot', () => {
  const rulesFor = async (value: object | null, own?: Parameters<typeof findRules>[2]) =>
    findRules('s', { input: { name: 's', text: json(value) }, value }, own);
  const found = async (value: object | null) => {
    const error = await errorOf(rulesFor(value));
    expect(error).toMatchObject({ code: 'INVALID_SNAPSHOT', file: 's' });
    return error.problems.map((problem) =>
      'issue' in problem ? [problem.issue.path, problem.line] : [problem.code, problem.path, problem.line],
    );
  };

  it('are those of its platform and role', async () => {
    expect((await rulesFor(bare)).ruleset.id).toBe('aliexpress.buyer');
    const session = { io: memoryIo({ s: json(bare) }) } as never;
    expect((await readSnapshot('s', session, undefined)).ruleset.id).toBe('aliexpress.buyer');
  });

  it('or those that were given', async () => {
    const ruleset = { id: 'own', platform: 'mine', role: 'x' } as never;
    expect((await rulesFor(bare, { ruleset, takesAll: true })).ruleset).toBe(ruleset);
    expect((await rulesFor(bare, { ruleset, takesAll: false })).ruleset.id).toBe('aliexpress.buyer');
  });

  it('are not there for a platform or role that is not known, which is told with all that is wrong', async () => {
    expect(await found({ ...bare, platform: 'aliexpres' })).toEqual([['unknown-platform', 'platform', 3]]);
    expect(await found({ ...bare, role: 'byer' })).toEqual([['unknown-role', 'role', 4]]);
    expect(await found({ ...bare, role: 'byer', asOf: 5, account: 5 })).toEqual([
      ['unknown-role', 'role', 4],
      ['asOf', 5],
      ['account', 6],
    ]);
    expect(await found({ account: 5, ...bare, role: 'byer' })).toEqual([
      ['account', 2],
      ['unknown-role', 'role', 5],
    ]);
  });

  it.each([
    ['platform', 5],
    ['platform', ''],
    ['platform', null],
    ['role', 5],
    ['role', ''],
    ['role', null],
  ])('nor for a %s that is no name: %j', async (name, value) => {
    expect(await found({ ...bare, [name]: value })).toEqual([[name, name === 'platform' ? 3 : 4]]);
  });

  it('nor for what is no snapshot at all', async () => {
    expect(await found(null)).toEqual([['', 1]]);
    expect(await found([])).toEqual([['', 1]]);
  });
});

describe('a file of rules', () => {
  const readRules = (value: unknown) => readRulesetFile('r', memoryIo({ r: json(value) }));

  it('may be house rules, or a built ruleset', async () => {
    const house = { extends: 'etsy.seller', title: 'House', rules: [] };
    expect(await readRules(house)).toMatchObject({ title: 'House', platform: 'etsy' });
    const { ruleset } = await findRules('s', { input: { name: 's', text: '' }, value: bare }, undefined);
    // The digest is computed from the content, so the checksum beside it is dropped.
    const { checksum: _, ...content } = ruleset;
    expect(await readRules(ruleset)).toEqual(content);
  });

  it.each(['extends', 'replaces'])('means to be house rules where it %s a ruleset', async (how) => {
    const { problems } = await errorOf(readRules({ schemaVersion: 1, [how]: 'etsy.seller', rules: [] }));
    expect(problems).toMatchObject([{ code: 'unknown-name', path: 'schemaVersion' }]);
  });

  it('that is broken says where', async () => {
    const error = await errorOf(readRules({ schemaVersion: 1 }));
    expect(error).toMatchObject({ code: 'INVALID_RULESET', file: 'r', cause: { name: 'RulesetError' } });
    expect(error.problems[0]).toMatchObject({ file: 'r', line: 1, column: 1 });
  });
});
