import { expect, it } from 'vitest';
import type { OpenInput } from '../../src/batch/open-input.ts';
import { readBlocks } from '../../src/batch/read-blocks.ts';
import { type Position, START } from '../../src/batch/record-blocks.ts';
import { SlotStore } from '../../src/batch/shared-slots.ts';

const openText = async (name: string): Promise<OpenInput> => ({
  name,
  size: null,
  bytesRead: () => 0,
  chunks: async function* () {
    yield Buffer.from('{}\n');
  },
  close: async () => {},
});

async function readAll(names: readonly string[], from: Position): Promise<void> {
  const blocks = readBlocks({
    names,
    open: openText,
    from,
    options: {
      slots: new SlotStore(1000),
      blockBytes: 1000,
      blockRecords: 1000,
      closesWithChunk: false,
      mostBytes: 1000,
      shard: { number: 1, of: 1 },
      newHash: () => {
        throw new Error('no record is too long');
      },
      printHash: () => '',
    },
    onCut: () => {},
    onInput: () => {},
  });
  for await (const _ of blocks);
}

it.each([
  { where: 'the first of two inputs', at: { input: 0, bytes: 3, crc: 1 }, file: 'a' },
  { where: 'an input that is shorter now', at: { input: 0, bytes: 9, crc: 1 }, file: 'a' },
  { where: 'the first or the second', at: { input: 1, bytes: 3, crc: 1 }, file: null },
])('names $where as another one only where it is known', async ({ at, file }) => {
  await expect(readAll(['a', 'b'], { ...START, ...at })).rejects.toMatchObject({
    code: 'CANNOT_RESUME',
    file,
    problems: [{ ...(file === null ? {} : { file }), code: 'other-run', args: { what: 'input' } }],
  });
});
