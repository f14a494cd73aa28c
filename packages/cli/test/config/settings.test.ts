import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySettings, findConfig, type GivenFlags } from '../../src/config/apply-settings.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { Settings } from '../../src/config/settings.ts';
import type { Io } from '../../src/process/io.ts';
import { errorOf, memoryIo, problemsOf } from '../files/memory-io.ts';

const CONFIG = 'risk-check.config.json';
type Files = Readonly<Record<string, unknown>>;
const ioOf = (files: Files, more: Partial<Io> = {}): Io =>
  memoryIo(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? content : JSON.stringify(content),
      ]),
    ),
    more,
  );
const read = async (files: Files, path = CONFIG) => {
  const named = new Map<string, string>();
  const settings = await readConfig(path, ioOf(files), named);
  return { settings, named: [...named] };
};

describe('a configuration file', () => {
  it('says settings, and names the files that it names', async () => {
    const all = {
      $schema: 'x',
      format: 'json',
      failOn: 'high',
      rules: 'r.json',
      holidays: 'h.txt',
      suppressions: 's.json',
      lang: 'de',
    };
    const { settings, named } = await read({ [CONFIG]: all });
    const { $schema: _, ...said } = all;
    expect(settings).toEqual(said);
    expect(named).toEqual([
      ['r.json', `${CONFIG} rules`],
      ['h.txt', `${CONFIG} holidays`],
      ['s.json', `${CONFIG} suppressions`],
    ]);
  });

  it('means files beside itself, unless by their whole path', async () => {
    const { settings } = await read(
      { 'a/b.json': { rules: 'c\\r.json', holidays: '../h.txt', suppressions: '/s.json' } },
      'a/b.json',
    );
    expect(settings).toEqual({ rules: 'a/c/r.json', holidays: 'h.txt', suppressions: '/s.json' });
  });

  it('starts from others: the later of them win, and it wins over all', async () => {
    const files = {
      [CONFIG]: { extends: ['a.json', 'd/b.json'], format: 'json' },
      'a.json': { format: 'csv', failOn: 'low', lang: 'de' },
      'd/b.json': { extends: '../c.json', failOn: 'high', rules: 'r.json' },
      'c.json': { failOn: 'low', lang: 'es' },
    };
    const { settings, named } = await read(files);
    expect(settings).toEqual({ format: 'json', failOn: 'high', lang: 'es', rules: 'd/r.json' });
    expect(named).toEqual([['d/r.json', 'd/b.json rules']]);
  });

  it('may start twice from the same one, and not from itself', async () => {
    const twice = { [CONFIG]: { extends: ['a.json', 'a.json'] }, 'a.json': { lang: 'de' } };
    expect((await read(twice)).settings).toEqual({ lang: 'de' });
    const circle = { [CONFIG]: { extends: 'd/a.json' }, 'd/a.json': `{\n"extends": ["../${CONFIG}"] }` };
    const error = await errorOf(read(circle));
    expect(error).toMatchObject({ code: 'INVALID_CONFIG', file: 'd/a.json' });
    expect(error.problems).toEqual([
      {
        file: 'd/a.json',
        path: 'extends[0]',
        line: 2,
        column: 13,
        code: 'config-circle',
        args: { file: `../${CONFIG}` },
      },
    ]);
  });

  it('that is not there is told where it is asked for', async () => {
    const error = await errorOf(read({ [CONFIG]: { extends: 'gone.json' } }));
    expect(error).toMatchObject({ code: 'INVALID_CONFIG', file: CONFIG, cause: { file: 'gone.json' } });
    expect(error.problems).toEqual([
      { file: CONFIG, path: 'extends', line: 1, column: 12, code: 'file-not-found', args: {} },
    ]);
    expect(await errorOf(read({}, 'gone.json'))).toMatchObject({
      code: 'UNREADABLE_INPUT',
      file: 'gone.json',
    });
  });

  it('that another one starts from has its own mistakes', async () => {
    const broken = { [CONFIG]: { extends: 'a.json' }, 'a.json': '{' };
    expect(await errorOf(read(broken))).toMatchObject({ code: 'INVALID_JSON', file: 'a.json' });
    const wrong = { [CONFIG]: { extends: 'a.json' }, 'a.json': { lang: 'fr' } };
    expect(await errorOf(read(wrong))).toMatchObject({ code: 'INVALID_CONFIG', file: 'a.json' });
  });

  const choices = (names: string, nearest: string | null, value: string) => ({
    code: 'wrong-word',
    args: { value, nearest, choices: expect.arrayContaining(names.split(' ')) },
  });
  it.each([
    ['{ "lang": "dee" }', [{ path: 'lang', line: 1, column: 11, ...choices('en de', 'de', 'dee') }]],
    ['{ "failOn": 5 }', [{ path: 'failOn', line: 1, column: 13, ...choices('high', null, '5') }]],
    [
      '{ "rules": "", "lang": "dee" }',
      [
        { path: 'rules', line: 1, column: 12, code: 'wrong-setting', args: { kind: 'file', value: '""' } },
        { path: 'lang', line: 1, column: 24, ...choices('en', 'de', 'dee') },
      ],
    ],
    [
      '{ "langs": 1, "rules": 5 }',
      [
        {
          path: 'langs',
          line: 1,
          column: 3,
          code: 'unknown-name',
          args: { name: 'langs', nearest: 'lang', known: expect.arrayContaining(['$schema', 'lang']) },
        },
        { path: 'rules', line: 1, column: 24, code: 'wrong-setting', args: { kind: 'file', value: '5' } },
      ],
    ],
    [
      '{ "extends": [5] }',
      [
        {
          path: 'extends',
          line: 1,
          column: 14,
          code: 'wrong-setting',
          args: { kind: 'files', value: '[5]' },
        },
      ],
    ],
    [
      'null',
      [{ path: '', line: 1, column: 1, code: 'wrong-setting', args: { kind: 'object', value: 'null' } }],
    ],
  ])('with mistakes says all of them, in their order: %s', async (text, problems) => {
    const running = read({ [CONFIG]: text });
    expect(await errorOf(running)).toMatchObject({ code: 'INVALID_CONFIG', file: CONFIG });
    expect(await problemsOf(running)).toEqual(problems.map((problem) => ({ file: CONFIG, ...problem })));
  });
});

describe('the configuration file of a folder', () => {
  it.each([
    ['in it', [CONFIG, `/folder/${CONFIG}`], CONFIG],
    ['in the one above', [`/folder/${CONFIG}`, `/${CONFIG}`], `/folder/${CONFIG}`],
    ['in the root', [`/${CONFIG}`], `/${CONFIG}`],
    ['nowhere', ['/other/a', `below/${CONFIG}`], null],
    ['no folder of that name', [`${CONFIG}/a`], null],
  ])('is %s', async (_, paths, found) => {
    const files = Object.fromEntries(paths.map((path) => [path, {}]));
    expect(await findConfig(ioOf(files, { cwd: '/folder/shop' }))).toBe(found);
  });
});

describe('the settings of a run', () => {
  const apply = (flags: GivenFlags, files: Files = {}, env: Record<string, string> = {}) =>
    applySettings(flags, ioOf(files, { env }));

  it('none', async () => {
    expect(await apply({})).toEqual({
      settings: {},
      rulesByDefault: true,
      unquoted: new Set(),
      named: new Map(),
      ignored: null,
    });
  });

  it('flags win over the environment, and that over the file', async () => {
    const files = { [CONFIG]: { format: 'csv', lang: 'de', failOn: 'low' } };
    const env = { RISK_CHECK_FORMAT: 'html', RISK_CHECK_LANG: 'es', RISK_CHECK_FAIL_ON: '' };
    expect((await apply({ format: 'json' }, files, env)).settings).toEqual({
      format: 'json',
      lang: 'es',
      failOn: 'low',
    });
  });

  it('whoever named a file that no flag names is kept, for errors', async () => {
    const files = { [CONFIG]: { format: 'csv', rules: 'r.json', holidays: 'h.txt' } };
    const env = { RISK_CHECK_SUPPRESSIONS: 's.json', RISK_CHECK_RULES: 'e.json', RISK_CHECK_LANG: 'de' };
    const { rulesByDefault, named } = await apply({}, files, env);
    expect(rulesByDefault).toBe(true);
    expect([...named]).toEqual([
      ['r.json', `${CONFIG} rules`],
      ['h.txt', `${CONFIG} holidays`],
      ['e.json', 'RISK_CHECK_RULES'],
      ['s.json', 'RISK_CHECK_SUPPRESSIONS'],
    ]);
    const given = await apply({ rules: 'r.json' }, files);
    expect(given.rulesByDefault).toBe(false);
    expect([...given.named]).toEqual([['h.txt', `${CONFIG} holidays`]]);
  });

  it('come from the file that a flag or a variable names, or from none', async () => {
    const files = { [CONFIG]: { lang: 'de' }, 'a.json': { lang: 'es' }, 'b.json': { lang: 'ru' } };
    const lang = async (config?: string | false, env: Record<string, string> = {}) =>
      (await apply(config === undefined ? {} : { config }, files, env)).settings.lang;
    expect(await lang()).toBe('de');
    expect(await lang('a.json')).toBe('es');
    expect(await lang(false)).toBeUndefined();
    expect(await lang('')).toBeUndefined();
    expect(await lang(undefined, { RISK_CHECK_CONFIG: 'b.json' })).toBe('ru');
    expect(await lang(undefined, { RISK_CHECK_CONFIG: '' })).toBeUndefined();
    expect(await lang('a.json', { RISK_CHECK_CONFIG: 'b.json' })).toBe('es');
    expect(await lang(false, { RISK_CHECK_CONFIG: 'b.json' })).toBeUndefined();
  });

  it('wrong words in variables are all told', async () => {
    const env = { RISK_CHECK_FORMAT: 'jsn', RISK_CHECK_LANG: 'zz-zz-zz', RISK_CHECK_RULES: 'any' };
    const error = await errorOf(apply({}, {}, env));
    expect(error).toMatchObject({ code: 'USAGE', file: null });
    expect(error.problems).toMatchObject([
      { code: 'not-a-choice', args: { option: 'RISK_CHECK_FORMAT', value: 'jsn', nearest: 'json' } },
      { code: 'not-a-choice', args: { option: 'RISK_CHECK_LANG', value: 'zz-zz-zz', nearest: null } },
    ]);
  });
});

describe('bases of bases', () => {
  /** Reads of each file, and the settings. */
  const readCounted = async (files: Files) => {
    const reads = new Map<string, number>();
    const io = ioOf(files);
    const counting: Io = {
      ...io,
      readFile: (path, most) => {
        reads.set(path, (reads.get(path) ?? 0) + 1);
        return io.readFile(path, most);
      },
    };
    return { settings: await readConfig(CONFIG, counting, new Map()), reads };
  };
  /** Later bases win, own settings win over all; without any care for the cost. */
  const naive = (files: Files, path: string): Settings => {
    const { extends: bases = [], ...own } = files[path] as { extends?: string[] };
    return Object.assign({}, ...bases.map((base) => naive(files, base)), own);
  };

  it('in diamonds are read once each: a doubling would read two million times', async () => {
    const depth = 20;
    const files: Record<string, object> = { [CONFIG]: { extends: ['0.json', '0.json'] } };
    for (let i = 0; i < depth; i++)
      files[`${i}.json`] = i + 1 < depth ? { extends: [`${i + 1}.json`, `./${i + 1}.json`] } : { lang: 'de' };
    const { settings, reads } = await readCounted(files);
    expect(settings).toEqual({ lang: 'de' });
    expect([...reads.values()]).toEqual(Array(depth + 1).fill(1));
  });

  it('mean what reading them again and again means', async () => {
    const languages = ['en', 'de', 'es', 'ru'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            bases: fc.array(fc.nat(5), { maxLength: 3 }),
            lang: fc.option(fc.constantFrom(...languages), { nil: undefined }),
            failOn: fc.option(fc.constantFrom('low', 'high', 'critical'), { nil: undefined }),
          }),
          { minLength: 1, maxLength: 9 },
        ),
        async (made) => {
          const nameOf = (i: number): string => (i === 0 ? CONFIG : `${i}.json`);
          // Each file extends only later ones, so that there is no circle.
          const files = Object.fromEntries(
            made.map(({ bases, ...own }, i) => [
              nameOf(i),
              JSON.parse(
                JSON.stringify({
                  ...own,
                  extends: bases.flatMap((step) =>
                    i + 1 + step < made.length ? [nameOf(i + 1 + step)] : [],
                  ),
                }),
              ),
            ]),
          );
          const { settings, reads } = await readCounted(files);
          expect(settings).toEqual(naive(files, CONFIG));
          expect(Math.max(...reads.values())).toBe(1);
        },
      ),
    );
  });
});
