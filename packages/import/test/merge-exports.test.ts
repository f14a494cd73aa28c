import { describe, expect, it } from 'vitest';
import { type ImportResult, importFile } from '../src/index.ts';
import { type ExportRead, mergeExports } from '../src/merge/merge-exports.ts';
import type { MergeError } from '../src/merge/merge-snapshots.ts';

describe('several files', () => {
  const created = 1_763_000_000;
  const page = (ids: readonly string[], more: boolean, from = 0) =>
    JSON.stringify({
      object: 'list',
      has_more: more,
      data: ids.map((id, i) => ({
        id,
        object: 'dispute',
        charge: id,
        created: created - 100 * (from + i),
        status: 'lost',
      })),
    });
  const read = (file: string, json: string): ExportRead => ({
    file,
    json,
    result: importFile(json, { asOf: '2026-01-01T00:00:00Z' }),
  });
  const refuse = (file: string, cause: MergeError): Error => new Error(`${file}: ${cause.path}`);
  const merge = (...files: ExportRead[]) => mergeExports(files, {}, refuse);
  const codesOf = ({ notes }: ImportResult): string[] => notes.messages.map(({ code }) => code);

  it('that are pages of one list are one', () => {
    const [first, last] = [read('a', page(['d1', 'd2'], true)), read('b', page(['d2', 'd3'], false, 1))];
    const [group, ...others] = merge(first, last);
    expect(others).toEqual([]);
    expect(group?.file).toBe('a');
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    const reach = { since: '2025-11-13T02:10:00Z', until: '2025-11-13T02:13:20Z' };
    expect(group?.snapshot.observed?.chargebacks).toMatchObject(reach);
    expect(group?.said.map(({ file }) => file)).toEqual(['b', 'a, b']);
    // How much of the list each page is gives way to how much they are together.
    expect(group?.said.at(-1)?.notes).toMatchObject([{ code: 'list-complete', args: { count: 3 } }]);
    expect(codesOf(first.result)).toContain('list-complete');
    for (const { result } of group?.pages ?? []) expect(codesOf(result)).not.toContain('list-complete');
  });

  it('of which a page is missing are still a part', () => {
    const [group] = merge(read('a', page(['d1', 'd2'], true)), read('b', page(['d4'], true, 3)));
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    expect(group?.snapshot.observed?.chargebacks?.since).toBe('2025-11-13T02:11:40Z');
    expect(group?.said.at(-1)?.notes).toMatchObject([{ code: 'list-complete', args: { count: 3 } }]);
  });

  it('one of which holds several pages, or nothing, are read the same', () => {
    const joined = `[${page(['d1'], true)}, ${page(['d1', 'd2'], false)}]`;
    const [group] = merge(read('a', joined), read('b', page(['d2', 'd3'], false, 1)));
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    expect(group?.snapshot.observed?.chargebacks?.since).toBe('2025-11-13T02:10:00Z');
  });

  it('that cannot be read as one list stay merged one after the other', () => {
    const { json: _, ...table } = read('b', page(['d3'], true, 2));
    const [group] = merge(read('a', page(['d1', 'd2'], true)), table);
    expect(group?.snapshot.chargebacks).toHaveLength(3);
    expect(group?.said.map(({ file }) => file)).toEqual(['b']);
    expect(group?.pages[0]?.result.notes.messages.map(({ code }) => code)).toContain('list-complete');
  });

  it('of other kinds are each their own, and one alone is as it was', () => {
    const issues = {
      id: 1,
      site_id: 'MLM',
      seller_reputation: { metrics: { claims: { period: '60 days', rate: 0.1 } } },
    };
    const groups = merge(
      read('a', page(['d1'], true)),
      read('b', JSON.stringify(issues)),
      read('c', page(['d1', 'd2'], false)),
    );
    expect(groups.map(({ file, pages }) => [file, pages.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    const [alone] = merge(read('a', page(['d1'], true)));
    expect(alone).toMatchObject({ file: 'a', said: [] });
    expect(alone?.pages[0]?.result.notes.messages.map(({ code }) => code)).toContain('list-partial');
  });

  it('of two accounts are refused by the file that is of another one', () => {
    const other = read('b', page(['d2'], false));
    const { snapshot } = other.result;
    const foreign = {
      ...other,
      result: { ...other.result, snapshot: { ...snapshot, account: { id: 'y' } } },
    };
    const own = {
      ...other,
      file: 'a',
      result: { ...other.result, snapshot: { ...snapshot, account: { id: 'x' } } },
    };
    expect(() => merge(own, foreign)).toThrow('b: account.id');
    const broken = { ...other, result: { ...other.result, snapshot: {} as never } };
    expect(() => merge(own, broken)).toThrow(expect.not.objectContaining({ code: 'INVALID_MERGE' }));
  });
});
