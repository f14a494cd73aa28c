import type { WorkerSettings } from './batch-worker.ts';
import { deadLetters, unlistedLetter } from './dead-letter.ts';
import { type NewHash, printHash } from './hash-records.ts';
import { BLOCK_BYTES, BLOCK_RECORDS, MOST_BYTES } from './limits.ts';
import type { OpenInput } from './open-input.ts';
import type { OutputFiles } from './output-files.ts';
import type { Done } from './progress.ts';
import type { BatchNumbers } from './read-batch-flags.ts';
import { readBlocks } from './read-blocks.ts';
import type { Position } from './record-blocks.ts';
import { scoreInOrder } from './score-in-order.ts';
import { ScoringPool } from './scoring-pool.ts';
import { SlotStore } from './shared-slots.ts';
import { addTally, countUnlisted, listedIn } from './tally.ts';

export interface BatchRun {
  readonly names: readonly string[];
  readonly open: (name: string) => Promise<OpenInput>;
  readonly outputs: OutputFiles;
  readonly settings: WorkerSettings;
  readonly numbers: BatchNumbers;
  /** Whether each result leaves as soon as it is there. */
  readonly isLineBuffered: boolean;
  readonly newHash: NewHash;
  readonly onProgress: (done: Done) => void;
  /** Told which input has become shorter while it was read. */
  readonly onCut: (name: string) => void;
}

/** Scores what is left of the inputs, adds it to the tally of the outputs and gives the files their names. */
export async function runBatch(run: BatchRun): Promise<void> {
  const { outputs } = run;
  const end = outputs.isComplete ? outputs.from : await scoreInputs(run);
  await outputs.finish(end, outputs.tally);
}

/** @returns How far it came. */
async function scoreInputs(run: BatchRun): Promise<Position> {
  const { names, open, outputs, settings, numbers, isLineBuffered, newHash, onProgress, onCut } = run;
  const { tally } = outputs;
  let position = outputs.from;
  const slots = new SlotStore(2 * BLOCK_BYTES);
  const inputName = (input: number): string | null =>
    names.length > 1 ? (outputs.inputNames[input] ?? null) : null;
  const { workers, shard, recordSeconds, checkpointSeconds, maxDeadLetters } = numbers;
  const pool = new ScoringPool({ workers, settings, inputName, mostSeconds: recordSeconds });
  let atHand: OpenInput | null = null;
  let bytesBefore = 0;
  let savedAt = performance.now();
  const onInput = (input: OpenInput): void => {
    bytesBefore += atHand?.bytesRead() ?? 0;
    atHand = input;
  };
  const blocks = readBlocks({
    names,
    open,
    from: outputs.from,
    options: {
      slots,
      blockBytes: BLOCK_BYTES,
      blockRecords: BLOCK_RECORDS,
      closesWithChunk: isLineBuffered,
      mostBytes: MOST_BYTES,
      shard,
      newHash,
      printHash,
    },
    onInput,
    onCut,
  });
  try {
    await scoreInOrder({
      blocks,
      score: (block) => pool.score(block),
      // One at work and one waiting for each worker, and some that wait for their turn to be written.
      most: 2 * workers + 2,
      write: async (block, { output, refusals, tally: more }) => {
        const room = Math.max(0, maxDeadLetters - listedIn(tally));
        const listed = refusals.slice(0, room);
        for (const { code } of refusals.slice(room)) countUnlisted(more, code);
        const letters = deadLetters(block, listed, inputName(block.input), newHash);
        await outputs.write(output, letters);
        slots.give(block.slot);
        slots.giveIndex(block.index);
        addTally(tally, more);
        position = block.end;
        if (performance.now() - savedAt >= checkpointSeconds * 1000) {
          await outputs.save(position, tally);
          savedAt = performance.now();
        }
        onProgress({ records: block.end.records, bytes: bytesBefore + (atHand?.bytesRead() ?? 0) });
      },
    });
    if (Object.keys(tally.unlisted).length > 0)
      await outputs.write(new Uint8Array(), unlistedLetter(tally.unlisted));
    return position;
  } finally {
    await pool.destroy();
    await (atHand as OpenInput | null)?.close();
  }
}
