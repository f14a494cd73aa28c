import { describe, expect, it } from 'vitest';
import { compileColumnScorer, describeLists, snapshotAt } from '../../src/columns/index.ts';
import { compileRuleset, OptionsError, SnapshotError, scoreCompact } from '../../src/index.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';
import { chunkOf } from './chunk-of.ts';

const source = rulesetAround({
  lists: { orders: { fields: { gift: 'word' } }, weights: { fields: { grams: 'number' } } },
  words: { 'orders.gift': { wrapped: 'In paper.' }, 'orders.status': { lost: 'Nobody knows where.' } },
  metrics: {
    gifts: {
      title: 'Gifts',
      unit: 'orders',
      worse: 'higher',
      value: { of: 'orders', where: { gift: 'wrapped' } },
    },
    defectRate: { title: 'Defects', unit: 'share', worse: 'higher' },
  },
  rules: [ruleThatShows('gifts'), ruleThatShows('defectRate', 'golden.test.defect-rate')],
});
const ruleset = compileRuleset(source);
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const placedAt = '2026-06-10T12:00:00Z';

const outcomeOf = (score: () => unknown): unknown => {
  try {
    return score();
  } catch (error) {
    if (error instanceof SnapshotError) return { refused: error.issues };
    throw error;
  }
};

it('accounts come to what their snapshots come to, or are refused with all that is wrong', () => {
  const snapshots = [
    { ...head, orders: [{ id: 'a', placedAt, gift: 'wrapped' }] },
    // One order that is said twice.
    {
      ...head,
      orders: [
        { id: 'a', placedAt, gift: 'wrapped' },
        { id: 'a', placedAt, gift: 'wrapped' },
      ],
    },
    { ...head, region: 5, orders: [{ id: 'a', placedAt, units: 'x' }] },
    { ...head, orders: [{ id: 'a', placedAt, gift: 5 }] },
    { ...head, metrics: { defectRate: '0.5' }, orders: [] },
    { ...head, metrics: { defectRate: -1 } },
    { ...head, orders: [{ id: 'a', gift: 'none' }] },
  ];
  for (const holding of ['plain', 'coded'] as const) {
    const chunk = chunkOf(snapshots, ruleset, holding);
    const score = compileColumnScorer(source)(chunk);
    const found = snapshots.map((_, i) => outcomeOf(() => score(i)));
    expect(found).toEqual(snapshots.map((one) => outcomeOf(() => scoreCompact(one as unknown, ruleset))));
    expect(found[0]).toMatchObject({ fired: ['golden.test.gifts'] });
    expect(found[2]).toMatchObject({ refused: [{ path: 'region' }, { path: 'orders[0].units' }] });
    expect(found[3]).toMatchObject({ refused: [{ path: 'orders[0].gift' }] });
    expect(found[5]).toMatchObject({ refused: [{ path: 'metrics.defectRate' }] });
    expect(scoreCompact(snapshotAt(source, chunk, 0) as unknown, ruleset)).toEqual(found[0]);
  }
});

describe('what stands twice in a list', () => {
  const twice = compileRuleset(
    rulesetAround({
      lists: { pings: { at: 'at', key: 'at', fields: { at: 'time' } } },
      metrics: Object.fromEntries(
        ['orders', 'pings'].map((of) => [of, { title: of, unit: 'events', worse: 'higher', value: { of } }]),
      ),
      rules: ['orders', 'pings'].map((of) => {
        const rule = ruleThatShows(of);
        return {
          ...rule,
          levels: rule.levels.map((level) => ({ ...level, when: { metric: of, gte: '2' } })),
        };
      }),
    }),
  );
  const items = [
    { id: 'a', placedAt },
    { id: 'a', placedAt: '2026-06-11T12:00:00Z' },
  ];
  const chunk = chunkOf([{ ...head, orders: items }], twice, 'coded');
  const withIds = (values: readonly unknown[], codes: readonly number[]) => ({
    ...chunk,
    lists: {
      orders: {
        ...(chunk.lists.orders as NonNullable<(typeof chunk.lists)[string]>),
        columns: { ...chunk.lists.orders?.columns, id: { values, codes: Int32Array.from(codes) } },
      },
    },
  });

  it.each([
    ['one code', ['a'], [0, 0], []],
    ['two codes of one value', ['a', 'a'], [0, 1], []],
    ['the last two of three codes', ['b', 'a', 'a'], [1, 2], []],
    ['two values', ['a', 'b'], [0, 1], ['golden.test.orders']],
    ['a value and none', ['a', 'a'], [0, -1], ['golden.test.orders']],
  ])('counts once by its id, held as %s', (_, values, codes, fired) => {
    expect(compileColumnScorer(twice)(withIds(values, codes))(0).fired).toEqual(fired);
  });

  it.each([
    ['the same time', ['2026-06-10T12:00:00Z', '2026-06-10T12:00:00Z'], []],
    ['two times', ['2026-06-10T12:00:00Z', '2026-06-11T12:00:00Z'], ['golden.test.pings']],
    [
      'times of three',
      ['2026-06-11T12:00:00Z', '2026-06-10T12:00:00Z', '2026-06-11T12:00:00Z'],
      ['golden.test.pings'],
    ],
  ])('counts once by its time, where that is its key: %s', (_, times, fired) => {
    const snapshot = { ...head, pings: times.map((at) => ({ at })) };
    const score = compileColumnScorer(twice)(chunkOf([snapshot], twice, 'plain'));
    expect(score(0).fired).toEqual(fired);
    expect(score(0)).toEqual(scoreCompact(snapshot as unknown, twice));
  });
});

it('a field that nobody knows may nest no deeper than one of a snapshot', () => {
  const nested = (levels: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < levels; i++) value = [value];
    return value;
  };
  for (const levels of [3, 60, 61, 62, 63, 64]) {
    const snapshot = { ...head, orders: [{ id: 'a', placedAt, mine: nested(levels) }] };
    const score = compileColumnScorer(ruleset)(chunkOf([snapshot], ruleset, 'plain'));
    expect(
      outcomeOf(() => score(0)),
      `${levels}`,
    ).toEqual(outcomeOf(() => scoreCompact(snapshot as unknown, ruleset)));
  }
});

it('an account with a number that cannot be is refused for all that is wrong with its snapshot', () => {
  let deep: unknown = 1;
  for (let i = 0; i < 70; i++) deep = [deep];
  const snapshot = { ...head, metrics: { defectRate: -1 }, orders: [{ x: deep }] };
  const score = compileColumnScorer(ruleset)(chunkOf([snapshot], ruleset, 'plain'));
  expect(outcomeOf(() => score(0))).toMatchObject({ refused: [{ code: 'too-deep', path: '' }] });
});

it('a wrong option is no fault of an account', () => {
  const score = compileColumnScorer(ruleset, { asOf: 'tomorrow' })(chunkOf([head], ruleset, 'plain'));
  expect(() => score(0)).toThrow(OptionsError);
});

it('accounts are judged at the instant that was asked for', () => {
  const snapshot = { ...head, orders: [{ id: 'a', placedAt, gift: 'wrapped' }] };
  const options = { asOf: '2026-06-01T00:00:00Z' };
  const score = compileColumnScorer(ruleset, options)(chunkOf([snapshot], ruleset, 'plain'));
  expect(score(0)).toEqual(scoreCompact(snapshot, ruleset, options));
  expect(score(0).fired).toEqual([]);
});

describe('what a chunk may hold', () => {
  const described = () => describeLists(source);

  it('is every list, and the account with its id', () => {
    const lists = described();
    expect(Object.keys(lists)).toEqual(Object.keys(ruleset.lists));
    const text = { kind: 'text', words: undefined };
    expect(lists.account).toEqual({
      at: undefined,
      key: undefined,
      isRead: true,
      fields: {
        id: { ...text, isRead: true },
        createdAt: { kind: 'time', isRead: false, words: undefined },
        emailConfirmedAt: { kind: 'time', isRead: false, words: undefined },
        status: {
          kind: 'word',
          isRead: true,
          words: ['active', 'restricted', 'suspended', 'deactivated', 'deleted', 'terminated'],
        },
      },
    });
  });

  it('says what is read, and which words mean something', () => {
    const lists = described();
    const { at, key, isRead, fields } = lists.orders ?? {};
    expect({ at, key, isRead }).toEqual({ at: 'placedAt', key: 'id', isRead: true });
    expect(fields?.gift).toEqual({ kind: 'word', isRead: true, words: ['wrapped'] });
    expect(fields?.placedAt).toEqual({ kind: 'time', isRead: true, words: undefined });
    expect(fields?.id).toEqual({ kind: 'text', isRead: false, words: undefined });
    expect(fields?.status).toEqual({
      kind: 'word',
      isRead: false,
      words: ['awaiting-payment', 'paid', 'shipped', 'completed', 'cancelled', 'expired', 'lost'],
    });
    expect(fields?.cancelledBy).toEqual({ kind: 'word', isRead: false, words: undefined });
    // An item's own time is looked at in any list.
    expect(lists.logins).toMatchObject({
      isRead: false,
      fields: { at: { isRead: true }, ip: { isRead: false } },
    });
    expect(lists.weights?.fields).toEqual({ grams: { kind: 'number', isRead: false, words: undefined } });
    expect(lists.devices).toMatchObject({ at: undefined, isRead: false, fields: { id: { isRead: false } } });
  });

  it('gives words to fields of words only', () => {
    const odd = describeLists(
      rulesetAround({ ...source, words: { ...source.words, 'orders.id': { a: 'A.' } } }),
    );
    expect(odd.orders?.fields.id).toEqual({ kind: 'text', isRead: false, words: undefined });
  });
});
