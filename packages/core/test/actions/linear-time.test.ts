import { expect, it } from 'vitest';
import { suggestActions } from '../../src/index.ts';
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
