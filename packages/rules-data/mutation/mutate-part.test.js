import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutatePart, NOT_CHANGED } from './mutate-part.js';

const names = {
  scaleOf: (/** @type {string} */ metric) => (metric === 'health' ? ['good', 'fair', 'bad'] : undefined),
};
const whats = (/** @type {any} */ part) => [...mutatePart(part, names)].map(({ what }) => what);

describe('mutatePart', () => {
  it.each([
    ['a comparison', { metric: 'm', gte: '3' }, ['gte -> gt', 'gte 3 -> 4', 'gte 3 -> 2']],
    ['a label', { metric: 'health', gte: 'fair' }, ['gte -> gt', 'gte fair -> bad', 'gte fair -> good']],
    ['a limit that is not published', { metric: 'm', gte: null }, []],
    [
      'a rolling window',
      { of: 'orders', window: { last: '7d', lag: '1d' } },
      ['window dropped', 'last 7d -> 8d', 'last 7d -> 6d', 'lag 1d -> 2d'],
    ],
    [
      'calendar periods',
      { of: 'orders', window: { calendar: 'month', count: 2, back: 1 } },
      ['window dropped', 'count 2 -> 3', 'count 2 -> 1', 'back 1 -> 2'],
    ],
    ['one filter', { of: 'orders', where: { status: 'paid' } }, ['filter on status dropped']],
    [
      'filters',
      { of: 'orders', where: { status: ['paid', 'shipped'], closedAt: null } },
      [
        'filter on status dropped',
        'filter on closedAt dropped',
        'filter on status without paid',
        'filter on status without shipped',
      ],
    ],
    [
      'legs',
      {
        all: [
          { metric: 'm', gte: null },
          { metric: 'n', gte: null },
        ],
      },
      ['leg 1 of all dropped', 'leg 2 of all dropped'],
    ],
    [
      'a ledger',
      {
        ledger: {
          of: 'violations',
          points: '2',
          life: { last: '90d' },
          free: { count: 1 },
          collapse: { within: '3d' },
          perDay: '4',
        },
      },
      [
        'points 2 -> 3',
        'points 2 -> 1',
        'last 90d -> 91d',
        'last 90d -> 89d',
        'free dropped',
        'count 1 -> 2',
        'collapse dropped',
        'within 3d -> 4d',
        'within 3d -> 2d',
        'perDay 4 -> 5',
        'perDay 4 -> 3',
        'perDay dropped',
      ],
    ],
    [
      'a table of points',
      { ledger: { of: 'violations', points: { by: 'kind', table: { theft: '4' } }, life: 'ever' } },
      ['points of theft 4 -> 5', 'points of theft 4 -> 3'],
    ],
    [
      'a run',
      {
        run: {
          every: 'month',
          enter: { metric: 'm', gte: null },
          enterAfter: 2,
          exit: { metric: 'm', lt: null },
          exitAfter: 3,
          counts: 'enter',
          back: 36,
        },
      },
      [
        'enterAfter 2 -> 3',
        'enterAfter 2 -> 1',
        'exit dropped',
        'exitAfter 3 -> 4',
        'exitAfter 3 -> 2',
        'counts enter -> state',
      ],
    ],
  ])('changes %s in every way', (_, part, expected) => expect(whats(part)).toEqual(expected));

  it('changes one thing at a time and leaves the part itself alone', () => {
    const part = Object.freeze({ metric: 'm', gte: '3' });
    expect([...mutatePart(part, names)].map((change) => change.part)).toEqual([
      { metric: 'm', gt: '3' },
      { metric: 'm', gte: '4' },
      { metric: 'm', gte: '2' },
    ]);
  });
});

describe('every key of the language is changed, or said not to be', () => {
  const { $defs } = JSON.parse(
    readFileSync(new URL('../schemas/language.schema.json', import.meta.url), 'utf8'),
  );
  const keys = new Set();
  const seen = new Set();
  const collect = (/** @type {any} */ schema) => {
    if (schema === null || typeof schema !== 'object' || seen.has(schema)) return;
    seen.add(schema);
    if (schema.$ref) collect($defs[schema.$ref.split('/').at(-1)]);
    for (const key of Object.keys(schema.properties ?? {})) keys.add(key);
    for (const part of Object.values(schema)) collect(part);
  };
  collect($defs.node);
  collect($defs.condition);

  /** One of each kind of value that a key may have. */
  const samples = [
    '1',
    '7d',
    'oldest',
    'x',
    2,
    true,
    null,
    [1, 2],
    ['a', 'b'],
    { a: ['x', 'y'] },
    ['1', '2'],
  ];
  const isChanged = (/** @type {string} */ key) =>
    samples.some((value) => {
      try {
        const part = { of: 'orders', calendar: 'month', [key]: value };
        return [...mutatePart(part, names)].some(({ pointer: [first] }) => first === key);
      } catch {
        // No value that this key can have.
        return false;
      }
    });

  it.each([...keys].sort())('%s', (key) => {
    expect(isChanged(key)).not.toBe(NOT_CHANGED.has(key));
  });

  it('names no key that the schema has not', () => {
    expect([...NOT_CHANGED].filter((key) => !keys.has(key))).toEqual([]);
  });
});
