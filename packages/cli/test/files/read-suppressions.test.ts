import { describe, expect, it } from 'vitest';
import { readSuppressions } from '../../src/files/read-suppressions.ts';
import { errorOf, memoryIo } from './memory-io.ts';

const KNOWN = [
  'etsy.seller.open-cases',
  'etsy.seller.late',
  'etsy.seller.late-replies',
  'ebay.buyer.returns',
];
const entry = { rule: 'etsy.seller.late', reason: 'on holiday' };
const read = (content: string, known?: readonly string[]) =>
  readSuppressions('s', memoryIo({ s: content }), known);

/** Code, path and place of every problem, with the near names of what is not known. */
async function found(content: unknown, known?: readonly string[]): Promise<unknown> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { code, file, problems } = await errorOf(read(text, known));
  expect([code, file]).toEqual(['INVALID_SUPPRESSIONS', 's']);
  return problems.map((problem) =>
    'issue' in problem
      ? [problem.issue.code, problem.path, problem.line, problem.column]
      : [
          problem.code,
          problem.path,
          problem.line,
          problem.column,
          (problem.args as { nearest?: unknown }).nearest,
        ],
  );
}

describe('suppressions', () => {
  it.each([
    ['a list', [entry]],
    ['an object that holds it', { suppressions: [entry] }],
    ['with the address of its schema', { $schema: 'x', suppressions: [entry] }],
  ])('%s', async (_, content) => {
    expect(await read(JSON.stringify(content))).toEqual([entry]);
  });

  it.each(['2026-12-31', '2028-02-29'])('until a day: %s', async (until) => {
    expect(await read(JSON.stringify([{ ...entry, until }]))).toEqual([{ ...entry, until }]);
  });

  it.each([
    '2026-12-31T23:59Z',
    '2026-12-31T23:59:30Z',
    '2026-12-31T23:59:30.5Z',
    '2026-12-31t23:59z',
    '2026-12-31T23:59+02:00',
    '2026-12-31T23:59:30-05:30',
  ])('until a time: %s', async (until) => {
    expect(await read(JSON.stringify([{ ...entry, until }]))).toHaveLength(1);
  });

  it('with null where nothing has to be said', async () => {
    expect(await read(JSON.stringify([{ ...entry, until: null, account: null }]))).toHaveLength(1);
  });

  it('of the working folder, where no other are named and there are some', async () => {
    const io = memoryIo({ 'risk-check.suppressions.json': JSON.stringify([entry]), other: '[]' });
    expect(await readSuppressions(undefined, io)).toEqual([entry]);
    expect(await readSuppressions('other', io)).toEqual([]);
    expect(await readSuppressions(undefined, memoryIo({}))).toEqual([]);
    expect((await errorOf(readSuppressions('gone', io))).code).toBe('UNREADABLE_INPUT');
  });
});

describe('what is no list of them', () => {
  it.each([['null'], ['5'], ['"abc"'], ['{}'], ['{ "suppressions": {} }'], ['{ "suppressions": null }']])(
    '%s',
    async (content) => {
      expect(await found(content)).toEqual([['not-a-list', '', 1, 1]]);
    },
  );

  it('a name beside it that means nothing', async () => {
    expect(await found({ more: 1, suppressions: [] })).toEqual([['unknown-name', 'more', 1, 2, null]]);
    expect(await found({ more: 1 })).toEqual(
      [
        ['unknown-name', 'more', 1, 2, null],
        ['not-a-list', '', 1, 1],
      ].reverse(),
    );
  });

  it('its name, mistyped, which is one problem and not two', async () => {
    expect(await found({ supressions: [entry] })).toEqual([
      ['unknown-name', 'supressions', 1, 2, 'suppressions'],
    ]);
  });
});

describe('an entry', () => {
  it.each([['null'], ['5'], ['"rule"'], ['[]']])('has to be an object: %s', async (content) => {
    expect(await found(`[${content}]`)).toEqual([['not-an-object', '[0]', 1, 2]]);
    expect(await found(`{ "suppressions": [${content}] }`)).toEqual([
      ['not-an-object', 'suppressions[0]', 1, 20],
    ]);
  });

  it('has to name a rule and a reason', async () => {
    expect(await found('[{}]')).toEqual([
      ['missing', '[0].rule', 1, 2],
      ['missing', '[0].reason', 1, 2],
    ]);
    expect(await found('[{ "rule": null, "reason": "" }]')).toEqual([
      ['wrong-value', '[0].rule', 1, 12],
      ['wrong-value', '[0].reason', 1, 28],
    ]);
  });

  it.each(['rule', 'reason', 'until', 'account'])(
    'has no %s that is no text, or an empty one',
    async (name) => {
      for (const wrong of [5, true, ' \n', ['x']])
        expect(await found([{ ...entry, [name]: wrong }])).toEqual([
          ['wrong-value', `[0].${name}`, 1, expect.any(Number)],
        ]);
    },
  );

  it('with a mistyped name is told of that name, and not that it is missing', async () => {
    expect(await found('[{ "rule": "a", "raeson": "b" }]')).toEqual([
      ['unknown-name', '[0].raeson', 1, 17, 'reason'],
    ]);
    expect(await found('[{ "rule": "a", "reason": "b", "untill": "2026-01-01" }]')).toEqual([
      ['unknown-name', '[0].untill', 1, 32, 'until'],
    ]);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-12-31x',
    'x2026-12-31',
    '31.12.2026',
    '2026-12',
    '2026-12-31T23:59',
    '2026-12-31T23:59Zx',
    '2026-12-31T23Z',
    '2026-12-31T23:59 02:00',
    '2026-02-30T23:59Z',
  ])('has an end that exists: %s does not', async (until) => {
    expect(await found([{ ...entry, until }])).toEqual([['wrong-value', '[0].until', 1, expect.any(Number)]]);
  });
});

describe('a rule', () => {
  const rules = (...ids: readonly unknown[]) => JSON.stringify(ids.map((rule) => ({ rule, reason: 'x' })));

  it('may have any name where it is not said which there are', async () => {
    expect(await read(rules('any.rule'))).toHaveLength(1);
  });

  it('has to be one that is known', async () => {
    expect(await read(rules(...KNOWN), KNOWN)).toHaveLength(4);
    expect(await found(rules('ebay.buyer.return'), KNOWN)).toEqual([
      ['unknown-rule', '[0].rule', 1, 3, ['ebay.buyer.returns']],
    ]);
    expect(await found(`{ "suppressions": ${rules('ebay.buyer.return')} }`, KNOWN)).toEqual([
      ['unknown-rule', 'suppressions[0].rule', 1, 21, ['ebay.buyer.returns']],
    ]);
    expect(await found(rules('nothing.like.that'), KNOWN)).toEqual([['unknown-rule', '[0].rule', 1, 3, []]]);
  });

  it('is no name that every object has', async () => {
    expect(await found(rules('constructor'), KNOWN)).toEqual([['unknown-rule', '[0].rule', 1, 3, []]]);
  });

  it('may have lost the end of its id: at most three are offered, those first', async () => {
    expect(await found(rules('etsy.seller'), KNOWN)).toEqual([
      [
        'unknown-rule',
        '[0].rule',
        1,
        3,
        ['etsy.seller.open-cases', 'etsy.seller.late', 'etsy.seller.late-replies'],
      ],
    ]);
    expect(await found(rules('ebay'), [...KNOWN, 'eba'])).toEqual([
      ['unknown-rule', '[0].rule', 1, 3, ['ebay.buyer.returns', 'eba']],
    ]);
    const five = [...KNOWN, 'etsy.seller.more', 'etsy.seller.most'];
    const [[, , , , nearest]] = (await found(rules('etsy.seller.'), five)) as [unknown[]];
    expect(nearest).toHaveLength(3);
  });

  it('without a text is said once, as a wrong value', async () => {
    expect(await found(rules(5), KNOWN)).toEqual([['wrong-value', '[0].rule', 1, 10]]);
    expect(await found('[null]', KNOWN)).toEqual([['not-an-object', '[0]', 1, 2]]);
    expect(await found('{ "suppressions": 5 }', KNOWN)).toEqual([['not-a-list', '', 1, 1]]);
  });
});

it('problems come in the order of the file', async () => {
  const content = '[\n{ "rule": "gone", "reason": 5 },\n{ "rule": "etsy.seller.late" }]';
  expect(await found(content, KNOWN)).toEqual([
    ['unknown-rule', '[0].rule', 2, 3, []],
    ['wrong-value', '[0].reason', 2, 29],
    ['missing', '[1].reason', 3, 1],
  ]);
});
