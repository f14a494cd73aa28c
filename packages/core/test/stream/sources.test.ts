import { expect, it } from 'vitest';
import {
  OptionsError,
  RulesetError,
  type StreamedScore,
  scoreAccount,
  scoreStream,
} from '../../src/index.ts';
import { rulesetAround, ruleThatShows } from '../fixtures/ruleset-around.ts';

const ruleset = rulesetAround({
  metrics: { unpaid: { title: 'Unpaid', unit: 'orders', worse: 'higher', value: { of: 'orders' } } },
  rules: [ruleThatShows('unpaid')],
});
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

/** A web stream that writes down what is asked of it. */
function webStream(chunks: readonly unknown[], isBroken = false) {
  const calls: string[] = [];
  let next = 0;
  return {
    calls,
    getReader: () => ({
      read: async () => {
        if (calls.length > chunks.length) throw new Error('read on behind the end');
        calls.push('read');
        if (isBroken && next === chunks.length) throw new Error('broken');
        const done = next === chunks.length;
        return done ? { done } : { done, value: chunks[next++] };
      },
      cancel: async () => {
        calls.push('cancel');
      },
      releaseLock: () => {
        calls.push('release');
      },
    }),
  };
}

async function collect(stream: AsyncIterable<StreamedScore>): Promise<StreamedScore[]> {
  const results: StreamedScore[] = [];
  for await (const result of stream) results.push(result);
  return results;
}

it('a web stream is read to its end and let go, and not cancelled', async () => {
  const source = webStream([head, { ...head, orders: 5 }, { ...head, orders: [] }]);
  const results = await collect(scoreStream(source, ruleset));
  expect(results.map(({ index, error }) => [index, error?.code])).toEqual([
    [0, undefined],
    [1, 'INVALID_SNAPSHOT'],
    [2, undefined],
  ]);
  expect(results[2]?.report).toEqual(scoreAccount({ ...head, orders: [] }, ruleset));
  expect(source.calls).toEqual(['read', 'read', 'read', 'read', 'release']);
});

it('a web stream is cancelled and let go where reading stops', async () => {
  const source = webStream([head, head, head]);
  for await (const { index } of scoreStream(source, ruleset)) if (index === 1) break;
  expect(source.calls).toEqual(['read', 'read', 'cancel', 'release']);
});

it('a web stream that fails is cancelled and let go, and its error is told', async () => {
  for (const chunks of [[], [head]]) {
    const source = webStream(chunks, true);
    await expect(collect(scoreStream(source, ruleset))).rejects.toThrow('broken');
    expect(source.calls).toEqual([...chunks.map(() => 'read'), 'read', 'cancel', 'release']);
  }
});

it('a web stream is cancelled where the ruleset or an option is refused', async () => {
  for (const [rules, options, error] of [
    [{ rules: [] }, {}, RulesetError],
    [ruleset, { asOf: 'tomorrow' }, OptionsError],
  ] as const) {
    const source = webStream([head, head]);
    await expect(collect(scoreStream(source, rules as never, options))).rejects.toThrow(error);
    expect(source.calls).toEqual(['read', 'cancel', 'release']);
  }
});

it('an iterator that waits is read like a list', async () => {
  async function* snapshots() {
    yield head;
    yield { ...head, orders: [] };
  }
  expect(await collect(scoreStream(snapshots(), ruleset))).toEqual(
    await collect(scoreStream([head, { ...head, orders: [] }], ruleset)),
  );
});
