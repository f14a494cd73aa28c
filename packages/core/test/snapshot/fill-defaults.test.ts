import { describe, expect, it } from 'vitest';
import { defaultIssues, fillDefaults } from '../../src/snapshot/fill-defaults.ts';
import { LISTS } from '../records/small-world.ts';

describe('what a snapshot states for a whole list', () => {
  it('is filled in where an item does not say it, and counted', () => {
    const full = { page: 'b', stars: null };
    const value = {
      defaults: { visits: { page: 'home', stars: 3 }, rooms: { name: 'a' }, account: { status: 'active' } },
      visits: [{ page: undefined }, full, { stars: 0 }, 'odd', null],
      rooms: [],
      account: { id: 'me' },
      x: 1,
    };
    const before = structuredClone(value);
    const { value: filled, stated } = fillDefaults(value);
    expect(filled).toEqual({
      ...value,
      visits: [{ page: 'home', stars: 3 }, full, { page: 'home', stars: 0 }, 'odd', null],
      account: { id: 'me', status: 'active' },
    });
    expect(stated).toEqual([
      { list: 'visits', field: 'page', value: 'home', items: 2 },
      { list: 'visits', field: 'stars', value: 3, items: 1 },
      { list: 'account', field: 'status', value: 'active', items: 1 },
    ]);
    // The snapshot stays as it is, and what lacks nothing is not copied.
    expect(value).toEqual(before);
    expect((filled as typeof value).visits[1]).toBe(full);
  });

  it('is left alone where it is undefined, or is null', () => {
    const { value, stated } = fillDefaults({
      defaults: { visits: { page: undefined, stars: null } },
      visits: [{}, { stars: 1 }],
    });
    expect((value as { visits: unknown }).visits).toStrictEqual([{ stars: null }, { stars: 1 }]);
    expect(stated).toEqual([{ list: 'visits', field: 'stars', value: null, items: 1 }]);
  });

  it.each<[string, unknown]>([
    ['what is no snapshot', 5],
    ['nothing', null],
    ['a list', [{ defaults: {} }]],
    ['a snapshot that states nothing', { visits: [{}] }],
    ['a snapshot whose statements are none', { visits: [{}], defaults: 'x' }],
    ['one whose statements are a list', { visits: [{}], defaults: [{ visits: {} }] }],
  ])('leaves %s as it is', (_what, value) => {
    const found = fillDefaults(value);
    expect(found.value).toBe(value);
    expect(found.stated).toEqual([]);
  });

  it.each<object>([
    { defaults: { visits: { page: 'a' } } },
    { defaults: { visits: { page: 'a' } }, visits: { page: undefined } },
    { defaults: { visits: ['a'] }, visits: [{}] },
    { defaults: { visits: 'text' }, visits: [{}] },
    { defaults: { account: { status: 'active' } }, account: 'me' },
    { defaults: { account: 5 }, account: {} },
    { defaults: { account: { status: 'active' } }, account: { status: 'x' } },
  ])('says nothing where it is of no list or of no fields: %j', (value) => {
    expect(fillDefaults(value)).toEqual({ value, stated: [] });
  });
});

describe('a statement that a field cannot have', () => {
  const issues = (defaults: unknown): string[] =>
    defaultIssues({ defaults } as never, LISTS).map(
      ({ code, path, message }) => `${code} ${path}: ${message}`,
    );

  it('is told with its place', () => {
    expect(issues({ visits: { stars: 'x', page: 'a', first: 1 }, rooms: { name: 5 } })).toEqual([
      'wrong-type defaults.visits.stars: expected a value that visits.stars can have, got "x"',
      'wrong-type defaults.visits.first: expected a value that visits.first can have, got 1',
      'wrong-type defaults.rooms.name: expected a value that rooms.name can have, got 5',
    ]);
  });

  it.each<unknown>([
    undefined,
    {},
    { visits: {} },
    { visits: { stars: 1, page: null, kind: 'any', at: '2026-06-15T12:00:00Z' } },
    { unknown: { stars: 'x' } },
    { visits: { unknown: 'x', toString: 1 } },
    { toString: { call: 1 } },
    JSON.parse('{"__proto__":null}'),
    JSON.parse('{"visits":{"__proto__":1}}'),
  ])('is not %j', (defaults) => {
    expect(issues(defaults)).toEqual([]);
  });
});
