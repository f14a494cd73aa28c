import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockOutput } from '../../src/batch/block-output.ts';

/** Lines of one to four bytes a character, short and longer than what waits to be written. */
const lines = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'é', '‱', '🧾'), fc.constantFrom(0, 1, 7, 300, 9000))
    .map(([character, length]) => `${character.repeat(length)}\n`),
  { maxLength: 30 },
);

describe('the output of a block', () => {
  it('holds every line in order, whether or not the slot has room, and leaves the records alone', () => {
    fc.assert(
      fc.property(lines, fc.nat(100), fc.nat(80_000), (added, used, room) => {
        const slot = Buffer.alloc(used + room, 0xff);
        const output = new BlockOutput(slot, used);
        for (const line of added) output.add(line);
        const bytes = output.finish();
        expect(Buffer.from(bytes).toString()).toBe(added.join(''));
        expect(slot.subarray(0, used).every((byte) => byte === 0xff)).toBe(true);
        const isInSlot = bytes.buffer === slot.buffer;
        expect(isInSlot).toBe(bytes.length <= room);
      }),
    );
  });
});
