import { describe, expect, it } from 'vitest';
import { suggestActions, whatIf } from '../../src/index.ts';
import { expectLinear } from '../expectations/expect-linear.ts';
import { datasetRulesets, shippedExample } from '../fixtures/dataset-examples.ts';

const buyer = datasetRulesets.get('aliexpress.buyer');
if (!buyer) throw new Error('the dataset has no aliexpress.buyer');

it('suggestions cost and say the same beside a thousand properties that nothing reads', () => {
  const snapshot = shippedExample('aliexpress-buyer/several-at-once');
  const unread = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`noSuchProperty${i}`, 1]));
  const all = (value: unknown) => {
    const { smallestSet, checkNext, ...rest } = suggestActions(value, buyer);
    return { ...rest, smallestSet, checkNext };
  };
  expect(all({ ...snapshot, ...unread })).toEqual(all(snapshot));
  const time = (value: unknown): number => {
    const before = process.cpuUsage();
    all(value);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  // By turns, and often enough that both are compiled.
  const least = [snapshot, { ...snapshot, ...unread }].map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < 20; i++)
    for (const [which, value] of [snapshot, { ...snapshot, ...unread }].entries())
      least[which] = Math.min(least[which] as number, time(value));
  expect((least[1] as number) / (least[0] as number)).toBeLessThan(2.5);
});

describe('what-if takes time in proportion to the events', () => {
  const { asOf } = shippedExample('aliexpress-buyer/several-at-once') as { asOf: string };
  const from = Date.parse(asOf);
  const withDisputes = (units: number) => ({
    ...shippedExample('aliexpress-buyer/several-at-once'),
    disputes: Array.from({ length: units }, (_, i) => ({
      id: `d${i}`,
      proof: false,
      openedAt: new Date(from - (units - i) * 1000).toISOString(),
    })),
  });
  const ACTION = 'add-proof';
  it.each([
    [
      'whose ids are named',
      withDisputes,
      (units: number) => Array.from({ length: units }, (_, i) => `d${i}`),
      8000,
    ],
    [
      // The second of an id does not count: all items behind it stand at another place.
      'behind one that stands there twice',
      (units: number) => {
        const { disputes, ...rest } = withDisputes(units);
        return { ...rest, disputes: [...disputes.slice(0, 1), ...disputes] };
      },
      () => undefined,
      3000,
    ],
  ] as const)('%s', async (_what, snapshotOf, idsOf, units) => {
    await expectLinear(
      (count) => ({ snapshot: snapshotOf(count), ids: idsOf(count) }),
      ({ snapshot, ids }) => whatIf(snapshot, buyer, [{ action: ACTION, ids }]),
      units,
    );
  });
});
