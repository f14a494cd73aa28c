import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import {
  OptionsError,
  RulesetError,
  SnapshotError,
  type StreamedScore,
  scoreAccount,
  scoreStream,
} from '../../src/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';

const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };
const snapshots = [head, { ...head, orders: [] }, { ...head, orders: 'none' }, { ...head, appeals: [] }];

async function collect(stream: AsyncIterable<StreamedScore>): Promise<StreamedScore[]> {
  const results: StreamedScore[] = [];
  for await (const result of stream) results.push(result);
  return results;
}

describe('scoreStream', () => {
  it.each([
    { name: 'an array', source: () => snapshots },
    { name: 'a Node stream', source: () => Readable.from(snapshots) },
    { name: 'a web stream', source: () => ReadableStream.from(snapshots) },
  ])('scores $name in order and goes on after a bad snapshot', async ({ source }) => {
    const results = await collect(scoreStream(source(), goldenRuleset));
    expect(results.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    for (const [i, result] of results.entries()) {
      if ('error' in result) expect([i, result.error]).toEqual([2, expect.any(SnapshotError)]);
      else expect(result.report).toEqual(scoreAccount(snapshots[i] as unknown, goldenRuleset));
    }
  });

  it('reads the next snapshot only when its result is asked for, and lets go of the source when it ends early', async () => {
    let read = 0;
    let cancelled = false;
    const source = new ReadableStream(
      {
        pull: (controller) => {
          read++;
          controller.enqueue(head);
        },
        cancel: () => {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    for await (const { index } of scoreStream(source, goldenRuleset)) if (index === 2) break;
    expect({ read, cancelled }).toEqual({ read: 3, cancelled: true });
  });

  it('closes a Node stream that is not read to its end', async () => {
    const source = Readable.from(snapshots);
    for await (const { index } of scoreStream(source, goldenRuleset)) if (index === 0) break;
    expect(source.destroyed).toBe(true);
  });

  it('ends at a malformed option, which no snapshot can be blamed for, and closes the source', async () => {
    const source = Readable.from(snapshots);
    const run = collect(scoreStream(source, goldenRuleset, { asOf: 'tomorrow' }));
    await expect(run).rejects.toThrow(OptionsError);
    expect(source.destroyed).toBe(true);
  });

  it('says nothing of what a text holds that it is given for a list of snapshots', async () => {
    const [first] = await collect(scoreStream(JSON.stringify(head), goldenRuleset));
    expect(first?.error?.message).toContain('expected a snapshot (a JSON object), got "{"');
  });

  it('refuses a malformed ruleset', async () => {
    await expect(collect(scoreStream([head], { rules: [] } as never))).rejects.toThrow(RulesetError);
    await expect(collect(scoreStream([], { rules: [] } as never))).rejects.toThrow(RulesetError);
  });

  it('closes its source where the ruleset is refused', async () => {
    const source = Readable.from(snapshots);
    await expect(collect(scoreStream(source, { rules: [] } as never))).rejects.toThrow(RulesetError);
    expect(source.destroyed).toBe(true);
  });
});
