import { scoreAccount } from '@risk-check/core';
import buyer from '@risk-check/rules-data/aliexpress/buyer';
import { describe, expect, it } from 'vitest';
import { RecordScorers } from '../../src/batch/record-scorers.ts';
import { rulesetsForRecords } from '../../src/batch/rulesets-for-records.ts';
import { type BlockResult, type Scoring, scoreBlock } from '../../src/batch/score-block.ts';
import { SharedSlot } from '../../src/batch/shared-slots.ts';
import { bare } from '../snapshots.ts';
import { BAD_KINDS } from './bad-records.ts';
import { linesOf } from './run-process.ts';

const usual: Omit<Scoring, 'scorers'> = {
  options: {},
  isFull: false,
  keepsRefused: false,
  idField: null,
  notStandard: null,
  rulesetOf: rulesetsForRecords(undefined),
};

/** Scores records as a block. */
async function score(
  records: readonly (string | Uint8Array)[],
  scoring: Partial<Scoring> = {},
  block: { readonly from?: number; readonly to?: number; readonly tooLong?: readonly number[] } = {},
): Promise<BlockResult & { readonly text: string }> {
  const parts = records.map((record) => Buffer.from(record as string));
  const slot = SharedSlot.ofSize(parts.reduce((sum, part) => sum + part.length + 1, 0));
  slot.reset();
  const ranges: number[] = [];
  let at = 0;
  for (const part of parts) {
    slot.bytes.set(part, at);
    ranges.push(at, at + part.length);
    at += part.length + 1;
  }
  const result = await scoreBlock(
    {
      slot,
      ranges: Uint32Array.from(ranges),
      from: 0,
      to: parts.length,
      tooLong: [],
      input: null,
      line: 1,
      lineStep: 1,
      ...block,
    },
    { ...usual, scorers: new RecordScorers(scoring.options ?? {}), ...scoring },
  );
  expect(slot.record).toBe((block.to ?? parts.length) - 1);
  return { ...result, text: Buffer.from(result.output).toString() };
}

const good = JSON.stringify({ ...bare, account: { id: 'me' } });

describe('a block', () => {
  it('names refused records by their id where that is asked for', async () => {
    const wrong = JSON.stringify({ ...bare, asOf: 'soon', account: { id: 'you' } });
    const bad = [wrong, '{', JSON.stringify({ ...bare, asOf: 'soon' })];
    const idField = ['account', 'id'];
    const { refusals, text } = await score([good, ...bad], { idField, keepsRefused: true });
    expect(refusals.map(({ id }) => id)).toEqual(['you', null, null]);
    expect(linesOf(text).map(({ id }) => id)).toEqual(['me', 'you', null, null]);
    const without = await score(bad, { keepsRefused: true });
    for (const refusal of without.refusals) expect(refusal).not.toHaveProperty('id');
  });

  it.each(BAD_KINDS)('refuses only what is bad: $name', async ({ bytes, code }) => {
    const { refusals, text, tally } = await score([good, bytes, good]);
    // An empty line is counted, not listed.
    expect(refusals).toMatchObject(code === 'EMPTY_RECORD' ? [] : [{ record: 1, code }]);
    expect(tally.unlisted).toEqual(code === 'EMPTY_RECORD' ? { [code]: 1 } : {});
    expect(linesOf(text).map(({ line }) => line)).toEqual([1, 3]);
    expect(tally).toMatchObject({ scored: 2, refused: { [code]: 1 } });
  });

  it('takes 64 levels', async () => {
    const deep = `${'['.repeat(63)}${']'.repeat(63)}`;
    const { refusals } = await score([good.replace('{', `{"other":${deep},`)]);
    expect(refusals).toEqual([]);
  });

  it.each([
    ['beside what is known', 63, (deep: string) => ({ other: deep })],
    ['in the account', 62, (deep: string) => ({ account: { other: deep } })],
    ['in an item', 61, (deep: string) => ({ orders: [{ id: 'o', other: deep }] })],
    ['for a list', 63, (deep: string) => ({ orders: deep })],
    ['for the platform', 63, (deep: string) => ({ platform: deep })],
    ['for a metric', 62, (deep: string) => ({ metrics: { openDisputes: deep } })],
    ['for a fact', 62, (deep: string) => ({ facts: { age: deep } })],
    [
      'under a name of the language',
      62,
      (deep: string) => ({ facts: JSON.parse(`{"__proto__":"${deep}"}`) }),
    ],
  ])('refuses what is nested too deep %s', async (_where, most, around) => {
    const record = (levels: number): string =>
      JSON.stringify({ ...bare, ...around('deep') }).replace(
        '"deep"',
        '['.repeat(levels) + ']'.repeat(levels),
      );
    const { refusals } = await score([record(most), record(most + 1)]);
    expect(refusals.at(-1)).toMatchObject({ record: 1, code: 'TOO_DEEP' });
    expect(refusals.slice(0, -1).map(({ code }) => code)).not.toContain('TOO_DEEP');
  });

  it('refuses 65 levels in a record that is too large to be parsed first', async () => {
    const space = ' '.repeat(70_000);
    const deep = (levels: number): string =>
      good.replace('{', `{${space}"other":${'['.repeat(levels)}${']'.repeat(levels)},`);
    const { refusals } = await score([deep(63), deep(64)]);
    expect(refusals).toMatchObject([{ record: 1, code: 'TOO_DEEP' }]);
  });

  it('refuses 65 levels under a name that stands twice, of which the last value counts', async () => {
    const twice = (levels: number): string =>
      good.replace('{', `{"asOf":${'['.repeat(levels)}${']'.repeat(levels)},`);
    const { refusals } = await score([twice(63), twice(64)]);
    expect(refusals).toEqual([{ record: 1, code: 'TOO_DEEP' }]);
  });

  it('names what is wrong in a snapshot, but nothing of what it says', async () => {
    const secret = JSON.stringify({
      ...bare,
      asOf: 'secret',
      orders: [{ placedAt: 'secret' }],
      metrics: { 'se cret': 'secret' },
    });
    const { refusals } = await score([secret]);
    expect(refusals[0]?.issues).toContainEqual({ code: 'not-a-time', path: 'asOf' });
    expect(JSON.stringify(refusals)).not.toMatch(/se ?cret/);
  });

  it('gives a refused record a line where every record has one', async () => {
    const { text } = await score([good, '{', good], { keepsRefused: true }, { tooLong: [2] });
    expect(linesOf(text).slice(1)).toEqual([
      { line: 2, error: { code: 'INVALID_JSON' } },
      { line: 3, error: { code: 'TOO_LONG' } },
    ]);
  });

  it('scores a part of it with the lines of the whole', async () => {
    const { text, refusals } = await score([good, '{', good, good], {}, { from: 1, to: 3 });
    expect(linesOf(text).map(({ line }) => line)).toEqual([3]);
    expect(refusals).toMatchObject([{ record: 1 }]);
  });

  it('prints whole reports when asked to', async () => {
    const { text } = await score([good], { isFull: true });
    expect(linesOf(text)).toEqual([{ line: 1, id: 'me', ...scoreAccount(JSON.parse(good), buyer) }]);
  });

  it('escapes what could command a terminal', async () => {
    const id = 'a"\u001b[31m\u202e\u0085\ud800';
    const { text } = await score([JSON.stringify({ ...bare, account: { id } })]);
    for (const char of ['\u001b', '\u202e', '\u0085']) expect(text).not.toContain(char);
    expect(linesOf(text)[0]?.id).toBe(id);
  });

  it('gives null for an account without an id', async () => {
    const { text } = await score([JSON.stringify(bare)]);
    expect(linesOf(text)[0]?.id).toBeNull();
  });
});
